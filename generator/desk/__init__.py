"""The page on which a policy is edited, without a browser: where a word of a page comes from, and what an entry is.

In: a policy file as read, its pages. Out: plain data. Knows nothing of HTTP, and writes no file but a version that is released (`release_desk.py`).
"""
