"""Whole entries of the policy file: added, copied, moved, renamed, taken out, in one language more.

Comes in: the file as read, and plain data. Goes out: a change of it. Knows nobody who asks for one.
"""
