"""Words by which a sentence shows which time it speaks of: to an answer, a resolution, an update, an escalation, or of something else."""

from __future__ import annotations

import re
from typing import Final

from ..corpus.texts import Later, Patterns
from .said.speech import LANGUAGES

MAY_SAY: Final = dict.fromkeys(
    LANGUAGES,
    re.compile(
        r"[Mm]inute|[Ss]tunde|stünd|[Tt]age?[ns]?\b|täg|[Ww]oche|wöch|\d ?h\b|hour|day|daily|week|erste|zunächst|first"
    ),
)
# Other periods than those of support: of contracts, payments, data, deliveries; and what is over, or only meant.
OTHER: Final = Patterns(
    {
        "de": r"\w*kündig\w*|\w*vertrag(?!s?partner)\w*|\w*zahl(?:en|t|ung\w*|bar)|\w*rechnung\w*|\w*widerruf\w*|\w*widerspr\w*|gewährleist\w*|\w*laufzeit\w*|\w*mahn\w*|\w*verjähr\w*|\w*verzug\w*|\w*lizenz\w*|tests?|test(?:en|et|phase\w*|zeit\w*|version\w*)|probe\w*|\w*aufbewahr\w*|\w*speicher\w*|\w*lösch\w*|\w*wartung\w*|\w*liefer\w*|\w*gutschrift\w*|\w*mangel|\w*mängel\w*|\w*schulung\w*|\w*ersatz\w*"
        r"|\w*schließ\w*|geschlossen\w*|abgeschlossen\w*|\w*bericht(?!et)\w* (?:über|zu) (?:die|den) (?:monat|quartal)\w*|haft\w*|monat\w*|jahr\w*|je(?: (?:monat|jahr|woche|quartal))|bemüh\w*|streben|angestrebt\w*|anstreb\w*|ziel\w*|möglichst|versuch\w*|wenn|falls|sofern|sollte\w*|früher\w*|bisher\w*|dauer\w*|durchschnitt\w*|meist\w*|erfahrung\w*|in der regel|üblich\w*|beispiel\w*|etwa|zum beispiel|z\. ?b\.|wiedereröffn\w*|erneut\w*|nachdem|seit|vergangen\w*|datum\w*|sicherung\w*|backup\w*|protokoll\w*|anmeld\w*|ankündig\w*|angekündigt\w*|vorab|im voraus|vorher|geltend\w*|erst(?:attet|attung)\w*|alt|älter\w*|dokument\w*",
        "en": r"terminat\w*|cancel\w*|contracts?|subscription\w*|pay\w*|invoice\w*|withdraw\w*|object\w*|warrant\w*|guarantee period|dunning|limitation|default|licen[cs]e\w*|trial\w*|test\w*|retention|retain\w*|kept|stored?|storage|delet\w*|erase\w*|maintenance|deliver\w*|credits?|defects?|training|replac\w*|spare"
        r"|clos\w+|liab\w*|months?|monthly|years?|per (?:month|year|week|quarter)|endeavou?r\w*|aim\w*|strive\w*|tr(?:y|ies)|target\w*|goals?|if|unless|should|formerly|previously|takes(?! care)|on average|average|mostly|usually|typically|example|e\.g\.|reopen\w*|again|once (?:the|you|a|it|we)|since|past|back-?ups?|logs?|sign\w*|announce\w*|in advance|beforehand|notice|claim\w*|refund\w*|reimburs\w*|old|older|documents?",
    }
)
# Who does something else than we do: the reader.
OF_READER: Final = Patterns(
    {
        "de": r"(?:sie|kunden?|der kunde|abonnenten|nutzer) (?:\w+ ){0,2}(?:müssen|muss|haben|hat|sollen|sollten|können|kann|dürfen|darf|antworten|antwortet|melden|meldet|beheben|behebt|bestätigen|prüfen|teilen|senden|reichen|informieren|informiert)|bitte|(?:bestätigen|senden|melden|prüfen|teilen|reichen|wiederholen|geben|schicken|nennen|legen|antworten|widersprechen|öffnen) sie|haben sie|müssen sie|können sie|melden sie|hat der kunde|ihre (?:antwort|rückmeldung|mitwirkung)|von ihnen",
        "en": r"(?:you|customers?|the customer|subscribers|users) (?:\w+ ){0,2}(?:must|have to|has to|have|has|shall|should|can|may|answer|report|fix|confirm|check|send|submit|inform|need)|please|your (?:answer|reply|response|cooperation)|from you",
    }
)
# „Binnen“, “within”: what is done until then.
LIMIT: Final = Patterns(
    {
        "de": r"(?:binnen|innerhalb(?: von)?|in|nach|spätestens(?: nach| in| innerhalb(?: von)?| binnen)?|in (?:höchstens|maximal|längstens)|nach (?:spätestens|höchstens)|bis zu|höchstens|maximal)(?: (?:der|den|einer|einem|eines|nur|weniger als|den ersten|den nächsten|maximal|höchstens|spätestens))*",
        "en": r"(?:within|in|after|under|inside|at the latest after|no later than|not later than|at most|up to|a maximum of|in less than|in under)(?: (?:the|only|just|first|next|a maximum of|at most|no more than))*",
    }
)
RESOLVES: Final = Patterns(
    {
        "de": r"(?:lösen|löst|gelöst|lösung|behoben|beheben|behebt|behebung|beseitig\w*|entstör\w*|wiederhergestellt|wiederherstell\w*|repar\w*|aus der welt|funktionier\w*|läuft|erledigt|bereinigt|stellen wir [^.]* wieder her)",
        "en": r"(?:resolv\w*|resolution|solv\w*|solution|fix(?:ed|es|ing)?|repair\w*|restor\w*|rectif\w*|eliminat\w*|remed(?:y|ied|ies)|sort(?:ed)? out|put right|back up|working again|up and running)",
    }
)
WORKAROUNDS: Final = Patterns(
    {
        "de": r"\w*umgehung\w*|\w*übergang\w*|provisor\w*|ersatzlösung\w*|workaround\w*",
        "en": r"workaround\w*|work-around\w*|interim|temporary|provisional",
    }
)
# „Nach der Lösung“ comes something else.
AFTERWARDS: Final = Patterns(
    {
        "de": r"(?:nach|seit|ab|vor|bis zur|für die|zur) (?:\w+ ){0,2}(?:lösung|behebung|wiederherstellung|beseitigung)|wie (?:\w+ ){0,3}(?:gelöst|behoben)|(?:gelöst|behoben)\w* (?:problem|fall|fälle|störung)\w*|gelöst gilt|als gelöst|(?:nicht|un)gelöst\w*|nicht behoben|ungelöst\w*",
        "en": r"(?:after|since|from|before|until|for|to) (?:\w+ ){0,2}(?:resolution|solution|repair)|(?:resolved|fixed|solved) (?:problem|case|fault|issue|ticket)s?|considered resolved|deemed resolved|unresolved|not (?:been )?(?:resolved|fixed|solved)|(?:after|once) (?:\w+ ){0,4}(?:is|has been|was) (?:resolved|fixed|solved)",
    }
)
UPDATES: Final = Patterns(
    {
        "de": r"(?:informier\w*|unterricht\w*|halten|berichten|berichtet|\w*zwischenbericht\w*|\w*zwischenst[aä]nd\w*|\w*statusbericht\w*|statusmeldung\w*|\w*statusupdate\w*|\w*update\w*|auf dem laufenden|über den stand|über den (?:aktuellen )?(?:status|fortschritt)|zum stand|melden uns|meldet sich|rückmeldung|nachricht|fortschritts\w*)",
        "en": r"(?:inform\w*|keep you|updates?|updated|progress|status|interim report\w*|report back|report to you|reports? on|let you know|hear from us|posted)",
    }
)
# „Wir informieren Sie täglich über neue Bedrohungen“ is none of a case.
OF_CASE: Final = Patterns(
    {
        "de": r"\w*zwischenbericht\w*|\w*zwischenst[aä]nd\w*|\w*statusbericht\w*|statusmeldung\w*|\w*statusupdate\w*|(?:den|zum|vom) (?:\w+ )?(?:stand|status|fortschritt)|fortschritt\w*|auf dem laufenden|\w*fall|\w*falls|\w*fälle|bearbeitung\w*|störung\w*|\w*problem\w*|updates?",
        "en": r"interim report\w*|status|progress|updates?|updated|posted|case|cases|problems?|fault|faults|issue|how things stand",
    }
)
AGAIN: Final = Patterns(
    {
        "de": r"alle (?:\w+ ){1,2}(?:minuten|stunden|tage|arbeitstage|geschäftstage|werktage|wochen)|stündlich\w*|halbstündlich\w*|(?:zwei|drei|vier|sechs|acht|zwölf)stündlich\w*|täglich\w*|arbeitstäglich\w*|werktäglich\w*|wöchentlich\w*|(?:jede[nrs]?|pro|je|einmal am|einmal pro|zweimal am|mehrmals am|einmal die|einmal je) (?:\w+ )?(?:minute|stunde|tag|arbeitstag|geschäftstag|werktag|woche)",
        "en": r"every (?:\w+ ){0,2}(?:minutes?|hours?|(?:business |working )?days?|weeks?)|hourly|daily|weekly|(?:once|twice|times) (?:a|per|an|every|each) (?:hour|(?:business |working )?day|week)|each (?:hour|(?:business |working )?day|week)|at \w+-(?:hour|minute)(?:ly)? intervals|at intervals of \w+ (?:hours|minutes|days)",
    }
)
ESCALATES: Final = Patterns({"de": r"\w*eskal\w*", "en": r"escalat\w*"})
IS_TOLD: Final = Patterns(
    {
        "de": r"informier\w*|benachrichtig\w*|verständig\w*|eingeschalt\w*|schalte\w*|hinzu\w*|einbezogen|beigezogen|übernimmt|befasst\w*|beteilig\w*|erreich\w*|weitergeleitet|weitergegeben|geht an|geht (?:\w+ ){1,3}an|gelang\w*|landet|unterrichte\w*|erfährt|erfahren|involvier\w*",
        "en": r"inform\w*|notif\w*|told|involv\w*|alert\w*|brought in|called in|bring in|passed on|passed to|goes to|go to|reach\w*|referred|handed|takes over|learns?|hears?|engaged",
    }
)
ANSWERS: Final = Patterns(
    {
        "de": r"zeit|kümmer\w*|bearbeit\w*|nehmen|nimmt|begin\w*|in verbindung|kontaktier\w*|hör(?:en|t)|widmen|widmet|ruf(?:en|t)|helfen|hilft|meld(?:en|et) (?:\w+ ){0,4}(?:uns|sich)|\w*antwort\w*|reagier\w*|\w*reaktion\w*|\w*rückruf\w*|rückmeld\w*|wart\w*|im einsatz|zur stelle|für sie da|schau\w*|prüf(?:en|t)|geht (?:\w+ ){0,3}ein|dran|erhalten|bekommen|betreu\w*",
        "en": r"time|tak(?:e|es) care|handl\w*|deal\w*|attend\w*|touch|contact\w*|pick\w* up|look\w*|work\w*|begin\w*|start\w*|hears?|call\w*|address\w*|help\w*|respon\w*|repl\w*|answer\w*|reaction|react\w*|get back|acknowledg\w*|there for you|receive|get|gets|serve\w*|waits?|waiting",
    }
)


