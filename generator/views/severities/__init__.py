"""How a reader finds the severity of a problem."""
