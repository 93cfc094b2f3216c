"""Tells scoring tables from tables that only look like one.

``lookalikes`` and ``band_tables`` know those by which a grade is looked up, ``results`` those of what the judged got; all three
are asked of the best reading, and ``scoring_tables``, first, whether its header and its numbers are those of full marks.
"""
