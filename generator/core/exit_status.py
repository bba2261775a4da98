"""What a verb answers the shell with."""

from typing import Final

CLEAN: Final = 0
FINDINGS: Final = 1  # the policy, or a document about it, does not allow what was asked for
MISUSED: Final = 2
FAILED: Final = 3
