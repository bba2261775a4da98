"""What a rule may know besides the policy: today's date, the policy published before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..diagnostic import Diagnostic, Path
from ..nodes import Scalar, scalars

if TYPE_CHECKING:
    from ..policy import Policy
    from ..source import Source


@dataclass(frozen=True, slots=True)
class Context:
    """today: given by the caller, never the clock; published: the version before this one, if any."""

    today: date
    published: Policy | None = None


Check = Callable[["Policy", "Source", Context], Iterator[Diagnostic]]


def texts(source: Source) -> Iterator[tuple[Path, Scalar]]:
    """Every scalar of the file below an entry, with its path."""
    return ((path, scalar) for path, scalar in scalars(source.root) if path)
