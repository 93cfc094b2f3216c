"""Lines of a list put right before it is read: broken ones joined, joined ones taken apart, numbers and points where they belong."""
