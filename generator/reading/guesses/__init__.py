"""What was probably meant by what was typed. Only what means exactly the same is ever a correction."""
