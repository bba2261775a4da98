"""What readers look for in every policy: each is stated, or the file says that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, note
from ...core.messages import Joined, Message, Value
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

UNSTATED = note(
    "unstated",
    Message("The file does not say: {what}."),
    Message("State each of them, or answer in a word, and no page says anything of it: {lines}."),
    why=Message("Readers look for it in every policy, and each takes silence for something else."),
    bad="further_terms:\n  exclusions: …",
    good="further_terms:\n  exclusions: …\n  remedies: not stated",
)

RULES = (UNSTATED,)

_KINDS: Final = {
    "resolution": Message("whether a time to the resolution is promised"),
    "next_update": Message("whether updates are promised"),
}
_LANGUAGES: Final = {"support_languages": Message("in which languages support answers")}
_SUBJECTS: Final = {
    "severity_changes": Message("who changes the severity"),
    "disputes": Message("what happens when the two sides disagree"),
    "remedies": Message("what follows when a promise is not kept"),
    "case_closing": Message("when a case is closed"),
    "exclusions": Message("when the promises do not apply"),
    "unsupported": Message("what support does not cover"),
}
# Words in names of sections, of own promises and of what is not promised that show where it is said.
_SAID_UNDER: Final = {
    "resolution": "resolution resolve recovery repair fix loesung loesungszeit behebung wiederherstellung",
    "next_update": "update updates status",
    "support_languages": "language languages sprache sprachen",
    "severity_changes": "reclassification einstufung",
    "disputes": "dispute disputes disagreement disagreements",
    "remedies": "remedy remedies credit credits penalty penalties gutschrift gutschriften vertragsstrafen",
    "case_closing": "closing closure reopening abschluss",
    "exclusions": "exclusion exclusions ausschluss ausschluesse ausnahmen",
    "unsupported": "unsupported",
}


def unstated(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """One finding for all of it."""
    silent = [
        subject for subject in (*_KINDS, *_LANGUAGES, *_SUBJECTS) if not _is_said(policy, source, subject)
    ]
    if silent:
        asked = {**_KINDS, **_LANGUAGES, **_SUBJECTS}
        values: dict[str, Value] = {
            "what": Joined(tuple(asked[each] for each in silent), "; "),
            "lines": Joined(tuple(_lines(silent)), "; "),
        }
        beside = next(filter(source.find, (("further_terms",), ("not_promised",), ("document",))), ())
        yield Diagnostic(UNSTATED, source.name_span(beside), ("further_terms",), values)


def _is_said(policy: Policy, source: Source, subject: str) -> bool:
    """`none` is an answer too."""
    names = (*policy.sections, *policy.promises, *policy.not_promised)
    words = {word for name in names for word in name.lower().split("-")}
    if words & set(_SAID_UNDER[subject].split()):
        return True
    if subject == "remedies" and policy.credits:
        return True
    if subject in _KINDS:
        return any(source.find(("tiers", tier, subject)) for tier in policy.tiers)
    return bool(source.find((subject,) if subject in _LANGUAGES else ("further_terms", subject)))


def _lines(silent: list[str]) -> Iterator[Value]:
    """What to write for those on which the file is to stay silent, by the place where it stands."""
    places = (
        (Message("below “further_terms:” {lines}"), _SUBJECTS, "not stated"),
        (Message("in a line of its own {lines}"), _LANGUAGES, "none"),
        (Message("in a tier {lines}"), _KINDS, "none"),
    )
    for place, asked, word in places:
        lines = tuple(Message("“{line}”", {"line": f"{each}: {word}"}) for each in silent if each in asked)
        if lines:
            yield place.filled(lines=Joined(lines, ", "))


CHECKS = (unstated,)
