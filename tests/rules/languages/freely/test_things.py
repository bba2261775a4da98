"""Things and doings that are not one another, in free translations: rows that differ, and rows that mean the same."""

from generator.rules.languages.freely import things
from tests.support.beside import wrong_rows

SENSE_DIFFERS = """
Mit der Rechnung erhalten Sie alles Weitere. | You will find all else in our offer.
Bei Fragen hilft Ihnen gern Ihr Kundenbetreuer weiter. | Your reseller can give you further information.
Von der Anlage im Rechenzentrum ist nichts betroffen. | None of this affects what stands in the warehouse.
Darüber entscheidet am Ende das Gericht. | In the end, the arbitrator will decide.
Das Handbuch hilft bei den ersten Schritten. | The invoice helps you get started.
Das gilt auch für Drucker. | The same is true of routers.
Der Rabatt gilt nur im ersten Jahr. | The penalty applies in the first year only.
Was Sie uns schicken, verschlüsseln wir. | We translate whatever you give us.
Solche Fälle eskalieren wir von selbst. | Of our own accord, we print such cases.
"""
SAME = """
Mit der Rechnung erhalten Sie alles Weitere. | You will find all else in our invoice.
Aufrechnung ist nur mit unbestrittenen Forderungen zulässig. | Set-off is not permitted except with undisputed claims.
Skonto wird nicht gewährt. | There is no discount for early payment.
Eine Teilkündigung ist nicht möglich. | The contract may only be terminated as a whole.
Der Vertrag endet mit der Kündigung. | Termination ends the agreement.
Wir mahnen zweimal. | We send two reminders.
Für die Rücksendung haben Sie 30 Tage Zeit. | Please return the old device within 30 days.
Störungen sind unverzüglich zu melden. | Faults must be reported without undue delay.
Geplante Wartung kündigen wir an. | We announce scheduled maintenance.
Der Techniker kommt bei Bedarf zu Ihnen. | If need be, an engineer will come to you.
Für Bildschirmfotos sind wir dankbar. | We are grateful for screenshots.
Eigentümer bleibt der Anbieter. | The provider retains ownership.
"""


def test_one_thing_is_not_another() -> None:
    assert wrong_rows(things.CHECKS, SENSE_DIFFERS, ["sense-differs"]) == []


def test_of_what_means_the_same_nothing_is_told() -> None:
    assert wrong_rows(things.CHECKS, SAME, []) == []
