"""Family Contradictions, counting: sentences that say how time is counted, held against the entries under `counting`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .said.speech import Statement, part_around, sentences

if TYPE_CHECKING:
    from ...policy.document import Counting
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

COUNTING_CONTRADICTED = warning(
    "counting-contradicted",
    Message("This sentence counts otherwise than the file: counting › {key} is “{value}”."),
    Message("Correct the sentence, or counting › {key}."),
    why=Message("The calculator goes by counting, the customer by the sentence."),
    bad="counting:\n  day_of_receipt: not counted\n…\nen: The day of receipt is counted.",
    good="en: The day of receipt is not counted.",
    rests_on=(("counting", "*"),),
)

RULES = (COUNTING_CONTRADICTED,)

_Meant = TypeVar("_Meant")

# Periods that no promise of an answer is: they may be counted otherwise.
_OTHER_PERIOD: Final = Patterns(
    {
        "de": r"\w*kündig\w*|\w*vertrags\w*|\w*zahl(?:en|ung\w*|bar)|(?:\w+s|ab)?rechnung(?:en|s\w*)?|\w*widerruf\w*|\w*widerspr\w*|\w*gewähr\w*|laufzeit\w*|\w*mahn\w*|\w*verjähr\w*|\w*verzug\w*|\w*lizenz\w*|\w*test\w*|\w*probe\w*|\w*aufbewahr\w*|\w*wartung\w*|\w*lieferung\w*|\w*gutschrift\w*|\w*mangel\w*|\w*mängel\w*|\w*eskal\w*|außer|wenn nicht|sofern|falls|es sei denn|bei (?:gold|standard)",
        "en": r"notice|terminat\w*|cancel\w*|pay\w*|invoice\w*|withdraw\w*|object\w*|warrant\w*|term|dunning|limitation|default|licen[cs]e\w*|trial\w*|test\w*|retention|kept|maintenance|deliver\w*|credits?|defects?|escalat\w*|except|unless|provided",
    }
)


def _only(said: Statement, alternatives: Mapping[_Meant, Patterns]) -> _Meant | None:
    """What a sentence says of several things that exclude each other; None if it says none, or more than one."""
    found = [meant for meant, words in alternatives.items() if words[said.language].search(said.words)]
    return found[0] if len(found) == 1 else None


def _day_of_receipt(said: Statement) -> str | None:
    day = _RECEIPT_DAY[said.language].search(said.words)
    counts = _COUNTS[said.language].search(said.words)
    left_out = _LEFT_OUT[said.language].search(said.words)
    if not day or not (counts or left_out) or _FROM_THEN[said.language].search(said.words):
        return None
    match = counts or left_out or day
    if _APART[said.language].search(said.words[day.end() : match.start()]):
        return None
    is_denied = denial(part_around(said.words, day.start(), max(day.end(), match.end())), said.language)
    return "not counted" if bool(is_denied) is not bool(left_out and not counts) else "counted"


_RECEIPT_DAY: Final = Patterns(
    {
        "de": r"(?:eingangs|melde|zugangs|empfangs)tage?s?|tage?s? (?:des|der|ihrer|ihres|einer|dieser) (?:\w+ )?(?:eingangs?|zugangs?|meldung|empfangs|supportanfrage|anfrage)|tag, an dem (?:\w+ ){1,4}(?:eingeht|eingegangen ist|meldet|melden|erreicht|gemeldet wird)",
        "en": r"days? (?:of|on which) (?:the |your |its )?(?:receipt|report|reporting|the report is received|report is received|request|(?:it|you|we|a|the) \w+ (?:it|is received|arrives))|day (?:the|your|a) (?:report|request) (?:is received|arrives|comes in|reaches us)|day on which (?:\w+ ){1,4}(?:received|arrives?|comes? in|reach(?:es)?|report)|reporting day|receipt day",
    }
)
_COUNTS: Final = Patterns(
    {
        "de": r"zählt|zählen|gezählt|(?:mit|an|ein|dazu)ge(?:zählt|rechnet)|mitzählt|mitgerechnet|eingerechnet|angerechnet|mitzuzählen|mitzurechnen|gerechnet|berücksichtigt|eingeschlossen|einschließlich|inbegriffen|(?:als|ist) (?:der )?erster (?:arbeits|geschäfts)?tag",
        "en": r"counts?|counted|included|including|inclusive|reckoned|taken into account|part of (?:it|the period)|day one|(?:is|as) the first (?:business |working )?day",
    }
)
_LEFT_OUT: Final = Patterns(
    {
        "de": r"außer (?:betracht|acht|ansatz)|ausgenommen|ausgeschlossen|ausgeklammert|unberücksichtigt|zählt erst der (?:\w+ )?tag danach",
        "en": r"excluded|excluding|exclusive|disregarded|left out|ignored|leaving out|omitted",
    }
)
# „Ab dem Tag des Eingangs gezählt“: from where, not whether.
_FROM_THEN: Final = Patterns(
    {
        "de": r"(?:ab|vom|von dem|seit|nach|am tag nach|tag nach) (?:dem )?(?:tag|eingangstag)",
        "en": r"(?:from|after|since|following) the day",
    }
)


# What counts there may be something else: „… ist vermerkt und zählt als Beleg“.
_APART: Final = Patterns({"de": r"und|oder", "en": r"and|or"})


def _outside_hours(said: Statement) -> str | None:
    if not _OUTSIDE[said.language].search(said.words) or denial(said.words, said.language):
        return None
    return _only(said, {"received on that day": _SAME_DAY, "at the next opening": _NEXT})


_OUTSIDE: Final = Patterns(
    {
        "de": r"außerhalb (?:der |unserer |ihrer )?(?:\w+-?zeiten|öffnungszeiten)|(?:am|an) (?:wochenenden?|samstag\w*|sonntag\w*|feiertag\w*) (?:\w+ ){0,3}(?:eingeh\w*|eingeht|eingegangen\w*|gemeldet\w*|meldungen|erreich\w*|eintr[ei]ff\w*)|nach (?:feierabend|dienstschluss|geschäftsschluss)|nach \d+(?::\d\d)? uhr (?:\w+ ){0,2}(?:eingeh\w*|eingegang\w*|eingeht|eintreff\w*)|(?:am|an) (?:wochenenden?|samstag\w*|sonntag\w*|feiertag\w*)[^.]* eingeh\w*|geht (?:\w+ ){1,4}(?:am|an) (?:wochenenden?|samstag\w*|sonntag\w*|feiertag\w*) ein",
        "en": r"outside (?:of )?(?:the |our |your )?(?:service |support |business |office |opening |working )?hours|(?:received|reported|arriv(?:ing|es?)|submitted|sent|reach(?:es|ing)? us) (?:\w+ ){0,2}(?:at the weekend|at weekends|on (?:a )?(?:saturday|sunday|public holiday)s?)|after hours|(?:received|reported|arriv(?:ing|es?)|submitted) (?:\w+ ){0,2}after \d+(?::\d\d)? ?[ap]m",
    }
)
_GOES_IN: Final = r"(?:eingegangen|eingang|zugegangen|empfangen|erhalten|gemeldet)"
_SAME_DAY: Final = Patterns(
    {
        "de": rf"(?:an|am) (?:dem|diesem|dem ?selben|demselben|selben|gleichen|jenem|betreffenden) tag (?:\w+ ){{0,3}}(?:als )?{_GOES_IN}|als (?:noch )?(?:an|am) (?:diesem|demselben|selben|gleichen) tag {_GOES_IN}|sofort {_GOES_IN}|(?:als )?(?:noch )?(?:vor \d+(?::\d\d)? uhr )?(?:desselben|des gleichen|dieses) tages {_GOES_IN}|(?:am|an dem) (?:\w+ (?:davor|zuvor)|vorigen \w+|letzten \w*tag(?: davor)?|vorangegangenen \w+|vorhergehenden \w+) {_GOES_IN}|mit ihrem eingang {_GOES_IN}|(?:läuft|beginnt|startet) (?:die|ihre) \w*frist (?:sofort|noch am selben tag|unverzüglich)",
        "en": r"(?:deemed|treated|regarded|considered|counts?|counted)(?: to have been| as if (?:it|they) had been| as)?(?: having been)? (?:received|reported|arrived)(?: before \d+(?::\d\d)? ?[ap]m)? (?:on the (?:\w+ before|previous \w+|preceding \w+|last (?:business |working )?day)|on (?:that|the same|that same|this|this same|the very) day|immediately|at once)|(?:the )?(?:time limit|clock|period|response time) (?:starts|begins|runs) (?:at once|immediately|straight away|on the same day)",
    }
)
_NEXT: Final = Patterns(
    {
        "de": r"(?:am|zum|zu|mit|bei|beim|erst am|ab) (?:beginn |dem beginn |anfang )?(?:der |des |dem )?(?:nächsten|folgenden|darauf\s?folgenden|nächstfolgenden) \w+|(?:nächste|folgende)[nr]? (?:\w*tag|öffnung|support-?zeit|geschäftszeit|arbeitsbeginn)\w*",
        "en": r"(?:at|on|from|when|with|until) (?:the )?(?:start |beginning )?(?:of )?(?:the )?(?:next|following) [\w -]+|next (?:business |working )?(?:day|opening)",
    }
)


def _business_day_ends(said: Statement) -> str | None:
    if not _ENDS[said.language].search(said.words) or denial(said.words, said.language):
        return None
    return _only(said, {"at closing time": _CLOSING, "at the hour of the report": _SAME_HOUR})


_ENDS: Final = Patterns(
    {
        "de": r"(?:ein|der|jeder|dieser|letzte|den) (?:letzte )?(?:arbeits|geschäfts|werk|bankarbeits)tag(?: der frist)? (?:endet|läuft ab|ist (?:\w+ ){0,3}(?:zu ende|vorbei|um))|(?:frist|zusage)\w* in (?:arbeits|geschäfts|werk)tagen endet|in (?:arbeits|geschäfts|werk)tagen (?:bemessene|angegebene|gemessene|ausgedrückte|berechnete)n? (?:\w*frist|zeit)(?:en)? ende[tn]|endet (?:ein|der|jeder) (?:letzte )?(?:arbeits|geschäfts|werk)tag",
        "en": r"(?:a|the|each|every|last) (?:last )?(?:business|working) day (?:ends|is over|expires|finishes)|(?:period|promise|time)s? (?:measured |given |stated |expressed |counted )?in (?:business|working) days (?:always )?ends?",
    }
)
_CLOSING: Final = Patterns(
    {
        "de": r"(?:mit|bei|zum|am|zu|nach) (?:dem )?(?:ende|schluss|ablauf) der \w+-?zeit(?:en)?|(?:geschäfts|büro|dienst|arbeits|laden)schluss|feierabend|wenn (?:der support|wir) schließ\w*|schließung|ende der (?:support|service|geschäfts)-?zeit(?:en)?",
        "en": r"closing time|close of business|end of (?:the )?(?:service|business|support|office|working) (?:hours|day)|(?:when )?(?:we|support) closes?",
    }
)
_SAME_HOUR: Final = Patterns(
    {
        "de": r"(?:zur|um dieselbe|zur selben|zur gleichen) (?:uhrzeit|stunde|tageszeit)(?: der meldung| des eingangs)?|uhrzeit (?:der meldung|des eingangs|ihrer meldung)|stunde (?:der meldung|des eingangs)|24 stunden nach",
        "en": r"(?:hour|time) (?:of day )?(?:of|at which) (?:the |your )?(?:report|receipt|request)|same (?:time|hour)|24 hours (?:after|later)",
    }
)


def _waiting(said: Statement) -> str | None:
    if not _WAITS[said.language].search(said.words):
        return None
    stops = _only(said, {True: _STOPS, False: _RUNS})
    if stops is None:
        return None
    is_denied = denial(_WAITS[said.language].sub(" ", said.words), said.language) is not None
    return "stops the clock" if stops is not is_denied else "does not stop the clock"


_WAITS: Final = Patterns(
    {
        "de": r"(?:solange|während|wenn|bis) (?:\w+ ){0,5}(?:auf (?:ihre|eine|die|angaben|informationen|rückmeldung)|von ihnen|angaben|informationen|antwort|rückmeldung|mitwirkung) ?(?:\w+ ){0,5}(?:warten|wartet|fehl\w*|ausst\w*|benötig\w*)|(?:warten|wartet|wartezeit\w*) (?:\w+ ){0,2}auf (?:\w+ ){1,3}(?:antwort|angaben|informationen|rückmeldung|kunden)",
        "en": r"(?:while|as long as|when|until) (?:\w+ ){0,4}(?:wait\w*|await\w*) (?:for )?(?:\w+ ){0,3}(?:you\w*|customer\w*|information|answer|reply|response)|(?:waiting|time spent waiting) for (?:\w+ ){0,3}(?:you|customer|information|answer|reply|response)",
    }
)
_STOPS: Final = Patterns(
    {
        "de": r"ruht|ruhen|steht (?:\w+ )?still|stehen still|angehalten|hält (?:\w+ ){0,3}an|gehemmt|unterbrochen|ausgesetzt|pausier\w*|stoppt|stoppen|gestoppt",
        "en": r"stops?|stopped|paused?|pauses|suspend\w*|interrupted|stands still|on hold|halted",
    }
)
_RUNS: Final = Patterns(
    {
        "de": r"läuft (?:\w+ )?weiter|laufen (?:\w+ )?weiter|läuft|laufen|weiterläuft|zählt mit|zählt|angerechnet|mitgezählt",
        "en": r"runs?|continues? to run|keeps? running|goes on|continues|counts?|is counted",
    }
)


def _starts(said: Statement) -> str | None:
    if not _BEGINS[said.language].search(said.words) or denial(said.words, said.language):
        return None
    return _only(said, _WHEN)


_BEGINS: Final = Patterns(
    {
        "de": r"(?:die |alle |unsere |jede )?(?:\w*frist(?:en)?|reaktionszeit(?:en)?|antwortzeit(?:en)?|uhr|zeit|zählung) (?:\w+ ){0,2}(?:beginn(?:t|en)|startet|starten|läuft|laufen)|(?:beginnt|läuft|startet|beginnen|laufen) (?:\w+ )?(?:die|jede|unsere|alle) (?:\w*frist(?:en)?|reaktionszeit(?:en)?|antwortzeit(?:en)?|uhr|zeit|zählung)",
        "en": r"(?:the |all |our |each )?(?:clock|period|periods|response times?|time|time limits?|counting|deadlines?) (?:\w+ ){0,2}(?:starts?|begins?|runs?)",
    }
)
_WHEN: Final = {
    "on receipt": Patterns(
        {
            "de": r"(?:mit|ab|bei) (?:dem )?(?:eingang|zugang)(?: (?:der|ihrer) \w+)?|sobald (?:\w+ ){1,3}(?:eingeht|eingegangen ist|bei uns ist)",
            "en": r"(?:on|upon|with|from|at) (?:the )?receipt|when (?:the|your) (?:report|request) (?:is received|arrives|reaches us|comes in)",
        }
    ),
    "when the case number is assigned": Patterns(
        {
            "de": r"(?:fall|ticket|vorgangs|support-fall)-?nummer",
            "en": r"(?:case|ticket) number",
        }
    ),
    "when the report is complete": Patterns(
        {
            "de": r"vollständig\w*",
            "en": r"complete\w*",
        }
    ),
    "when the severity is set": Patterns(
        {"de": r"schweregrad\w*|einstufung|eingestuft", "en": r"severity|classified|classification"}
    ),
}


def _local_time(said: Statement) -> str | None:
    if not _CLOCK[said.language].search(said.words) or denial(said.words, said.language):
        return None
    return _only(said, {"of the customer": _CUSTOMERS, "of the region": _REGIONS})


_CLOCK: Final = Patterns(
    {
        "de": r"(?:maßgeblich|maßgebend|gilt|gelten|beziehen sich auf|richte\w*|gemeint|zählt|entscheidend) [^.]*(?:ortszeit|zeitzone|uhrzeit)|(?:ortszeit|zeitzone|uhrzeit|zeitangaben)[^.]* (?:maßgeblich|maßgebend|gilt|gelten|gemeint|entscheidend|beziehen)",
        "en": r"(?:local time|time zone)[^.]* (?:applies|apply|prevails?|decisive|counts?|governs?|authoritative|relevant|meant)|(?:applies|apply|based on|refer to|given in|stated in|according to|means|is|in) [^.]*(?:local time|time zone)",
    }
)
_CUSTOMERS: Final = Patterns(
    {
        "de": r"(?:ortszeit|zeitzone|uhrzeit) (?:am (?:sitz|standort|ort) )?(?:des|der|ihres|ihrer|beim|bei)(?: jeweiligen)? (?:kunden?|unternehmens|kundin)|ihre ortszeit|ihrer ortszeit|ihre zeitzone",
        "en": r"(?:local time|time zone) (?:at|of|in) (?:the )?(?:customer|your)\w*|(?:customer[’']?s?[’']?|your) (?:local time|time zone)|customer[’']s (?:\w+ ){1,4}(?:applies|local time)|local time at the customer",
    }
)
_REGIONS: Final = Patterns(
    {
        "de": r"(?:ortszeit|zeitzone|uhrzeit) (?:\w+ ){0,2}(?:der |jeweiligen )?(?:region|büros?|standorte?s?|niederlassung)|unsere[rs]? (?:ortszeit|zeitzone|büros)",
        "en": r"(?:local time|time zone) (?:\w+ ){0,3}(?:region|office)|our (?:local time|time zone|office)|(?:region|office)[’']s (?:local time|time zone)",
    }
)

# key under counting -> what a sentence says of it, in the file's words; None where it says nothing
_SAYS: Final[dict[str, Callable[[Statement], str | None]]] = {
    "day_of_receipt": _day_of_receipt,
    "outside_hours": _outside_hours,
    "business_day_ends": _business_day_ends,
    "waiting_for_customer": _waiting,
    "starts": _starts,
    "local_time": _local_time,
}
_MAY_SAY: Final = {
    "de": re.compile(
        r"Ortszeit|Zeitzone|Uhrzeit|beginn|starte|läuft|laufen|endet|zähl|rechnet|eingegangen|ruh[te]|still|Betracht|eschlossen|ausiert|halten|pp[te]|erster"
    ),
    "en": re.compile(
        r"local time|time zone|count|receiv|includ|exclu|regarded|ends|start|beg[ia]n|run|stop|pause|suspend|day one|first"
    ),
}


def counting_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        if _OTHER_PERIOD[said.language].search(said.words) or said.path[0] in ("periods", "wording"):
            continue
        for key, says in _SAYS.items():
            meant, stated = says(said), _stated(policy.counting, key)
            if meant and stated and meant != stated:
                place = said.scalar.place(said.start, said.start + len(said.words.rstrip()))
                yield Diagnostic(COUNTING_CONTRADICTED, place, said.path, {"key": key, "value": stated})
                break


def _stated(counting: Counting, key: str) -> str | None:
    """Nothing where each way to report has its own."""
    value = counting.starts.root.get("*") if key == "starts" else getattr(counting, key)
    return str(value) if value else None


CHECKS = (counting_contradicted,)
