"""Which column of a table means what.

``column`` holds what is known of one, its header and its ``contents``; ``roles`` says what each may hold, with one module for each
kind of column that misleads; ``candidates`` makes the readings of all columns together, the likeliest first.
"""