ELSE_THAN_ESCALATED: Final = Patterns(
    {
        "de": r"(?:nach|seit|bei) (?:einer|der|jeder|dieser) eskalation|jahr\w*|monat\w*|bevor|vorher|schließ\w*|geschlossen|kündig\w*|\w*rechnung\w*",
        "en": r"(?:of|after|following|since) (?:an|the|each|any|every|that) escalation|years?|months?|before|clos\w+|terminat\w*|invoices?",
    }
)

FIRST: Final = Patterns(
    {"de": r"zuerst|als erste[rsn]?|zunächst|an erster stelle", "en": r"first|at first|initially"}
)

HAS_TIME: Final = Patterns(
    {
        "de": r"zeit|frist|reaktionszeit|antwortzeit|haben wir|wir haben|bleiben uns|lassen wir uns",
        "en": r"time to|time limit|deadline|response time|we have|we take|have (?:\w+ ){1,4}to",
    }
)

OTHER_WORK: Final = Patterns(
    {
        "de": r"\w*termin\w*|\w*besuch\w*|vor ort|\w*anfahrt\w*|\w*wechsel\w*|\w*bestell\w*|\w*einricht\w*|freigeschalt\w*|\w*schulung\w*|\w*eskal\w*|\w*stufe(?:n)? (?:wechseln|ändern)|\w*stuf(?:en|t)\b|\w*einstuf\w*|herab\w*|herauf\w*|\w*verlänger\w*|\w*zugang\w*|\w*besprech\w*|\w*gespräch\w*|\w*statistik\w*|woche\w*|\w*bericht\w*|guthaben\w*|\w*kontingent\w*|inklusive|enthalten|umfasst|mehr als|\w*schnell\w*|langsam\w*",
        "en": r"appointment\w*|visits?|on-?site|travel\w*|switch\w*|orders?|ordered|set ?up|enabl\w*|training|escalat\w*|upgrad\w*|downgrad\w*|reclassif\w*|renew\w*|access|meetings?|statistics|weeks?|reports? on|balance|quota|include[sd]?|more than|fast\w*|slow\w*",
    }
)

NEXT_DAY: Final = Patterns(
    {
        "de": r"(?:noch )?(?:am|bis zum|im laufe des) (?:nächsten|folgenden|selben|gleichen) (?:arbeits|werk|geschäfts)?tag(?:es)?|über nacht|innerhalb eines tages",
        "en": r"(?:by|on|before) the (?:next|following|same) (?:business |working )?day|(?:the )?same day|overnight|within a day",
    }
)

# How several roles are called at once, by what stands in their names: “the vice presidents”.
TITLES: Final = tuple(
    (Later(rf"\b(?:{own})\b"), Later(rf"\b(?:{said})(?! of\b)(?!\w)"))
    for own, said in (
        (r"VP|Vice President", r"[Vv]ice [Pp]residents?|Vizepräsident\w*|VPs?"),
        (r"Director|Direktor\w*", r"[Dd]irectors?|Direktor(?:en|s)?"),
    )
)
