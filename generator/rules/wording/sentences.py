"""Family Wording, the form of a sentence: signs that have no meaning here, what is opened and not closed, cut ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message, Value
from ...i18n.language_names import LanguageName
from ...policy.prose import LINK, cells, table_rows
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import Row, has_tables, prose, side_by_side

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


MARKDOWN_UNKNOWN = warning(
    "markdown-unknown",
    Message("“{found}” has no meaning here and would be shown as it stands."),
    Message(
        "Texts know paragraphs, lists (- …), **bold**, *emphasis* and [links](target); those of sections, definitions, not_promised and further_terms also tables (| … |)."
    ),
    why=Message("The customer would read a stray sign in the contract."),
    bad="de: |\n  # Wichtig",
    good="de: |\n  **Wichtig**",
)

TABLE_CELLS = warning(
    "table-cells",
    Message("This row of the table has {found} cells, its head has {expected}."),
    Message("Write a cell for each column; a bar that belongs to the words is “\\|”."),
    why=Message("A value would stand below the wrong head."),
    bad="| Verfügbarkeit | Gutschrift |\n| --- | --- |\n| 99 % |",
    good="| Verfügbarkeit | Gutschrift |\n| --- | --- |\n| 99 % | 5 % |",
)

UNPAIRED = warning(
    "unpaired",
    Message("“{found}” has no counterpart."),
    Message("Add the other one, or delete this one."),
    why=Message("It is unclear how far the insertion goes."),
    bad="Das gilt (immer.",
    good="Das gilt (immer).",
)

ENDING_DIFFERS = warning(
    "ending-differs",
    Message("{first} ends this line with “{end}”, {second} does not. Is the end missing?"),
    Message("End the sentence alike in every language."),
    why=Message("A sentence that was cut off promises something else."),
    bad="de: Wir antworten am selben Tag.\nen: We answer on the",
    good="de: Wir antworten am selben Tag.\nen: We answer on the same day.",
)

RULES = (MARKDOWN_UNKNOWN, TABLE_CELLS, UNPAIRED, ENDING_DIFFERS)

_MARKDOWN = re.compile(
    r"^(?:#{1,6}|>{1,3}|\+)(?= )|^(?:```|~~~|\|(?=.*\|)|(?:---+|===+|\*\*\*+|___+)$|(?::?-+:? *\| *)+:?-+:?$)|`[^`\n]{1,200}`|!\[(?=[^\]\n]{0,200}\]\()"
    r"|~~(?=\S)|\[\^\w+\]|(?<![^\s(„“])(__?)(?=[^\s_])[^_\n]{1,200}(?<=\S)\1(?![\w/])",
    re.MULTILINE,
)
# What was meant as a link, and is none.
_LIKE_A_LINK = re.compile(r"\]\(|\]\[[^\[\]\n]{0,200}\]|\][ \t]+\((?=(?:https?://|mailto:|tel:|#)[^()\s]*\))")
_LINKS = Message(
    "A link is [words](target), without brackets in its words, spaces or parentheses in its target (%28 and %29)."
)
_PAIRS = {"de": ("()", "„“", "‚‘"), "en": ("()", "“”")}
# „a) …“ and “1) …” count things and close nothing.
_COUNTED = re.compile(r"(?:^|(?<=\s))\w{1,3}\)", re.MULTILINE)
_BOLD = re.compile(r"\*\*[^*]+\*\*|\*[^*\s][^*]*\*")
_BOLD_OPEN = re.compile(r"(?<![\w)*])\*{1,2}(?=\w)")
_END = re.compile(r"[.!?:;…](?=[)”“’\"*_]*$)")


def markdown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        for match in _MARKDOWN.finditer(scalar.text):
            yield Diagnostic(MARKDOWN_UNKNOWN, scalar.place(*match.span()), path, {"found": match[0]})
        # Each link that is one is out of the way; the places of the others stay what they are.
        for match in _LIKE_A_LINK.finditer(LINK.sub(lambda link: "_" * len(link[0]), scalar.text)):
            place, values = scalar.place(*match.span()), {"found": match[0].strip()}
            yield Diagnostic(MARKDOWN_UNKNOWN, place, path, values, _LINKS)


def table_cells(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        if "|" in scalar.text and has_tables(path):
            yield from _odd_rows(path, scalar)


def _odd_rows(path: Path, scalar: Scalar) -> Iterator[Diagnostic]:
    rows = scalar.text.split("\n")
    for table in table_rows(rows):
        counts = {at: len(cells(rows[at])) for at in table}
        expected = counts[table.start]
        for at, count in counts.items():
            if count != expected:
                start = sum(len(each) + 1 for each in rows[:at])
                place = scalar.place(start, start + len(rows[at].rstrip()))
                yield Diagnostic(TABLE_CELLS, place, path, {"found": count, "expected": expected})


def unpaired(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, language, scalar in prose(policy, source):
        at = _first_unpaired(scalar.text, _PAIRS.get(language[:2], ("()",)))
        if at is not None:
            found = re.match(r"\**", scalar.text[at:])
            sign = (found[0] if found else "") or scalar.text[at]
            yield Diagnostic(UNPAIRED, scalar.place(at, at + len(sign)), path, {"found": sign})


def _first_unpaired(text: str, pairs: tuple[str, ...]) -> int | None:
    counted = {match.end() - 1 for match in _COUNTED.finditer(text)}
    odd = [at for pair in pairs for at in _odd(text, pair, counted)]
    bold = _BOLD_OPEN.search(_BOLD.sub(lambda match: " " * len(match[0]), text))
    return min([*odd, *([bold.start()] if bold else [])], default=None)


def _odd(text: str, pair: str, counted: set[int]) -> Iterator[int]:
    """Places of the signs of a pair that open without closing, or close without opening."""
    opened: list[int] = []
    for match in re.finditer(f"[{re.escape(pair)}]", text):
        if match[0] == pair[0]:
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif match.start() not in counted:
            yield match.start()
    yield from opened


def endings(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, row, wordings in side_by_side(policy, source):
        if path[0] not in ("wording", "units"):
            yield from _ending(path, row, wordings)


def _ending(path: Path, row: Row, wordings: dict[str, Scalar]) -> Iterator[Diagnostic]:
    ends = {language: _END.search(line) for language, (_, line) in row.items()}
    first = next((language for language, end in ends.items() if end), None)
    for language, end in ends.items():
        if first is not None and end is None:
            start, line = row[language]
            values: dict[str, Value] = {
                "first": LanguageName(first),
                "end": _sign(ends[first]),
                "second": LanguageName(language),
            }
            place = wordings[language].place(start + len(line) - 1, start + len(line))
            yield Diagnostic(ENDING_DIFFERS, place, (*path, language), values)


def _sign(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


CHECKS = (markdown, table_cells, unpaired, endings)
