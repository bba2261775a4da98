"""Time zones, countries and public holidays of the world, from the pinned tzdata and the package `holidays`.

Comes in: a zone, a country or a holiday calendar. Goes out: offsets, names, dates. Knows no policy.
"""
