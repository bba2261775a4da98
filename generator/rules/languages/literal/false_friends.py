"""Words that look alike and mean another thing: “eventually” for „eventuell“."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..pairs.beside import Pair, Sentence

# German | English that looks like it | what English says for it | what German says for the English word
_TABLE: Final = """
eventuell\\w* | eventual\\w* | possibl\\w*|perhaps|may|might|any|potential\\w* | schließlich|letztlich|letztendlich|am Ende|irgendwann|endgültig\\w*
aktuell\\w* | actual\\w* | current\\w*|latest|present\\w*|recent\\w*|now|up-to-date|topical | tatsächlich\\w*|wirklich\\w*|eigentlich\\w*|echt\\w*|ist-\\w+
sensib(?:el|le\\w*) | sensibl[ey] | sensitive\\w* | vernünftig\\w*|sinnvoll\\w*
bekomm\\w* | becom\\w*|became | gets?|receiv\\w*|obtain\\w*|given | werden?|wird|wurden?|geworden|tritt|treten
kontrollier\\w* | control(?:s|led|ling)? | check\\w*|inspect\\w*|monitor\\w*|review\\w*|verif\\w*|examin\\w*|audit\\w* | steuer\\w*|beherrsch\\w*|regel\\w*|regulier\\w*|kontrolle
provision(?:en)? | provisions? | commission\\w* | bestimmung\\w*|regelung\\w*|bereitstell\\w*|vorschrift\\w*|erbring\\w*|rückstellung\\w*
übersehen | overs(?:ee|aw)\\w* | overlook\\w*|miss\\w*|fail\\w* | beaufsicht\\w*|überwach\\w*
(?:sitzungs|besprechungs|gesprächs|prüf|wartungs|abnahme)?protokolle?[ns]? | protocols? | minutes|logs?|records?|reports? | netzwerkprotokoll\\w*|vorgehen\\w*|ablauf\\w*|vorschrift\\w*|https?|smtp|imap|tls|tcp\\w*
konsequent\\w* | consequent\\w* | consistent\\w*|rigorous\\w*|strict\\w* | folglich|infolgedessen|daher|deshalb|folgend\\w*
chefs? | chefs? | boss\\w*|manager\\w*|head\\w*|director\\w*|superior\\w* | koch|köche|küchen\\w*
fabrik(?:en)? | fabrics? | factor\\w*|plants?|works | stoff\\w*|gewebe
mappen? | maps? | folders?|binders? | karten?|landkarten?|plan|abbild\\w*|zuordn\\w*
renten? | rents? | pensions?|annuit\\w* | miet\\w*
seriös\\w* | serious\\w* | reputable|reliabl\\w*|trustworth\\w*|respectabl\\w* | ernst\\w*|schwer\\w*|gravierend\\w*
irritier\\w* | irritat\\w* | confus\\w*|puzzl\\w* | ärger\\w*|verärger\\w*|reiz\\w*
kaution(?:en)? | cautions? | deposits?|bail|security | vorsicht\\w*|warn\\w*
meinung(?:en)? | meanings? | opinions?|views? | bedeutung\\w*|sinn
noten? | notices? | grades?|marks?|notes? | hinweis\\w*|mitteilung\\w*|kündigung\\w*|ankündigung\\w*|bekanntmach\\w*|frist\\w*
notiz(?:en)? | notices? | notes?|memos? | hinweis\\w*|mitteilung\\w*|kündigung\\w*|ankündigung\\w*|bekanntmach\\w*|frist\\w*
prospekte? | prospects? | brochures?|leaflets?|prospectus\\w* | aussicht\\w*|interessent\\w*
formulare?n? | formulas?|formulae | forms? | formel\\w*
personal | personal | staff|personnel|employees?|team | persönlich\\w*|personenbezogen\\w*|privat\\w*
realisier\\w* | realiz\\w*|realis\\w* | implement\\w*|carr\\w*|execut\\w*|achiev\\w* | erkenn\\w*|erkannt\\w*|bemerk\\w*|merk\\w*
milliarden? | milliards?|millions? | billions? | million\\w*
billion(?:en)? | billions? | trillions? | milliard\\w*
winken | wink\\w* | wav\\w* | blinzel\\w*|zwinker\\w*
spend(?:en|et|e) | spend\\w*|spent | donat\\w* | ausgeb\\w*|verbring\\w*|verbrauch\\w*|aufwend\\w*
rezept(?:e|en)? | receipts? | prescriptions?|recipes? | beleg\\w*|quittung\\w*|erhalt|eingang\\w*|empfang\\w*
akten? | acts? | files?|records? | gesetz\\w*|handl\\w*|tat\\w*|akt
konkurrenz | concurrence|concurrenc\\w* | competit\\w* | zustimm\\w*|gleichzeitig\\w*
pathetisch\\w* | pathetic\\w* | emotional\\w* | erbärmlich\\w*
sympathisch\\w* | sympathetic\\w* | nice|pleasant\\w*|likeable | mitfühl\\w*|verständnisvoll\\w*
engagiert\\w* | engaged | committed|dedicated | beauftragt\\w*|besetzt\\w*|verlobt\\w*
bald\\w* | bald | soon\\w* | kahl\\w*|glatze\\w*
ordinär\\w* | ordinar\\w* | vulgar\\w* | gewöhnlich\\w*|üblich\\w*|normal\\w*|ordentlich\\w*
termine?n? | terms? | appointments?|dates?|deadlines?|meetings? | bedingung\\w*|laufzeit\\w*|begriff\\w*|bestimmung\\w*|dauer|fachbegriff\\w*|\\w*begriffe?
handys? | handy|handies | mobiles?|cell\\w* | praktisch\\w*|griffbereit\\w*|handlich\\w*
konvenier\\w* | conven\\w* | suit\\w* | einberuf\\w*
dezent\\w* | decent\\w* | discreet\\w*|subtle | anständig\\w*|ordentlich\\w*
reklamation(?:en)? | reclamations? | complaints?|claims? | rückgewinn\\w*
reklamier\\w* | reclaim\\w* | complain\\w* | zurückforder\\w*|rückforder\\w*|zurückverlang\\w*
annonc(?:e|en|ier\\w*) | announc\\w* | advertis\\w*|ads? | ankündig\\w*|bekannt\\w*
direktion(?:en)? | directions? | management|directorate | richtung\\w*|anweisung\\w*
resign\\w* | resign\\w* | give up|gives up|lose heart | kündig\\w*|zurücktret\\w*|austret\\w*
fast | fast | almost|nearly | schnell\\w*|rasch\\w*|zügig\\w*
also | also | so|thus|therefore|hence | auch|außerdem|ebenfalls|zudem|ferner
"""


class _Friend(NamedTuple):
    german: str
    english: str
    unless_english: str
    unless_german: str


def false_friends(pair: Pair) -> tuple[str, str] | None:
    """The two words, that of the first sentence first."""
    german, english = sorted(pair[1:3], key=lambda said: said.code)
    if not pair.is_written_so or not pair.is_german_english:
        return None
    candidates = {row for word in german.words for row in _index().get(word[:3], ())}
    begins = {word[:3] for word in english.words}
    for row in sorted(each for each in candidates if each.english[:3] in begins):
        one, two = _found(row.german, german.text), _found(row.english, english.text)
        if one and two and not _is_explained(row, german, english):
            return (one, two) if german is pair.first else (two, one)
    return None


def _is_explained(row: _Friend, german: Sentence, english: Sentence) -> bool:
    return bool(_found(row.unless_english, english.text) or _found(row.unless_german, german.text))


@cache
def _index() -> dict[str, list[_Friend]]:
    """First three letters of a German word -> rows that may begin so."""
    found: dict[str, list[_Friend]] = {}
    for line in _TABLE.strip().splitlines():
        row = _Friend(*line.split(" | "))
        for begin in _begins(row.german):
            found.setdefault(begin, []).append(row)
    return found


def _begins(words: str) -> list[str]:
    led = re.match(r"\(\?:([\w|]+)\)\?(.*)", words)
    return [each[:3] for each in (*led[1].split("|"), led[2])] if led else [words[:3]]


def _found(words: str, text: str) -> str:
    match = _pattern(words).search(text)
    return match[0] if match else ""


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
