"""Periods that are no promises: how long, and what the file says beside."""

from tests.support.payments_policy import view


def test_a_period() -> None:
    notice, change = view().levels_of("periods").entries
    assert (notice.anchor, notice.name, notice.sentences) == ("periods-notice", "Kündigung", ("30 Tage",))
    assert notice.prose.plain == "Zum Ende eines Kalendermonats."
    assert (change.sentences, bool(change.prose)) == (("5 Arbeitstage",), False)
    assert change.in_short(" : ") == "Wechsel eines Ansprechpartners : 5 Arbeitstage"


def test_in_english_under_a_heading_of_its_own() -> None:
    said = view(language="en").levels_of("periods")
    assert (said.heading, said.clause) == ("Periods", "service-periods")
    assert [each.sentences[0] for each in said.entries] == ["30 days", "5 business days"]
