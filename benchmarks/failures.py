"""What the harnesses that damage files say while they run."""

from collections.abc import Iterable


def shown(failures: Iterable[object]) -> int:
    """Prints each failure when it is found; how many there were."""
    count = 0
    for failure in failures:
        count += 1
        print(failure, flush=True)
    return count
