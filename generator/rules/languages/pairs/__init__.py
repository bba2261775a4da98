"""Family Languages, sentence beside sentence: words of one language that are the opposite of the other's, or another thing."""
