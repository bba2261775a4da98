"""A policy file becomes a policy, and each fault in it a finding with its line and its cure.

Comes in: bytes and a name. Goes out: a `Policy` and findings. Never fails on bad input; judges shape, never sense.
"""
