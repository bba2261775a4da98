"""Family Contradictions, prices: sentences that say what a tier costs, held against its price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .said.speech import EACH, Statement, about_tiers, part_around, tiers_named

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

PRICE_CONTRADICTED = warning(
    "price-contradicted",
    Message("“{words}” does not agree with the price of {tier}: {price}."),
    Message("Correct the sentence, or the price of the tier."),
    why=Message("Customers will hold you to whichever of the two is cheaper."),
    bad="gold:\n  price: extra charge\n…\nen: Gold Support is included in your subscription.",
    good="en: Gold Support is available for an additional fee.",
    rests_on=(("tiers", "*", "price"),),
)

RULES = (PRICE_CONTRADICTED,)

_WHAT_IS_PAID_FOR: Final = {
    "de": r"\w*(?:abo\w*|abonnements?|preis\w*|vertr[aä]g\w*|liefer\w*|leistungsumfang\w*|lizenz\w*|gebühr\w*|konto|konten|grundgebühr|entgelt\w*|paket\w*|service\w*|produkt\w*)",
    "en": r"(?:[\w’'-]*(?:subscriptions?|price|contracts?|licen[cs]es?|fees?|accounts?|service|product|purchase|scope))",
}
_INCLUDED: Final = {
    "de": rf"inbegriffen|inkludiert|inklusive|mit drin|(?:im|in|in der|in dem|in ihrem|in jedem) (?:\w+ )?{_WHAT_IS_PAID_FOR['de']} (?:bereits |schon |mit )?(?:enthalten|eingeschlossen|abgegolten)|(?:bereits |schon |mit )?(?:enthalten|eingeschlossen|abgegolten)"
    rf"|ohne (?:\w+ )?(?:aufpreis|(?:zusatz|mehr|extra|sonder)(?:kosten|gebühr\w*|entgelt)|zuschlag|(?:zusätzliche|weitere|gesonderte|besondere)[nrs]? (?:kosten|gebühr\w*|entgelte?|berechnung|vergütung))|(?:keinen|nicht einen) cent(?: mehr| extra| zusätzlich)?|ohne berechnung|kostenlos|kostenfrei|kostenneutral|unentgeltlich|gratis|gebührenfrei|umsonst"
    rf"|gehört (?:\w+ )?zu (?:\w+ )?{_WHAT_IS_PAID_FOR['de']}|(?:teil|bestandteil|gegenstand) (?:\w+ )?{_WHAT_IS_PAID_FOR['de']}|kostet (?:sie )?nichts(?: extra| zusätzlich)?|zahl(?:t|en)(?: sie)? (?:dafür |hierfür )?nichts(?: extra| zusätzlich| dafür)?"
    rf"|ohne dass (?:\w+ ){{0,3}}(?:gebühr\w*|kosten|entgelt|aufpreis)|(?:kein(?:e|en)?) (?:aufpreis|(?:zusatz|mehr)(?:kosten|gebühr\w*)|zuschlag|gesonderte\w* \w+|zusätzliche\w* (?:kosten|gebühr\w*|entgelt))",
    "en": rf"included|inclusive|comes with (?:your|every|each|any|the) (?:[\w-]+ )*{_WHAT_IS_PAID_FOR['en']}|part of (?:your|every|each|any|the) (?:[\w-]+ )*{_WHAT_IS_PAID_FOR['en']}|free of charge|for free|is free|cost-free|complimentary"
    r"|(?:at|for|without|with|is|there is|involves|incurs|carries) no (?:additional|extra|further|separate) (?:cost|charge|fee|payment)s?|(?:no|without) (?:additional|extra|further|separate) (?:cost|charge|fee|payment)s?|costs nothing(?: extra)?|(?:not|n[’']t) cost (?:you )?(?:a (?:cent|penny)(?: more| extra)?|anything(?: extra| more)?|extra|more)|without (?:a |any )?(?:surcharge|supplement)|without (?:a |any )(?:\w+ )?(?:fee|charge|cost|payment)s?|no surcharge|at no cost|(?:pays?|paying) nothing|nothing extra",
}
_EXTRA: Final = {
    "de": r"(?:zusatz|extra|sonder)gebühr\w*|aufpreis\w*|zuschlag\w*|mehrpreis\w*|(?:gegen|für) (?:eine |ein |einen )?(?:\w+ )?(?:gebühr|entgelt|vergütung|bezahlung|zahlung|aufschlag)|kostenpflichtig|gebührenpflichtig|entgeltlich|(?:zusätzlich|gesondert|extra|separat) (?:zu \w+|berechnet|vergütet|bezahlt|in rechnung gestellt|abgerechnet|bepreist|erworben|gekauft)"
    r"|(?:monatlich|jährlich|pauschal)\w* (?:\w+ )?(?:\w*pauschale|\w*gebühr|\w*entgelt|\w*grundpreis|\w*vergütung|\w*kosten|\w*beitrag)|(?:kostet|kosten)(?: \w+){0,2} (?:nur |derzeit |ab )?(?:\d[\d.,]*|€)|(?:für|zu|mit|zum preis von|beträgt) \d[\d.,]* ?(?:euro|eur|€|usd|dollar|chf|franken)(?: (?:im|pro|je|monatlich|jährlich)(?: \w+)?)?|(?:monats|jahres|grund)(?:gebühr|pauschale|preis|beitrag)|(?:eine |einen |ein )(?:pauschale|aufschlag|monatsbeitrag)"
    r"|(?:zusätzliche|weitere|gesonderte)[nrs]? (?:kosten|gebühr\w*|entgelte?|vergütung)|kostet (?:sie )?(?:extra|zusätzlich|mehr)|zahlen sie (?:\w+ )?(?:extra|zusätzlich|mehr)|zuzahlung",
    "en": r"(?:an?|the|for|at|some|any) (?:additional|extra|separate|further|supplementary) (?:fee|charge|cost|price|payment)s?|surcharge\w*|for a fee|for (?:additional|extra) (?:payment|money)|chargeable|(?:charged|billed|invoiced|paid|paid for|priced|purchased|bought|sold|payable) (?:separately|additionally|extra|in addition)"
    r"|(?:a |an )?(?:monthly|annual|yearly|flat) (?:flat )?(?:rate|fee|charge|price|payment)|costs? (?:you )?(?:only |just )?(?:[€$£] ?)?\d[\d.,]*(?: ?(?:euros?|dollars?|pounds?|eur|usd|gbp))?|(?:for|at) (?:[€$£] ?)?\d[\d.,]*(?: ?(?:euros?|dollars?|pounds?|eur|usd|gbp)) (?:a|per) \w+"
    r"|costs? (?:you )?(?:anything )?(?:extra|more|money)|pay (?:extra|more)|extra cost|fee-based|supplement",
}
INCLUDED, EXTRA = Patterns(_INCLUDED), Patterns(_EXTRA)
_AMOUNT: Final = re.compile(r"[1-9]")
_NO_SENTENCES: Final = ("features", "wording")
# What stands before a tier that is not what is paid for, but where, for whom or from where something is: „im Gold-Support“.
_BEFORE: Final = Patterns(
    {
        "de": r"(?:im|in|bei|beim|mit|für|zu|zum|zur|von|vom|auf|aus|als|durch|unter|ab|nach|neben|statt|ohne|des)(?: (?:der|die|das|den|dem|des|einen?|einem|unser\w*|ihr\w*|jede\w*|stufe|support-?stufe))*",
        "en": r"(?:in|of|(?<!comes )with|for|to|from|under|by|on|than|at|into|within|beside|besides|instead of|without|as|like)(?: (?:the|a|an|our|your|every|each))*",
    }
)
# Who has, gives or gets something else: then that is what is included or costs.
_OTHER_OBJECT: Final = Patterns(
    {
        "de": r"umfass\w*|enthält|biete[nt]?|beinhalte\w*|schließt|gewährt|\w*schulung\w*|\w*stunden?|anrufe?\w*|telefonat\w*|\w*updates?|aktualisierung\w*|\w*wechsel\w*|wechseln|kündig\w*|\w*betreuer\w*|\w*manager\w*|hotline|\w*anfahrt\w*|\w*reise\w*|vor ort|\w*einricht\w*|einführung\w*|probe\w*|test\w*|erst\w*|monat\w*|jahr\w*|(?:umfang|leistungen|funktionen)"
        r"|wenn|falls|sofern|soweit|außerhalb|bis zu|pro|je|auf (?:wunsch|anfrage)|e-mail|zusatz(?:leistung|modul|option)\w*|früher\w*|bisher\w*|künftig\w*|konnte\w*|war|waren|außer|ob|jede weitere|ab dem|upgrade\w*|einmal\w*|ausprobier\w*|kunden, die|für kunden|für nutzer|zahlende",
        "en": r"includes?|including|offers?|provides?|gives?|contains?|covers?|training|hours?|calls?|updates?|upgrad\w*|switch\w*|chang\w*|cancel\w*|managers?|hotline|travel\w*|visits?|on-?site|set-?up|trials?|test\w*|first|months?|years?|features?"
        r"|if|unless|outside|up to|per|on request|email|module\w*|add-ons?|formerly|previously|in future|was|were|could|except|whether|each additional|as of|who|once|try|paying|comes with (?:an?|its|one|two|three)",
    }
)


def price_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if not _are_in_order(policy):
        return  # price-order says so
    for said, tiers in about_tiers(policy, source):
        match = _either(said)
        if match is None or said.path[0] in _NO_SENTENCES or not _is_about_price(policy, said):
            continue
        is_free = _says_free(said, match.span())
        wrong = next(
            (each for each in tiers if is_free is not None and is_free is (not _is_free(each))), None
        )
        if wrong:
            language = next(each for each in policy.languages if each[:2] == said.language)
            price = wrong.price.word or wrong.price.in_(language)
            values = {"words": match[0], "tier": wrong.name.in_(language), "price": price}
            yield Diagnostic(PRICE_CONTRADICTED, said.place(match), said.path, values)


def _either(said: Statement) -> re.Match[str] | None:
    """The first words that say whether something is paid for."""
    found = (each[said.language].search(said.words) for each in (INCLUDED, EXTRA))
    return min((each for each in found if each), key=re.Match.start, default=None)


def _are_in_order(policy: Policy) -> bool:
    """Tiers stand from the cheapest to the dearest."""
    free = [_is_free(each) for each in policy.tiers.values()]
    return False not in free[: len(free) - free[::-1].index(True)] if True in free else True


def _is_free(tier: Tier) -> bool | None:
    """Does it cost nothing beside the service? None where the file does not say so in words or figures."""
    if tier.price.word:
        return {"included": True, "extra charge": False}.get(tier.price.word)
    return False if _AMOUNT.search(" ".join(tier.price.root.values())) else None


def _says_free(said: Statement, at: tuple[int, int]) -> bool | None:
    """None where it says both, or neither plainly."""
    part = part_around(said.words, *at)
    rest, free = INCLUDED[said.language].subn(" ", part)
    rest, paid = EXTRA[said.language].subn(" ", rest)
    is_denied = denial(rest, said.language) is not None
    return None if free and paid else (free > 0) is not is_denied


def _is_about_price(policy: Policy, said: Statement) -> bool:
    """Is it the tier itself that is included or costs something, and not something in it?"""
    named = tiers_named(policy, said)
    each = EACH[said.language].search(said.words)
    begin = named[0].begin if named else each.start() if each else 0
    is_of_people = any(each.is_people for each in named) and not _PAYS[said.language].search(said.words)
    rest = _USERS.sub(" ", EXTRA[said.language].sub(" ", INCLUDED[said.language].sub(" ", said.words)))
    return not (is_of_people or _is_beside(said, begin) or _OTHER_OBJECT[said.language].search(rest))


_PAYS: Final = Patterns({"de": r"(?:zahlen|zahlt|entrichten)(?![^.]* für )", "en": r"pays?(?![^.]* for )"})
# „Wer Gold nutzt“
_USERS: Final = re.compile(
    r"\b(?:wer (?=.{0,40}\b(?:nutzt|bucht|hat|wählt)\b)|(?:those|anyone|everyone|whoever|who) who (?:uses?|has|have)|im (?:monat|jahr)|pro (?:monat|jahr)|je (?:monat|jahr)|(?:a|per) (?:month|year))\b",
    re.IGNORECASE,
)


def _is_beside(said: Statement, begin: int) -> bool:
    """„für“ does not count: „Für den Gold-Support fällt keine Gebühr an“."""
    before = said.words[:begin].rstrip()
    found = next(
        (each for each in _BEFORE[said.language].finditer(before) if each.end() == len(before)), None
    )
    return found is not None and not found[0].casefold().startswith(("für", "for"))


CHECKS = (price_contradicted,)
