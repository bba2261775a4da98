"""Family Languages: every text in every language, saying the same in all of them."""
