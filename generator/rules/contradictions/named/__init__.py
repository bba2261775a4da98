"""Names: which entries a sentence names that the file does not have, and names that stand in a strange order."""
