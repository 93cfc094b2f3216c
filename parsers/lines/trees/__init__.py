"""The tree that the lines of a list make: ``linetree`` makes it and asks the others what is no item, or is a heading."""
