"""Says what the nodes of a tree are worth, and how they count, where no column of points does.

Called in this order: ``names`` (numbers at the end of names); without a column of points ``leading_points`` (with which cells begin) and
``tier_texts`` (the highest of several amounts in a text), with one ``said_in_rules`` (points of items where it prints those of their
categories); ``extras`` (bonuses and deductions); then, when the tree is in order, ``weights`` (shares of what parts make),
``first_rows``, ``own_endings`` and ``shared_marks`` (points of a name that stand beside its rows), ``awards`` (what rules give beside what they take),
``tier_texts`` once more, for the items of which sums do not say whether the highest amount is right, and ``parts`` (what the parts of
an item make).
"""
