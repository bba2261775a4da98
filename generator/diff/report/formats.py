"""A comparison as text for the terminal, as Markdown for a pull request, as JSON for programs.

The JSON is for programs, so it holds ids and the spelling of the policy file, not words of a language:

    {"format": 1,
     "old": {"version", "effective"}, "new": {"version", "effective"},
     "summary": {language: text},
     "counts": {"better", "worse", "mixed", "texts", "addresses"},
     "changes": [{"kind": one of changes.Kind, "path": ["tiers", "gold", "first_response", "P2"],
                  "place": in words, "old": ..., "new": ...  in the file's spelling, null if absent,
                  "favour": "better" | "worse" | "mixed" | "equal" | null,
                  "longest_wait": {"old": minutes, "new": minutes} | null,
                  "texts": [{"language": "de" or "*", "old", "new",
                             "words": [["same" | "removed" | "added", text], ...]}],
                  "not_changed": [languages of this text that were not changed],
                  "days": {"old": [holidays of that calendar only], "new": [...]}   of calendars only
                  "addresses": [{"old": "/de/tiers/gold/", "new": "/de/tiers/gold-plus/" | null}],
                  "pages": ["/de/tiers/", ...]}],
     "numbers": [{"path": ["sections", "disclaimer"], "old": "7", "new": "8"}]   clauses and parts that contracts cite
     "sentences": [{"kinds": [one of SentenceKind, first what is to be read first], "rank": 1 (first) to 5,
                    "path": [...] without the language, "place": in words, "line": of the new file,
                    "texts": as in changes, also of languages that did not change}],
     "incidents": [{"tier", "severity", "regions": [...], "reported": "2001-01-05T16:30", "dated": false,
                    "before": wall time, "after": wall time}]}
"""

import json
import re
from collections.abc import Iterable
from typing import Any, Final

from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.walks.plain_values import plain_value
from ..change import Change
from ..comparing.comparison import Comparison
from ..confirming.kinds import SentenceKind
from ..confirming.sentences import ChangedSentence, Wording
from ..incidents import Incident
from ..text_changes import TextChange
from ..word_diff import DiffPiece, Part
from .change_words import ABSENT, ChangeWords
from .redline import NONE, count, favour_of, moves, redline, site_path
from .sentence_words import SentenceRow, SentenceWords

FORMAT: Final = 1


def as_text(comparison: Comparison, locale: Locale) -> str:
    """For the terminal. Removed words stand in [-…-], new ones in {+…+}, as wdiff has them."""
    view, t = redline(comparison, locale), locale.text
    lines = [view.title, view.versions, view.summary, view.counts]
    if view.is_empty:
        return "\n".join([*lines[:2], "", t("No change of meaning."), ""])
    for row in view.promises:
        lines += _headed(lines, t("Promises"))
        where = ", ".join(each for each in (row.tier, row.severity, row.promise) if each != NONE)
        lines.append(f"  {where}: {row.old} → {row.new}  {row.verdict}")
        lines += [f"    {t('Longest wait')}: {row.waits}"] if row.waits else []
    for other in view.others:
        lines += _headed(lines, t("Other changes"))
        lines.append(f"  {other.place}: {other.old} → {other.new}  {other.verdict}".rstrip(f" {NONE}"))
    for sentence in _sentences(comparison, locale):
        lines += _headed(lines, t("Wording"))
        lines += [f"  {sentence.place}, {sentence.line}", f"    {sentence.kinds}"]
        lines += [f"    {language}: {with_marks(pieces)}" for language, pieces, _ in sentence.wordings]
    for old, new in view.addresses:
        lines += _headed(lines, t("Web addresses"))
        lines.append(f"  {old} → {new}")
    if view.numbers:
        pairs = (f"{old} → {new}" for old, new in view.numbers)
        lines += ["", t("Numbers of clauses"), f"  {', '.join(pairs)}"]
    for incident in view.incidents:
        lines += _headed(lines, t("What becomes of a report"))
        lines.append(
            f"  {incident.reported}, {incident.tier}, {incident.severity}, {incident.regions}: "
            f"{incident.before} → {incident.after}"
        )
    return "\n".join([*lines, ""])


def _headed(lines: list[str], heading: str) -> list[str]:
    return [] if heading in lines else ["", heading]


