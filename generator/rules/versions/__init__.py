"""Family Versions: what a new version may change of those released before."""
