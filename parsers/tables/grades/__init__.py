"""Tables with a column for each grade: ticked, with what each earns, with what each asks for, or all in one cell."""