def as_markdown(comparison: Comparison, locale: Locale) -> str:
    """For a pull request: GitHub's and GitLab's Markdown."""
    view, t = redline(comparison, locale), locale.text
    blocks = [f"# {_plain(view.title)}", f"{_plain(view.versions)}  \n{_plain(view.summary)}"]
    if view.is_empty:
        return "\n\n".join([blocks[0], _plain(view.versions), t("No change of meaning."), ""])
    blocks.append(f"**{view.counts}**")
    customer = t("For the customer")
    blocks += _table(f"## {t('Promises')}", [
        t("Tier"), t("Severity"), t("Promise"), t("previously"), t("new"), customer, t("Longest wait"),
    ], [
        [row.tier, row.severity, row.promise, *_old_new(row.old, row.new), row.verdict, row.waits]
        for row in view.promises
    ])  # fmt: skip
    blocks += _table(f"## {t('Other changes')}", [t("Place"), t("previously"), t("new"), customer], [
        [row.place, *_old_new(row.old, row.new), row.verdict] for row in view.others
    ])  # fmt: skip
    sentences = [_sentence_markdown(row) for row in _sentences(comparison, locale)]
    blocks += [f"## {t('Wording')}", "\n".join(sentences)] if sentences else []
    if view.addresses:
        rows = [f"- `{old}` → " + (f"`{new}`" if new.startswith("/") else new) for old, new in view.addresses]
        blocks += [f"## {t('Web addresses')}", "\n".join(rows)]
    blocks += _table(f"## {t('Numbers of clauses')}", [t("previously"), t("new")], [
        list(_old_new(old, new)) for old, new in view.numbers
    ])  # fmt: skip
    blocks += _table(f"## {t('What becomes of a report')}", [
        t("Report"), t("Tier"), t("Severity"), t("Region"), t("previously due"), t("due now"),
    ], [
        [row.reported, row.tier, row.severity, row.regions, row.before, row.after] for row in view.incidents
    ])  # fmt: skip
    blocks.append(t("Pages affected") + ": " + ", ".join(f"`{page}`" for page in view.pages))
    return "\n\n".join([*blocks, ""])


def _old_new(old: str, new: str) -> tuple[str, str]:
    struck = old if old == ABSENT else f"~~{_cell(old)}~~"
    return _Marked(struck), _Marked(new if new == ABSENT else f"**{_cell(new)}**")


class _Marked(str):
    """Already Markdown."""


