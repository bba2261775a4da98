"""What pages, paper and data say of a policy in one language, as plain values ready to be set.

Comes in: a policy, answers, a locale. Goes out: words in their order. Sets no tag, opens no file.
"""
