"""A whole site: what it consists of, built by a site engine, checked, and put in the place of the last one.

Comes in: a policy file and an archive. Goes out: a folder for any static host, and its configuration. Bad input
leaves the last site alone. Judges no policy and words nothing that a page says.
"""
