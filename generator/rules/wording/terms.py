"""Family Wording: what a lawyer would strike out, and what a typesetter would."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, error, note, warning
from ...core.messages import Message
from ...policy.base import ALL_LANGUAGES
from ...policy.commitments import FIRST_RESPONSE, promises
from ...reading.yaml.nodes import Scalar, Sequence
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.figures import any_of, durations, opening_times, weekdays
from ..corpus.texts import ENDING, PROSE, prose, stem
from .topics import promises_answer, says_when_open, sentence_at, sets_limit

if TYPE_CHECKING:
    from ...policy.base import Text
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

AMBIGUOUS_TERM = warning(
    "ambiguous-term",
    Message("“{word}” is ambiguous ({reason})."),
    Message("Name the days, or define the word under definitions."),
    why=Message("Two readers would count different days."),
    bad="Nur werktags",
    good="Montag bis Freitag",
)

SYNONYM = warning(
    "synonym",
    Message("“{word}” seems to mean what is called “{term}” elsewhere."),
    Message("Use one word for one thing: “{term}”."),
    why=Message("Two words are read as two things."),
    bad="innerhalb von zwei Geschäftstagen",
    good="innerhalb von zwei Arbeitstagen",
)

VAGUE_TERM = note(
    "vague-term",
    Message("“{word}” is vague in a promise."),
    Message("State a time, or leave the word out."),
    why=Message("A promise without a measure helps nobody."),
    bad="Wir antworten zeitnah.",
    good="Wir antworten in der zugesagten Frist.",
)

POSITION_WORD = note(
    "position-word",
    Message("“{word}” points to a place on the page that may lie elsewhere."),
    Message("Use a link."),
    why=Message("The same sentence stands on several pages and in the PDF."),
    bad="(siehe oben)",
    good="(siehe [Support-Zeiten](hours))",
)

NUMBER_IN_TEXT = warning(
    "number-in-text",
    Message("“{words}” {fault}."),
    Message("Take the number from the table: {proposal}, or leave it out."),
    why=Message("Table and sentence would contradict each other one day."),
    bad="innerhalb von 30 Minuten",
    good="innerhalb von {gold.P1}",
)

CONTACT_IN_TEXT = warning(
    "contact-in-text",
    Message("“{words}” is typed into a sentence; it will not change with the contact data."),
    Message("Write {cure}."),
    why=Message("Customers would go on writing to an address that is no longer read."),
    bad="Schreiben Sie an support@cyren.com.",
    good="Schreiben Sie an {email}.",
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

UNFINISHED = error(
    "unfinished",
    Message("“{word}” looks unfinished."),
    Message("Finish the text, or ask with a “# CHECK: …” comment beside its name."),
    why=Message("It would be published as it stands."),
    bad="TODO: Text",
    good="# CHECK: Which text?",
)  # fmt: skip

RULES = (
    HTML,
    FOOTNOTE_MARKER,
    AMBIGUOUS_TERM,
    SYNONYM,
    VAGUE_TERM,
    POSITION_WORD,
    NUMBER_IN_TEXT,
    CONTACT_IN_TEXT,
    DASH,
    STRAIGHT_QUOTES,
    SPACING,
    LIST_PUNCTUATION,
    UNFINISHED,
)


_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z][A-Za-z0-9]+|#\d+|#[xX][0-9A-Fa-f]+);")
_MARKER = re.compile(
    r"(?<=[\w)])(\*{1,3}|[†‡])(?![\w*])|(?<=[\w) ])([¹²³])(?!\w)|(?<=[\w)] )(\[\d\])(?!\()|(?<=[\w)])(\[\d\])(?!\()"
)
_UNFINISHED = re.compile(
    r"\b(TODO|TBD|TBA|FIXME|XX+|lorem ipsum|(?<!\bhave )(?<!\bhas )(?<!\bneed )(?<!\bneeds )(?<!\bnot )to be (?:determined|defined|announced)(?=[.)\]]*\s*$)|n\. ?n\.)(?!\w)"
    r"|(?:^\s*|[(\[]|\b(?:text|inhalt|wortlaut|formulierung|übersetzung|beschreibung|abschnitt|angabe) )wird nachgereicht\b"
    r"|\?{2,}|\[(?:…|\.\.\.|TODO|TBD|[Tt]o be \w+)\](?!\()|…\s*$|\.{3}\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_DASH = re.compile(
    r"(?<=\d)-(?=\d)(?![\d-]{0,40}-\d)|(?<=\d:\d\d)-(?=\d)|(?<=[^\s|] )-{1,2}(?=\s)|(?<=\w)--(?=\w)"
)
_SPACING = re.compile(
    r"\S {2,}(?=\S)|\w [,;.!?](?=\s|$)|\( | \)|,(?=[^\W\d_])|[^\W\d_]{2,40}[.!?](?=[^\W\d_a-z][a-zäöüß])"
    r"|\b(?:z\.B|d\.h|u\.a|i\.d\.R)\."
)
# Each way to begin is tried once: a text of a million letters must not take a minute.
_CONTACT = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w|\+\d[\d ()/-]{6,40}\d")
_LINKED = re.compile(r"\]\([^()\s]*\)|https?://\S+")
# A date, a telephone number, a standard in parts (ISO/IEC 20000-1), the number of a file (RV-2021-004).
_JOINED = re.compile(
    r"\d{4}-\d\d-\d\d|\+\d[\d ()-]{6,40}|(?<![\w.:])0\d{2}[\d /]{0,20}[-/ ]\d{2}[\d -]{0,20}"
    r"|\b(?:ISO|IEC|EN|DIN|VDE|IEEE|ITU|ETSI|BSI|NIST|SP|TS|TR|Az\.|No\.|Nr\.)[A-Z/ ]{0,12} ?[\dA-Z.]{1,12}-\d[\d-]{0,12}"
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

_REPEATS_TIME = Message("repeats a time in prose; it will not change with the table")
_REPEATS_HOURS = Message("repeats opening hours in prose; they will not change with the table")
_PROMISED_NOWHERE = Message("is a time that no tier promises")
_PROMISED_OTHERWISE = Message("is not promised there")
_SATURDAY = Message("in German law, Saturday is a Werktag")
_WHICH_WEEK = Message("which days of the week?")
_WHICH_MEANING = Message("calendar days or business days?")
AMBIGUOUS = {
    "de": ((r"werktags|[Ww]erktage?[ns]?|werktäglich\w*", _SATURDAY), (r"binnen Tagesfrist", _WHICH_MEANING)),
    "en": ((r"weekdays?|working days?|workdays?", _WHICH_WEEK),
           (r"next day|bi-?weekly", Message("next day of which kind?"))),
}  # fmt: skip
VAGUE = {
    "de": r"zeitnah\w*|schnellstmöglich\w*|so (?:bald|schnell|rasch) wie möglich|baldmöglichst|umgehend\w*|sofort\w*|kurzfristig\w*|"
    r"in der Regel|nach Möglichkeit|üblicherweise|möglichst (?:bald|schnell|rasch)|demnächst|angemessener Zeit",
    "en": r"as soon as possible|as quickly as possible|promptly|in a timely manner|immediately|asap|usually|normally|"
    r"shortly|reasonable time|best efforts|where possible",
}
POSITIONS = {
    "de": r"siehe (?:oben|unten)|siehe (?:obige|untige|nachfolgende|folgende|vorstehende)\w* \w+|"
    r"(?:oben|unten) (?:genannt|aufgeführt|stehend)\w*",
    "en": r"see (?:above|below)|see the \w+ (?:above|below)|(?:above|below)-mentioned|mentioned (?:above|below)",
}
SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "business-day": {"de": ("Arbeitstag", "Geschäftstag", "Bankarbeitstag"),
                     "en": ("business day", "banking day")},
    "business-hour": {"de": ("Arbeitsstunde", "Geschäftsstunde", "Servicestunde"),
                      "en": ("business hour", "working hour", "office hour")},
    "first-response": {"de": ("Erste Reaktion", "Erstreaktion", "Erstantwort", "Erste Antwort"),
                       "en": ("first response", "initial response", "first reply", "initial reply")},
}  # fmt: skip


_IS: Final = "ist|sind|gilt|gelten|zählt|zählen|bedeutet|is|are|means?|counts?"
# Other words for a thing of which only some forms mean it: „werktags“ is defined, „zwei Werktage“ is not.
NOUNS: dict[str, dict[str, str]] = {"business-day": {"de": r"Werktag(?:e[ns]?)?"}}


def _matches(
    policy: Policy, source: Source, patterns: dict[str, str]
) -> Iterator[tuple[Path, Scalar, re.Match[str]]]:
    compiled = {language: any_of(pattern) for language, pattern in patterns.items()}
    for path, language, scalar in prose(policy, source):
        pattern = compiled.get(language[:2])
        if pattern:
            for match in pattern.finditer(scalar.text):
                yield path, scalar, match


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


def ambiguous_term(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    defined = _defined(policy)
    for language, terms in AMBIGUOUS.items():
        for pattern, reason in terms:
            for path, scalar, match in _matches(policy, source, {language: pattern}):
                if (
                    path[0] == "definitions"
                    or stem(match[0]) in defined
                    or _is_explained(scalar, match, language)
                ):
                    continue
                yield Diagnostic(AMBIGUOUS_TERM, scalar.place(match.start(), match.end()), path,
                                 {"word": match[0], "reason": reason})  # fmt: skip


def _is_explained(scalar: Scalar, match: re.Match[str], language: str) -> bool:
    """Does the sentence say of the word which days it means? „Werktage sind Montag bis Freitag“, „Samstag ist kein Werktag“."""
    sentence = sentence_at(scalar.text, match.start())
    word = re.escape(match[0])
    said = rf"\b{word} (?:{_IS})\b|\b(?:{_IS}) (?:[^\W\d]+ ){{0,2}}{word}(?!\w)"
    return bool(weekdays(sentence, language) and re.search(said, sentence))


def _defined(policy: Policy) -> frozenset[str]:
    return frozenset(
        stem(wording) for each in policy.definitions.values() for _, wording in each.term.items()
    )


def synonym(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for concept, language, term in _named_once(policy):
        words = SYNONYMS.get(concept, {}).get(language, ())
        others = [word for word in words if stem(word) != stem(term)]
        pattern = "|".join(rf"{re.escape(word)}{ENDING}?" for word in others)
        noun = NOUNS.get(concept, {}).get(language)
        known = [*_terms(policy), term]
        if noun and not any(re.fullmatch(noun, each, re.IGNORECASE) for each in known):
            pattern = f"{pattern}|{noun}"
        for path, scalar, match in _matches(policy, source, {language: pattern}) if pattern else ():
            if not (_is_explained(scalar, match, language) or _is_of_banks(policy, source, path, match[0])):
                yield Diagnostic(SYNONYM, scalar.place(match.start(), match.end()), path,
                                 {"word": match[0], "term": term})  # fmt: skip


def _is_of_banks(policy: Policy, source: Source, path: Path, word: str) -> bool:
    """Is „Bankarbeitstag“ “banking day” in every language? That is a day on which banks are open, a thing of its own."""
    if "bank" not in word.casefold():
        return False
    others = [each.text for at, _, each in prose(policy, source) if at[:-1] == path[:-1] and at != path]
    return bool(others) and all("bank" in text.casefold() for text in others)


def _named_once(policy: Policy) -> Iterator[tuple[str, str, str]]:
    """What the definitions name, or else the units: the kind of thing, the language, its name."""
    for each in policy.definitions.values():
        yield from ((each.id, *named) for named in _wordings(policy, each.term))
    for unit, forms in policy.units.items():
        concept = unit[:-1].replace(" ", "-")
        if concept not in policy.definitions:
            for language, said in _wordings(policy, forms):
                yield concept, language, said.split("|")[0].strip()


def _wordings(policy: Policy, text: Text) -> Iterator[tuple[str, str]]:
    """Each language (`de`, `en`) with its wording; what stands without one, in a document of one language."""
    for language, said in text.items():
        if language in policy.languages:
            yield language[:2], said
        elif language == ALL_LANGUAGES and len(policy.languages) == 1:
            yield policy.languages[0][:2], said


def unit_terms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Promises are told in the units' words: those must be the words that the definitions explain."""
    for unit, text in policy.units.items():
        definition = policy.definitions.get(unit[:-1].replace(" ", "-"))
        for language, forms in text.items() if definition else ():
            term = definition.term.root.get(language) if definition else None
            said = forms.split("|")[0].strip()
            is_double = _terms(policy).count(term or "") > 1  # name-twice says so
            if term and stem(said) != stem(term) and not is_double:
                path: Path = ("units", unit, language)
                yield Diagnostic(SYNONYM, source.span(path), path, {"word": said, "term": term})


