"""Puts the tree of an outline right: what stands under what, and what is one item or several.

Called in this order: ``blank_rows`` (numbers without a text, where no column prints points), ``levels`` (names of one row that are
categories as others of their column are, where they print the points),
``numbers`` (levels that only numbers tell), ``grades`` (rows of which one applies by a column of grades), ``cells`` and ``labels``
(items that share a cell), ``naming`` (blank items beside their rules), ``contents`` (rows that say what one category asks for),
``naming`` (categories that are the items themselves); then, with bonuses and vetoes marked, ``range_rows`` (tiers by their ranges
alone), ``tier_columns`` (tiers by the ranges beside each other), ``alternatives`` (parts of which one applies), ``said_choices`` (parts
that a remark says are not added), ``surplus`` (such as the total alone tells), ``naming`` (names of one item each), ``scales`` (rows
of one scale under one mark), ``tier_rows`` (rows of which one applies by their points and words), ``levels`` (the other names of one
row), ``subtotals``.
"""
