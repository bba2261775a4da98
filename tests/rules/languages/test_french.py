"""French beside German and English: rows that differ, and rows that mean the same, in either order."""

import pytest

from generator.core.messages import Message
from generator.policy.policy import Policy
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.registry import FAMILIES
from tests.support.beside import real_policy
from tests.support.rule_cases import TODAY

DIFFERS = """
Schulungen sind kostenlos. | Training is free of charge. | Les formations sont payantes.
Wir antworten innerhalb von 30 Minuten. | We respond within 30 minutes. | Nous répondons dans un délai de 60 minutes.
Wir antworten innerhalb von zwei Stunden. | We respond within two hours. | Nous répondons dans les deux jours.
Am Wochenende sind unsere Techniker nicht erreichbar. | Our engineers cannot be reached at weekends. | Nos techniciens sont joignables le week-end.
Sie müssen das Gerät vor der Wartung ausschalten. | You must switch off the device before the maintenance. | Vous devez éteindre l'appareil après la maintenance.
Sie müssen das Gerät aktualisieren. | You must update the device. | Vous pouvez mettre à jour l'appareil.
Gold kostet 100 € im Monat. | Gold costs €100 per month. | Gold coûte 100 $ par mois.
Gold kostet 100 € im Monat. | Gold costs €100 per month. | Gold coûte 100 CHF par mois.
Die Daten werden nach 90 Tagen gelöscht. | The data are deleted after 90 days. | Les données sont archivées après 90 jours.
Wir geben Ihre Daten nicht an Dritte weiter. | We do not pass on your data to third parties. | Nous transmettons vos données à des tiers.
Der Support ist von Montag bis Freitag besetzt. | Support is staffed from Monday to Friday. | L'assistance est assurée du lundi au samedi.
Der Support ist von 9 bis 18 Uhr besetzt. | Support is staffed from 9 am to 6 pm. | L'assistance est assurée de 9 h à 17 h.
Gerichtsstand ist Berlin. | The place of jurisdiction is Berlin. | Le tribunal compétent est celui de Paris.
Änderungen werden mindestens sechs Wochen vorher angekündigt. | Changes are announced at least six weeks in advance. | Les modifications sont annoncées au plus six semaines à l'avance.
Höchstens drei Personen dürfen Fälle melden. | At most three people may report cases. | Trois personnes au moins peuvent signaler des incidents.
Höchstens fünf Geräte sind zulässig. | At most five devices are permitted. | Au moins cinq appareils sont autorisés.
Alle Kunden erhalten eine Fallnummer. | All customers receive a case number. | Tous les clients reçoivent un numéro de facture.
Kritische Probleme werden sofort eskaliert. | Critical problems are escalated immediately. | Les problèmes mineurs sont escaladés immédiatement.
Der Kunde trägt die Reisekosten. | The customer bears the travel costs. | Le fournisseur supporte les frais de déplacement.
Es gilt deutsches Recht. | German law applies. | Le droit français s'applique.
Die deutsche Fassung ist maßgeblich. | The German version prevails. | La version anglaise fait foi.
Rechnungen sind binnen 14 Tagen zu zahlen. | Invoices must be paid within 14 days. | Les factures doivent être payées après 14 jours.
Fernzugriff erfolgt nur mit Ihrer Zustimmung. | Remote access takes place only with your consent. | L'accès à distance a lieu avec votre accord.
Die Gebühr wird jährlich um 2 % erhöht. | The fee is increased by 2% each year. | La redevance est réduite de 2 % par an.
Support leisten wir auf Deutsch und Englisch. | Support is provided in German and English. | L'assistance est fournie en allemand et en espagnol.
An Feiertagen bleibt das Büro geschlossen. | The office is closed on public holidays. | Le bureau est ouvert les jours fériés.
Zugesagt ist eine Verfügbarkeit von 99,9 % im Monat. | Availability of 99.9% per month is promised. | Une disponibilité de 99,5 % par mois est garantie.
Zugesagt ist eine Verfügbarkeit von 99,9 % im Monat. | Availability of 99.9% per month is promised. | Une disponibilité de 99,9 % par an est garantie.
Nach Vertragsende geben wir alle Unterlagen zurück. | After the end of the contract, we return all documents. | À la fin du contrat, nous détruisons tous les documents.
Sie erreichen uns telefonisch und per E-Mail. | You can reach us by phone and by email. | Vous pouvez nous joindre par téléphone et par courrier.
Der Tag des Eingangs zählt nicht mit. | The day of receipt is not counted. | Le jour de réception est compté.
Diese Bedingungen gelten ab dem 1. Januar 2027. | These terms apply from 1 January 2027. | Ces conditions s'appliquent à compter du 1er juin 2027.
Die Haftung für mittelbare Schäden ist ausgeschlossen. | Liability for indirect damage is excluded. | La responsabilité pour les dommages directs est exclue.
Der Vertrag verlängert sich automatisch um ein Jahr. | The contract is renewed automatically for one year. | Le contrat prend fin automatiquement après un an.
Die Störung ist telefonisch zu melden. | The fault must be reported by phone. | Le problème doit être signalé par courrier.
Bereits gezahlte Gebühren werden nicht erstattet. | Fees already paid are not refunded. | Les frais déjà payés sont remboursés.
Die Schulung findet in unserem Büro statt. | Training takes place at our office. | La formation a lieu dans vos locaux.
Wir löschen Ihre Daten nach dem Ende des Vertrags. | We delete your data after the end of the contract. | Nous supprimons vos données avant la fin du contrat.
Die Antwortzeiten gelten nur für Gold-Kunden. | The response times apply to Gold customers only. | Les délais de réponse s'appliquent aussi aux clients Gold.
Der Techniker ruft Sie zurück. | The engineer will call you back. | Le gestionnaire de compte vous rappelle.
"""
SAME = """
Es handelt sich um einen Fehler, sobald die Software abstürzt. | It is an error as soon as the software crashes. | Il s’agit d’une erreur dès que le logiciel s’arrête.
Der Kunde wendet sich an den Support. | The customer contacts support. | Le client s’adresse au support.
In bestimmten Fällen verlangen wir ein Passwort. | In certain cases we ask for a password. | Dans certains cas, nous demandons un mot de passe.
Schulungen sind kostenlos. | Training is free of charge. | Les formations sont gratuites.
Der Kunde kann den Vertrag nur schriftlich kündigen. | The customer may terminate the contract only in writing. | Le client ne peut résilier le contrat que par écrit.
Wir antworten innerhalb von 30 Minuten. | We respond within 30 minutes. | Nous répondons dans un délai de 30 minutes.
Am Wochenende sind unsere Techniker nicht erreichbar. | Our engineers cannot be reached at weekends. | Nos techniciens ne sont pas joignables le week-end.
Sie müssen das Gerät vor der Wartung ausschalten. | You must switch off the device before the maintenance. | Vous devez éteindre l'appareil avant la maintenance.
Die Kündigungsfrist beträgt drei Monate zum Jahresende. | The notice period is three months to the end of the year. | Le délai de préavis est de trois mois pour la fin de l'année.
Gold kostet 1.500 € im Monat. | Gold costs €1,500 per month. | Gold coûte 1 500 € par mois.
Wir informieren Sie spätestens zwei Wochen vorher. | We will inform you no later than two weeks beforehand. | Nous vous informons au plus tard deux semaines à l'avance.
Die Daten werden nach 90 Tagen gelöscht. | The data are deleted after 90 days. | Les données sont supprimées après 90 jours.
Wir geben Ihre Daten nicht an Dritte weiter. | We do not pass on your data to third parties. | Nous ne transmettons pas vos données à des tiers.
Der Support ist von Montag bis Freitag von 9 bis 18 Uhr besetzt. | Support is staffed from Monday to Friday, 9 am to 6 pm. | L'assistance est assurée du lundi au vendredi, de 9 h à 18 h.
Die Haftung für mittelbare Schäden ist ausgeschlossen. | Liability for indirect damage is excluded. | La responsabilité pour les dommages indirects est exclue.
Gerichtsstand ist Berlin. | The place of jurisdiction is Berlin. | Le tribunal compétent est celui de Berlin.
Der Vertrag verlängert sich automatisch um ein Jahr. | The contract is renewed automatically for one year. | Le contrat est reconduit automatiquement pour un an.
Änderungen werden mindestens sechs Wochen vorher angekündigt. | Changes are announced at least six weeks in advance. | Les modifications sont annoncées au moins six semaines à l'avance.
Bitte senden Sie uns den Namen, die Version und das Gerät. | Please send us the name, the version and the device. | Veuillez nous envoyer le nom, la version et l'appareil.
Alle Kunden erhalten eine Fallnummer. | All customers receive a case number. | Tous les clients reçoivent un numéro de dossier.
Kritische Probleme werden sofort eskaliert. | Critical problems are escalated immediately. | Les problèmes critiques sont escaladés immédiatement.
Wir rufen Sie am selben Tag zurück. | We call you back on the same day. | Nous vous rappelons le jour même.
Der Kunde trägt die Reisekosten. | The customer bears the travel costs. | Le client supporte les frais de déplacement.
Ist das Portal nicht erreichbar, rufen Sie bitte an. | If the portal cannot be reached, please call. | Si le portail est inaccessible, veuillez téléphoner.
Eine Lösungszeit sagen wir nicht zu. | We do not promise a resolution time. | Nous ne garantissons aucun délai de résolution.
Es gilt deutsches Recht. | German law applies. | Le droit allemand s'applique.
Die deutsche Fassung ist maßgeblich. | The German version prevails. | La version allemande fait foi.
Rechnungen sind binnen 14 Tagen zu zahlen. | Invoices must be paid within 14 days. | Les factures doivent être payées dans les 14 jours.
Fernzugriff erfolgt nur mit Ihrer Zustimmung. | Remote access takes place only with your consent. | L'accès à distance n'a lieu qu'avec votre accord.
Ohne Fallnummer können wir Ihnen nicht helfen. | Without a case number we cannot help you. | Sans numéro de dossier, nous ne pouvons pas vous aider.
Die Gebühr wird jährlich um 2 % erhöht. | The fee is increased by 2% each year. | La redevance est augmentée de 2 % par an.
Support leisten wir auf Deutsch und Englisch. | Support is provided in German and English. | L'assistance est fournie en allemand et en anglais.
An Feiertagen bleibt das Büro geschlossen. | The office is closed on public holidays. | Le bureau est fermé les jours fériés.
Zugesagt ist eine Verfügbarkeit von 99,9 % im Monat. | Availability of 99.9% per month is promised. | Une disponibilité de 99,9 % par mois est garantie.
Die Wartung findet sonntags zwischen 2 und 5 Uhr statt. | Maintenance takes place on Sundays between 2 and 5 am. | La maintenance a lieu le dimanche entre 2 h et 5 h.
Nach Vertragsende geben wir alle Unterlagen zurück. | After the end of the contract, we return all documents. | À la fin du contrat, nous restituons tous les documents.
Sie erreichen uns telefonisch oder per E-Mail. | You can reach us by phone or by email. | Vous pouvez nous joindre par téléphone ou par e-mail.
Änderungen und Ergänzungen bedürfen der Schriftform. | Amendments and additions must be made in writing. | Les modifications et compléments requièrent la forme écrite.
Der Tag des Eingangs zählt nicht mit. | The day of receipt is not counted. | Le jour de réception n'est pas compté.
Ein Problem mit geringen Auswirkungen auf das Administrationsportal | A problem that has only a minor effect on the administration portal | Un problème n'ayant que peu d'effet sur le portail d'administration
Die erste persönliche Antwort eines Servicetechnikers auf Ihre Meldung. | The first personal reply from a service engineer to your report. | La première réponse personnelle d'un ingénieur de service à votre signalement.
Diese Bedingungen gelten ab dem 1. Januar 2027. | These terms apply from 1 January 2027. | Ces conditions s'appliquent à compter du 1er janvier 2027.
Sofern nichts anderes vereinbart ist, gilt diese Frist. | Unless otherwise agreed, this period applies. | Sauf convention contraire, ce délai s'applique.
Der Anbieter haftet unbeschränkt bei Vorsatz und grober Fahrlässigkeit. | The provider is liable without limitation for intent and gross negligence. | Le fournisseur est responsable sans limitation en cas de dol et de faute lourde.
Für Probleme, deren Ursache außerhalb unserer Systeme liegt, übernehmen wir keine Gewähr. | We accept no liability for problems whose causes lie outside our systems. | Nous n'assumons aucune garantie pour les problèmes dont la cause se situe en dehors de nos systèmes.
Bereits gezahlte Gebühren werden nicht erstattet. | Fees already paid are not refunded. | Les frais déjà payés ne sont pas remboursés.
Wer den Schweregrad P1 meldet, ruft bitte zusätzlich an. | Anyone reporting severity P1 should also call. | Toute personne signalant la gravité P1 est également priée d'appeler.
Cyren Support steht telefonisch, per E-Mail oder über unser Online-Kontaktformular zur Verfügung. | Cyren Support is available by phone, by email or through our online contact form. | L'assistance Cyren est disponible par téléphone, par e-mail ou via notre formulaire de contact en ligne.
Bitte lassen Sie die Betreffzeile unverändert, damit unser System Nachrichten automatisch zuordnen kann. | Please leave the subject line unchanged so that our system can track messages automatically. | Veuillez laisser la ligne d'objet inchangée afin que notre système puisse suivre automatiquement les messages.
"""
CHECKS = [
    check
    for family, modules in FAMILIES
    if family == Message("Languages")
    for module in modules
    for check in module.CHECKS
]
# About all of a text, or about a language that the policy of the test lacks.
LINES = 6  # of a section
APART = {"unknown-language", "length-differs", "negation-unclear"}


