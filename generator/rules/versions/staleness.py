"""Family Versions: sentences that were left behind when those beside them were changed since the published version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message, Value
from ...i18n.language_names import LanguageName
from ...policy.portal.settings import same_terms, with_settings
from ...reading.yaml.nodes import Scalar, Sequence

# What compares sentences is imported where a published version differs, as what compares values is.
if TYPE_CHECKING:
    from ...diff.change import Change
    from ...exchange.staleness import StaleSentence
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

TRANSLATION_STALE = warning(
    "translation-stale",
    Message("{changed} was changed since the published version, {stale} was not."),
    Message("Change it too, or, beside the name of the text: # accepted translation-stale: reason"),
    why=Message("The languages would promise different things."),
    bad="de: Wir antworten sofort.  # changed\nen: We respond soon.",
    good="de: Wir antworten sofort.\nen: We respond at once.",
)


def stale_since(published: Policy, policy: Policy, source: Source) -> Iterator[StaleSentence]:
    """Every sentence that is stale since a published version."""
    if same_terms(policy, published):
        return
    from ...diff.comparing.changes import find_changes

    for change in find_changes(with_settings(published, policy), policy):
        yield from stale_places(change, policy, source)


def stale_findings(change: Change, policy: Policy, source: Source) -> Iterator[Diagnostic]:
    """One finding for sentences that stand below each other: who rewrote a text is told once."""
    last: StaleSentence | None = None
    for each in stale_places(change, policy, source):
        if last is None or not _follows(each, last):
            values: dict[str, Value] = {
                "changed": _named(each.ahead),
                "stale": LanguageName(str(each.path[-1])),
            }
            yield Diagnostic(TRANSLATION_STALE, each.span, each.path, values)
        last = each


def _follows(one: StaleSentence, other: StaleSentence) -> bool:
    return one.path == other.path and one.ahead == other.ahead and one.span.line == other.span.line + 1


def _named(codes: tuple[str, ...]) -> Value:
    """`English and French`"""
    names: list[Value] = [LanguageName(each) for each in codes]
    return reduce(lambda one, other: Message("{one} and {other}", {"one": one, "other": other}), names)


def stale_places(change: Change, policy: Policy, source: Source) -> Iterator[StaleSentence]:
    """What did not follow in this change, of texts that stand in several languages."""
    from ...diff.change import Kind
    from ...diff.text_changes import said_in
    from ...exchange.staleness import stale_sentences

    is_name = change.kind in (Kind.RENAMED, Kind.SPECIAL_DAY)
    above = (*in_file(change.path, policy), *(("name",) if is_name else ()))
    wordings = {each.language: (each.old, each.new) for each in change.texts}
    for code in change.stale:
        text = _wording(source, (*above, code)) if is_name else said_in(change.new, code)
        wordings[code] = (text, text)
    for code, stale in stale_sentences(wordings).items():
        lines = wordings[code][1].split("\n")
        for number, ahead in stale.items():
            yield _placed(source, above, code, number, lines, ahead)


def _wording(source: Source, path: Path) -> str:
    text = source.find(path)
    return text.text.rstrip("\n") if isinstance(text, Scalar) else ""


def _placed(
    source: Source, above: Path, language: str, number: int, lines: list[str], ahead: tuple[str, ...]
) -> StaleSentence:
    from ...exchange.staleness import StaleSentence

    listed = source.find(above)
    if isinstance(listed, Sequence):
        # Points that moved to another entry are none of this change, so their number is not that in the file.
        points = [_wording(source, (*above, at, language)) for at in range(len(listed.items))]
        at = points.index(lines[number]) if lines[number] in points else 0
        path: Path = (*above, at, language)
        return StaleSentence(path, 0, source.span(path), ahead)
    path = (*above, language)
    text = source.find(path)
    if not isinstance(text, Scalar) or number >= len(text.starts):
        return StaleSentence(path, number, source.span(path), ahead)
    start = sum(len(each) + 1 for each in lines[:number])
    return StaleSentence(path, number, text.place(start, start + len(lines[number])), ahead)


def in_file(path: Path, policy: Policy) -> Path:
    """A special day is named by its date; in the file it is an entry of a list."""
    if len(path) < 4 or path[2] not in ("special_days", "changes", "seasons"):
        return path
    from ...diff.comparing.hours_changes import day_key

    group, name, field, day = path
    entries = getattr(getattr(policy, str(group)).get(name), str(field), ())
    dates = [day_key(each) for each in entries]
    return (group, name, field, dates.index(str(day))) if str(day) in dates else path
