"""What a rule may know besides the policy: today's date, the versions published before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic
from ...core.own_folder import NOTHING, OwnFolder

if TYPE_CHECKING:
    from ...diff.favour import Almanac
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the file.

    today      given by the caller, never the clock
    published  the version released last, if any
    earlier    all released versions, oldest first
    modified    archived files that are no longer what was released
    resolved   region -> public holidays, as they were laid down with `published`
    almanac    zones and holidays of the world; without it, what hangs on them is not judged
    untranslated  language -> words of the program that its catalog lacks; without it, they are not looked for
    own        what lies beside the policy file
    """

    today: date
    published: Policy | None = None
    earlier: tuple[Policy, ...] = ()
    modified: tuple[str, ...] = ()
    public_holidays: Mapping[str, frozenset[date]] = field(default_factory=dict)
    almanac: Almanac | None = None
    untranslated: Callable[[str], frozenset[str]] | None = None
    own: OwnFolder = NOTHING


Check = Callable[["Policy", "Source", Context], Iterator[Diagnostic]]
