"""Released versions: the archive, what each said in its time, and where its addresses lead today.

Comes in: the archive's folder, today's policy and the date. Goes out: versions, their pages, moved addresses, and what a
release writes into the archive. Knows no host and no site engine.
"""
