"""Nodes -> Policy: names, shapes and values; what the models refuse, said in our words and at its place.

Where the intention is plain (`frist_response`, `30 Min.`, `1.12.2026`) the value is corrected in memory, so
that all other faults of the file are found in the same run. Entries that cannot be guessed get a stand-in;
`Loaded.doubtful` names them, so that nobody draws conclusions from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from ..core.diagnostic import Diagnostic, Edit, Fix, Level, Path, Rule, Said, Span, Value
from ..deadlines.world.countries import meant_country
from ..i18n.language_names import name_of
from ..policy.policy import ALL_LANGUAGES, Policy
from . import faults as rule
from . import references
from .guesses import lengths, spelling, weekdays
from .yaml import faults as file_rule
from .yaml.line import ENOUGH
from .yaml.nodes import Empty, Member, Node, Scalar, Sequence
from .yaml.nodes import Mapping as Entries
from .yaml.shape import (
    LIST,
    NONE,
    RECORD,
    SCALAR,
    TABLE,
    TEXT,
    WEEK,
    Shape,
    may_be_none,
    policy_shape,
    shape_at,
)
from .yaml.source import Source

_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_STAND_IN = {"duration": "1 hour", "opening": "9:00–18:00", "date": "2000-01-01", "text": "–"}
_ROUNDS = 4

EXPECTED = {
    RECORD: Said(
        "a block of entries, one line each: “name: value”",
        "ein Block von Einträgen, je Zeile einer: „Name: Wert“",
    ),
    TABLE: Said(
        "a block of entries, one line each: “name: value”",
        "ein Block von Einträgen, je Zeile einer: „Name: Wert“",
    ),
    LIST: Said(
        "a list: one line per entry, each starting with “- ”",
        "eine Liste: eine Zeile je Eintrag, jede mit „- “ am Anfang",
    ),
    TEXT: Said("a text, or one for each language", "ein Text oder je Sprache einer"),
    WEEK: Said(
        "“always”, or days and hours: “monday to friday: 9:00–18:00”",
        "„always“ oder Tage und Zeiten: „monday to friday: 9:00–18:00“",
    ),
    SCALAR: Said("a single value on this line", "ein einzelner Wert in dieser Zeile"),
}
_OR_NONE = Said(
    "Add “{name}:” with its entries below, or “{name}: none” if there are none.",
    "Ergänzen Sie „{name}:“ mit Einträgen darunter oder, wenn es keine gibt, „{name}: none“.",
)


@dataclass(slots=True)
class Loaded:
    """A policy, if one could be made of the file.

    policy    None only if nothing sensible can be made of it; complete and true if there are no errors,
              otherwise with corrections and stand-ins
    doubtful  where corrections and stand-ins are
    """

    policy: Policy | None
    diagnostics: list[Diagnostic]
    doubtful: set[Path] = field(default_factory=set)

    @property
    def is_sound(self) -> bool:
        """Does the policy say what the file says, without corrections and stand-ins?"""
        return self.policy is not None and all(each.level is not Level.ERROR for each in self.diagnostics)


def load(source: Source) -> tuple[Policy | None, list[Diagnostic]]:
    """The policy (see `Loaded.policy`) and every fault of characters, lines, names, shapes and values."""
    loaded = load_all(source)
    return loaded.policy, loaded.diagnostics


def load_all(source: Source) -> Loaded:
    if source.root is None:
        return Loaded(None, list(source.diagnostics))
    reading = _Reading(source)
    data = reading.value(source.root, policy_shape(), ())
    unresolved, doubtful = references.resolve(source)
    reading.doubtful |= doubtful
    if unresolved:
        # The tree was corrected: read it again, without saying everything twice.
        data = _Reading(source).value(source.root, policy_shape(), ())
    policy = reading.validated(data)
    renamed = {each.span for each in unresolved}
    misshapen = [each for each in reading.found if each.rule is rule.NAME_FORMAT and each.span in renamed]
    found = [each for each in reading.found if each not in misshapen]  # one cure, said once
    return Loaded(policy, [*source.diagnostics, *found, *unresolved], reading.doubtful)


class _Reading:
    """One pass over the tree; collects findings."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic] = []
        self.doubtful: set[Path] = set()
        self.broken_lines = {each.span.line for each in source.diagnostics}
        self.languages = self._languages()

    # Walking the tree

    def value(self, node: Node, shape: Shape, path: Path) -> Any:
        """Plain data for the models."""
        readers: dict[str, Callable[[Node, Shape, Path], Any]] = {
            RECORD: self._record,
            TABLE: self._table,
            LIST: self._list,
            TEXT: self._text,
            WEEK: self._week,
            SCALAR: self._scalar,
        }
        if isinstance(node, Empty):
            self._empty(node, path)
            return self._stand_in(shape, path)
        return readers[shape.kind](node, shape, path)

    def _empty(self, node: Empty, path: Path) -> None:
        if node.span.line not in self.broken_lines:
            advice = _OR_NONE if may_be_none(path) else None
            self._report(rule.EMPTY_ENTRY, node.span, path, {"name": str(path[-1]) if path else ""}, advice)

    def _record(self, node: Node, shape: Shape, path: Path) -> Any:
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        names = self._names(node, shape, path)
        data: dict[str, Any] = {}
        for name, below in shape.fields.items():
            if name in names:
                data[name] = self.value(names[name].value, below, (*path, name))
            elif name in shape.required:
                self._missing(node, shape, path, name)
                data[name] = self._stand_in(below, (*path, name))
        return data

    def _names(self, node: Entries, shape: Shape, path: Path) -> dict[str, Member]:
        """The members by the names they were meant to have."""
        names = {name: member for name, member in node.members.items() if name in shape.fields}
        unknown = [
            member
            for name, member in node.members.items()
            if name not in shape.fields and not name.startswith("\0")
        ]
        absent = [name for name in shape.fields if name not in names]
        required = [name for name in absent if name in shape.required]
        for member in unknown[:ENOUGH]:
            meant = spelling.nearest(member.name, absent)
            if meant is None and len(unknown) == 1 and len(required) == 1 and not node.broken:
                meant = required[0]
            shown = meant or spelling.nearest(member.name, shape.fields)
            self._unknown(rule.UNKNOWN_ENTRY, member, (*path, member.name), shape.fields, shown)
            if meant:
                names[meant] = member
                absent.remove(meant)
                references.rename(node, member.name, meant)
        return names

    def _table(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar) and node.text == NONE and may_be_none(path):
            return {}
        if not isinstance(node, Entries) or shape.item is None:
            return self._wrong(node, shape, path)
        data: dict[str, Any] = {}
        for name, member in node.members.items():
            if name.startswith("\0"):
                continue
            here = (*path, name)
            if shape.choices and name not in shape.choices:
                meant = spelling.nearest(name, [each for each in shape.choices if each not in node.members])
                self._unknown(rule.UNKNOWN_ENTRY, member, here, shape.choices, meant)
                if meant:
                    data[meant] = self.value(member.value, shape.item, here)
                else:
                    self._doubt(path)
                continue
            data[self._free_name(name, member, here, path)] = self.value(member.value, shape.item, here)
        return data

    def _free_name(self, name: str, member: Member, here: Path, path: Path) -> str:
        if (
            path[0] in ("wording", "units")
            or path[-1:] == ("hidden",)
            or (_NAME.fullmatch(name) and len(name) <= 60)
        ):
            return name
        proposal = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:60].strip("-") or "name"
        self._report(
            rule.NAME_FORMAT,
            member.span,
            here,
            {"name": name, "proposal": proposal},
            fix=Fix((Edit(member.span, proposal),)),
        )
        self._doubt(here)
        return proposal

    def _list(self, node: Node, shape: Shape, path: Path) -> Any:
        if shape.item is None:
            return []
        if not isinstance(node, Sequence):
            self._wrong(node, shape, path)
            if isinstance(node, Scalar) and shape.item.kind == SCALAR:
                return [part.strip() for part in node.text.split(",")]  # only the brackets were forgotten
            return [self.value(node, shape.item, (*path, 0))] if self._fits(node, shape.item) else []
        return [self.value(item, shape.item, (*path, index)) for index, item in enumerate(node.items)]

    def _fits(self, node: Node, shape: Shape) -> bool:
        return isinstance(node, Entries) == (shape.kind in (RECORD, TABLE)) and not isinstance(node, Empty)

    def _text(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar):
            return node.text
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        names = self._wordings(node, path)
        texts: dict[str, Any] = {}
        for code in self.languages:
            if code in names:
                texts[code] = self.value(names[code].value, Shape(SCALAR), (*path, code))
            else:
                self._no_translation(node, path, code)
                texts[code] = "–"
                self._doubt((*path, code))
        return texts

    def _wordings(self, node: Entries, path: Path) -> dict[str, Member]:
        names = {name: member for name, member in node.members.items() if name in self.languages}
        unknown = [
            member
            for name, member in node.members.items()
            if name not in self.languages and not name.startswith("\0")
        ]
        for member in unknown:
            missing = [code for code in self.languages if code not in names]
            meant = spelling.nearest(member.name, missing) or (missing[0] if len(missing) == 1 else None)
            values = {"code": member.name, "known": ", ".join(self.languages)}
            advice = _did_you_mean(meant) if meant else None
            is_plain = meant is not None and _is_code(member.name, meant)
            fix = Fix((Edit(member.span, meant),)) if meant and is_plain else None
            self.found.append(
                Diagnostic(rule.UNKNOWN_LANGUAGE, member.span, (*path, member.name), values, advice, fix=fix)
            )
            if meant:
                names[meant] = member
                references.rename(node, member.name, meant)
        return names

    def _no_translation(self, node: Entries, path: Path, code: str) -> None:
        if node.broken:
            return
        span = self._end_of_one_before(node, list(self.languages), code, path)
        values: dict[str, Value] = {
            "language": name_of(code),
            "code": code,
            "where": _where(path),
        }
        self._report(rule.TRANSLATION_MISSING, span, (*path, code), values)

    def _week(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar):
            return self._scalar(node, Shape(SCALAR, choices=("always",), holds="choice"), path)
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        return {
            name: self.value(member.value, Shape(SCALAR, holds="opening"), (*path, name))
            for name, member in node.members.items()
            if not name.startswith("\0")
        }

    def _scalar(self, node: Node, shape: Shape, path: Path) -> Any:
        if not isinstance(node, Scalar):
            return self._wrong(node, shape, path)
        if not node.text.strip():
            self._empty(Empty(node.span), path)
            return self._stand_in(shape, path)
        return node.text

    def _wrong(self, node: Node, shape: Shape, path: Path) -> Any:
        span = self.source.name_span(path) if isinstance(node, Entries | Sequence) else node.span
        broken = isinstance(node, Entries | Sequence) and node.broken
        if not broken and span.line not in self.broken_lines:
            self._report(rule.WRONG_SHAPE, span, path, {"expected": EXPECTED[shape.kind]})
        return self._stand_in(shape, path)

    def _missing(self, node: Entries, shape: Shape, path: Path, name: str) -> None:
        if node.broken or any(f"{name}:" in self.source.line(line) for line in self.broken_lines):
            return
        span = self._end_of_one_before(node, list(shape.fields), name, path)
        advice = _OR_NONE if may_be_none((*path, name)) else None
        values: dict[str, Value] = {"name": name, "where": _where(path)}
        self._report(rule.MISSING_ENTRY, span, (*path, name), values, advice)

    def _end_of_one_before(self, node: Entries, order: list[str], name: str, path: Path) -> Span:
        """Where the missing entry belongs: the last line of the entry before it, else the name above."""
        before = [each for each in order[: order.index(name)] if each in node.members]
        if not before:
            return self.source.name_span(path) if path else node.span
        member = node.members[before[-1]]
        line = _last_line(member)
        if line == member.span.line:
            return member.span
        text = self.source.line(line)
        return Span.on_line(line, len(text) - len(text.lstrip()), len(text.rstrip()))

    # Words

    def _unknown(self, kind: Rule, member: Member, path: Path, known: Any, meant: str | None) -> None:
        values: dict[str, Value] = {"name": member.name, "value": member.name, "known": ", ".join(known)}
        is_plain = meant is not None and spelling.is_slip(member.name, meant, known)
        fix = Fix((Edit(member.span, meant),)) if meant and is_plain else None
        self.found.append(
            Diagnostic(kind, member.span, path, values, _did_you_mean(meant) if meant else None, fix=fix)
        )

    def _report(
        self,
        kind: Rule,
        span: Span,
        path: Path,
        values: Mapping[str, Value],
        advice: Said | None = None,
        fix: Fix | None = None,
    ) -> None:
        self._doubt(path)
        self.found.append(Diagnostic(kind, span, path, values, advice, fix=fix))

    def _doubt(self, path: Path) -> None:
        self.doubtful.add(path)

    def _stand_in(self, shape: Shape, path: Path) -> Any:
        """Something valid in place of what is missing or unreadable."""
        self._doubt(path)
        if shape.kind == RECORD:
            return {
                name: self._stand_in(shape.fields[name], (*path, name))
                for name in shape.fields
                if name in shape.required
            }
        if shape.kind == TEXT:
            return dict.fromkeys(self.languages, "–")
        if path[-1:] == ("country",):
            return "DE"
        if shape.kind == SCALAR:
            return shape.choices[0] if shape.choices else _STAND_IN[shape.holds]
        return {TABLE: {}, LIST: [], WEEK: "always"}[shape.kind]

    def _languages(self) -> tuple[str, ...]:
        node = self.source.find(("document", "languages"))
        codes = (
            [item.text for item in node.items if isinstance(item, Scalar)]
            if isinstance(node, Sequence)
            else []
        )
        seen = _languages_seen(self.source.root)
        if isinstance(node, Sequence) and not node.items and not node.broken:
            self._report(rule.EMPTY_ENTRY, node.span, ("document", "languages"), {"name": "languages"})
        if not codes:
            return tuple(code for code, _ in seen[:2]) or ("de", "en")
        counts = dict(seen)
        if not seen:
            return tuple(dict.fromkeys(codes))
        often = seen[0][1] / 2
        strangers = [code for code, count in seen if count > often and code not in codes]
        for index, code in enumerate(codes):
            is_second = code in codes[:index]
            if is_second and not strangers and isinstance(node, Sequence):
                values: dict[str, Value] = {"name": code, "line": node.span.line}
                self._report(
                    file_rule.DUPLICATE_ENTRY, node.items[index].span, ("document", "languages"), values
                )
            if strangers and (is_second or not counts.get(code)) and isinstance(node, Sequence):
                codes[index] = strangers[0]
                values = {"name": code, "line": node.span.line, "wanted": strangers.pop(0)}
                kind = file_rule.DUPLICATE_ENTRY if is_second else rule.NAME_UNUSED_AND_MISSING
                self._report(kind, node.items[index].span, ("document", "languages", index), values)
        beside = [code for code in strangers if _often_beside(self.source.root, code, set(codes))]
        if beside and isinstance(node, Sequence):
            codes += self._left_out(beside, codes, node.span)
        return tuple(dict.fromkeys(codes))

    def _left_out(self, strangers: list[str], codes: list[str], span: Span) -> list[str]:
        """Languages in which most texts stand, but which the list does not name: said once, not at each text."""
        for code in strangers:
            values: dict[str, Value] = {"code": code, "known": ", ".join(codes)}
            listed = ", ".join([*codes, code])
            advice = Said(
                f"Write “[{listed}]”, or delete its texts.",
                f"Schreiben Sie „[{listed}]“ oder löschen Sie ihre Texte.",
            )
            self._report(rule.UNKNOWN_LANGUAGE, span, ("document", "languages"), values, advice)
        return strangers

    # The models' own refusals

    def validated(self, data: Any) -> Policy | None:
        """The policy; values that the models refuse are reported, and corrected or replaced."""
        if not isinstance(data, dict):
            return None
        if isinstance(data.get("document"), dict):
            data["document"]["languages"] = list(self.languages)
        for _ in range(_ROUNDS):
            try:
                return Policy.model_validate(data)
            except ValidationError as refused:
                for each in refused.errors(include_url=False):
                    self._refused(data, each["type"], each["loc"], each.get("ctx") or {})
        return None

    def _refused(self, data: Any, kind: str, loc: tuple[int | str, ...], context: Mapping[str, Any]) -> None:
        path = tuple(step for step in loc if step not in ("[key]", "root", ALL_LANGUAGES))
        node = self.source.find(path)
        on_name = loc[-1:] == ("[key]",) or kind == "days-format"
        shape = shape_at(path)
        text = str(path[-1]) if on_name and path else node.text if isinstance(node, Scalar) else ""
        span = self.source.name_span(path) if on_name else self.source.span(path)
        handled = any(self._doubted(path, doubt) for doubt in self.doubtful) and not isinstance(node, Scalar)
        chosen, values, meant = self._said(kind, text, shape, path)
        if not handled and span.line not in self.broken_lines:
            advice = _write(meant) if meant else _asked_back(chosen, text)
            is_plain = chosen is not rule.UNKNOWN_CHOICE or self._is_slip(text, meant, shape)
            fix = Fix((Edit(span, meant),)) if meant and is_plain and not _is_quoted(node) else None
            if chosen is rule.UNKNOWN_CHOICE and meant:
                advice = _did_you_mean(meant)
            self.found.append(Diagnostic(chosen, span, path, values, advice, fix=fix))
        if meant is None:
            self._doubt(path)
        # A plain correction is no stand-in: what follows from it may be said in the same run.
        stand_in = self._stand_in(shape, path) if shape and meant is None else None
        _replace(data, path, meant, on_name, stand_in)

    def _is_slip(self, text: str, meant: str | None, shape: Shape | None) -> bool:
        known = shape.choices if shape and shape.choices else ("always",)
        return meant is not None and spelling.is_slip(text, meant, known)

    def _doubted(self, path: Path, doubt: Path) -> bool:
        return bool(doubt) and path[: len(doubt)] == doubt

    def _said(
        self, kind: str, text: str, shape: Shape | None, path: Path
    ) -> tuple[Rule, dict[str, Value], str | None]:
        """Pydantic's error type -> our rule, its values, and the word that was probably meant."""
        values: dict[str, Value] = {"value": text, "name": text}
        if kind == "duration-format":
            return rule.DURATION_FORMAT, values, lengths.meant(text)
        if kind == "date-format":
            return rule.DATE_FORMAT, values, spelling.date(text)
        if kind == "hours-format":
            return rule.HOURS_FORMAT, values, spelling.opening(text)
        if kind == "days-format":
            return rule.DAYS_FORMAT, values, weekdays.meant(text)
        if kind == "literal_error" and shape is not None:
            choices = shape.choices or ("always",)
            return (
                rule.UNKNOWN_CHOICE,
                {**values, "known": ", ".join(choices)},
                spelling.nearest(text, choices),
            )
        if kind == "string_pattern_mismatch" and path == ("document", "version"):
            return rule.VERSION_FORMAT, values, None
        if kind in ("string_pattern_mismatch", "string_too_long") and path[-1:] != ("country",):
            proposal = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")
            return rule.NAME_FORMAT, {**values, "proposal": proposal}, proposal or None
        if path[-1:] == ("country",) and text:
            return rule.COUNTRY_UNKNOWN, values, meant_country(text)
        if kind in ("too_short", "string_too_short"):
            return rule.EMPTY_ENTRY, {"name": str(path[-1])}, None
        expected = EXPECTED[shape.kind] if shape else EXPECTED[SCALAR]
        return rule.WRONG_SHAPE, {"expected": expected}, None


