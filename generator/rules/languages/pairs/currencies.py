"""Family Languages, currencies: euros in one language are no dollars in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from .beside import Sentence, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

CURRENCY_DIFFERS = warning(
    "currency-differs",
    Message("{first} names {found}, {second} {other}: not the same currency."),
    Message("Name the same currency in every language."),
    why=Message("Two customers would pay different prices."),
    bad="de: 100 €\nen: $100",
    good="de: 100 €\nen: €100",
)

RULES = (CURRENCY_DIFFERS,)

# code -> how it is written in German or English
_WRITTEN: Final = {
    "EUR": r"€|EUR\b|euros?\b|euro(?=-|betr[aä]g|preis|cent|summe)|Eurocents?\b",
    "CAD": r"(?:CA|C|CAN)\$|CAD\b|(?:kanadische\w*|canadian) dollars?\b",
    "AUD": r"(?:AU|A)\$|AUD\b|(?:australische\w*|australian) dollars?\b",
    "USD": r"(?:US-?)?\$|USD\b|(?:US-?|U\.S\. |US )?dollars?\b",
    "GBP": r"£|GBP\b|(?:britische\w* |englische\w* )?pfund(?: sterling)?\b|pounds?(?: sterling)?\b|pence\b",
    "CHF": r"CHF\b|SFr\b\.?|Fr\.(?= ?\d)|(?:schweizer )?franken\b|(?:swiss )?francs?\b|rappen\b",
    "JPY": r"¥|JPY\b|yen\b",
    "ILS": r"₪|ILS\b|NIS\b|schekel\b|shekels?\b",
    "PLN": r"PLN\b|zł\b|złot[yi]\w*",
    "SEK": r"SEK\b|schwedische\w* kronen?\b|swedish (?:kronor|kronas?|crowns?)\b",
    "DKK": r"DKK\b|dänische\w* kronen?\b|danish (?:kroner?|crowns?)\b",
    "NOK": r"NOK\b|norwegische\w* kronen?\b|norwegian (?:kroner?|crowns?)\b",
    "CZK": r"CZK\b|Kč|tschechische\w* kronen?\b|czech (?:korunas?|crowns?)\b",
    "INR": r"₹|INR\b|rupien?\b|rupees?\b",
    "CNY": r"CNY\b|RMB\b|yuan\b|renminbi\b",
}  # fmt: skip
_SIGNS: Final = frozenset("€$£¥₪₹")
# Most sentences have no word that may be one, and are not searched.
_NAMES: Final = frozenset(
    [
        "eur",
        "euro",
        "euros",
        "eurocent",
        "eurocents",
        "usd",
        "dollar",
        "dollars",
        "cad",
        "aud",
        "gbp",
        "pfund",
        "pound",
        "pounds",
        "pence",
        "chf",
        "sfr",
        "fr",
        "franken",
        "franc",
        "francs",
        "rappen",
        "jpy",
        "yen",
        "ils",
        "nis",
        "schekel",
        "shekel",
        "shekels",
        "pln",
        "zł",
        "sek",
        "krone",
        "kronen",
        "kronor",
        "krona",
        "kronas",
        "kroner",
        "crown",
        "crowns",
        "dkk",
        "nok",
        "czk",
        "kč",
        "koruna",
        "korunas",
        "inr",
        "rupie",
        "rupien",
        "rupee",
        "rupees",
        "cny",
        "rmb",
        "yuan",
        "renminbi",
    ]
)
_BEGINNINGS: Final = ("eurob", "europ", "eurosu", "złot")
# Weights and regions are no money: „10 Pfund schwer“, “pounds of weight”, „in Franken“.
_NO_MONEY: Final = re.compile(
    r"(?:pfund|pounds?)(?= (?:schwer|gewicht|heavy|of weight|weight|in weight))|(?<=\bin )Franken|(?:Ober|Unter|Mittel)franken|Euro(?:pa|pe|päisch|pean|-?Palette|-?pallet|-?Norm)\w*|Fr\.(?= \d+\.)",
    re.IGNORECASE,
)


def currency_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Where both name a currency, and not the same ones."""
    for pair in pairs(policy, source):
        mine, theirs = _currencies(pair.first), _currencies(pair.second)
        if mine and theirs and mine.keys() != theirs.keys():
            found, other = ({code: word for code, word in one.items() if code not in two} or one
                            for one, two in ((mine, theirs), (theirs, mine)))  # fmt: skip
            yield pair.differ(CURRENCY_DIFFERS, ", ".join(found.values()), ", ".join(other.values()))


def _currencies(sentence: Sentence) -> dict[str, str]:
    """Code -> how the sentence first names it."""
    is_named = not (_SIGNS.isdisjoint(sentence.text) and _NAMES.isdisjoint(sentence.words))
    if not is_named and not any(word.startswith(_BEGINNINGS) for word in sentence.words):
        return {}
    text = _NO_MONEY.sub(" ", sentence.text)
    found: dict[str, str] = {}
    for match in _any_currency().finditer(text):
        found.setdefault(str(match.lastgroup), match[0])
    return found


@cache
def _any_currency() -> re.Pattern[str]:
    """The group that matches is the code."""
    written = "|".join(f"(?P<{code}>{words})" for code, words in _WRITTEN.items())
    return re.compile(rf"(?<![^\W\d_])(?:{written})", re.IGNORECASE)


CHECKS = (currency_differs,)
