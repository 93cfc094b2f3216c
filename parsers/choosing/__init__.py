"""Weighs the ways to read one table, and takes the one that its arithmetic bears out best.

``readings`` makes them, one for each way to take the columns: the tree of an outline is put in order (``regrouping``), what
counts beside or instead of a full mark is marked (``marking``), sums speak for it or against it (``evidence``), and all that
is one ``reading``. ``judging`` tells whether the best one is a scoring table at all.
"""
