"""Spots the rubrics of a document: in tables, in lines, and what the lines around them say of the total.

Called in this order: ``tables`` (pieces joined and parted, each read by ``choosing``; ``tier_tables`` takes headings over tables of
tiers out before, ``repeats`` what is printed twice after that), ``lists`` (rubrics in lines, alone or beside tables; ``mixed``
joins those of which parts are tables and parts are lists), ``soleheadings`` (headings that are titles), and for each
rubric without a total of its own ``totals``, with the ``headings`` that stand over it.
"""
