"""Says what the nodes of a tree are worth, and how they count, where no column of points does.

Called in this order: ``names`` (numbers at the end of names), ``tier_texts`` (the highest of several amounts in a text),
``extras`` (bonuses and deductions), ``weights`` (shares of what parts make), ``first_rows`` and ``shared_marks`` (points of a name that
stand beside its rows), and ``tier_texts`` once more, when the tree is in order, for the items of which sums do not say whether the
highest amount is right.
"""
