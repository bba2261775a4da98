"""How things are said in one language: catalogs, plurals, dates, lists, names of holidays and languages.

Comes in: a language and a value. Goes out: words. Makes no page and computes no deadline.
"""
