"""Family Wording: what a lawyer would strike out, and what a typesetter would."""