def told(pairs: list[tuple[str, str]], languages: tuple[str, str]) -> list[tuple[tuple[str, str], set[str]]]:
    """Each pair with the warnings about it: a section of one sentence each, in one file."""
    one, two = languages
    sections = (
        f"  s{at}:\n    text:\n      {one}: |\n        {said}\n      {two}: |\n        {other}\n"
        for at, (said, other) in enumerate(pairs)
    )
    read = source.read(f"sections:\n{''.join(sections)}".encode(), "support.yaml")
    found: list[set[str]] = [set() for _ in pairs]
    for check in CHECKS:
        for each in check(in_languages(languages), read, Context(TODAY)):
            found[(each.span.line - 2) // LINES].add(each.rule.id)
    return [(pair, said - APART) for pair, said in zip(pairs, found, strict=True)]


def in_languages(languages: tuple[str, str]) -> Policy:
    policy = real_policy()
    return policy.model_copy(update={"document": policy.document.model_copy(update={"languages": languages})})


def pairs_of(table: str, at: int) -> list[tuple[str, str]]:
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(row[at], row[2]) for row in rows]


@pytest.mark.parametrize(("at", "language"), [(0, "de"), (1, "en")])
def test_what_differs_is_told(at: int, language: str) -> None:
    found = told(pairs_of(DIFFERS, at), (language, "fr"))
    assert [pair for pair, rules in found if not rules] == []
    turned = told([(french, other) for other, french in pairs_of(DIFFERS, at)], ("fr", language))
    assert [pair for pair, rules in turned if not rules] == []


@pytest.mark.parametrize(("at", "language"), [(0, "de"), (1, "en")])
def test_of_what_means_the_same_nothing_is_told(at: int, language: str) -> None:
    found = told(pairs_of(SAME, at), (language, "fr"))
    assert [row for row in found if row[1]] == []
    turned = told([(french, other) for other, french in pairs_of(SAME, at)], ("fr", language))
    assert [row for row in turned if row[1]] == []
