"""Names with their points and no number, which stand in a list as its headings or its items."""
