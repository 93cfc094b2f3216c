"""The rules of a text and its aims: ``scoring`` and ``targets`` find them, ``phrases`` and ``comparisons`` are how they are worded."""
