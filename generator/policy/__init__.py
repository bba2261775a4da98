"""The model: what one file promises, as frozen values, with its notation, addresses and link targets.

Comes in: checked data of a file. Goes out: `Policy`. Knows no file, no clock and no page; of the
program's words only what a key means and what a kind of promise is called, for the catalogs.
"""
