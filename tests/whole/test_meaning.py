"""Mistakes of meaning that a lawyer may make, one at a time in the real policy: each is found on its line.

A row is (rule, the marked line without its comment, what was changed). `VERSIONED` rows are compared with the
real policy as if it had been released as 1.0.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.core.diagnostic import Diagnostic
from generator.deadlines.world.almanac import WorldAlmanac
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect
from generator.verbs.check import run_check
from generator.verbs.release import run_release
from tests.support.versions_of_policy import DUTIES, REAL, TODAY, next_version, policy, settled

Row = tuple[str, str, Sequence[tuple[str, str]]]

STEP_P1 = "    - after: 1 hour  # accepted escalation-before-response: the source says “je nach verstrichener Zeit”\n"
QUESTION = "    # CHECK: Where are the forms sent? Until this is answered, the address below is an example.\n"
FORM = "https://forms.example.com/support"

MISTAKES: list[Row] = [
    # Languages
    ("translation-missing", "de: Kritisch", [("      de: Kritisch\n      en: Critical\n", "      de: Kritisch\n")]),
    ("translation-missing", "name:", [("      de: Geringfügig\n", "")]),
    ("translation-same", "en: Erheblich", [("      en: Major\n", "      en: Erheblich\n")]),
    ("translation-same", "en: Ein Problem, das erfolgreich umgangen werden konnte",
     [("en: A problem for which a successful workaround was found", "en: Ein Problem, das erfolgreich umgangen werden konnte")]),
    ("unknown-language", "fr: Critique", [("      en: Critical\n", "      en: Critical\n      fr: Critique\n")]),
    ("unknown-language", "binding_language: fr", [("binding_language: de", "binding_language: fr")]),
    ("number-mismatch", "en: 24 hours a day, 6 days a week", [("24 hours a day, 7 days a week", "24 hours a day, 6 days a week")]),
    ("number-mismatch", "en: Your Cyren account manager and two colleagues can give you further information.",
     [("      en: Your Cyren account manager can", "      en: Your Cyren account manager and two colleagues can")]),
    ("placeholder-unknown", "de: Per E-Mail an {mail}", [("an {email}", "an {mail}"), ("to {email}", "to {mail}")]),
    ("placeholder-unknown", "Der Gold-Support antwortet bei P1 binnen {gold.P9}.",
     [("        Der Gold-Support ist zu jeder Uhrzeit und an jedem Wochentag erreichbar.\n", "        Der Gold-Support antwortet bei P1 binnen {gold.P9}.\n"),
      ("        Gold Support is available at any time of day and on every day of the week.\n", "        Gold Support answers P1 within {gold.P1}.\n")]),
    ("placeholder-mismatch", "en: By email to our team", [("to {email}", "to our team")]),
    ("placeholder-mismatch", "de: |", [("        {hours} Uhr Ortszeit\n", "        Tagsüber Ortszeit\n")]),
    ("link-mismatch", "en: I have read the [privacy notice](imprint).", [("[privacy notice](privacy-notice)", "[privacy notice](imprint)")]),
    ("link-mismatch", "en: Through our online contact form", [("      en: Through our [online contact form](contact-form)", "      en: Through our online contact form")]),
    ("sentences-differ", "For email correspondence, a case identifier is added to the subject line of all outgoing messages.", [("        Please leave the subject line unchanged so that our system can track messages automatically.\n", "")]),
    ("length-differs", "en: Description", [("en: Detailed description of the problem, current and expected behaviour", "en: Description")]),
    ("text-without-language", "meaning: Eine Stunde, die nur während der Support-Zeiten zählt.",
     [("    meaning:\n      de: Eine Stunde, die nur während der Support-Zeiten Ihres Supportvertrags gezählt wird.\n      en: An hour that is counted only during the service hours of your support agreement.\n",
       "    meaning: Eine Stunde, die nur während der Support-Zeiten zählt.\n")]),
    ("plural-forms", "de: Stunde", [("de: Stunde | Stunden", "de: Stunde")]),
    ("plural-forms", "en: business day | business days | business dayss", [("en: business day | business days", "en: business day | business days | business dayss")]),
    ("term-forms", "de: Priorität", [("\nwording:\n", "\nterms:\n  severity:\n    de: Priorität\n    en: priority | priorities\n\nwording:\n")]),
    ("term-replaced", "de: Schwere", [("\nwording:\n", "\nterms:\n  severity:\n    de: die Priorität | die Prioritäten\n    en: severity | severities\n\nwording:\n")]),
    # Promises
    ("response-missing", "P3: 4 hours", [("      P4: 8 hours\n", "")]),
    ("slower-than-cheaper-tier", "P1: 5 hours", [("P1: 30 minutes", "P1: 5 hours"), ("      P2: 1 hour\n", "      P2: 6 hours\n"), ("      P3: 4 hours\n", "      P3: 7 hours\n")]),
    ("slower-than-cheaper-tier", "P4: 200 hours", [("      P4: 8 hours\n", "      P4: 200 hours\n")]),
    ("less-than-cheaper-tier", "features:", [("      phone: included\n      technical", "      technical")]),
    ("less-than-cheaper-tier", "phone: add-on", [("      phone: included\n      technical", "      phone: add-on\n      technical")]),
    ("less-severe-is-faster", "P1: 90 minutes", [("P1: 30 minutes", "P1: 90 minutes")]),
    ("less-severe-is-faster", "P3: 5 business days", [("P3: 2 business days", "P3: 5 business days")]),
    ("escalation-order", "- after: 1 hour", [("    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n", "    - after: 1 hour\n      to: [vp-customer-success, vp-products]\n")]),
    ("escalation-order", "- after: 90 minutes", [("    - after: 4 hours\n", "    - after: 90 minutes\n")]),
    ("escalation-before-response", "- after: 1 hour", [(STEP_P1, "    - after: 1 hour\n")]),
    ("escalation-severity-order", "- after: 3 hours", [(STEP_P1, STEP_P1.replace("1 hour", "3 hours")), ("    - after: 2 hours\n      to: [vp", "    - after: 5 hours\n      to: [vp")]),
    ("escalation-gap", "escalation:", [("  P1:\n" + STEP_P1 + "      to: [director-of-support-services]\n    - after: 2 hours\n      to: [vp-customer-success, vp-products]\n", "")]),
    ("business-time-around-the-clock", "P4: 8 business hours", [("      P4: 8 hours\n", "      P4: 8 business hours\n")]),
    ("promise-outside-hours", "P4: 96 hours", [("P4: 4 business days", "P4: 96 hours")]),
    ("term-undefined", "P3: 2 business days", [("  business-day:\n    term:\n      de: Arbeitstag\n      en: business day\n    meaning:\n      de: Ein Tag, an dem Support-Zeiten gelten. Der Tag des Eingangs wird nicht mitgezählt.\n      en: A day on which service hours apply. The day of receipt is not counted.\n    origin: added\n", "")]),
    ("not-shown", "severities:", [("    table: severities\n", "    text:\n      de: Die Grade sind bekannt.\n      en: The levels are known.\n")]),
    ("unused", "ceo: Chief Executive Officer", [("  vp-products: VP Products\n", "  vp-products: VP Products\n  ceo: Chief Executive Officer\n")]),
    ("unused", "technical-account-manager:", [("      technical-account-manager: add-on\n", "")]),
    ("unused", "weekend:", [("regions:\n", "  weekend:\n    name:\n      de: Wochenende\n      en: Weekend\n    open:\n      saturday to sunday: 9:00–12:00\n    public_holidays: closed\n\nregions:\n")]),
    ("unknown-reference", "to: [ceo]", [("      to: [vp-customer-success, vp-products]\n  P2:", "      to: [ceo]\n  P2:")]),
    ("unknown-reference", "service_hours: night-shift", [("service_hours: around-the-clock", "service_hours: night-shift")]),
    ("unknown-reference", "- region: austria", [("- region: germany", "- region: austria")]),
    ("unknown-reference", "telex: included", [("      web: included\n      phone: included\n    first", "      telex: included\n      phone: included\n    first")]),
    ("duration-format", "P1: 0 minutes", [("P1: 30 minutes", "P1: 0 minutes")]),
    ("duration-format", "P2: eine Stunde", [("P2: 1 hour", "P2: eine Stunde")]),
    ("duration-format", "P2: 1.25 hours", [("P2: 1 hour", "P2: 1.25 hours")]),
    # Hours
    ("overlapping-hours", "monday to friday: 9:00–13:00, 12:00–18:00", [("monday to friday: 9:00–18:00", "monday to friday: 9:00–13:00, 12:00–18:00")]),
    ("overlapping-hours", "friday: 8:00–12:00", [("monday to friday: 9:00–18:00", "monday to friday: 9:00–18:00\n      friday: 8:00–12:00")]),
    ("never-open", "open:", [("      monday to friday: 9:00–18:00\n", "      monday to friday: closed\n")]),
    ("time-zone-unknown", "time_zone: Germany/Berlin", [("Europe/Berlin", "Germany/Berlin")]),
    ("time-zone-reversed", "time_zone: Etc/GMT-1", [("Europe/Berlin", "Etc/GMT-1")]),
    ("country-unknown", "country: UK", [("country: GB", "country: UK")]),
    ("holidays-unknown", "holidays: DE-BX", [("DE-BE", "DE-BX")]),
    ("holidays-other-country", "holidays: FR", [("    holidays: IL\n", "    holidays: FR\n")]),
    ("holidays-to-decide", "holidays: IL", [("    # CHECK: Are the eves of holidays (such as Yom Kippur eve) whole working days, as they count here?\n", "")]),
    ("holiday-addition-unknown", "also: [christmas-evening]", [("    holidays: IL\n", "    holidays:\n      calendar: IL\n      also: [christmas-evening]\n")]),
    ("holidays-vague", "holidays: DE", [("holidays: DE-BE  # CHECK:", "holidays: DE  #")]),
    ("missing-entry", "- date: 2026-12-24", [("    origin: chosen\n  israel:", "    special_days:\n      - date: 2026-12-24\n        open: closed\n    origin: chosen\n  israel:")]),
    ("closure-past", "- date: 2026-05-15", [("    origin: chosen\n  israel:", "    special_days:\n      - date: 2026-05-15\n        name:\n          de: Brückentag\n          en: Bridge day\n        open: closed\n    origin: chosen\n  israel:")]),
    ("effective-past", "effective: 2026-01-01", [("  # accepted effective-past: the first version states terms that already apply", "")]),
    ("effective-far", "effective: 2029-01-01", [("effective: 2026-01-01  # accepted effective-past: the first version states terms that already apply", "effective: 2029-01-01")]),
    ("effective-future", "effective: 2027-02-01", [("effective: 2026-01-01  # accepted effective-past: the first version states terms that already apply", "effective: 2027-02-01")]),
    ("date-format", "effective: 2026-02-30", [("effective: 2026-01-01  # accepted effective-past: the first version states terms that already apply", "effective: 2026-02-30")]),
    # Contact
    ("phone-invalid", "number: +49 30 52", [("+49 30 52 00 56 130", "+49 30 52")]),
    ("phone-invalid", "number: 030 52 00 56 130", [("+49 30 52 00 56 130", "030 52 00 56 130")]),
    ("phone-invalid", "number: +972 1-863-6888", [("+972 9-863-6888", "+972 1-863-6888")]),
    ("phone-other-country", "number: +33 1 42 68 53 00", [("+49 30 52 00 56 130", "+33 1 42 68 53 00")]),
    ("phone-cost", "number: +44 800-048-8166", [("  # accepted phone-cost: the source marks only the number in the United States", "")]),
    ("phone-cost", "cost: toll-free", [("+49 30 52 00 56 130\n", "+49 30 52 00 56 130\n        cost: toll-free\n")]),
    ("region-without-phone", "israel:", [("      - region: israel\n        number: +972 9-863-6888\n", "")]),
    ("email-invalid", "address: support(at)cyren.com", [("support@cyren.com", "support(at)cyren.com")]),
    ("url-invalid", "imprint: www.cyren.com/imprint", [("https://www.cyren.com/imprint", "www.cyren.com/imprint")]),
    ("url-not-https", "privacy_notice: http://www.cyren.com/privacy", [("https://www.cyren.com/privacy", "http://www.cyren.com/privacy")]),
    ("url-example", "endpoint: https://forms.example.com/support", [(QUESTION, "")]),
    ("link-unknown", "de: Ich habe die [Datenschutzhinweise](privacy) gelesen.", [("(privacy-notice) gelesen", "(privacy) gelesen"), ("[privacy notice](privacy-notice)", "[privacy notice](privacy)")]),
    ("privacy-text-missing", "endpoint: https://formspree.io/f/xyzabc", [(FORM, "https://formspree.io/f/xyzabc"), ("provider: generic", "provider: formspree")]),
    ("form-provider-mismatch", "provider: generic", [(FORM, f"https://formspree.io/f/xyzabc\n{DUTIES}    recipient:\n      de: Die Angaben erhält der Dienst Formspree.\n      en: The data are received by the service Formspree.\n    transfer:\n      de: Die Daten gehen in die USA; Grundlage ist Ihre Einwilligung.\n      en: The data go to the USA; the basis is your consent.")]),
    ("form-provider-unknown", "provider: formspre", [("provider: generic", "provider: formspre")]),
    ("form-field-taken", "language:", [("  organization:\n", "  language:\n")]),
    ("name-format", "seconds_to_fill:", [("  organization:\n", "  seconds_to_fill:\n")]),
    # Wording
    ("html", "en: <b>Limited</b> availability of the administration portal", [("Limited availability", "<b>Limited</b> availability")]),
    ("footnote-marker", "de: Erweiterung**", [("de: Erweiterung\n", "de: Erweiterung**\n")]),
    ("footnote-marker", "en: Major†", [("en: Major", "en: Major†")]),
    ("ambiguous-term", "en: Available on working days", [("en: Service not available", "en: Available on working days")]),
    ("ambiguous-term", "Nur werktags", [("      de: werktags\n", "      de: wochentags\n")]),
    ("synonym", "- de: Keine Erstantwort", [("de: Service nicht erreichbar", "de: Keine Erstantwort")]),
    ("vague-term", "Weitere Informationen erhalten Sie zeitnah bei Ihrem Cyren-Kundenbetreuer.", [("        Weitere Informationen erhalten Sie bei", "        Weitere Informationen erhalten Sie zeitnah bei")]),
    ("vague-term", "Your Cyren account manager can usually give you further information.", [("        Your Cyren account manager can give", "        Your Cyren account manager can usually give")]),
    ("position-word", "Gold Support (see below) is available for an additional fee.", [("Gold Support is available for", "Gold Support (see below) is available for")]),
    ("number-repeated", "Der Gold-Support antwortet bei P1 binnen 30 Minuten.",
     [("        Der Gold-Support ist zu jeder Uhrzeit und an jedem Wochentag erreichbar.\n", "        Der Gold-Support antwortet bei P1 binnen 30 Minuten.\n"),
      ("        Gold Support is available at any time of day and on every day of the week.\n", "        Gold Support answers P1 within {gold.P1}, that is in 30.\n")]),
    ("dash", "Für eine Zusatzgebühr können Sie den Gold-Support - auch später - in Anspruch nehmen.", [("den Gold-Support in", "den Gold-Support - auch später - in")]),
    ("straight-quotes", 'Für eine Zusatzgebühr können Sie den "Gold-Support" in Anspruch nehmen.', [("den Gold-Support in", 'den "Gold-Support" in')]),
    ("straight-quotes", "„Gold Support” is available for an additional fee.", [("        Gold Support is available for", "        „Gold Support” is available for")]),
    ("spacing", "en: Limited  availability of the administration portal", [("Limited availability", "Limited  availability")]),
    ("spacing", "Gold Support is available , for an additional fee.", [("is available for an", "is available , for an")]),
    ("list-punctuation", "- de: Service nicht erreichbar.", [("      - de: Service nicht erreichbar\n", "      - de: Service nicht erreichbar.\n")]),
    ("unfinished", "en: TBD", [("en: Critical\n", "en: TBD\n")]),
    ("unfinished", "- de: Fragen zum Service oder …", [("Fragen zum Service oder dem Administrationsportal", "Fragen zum Service oder …")]),
    # Structure and names
    ("missing-entry", "open: always", [("    public_holidays: open\n", "")]),
    ("unknown-entry", "frist_response:", [("    first_response:\n      P1: 30", "    frist_response:\n      P1: 30")]),
    ("unknown-choice", "price: extra", [("price: extra charge", "price: extra")]),
    ("empty-entry", "name:", [("    name: Gold\n", "    name:\n")]),
    ("wrong-shape", "price: [included]", [("    price: included\n", "    price: [included]\n")]),
    ("name-capitals", "Germany:", [("  germany:\n", "  Germany:\n"), ("region: germany", "region: Germany")]),
    ("name-reserved", "nul:", [("  germany:\n", "  nul:\n"), ("region: germany", "region: nul")]),
    ("name-misspelt", "suport-agreement:", [("  support-agreement:\n", "  suport-agreement:\n")]),
    ("wording-unknown", "piority:", [("  priority:\n    de", "  piority:\n    de")]),
    ("name-unused-and-missing", "vp-product: VP Products", [("  vp-products: VP", "  vp-product: VP")]),
    ("days-format", "montag to friday: 9:00–18:00", [("monday to friday: 9:00–18:00", "montag to friday: 9:00–18:00")]),
    ("hours-format", "monday to friday: 9 bis 18 Uhr", [("monday to friday: 9:00–18:00", "monday to friday: 9 bis 18 Uhr")]),
    ("version-format", 'version: "eins"', [('version: "1.0"', 'version: "eins"')]),
    ("form-key-missing", "provider: web3forms",
     [("provider: generic", "provider: web3forms"),
      (FORM, "https://api.web3forms.com/submit\n    recipient:\n      de: Die Angaben erhält der Dienst Web3Forms.\n      en: The data are received by the service Web3Forms.\n    transfer:\n      de: Die Daten gehen in die USA; Grundlage ist Ihre Einwilligung.\n      en: The data go to the USA; the basis is your consent.")]),
    ("horizon-near", "holidays_until: 2027-01-31", [("  origin: chosen\n\ndefinitions", "  holidays_until: 2027-01-31\n  origin: chosen\n\ndefinitions")]),
    # One word for one thing, and times that come from data
    ("synonym", "Wir antworten an Werktagen.", [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Wir antworten an Werktagen.\n")]),
    ("synonym", "de: Werktag | Werktage", [("de: Arbeitstag | Arbeitstage", "de: Werktag | Werktage")]),
    ("synonym", "en: working day | working days", [("en: business day | business days", "en: working day | working days")]),
    ("synonym", "de: Arbeitsstunde | Arbeitsstunden", [("      de: Arbeitsstunde\n", "      de: Servicestunde\n")]),
    ("number-in-text", "8:00–17:00 Uhr Ortszeit", [("        {hours} Uhr Ortszeit\n", "        8:00–17:00 Uhr Ortszeit\n"), ("        {hours} local time\n", "        {hours} local time, 8:00 and 17:00\n")]),
    ("number-in-text", "Wir sind von 8 bis 20 Uhr erreichbar.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Wir sind von 8 bis 20 Uhr erreichbar.\n"),
      ("        Gold Support is available for an additional fee.\n", "        We are available from 8 a.m. to 8 p.m.\n")]),
    ("word-twice", "Jetzt!!", [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Jetzt!!\n")]),
    # Said twice
    ("name-twice", "name: Standard", [("name: Gold", "name: Standard")]),
    ("name-twice", "de: Kritisch", [("      de: Erheblich\n      en: Major", "      de: Kritisch\n      en: Critical")]),
    ("name-twice", "de: Arbeitsstunde", [("      de: Arbeitstag\n      en: business day\n", "      de: Arbeitsstunde\n      en: business hour\n")]),
    ("name-twice", "de: Supportvertrag", [("      de: Schweregrade\n      en: Severity levels", "      de: Supportvertrag\n      en: Support agreement")]),
    ("name-twice", "de: Minute | Min.", [("de: Stunde | Stunden", "de: Minute | Min.")]),
    ("entry-twice", "number: +1 650 864 2090", [("+1 855-323-5955\n        cost: toll-free", "+1 650 864 2090")]),
    ("entry-twice", "to: [vp-products, vp-products]", [("[vp-customer-success, vp-products]", "[vp-products, vp-products]")]),
    ("word-twice", "Für eine Zusatzgebühr können Sie den den Gold-Support in Anspruch nehmen.", [("den Gold-Support in", "den den Gold-Support in")]),
    ("word-twice", "Gold Support is available for an additional fee..", [("for an additional fee.", "for an additional fee..")]),
    # The wrong place, language, country or order
    ("number-mismatch", "en: Monday to Thursday, in Israel Sunday to Thursday, in each case except on public holidays.", [("Monday to Friday, in", "Monday to Thursday, in")]),
    ("wrong-language", "de: We do not commit to a time within which a problem is resolved.",
     [("    de: Eine Frist bis zur Lösung eines Problems ist nicht zugesagt.\n    en: We do not commit to a time within which a problem is resolved.",
       "    de: We do not commit to a time within which a problem is resolved.\n    en: Eine Frist bis zur Lösung eines Problems ist nicht zugesagt.")]),
    ("wrong-language", "en: Fragen zum Service oder zum Portal", [("en: Questions about the service or the administration portal", "en: Fragen zum Service oder zum Portal")]),
    ("unknown-language", "languages: [de]", [("languages: [de, en]", "languages: [de]"), ("binding_language: de", "binding_language: de")]),
    ("time-zone-other-country", "time_zone: America/New_York", [("Europe/Berlin", "America/New_York")]),
    ("price-order", "price: included", [("price: included", "price: extra charge"), ("name: Gold\n    price: extra charge", "name: Gold\n    price: included")]),
    ("contact-in-text", "Schreiben Sie an support@cyren.com.", [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Schreiben Sie an support@cyren.com.\n")]),
    ("number-in-text", "We answer P1 within an hour.", [("        Gold Support is available for an additional fee.\n", "        We answer P1 within an hour.\n")]),
    ("number-repeated", "Der Gold-Support antwortet in einer halben Stunde.", [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Der Gold-Support antwortet in einer halben Stunde.\n")]),
    ("footnote-marker", "en: Add-on [1]", [("en: Add-on\n", "en: Add-on [1]\n")]),
    ("straight-quotes", "Für eine Zusatzgebühr können Sie den 'Gold-Support' in Anspruch nehmen.", [("den Gold-Support in", "den 'Gold-Support' in")]),
    ("straight-quotes", "«Gold Support» is available for an additional fee.", [("        Gold Support is available for", "        «Gold Support» is available for")]),
    ("number-mismatch", "The team has fifty people.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das Team hat fünfzehn Personen.\n"), ("        Gold Support is available for an additional fee.\n", "        The team has fifty people.\n")]),
    ("number-mismatch", "This applies from May 1, 2027.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das gilt ab 1. März 2027.\n"), ("        Gold Support is available for an additional fee.\n", "        This applies from May 1, 2027.\n")]),
    ("number-in-text", "Antwort in anderthalb Stunden.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Antwort in anderthalb Stunden.\n"), ("        Gold Support is available for an additional fee.\n", "        You get a reply.\n")]),
    ("number-repeated", "Es gilt eine 30-minütige Frist.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Es gilt eine 30-minütige Frist.\n"), ("        Gold Support is available for an additional fee.\n", "        A limit of thirty applies.\n")]),
    ("number-in-text", "Antwort innerhalb einer Woche.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Antwort innerhalb einer Woche.\n"), ("        Gold Support is available for an additional fee.\n", "        You get a reply.\n")]),
    ("ending-differs", "We answer on the",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Wir antworten noch an dem Tag.\n"), ("        Gold Support is available for an additional fee.\n", "        We answer on the\n")]),
    ("unpaired", "Das gilt (immer.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das gilt (immer.\n"), ("        Gold Support is available for an additional fee.\n", "        That holds (always).\n")]),
    ("unpaired", "Der „Gold-Support gilt.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Der „Gold-Support gilt.\n"), ("        Gold Support is available for an additional fee.\n", "        The “Gold Support” applies.\n")]),
    ("unpaired", "Das gilt **immer.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das gilt **immer.\n"), ("        Gold Support is available for an additional fee.\n", "        That holds **always**.\n")]),
    ("markdown-unknown", "> Wichtig ist das.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        > Wichtig ist das.\n"), ("        Gold Support is available for an additional fee.\n", "        This is important.\n")]),
    ("markdown-unknown", "Das gilt `immer`.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das gilt `immer`.\n"), ("        Gold Support is available for an additional fee.\n", "        That always holds.\n")]),
    ("spacing", "Das gilt.Immer.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Das gilt.Immer.\n"), ("        Gold Support is available for an additional fee.\n", "        That always holds.\n")]),
    ("unfinished", "Wir antworten in XX Stunden.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Wir antworten in XX Stunden.\n"), ("        Gold Support is available for an additional fee.\n", "        We answer in some hours.\n")]),
    ("vague-term", "Wir antworten sofort.",
     [("        Für eine Zusatzgebühr können Sie den Gold-Support in Anspruch nehmen.\n", "        Wir antworten sofort.\n"), ("        Gold Support is available for an additional fee.\n", "        We answer at once.\n")]),
    ("footnote-marker", "de: Telefon ¹)", [("      de: Telefon\n", "      de: Telefon ¹)\n")]),
    ("escalation-severity-order", "- after: 6 hours", [("    - after: 2 hours\n      to: [vp", "    - after: 6 hours\n      to: [vp")]),
    ("overlapping-hours", "open: 9:00–12:00, 11:00–13:00", [("    origin: chosen\n  israel:", "    special_days:\n      - date: 2026-12-24\n        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: 9:00–12:00, 11:00–13:00\n    origin: chosen\n  israel:")]),
    ("closure-unreached", "- date: 2062-12-24", [("    origin: chosen\n  israel:", "    special_days:\n      - date: 2062-12-24\n        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: closed\n    origin: chosen\n  israel:")]),
    ("closure-before-version", "- date: 2026-12-24", [("effective: 2026-01-01  # accepted effective-past: the first version states terms that already apply", "effective: 2026-12-25"), ("    origin: chosen\n  israel:", "    special_days:\n      - date: 2026-12-24\n        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: closed\n    origin: chosen\n  israel:")]),
    ("unused", "remedy:", [("\nnot_promised:", "  remedy:\n    term:\n      de: Abhilfe\n      en: remedy\n    meaning:\n      de: Die Beseitigung eines Problems.\n      en: The removal of a problem.\n    origin: added\n\nnot_promised:")]),
    ("name-twice", "vp-products: VP Customer Success", [("vp-products: VP Products", "vp-products: VP Customer Success")]),
    ("accent-format", "accent: green", [("\nnot_promised:", "\nbrand:\n  accent: green\n\nnot_promised:")]),
    ("url-example", "address: support@example.com", [("support@cyren.com", "support@example.com")]),
    ("url-invalid", "imprint: https://user:secret@www.cyren.com/imprint", [("https://www.cyren.com/imprint", "https://user:secret@www.cyren.com/imprint")]),
    ("duplicate-entry", "languages: [de, de]", [("languages: [de, en]", "languages: [de, de]")]),
    # Markers
    ("accepted-incomplete", "phone: included", [("      phone: included\n    first", "      phone: included  # accepted unused\n    first")]),
    ("accepted-unused", "P1: 30 minutes", [("P1: 30 minutes", "P1: 30 minutes  # accepted slower-than-cheaper-tier: decided")]),
    ("accepted-incomplete", "P1: 30 minutes", [("P1: 30 minutes", "P1: 30 minutes  # accepted slower-than-chaeper-tier: decided")]),
]  # fmt: skip

FIRST = settled()
VERSIONED: list[Row] = [
    ("version-not-raised", 'version: "1.0"', [("version: \"1.1\"", "version: \"1.0\"")]),
    ("version-not-raised", 'version: "0.9"', [("version: \"1.1\"", "version: \"0.9\"")]),
    ("effective-order", "effective: 2026-12-01", [("effective: 2027-03-01", "effective: 2026-12-01")]),
    ("summary-unchanged", "en: First version.", [("en: Version 1.1 is new.", "en: First version.")]),
    ("worse-for-customer", "P2: 2 hours", [("      P2: 1 hour\n", "      P2: 2 hours\n")]),
    ("worse-for-customer", "P4: 5 business days", [("P4: 4 business days", "P4: 5 business days")]),
    ("worse-for-customer", "monday to friday: 10:00–18:00", [("monday to friday: 9:00–18:00", "monday to friday: 10:00–18:00")]),
    ("worse-for-customer", "technical-account-manager: add-on", [("technical-account-manager: included", "technical-account-manager: add-on")]),
    ("translation-stale", "Gold Support is available for an additional fee.", [("Für eine Zusatzgebühr", "Für einen Aufpreis")]),
    ("translation-stale", "de: Die erste persönliche Antwort eines Servicetechnikers auf Ihre Meldung.",
     [("The first personal reply from a service engineer to your report.", "The first personal reply from a service engineer to what you report.")]),
    ("name-disappeared", "silver:", [("  gold:\n    name: Gold\n", "  silver:\n    name: Silver\n")]),
    ("name-disappeared", "levant:", [("  israel:\n    name: Israel\n", "  levant:\n    name: Levante\n"), ("region: israel", "region: levant")]),
    ("recipient-unchanged", "endpoint: https://forms.formtech.io/support", [("https://forms.cyren.com/support", "https://forms.formtech.io/support")]),
    ("name-reused", "formerly: [standard]", [("  gold:\n", "  gold:\n    formerly: [standard]\n")]),
]  # fmt: skip

RECIPIENT = "    success: ok\n    recipient: Formularwerk GmbH\n    transfer:\n      de: Keine Übermittlung in Drittländer.\n      en: No transfer to third countries.\n"
RELEASED = FIRST.replace("technical-account-manager: add-on", "technical-account-manager: included").replace(
    "    success: ok\n", RECIPIENT
)
ALMANAC = WorldAlmanac()
Seen = tuple[str, str, str]


def seen(found: Diagnostic, inspection: Inspection) -> Seen:
    """(rule, line of the file without its comment, message)"""
    line = inspection.source.line(found.span.line).split("  #")[0].strip()
    return found.rule.id, line, found.message("en")


def judged(text: str, context: Context) -> tuple[Inspection, list[Diagnostic]]:
    inspection = inspect(text.encode(), "support.yaml", context)
    return inspection, [each for each in inspection.open if each.rule.id != "open-question"]


def changed(text: str, edits: Sequence[tuple[str, str]]) -> str:
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_the_real_policy_has_open_questions_and_nothing_else() -> None:
    assert judged(REAL, Context(TODAY, almanac=ALMANAC))[1] == []


@pytest.mark.parametrize(("rule", "line", "edits"), MISTAKES)
def test_mistake(rule: str, line: str, edits: Sequence[tuple[str, str]]) -> None:
    inspection, found = judged(changed(REAL, edits), Context(TODAY, almanac=ALMANAC))
    assert_found(rule, line, inspection, found)


@pytest.mark.parametrize(("rule", "line", "edits"), VERSIONED)
def test_mistake_since_the_released_version(rule: str, line: str, edits: Sequence[tuple[str, str]]) -> None:
    released = policy(RELEASED)
    context = Context(TODAY, released, (released,), almanac=ALMANAC)
    text = changed(next_version(RELEASED, "1.1", "2027-03-01"), edits)
    inspection, found = judged(text, context)
    assert_found(rule, line, inspection, [each for each in found if each.rule.id != "effective-future"])


def assert_found(rule: str, line: str, inspection: Inspection, found: Sequence[Diagnostic]) -> None:
    """On its line, by its rule, with a cure in both languages, and with next to nothing else."""
    hits = [each for each in found if seen(each, inspection)[:2] == (rule, line)]
    assert hits, [seen(each, inspection) for each in found]
    assert len(found) - len(hits) <= 1, [seen(each, inspection) for each in found if each not in hits]
    for each in hits:
        said = [each.message("en"), each.message("de"), each.help("en"), each.help("de")]
        assert all(said), said
        assert rule.startswith("placeholder") or not re.search(r"\{\w+\}", "".join(said[:2])), said
        assert (said[0], said[2]) != (said[1], said[3])


def test_nothing_is_concluded_from_a_time_that_could_not_be_read() -> None:
    inspection, found = judged(
        changed(REAL, [("P3: 2 business days", "P3: 2 Tage")]), Context(TODAY, almanac=ALMANAC)
    )
    assert [seen(each, inspection)[:2] for each in found] == [("duration-format", "P3: 2 Tage")]
    assert found[0].help("en") == "Which is promised? Write “2 business days” or “2 days”."


def test_a_name_made_a_comment_is_said_once() -> None:
    text = changed(
        REAL, [("      en: |\n        To ensure the highest", "      # en: |\n        To ensure the highest")]
    )
    inspection, found = judged(text, Context(TODAY, almanac=ALMANAC))
    assert [each.rule.id for each in found] == ["translation-missing", "line-without-name"]
    line = found[1].span.line - 1
    assert inspection.source.line(line).strip() == "# en: |"
    assert found[1].help("en").startswith(f"“#” switches line {line} off.")


IN_ONE_FILE: list[Row] = [
    ("negation-differs", "en: Intervals for reports on the status of a case are promised.", [("en: No intervals for", "en: Intervals for")]),
    ("name-differs", "Standard Support is available for an additional fee.", [("        Gold Support is available for an", "        Standard Support is available for an")]),
    ("wrong-language", "Bitte lassen Sie die Betreffzeile unverändert, damit es mit dem System geht.",
     [("Please leave the subject line unchanged so that our system can track messages automatically.", "Bitte lassen Sie die Betreffzeile unverändert, damit es mit dem System geht.")]),
    ("duration-format", "P3: 2 Tage", [("P3: 2 business days", "P3: 2 Tage")]),
    ("unknown-reference", "P5: 1 hour", [("      P4: 8 hours\n", "      P4: 8 hours\n      P5: 1 hour\n")]),
    ("slower-than-cheaper-tier", "P2: 9 hours", [("      P2: 1 hour\n", "      P2: 9 hours\n")]),
    ("phone-other-country", "number: +1 416-864-2090", [("+1-650-864-2090", "+1 416-864-2090")]),
    ("domain-misspelt", "address: support@cyern.com", [("support@cyren.com", "support@cyern.com")]),
    ("name-reused", "formerly: [standard]", [("  gold:\n", "  gold:\n    formerly: [standard]\n")]),
    ("hours-overnight", "monday to friday: 9:00–6:00", [("monday to friday: 9:00–18:00", "monday to friday: 9:00–6:00")]),
    ("date-format", "effective: 2027-02-29", [("effective: 2026-01-01", "effective: 2027-02-29")]),
    ("holidays-other-country", "country: AT", [("country: DE", "country: AT")]),
    ("without-effect", "day_of_receipt: counted", [("day_of_receipt: not counted", "day_of_receipt: counted")]),
    ("around-the-clock-but-closed", "public_holidays: closed", [("public_holidays: open", "public_holidays: closed")]),
]  # fmt: skip


def test_fourteen_mistakes_are_found_in_one_run() -> None:
    text = changed(REAL, [edit for _, _, edits in IN_ONE_FILE for edit in edits])
    inspection, found = judged(text, Context(TODAY, almanac=ALMANAC))
    said = {seen(each, inspection)[:2] for each in found}
    assert {row[:2] for row in IN_ONE_FILE} <= said
    assert len(found) <= 2 * len(IN_ONE_FILE), sorted(said)


MARK = "⟨comment⟩"
WARNED = settled().replace("P4: 8 hours\n", f"P4: 8 business hours{MARK}\n")
RULE = "business-time-around-the-clock"
SILENCED = [
    # what stands beside (or above) the line, status, status with --strict, rules found
    ("", 0, 1, [RULE]),
    (f"  # accepted {RULE}: decided in May", 0, 0, []),
    (f"  # Accepted {RULE}: decided in May", 0, 0, []),
    (f"  # akzeptiert {RULE}: im Mai beschlossen", 0, 0, []),
    (f"  # accepted {RULE}", 1, 1, [RULE, "accepted-incomplete"]),
    (f"  # accepted {RULE}:", 1, 1, [RULE, "accepted-incomplete"]),
    ("  # accepted: decided in May", 1, 1, [RULE, "accepted-incomplete"]),
    ("  # accepted busines-time: decided in May", 1, 1, [RULE, "accepted-incomplete"]),
    ("  # accepted dash: decided in May", 0, 1, [RULE, "accepted-unused"]),
    ("  # TODO: decide in May", 0, 1, [RULE, "open-question"]),
    ("  # check: decided?", 0, 1, [RULE, "open-question"]),
    ("  # we check this in May", 0, 1, [RULE]),
]


@pytest.mark.parametrize(("comment", "status", "strict", "rules"), SILENCED)
def test_silencing(
    comment: str,
    status: int,
    strict: int,
    rules: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(WARNED.replace(MARK, comment), "utf-8")
    assert run_check(file, TODAY, format="json") == status
    found = [each["rule"] for each in json.loads(capsys.readouterr().out)]
    assert [rule for rule in found if rule != "effective-future"] == rules
    assert run_check(file, TODAY, strict=True) == strict


def test_an_error_cannot_be_accepted(tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(
        settled().replace("Europe/Berlin", "Europe/Berlinn  # accepted time-zone-unknown: so"), "utf-8"
    )
    assert run_check(file, TODAY) == 1


def test_fix_writes_what_is_plain_and_leaves_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    plain = [
        ("P1: 30 minutes", "P1: 30 Min."),
        ("country: GB", "country: UK"),
        ("effective: 2026-12-01", "effective: 1.12.2026"),
    ]
    file.write_text(changed(FIRST, [*plain, ("P2: 1 hour\n", "P2: bald\n")]), "utf-8")
    assert run_check(file, TODAY, fix=True) == 1
    assert file.read_text("utf-8") == changed(FIRST, [("P2: 1 hour\n", "P2: bald\n")])


def test_the_archive_beside_the_file_is_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "policy" / "support.yaml"
    file.parent.mkdir()
    file.write_text(FIRST, "utf-8")
    assert run_release(file, TODAY, language="en") == 0
    assert run_check(file, TODAY) == 0
    file.write_text(FIRST.replace("P2: 1 hour\n", "P2: 45 minutes\n"), "utf-8")
    assert run_check(file, TODAY) == 1
