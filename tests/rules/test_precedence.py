"""Of one mistake one rule speaks; a number accepted in prose may still be wrong."""

from collections.abc import Sequence

import pytest

from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.rules.precedence import ORDER
from generator.rules.registry import RULES
from tests.support.rule_cases import TODAY, Edit
from tests.support.versions_of_policy import next_version, policy, settled

DE = "Jedem von Ihnen gemeldeten Problem wird eine eigene Support-Fallnummer zugewiesen."
EN = "Each problem you report is assigned its own support case number."
RELEASED = settled()
WEEK = "monday to friday: 9:00–18:00"


def beside(*texts: str) -> list[Edit]:
    """The two first sentences replaced."""
    return list(zip((DE, EN), texts, strict=True))


def accepted(language: str, first: str) -> list[Edit]:
    """Their text with a marker for numbers in prose."""
    text = f"      {language}: |\n        {first}"
    return [(text, text.replace("|", "|  # accepted number-in-text: so agreed"))]


HOURS = beside("Wir sind von 8 bis 20 Uhr erreichbar.", "We are available from 8 a.m. to 8 p.m.")
CASES: list[tuple[str, Sequence[Edit], list[str]]] = [
    ("nothing", [], []),
    # Names
    ("a tier renamed", [("  gold:\n    name: Gold\n", "  silver:\n    name: Silver\n")], ["name-disappeared", "worse-for-customer"]),
    ("two tiers of one name", [("    name: Gold\n", "    name: Standard\n")], ["name-twice"]),
    ("accepted, and decided", [("    name: Gold\n", "    name: Standard  # accepted name-twice: so agreed\n")], []),
    ("a name and another table", [("vp-products: VP Products", "vp-products: VP Customer Success"), *beside("Das ist der Platin-Support.", "This is Platinum Support.")],
     ["entry-unlisted", "entry-unlisted", "name-twice"]),
    ("said twice, told once", beside("Das ist der Platin-Support. Der Platin-Support hilft.", "This is Platinum Support. Platinum Support helps."),
     ["entry-unlisted", "entry-unlisted"]),
    # Hours
    ("both at the same words", HOURS, ["number-in-text", "number-in-text"]),
    ("accepted, and still wrong", [*accepted("de", DE), *accepted("en", EN), *HOURS], ["hours-contradicted", "hours-contradicted"]),
    ("only one of the two", beside("Der Standard-Support ist von Montag bis Samstag erreichbar.", "Standard Support is available from Monday to Saturday."), ["hours-contradicted", "hours-contradicted"]),
    # Days
    ("closed all week", [(WEEK, "monday to friday: closed")], ["never-open", "worse-for-customer"]),
    ("open on a Saturday", [(WEEK, "monday to saturday: 9:00–18:00")], ["open-unlike-name"]),
    ("only the definition", [("de: Montag bis Freitag, in", "de: Dienstag bis Freitag, in"), ("en: Monday to Friday, in", "en: Tuesday to Friday, in")], ["days-contradicted", "days-contradicted"]),
    # Languages
    ("a word by its meaning", beside("Berichte erscheinen monatlich.", "Reports are published weekly."), ["sense-differs"]),
    ("a word that finds no like", beside("Gelegentliche Verschlechterung der Servicequalität.", "Frequent degradation of service quality."), ["word-differs"]),
    ("a denial", beside("Überzahlungen werden nicht erstattet.", "Overpayments are refunded."), ["negation-differs"]),
    # The version
    ("a number in one language", [("en: Version 1.1 is new.", "en: This is version 1.2.")], ["number-mismatch"]),
    ("a number in both", beside("Dies ist Fassung 1.2.", "This is version 1.2."), ["version-contradicted", "version-contradicted"]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "rules"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_speaks(edits: Sequence[Edit], rules: list[str]) -> None:
    text = next_version(RELEASED, "1.1", "2027-03-01")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    released = policy(RELEASED)
    found = inspect(text.encode(), "support.yaml", Context(TODAY, released, (released,))).open
    assert sorted(each.rule.id for each in found if each.rule.id != "effective-future") == rules


def test_the_order_names_rules_that_there_are() -> None:
    assert {each for order in ORDER for each in (order.rule, order.to)} <= set(RULES)
    both = {order.rule for order in ORDER} & {order.to for order in ORDER}
    assert both == {
        "word-lost"
    }  # what gives way to it is of the same mistake, also where it gives way itself
