"""The letters by which a spreadsheet calls its columns: A, Z, AA."""


def letters(column: int) -> str:
    """Return the letters of a column, from 1."""
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found


def column_of(letters: str) -> int:
    """Return the column, from 1, that has these letters; 0 where there are none."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
