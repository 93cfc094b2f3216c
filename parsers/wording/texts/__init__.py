"""What the text of an item prints besides words: its own points (``textpoints``), its sub-points, and all of it in ``contents``."""
