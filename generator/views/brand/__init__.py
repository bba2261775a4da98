"""What a company looks like: one set of tokens for style sheets, paper, cards and what others embed."""
