"""Puts the tree of an outline right: what stands under what, and what is one item or several.

Called in this order: ``numbers`` (levels that only numbers tell), ``cells`` and ``labels`` (items that share a cell), ``levels``
(items with the text of their rules, or the name of their category), ``contents`` (rows that say what one category asks for);
then, with bonuses and vetoes marked, ``levels`` (parts of which one applies), ``surplus`` (such as the total alone tells),
``levels`` (names of one item each), ``tier_rows`` (rows of which one applies by their words), ``levels`` (subtotals).
"""
