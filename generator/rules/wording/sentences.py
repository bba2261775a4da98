"""Family Wording, the form of a sentence: signs that have no meaning here, what is opened and not closed, cut ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Said, Value, warning
from ...i18n.language_names import name_of
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.texts import Row, prose, side_by_side

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


MARKDOWN_UNKNOWN = warning(
    "markdown-unknown",
    Said(
        "“{found}” has no meaning here and would be shown as it stands.",
        "„{found}“ hat hier keine Bedeutung und würde so angezeigt, wie es dasteht.",
    ),
    Said(
        "Texts know paragraphs, lists (- …), **bold**, *emphasis* and [links](target).",
        "Texte kennen Absätze, Listen (- …), **fett**, *Betonung* und [Links](Ziel).",
    ),
    why=Said(
        "The customer would read a stray sign in the contract.",
        "Der Kunde läse ein verirrtes Zeichen im Vertrag.",
    ),
    bad="de: |\n  # Wichtig",
    good="de: |\n  **Wichtig**",
)

UNPAIRED = warning(
    "unpaired",
    Said("“{found}” has no counterpart.", "Zu „{found}“ fehlt das Gegenstück."),
    Said("Add the other one, or delete this one.", "Ergänzen Sie es oder streichen Sie dieses Zeichen."),
    why=Said("It is unclear how far the insertion goes.", "Es bleibt offen, wie weit der Einschub reicht."),
    bad="Das gilt (immer.",
    good="Das gilt (immer).",
)

ENDING_DIFFERS = warning(
    "ending-differs",
    Said(
        "{first} ends this line with “{end}”, {second} does not. Is the end missing?",
        "{first} beendet diese Zeile mit „{end}“, {second} nicht. Fehlt das Ende?",
    ),
    Said("End the sentence alike in every language.", "Beenden Sie den Satz in jeder Sprache gleich."),
    why=Said(
        "A sentence that was cut off promises something else.",
        "Ein abgeschnittener Satz sagt etwas anderes zu.",
    ),
    bad="de: Wir antworten am selben Tag.\nen: We answer on the",
    good="de: Wir antworten am selben Tag.\nen: We answer on the same day.",
)

RULES = (MARKDOWN_UNKNOWN, UNPAIRED, ENDING_DIFFERS)

_MARKDOWN = re.compile(
    r"^(?:#{1,6}|>{1,3}|\+)(?= )|^(?:```|~~~|\|(?=.*\|)|(?:---+|===+|\*\*\*+|___+)$|(?::?-+:? *\| *)+:?-+:?$)|`[^`\n]{1,200}`|!\[(?=[^\]\n]{0,200}\]\()"
    r"|~~(?=\S)|\[\^\w+\]|(?<![^\s(„“])(__?)(?=[^\s_])[^_\n]{1,200}(?<=\S)\1(?![\w/])",
    re.MULTILINE,
)
_LINK = re.compile(r"\[[^\[\]]+\]\([^()\s]+\)")
# What was meant as a link, and is none.
_LIKE_A_LINK = re.compile(r"\]\(|\]\[[^\[\]\n]{0,200}\]|\][ \t]+\((?=(?:https?://|mailto:|tel:|#)[^()\s]*\))")
_LINKS = Said(
    "A link is [words](target), without brackets in its words, spaces or parentheses in its target (%28 and %29).",
    "Ein Link ist [Wörter](Ziel): ohne Klammern in den Wörtern, ohne Leerzeichen und Klammern im Ziel (%28 und %29).",
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
        for match in _LIKE_A_LINK.finditer(_LINK.sub(lambda link: "_" * len(link[0]), scalar.text)):
            place, values = scalar.place(*match.span()), {"found": match[0].strip()}
            yield Diagnostic(MARKDOWN_UNKNOWN, place, path, values, _LINKS)


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
    ends = {code: _END.search(line) for code, (_, line) in row.items()}
    first = next((code for code, end in ends.items() if end), None)
    for code, end in ends.items():
        if first is not None and end is None:
            start, line = row[code]
            values: dict[str, Value] = {
                "first": name_of(first),
                "end": _sign(ends[first]),
                "second": name_of(code),
            }
            place = wordings[code].place(start + len(line) - 1, start + len(line))
            yield Diagnostic(ENDING_DIFFERS, place, (*path, code), values)


def _sign(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


CHECKS = (markdown, unpaired, endings)
