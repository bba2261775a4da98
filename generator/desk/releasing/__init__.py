"""A version published from the desk: the form before it, the release, and the way back."""