def _asked_back(chosen: Rule, text: str) -> Said | None:
    """What may be meant, where a time, hours, days or a date leave it open: what is promised is the author's to say."""
    answers = _answers(chosen, text)
    english, german = (mark.join(answers) for mark in ("” or “", "“ oder „"))
    if answers and chosen is rule.DATE_FORMAT:
        return Said(
            f"There is no such month. Which day is meant? Write “{english}”.",
            f"Diesen Monat gibt es nicht. Welcher Tag ist gemeint? Schreiben Sie „{german}“.",
        )
    if answers:
        return Said(f"Which is promised? Write “{english}”.", f"Was ist zugesagt? Schreiben Sie „{german}“.")
    last = spelling.last_day(text) if chosen is rule.DATE_FORMAT else None
    if last:
        return Said(f"The last day of that month is {last}.", f"Der letzte Tag dieses Monats ist {last}.")
    return None


def _answers(chosen: Rule, text: str) -> tuple[str, ...]:
    """What could be meant, where only the author can say which."""
    if chosen is rule.DURATION_FORMAT:
        return lengths.possible(text)
    if chosen is rule.DAYS_FORMAT:
        return weekdays.possible(text)
    if chosen is rule.DATE_FORMAT:
        return spelling.possible_dates(text)
    return spelling.possible_openings(text) if chosen is rule.HOURS_FORMAT else ()


