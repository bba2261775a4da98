"""A company's own portal, begun.

In: what is asked of whoever begins (`Answers`) and one of five starting points. Out: the files of a folder, with a policy
whose every guess is a `CHECK:`. It knows how a policy is written, not how a site is made of it.
"""
