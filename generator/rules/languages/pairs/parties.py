"""Family Languages, parties: what the customer owes in one language is not owed by us in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ...corpus.texts import Patterns
from ..predicates import words_alike
from .beside import Pair, Sentence, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

PARTY_DIFFERS = warning(
    "party-differs",
    Message("{first} speaks of “{found}” here, {second} of “{other}”."),
    Message("Who is meant? Name the same party in every language."),
    why=Message("One of the two would owe what the other has to do."),
    bad="de: Der Kunde trägt die Kosten.\nen: The provider bears the costs.",
    good="de: Der Kunde trägt die Kosten.\nen: The customer bears the costs.",
)

RULES = (PARTY_DIFFERS,)

# Who acts, for sure; „Sie“ at the beginning may be “they”.
_CUSTOMER: Final = {
    "de": r"(?-i:(?:Der|Die|Den|Dem|Des|Ein|Eine|Einem|Einen|Jeder|Alle|der|die|den|dem|des|ein|eine|einem|einen|einer|jeder|jede) )?(?-i:Kunde|Kunden|Kundin|Kundinnen|Auftraggeber\w{0,3}|Abonnent\w*|Besteller\w{0,3}|Käufer\w{0,3}|Lizenznehmer\w{0,3})|(?<=\w )(?-i:Sie|Ihnen)|(?-i:Sie) (?!wird|werden|sind|wurden|ist|hat|kann|muss|darf|gilt)\w+en",
    "en": r"(?:the |a |each |every |any |all )?(?:customers?|clients?|subscribers?|purchasers?|buyers?|licensees?)(?! (?:support|service|success|portal|number|account|data|centre|center|relations|care|id|record|base|area|satisfaction|manager))|you",
}
_PROVIDER: Final = {
    "de": r"(?-i:(?:Der|Die|Den|Dem|Des|der|die|den|dem|des|ein|eine|einem|einen) )?(?-i:Anbieter(?!wechsel)\w{0,2}|Auftragnehmer\w{0,3}|Dienstleister\w{0,2}|Lieferant\w{0,2}|Verkäufer\w{0,3}|Lizenzgeber\w{0,3})|wir",
    "en": r"(?:the |a |our )?(?:provider|contractor|supplier|vendor|seller|licensor)s?|we",
}
_CUSTOMERS: Final = frozenset(
    [
        "kunde",
        "kunden",
        "kundin",
        "kundinnen",
        "auftraggeber",
        "auftraggebers",
        "auftraggeberin",
        "abonnent",
        "abonnenten",
        "besteller",
        "bestellers",
        "käufer",
        "käufers",
        "lizenznehmer",
        "lizenznehmers",
        "sie",
        "ihnen",
        "you",
        "customer",
        "customers",
        "client",
        "clients",
        "subscriber",
        "subscribers",
        "purchaser",
        "purchasers",
        "buyer",
        "buyers",
        "licensee",
        "licensees",
    ]
)
# Who may be spoken of.
_MAYBE_CUSTOMER: Final = Patterns(
    {
        "de": r"\w*kund(?:e|en|in|innen)?\b\w*|\w*auftraggeber\w*|abonnent\w*|besteller\w*|käufer\w*|lizenznehmer\w*|(?-i:Sie|Ihnen|Ihr\w{0,3})|nutzer\w*|anwender\w*|vertragspart\w*|part\w+|beide\w*|du|dein\w*|dir|dich|euch|euer",
        "en": r"customers?|clients?|subscribers?|purchasers?|buyers?|licensees?|you|your|yours|users?|part(?:y|ies)|both|either|they|them|their|its",
    }
)
_MAYBE_PROVIDER: Final = Patterns(
    {
        "de": r"wir|uns|unser\w*|\w*anbieter\w*|auftragnehmer\w*|dienstleister\w*|lieferant\w*|verkäufer\w*|lizenzgeber\w*|hersteller\w*|\w*support\w*|techniker\w*|provider\w*|vertragspart\w*|part\w+|beide\w*|mitarbeiter\w*|team\w*",
        "en": r"we|us|our|ours|providers?|contractors?|suppliers?|vendors?|sellers?|licensors?|manufacturers?|support|engineers?|part(?:y|ies)|both|either|they|them|their|staff|teams?",
    }
)
# What one gives, the other gets: the same said of either. In the passive nobody need be named.
_TURNED: Final = Patterns(
    {
        "de": r"erh[aä]lt\w*|erhielt\w*|bekomm\w*|bekam\w*|empf[aä]ng\w*|gew[aä]hr\w*|liefer(?:t|n|e)|geliefert\w*|stell\w*|gestellt\w*|biet\w*|bereit\w*|zahl\w*|bezahl\w*|gezahlt\w*|berechne\w*|vergüt\w*|erstatt\w*|schuld\w*|\w*send\w*|gesandt|zusend\w*|schick\w*|mitteil\w*|teilt|teilen|informier\w*|benachrichtig\w*|zugewiesen|zuweis\w*"
        r"|überlass\w*|überl[aä]sst|erwerb\w*|erwirbt|kauf\w*|verkauf\w*|miet\w*|vermiet\w*|lizenzier\w*|nutz\w*|räum\w*|einräum\w*|anspruch\w*|recht|rechte|zusteh\w*|steht|kost(?:et|en frei)|kostenlos\w*|profitier\w*|verlang\w*|forder\w*|bestell\w*|gutschrift\w*|gutgeschrieben\w*|rabatt\w*|nachlass|find\w*|erreich\w*|hilf\w*|helf\w*|unterstütz\w*"
        r"|gilt|gelten|hör\w*|meld\w* (?:uns|sich)|wünsch\w*|möcht\w*|bitt\w*|wähl\w*|frag\w*|gefragt|angebot\w*|brauch\w*|bedarf|benötig\w*|nehm\w*|nimmt|abgenommen|abnehm\w*|abnimmt|lern\w*|schul\w*|sieht|sehen|zeig\w*|frist|eröffn\w*|ersetz\w*|ersatz|lass\w*|lässt",
        "en": r"receiv\w*|gets?|got|obtain\w*|grant\w*|provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|suppl(?:y|ies|ied)|offer\w*|make|makes|made|pay\w*|paid|charg\w*|bill\w*|invoic\w*|reimburs\w*|refund\w*|owe\w*|send\w*|sent|tell\w*|told|inform\w*|notif\w*|assign\w*|give[sn]?|gave|let|lets"
        r"|buys?|buying|bought|sells?|selling|sold|purchas\w*|rent\w*|licens(?:es|ed|ing)|use[sd]?|entitle\w*|right|rights|claim\w*|cost|free|benefit\w*|demand\w*|requir\w*|request\w*|order\w*|credit\w*|discount\w*|find\w*|found|reach\w*|help\w*|support\w*|assist\w*"
        r"|apply|applies|hear\w*|wish\w*|want\w*|ask\w*|choose|choice|need\w*|take\w*|took|accept\w*|learn\w*|train\w*|see|sees|show\w*|replac\w*|compensat\w*|expect\w*",
    }
)  # fmt: skip
_PASSIVE: Final = Patterns(
    {
        "de": r"werden|wird|wurde\w*|worden|man|zu \w+en|\w{2,}zu\w+en",
        "en": r"(?:is|are|be|been|being|was|were) (?:\w+ )?\w+(?:ed|en|wn|id|ld|nt|ut)|on behalf of",
    }
)


# Who tells whom: a sentence that speaks of both parties is the other way round.
_TELL: Final = {
    "de": r"(?:informier|benachrichtig|unterricht|verständig)e?(?:n|t)",
    "en": r"(?:(?:will|shall|must) )?(?:inform|notif(?:y|ie)|alert|tell)s?",
}
_WE_TELL: Final = Patterns(
    {
        "de": rf"(?:wir {_TELL['de']}|{_TELL['de']} wir) (?-i:Sie|den Kunden)",
        "en": rf"we {_TELL['en']} (?:you|the customer)",
    }
)
_YOU_TELL: Final = Patterns(
    {
        "de": rf"(?-i:Sie|Kunde) {_TELL['de']} uns|{_TELL['de']} (?-i:Sie) uns",
        "en": rf"(?:you|the customer) {_TELL['en']} us",
    }
)


def party_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Where one sentence is about the customer alone, and the other about us alone."""
    company = policy.company.name
    for pair in pairs(policy, source):
        if told := _told_the_other_way(pair):
            yield pair.differ(PARTY_DIFFERS, *told)
            continue
        is_customer = _may_be_customer(pair.first, pair.second)
        if is_customer is not None:
            found = _only(pair.first, company, is_customer=is_customer)
            other = _only(pair.second, company, is_customer=not is_customer) if found else ""
            if other and says_one_thing(pair, found, other):
                yield pair.differ(PARTY_DIFFERS, found, other)


