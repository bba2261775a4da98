"""What pages, paper and data say of a policy in one language, as plain values ready to be set.

Comes in: a policy, answers, a locale. Goes out: words in their order. Knows no HTML, no file, no address on disk.
"""
