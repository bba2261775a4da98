"""Doubts: whether a text is ready at all: words to colleagues, open choices, missing ends, sentences that contradict each other."""
