"""The model: what one file promises, as frozen values, with its notation, addresses and link targets.

Comes in: checked data of a file. Goes out: `Policy`. Knows no file, no clock, no wording of the program, no page.
"""
