"""What many rules look at: the context of a judgement, the texts of a file, numbers as people write them."""
