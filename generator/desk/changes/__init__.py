"""Changes that somebody asks for on the page, as plain data: made of the file in memory, before anything is written.

Comes in: a state of the file, and what is asked for. Goes out: one change of the file, or what it would mean. Knows no
HTTP and no disk.
"""
