"""Reports what reading left open: findings about choices that were made, and about tables and points that no rubric uses.

Called in this order, for each rubric: ``columns`` and ``amounts`` (how it was read and counted), ``unreadcolumns`` (columns
and names with points not read as such), ``unreadlines`` (items in the lines of one cell), ``again`` (where it is printed once
more), ``rivals`` (totals printed twice that differ), ``neartotals`` (totals beside a rubric without one that it nearly makes);
then for all files: ``retold`` (headings that give a part other points), ``dropped`` (pieces of a table that a page cut off),
``unread`` (tables under the next heading with points), ``leftout`` (tables of full marks in no rubric), ``changes`` (tables of
bonuses and deductions in none), ``vetoesapart`` (vetoes in none), ``belowheading`` (a sentence below the last
heading of a list), ``jointly`` (a total that only several rubrics make), ``restparts`` (the part of a total that no table holds).
"""
