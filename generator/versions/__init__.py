"""Released versions: the archive, what each said in its time, and where its addresses lead today.

Comes in: the archive's folder. Goes out: versions, their pages, moved addresses. Knows no host and no site engine.
"""
