"""What a sentence speaks of: of an answer that we promise, of opening hours, or of another period of a contract.

When in doubt a sentence speaks of something else: a period of notice called a response time hurts more than it helps.
"""

from __future__ import annotations

import re
from typing import Final

# Another period than the time to the first answer, in either language: who writes of these promises no answer.
_OTHER_PERIOD: Final = re.compile(
    r"beschwer|bewerb|bestell|angebot|\bpresse|wettbewerb|andere anbieter|umfrage|server|statusseite|früher|ehemals|galt\b|galten|nicht (?:antworte|reagier)\w*(?! später)"
    r"|complain|applicants?\b|\borders?\b|quot(?:e|ation)|\bpress\b|competit|other providers|survey|status page|formerly|previously|used to|\bold\b|not (?:respond|reply|answer)\b(?! later)"
    r"|k[üu]ndig|schließ|geschlossen|vertrag(?:s\w*)?(?:laufzeit|ende|schluss|strafe)|laufzeit|verl[äa]nger|aufbewahr|gespeichert|speicher(?:frist|dauer|ung)|l[öo]sch|archiv"
    r"|sicherung|backup|wiederherstell|testphase|testzeit|probe|widersp|widerruf|einspruch|einw[äa]nd|gutschrift|gutgeschrieben|erstatt|verg[üu]t"
    r"|rechnung|zahl(?!en)|f[äa]llig|verzug|zins|mahn|preis|geb[üu]hr|wartung|ank[üu]ndig|angek[üu]ndig|vorab|im voraus|vorlauf|vorher|m[äa]ngel|mangel"
    r"|r[üu]ge|gew[äa]hr|haft|verj[äa]hr|datenschutz|verletz|aufsicht|auskunft|betroffen|unterauftrag|eskal|verf[üu]gbarkeit|ausfall|h[öo]here gewalt|schulung"
    r"|protokoll|abnahme|lizenz|nutzungsrecht|geheim|vertraulich|schrift(?:form|lich)|k[üu]nd|behoben|behebung|pikett|rufbereitschaft|bereitschaftsdienst|weitere[nrs]? |stündlich|alle (?:\w+|\d+) (?:geschäfts|arbeits|werk)?(?:tage|stunden)|l[öo]sung|umgehungs|aktualisier|update"
    r"|terminat|cancel|clos(?:e[sd]?|ing|ure)\b|notice|notif|notify|renew|retain|retention|kept|store[ds]?\b|storage|delet|erase|trial|evaluat|object|withdraw|dispute|credit|refund|reimburs"
    r"|invoice|paid|payment|\bpay\b|\bdue\b|overdue|interest|price|fee\b|fees\b|maintenance|in advance|beforehand|prior\b|announce|defect|warrant|liab|limitation"
    r"|gdpr|dsgvo|breach|supervisory|data subject|processor|escalat|uptime|availability|downtime|outage|force majeure|training|recover|restor"
    r"|acceptance|licen[cs]e|confidential|in writing|written|resol(?:ve|ution)|fixed|workaround|on-call|further|hourly|every (?:\w+|\d+) (?:business )?(?:days|hours)|log files?\b|logs\b",
    re.IGNORECASE,
)
# The reader answers, or does not: „antwortet der Kunde nicht binnen 14 Tagen“.
_READER_ANSWERS: Final = re.compile(
    r"(?:kund(?:e|en|in|innen)|sie|abonnent\w*|ihre|ihrer|customers?|subscribers?|you|your|they)\s+(?:\w+\s+){0,4}(?:antwort\w*|reagier\w*|rückmeld\w*|respon\w+|repl(?:y|ies)|answers?)\b"
    r"|(?:antworte[nt]|reagier\w+)\s+(?:sie|der kunde|die kundin|kunden)\b|ihrer? (?:antwort|rückmeldung)|your (?:response|reply|answer)"
    r"|(?:keine|ohne) (?:\w+ )?(?:antwort|rückmeldung|reaktion)|no (?:\w+ )?(?:response|reply|answer)"
    r"|without (?:an?y? |your )?(?:response|reply|answer)",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"\w*antwort(?!lich)\w*|reagier\w*|\w*reaktion\w*|rückmeld\w*|melde[nt]? (?:\w+ ){0,2}(?:uns|sich)|rufen? (?:\w+ ){0,3}zurück|zurückgerufen"
    r"|respon(?:se|ses|d|ds|ded)\b|repl(?:y|ies|ied)\b|answer(?:s|ed)?\b|get back to|hear from us|call(?:s|ed)? (?:\w+ )?back",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(r"\bfrist\b|\btime limit|\blimit\b", re.IGNORECASE)
_OPEN: Final = re.compile(
    r"erreichbar|geöffnet|(?:öffnungs|service|support|geschäfts|büro)-?zeit|besetzt|für sie da|ortszeit"
    r"|reach(?:able|ed)?\b|available|staffed|\bopen\b|(?:service|support|business|office|opening) hours|local time|here for you",
    re.IGNORECASE,
)
_OTHER_HOURS: Final = re.compile(
    r"netzbetreib|hersteller|\bpartner|lieferant|drittanbiet|\bdritte|behörde|früher|\bwar(?:en)?\b|(?:vor|bis) (?:ende |anfang |mitte )?20\d\d|operator|\bcarrier|vendor|supplier|manufacturer|third[- ]part|authorit|formerly|used to|\bwas\b|\bwere\b|(?:before|until) (?:the end of )?20\d\d"
    r"|wartung|sicherung|sprach|schulung|ausfall|verfügbarkeit des|lieferung|(?:japan|engl|deutschspr|chines|korean|franz|span|portug|ital)\w* |anlieferung|zutritt|rechenzentrum|außer|ausgenommen|hotline|pikett|bereitschaft|notdienst|notfall|schalter|nicht besetzt|leitwarte|empfang|filiale|laden\b|\blager\b|werkstatt|kantine|bibliothek|sitzungs|pförtner"
    r"|maintenance|backup|language|in (?:english|german|japanese|chinese|french)\b|(?:japan|engl|chin|korean|french|german|span|portug|ital)\w* (?:support|service|speaking)|training|downtime|uptime|deliver|except|data cent|hotline|on-call|emergency|counter|unmanned|not staffed|control room|reception|branch|\bshop\b|warehouse|workshop|canteen|library|meeting room|porter",
    re.IGNORECASE,
)


def sentence_at(text: str, at: int) -> str:
    """The sentence in which a place of a text lies; a line break ends one, a full stop after a figure does not."""
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    start = max(end for end in ends if end <= at)
    return text[start : next((end for end in ends if end > at), len(text))]


_SENTENCE_END: Final = re.compile(r"(?<=[^\d\W][.!?;]) +(?=[A-ZÄÖÜ])|\n")


# „Die Geschäftsführung antwortet“, “the provider answers”: somebody else than support. Job applications are no reports.
_US: Final = r"(?!\w*(?:support|team|techni|ingenieur|engineer|desk|büro|office|staff|mitarbeit|hotline|kund|customer|service|dienst|stufe|tarif|paket|tier\b|plan\b|level|package|gold|standard|meldung|report|anfrage|request|fall|case|erste|first|zeit|time|frist|reaktion|antwort|respon|answer))"
_OTHERS_ANSWER: Final = re.compile(
    rf"(?:antwortet|reagiert) (?:\w+ ){{0,2}}?(?:der|die|das|unsere?) {_US}\w+|\b(?:der|die|das|unsere?) {_US}\w+ (?:(?:des|der|ihr\w*) \w+ )?(?:be)?(?:antwortet|reagiert)\b"
    rf"|\b(?:the|our|a|its) (?:[\w'’]+ ){{0,2}}{_US}\w+,? (?:for its part,? |normally |usually |always )?(?:replies|responds|answers|takes)\b|(?:answered|replied to) by (?:the|our) (?:\w+ )?{_US}\w+\b(?! (?:team|desk|engineer|staff))"
    r"|\b(?:job|stellen) ?applications?|(?:fragen|questions) (?:zu|about|on) (?:verträgen|rechnungen|preisen|contracts|invoices|prices)",
    re.IGNORECASE,
)


def promises_answer(sentence: str) -> bool:
    """Does it say when we answer?"""
    is_other = any(each.search(sentence) for each in (_OTHER_PERIOD, _READER_ANSWERS, _OTHERS_ANSWER))
    return not is_other and _ANSWERS.search(sentence) is not None


def sets_limit(sentence: str) -> bool:
    """Does it name a time limit without saying for what?"""
    return not _OTHER_PERIOD.search(sentence) and _LIMIT.search(sentence) is not None


# „Der Parkplatz ist von 6 bis 22 Uhr geöffnet“
_OF_A_HOUSE: Final = re.compile(
    r"\b(?:der|die|das|unsere?) (?!\w*(?:support|büro|team|techniker|dienst|zentrale|niederlassung|standort|abteilung|service|stufe|zeiten))\w+ (?:öffnet|schließt|(?:ist|hat)\b[^.]* (?:geöffnet|offen|geschlossen)\b)"
    r"|\b(?:the|our) (?:car )?(?!\w*(?:support|office|team|engineer|service|department|branch|site|desk|hours))\w+ (?:opens|closes|is (?:open|closed))\b",
    re.IGNORECASE,
)


def says_when_open(sentence: str) -> bool:
    """Does it say when somebody is there?"""
    is_other = _OTHER_HOURS.search(sentence) or _OF_A_HOUSE.search(sentence)
    return not is_other and _OPEN.search(sentence) is not None
