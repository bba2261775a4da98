"""Everything a site is made of, as paths with their bytes: pages, paper, data, files for help desks.

Comes in: a policy and its views. Goes out: `Artifact`s. Writes nothing to disk and knows no host.
"""
