"""What kind of row a row is: ``rowkinds`` asks the others, one for each kind that is no item."""
