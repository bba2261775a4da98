"""Family Wording, drafts: what was left to be written, and what was written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message
from ...policy.walks.shape import BY_LANGUAGE
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import PROSE, prose

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

UNFINISHED = error(
    "unfinished",
    Message("“{word}” looks unfinished."),
    Message("Finish the text, or ask with a “# CHECK: …” comment beside its name."),
    why=Message("It would be published as it stands."),
    bad="TODO: Text",
    good="# CHECK: Which text?",
)  # fmt: skip

GAP_UNFILLED = warning(
    "gap-unfilled",
    Message("“{gap}” looks like a gap that was to be filled."),
    Message("Write what belongs there; what is meant so stands in round brackets."),
    why=Message("A form that was not filled in promises nothing."),
    bad="de: Die Gebühr beträgt [Betrag].",
    good="de: Die Gebühr beträgt 100 EUR.",
)

SENTENCE_TWICE = warning(
    "sentence-twice",
    Message("This sentence stands in this text already (line {line})."),
    Message("Delete one of the two."),
    why=Message("Readers look for a difference, and there is none."),
    bad="de: Wir helfen Ihnen gern weiter. Rufen Sie an. Wir helfen Ihnen gern weiter.",
    good="de: Wir helfen Ihnen gern weiter. Rufen Sie an.",
)

RULES = (UNFINISHED, GAP_UNFILLED, SENTENCE_TWICE)

_UNFINISHED = re.compile(
    r"\b(TODO|TBD|TBA|TBC|FIXME|XX+|lorem ipsum|(?<!\bhave )(?<!\bhas )(?<!\bneed )(?<!\bneeds )(?<!\bnot )to be (?:determined|defined|announced)(?=[.)\]]*\s*$)|n\. ?n\.)(?!\w)"
    r"|(?:^\s*|[(\[]|\b(?:text|inhalt|wortlaut|formulierung|übersetzung|beschreibung|abschnitt|angabe) )wird nachgereicht\b"
    r"|^\s*(?:text|inhalt|wortlaut|formulierung|übersetzung|beschreibung|translation|wording) (?:folgt|to follow|follows)(?: noch)?\.?\s*$"
    r"|[(\[](?:(?:der |die |das )?\w+ (?:folgt|folgen)(?: noch| von [\w-]+)?|(?:the )?\w+ (?:to follow|to be confirmed)(?: from [\w-]+)?)[.!]?[)\]]"
    r"|[(\[](?:ist |sind )?noch (?:zu (?:klären|ergänzen|prüfen|bestimmen|formulieren|übersetzen)|abzustimmen|offen|unklar)[.!]?[)\]]"
    r"|[(\[](?!hinweis|tipp|wichtig|note|important|hint)(?:[\w-]+ ){0,2}[\w-]+: ?(?:bitte (?:prüfen|klären|ergänzen|bestätigen)|please (?:check|confirm|review|clarify|complete))[.!?]?[)\]]"
    r"|\?{2,}|\[(?:…|\.\.\.|TODO|TBD|[Tt]o be \w+)\](?!\()|…\s*$|\.{3}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# Blanks to be filled by hand, bullets in place of a word, a question in the text itself.
_BLANK = re.compile(
    r"\(? ?\bCHECK(?=\b[^\w\n]*:|\))|\[\W*[●•▪◦_☐□XxYy]{1,3}\W*\](?!\()|[●•]{1,3}(?= ?(?:€|%|EUR|Euro|euros?|Tage?|days?|Stunden|hours)\b)|(?<=[€$] )[●•]+"
    r"|(?<![\w_])_{3,}(?![\w_])|(?:_ ){3,}|(?<![.\w])\.{5,}|…{2,}|\b(?:XX|xx)\.(?:XX|xx)\.(?:XXXX|xxxx|20\w\w)\b"
)
# Of most texts this tells at once that they have none.
_MAY_BE_BLANK = re.compile(r"[_●•\[]|CHECK|\.{5}|……|[Xx]{2}\.")
# „[Betrag]“, “[name of the customer]”: neither a link, a footnote, a letter changed in a quotation, nor one of the words that rightly stand so.
_GAP = re.compile(
    r"(?<![\w\]!])\[(?!\d{1,3}\]|\^|(?:sic|sic!|optional|beta|alpha|neu|new|…|\.\.\.|pdf|en|de|fr|[ xX✓])\]|(?:an(?:hang|lage|nex|lagen)|appendix|attachment|schedule|exhibit|abschnitt|section|art\.?|§|ref\.?|vgl\.?|see|siehe|quelle|source|rfc|iso|din|bsi)\b)"
    r"(?=[^\[\]\n]*[^\W\d_])[^\[\]()|\n]{2,60}\](?![(\[:\w])",
    re.IGNORECASE,
)


# „Der Betreff hat die Form [Fallnummer] Thema“ shows what stands there.
_SHOWS_A_FORM = re.compile(
    r"\b(?:Form|Format|Muster|Schema|Syntax|form(?! of)|format|pattern|syntax)\b[^.\n]*$"
)


# „Der Betreff lautet „[P2] Web Security““ shows it, too; „[P2]“ is what it stands for.
_IN_QUOTES = re.compile(r"[„»“][^“”«»\n]*$|`[^`\n]*$|\"[^\"\n]*$")
_CODE = re.compile(r"\[[A-Z]{1,4}-?\d{1,4}\]")


def unfinished(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        is_asked = path[0] in (*PROSE, "company", "roles") and not _is_code(path)
        if is_asked and (match := _open(scalar.text)):
            word = match[0].strip()
            yield Diagnostic(UNFINISHED, scalar.place(match.start(), match.end()), path, {"word": word})


@lru_cache(4096)
def _open(text: str) -> re.Match[str] | None:
    return _UNFINISHED.search(text) or _blank(text)


def _blank(text: str) -> re.Match[str] | None:
    return _BLANK.search(text) if _MAY_BE_BLANK.search(text) else None


def _is_code(path: Path) -> bool:
    """Codes of languages and countries: whether there is such a one is said elsewhere, and XX is none."""
    return path[:-1] in BY_LANGUAGE or bool({"country", "countries", "serves", "holidays"} & set(path[2:4]))


def gap_unfilled(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        for match in _GAP.finditer(scalar.text) if "[" in scalar.text else ():
            before = scalar.text[: match.start()]
            is_shown = _SHOWS_A_FORM.search(before) or _IN_QUOTES.search(before) or _CODE.fullmatch(match[0])
            if not (is_shown or _open(scalar.text)):
                yield Diagnostic(GAP_UNFILLED, scalar.place(*match.span()), path, {"gap": match[0]})


def sentence_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Within one text, and not in a table; a line that is doubled at once, doubled-line says."""
    for path, _, scalar in prose(policy, source):
        text = scalar.text
        if len(text) < 2 * _LEAST or "|" in text:
            continue
        seen: dict[str, int] = {}
        for match in _SENTENCE.finditer(text):
            words = " ".join(re.findall(r"\w+", match[0].casefold()))
            if words.count(" ") < _LEAST_WORDS - 1:
                continue
            before = seen.setdefault(words, match.start())
            if before < match.start() and not _is_doubled_line(text, before, match):
                line = scalar.place(before, before + 1).line
                yield Diagnostic(SENTENCE_TWICE, scalar.place(*match.span()), path, {"line": line})


# In signs and in words: what is shorter may rightly be said again, „Das gilt nicht.“
_LEAST, _LEAST_WORDS = 20, 5
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*(?:[.!?]|(?=\n)|$)")


def _is_doubled_line(text: str, before: int, match: re.Match[str]) -> bool:
    """Whole lines that follow each other at once."""
    between = text[before : match.start()]
    return between.count("\n") == 1 and between.rstrip().casefold() == match[0].rstrip().casefold()


CHECKS = (unfinished, gap_unfilled, sentence_twice)
