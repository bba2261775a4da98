"""Family Contradictions, contact: sentences that say how somebody is reached, held against `contact`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ...reading.guesses.spelling import distance
from ..corpus.context import Context
from ..corpus.texts import LINKED, Patterns, is_inside, prose, spans
from ..languages.negations import denial
from ..wording.topics import sentence_at
from .said.scope import scope
from .said.speech import LANGUAGES, Statement, is_conditional, sentences

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

CONTACT_CONTRADICTED = warning(
    "contact-contradicted",
    Message("“{words}” does not agree with contact: {stated}."),
    Message("Correct the sentence, or the entry under contact."),
    why=Message("The customer would look for a way that is not there, or not use one that is."),
    bad="contact:\n  phone: …\n…\nen: There is no phone number for customers in the United Kingdom.",
    good="en: Customers in the United Kingdom can reach us by phone, too.",
    rests_on=(("contact", "*"),),
)

CONTACT_MISTYPED = warning(
    "contact-mistyped",
    Message("“{words}” is almost “{meant}”, which stands under contact."),
    Message("Write {cure}."),
    why=Message("Somebody else would answer, or nobody."),
    bad="number: +49 30 52 00 56 130\n…\nen: From Germany, please call +49 30 52 00 56 131.",
    good="en: From Germany, please call [us](phone).",
)

RULES = (CONTACT_CONTRADICTED, CONTACT_MISTYPED)

# Ways that companies have, by their usual names; whoever has one names it in a label, a feature or a way.
_FURTHER: Final = {
    "de": r"(?:live-?)?chat(?!-?bot)\w*|whatsapp|telefax|fax\w*|slack(?:-\w+)?|discord|telegram|sms|chat-?bots?",
    "en": r"(?:live )?chat(?! ?bot)(?: support)?|whatsapp|fax|slack(?: channel)?|discord|telegram|text messages?|sms|chat ?bots?",
}
_WAY: Final = Patterns(_FURTHER)
_MAY_NAME: Final = dict.fromkeys(
    LANGUAGES,
    re.compile(r"[Cc]hat|WhatsApp|[Ff]ax|Slack|Discord|Telegram|SMS|[Tt]ext message|nummer|number|otline"),
)
_REACHES: Final = Patterns(
    {
        "de": r"erreich\w*|hilft|helfen|melde\w*|kontaktier\w*|schreiben|wenden|nehmen|beantwort\w*|antwort\w*|für sie da|zur verfügung|unterstütz\w*|schicken|senden|verfügbar|anfragen",
        "en": r"reach\w*|helps?|report\w*|contact\w*|write|turn|take|answer\w*|respon\w+|available|there for you|support\w*|send|requests?|submit",
    }
)


def contact_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = " ".join(_names(policy)).casefold()
    for said in sentences(policy, source, _MAY_NAME):
        if said.path[0] in ("wording", "contact", "features", "units", "required_information", "document"):
            continue
        found = _unknown_way(policy, said, known) or _no_number(policy, said) or _free_numbers(policy, said)
        if found:
            (begin, end), stated = found
            place = said.scalar.place(said.start + begin, said.start + end)
            values: dict[str, Value] = {"words": said.words[begin:end], "stated": stated}
            yield Diagnostic(CONTACT_CONTRADICTED, place, said.path, values)


def _names(policy: Policy) -> Iterator[str]:
    """All in which a way may be named."""
    yield from policy.contact.ways
    yield from policy.features
    yield from policy.promises
    texts = [each.name for each in policy.features.values()]
    texts += [each.label for each in policy.contact.ways.values()]
    texts += [
        each.label for each in (policy.contact.form, policy.contact.phone, policy.contact.email) if each
    ]
    for text in texts:
        yield from text.root.values()


Told = tuple[tuple[int, int], str]


def _unknown_way(policy: Policy, said: Statement, known: str) -> Told | None:
    match = _WAY[said.language].search(said.words)
    if match is None or denial(said.words, said.language) or _OTHERWISE[said.language].search(said.words):
        return None
    stem = re.sub(r"live-?|tele(?=fax)|[- ].*|messages?$", "", match[0].casefold())[:6].strip()
    if stem in known or not _REACHES[said.language].search(said.words):
        return None
    return match.span(), ", ".join(policy.contact.way_names)


_OTHERWISE: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|früher\w*|bisher\w*|künftig\w*|geplant\w*|demnächst|\w*fassung|schriftform|schriftlich\w*|brief\w*|\w*code\w*|einmal\w*|passw\w+|anmeld\w*|\w*kündig\w*|statt|rechnung\w*",
        "en": r"if|formerly|previously|in future|planned|in writing|written|letter|code|password|sign\w*|terminat\w*|cancel\w*|instead|invoices?",
    }
)
_NUMBER: Final = {
    "de": r"(?:ruf|telefon|service|support|hotline|durchwahl-?)?-?nummern?|hotline|telefonanschluss",
    "en": r"(?:phone|telephone|support|service|hotline) numbers?|hotline",
}
_NO_NUMBER: Final = Patterns(
    {
        "de": rf"(?:keine|keinerlei|ohne)(?: \w+)? (?:{_NUMBER['de']})",
        "en": rf"(?:no|without an?|not have an?|n[’']t have an?)(?: \w+)? (?:{_NUMBER['en']})",
    }
)


def _no_number(policy: Policy, said: Statement) -> Told | None:
    """A region is said to have none, and has one; or nobody is said to have one."""
    match = _NO_NUMBER[said.language].search(said.words)
    if match is None or "fall" in match[0].casefold():
        return None
    where = scope(policy, said)
    other = _OTHER_NUMBER[said.language].search(said.words)
    if is_conditional(policy, where.rest) or (other and not (where.regions and _OWN.fullmatch(other[0]))):
        return None
    if not where.regions and _FOR_WHOM[said.language].search(said.words):
        return None
    numbers = [each for each in policy.contact.numbers if each.region in (where.regions or policy.regions)]
    return (match.span(), ", ".join(each.dialled for each in numbers)) if numbers else None


_OTHER_NUMBER: Final = Patterns(
    {
        "de": r"fall\w*|ticket\w*|kundennummer|gebührenfrei\w*|kostenlos\w*|eigene\w*|mobil\w*|geheim\w*|nennen|angeben|private\w*|weiter\w*",
        "en": r"case|ticket|customer numbers?|toll-free|free|own|mobile|private|state|give|further|other",
    }
)
# A region has none of its own, if its customers have to dial that of another.
_OWN: Final = re.compile(r"eigene\w*|own", re.IGNORECASE)
_FOR_WHOM: Final = Patterns({"de": r"für|in|aus", "en": r"for|in|from"})
_FREE: Final = Patterns(
    {
        "de": r"(?:alle|sämtliche)(?: \w+)? (?:ruf|telefon)?nummern (?:\w+ ){0,3}(?:gebührenfrei|kostenlos|kostenfrei)|(?:alle )?anrufe (?:\w+ ){0,4}(?:gebührenfrei|kostenlos|kostenfrei)",
        "en": r"all (?:of )?(?:\w+ )?(?:phone |telephone )?numbers (?:\w+ ){0,3}(?:toll-free|free(?: of charge)?)|(?:all )?calls (?:\w+ ){0,3}(?:toll-free|free(?: of charge)?)(?! (?:number|line)s?\b)",
    }
)


def _free_numbers(policy: Policy, said: Statement) -> Told | None:
    """All numbers are said to be free, and only some are."""
    match = _FREE[said.language].search(said.words)
    numbers = policy.contact.numbers
    charged = [each.dialled for each in numbers if each.cost != "toll-free"]
    if match is None or not charged or denial(said.words, said.language) or is_conditional(policy, said):
        return None
    return match.span(), ", ".join(f"{each} (standard rate)" for each in charged[:2])


_CONTACT: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w|\+\d[\d ()/-]{6,40}\d")


def contact_mistyped(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What is one or two signs away from an address or number of ours, and is no other of ours."""
    numbers = [each.number for each in policy.contact.numbers if each.number]
    ours = {plain(each): each for each in (policy.contact.address, *numbers) if each}
    for path, _, scalar in prose(policy, source) if ours else ():
        if path[0] == "contact" and path[-1] in ("address", "number"):
            continue
        for match in _CONTACT.finditer(scalar.text):
            said = plain(match[0])
            near = None if said in ours else next((each for each in ours if is_near(said, each)), None)
            sentence = sentence_at(scalar.text, match.start())
            if (
                near
                and not OTHERS.search(sentence)
                and not is_inside(spans(LINKED, scalar.text), match.start())
            ):
                cure = "{email}" if "@" in near else "[…](phone)"
                values: dict[str, Value] = {"words": match[0], "meant": ours[near], "cure": cure}
                yield Diagnostic(CONTACT_MISTYPED, scalar.place(*match.span()), path, values)


# Others in the house have numbers that differ in a digit.
OTHERS: Final = re.compile(
    r"zentrale|buchhaltung|vertrieb|rechnung|datenschutz|presse|empfang|sekretariat|leitstelle|personal|durchwahl|fax|notruf|head office|switchboard|sales|billing|accounting|invoice|privacy|press|reception|extension|finance|legal",
    re.IGNORECASE,
)


def plain(said: str) -> str:
    return said.casefold() if "@" in said else re.sub(r"\(0\)|\D", "", said)


def is_near(said: str, ours: str) -> bool:
    """A number with one wrong digit, or two exchanged or missing; an address with a slip in it."""
    if ("@" in said) is not ("@" in ours) or said[:2] != ours[:2]:
        return False
    return distance(said, ours, 3) <= (2 if len(said) == len(ours) and "@" not in said else 1)


CHECKS = (contact_contradicted, contact_mistyped)
