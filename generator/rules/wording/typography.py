"""Family Wording, signs: what a typesetter would strike out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, error, note, warning
from ...core.messages import Message
from ...reading.yaml.nodes import Scalar, Sequence
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import LINKED, is_inside, prose, spans

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

HTML = error(
    "html",
    Message("HTML is not allowed: {tag}"),
    Message("Use Markdown: **bold**, [text](target)."),
    why=Message("The customer would read the tags."),
    bad="<b>wichtig</b>",
    good="**wichtig**",
)


FOOTNOTE_MARKER = warning(
    "footnote-marker",
    Message("The marker “{marker}” has no footnote."),
    Message("Write the text under “footnote” of the feature; the marker is set by the program."),
    why=Message("The reader looks for a text that is not there."),
    bad="de: Erweiterung**",
    good="de: Erweiterung",
)


DASH = warning(
    "dash",
    Message("A hyphen stands where a dash belongs."),
    Message("Use “–”."),
    why=Message("A hyphen joins words, a dash parts or spans."),
    bad="9:00-18:00",
    good="9:00–18:00",
)


STRAIGHT_QUOTES = warning(
    "straight-quotes",
    Message("Quotation marks of the wrong kind."),
    Message("Use {right}."),
    why=Message("Each language has its own marks."),
    bad='de: Die "Arbeitszeit"',
    good="de: Die „Arbeitszeit“",
)


SPACING = warning(
    "spacing",
    Message("Odd spacing: “{found}”."),
    Message("One space between words, none before a comma or full stop."),
    why=Message("It looks like a slip, and often is one."),
    bad="zwei  Leerzeichen , hier",
    good="zwei Leerzeichen, hier",
)


LIST_PUNCTUATION = note(
    "list-punctuation",
    Message("This list entry ends differently from its neighbours ({ending})."),
    Message("End all entries of a list alike."),
    why=Message("A list reads as one sentence."),
    bad="- Eins\n- Zwei.",
    good="- Eins\n- Zwei",
)


RULES = (
    HTML,
    FOOTNOTE_MARKER,
    DASH,
    STRAIGHT_QUOTES,
    SPACING,
    LIST_PUNCTUATION,
)


_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);")


_MARKER = re.compile(
    r"(?<=[\w)])(\*{1,3}|[†‡])(?![\w*])|(?<=[\w) ])([¹²³])(?!\w)|(?<=[\w)] )(\[\d\])(?!\()|(?<=[\w)])(\[\d\])(?!\()"
)


_DASH = re.compile(
    r"(?<=\d)-(?=\d)(?![\d-]{0,40}-\d)|(?<=\d:\d\d)-(?=\d)|(?<=[^\s|] )-{1,2}(?=\s)|(?<=\w)--(?=\w)"
)


_SPACING = re.compile(
    r"\S {2,}(?=\S)|\w [,;.!?](?=\s|$)|\( | \)|,(?=[^\W\d_])|[^\W\d_]{2,40}[.!?](?=[^\W\d_a-z][a-zäöüß])"
    r"|\b(?:z\.B|d\.h|u\.a|i\.d\.R)\."
)


# A date, a telephone number, a standard in parts (ISO/IEC 20000-1), the number of a file (RV-2021-004).
_JOINED = re.compile(
    r"\d{4}-\d\d-\d\d|\+\d[\d ()-]{6,40}|(?<![\w.:])0\d{2}[\d /]{0,20}[-/ ]\d{2}[\d -]{0,20}"
    r"|\b(?:Standard|Norm|Teil|Part|ISO|IEC|EN|DIN|VDE|IEEE|ITU|ETSI|BSI|NIST|SP|TS|TR|Az\.|No\.|Nr\.)[A-Z/ ]{0,12} ?[\dA-Z.]{1,12}-\d[\d-]{0,12}"
    r"|(?<![\w-])[A-ZÄÖÜ]{1,6}\d{0,4}-[\w-]{0,20}\d-\d[\w-]{0,12}"
)


_STRAIGHT = re.compile(r'"')


_LOW_HIGH = {"de": "„…“", "en": "“…”"}


_WRONG_QUOTES = {
    "de": re.compile(r'["”]|(?<!\w)\'[^\'\n]+\'(?!\w)'),
    "en": re.compile(r'["„«»]|(?<!\w)\'[^\'\n]+\'(?!\w)'),
}


_ENDINGS = {".": Message("full stop"), ",": Message("comma"), ";": Message("semicolon"),
            "!": Message("exclamation mark"), "": Message("no full stop")}  # fmt: skip


def html(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        for match in _TAG.finditer(scalar.text):
            yield Diagnostic(HTML, scalar.place(match.start(), match.end()), path, {"tag": match[0]})


def footnote_marker(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        for match in _MARKER.finditer(scalar.text):
            marker = next(filter(None, match.groups()))
            if scalar.text.count(marker) % 2 or not marker.startswith("*"):
                yield Diagnostic(FOOTNOTE_MARKER, scalar.place(0, len(scalar.text)), path, {"marker": marker})
                break


def dash(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        kept = sorted(spans(LINKED, scalar.text) + spans(_JOINED, scalar.text))
        for match in _DASH.finditer(scalar.text):
            if is_inside(kept, match.start()):
                continue
            place = scalar.place(match.start(), match.end())
            yield Diagnostic(DASH, place, path, fix=Fix((Edit(place, "–"),)))


def straight_quotes(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, language, scalar in prose(policy, source):
        wrong = _WRONG_QUOTES.get(language[:2], _STRAIGHT)
        match = wrong.search(scalar.text)
        if match:
            right = _LOW_HIGH.get(language[:2], "“…”")
            yield Diagnostic(
                STRAIGHT_QUOTES, scalar.place(match.start(), match.end()), path, {"right": right}
            )


def spacing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, language, scalar in prose(policy, source):
        linked = spans(LINKED, scalar.text)
        for match in _SPACING.finditer(scalar.text):
            is_french = language[:2] == "fr" and match[0][-2:] in (" ;", " !", " ?")
            if not is_french and not is_inside(linked, match.start()):
                place = scalar.place(match.start(), match.end())
                yield Diagnostic(SPACING, place, path, {"found": match[0]})


def list_punctuation(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity, key in product(policy.severities, ("description", "examples")):
        path: Path = ("severities", severity, key)
        node = source.find(path)
        if not isinstance(node, Sequence):
            continue
        for language in policy.languages:
            places = [(*path, index, language) for index in range(len(node.items))]
            if len(policy.languages) == 1:
                places = [place if source.find(place) else place[:-1] for place in places]
            entries = [(place, source.find(place)) for place in places]
            written = [(at, entry) for at, entry in entries if isinstance(entry, Scalar)]
            yield from _odd_endings(written)


def _odd_endings(entries: list[tuple[Path, Scalar]]) -> Iterator[Diagnostic]:
    endings = [_ending(scalar.text) for _, scalar in entries]
    usual = max(endings, key=lambda ending: (endings.count(ending), ending == ""), default="")
    if endings.count(usual) * 2 <= len(endings):
        return
    for (path, scalar), ending in zip(entries, endings, strict=True):
        if ending != usual:
            yield Diagnostic(LIST_PUNCTUATION, scalar.span, path, {"ending": _ENDINGS[ending]})


def _ending(text: str) -> str:
    last = text.rstrip()[-1:]
    return last if last in _ENDINGS else ""


CHECKS = (
    html,
    footnote_marker,
    dash,
    straight_quotes,
    spacing,
    list_punctuation,
)
