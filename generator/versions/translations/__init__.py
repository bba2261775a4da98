"""How far the translations of a policy file are.

Comes in: a policy file, its archive and its history. Goes out: what is missing and stale in each language, in words too.
"""