def _told_the_other_way(pair: Pair) -> tuple[str, str] | None:
    """„Wir informieren Sie“ and “you inform us”."""
    for one, other in ((_WE_TELL, _YOU_TELL), (_YOU_TELL, _WE_TELL)):
        first, second = (
            each[said.code].search(said.text) for each, said in ((one, pair.first), (other, pair.second))
        )
        if first and second and not _tells_too(other, pair.first) and not _tells_too(one, pair.second):
            return first[0], second[0]
    return None


def _tells_too(way: Patterns, said: Sentence) -> bool:
    return way[said.code].search(said.text) is not None


def _may_be_customer(one: Sentence, two: Sentence) -> bool | None:
    """Is the first about the customer, and the second not? None if both are, or neither: most sentences end here."""
    first, second = (not _CUSTOMERS.isdisjoint(sentence.words) for sentence in (one, two))
    return first if first != second else None


def _only(sentence: Sentence, company: str, *, is_customer: bool) -> str:
    """How a sentence names one of the two parties; nothing if it may speak of the other, too."""
    others = _MAYBE_PROVIDER if is_customer else _MAYBE_CUSTOMER
    match = _sure(sentence.code, company, is_customer).search(sentence.text)
    is_open = (is_customer and company in sentence.text) or others[sentence.code].search(sentence.text)
    return match[0] if match and not is_open else ""


