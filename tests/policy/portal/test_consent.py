"""Whose sentence stands at the send button: the customer's own declaration, or the company's."""

import pytest

from generator.policy.base import Text
from generator.policy.portal.consent import is_declaration, kind_of, kinds

DECLARATIONS = {
    "de": [
        "Ich habe die [Datenschutzhinweise](privacy-notice) gelesen.",
        "Ich habe Ihre Datenschutzerklärung zur Kenntnis genommen.",
        "Hiermit willige ich in die Verarbeitung meiner Daten ein.",
        "Ja, ich bin mit der Speicherung meiner Angaben einverstanden.",
        "Mit dem Absenden bestätige ich, dass ich die Hinweise verstanden habe.",
        "Die [Datenschutzhinweise](privacy-notice) sind mir bekannt.",
        "Meine Angaben dürfen zur Bearbeitung gespeichert werden.",
    ],
    "en": [
        "I have read the [privacy notice](privacy-notice).",
        "By sending this form I agree that you process my data.",
        "Yes, I consent to the storage of my data.",
        "I've read and accept the privacy notice.",
        "My data may be stored to answer this request.",
    ],
    "fr": [
        "J’ai lu la [politique de confidentialité](privacy-notice).",
        "J'accepte que vous traitiez mes données.",
        "En envoyant ce formulaire, je consens à leur traitement.",
        "Mes données peuvent être conservées pour répondre à cette demande.",
        "La politique de confidentialité m’est connue.",
    ],
    "en-GB": ["I accept your privacy notice."],
    "de-CH": ["Ich habe die Datenschutzhinweise gelesen."],
}
SENTENCES = {
    "de": [
        "Wie wir mit Ihren Daten umgehen, steht in den [Datenschutzhinweisen](privacy-notice).",
        "Wir verwenden Ihre Angaben nur, um Ihnen zu antworten.",
        "Bitte lesen Sie die Datenschutzhinweise.",
        "{company} verarbeitet Ihre Daten nach Art. 6 Abs. 1 Buchst. b DSGVO.",
        "Es gelten unsere [Datenschutzhinweise](https://example.com/ich-stimme-zu).",
    ],
    "en": [
        "Our [privacy notice](privacy-notice) says how we handle your data.",
        "We use what you send only to answer you.",
        "Please read the privacy notice.",
        "Processing rests on Annex I and Article 6(1)(b) GDPR.",
    ],
    "fr": [
        "Notre [politique de confidentialité](privacy-notice) explique comment nous traitons vos données.",
        "Nous n’utilisons vos informations que pour vous répondre.",
        "Veuillez prendre connaissance de la politique de confidentialité.",
    ],
}
UNSURE = {
    "de": [
        "Mit dem Absenden willigen Sie in die Verarbeitung Ihrer Daten ein.",
        "Datenschutzhinweise gelesen und akzeptiert",
        "Wir haben die Datenschutzhinweise gelesen.",
        "Ich verarbeite Ihre Daten nur für die Antwort.",
    ],
    "en": [
        "By sending this form you agree to the processing of your data.",
        "Read and understood.",
        "I use your data only to answer you.",
    ],
    "fr": [
        "En envoyant ce formulaire, vous acceptez le traitement de vos données.",
        "Lu et compris.",
        "Je n’utilise vos données que pour vous répondre.",
    ],
    "it": ["Ho letto l’informativa sulla privacy."],
}
ROWS = [
    (language, text, kind)
    for kind, table in (("declaration", DECLARATIONS), ("sentence", SENTENCES), ("unsure", UNSURE))
    for language, texts in table.items()
    for text in texts
]


@pytest.mark.parametrize(("language", "text", "kind"), ROWS)
def test_kind(language: str, text: str, kind: str) -> None:
    assert kind_of(text, language) == kind


def test_a_language_the_program_does_not_know_is_as_those_that_it_knows() -> None:
    declared = Text({"de": "Ich habe es gelesen.", "it": "L’ho letto."})
    assert kinds(declared, ("de", "it")) == {"de": "declaration", "it": "declaration"}
    assert is_declaration(declared, "it", ("de", "it"))
    mixed = Text({"de": "Ich habe es gelesen.", "en": "Our notice says it.", "it": "L’ho letto."})
    assert kinds(mixed, ("de", "en", "it")) == {"de": "declaration", "en": "sentence", "it": "unsure"}


def test_one_text_for_all_languages() -> None:
    assert kinds(Text.model_validate("I have read it."), ("en",)) == {"en": "declaration"}
