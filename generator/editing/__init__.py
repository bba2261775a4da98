"""The bytes of the policy file: where an entry stands, and what takes its place.

Comes in: the file as bytes, and what somebody wants it to say. Goes out: the few bytes that change, proved by reading the
result; all others stay as they are, line ends and odd spaces too. Knows no page, and no rule about sense.
"""
