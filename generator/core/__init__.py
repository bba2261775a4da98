"""What every room uses: findings, artifacts, whole files on disk, exit statuses, where the program stands.

In and out: plain data. Knows no policy, no rule, no language of a reader.
"""
