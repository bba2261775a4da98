"""Prose held against data: sentences that contradict the entries of the same file."""
