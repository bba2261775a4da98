"""How a verb ends: its exit status, and PortalError, a failure of the world around us (disk, site engine, network), told in one sentence."""

from typing import Final

CLEAN: Final = 0
FINDINGS: Final = 1  # the policy, or a document about it, does not allow what was asked for
MISUSED: Final = 2
FAILED: Final = 3


class PortalError(Exception):
    """What could not be done and where, for a person; caught once, in cli.py, and answered with FAILED."""
