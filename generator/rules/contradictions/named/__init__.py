"""Names: which entries a sentence names that the file does not have, what it says of data, and names in a strange order."""
