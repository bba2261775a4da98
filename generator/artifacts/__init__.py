"""Everything a site is made of, as paths with their bytes: pages, paper, data, files for help desks.

Comes in: a policy and its views. Goes out: `Artifact`s. Knows no host, and writes nothing to disk but
compiled templates.
"""
