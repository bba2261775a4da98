"""Family Structure, names: spelled like another, or meant for the same thing."""
