"""PortalError: a failure of the world around us (disk, site engine, network), told in one sentence."""


class PortalError(Exception):
    """What could not be done and where, for a person; caught once, in cli.py, and answered with status 3."""
