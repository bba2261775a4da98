"""French as rules read it: word for word, and which words of the file stand behind what was found."""

import pytest

from generator.rules.corpus.read_as import as_read, read_in, reading


@pytest.mark.parametrize(
    ("french", "read"),
    [
        ("Les formations sont gratuites.", "The training are free of charge."),
        ("Le client ne peut résilier le contrat que par écrit.", "The customer can terminate the contract only in writing."),
        ("Ce délai n’est plus prolongé.", "This period is no longer extended."),
        ("Avant que le délai n’expire, appelez-nous.", "Before the period expire, call-we."),
        ("Personne n’est lié.", "Nobody is bound."),
        ("Nous ne saurions répondre.", "We not saurions answer."),
        ("Un problème n’ayant que peu d’effet.", "A problem having little effect."),
        ("L’appareil est remplacé.", "The device is replaced."),
        ("De 9 h à 18h30, 24 h/24 et 7 j/7", "Of 9:00 at 18:30, 24 hours a day and 7 days a week"),
        ("1 500,50 € à compter du 1er janvier 2027", "1500.50 € from 1 January 2027"),
        ("Le 24/12/2026, dans les 14 jours", "The 24 December 2026, within 14 day"),
        ("[En savoir plus](de-la-part) sur {gold.P1}", "[In savoir more](de-la-part) on {gold.P1}"),
        ("Il s’agit d’une erreur, s’il échoue.", "It is of a error, if it échoue."),
        ("S’ils résilient, le contrat prend fin.", "If it terminate, the contract ends."),
        ("Le délai s’applique à certains services, sans préavis.", "The period applies at certain service, without notice."),
        ("Commtouch", "Commtouch"),
    ],
)  # fmt: skip
def test_reading(french: str, read: str) -> None:
    assert as_read(french, "fr") == read
    assert as_read(french, "fr-CA") == read


@pytest.mark.parametrize("language", ["de", "en", "en-GB", "it"])
def test_others_are_read_as_they_are(language: str) -> None:
    assert as_read("Le délai, 9 h", language) == "Le délai, 9 h"
    assert reading("Le délai", language).written("Le") == "Le"
    assert read_in(language) == language[:2]


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("free of charge", "gratuites"),
        ("free", "gratuites"),
        ("Training", "formations"),
        ("training are", "formations sont"),
        ("chargeable", "chargeable"),
        ("", ""),
    ],
)
def test_what_is_found_is_told_in_the_words_of_the_file(found: str, written: str) -> None:
    assert reading("Les formations sont gratuites.", "fr").written(found) == written
