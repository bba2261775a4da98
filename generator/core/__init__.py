"""What every room uses: findings, artifacts, whole files on disk, exit statuses, where the program stands.

In and out: plain data. Knows what a rule and a finding are, but no single rule, nothing that a policy says, no language
of a reader.
"""