def _terms(policy: Policy) -> list[str]:
    return [wording for each in policy.definitions.values() for _, wording in each.term.items()]


def vague_term(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in _matches(policy, source, VAGUE):
        yield Diagnostic(VAGUE_TERM, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def position_word(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in _matches(policy, source, POSITIONS):
        if path[:1] == ("sections",) and _beside_table(policy, path):
            continue
        yield Diagnostic(POSITION_WORD, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def _beside_table(policy: Policy, path: Path) -> bool:
    """A section shows its table above `text_after` and below `text`, wherever it stands."""
    section = policy.sections.get(str(path[1]))
    return section is not None and section.table is not None


def number_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Only where a sentence says when we answer or are there: other periods of a contract stand in no table."""
    tier = next(iter(policy.tiers.values()))
    first = f"{{{tier.id}.{next(iter(FIRST_RESPONSE.of(tier)), '')}}}"
    example = Message("for example {first}", {"first": first})
    for path, language, scalar in prose(policy, source):
        if path[0] in ("document", "wording"):
            continue
        for span in opening_times(scalar.text):
            if path[0] == "service_hours" or says_when_open(sentence_at(scalar.text, span.start())):
                yield Diagnostic(NUMBER_IN_TEXT, scalar.place(*span.span()), path,
                                 {"words": span[0], "fault": _REPEATS_HOURS, "proposal": "{hours}"})  # fmt: skip
        if path[0] == "service_hours":
            continue
        for match, amount, unit in durations(scalar.text, language[:2]):
            sentence = sentence_at(scalar.text, match.start())
            promised = _promises(policy, (amount, unit))
            named, there = _named_of(policy, sentence, promised)
            if promises_answer(sentence) or (promised and sets_limit(sentence)):
                fault = _REPEATS_TIME if there else _PROMISED_OTHERWISE if promised else _PROMISED_NOWHERE
                meant = f"{{{there[0][0]}.{there[0][1]}}}" if named and len(there) == 1 else example
                yield Diagnostic(NUMBER_IN_TEXT, scalar.place(*match.span()), path,
                                 {"words": match[0], "fault": fault, "proposal": meant})  # fmt: skip


def _promises(policy: Policy, time: tuple[object, object]) -> list[tuple[str, str]]:
    """The tiers and severities to which this time is promised."""
    return [(each.tier, each.severity) for each in promises(policy) if each.time == time]


def _named_of(
    policy: Policy, sentence: str, promised: list[tuple[str, str]]
) -> tuple[bool, list[tuple[str, str]]]:
    """Does the sentence name a tier or severity, and which of these promises are then meant?

    The same number in the table is not enough for a cure.
    """
    tiers = {each.id for each in policy.tiers.values() if _names(sentence, each.name.root.values())}
    grades = {
        each.id
        for each in policy.severities.values()
        if _names(sentence, (each.id, *each.name.root.values()))
    }
    there = [
        (tier, grade)
        for tier, grade in promised
        if (not tiers or tier in tiers) and (not grades or grade in grades)
    ]
    return bool(tiers or grades), there


def _names(sentence: str, names: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(each)}\b", sentence, re.IGNORECASE) for each in names)


def contact_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Only what stands under contact: the address of an authority, or for invoices, is another one."""
    numbers = (entry.number for entry in policy.contact.phone.numbers)
    ours = {_plain_contact(each) for each in (policy.contact.email.address, *numbers)}
    for path, _, scalar in prose(policy, source):
        if path[0] == "contact" and path[-1] in ("address", "number"):
            continue
        linked = _spans(_LINKED, scalar.text)
        for match in _CONTACT.finditer(scalar.text):
            if not _inside(linked, match.start()) and _plain_contact(match[0]) in ours:
                cure = "{email}" if "@" in match[0] else "[…](phone)"
                yield Diagnostic(CONTACT_IN_TEXT, scalar.place(*match.span()), path,
                                 {"words": match[0], "cure": cure})  # fmt: skip


def _plain_contact(said: str) -> str:
    """An address in small letters, a number without its spaces, hyphens and (0)."""
    return said.casefold() if "@" in said else re.sub(r"\(0\)|\D", "", said)


def dash(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        kept = sorted(_spans(_LINKED, scalar.text) + _spans(_JOINED, scalar.text))
        for match in _DASH.finditer(scalar.text):
            if _inside(kept, match.start()):
                continue
            place = scalar.place(match.start(), match.end())
            yield Diagnostic(DASH, place, path, fix=Fix((Edit(place, "–"),)))


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    """Does `at` lie in one of the spans, which are in order?"""
    before = bisect_right(spans, (at, sys.maxsize)) - 1
    return before >= 0 and at < spans[before][1]


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
        linked = _spans(_LINKED, scalar.text)
        for match in _SPACING.finditer(scalar.text):
            is_french = language[:2] == "fr" and match[0][-2:] in (" ;", " !", " ?")
            if not is_french and not _inside(linked, match.start()):
                place = scalar.place(match.start(), match.end())
                yield Diagnostic(SPACING, place, path, {"found": match[0]})


def list_punctuation(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for severity in policy.severities:
        path: Path = ("severities", severity, "description")
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


def unfinished(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        if path[0] in PROSE or path[0] in ("company", "roles"):
            match = _UNFINISHED.search(scalar.text)
            if match:
                word = match[0].strip()
                yield Diagnostic(UNFINISHED, scalar.place(match.start(), match.end()), path, {"word": word})


CHECKS = (
    html,
    footnote_marker,
    ambiguous_term,
    synonym,
    unit_terms,
    vague_term,
    position_word,
    number_in_text,
    contact_in_text,
    dash,
    straight_quotes,
    spacing,
    list_punctuation,
    unfinished,
)
