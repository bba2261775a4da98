"""Does what can be read make sense? Each rule is a record of its words and a function that finds its fault.

Comes in: a policy, its source, the date and the versions released. Goes out: findings, and their report.
Reads no file and no clock.
"""
