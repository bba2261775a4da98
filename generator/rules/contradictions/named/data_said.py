"""Family Contradictions, data: sentences that name a zone, a part of a country, an address or a number, held against the file.

Each function below knows what one kind of phrase claims and which entry decides. It speaks only where the sentence's
subject is certain, and says what stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message, Value
from ....reading.guesses.spelling import distance
from ...corpus.context import Context
from ...corpus.figures import NUMBER_WORDS
from ...corpus.texts import Patterns
from ...languages.negations import denial
from ..said.german_states import state_said
from ..said.speech import Statement, sentences
from .zones_said import Told, stated_of, zone_said

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

DATA_CONTRADICTED = warning(
    "data-contradicted",
    Message("“{words}” does not agree with the file: {stated}."),
    Message("Correct the sentence, or the entry."),
    why=Message("Tables, form and calculator go by the entry, the customer by the sentence."),
    bad="regions:\n  germany:\n    holidays: DE-BE\n…\nen: In Germany, we observe the public holidays of Bavaria.",
    good="en: In Germany, we observe the public holidays of Berlin.",
    rests_on=(
        ("regions", "*", "time_zone"),
        ("regions", "*", "holidays"),
        ("contact", "email", "address"),
        ("required_information",),
        ("document", "languages"),
    ),
)

RULES = (DATA_CONTRADICTED,)

_OTHERWISE: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|soweit|außer|früher\w*|bisher\w*|ehemals|künftig\w*|geplant\w*|demnächst|auf (?:wunsch|anfrage)|statt|anstelle|anders als|z\. ?b\.|zum beispiel|beispielsweise|etwa|vereinbar\w*|nicht nur",
        "en": r"if|when|unless|except|formerly|previously|in (?:the )?future|planned|on request|instead|unlike|e\.g\.|for example|for instance|such as|agreed|not only|used to",
    }
)


def data_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        if said.path[0] in _NO_SENTENCES or _OTHERWISE[said.language].search(said.words):
            continue
        if found := next(filter(None, (says(policy, said) for says in _SAYS)), None):
            (begin, end), stated = found
            values: dict[str, Value] = {"words": said.words[begin:end].strip(), "stated": stated}
            place = said.scalar.place(said.start + begin, said.start + end)
            yield Diagnostic(DATA_CONTRADICTED, place, said.path, values)


_NO_SENTENCES: Final = ("wording", "units", "contact", "features", "required_information", "severities", "tiers", "regions")  # fmt: skip
_MAY_SAY: Final = {
    "de": re.compile(
        r"Ortszeit|Zeit\b|Time\b|stenzeit|\b[A-Z]{2,4}T\b|ME?S?Z\b|eiertag|@|verzicht|weglassen|Angaben|ontaktweg|Deutsch|Englisch"
    ),
    "en": re.compile(
        r"[Ll]ocal time|[ (][Tt]ime\b|\b[A-Z]{2,4}T\b|holidays|@|leave out|omit|pieces of information|(?:means|ways) of contact|contact channels"
        r"|German|English"
    ),
}


def _holidays(policy: Policy, said: Statement) -> Told | None:
    """Holidays of a German state, where the region of Germany has those of another."""
    state = state_said(said.words, said.language)
    if state is None or denial(said.words, said.language):
        return None
    regions = [each for each in policy.regions.values() if "DE" in each.lies_in]
    codes = [code for each in regions for code in each.holidays.calendars]
    if not codes or any(code.partition("-")[2] in ("", state.code) for code in codes):
        return None
    return state.span, stated_of(regions, "holidays")


_MAIL: Final = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]{1,64})@(?P<domain>[\w-]+\.[\w.-]*\w)")
_OF_SUPPORT: Final = re.compile(
    r"(?:support|services?|help|help-?desk|hilfe|kundendienst|kunden-?service|customer-?service|hotline|tickets?|cases?|care)$",
    re.IGNORECASE,
)
# What others in the house are written to for.
_OF_OTHERS: Final = re.compile(
    r"priva|datenschutz|dpo|gdpr|dsgvo|legal|recht|sales|vertrieb|bill|buchhalt|rechnung|invoic|account|financ|press|jobs|career|karriere|personal|\bhr\b|info|abuse|secur|sicherheit|market|compliance|feedback|complain|beschwerde|training|schulung|event|office|kontakt|contact|bestell|order|partner|licen|lizenz|kündig|renew|vertrag|contract|hinweis|whistle|postmaster|webmaster|news",
    re.IGNORECASE,
)
_TO_SUPPORT: Final = Patterns(
    {
        "de": r"\w*fall|\w*fälle|störung\w*|\w*problem\w*|\w*anfragen?|\w*meldung\w*|meld(?:en|et)|\w*support\w*|kritisch\w*|dringend\w*|notf[aä]ll\w*|techniker\w*|schreiben sie|erreichen sie uns|hilfe",
        "en": r"cases?|faults?|problems?|issues?|requests?|reports?|support|critical|urgent|emergenc\w+|engineers?|write to(?: us)?|reach us|help",
    }
)


def _address(policy: Policy, said: Statement) -> Told | None:
    """An address of support in our own domain that stands nowhere under contact."""
    ours = policy.contact.address.casefold()
    ways = " ".join(map(str, policy.contact.ways.values())).casefold()
    for match in _MAIL.finditer(said.words) if ours else ():
        is_ours = match["domain"].casefold() == ours.partition("@")[2]
        is_known = match[0].casefold() in f"{ours} {ways}" or distance(match[0].casefold(), ours, 2) < 2
        if is_ours and not is_known and (_OF_SUPPORT.match(match["name"]) or _is_for_support(said, match)):
            return match.span(), f"contact › email › address: {policy.contact.address}"
    return None


def _is_for_support(said: Statement, match: re.Match[str]) -> bool:
    """Is it what one writes to with a problem? Others in the house have addresses, too."""
    rest = said.words.replace(match[0], " ")
    return bool(_TO_SUPPORT[said.language].search(rest)) and not (
        _OF_OTHERS.search(match["name"]) or _OF_OTHERS.search(rest)
    )


# „Drei Angaben genügen“, “You can choose between five means of contact”
_HOW_MANY: Final = {
    "required_information": {
        "de": r"(?P<number>[\w-]+) angaben (?:genügen|reichen|benötigen|brauchen|sind (?:nötig|erforderlich|notwendig))",
        "en": r"(?P<number>[\w-]+) pieces of information (?:are|is) (?:\w+ )?(?:we need|needed|required|necessary|enough)",
    },
    "contact": {
        "de": r"(?:zwischen|über|auf|haben|gibt es|stehen ihnen) (?P<number>[\w-]+) kontaktwege\w*",
        "en": r"(?:between|in|have|are|offer|through) (?P<number>[\w-]+) (?:(?:means|ways) of contact|contact channels)",
    },
}
_COUNTED: Final = {name: Patterns(words) for name, words in _HOW_MANY.items()}


def _how_many(policy: Policy, said: Statement) -> Told | None:
    lengths = {
        "required_information": len(policy.required_information),
        "contact": len(policy.contact.way_names),
    }
    for name, patterns in _COUNTED.items():
        match = patterns[said.language].search(said.words)
        number = _number(match["number"], said.language) if match else None
        if (
            match
            and number
            and lengths[name]
            and number != lengths[name]
            and not denial(said.words, said.language)
        ):
            return match.span(), f"{name}: {lengths[name]}"
    return None


def _number(word: str, language: str) -> int | None:
    said = NUMBER_WORDS[language].get(word.casefold(), word)
    return int(said) if str(said).isdigit() else None


_WAIVED: Final = Patterns(
    {
        "de": r"können sie (?:\w+ )?(?:verzichten|weglassen|auslassen)|(?:verzichten|weglassen) (?:können|dürfen) sie",
        "en": r"(?:you )?(?:can|may) (?:\w+ )?(?:leave out|omit|leave (?:\w+ ){0,6}out)",
    }
)


def _needless(policy: Policy, said: Statement) -> Told | None:
    """What must be said is said to be left out at will."""
    match = _WAIVED[said.language].search(said.words)
    if match is None or denial(said.words, said.language):
        return None
    for entry in policy.required_information.values():
        label = next((text for code, text in entry.label.items() if code[:2] == said.language), "")
        if entry.needed == "always" and label and _label(label).search(said.words):
            return match.span(), f"required_information › {entry.id} › needed: always"
    return None


@cache
def _label(label: str) -> re.Pattern[str]:
    """In any case: „auf den Namen Ihrer Organisation“."""
    return re.compile(
        r"(?<!\w)" + r"\s".join(rf"{re.escape(each)}n?" for each in label.split()) + r"(?!\w)", re.IGNORECASE
    )


_NAMES: Final = {
    "de": {"deutsch": "de", "englisch": "en", "französisch": "fr", "spanisch": "es", "italienisch": "it", "niederländisch": "nl", "polnisch": "pl", "hebräisch": "he", "japanisch": "ja", "portugiesisch": "pt"},
    "en": {"german": "de", "english": "en", "french": "fr", "spanish": "es", "italian": "it", "dutch": "nl", "polish": "pl", "hebrew": "he", "japanese": "ja", "portuguese": "pt"},
}  # fmt: skip
_LISTS: Final = {
    language: rf"(?:{'|'.join(names)})(?:(?:, | und | sowie | and )(?:and |auf |in )?(?:{'|'.join(names)}))*"
    for language, names in _NAMES.items()
}
_WRITTEN_IN: Final = Patterns(
    {
        "de": rf"(?:diese (?:\w+-?)?(?:bedingungen|richtlinie)|dieses dokument) (?:liegen|liegt|sind|ist|gibt es|erscheinen|erscheint) (?:\w+ )?(?:auf|in) (?P<list>{_LISTS['de']})(?= vor\b| verfügbar| erhältlich|\.|$)",
        "en": rf"(?:these (?:\w+ )?terms|this (?:document|policy)) (?:is|are) (?:available|published|provided) in (?P<list>{_LISTS['en']})(?=\.|$)",
    }
)


def _written_in(policy: Policy, said: Statement) -> Told | None:
    """Languages of the document that it has not; fewer are no contradiction."""
    match = _WRITTEN_IN[said.language].search(said.words)
    if match is None or denial(said.words, said.language):
        return None
    told = {code for name, code in _NAMES[said.language].items() if name in match["list"].casefold()}
    if told <= {each[:2] for each in policy.languages}:
        return None
    return match.span("list"), f"document › languages: {', '.join(policy.languages)}"


_SAYS: Final[tuple[Callable[[Policy, Statement], Told | None], ...]] = (
    zone_said,
    _holidays,
    _address,
    _how_many,
    _needless,
    _written_in,
)

CHECKS = (data_contradicted,)