def _table(heading: str, head: list[str], rows: list[list[str]]) -> list[str]:
    if not rows:
        return []
    lines = [head, ["---"] * len(head), *rows]
    return [heading, "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)]


def _cell(text: str) -> str:
    return text if isinstance(text, _Marked) else _plain(text).replace("\n", "<br>")


_REFERENCE: Final = re.compile(r"&(?=#?\w+;)")
_CALLED: Final = re.compile(r"(?<![\w.+-])@(?=\w)")


def _plain(text: str) -> str:
    """Words of the policy as Markdown that shows them as they are."""
    shown = "".join(f"\\{sign}" if sign in "\\`*_[]<>|#~" else sign for sign in text)
    shown = _REFERENCE.sub("&amp;", shown)  # `&commat;` would become the sign itself
    # A backslash hides no name from GitHub, which looks for them when all signs are gone.
    return _CALLED.sub("@&#8203;", shown)


def _sentences(comparison: Comparison, locale: Locale) -> list[SentenceRow]:
    """What stands in tables already, a value, is not told again."""
    said = SentenceWords(ChangeWords(comparison.old, comparison.new, locale), locale)
    return [said.row(each) for each in comparison.sentences if SentenceKind.VALUE not in each.kinds]


def _sentence_markdown(row: SentenceRow) -> str:
    """An entry to tick off, where the service has such lists."""
    lines = [f"- [ ] **{_plain(row.place)}**, {row.line}  ", f"  {_plain(row.kinds)}"]
    for language, pieces, _ in row.wordings:
        said = _words([_escaped(each) for each in pieces], "~~", "~~", "**", "**")
        lines.append(f"  - {language}: {said or NONE}")
    return "\n".join(lines)


def _escaped(piece: DiffPiece) -> DiffPiece:
    return DiffPiece(piece.part, _plain(piece.text))


def with_marks(pieces: Iterable[DiffPiece]) -> str:
    """As wdiff has them."""
    return _words(pieces, "[-", "-]", "{+", "+}")


def _words(pieces: Iterable[DiffPiece], *marks: str) -> str:
    """Long stretches without a change are cut in the middle; marks hug the words, as Markdown wants."""
    said = []
    for piece in pieces:
        text = " ".join(piece.text.split("\n"))
        if piece.part is Part.SAME:
            said.append(_cut(text))
            continue
        begin, end = marks[:2] if piece.part is Part.REMOVED else marks[2:]
        core = text.strip()
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if core else ""
        marked = f"{lead}{begin}{core}{end}{tail}" if core else text
        said.append(f" {marked}" if said and said[-1].endswith(("~~", "-]")) and not lead else marked)
    return "".join(said)


_KEPT: Final = 70


def _cut(text: str) -> str:
    if len(text) <= 3 * _KEPT:
        return text
    begin, end = text[:_KEPT].rsplit(" ", 1)[0], text[-_KEPT:].split(" ", 1)[-1]
    return f"{begin} … {end}"


def as_json(comparison: Comparison, locale: Locale) -> str:
    """The shape is in the docstring of this module."""
    old, new = comparison.old, comparison.new
    words = ChangeWords(old, new, locale)
    data = {
        "format": FORMAT,
        "old": _head(old),
        "new": _head(new),
        "summary": dict(new.document.summary_of_changes.items()),
        "counts": count(comparison.changes),
        "changes": [_change_data(each, words, new) for each in comparison.changes],
        **_numbers(comparison),
        "sentences": [_sentence_data(each, SentenceWords(words, locale)) for each in comparison.sentences],
        "incidents": [_incident_data(each) for each in comparison.incidents],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _numbers(comparison: Comparison) -> dict[str, Any]:
    moved = [{"path": list(each.path), "old": each.old, "new": each.new} for each in comparison.numbers]
    return {"numbers": moved} if moved else {}


def _head(policy: Policy) -> dict[str, str]:
    return {"version": policy.document.version, "effective": str(policy.document.effective)}


def _change_data(change: Change, words: ChangeWords, new: Policy) -> dict[str, Any]:
    waits = change.longest_wait
    return {
        "kind": change.kind.value,
        "path": list(change.path),
        "place": words.place(change),
        "old": plain_value(change.old),
        "new": plain_value(change.new),
        "favour": favour_of(change) or None,
        "longest_wait": {"old": waits[0], "new": waits[1]} if waits else None,
        "texts": [_text_data(each) for each in change.texts],
        "not_changed": list(change.stale),
        **_days(change),
        "addresses": [
            {"old": before, "new": after}
            for each in change.moved
            for before, after in moves(each, new.languages)
        ],
        "pages": [site_path(page, language) for page in change.pages for language in _of(page, new)],
    }


def _sentence_data(sentence: ChangedSentence, words: SentenceWords) -> dict[str, Any]:
    return {
        "kinds": [each.value for each in sentence.kinds],
        "rank": sentence.rank.value,
        "path": list(sentence.path),
        "place": words.place(sentence),
        "line": sentence.line,
        "texts": [_text_data(each) for each in sentence.wordings],
    }


def _days(change: Change) -> dict[str, Any]:
    old, new = ([str(day) for day in days] for days in change.days)
    return {"days": {"old": old, "new": new}} if old or new else {}


def _of(page: str, policy: Policy) -> tuple[str, ...]:
    return ("",) if page.startswith("/") else policy.languages


def _text_data(text: TextChange | Wording) -> dict[str, Any]:
    words = [[piece.part.value, piece.text] for piece in text.pieces]
    return {"language": text.language, "old": text.old, "new": text.new, "words": words}


def _incident_data(incident: Incident) -> dict[str, Any]:
    return {
        "tier": incident.tier, "severity": incident.severity, "regions": list(incident.regions),
        "reported": incident.reported.isoformat("T", "minutes"), "dated": incident.is_dated,
        "before": incident.before.isoformat("T", "minutes"),
        "after": incident.after.isoformat("T", "minutes"),
    }  # fmt: skip
