"""What the models refuse, said in our words and at its place, and corrected where the intention is plain."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import reduce
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from ..core.diagnostic import Diagnostic, Edit, Fix, Path, Rule, did_you_mean, write_it_so
from ..core.messages import Message, Value
from ..deadlines.world.countries import countries, meant_country
from ..policy.base import ALL_LANGUAGES
from ..policy.policy import Policy
from ..policy.walks.shape import (
    BY_LANGUAGE,
    LIST,
    RECORD,
    SCALAR,
    TABLE,
    TEXT,
    WEEK,
    Shape,
    shape_at,
    word_for_list,
)
from . import amount_faults
from . import faults as rule
from .findings import Findings
from .guesses import amounts, lengths, percents, spelling, times, weekdays, windows
from .yaml.nodes import Node, Scalar

_ROUNDS: Final = 4
_MOST_NAMES: Final = 5

EXPECTED = {
    RECORD: Message("a block of entries, one line each: “name: value”"),
    TABLE: Message("a block of entries, one line each: “name: value”"),
    LIST: Message("a list: one line per entry, each starting with “- ”"),
    TEXT: Message("a text, or one for each language"),
    WEEK: Message("“always”, or days and hours: “monday to friday: 9:00–18:00”"),
    SCALAR: Message("a single value on this line"),
}
_BELOW: Final = Message("Write each entry on a line of its own below it, indented: “name: value”.")
_AS_EXPECTED: Final = {
    TABLE: _BELOW,
    LIST: Message("Write each entry on a line of its own below it, indented: “- …”."),
    TEXT: Message("Write the text behind the colon, or below it a line for each language: “de: …”."),
    WEEK: Message("Write “always” behind the colon, or the days below it, each with its hours."),
    SCALAR: Message("Write one value behind the colon, and nothing below it."),
}


def as_expected(shape: Shape | None) -> Message:
    """How what has another shape is written."""
    if shape is None or shape.kind != RECORD:
        return _AS_EXPECTED[shape.kind if shape else SCALAR]
    names = [each for each in shape.fields if each in shape.required] or [*shape.fields][:_MOST_NAMES]
    if not names:
        return _BELOW
    quoted = (Message("“{word}”", {"word": f"{name}: …"}) for name in names)
    lines = reduce(lambda one, other: Message("{one}, {other}", {"one": one, "other": other}), quoted)
    return Message("Write below it, each on a line of its own and indented: {lines}.", {"lines": lines})


_OR_WORD: Final = Message("a list, or the words “{word}”")
_COUNTRIES_OR_WORD: Final = Message(
    "Write the countries' codes in brackets, such as “[AT, CH]”, or “{word}”."
)


def expected(shape: Shape, path: Path) -> Message:
    word = word_for_list(path)
    return _OR_WORD.filled(word=word) if word else EXPECTED[shape.kind]


def as_list(node: Node, shape: Shape, path: Path) -> Message | None:
    """How values that stand behind the colon become a list, or the word in its place; None if they are no values."""
    if not isinstance(node, Scalar) or shape.item is None or shape.item.kind != SCALAR:
        return None
    parts, word = [part.strip() for part in node.text.split(",")], word_for_list(path)
    if word is None:
        return write_it_so(f"[{', '.join(parts)}]")
    if spelling.nearest(node.text, (word,)):
        return did_you_mean(word)
    codes = [part if part in countries() else meant_country(part) for part in parts]
    listed = ", ".join(filter(None, codes))
    return write_it_so(f"[{listed}]") if all(codes) else _COUNTRIES_OR_WORD.filled(word=word)


def as_line(node: Node, path: Path, languages: tuple[str, ...]) -> Message | None:
    """What is laid down for each language, written once: the line of the language that it begins with."""
    if path not in BY_LANGUAGE or not isinstance(node, Scalar):
        return None
    base = node.text.partition("-")[0]
    language = next((each for each in languages if each.partition("-")[0] == base), None)
    return write_it_so(f"{language}: {node.text}") if language else None


class _Format(NamedTuple):
    """A value with a grammar of its own: what was plainly meant, else what may be meant."""

    rule: Rule
    guess: Callable[[str], str | None]
    possible: Callable[[str], tuple[str, ...]]


FORMATS: Final = {
    "duration-format": _Format(rule.DURATION_FORMAT, lengths.guess_duration, lengths.possible),
    "repeated-format": _Format(rule.REPEATED_FORMAT, lambda text: None, lengths.possible_repeated),
    "date-format": _Format(rule.DATE_FORMAT, spelling.date, spelling.possible_dates),
    "year-day-format": _Format(rule.YEAR_DAY_FORMAT, spelling.year_day, spelling.possible_year_days),
    "hours-format": _Format(rule.HOURS_FORMAT, spelling.opening, spelling.possible_openings),
    "time-format": _Format(rule.TIME_FORMAT, times.guess_time, times.possible),
    "window-format": _Format(rule.WINDOW_FORMAT, windows.guess_window, spelling.possible_openings),
    "quota-format": _Format(rule.QUOTA_FORMAT, windows.guess_quota, lambda text: ()),
    "percent-format": _Format(rule.PERCENT_FORMAT, percents.guess_percent, percents.possible),
    "accent-format": _Format(rule.ACCENT_FORMAT, spelling.colour, lambda text: ()),
    "amount-format": _Format(amount_faults.AMOUNT_FORMAT, amounts.guess_amount, amounts.possible_amounts),
    "rate-format": _Format(amount_faults.RATE_FORMAT, amounts.guess_rate, amounts.possible_rates),
    "limit-format": _Format(amount_faults.LIMIT_FORMAT, amounts.guess_limit, amounts.possible_limits),
    "days-format": _Format(rule.DAYS_FORMAT, weekdays.guess_weekdays, weekdays.possible),
}


_OF_MONEY: Final = ("amount-format", "rate-format", "limit-format")


class _Refusal(NamedTuple):
    """A value or name that the models refuse: their name for the reason, and where it stands."""

    kind: str
    path: Path
    on_name: bool
    node: Node | None
    shape: Shape | None

    @property
    def text(self) -> str:
        if self.on_name and self.path:
            return str(self.path[-1])
        return self.node.text if isinstance(self.node, Scalar) else ""


class _Verdict(NamedTuple):
    """Our rule, its values, and the word that was probably meant."""

    rule: Rule
    values: dict[str, Value]
    guess: str | None = None


def validated(findings: Findings, data: Any) -> Policy | None:
    """The policy; values that the models refuse are reported, and corrected or replaced."""
    if not isinstance(data, dict):
        return None
    if isinstance(data.get("document"), dict):
        data["document"]["languages"] = list(findings.languages)
    for _ in range(_ROUNDS):
        try:
            return Policy.model_validate(data)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                _settle(findings, data, _refusal(findings, each["type"], each["loc"]))
    return None


def _refusal(findings: Findings, kind: str, loc: tuple[int | str, ...]) -> _Refusal:
    path = _as_written(findings, tuple(step for step in loc if step not in ("[key]", "root", ALL_LANGUAGES)))
    is_name_of_days = kind == "days-format" and path != ("counting", "business_days")
    on_name = loc[-1:] == ("[key]",) or is_name_of_days
    node, shape = findings.source.find(path), shape_at(path)
    is_word = isinstance(node, Scalar) and shape is not None and shape.short
    return _Refusal(kind, path, on_name, node, shape.short if shape and is_word else shape)


def _as_written(findings: Findings, path: Path) -> Path:
    """Of a block that is written as one word, the place of the word."""
    parent, above = findings.source.find(path[:-1]), shape_at(path[:-1])
    is_short = isinstance(parent, Scalar) and above is not None and above.short_name == path[-1]
    return path[:-1] if is_short else path


def _settle(findings: Findings, data: Any, refusal: _Refusal) -> None:
    """Reports a refusal, and puts a correction or a stand-in into the data."""
    path, shape, verdict = refusal.path, refusal.shape, _verdict(refusal)
    _report(findings, refusal, verdict)
    if verdict.guess is None:
        findings.doubtful.add(path)
        above = shape_at(path[:-1])
        if above is not None and above.short_name == path[-1]:
            findings.doubtful.add(path[:-1])  # a condition beside it does not make the time known
    # A plain correction is no stand-in: what follows from it may be said in the same run.
    stand_in = findings.stand_in(shape, path) if shape and verdict.guess is None else None
    _replace(data, path, verdict.guess, refusal.on_name, stand_in)


def _report(findings: Findings, refusal: _Refusal, verdict: _Verdict) -> None:
    node, path, source = refusal.node, refusal.path, findings.source
    span = source.name_span(path) if refusal.on_name else source.span(path)
    is_known = any(each and path[: len(each)] == each for each in findings.doubtful)
    if (is_known and not isinstance(node, Scalar)) or span.line in findings.broken_lines:
        return
    if verdict.rule is rule.NAME_FORMAT and not refusal.text:
        return  # of a stand-in, whose line was told of
    guess = verdict.guess
    is_quoted = isinstance(node, Scalar) and node.style != "plain"
    fix = Fix((Edit(span, guess),)) if guess and not is_quoted and _is_plain(refusal, verdict) else None
    advice = _advice(refusal, verdict)
    findings.items.append(Diagnostic(verdict.rule, span, path, verdict.values, advice, fix=fix))


def _is_plain(refusal: _Refusal, verdict: _Verdict) -> bool:
    if verdict.rule is not rule.UNKNOWN_CHOICE or verdict.guess is None:
        return True
    return spelling.is_slip(refusal.text, verdict.guess, _choices(refusal.shape))


def _choices(shape: Shape | None) -> tuple[str, ...]:
    return (shape.choices or shape.words if shape else ()) or ("always",)


def _verdict(refusal: _Refusal) -> _Verdict:
    kind, text, shape, path = refusal.kind, refusal.text, refusal.shape, refusal.path
    values: dict[str, Value] = {"value": text, "name": text}
    is_country = path[-1:] == ("country",) or path[-2:-1] in (("countries",), ("serves",))
    if kind in FORMATS:
        guess = FORMATS[kind].guess(text) or _near_word(text, shape)
        return _Verdict(FORMATS[kind].rule, values, guess)
    if kind == "literal_error" and shape is not None:
        choices = _choices(shape)
        known = {**values, "known": ", ".join(choices)}
        return _Verdict(rule.UNKNOWN_CHOICE, known, spelling.nearest(text, choices))
    if kind == "string_pattern_mismatch" and path == ("document", "version"):
        return _Verdict(rule.VERSION_FORMAT, values, spelling.version(text))
    if kind == "string_pattern_mismatch" and path[:1] == ("sections",) and path[-1:] == ("number",):
        return _Verdict(rule.NUMBER_FORMAT, values)
    if kind == "string_pattern_mismatch" and path[:1] == ("severities",) and path[-1:] == ("code",):
        return _Verdict(rule.CODE_FORMAT, values)
    if kind == "string_pattern_mismatch" and path[:1] == ("contracts",) and path[-1:] == ("secret",):
        return _Verdict(amount_faults.CONTRACT_SECRET_WEAK, {})
    if kind in ("string_pattern_mismatch", "string_too_long") and not is_country:
        proposal = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")
        return _Verdict(rule.NAME_FORMAT, {**values, "proposal": proposal}, proposal or None)
    if is_country and text:
        return _Verdict(rule.COUNTRY_UNKNOWN, values, meant_country(text))
    if kind in ("too_short", "string_too_short"):
        return _Verdict(rule.EMPTY_ENTRY, {"name": str(path[-1])})
    return _Verdict(rule.WRONG_SHAPE, {"expected": EXPECTED[shape.kind if shape else SCALAR]})


def _near_word(text: str, shape: Shape | None) -> str | None:
    return lengths.guess_word(text, shape.words) if shape and shape.words else None


def _advice(refusal: _Refusal, verdict: _Verdict) -> Message | None:
    """What to write; where the value leaves it open, what may be meant: what is promised is the author's to say."""
    guess, text, kind = verdict.guess, refusal.text, refusal.kind
    if verdict.rule is rule.WRONG_SHAPE:
        return as_expected(refusal.shape)
    if guess:
        return did_you_mean(guess) if verdict.rule is rule.UNKNOWN_CHOICE else write_it_so(guess)
    is_word = bool(refusal.shape and refusal.shape.words)
    answers = lengths.possible_words(text) if is_word else ()
    answers = answers or (FORMATS[kind].possible(text) if kind in FORMATS else ())
    if answers and kind == "date-format":
        asked = Message("There is no such month. Which day is meant? Write {answers}.")
        return asked.filled(answers=_either(answers))
    if answers and kind in _OF_MONEY:
        return Message("Which is meant? Write {answers}.", {"answers": _either(answers)})
    if answers:
        return Message("Which is promised? Write {answers}.", {"answers": _either(answers)})
    last = spelling.last_day(text) if kind == "date-format" else None
    if last:
        return Message("The last day of that month is {last}.", {"last": last})
    return None


def _replace(data: Any, path: Path, guess: str | None, on_name: bool, stand_in: Any) -> None:
    """Puts the corrected value (or name) into the data, so that the rest can be checked."""
    for step in path[:-1]:
        if not isinstance(data, dict | list) or (isinstance(data, dict) and step not in data):
            return
        data = data[step]  # type: ignore[index]
    last = path[-1]
    if on_name and isinstance(data, dict):
        value = data.pop(last, None)
        if guess:
            data[guess] = value
    elif isinstance(data, dict | list):
        data[last] = guess if guess is not None else stand_in  # type: ignore[index]


def _either(words: tuple[str, ...]) -> Message:
    """`“12:00” or “24:00”`"""
    quoted = (Message("“{word}”", {"word": word}) for word in words)
    return reduce(lambda one, other: Message("{one} or {other}", {"one": one, "other": other}), quoted)
