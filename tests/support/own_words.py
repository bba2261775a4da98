"""Other words for every concept of the program, in German, English and French, and the program's own, which then are nowhere."""

import re
from itertools import count
from typing import Any, Final

from generator.policy.policy import Policy
from tests.support.attacks import is_free
from tests.support.policies import real

# As the catalogs have them where a policy has no word of its own.
DEFAULTS: Final = {
    "de": {
        "tier": "die Supportstufe | die Supportstufen",
        "severity": "der Schweregrad | die Schweregrade",
        "first_response": "die erste Reaktion | die ersten Reaktionen",
        "response_time": "die Reaktionszeit | die Reaktionszeiten",
        "next_update": "der Zwischenstand | die Zwischenstände",
        "start_of_work": "der Beginn der Bearbeitung | die Beginne der Bearbeitung",
        "workaround": "die Umgehungslösung | die Umgehungslösungen",
        "resolution": "die Lösungszeit | die Lösungszeiten",
        "service_hours": "die Support-Zeit | die Support-Zeiten",
        "on_call": "die Rufbereitschaft | die Rufbereitschaften",
        "promise": "die Zusage | die Zusagen",
        "report": "die Meldung | die Meldungen",
        "case_number": "die Fallnummer | die Fallnummern",
        "region": "die Region | die Regionen",
        "escalation": "die Eskalation | die Eskalationen",
        "version": "die Fassung | die Fassungen",
        "credit": "die Gutschrift | die Gutschriften",
        "business_hour": "die Arbeitsstunde | die Arbeitsstunden",
        "business_day": "der Arbeitstag | die Arbeitstage",
    },
    "en": {
        "tier": "tier | tiers",
        "severity": "severity | severities",
        "first_response": "first response | first responses",
        "response_time": "response time | response times",
        "next_update": "updates",
        "start_of_work": "start of work",
        "workaround": "workaround | workarounds",
        "resolution": "resolution time | resolution times",
        "service_hours": "service hours",
        "on_call": "on-call service | on-call services",
        "promise": "promise | promises",
        "report": "report | reports",
        "case_number": "case number | case numbers",
        "region": "region | regions",
        "escalation": "escalation | escalations",
        "version": "version | versions",
        "credit": "credit | credits",
        "business_hour": "business hour | business hours",
        "business_day": "business day | business days",
    },
    "fr": {
        "tier": "une formule de support | des formules de support",
        "severity": "un niveau de gravité | des niveaux de gravité",
        "first_response": "une première réponse | des premières réponses",
        "response_time": "un délai de réponse | des délais de réponse",
        "next_update": "un point d’avancement | des points d’avancement",
        "start_of_work": "un début du traitement | des débuts du traitement",
        "workaround": "une solution de contournement | des solutions de contournement",
        "resolution": "un délai de résolution | des délais de résolution",
        "service_hours": "un horaire de support | des horaires de support",
        "on_call": "une astreinte | des astreintes",
        "promise": "un engagement | des engagements",
        "report": "une demande | des demandes",
        "case_number": "un numéro de dossier | des numéros de dossier",
        "region": "une région | des régions",
        "escalation": "une escalade | des escalades",
        "version": "une version | des versions",
        "credit": "un crédit de service | des crédits de service",
        "business_hour": "une heure ouvrée | des heures ouvrées",
        "business_day": "un jour ouvré | des jours ouvrés",
    },
}
TERMS: Final = {
    "tier": {"de": "der Dienst | die Dienste", "en": "plan | plans", "fr": "un abonnement | des abonnements"},
    "severity": {
        "de": "die Priorität | die Prioritäten",
        "en": "priority | priorities",
        "fr": "une priorité | des priorités",
    },
    "first_response": {
        "de": "die Erstantwort | die Erstantworten",
        "en": "initial answer | initial answers",
        "fr": "un retour initial | des retours initiaux",
    },
    "response_time": {
        "de": "das Antwortfenster | die Antwortfenster",
        "en": "answer time | answer times",
        "fr": "une attente | des attentes",
    },
    "next_update": {
        "de": "der Folgebericht | die Folgeberichte",
        "en": "progress notes",
        "fr": "une information | des informations",
    },
    "start_of_work": {"de": "der Arbeitsbeginn", "en": "kick-off", "fr": "une prise en charge"},
    "workaround": {
        "de": "die Notlösung | die Notlösungen",
        "en": "stopgap | stopgaps",
        "fr": "un palliatif | des palliatifs",
    },
    "resolution": {
        "de": "die Wiederherstellungszeit | die Wiederherstellungszeiten",
        "en": "recovery time | recovery times",
        "fr": "une durée de rétablissement | des durées de rétablissement",
    },
    "service_hours": {
        "de": "die Servicezeit | die Servicezeiten",
        "en": "support hours",
        "fr": "une heure d’ouverture | des heures d’ouverture",
    },
    "on_call": {
        "de": "der Pikettdienst | die Pikettdienste",
        "en": "standby | standbys",
        "fr": "un service de garde | des services de garde",
    },
    "promise": {"de": "das Ziel | die Ziele", "en": "target | targets", "fr": "une cible | des cibles"},
    "report": {"de": "das Ticket | die Tickets", "en": "ticket | tickets", "fr": "un ticket | des tickets"},
    "case_number": {
        "de": "das Aktenzeichen | die Aktenzeichen",
        "en": "ticket number | ticket numbers",
        "fr": "une référence | des références",
    },
    "region": {
        "de": "der Standort | die Standorte",
        "en": "location | locations",
        "fr": "un site | des sites",
    },
    "escalation": {
        "de": "der Meldeweg | die Meldewege",
        "en": "hand-over | hand-overs",
        "fr": "un recours | des recours",
    },
    "version": {"de": "der Stand | die Stände", "en": "edition | editions", "fr": "un état | des états"},
    "credit": {
        "de": "die Vertragsstrafe | die Vertragsstrafen",
        "en": "penalty | penalties",
        "fr": "une pénalité | des pénalités",
    },
}
UNITS: Final = {
    "business hours": {
        "de": "Geschäftsstunde | Geschäftsstunden",
        "en": "working hour | working hours",
        "fr": "heure de bureau | heures de bureau",
    },
    "business days": {
        "de": "Geschäftstag | Geschäftstage",
        "en": "working day | working days",
        "fr": "journée de travail | journées de travail",
    },
}
PROGRAMS: Final = {
    "de": re.compile(
        r"stufen?\b|schweregrad|\bschwere\b|\berste\w* reaktion|reaktionszeit|antwortzeit|zwischenst|beginn der bearbeitung|umgehung|lösungszeit|support-zeit|zusage|zugesagt|meldung"
        r"|fallnummer|\bregion(?:en)?\b|eskalation|fassungen|\bfassung\b|arbeitsstunde|arbeitstag|gutschrift",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\btiers?\b|\bseverit|\bfirst response|\bresponse times?\b|\bupdates?\b|\bstart of work|\bworkaround|\bresolution|\bservice hours?\b|\bpromis|\breport(?!er)|\bcase number"
        r"|\bregions?\b|\bescalat|\bversions?\b|\bbusiness (?:hour|day)|\bcredits?\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bformules?\b|gravité|premières? réponse|délais? de réponse|avancement|début du traitement|contournement|délais? de résolution|horaires? de support|astreinte|engagement"
        r"|\bdemandes?\b|numéros? de dossier|\brégions?\b|escalade|\bversions?\b|crédits? de service|ouvrée?s?\b",
        re.IGNORECASE,
    ),
}
"""Any inflection and any compound of them."""


def renamed() -> Policy:
    """The real policy with other words for all concepts, and a number for each of its own texts."""
    numbers = count(1)

    def other(value: Any, path: tuple[str, ...]) -> Any:
        if isinstance(value, dict):
            return {name: other(each, (*path, str(name))) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return [other(each, (*path, str(index))) for index, each in enumerate(value)]
        return f"№ {next(numbers)}" if isinstance(value, str) and is_free(path) else value

    spoken = real().languages
    terms, units = (
        {name: {each: said[each] for each in spoken} for name, said in table.items()}
        for table in (TERMS, UNITS)
    )
    own = {"wording": {}, "terms": terms, "units": {**real().model_dump()["units"], **units}}
    return Policy.model_validate(other(real().model_dump(mode="python"), ()) | own)