@cache
def _sure(language: str, company: str, is_customer: bool) -> re.Pattern[str]:
    words = (_CUSTOMER if is_customer else _PROVIDER)[language]
    name = "" if is_customer else rf"|(?-i:{re.escape(company)})(?-i:(?!-| [A-Z]))"
    return re.compile(rf"(?<![\w-])(?:{words}{name})(?![\w-])", re.IGNORECASE)


def says_one_thing(pair: Pair, found: str, other: str) -> bool:
    """Is the same done in both, and nothing that one gives and the other gets?"""
    one, two = pair.first, pair.second
    if any(_TURNED[sentence.code].search(sentence.text) for sentence in (one, two)):
        return False
    german, english = (one, two) if one.code == "de" else (two, one)
    small = " ".join(word for word in german.text.split() if word[0].islower())
    is_passive = [_is_passive(one, found), _is_passive(two, other)]
    if re.search(
        rf"\b(?:for|to|with|from|of|about) (?:\w+ )?{re.escape(other if english is two else found)}",
        english.text,
    ):
        return False
    return is_passive[0] == is_passive[1] and words_alike(small, german.code, english.text, english.code) > 0


def _is_passive(sentence: Sentence, who: str) -> bool:
    """In the passive, and without saying who does it."""
    doer = re.compile(
        rf"(?<!\w)(?:(?<=ed )by|(?<=en )by|(?<=ne )by|(?<=nt )by|(?<=de )by|von|vom|durch) (?:de[mn] )?{re.escape(who)}(?!\w)"
    )
    return bool(_PASSIVE[sentence.code].search(sentence.text)) and not doer.search(sentence.text)


CHECKS = (party_differs,)
