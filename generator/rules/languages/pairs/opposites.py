"""Family Languages, opposites: up and down, before and after, more and less than."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ..predicates import words_alike
from ..sense import AT_LEAST, AT_MOST, BOUND_DIFFERS
from .anchored import unlike_beside_number
from .beside import Opposites, OppositeWords, Pair, Sentence, Side, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

DIRECTION_DIFFERS = warning(
    "direction-differs",
    Message("{first} says “{found}”, {second} “{other}”: these are opposites."),
    Message("Which of the two is right?"),
    why=Message("One of the two promises the opposite."),
    bad="de: Die Gebühr wird erhöht.\nen: The fee is reduced.",
    good="de: Die Gebühr wird erhöht.\nen: The fee is increased.",
)

ORDER_DIFFERS = warning(
    "order-differs",
    Message("{first} says “{found}”, {second} “{other}”: one comes before, the other after."),
    Message("Which of the two is right?"),
    why=Message("Two customers would expect the same thing at different times."),
    bad="de: vor der Wartung\nen: after the maintenance",
    good="de: vor der Wartung\nen: before the maintenance",
)

RULES = (DIRECTION_DIFFERS, ORDER_DIFFERS)

# What is better the less there is of it: „erhöht die Sicherheit“ may be “reduces the risk”; what is kept from happening.
_FLIPS: Final = {
    "de": r"\w*risik\w*|\w*gefahr\w*|\w*ausf[aä]ll\w*|\w*fehler\w*|\w*wartezeit\w*|\w*verzöger\w*|\w*aufwand\w*|\w*störung\w*|\w*belast\w*|\w*auslast\w*|\w*rabatt\w*|\w*nachlass\w*|\w*abzug\w*|vermeid\w*|verhinder\w*|vermied\w*|vorbeug\w*|entgegen\w*|stopp\w*"
    r"|\w*einbuß\w*|\w*verlust\w*|\w*last|\w*druck|ohne|\w*frei",
    "en": r"risks?|dangers?|outages?|down ?times?|errors?|bugs?|wait\w*|delay\w*|effort|faults?|failures?|disrupt\w*|loads?|discounts?|rebates?|deduct\w*|avoid\w*|prevent\w*|counter\w*|stop\w*|loss\w*|pressure|without|latenc\w*|lag",
}

_DIRECTIONS: Final = (
    Opposites(
        DIRECTION_DIFFERS,
        de=(
            Side("erhöh* steigt steigen steigend* stieg* gestiegen* steiger* gesteigert* anheb* angehob* vergrößer* ausgeweitet* ausweit* verdoppel* verdreifach* wächst wachsen gewachsen* aufstock* aufgestockt* zunimm* zunehm* heraufgesetzt* heraufsetz* hochgestuft* heraufgestuft* höher* mehr",
                 r"heb(?:t|en) [^.;,]*an|n[ie]h?m(?:mt|en) [^.;,]*zu|setz(?:t|en) [^.;,]*herauf|stock(?:t|en) [^.;,]*auf|stuf(?:t|en) [^.;,]*(?:hoch|herauf)",
                 r"aufschlag\w*|teurer\w*|verteuer\w*|hinauf\w*|größer\w*|stärker\w*|zuschlag\w*"),
            Side("senk* gesenkt* verringer* reduzier* mindert mindern gemindert* minderung* herabgesetzt* herabsetz* herabsetzung* abgesenkt* absenk* sinkt sinken sinkend* sank gesunken* kürzt kürzen kürzung* gekürzt* verkleiner* halbier* ermäßig* herabgestuft* herabstuf* heruntergestuft* vermindert* verminder* niedriger* weniger",
                 r"setz(?:t|en) [^.;,]*herab|stuf(?:t|en) [^.;,]*(?:herab|herunter)|f[aä]ll(?:t|en) (?:um|auf)(?= \d)",
                 r"geringer\w*|billiger\w*|günstiger\w*|nachlass\w*|rabatt\w*|herab|herunter|kleiner\w*|abzug\w*|abgezogen|unterschr\w*|fällt|fielen|fallen|wegfall\w*"),
        ),
        en=(
            Side("increas* raises raise raised raising rise rises rose risen rising grow grows grew grown doubles doubled tripled higher",
                 r"go(?:es)? up|step(?:s|ped)? up",
                 r"upgrad\w*|more|greater|larger|surcharg\w*|exceed\w*|expand\w*|boost\w*|strengthen\w*"),
            Side("reduc* decreas* lowers lowered lowering lower diminish* halve halves halved shrink* cut cuts cutting fewer downgraded",
                 r"go(?:es)? down|(?:falls?|fell|drops?|dropped)(?= (?:to|by|from) |[.,;]|$)",
                 r"less|drops?|dropped|falls?|fell|cheaper|discount\w*|deduct\w*|below|smaller"),
        ),
        neutral={"de": r"höhere\w* gewalt|mehr oder (?:weniger|minder)|nicht mehr|kein\w* mehr|mehr(?= \w+ als|(?: \w+){0,2} nicht)|mehr als|weniger als|höher als|niedriger als|höher eingestuft|unter anderem",
                 "en": r"raise[sd]? (?:an? |any |the |your )?(?:objection\w*|question\w*|ticket\w*|issue\w*|case\w*|concern\w*|invoice\w*|claim\w*)|lower[- ]case|more or less|no more|higher than|fewer than|no fewer|arise\w*|cut[- ]off|lower than|clear-cut"},
        uneven=_FLIPS,
        asked_at={"de": "hebt heben nimmt nehmen setzt setzen stockt stocken stuft stufen fällt fallen", "en": "go goes step steps stepped fall falls fell drop drops dropped"},
    ),
    Opposites(
        DIRECTION_DIFFERS,
        de=(Side("verlänger* länger*", "", r"lang\w*|läng\w*|aus\w*|erneu\w*|später\w*|dehn\w*|hinaus\w*|mehr|größ\w*"), Side("verkürz* kürzer* verkürzung*", "kürz(?:t|en)", r"kurz\w*|kürz\w*|schnell\w*|früher\w*|weniger|vorzeitig\w*|gering\w*")),
        en=(Side("extend* extension* prolong* lengthen* longer increas*", "", r"long\w*|renew\w*|postpon\w*|later|more|length\w*|greater"), Side("shorten* shorter curtail* abbreviat* reduc*", "", r"short\w*|less|earl\w*|cut\w*|brief\w*|quick\w*|fast\w*|truncat\w*")),
        neutral={"de": r"nicht länger|länger als|kürzer als|kein\w* länger\w*", "en": r"no longer|not any longer|any longer|longer than|shorter than|(?:file|telephone|phone|line) extensions?|extensions? (?:number|card|\d+)|to the extent"},
        uneven=_FLIPS,
    ),
    Opposites(
        DIRECTION_DIFFERS,
        de=(Side("erweiter* ausgeweitet* ausweit* ausgedehnt* ausdehn*", "", r"zusätz\w*|größer\w*"), Side("einschränk* eingeschränkt* beschränk* verengt*", "", r"begrenz\w*|limit\w*|kürz\w*")),
        en=(Side("expand* extend* extension* widen* broaden* enlarg*", "", r"addition\w*|add(?:s|ed|ing)?|larger|wider"), Side("restrict* narrow* curtail*", "", r"limit\w*|reduc\w*|constrain\w*")),
        neutral={"de": r"(?:un|nicht )(?:be|einge)schränk\w*", "en": r"unrestrict\w*|to the extent"},
        uneven=_FLIPS,
    ),
    Opposites(
        DIRECTION_DIFFERS,
        de=(Side("beschleunig* schneller* rascher* zügiger*", "", r"schnell\w*|früh\w*|eilig\w*|rasch\w*|eher"), Side("verlangsam* langsamer* verzöger*", "", r"langsam\w*|spät\w*|aufschieb\w*|lang\w*")),
        en=(Side("accelerat* faster quicker expedit* sooner", "", r"speed\w*|fast\w*|quick\w*|earl\w*|prompt\w*|rapid\w*|soon\w*"), Side("slower slows slowed delay* decelerat*", "", r"slow\w*|late\w*|postpon\w*|defer\w*|long\w*|linger\w*")),
        uneven={"de": r"vermeid\w*|verhinder\w*|ohne|vorbeug\w*|schließt|ausgeschlossen\w*", "en": r"avoid\w*|prevent\w*|without|eliminat\w*|cut\w*|reduc\w*|minimi\w*"},
    ),
    Opposites(
        DIRECTION_DIFFERS,
        de=(Side("verbesser* besser*", "", r"gut\w*|optim\w*|stärk\w*|best\w*"), Side("verschlechter* schlechter*", "", r"schlecht\w*|beeintr\w*|nachteil\w*|einbuß\w*|minder\w*|gering\w*")),
        en=(Side("improv* better", "", r"good|best|optimi\w*|enhanc\w*"), Side("worse worsen* degrad* deteriorat*", "", r"bad\w*|poor\w*|impair\w*|detriment\w*|disadvantag\w*|lower\w*|less\w*")),
        uneven=_FLIPS,
    ),
    Opposites(
        DIRECTION_DIFFERS,
        de=(Side("zugunsten begünstig*", "zu Gunsten|zum Vorteil", r"vorteil\w*|nutzen|günst\w*"), Side("zulasten benachteilig*", "zu Lasten|zum Nachteil|zuungunsten|zu Ungunsten", r"nachteil\w*|last\w*|belast\w*|trag\w*|trägt")),
        en=(Side("", r"in (?:\w+ ){0,3}favou?r(?: of)?|to (?:the |your |our |its )(?:\w+[’']s )?(?:benefit|advantage)|for the benefit of", r"favou?r\w*|benefit\w*|advantag\w*"),
            Side("detriment disadvantage", r"at (?:the |your |our |its )?(?:\w+[’']s )?expense", r"detriment\w*|disadvantag\w*|expens\w*|borne|bears?|burden\w*|against|charged?|costs?")),
        asked_at={"de": "gunsten lasten vorteil nachteil ungunsten", "en": "favour favor benefit advantage expense"},
        is_of_phrases=True,
        uneven={"de": r"kund\w*|auftraggeber\w*", "en": r"customers?|clients?|you"},
    ),
)  # fmt: skip

_WHAT: Final = r"(?:de[rmsn]|die|das|eine[mrns]?|Ihre[mrsn]?|unsere[mrsn]?|jede[mrns]?|diese[mrns]?|deren|dessen|ihrer|seiner|seinem|einigen|wenigen|allen|zwei|drei)(?= )"
_EVENTS: Final = r"(?:\w+(?:ung|ende|beginn|lauf|schluss|gang|gabe|nahme|ablauf|antritt|wechsel|update|test|termin|feiertag|wochenende)(?:e?[ns])?|(?:Beginn|Ablauf|Ende|Eingang|Erhalt|Zugang|Abschluss|Vertragsschluss|Inkrafttreten|Beendigung|Start|Wartungen?|Updates?|Ausführung|Weihnachten|Ostern|Neujahr|Mitternacht|Mittag|Feierabend|Dienstschluss))"
_CLOCK_OR_DATE: Final = r"(?=\d{1,2}(?:[:.]\d\d)? Uhr|\d{1,2}\. ?(?:\d|[A-Z]))"
_IN_TIME: Final = rf"(?= (?:{_WHAT}|(?:[^\W\d_A-ZÄÖÜ]\w+ )?{_EVENTS}(?!\w)|{_CLOCK_OR_DATE}))"
_ORDERS: Final = (
    Opposites(
        ORDER_DIFFERS,
        de=(
            Side("bevor vorher zuvor vorab davor vorschüssig", rf"vor{_IN_TIME}|im Voraus", r"vor|zuerst|zunächst|ehe|vorzeitig\w*"),
            Side("nachdem danach anschließend hinterher nachträglich* nachher nachschüssig", rf"nach{_IN_TIME}", r"nach|seit|seitdem|sobald|später\w*|sodann|im Anschluss"),
        ),
        en=(
            Side("before beforehand", r"prior to|in advance|ahead of", r"until|till|prior|earlier|ahead|first"),
            Side("after afterwards afterward thereafter subsequently", r"following(?= (?:the|a|an|its|your|our|any|each|receipt|completion) )|(?:invoiced|billed|issued|paid|payable|charged|due|settled) (?:\w+ ){0,2}in arrears", r"following|later|once|since|subsequent|as soon as"),
        ),
        neutral={
            "de": r"vor Ort|vor allem|vor Gericht|vor (?:unbefugt\w*|fremd\w*|Zugriff\w*|Verlust\w*|Missbrauch\w*|Dritten|d\w+ (?:zuständigen )?(?:\w*gericht\w*|Zugriff\w*|Verlust\w*|Missbrauch\w*))|schütz\w* [^.;,]*vor \w+|vorrang [^.;,]*vor|geh\w* [^.;,]*vor"
            r"|(?:je )?nach (?:Maßgabe|Wahl|Aufwand|Bedarf|Absprache|Vereinbarung|§+|Art\.?|Artikel|Abs\w*|Ziffer|Nummer|Möglichkeit|Ermessen|Angaben?|billigem|eigenem|deutschem|geltendem|\w+recht|\w+gesetz|d\w+ (?:Gesetz\w*|Recht\w*|Schweregrad\w*|Vertrag\w*|Preisliste\w*|Grundsätz\w*|Stand\w*|jeweils|Art|\w*priorität\w*|\w*richtlini\w*|\w*preis\w*|\w*tarif\w*|DSGVO|Bestimmung\w*|Regel\w*|Vorschrift\w*|Reihenfolge))|nach und nach|nach wie vor|nach oben|nach unten|nach außen|der Reihe nach",
            "en": r"before (?:a|the|any) (?:\w+ )?(?:court|judge|arbitrat\w*|tribunal)|look(?:s|ed|ing)? after|the following|as follows|day after day",
        },
        unless={
            "de": r"erst|frühestens|nicht|kein\w*|ohne|nur|solange|bis|nie(?:mals)?|spätestens|jederzeit|während|sowohl|ausschließlich",
            "en": r"until|unless|not|no|only|never|without|cannot|as long as|till|at any time|during|both|no later|failing|\w+n[’']t|nor|by the time",
        },
        denied="never",
        asked_at={"de": "vor nach voraus", "en": "prior advance ahead following arrears"},
        is_of_phrases=True,
    ),
)  # fmt: skip

# More and less than, where nothing is denied, forbidden or counted back: a table beside the bounds of `sense.py`.
_BOUNDS: Final = (
    Opposites(
        BOUND_DIFFERS,
        de=(
            Side(
                "mindestens wenigstens zumindest",
                r"(?:mehr|länger|höher|größer|öfter|später) als|(?:über|oberhalb von)(?= \d)|übersteig\w+|überschr[ei]+t\w*|ab(?= \d+ [^\W\d_]\w{2,}(?:n|er|s)(?!\w))",
                r"früheste\w*|voll\w*",
            ),
            Side(
                "höchstens maximal",
                r"(?:weniger|kürzer|niedriger|kleiner|geringer|seltener|früher) als|(?:unter|unterhalb von)(?= \d)|unterschr[ei]+t\w*|bis zu(?= \w)",
                r"(?:unter|bis)|innerhalb|binnen|längstens|spätestens|begrenz\w*",
            ),
        ),
        en=(
            Side(
                "",
                r"at least|a minimum of|(?:more|longer|higher|greater|larger|later) than|(?:over|above|in excess of)(?= \d)|exceed(?:s|ed|ing)?",
                r"minimum|\d+ or more|from|starting",
            ),
            Side(
                "",
                r"at most|a maximum of|(?:less|fewer|shorter|lower|smaller|earlier) than|(?:under|below)(?= \d)|f[ae]lls? below|up to",
                r"maximum|within|limit\w*|\d+ or (?:less|fewer)",
            ),
        ),
        unless={
            "de": r"nicht\w*|kein\w*|nie|niemand|ohne|außer\w*|ausgenommen|ausgeschl\w*|unzulässig\w*|verb[oi]\w*|untersagt|es sei denn|sonst|andernfalls|vor|vorher|zuvor|voraus|vorab|jenseits|darüber|erlaubt|zulässig|gestattet|ablehn\w*|abgelehnt\w*|entfällt|verfall\w*|verfäll\w*|erlischt|solange|bis(?! zu)|zusätzlich\w*|kaum|lohn\w*",
            "en": r"not|no|never|nobody|nor|none|cannot|without|except|exclud\w*|unless|otherwise|before|prior|advance|ahead|beyond|permitted|allowed|permissible|reject\w*|refus\w*|laps\w*|forfeit\w*|as long as|until|additional\w*|remain\w*|stays?|\w+n[’']t",
        },
        uneven={
            "de": r"extra|zusätzlich\w*|aufpreis\w*|zusatz\w*",
            "en": r"extra|additional\w*|surcharge\w*",
        },
        asked_at={
            "de": "als über unter oberhalb unterhalb überst* überschr* unterschr* ab bis",
            "en": "than over above excess under below exceed* least most minimum maximum up",
        },
        is_of_phrases=True,
    ),
)
_TABLE: Final = OppositeWords(*_DIRECTIONS, *_ORDERS, *_BOUNDS)


def opposites(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        told = [pair.differ(row.rule, found, other) for row, found, other in _TABLE.differences(pair)
                if not _IS_KNOWN.get(row.rule, _never)(pair, found, other)]  # fmt: skip
        if not told and (beside := unlike_beside_number(pair)):
            told = [
                pair.differ(BOUND_DIFFERS if beside.is_bound else ORDER_DIFFERS, beside.first, beside.second)
            ]
        yield from told


def _never(pair: Pair, found: str, other: str) -> bool:
    return False


def _is_of_bounds(pair: Pair, found: str, other: str) -> bool:
    """Does `bound_differs` compare these two words?"""
    return all(any(bound[code].fullmatch(word) for bound in (AT_LEAST, AT_MOST))
               for code, word in ((pair.first.code, found), (pair.second.code, other)))  # fmt: skip


def _is_turned_round(pair: Pair, found: str, other: str) -> bool:
    """Is it the other half of the sentence that comes first? “We test before we release” releases after testing."""
    if _ADVERB.fullmatch(found) and _ADVERB.fullmatch(other):
        return False
    (led, rest), (led_too, rest_too) = _parted(pair.first, found), _parted(pair.second, other)
    one, two = pair.first.code, pair.second.code
    named = words_alike(led, one, led_too, two)
    alike = named + words_alike(rest, one, rest_too, two)
    turned = words_alike(led, one, rest_too, two) + words_alike(led_too, two, rest, one)
    is_doubtful = _A_CLAUSE.match(led) is None and _A_CLAUSE.match(led_too) is not None
    return 0 < turned >= alike or (is_doubtful and not named)


_IS_KNOWN: Final = {ORDER_DIFFERS: _is_turned_round, BOUND_DIFFERS: _is_of_bounds}
_ADVERB: Final = re.compile(r"vorher|zuvor|vorab|davor|im Voraus|danach|anschließend|hinterher|nachträglich\w*|nachher|beforehand|in advance|afterwards?|thereafter|subsequently", re.IGNORECASE)  # fmt: skip
# Who does it, or “testing it”: a clause, of which the other language may have made the sentence.
_A_CLAUSE: Final = re.compile(
    r" (?:you|we|they|it|he|she|(?!\w*(?:th|n|br|str|k|sp|r)ing\b)\w+ing|Sie|wir|er|sie|es)\b"
)
# „the update we restart the server“: without a comma the sentence goes on at who does it.
_CLAUSE_ENDS: Final = re.compile(
    r"[,;:–]|\.(?=\s|$)|(?<=\w{3}) (?=(?:we|you|they|it|the customer|the provider)\b)"
)


def _parted(said: Sentence, word: str) -> tuple[str, str]:
    """What a word leads, and the rest of the sentence: of a preposition its noun, else the clause."""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said.text)
    start, at = match.span() if match else (0, 0)
    noun = _NOUN.match(said.text, at) if word.lower() in ("vor", "nach") else None
    end = _CLAUSE_ENDS.search(said.text, at + 1)
    stop = noun.end() if noun else end.start() if end else len(said.text)
    return said.text[at:stop], f"{said.text[:start]} {said.text[stop:]}"


# Up to the first noun, and what is said of it in the genitive: „vor Ablauf der Frist“.
_NOUN: Final = re.compile(
    r"(?: [^\W\d_A-ZÄÖÜ]\w*){0,4} [A-ZÄÖÜ]\w*(?: (?:de|eine)[rs](?: [^\W\d_A-ZÄÖÜ]\w*)* [A-ZÄÖÜ]\w*)?"
)

CHECKS = (opposites,)
