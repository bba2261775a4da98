"""What a link is called and where it leads: labels of another target, and labels that are right."""

from generator.rules.wording import link_names
from tests.support.beside import rows, rules_of_rows

# The second language has the link; the first is not looked at.
ANOTHER = rows("""
Nichts. | Read our [privacy notice](imprint).
Nichts. | See the [imprint](privacy-notice).
Nichts. | Use the [contact form](calculator).
Nichts. | The [calculator](contact-form) tells the deadline.
Nichts. | See [Severity levels](hours).
Nichts. | See the [service hours](tiers).
Nichts. | With [Gold](standard) we respond sooner.
Nichts. | [Critical](P2) problems come first.
Nichts. | The [escalation procedure](severities) applies.
Nichts. | Call us: [Phone](contact-form).
Nichts. | What [P1](P3) means.
""")
RIGHT = rows("""
Nichts. | Read our [privacy notice](privacy-notice).
Nichts. | Use the [contact form](contact-form).
Nichts. | [Questions about privacy](contact-form) are welcome.
Nichts. | [Write to us](contact-form).
Nichts. | See [Severity levels](severities).
Nichts. | See [Severity levels](severity-levels).
Nichts. | [Contact us](contact-form).
Nichts. | With [Gold](gold) we respond sooner.
Nichts. | [Gold Support](tiers) costs extra.
Nichts. | [Standard and Gold](tiers) differ.
Nichts. | It is open [at any time](hours).
Nichts. | [Critical](P1) problems come first.
Nichts. | [Critical](severities) problems come first.
Nichts. | See [descriptions](severities).
Nichts. | The [imprint](https://example.org/privacy) says who we are.
Nichts. | [Here](imprint) you find our address.
Nichts. | [Required information](required-information) helps us.
Nichts. | The [terms](terms) apply.
Nichts. | [How it works](how-it-works).
Nichts. | [Cyren Support](tiers) helps.
Nichts. | Ask for [consent to the privacy notice](contact-form).
Nichts. | The [deadline calculator](calculator) computes it.
Nichts. | [Report by phone](contact).
Nichts. | [Phone](contact) and [email](contact) are open.
""")
GERMAN = rows("""
Nothing. | Lesen Sie die [Datenschutzhinweise](imprint).
Nothing. | Das steht im [Impressum](privacy-notice).
Nothing. | Nutzen Sie das [Kontaktformular](calculator).
Nothing. | Die [Schweregrade](hours) sind bekannt.
Nothing. | Der [Fristenrechner](contact-form) hilft.
Nothing. | Unsere [Support-Zeiten](severities) stehen fest.
Nothing. | [Gold](standard) ist schneller.
Nothing. | Das [Eskalationsverfahren](hours) gilt.
""")
RIGHT_IN_GERMAN = rows("""
Nothing. | Lesen Sie die [Datenschutzhinweise](privacy-notice).
Nothing. | [Fragen zum Datenschutz](contact-form) beantworten wir.
Nothing. | Über unser [Online-Kontaktformular](contact-form).
Nothing. | Die [Beschreibungen](severities) helfen.
Nothing. | Der [Gold-Support](tiers) kostet extra.
Nothing. | Das [Eskalationsverfahren](escalation) gilt.
Nothing. | Der [Rechner](calculator) nennt die Frist.
Nothing. | [Rund um die Uhr](hours) erreichbar.
""")


def test_the_label_names_another_target() -> None:
    assert rules_of_rows(link_names.CHECKS, ANOTHER) == [["link-of-another"]] * len(ANOTHER)
    found = rules_of_rows(link_names.CHECKS, GERMAN, languages=("en", "de"))
    assert found == [["link-of-another"]] * len(GERMAN)


def test_the_label_is_right() -> None:
    assert rules_of_rows(link_names.CHECKS, RIGHT) == [[]] * len(RIGHT)
    found = rules_of_rows(link_names.CHECKS, RIGHT_IN_GERMAN, languages=("en", "de"))
    assert found == [[]] * len(RIGHT_IN_GERMAN)
