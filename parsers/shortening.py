"""Texts that a message shows."""


def shortened(text: str, most: int) -> str:
    """Return ``text``, of a longer one the beginning with … behind it, ``most`` characters together."""
    return text if len(text) <= most else text[: most - 1] + "…"