def _replace(data: Any, path: Path, meant: str | None, on_name: bool, stand_in: Any) -> None:
    """Puts the corrected value (or name) into the data, so that the rest can be checked."""
    for step in path[:-1]:
        if not isinstance(data, dict | list) or (isinstance(data, dict) and step not in data):
            return
        data = data[step]  # type: ignore[index]
    last = path[-1]
    if on_name and isinstance(data, dict):
        value = data.pop(last, None)
        if meant:
            data[meant] = value
    elif isinstance(data, dict | list):
        data[last] = meant if meant is not None else stand_in  # type: ignore[index]


def _languages_seen(root: Node | None) -> list[tuple[str, int]]:
    """Names of two or three letters that texts of the file are written under, most frequent first."""
    counts: dict[str, int] = {}
    waiting: list[Node] = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Entries):
            for member in node.members.values():
                if _LANGUAGE.fullmatch(member.name) and isinstance(member.value, Scalar):
                    counts[member.name] = counts.get(member.name, 0) + 1
                waiting.append(member.value)
        elif isinstance(node, Sequence):
            waiting += node.items
    return sorted(counts.items(), key=lambda item: -item[1])


def _often_beside(root: Node | None, code: str, codes: set[str]) -> bool:
    """Does most of what stands in the listed languages stand in this one, too? `web: included` is no text."""
    texts, both = 0, 0
    waiting: list[Node] = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Entries):
            if node.members.keys() & codes:
                texts += 1
                both += code in node.members
            waiting += [member.value for member in node.members.values()]
        elif isinstance(node, Sequence):
            waiting += node.items
    return both * 2 > texts


