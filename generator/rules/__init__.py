"""Every rule there is, family by family."""
