"""The verb `verify`: is a site, or what a help desk is set to, what the policy file says?"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ..artifacts.helpdesks.configured.desks import DESKS, Promises, verified_desk
from ..core.errors import CLEAN, FINDINGS, MISUSED
from ..core.messages import Message, Speaks
from ..core.own_folder import own_folder
from ..core.verdicts import WORDS, Item, Verdict
from ..deadlines.baking import bake_policy
from ..policy.policy import Policy
from ..publishing.hosting.root_files import root_files
from ..publishing.verified.one_version import verified_version
from ..publishing.verified.places import SitePlace, place_of
from ..publishing.verified.verdicts import KINDS
from ..publishing.verified.whole_site import stated_digest, verified_site
from ..rules import report
from ..versions.history import history_on, version_path
from .policy_file import inspect_file, sound_policy

FORMATS: Final = ("text", "json")
_MOST: Final = 10
"""Of one kind that are named one by one."""
_MORE: Final = Message("and {count} more of this kind")
_COUNTS: Final = Message("{same} same, {other} other, {open} not comparable")
_COMPARED: Final = Message("Compared: {kinds}")


@dataclass(frozen=True)
class DeskQuestion:
    """`files`: answers of the desk's API; `given`: each `--map`; `regions`: those that the desk serves, none: all."""

    desk: str
    files: list[Path]
    given: list[str]
    regions: list[str]


def run_verify(policy_file: Path, today: date, site: str, format: str, language: str) -> int:
    """Compares and says what of it is the same; 1 if anything is other, or the policy has errors.

    PortalError if the site cannot be read, OSError if there is no policy file.
    """
    place = place_of(site)
    data, archive, inspection = inspect_file(policy_file, today)
    if inspection.policy is None or inspection.errors:
        sys.stderr.write(report.text(inspection.source, inspection.errors, language))
        return FINDINGS
    policy = inspection.policy
    if not archive.versions and _is_released_there(place, policy):
        items = list(verified_version(place, policy, data, own_folder(policy_file)))
    else:
        history = history_on(policy, archive, today)
        items = list(verified_site(place, history, root_files(policy_file), own_folder(policy_file)))
    return _told(items, format, language)


def _told(items: list[Item], format: str, language: str) -> int:
    sys.stdout.write(_as_json(items, language) if format == "json" else _as_text(items, language))
    return FINDINGS if any(each.verdict is Verdict.OTHER for each in items) else CLEAN


def run_verify_desk(
    policy_file: Path, today: date, question: DeskQuestion, format: str, language: str
) -> int:
    """Compares the answers of a help desk's API with the version in force.

    1 if anything is other, or the policy has errors; 2 if it has no such region. PortalError for answers that are none.
    """
    sound = sound_policy(policy_file, today, language)
    if sound is None:
        return FINDINGS
    policy = history_on(*sound, today).policy
    unknown = [each for each in question.regions if each not in policy.regions]
    if unknown:
        print(f"the policy has no region {unknown[0]!r}; it has {', '.join(policy.regions)}", file=sys.stderr)
        return MISUSED
    promises = Promises(policy, bake_policy(policy), question.regions or list(policy.regions))
    items = verified_desk(DESKS[question.desk], promises, question.files, question.given, today)
    return _told(list(items), format, language)


def _is_released_there(place: SitePlace, policy: Policy) -> bool:
    """Does the site show the version as released? Then a file without an archive is one that was published there."""
    pages = (f"{each}/{version_path(policy.document.version)}index.html" for each in policy.languages)
    return any(stated_digest(place.read(each) or b"") for each in pages)


def _as_text(items: Iterable[Item], language: str) -> str:
    """The same of one kind in one line, all else one by one; the last line counts."""
    known = list(items)
    lines = [
        line for kind in KINDS for line in _of_kind(kind, [e for e in known if e.kind == kind], language)
    ]
    counts = {verdict.name.lower(): sum(e.verdict is verdict for e in known) for verdict in Verdict}
    told = [_compared(known, language), _COUNTS.filled(**counts).in_(language)]
    return "\n".join([*lines, "", *filter(None, told)]) + "\n"


def _compared(items: list[Item], language: str) -> str:
    """Of what kinds, and how many of each; nothing where nothing was."""
    held = Counter(each.kind for each in items if each.name and each.verdict is not Verdict.OPEN)
    kinds = [f"{_said(KINDS[kind], language)} ({held[kind]})" for kind in KINDS if held[kind]]
    return _COMPARED.filled(kinds=", ".join(kinds)).in_(language) if kinds else ""


def _of_kind(kind: str, items: list[Item], language: str) -> list[str]:
    alike = [each for each in items if each.verdict is Verdict.SAME]
    rest = [each for each in items if each.verdict is not Verdict.SAME]
    more = [_MORE.filled(count=len(rest) - _MOST).in_(language)] if len(rest) > _MOST else []
    said = [_line(each.verdict, _whole(each, language), language) for each in rest]
    return [
        *_all_the_same(kind, alike, language),
        *said[:_MOST],
        *(f"{'':{_width(language)}}{each}" for each in more),
    ]


def _all_the_same(kind: str, alike: list[Item], language: str) -> list[str]:
    """In one line; versions each by itself, because who looks has the number of one."""
    if not alike:
        return []
    if kind == "digest":
        return [_line(Verdict.SAME, _named(each, language), language) for each in alike]
    count = "" if len(alike) == 1 and kind.endswith(".json") else f" ({len(alike)})"
    return [_line(Verdict.SAME, _said(KINDS[kind], language) + count, language)]


def _line(verdict: Verdict, said: str, language: str) -> str:
    return f"{WORDS[verdict].in_(language):{_width(language)}}{said}"


def _width(language: str) -> int:
    return 2 + max(len(each.in_(language)) for each in WORDS.values())


def _whole(item: Item, language: str) -> str:
    """Its name, what is to be said of it, and where it stands in the policy file."""
    words = ": ".join(filter(None, (_named(item, language), item.said.in_(language))))
    return f"{words} ({' › '.join(item.place)})" if item.place else words


def _named(item: Item, language: str) -> str:
    return _said(item.name, language)


def _said(words: str | Speaks, language: str) -> str:
    return words if isinstance(words, str) else words.in_(language)


def _as_json(items: Iterable[Item], language: str) -> str:
    """{"format": 1, "items": [{"kind", "name", "verdict": "same" | "other" | "not comparable", "said"}]}

    With "place", a list of keys, where an item stands in the policy file.
    """
    rows = [
        {
            "kind": each.kind,
            "name": _named(each, language),
            "verdict": each.verdict.value,
            "said": each.said.in_(language),
            **({"place": list(each.place)} if each.place else {}),
        }
        for each in items
    ]
    return json.dumps({"format": 1, "items": rows}, ensure_ascii=False, indent=1) + "\n"