def _last_line(member: Member) -> int:
    last, waiting = member.span.line, [member.value]
    while waiting:
        node = waiting.pop()
        last = max(last, node.span.end_line)
        if isinstance(node, Entries):
            waiting += [each.value for each in node.members.values()]
            last = max([last, *(each.span.line for each in node.members.values())])
        elif isinstance(node, Sequence):
            waiting += node.items
    return last


def _is_code(name: str, meant: str) -> bool:
    """`EN`, `eng` and `ne` are `en`; `es` and `fr` are languages of their own, and never made another."""
    folded = name.casefold()
    return folded == meant or sorted(folded) == sorted(meant) or (len(name) == 3 and folded.startswith(meant))


def _is_quoted(node: Node | None) -> bool:
    return isinstance(node, Scalar) and node.style != "plain"


def _where(path: Path) -> Said:
    """“ in “gold””: which entry lacks something."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return Said("", "")
    shown = " › ".join(str(step) if isinstance(step, str) else f"{step + 1}." for step in path[-3:])
    return _plain(f" in “{shown}”", f" in „{shown}“")


def _plain(en: str, de: str) -> Said:
    return Said(en, de)


def _did_you_mean(word: str) -> Said:
    return Said(f"Did you mean “{word}”?", f"Meinten Sie „{word}“?")


def _write(word: str) -> Said:
    return Said(f"Write “{word}”.", f"Schreiben Sie „{word}“.")
