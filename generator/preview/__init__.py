"""The site while it is written: a server on this machine, reloaded at each save, with an inbox for the form.

Comes in: a policy file that changes. Goes out: pages to this machine alone. Publishes nothing.
"""
