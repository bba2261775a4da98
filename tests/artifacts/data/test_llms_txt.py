"""The summary for programs names every promise and every page."""

from generator.artifacts.data.llms_txt import artifact
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import real

PAGES = [("", "Start", "Alles"), ("tiers", "Stufen [alle]", "Was sie\nenthalten")]


def test_promises_pages_and_data_are_listed() -> None:
    made = artifact([(say(real(), Locale.of(real(), "de")), PAGES)])
    lines = str(made.content).splitlines()
    assert made.path == "llms.txt"
    assert lines[0] == "# Cyren: Cyren-Support-Services"
    assert (
        "- Gold (Rund um die Uhr, 7 Tage die Woche): P1: 30 Min.; P2: 1 Stunde; P3: 4 Stunden; P4: 8 Stunden"
        in lines
    )
    assert "- [Start](https://support.cyren.com/de/): Alles" in lines
    assert "- [Stufen (alle)](https://support.cyren.com/de/tiers/): Was sie enthalten" in lines
    assert lines[-1].startswith("- [vectors.json](https://support.cyren.com/vectors.json): ")


def test_further_kinds_of_promise_have_lines_of_their_own() -> None:
    lines = str(
        artifact([(say(kinds_policy(), Locale.of(kinds_policy(), "de")), PAGES)]).content
    ).splitlines()
    assert (
        "- Umgehungslösung mit Gold: P1: 2 Stunden; P2: 8 Stunden; P3: Nicht zugesagt; P4: Nicht zugesagt"
        in lines
    )
    assert [each for each in lines if each.startswith("- Umgehungslösung mit Standard")] == []
    assert any("P2: 3 Arbeitstage (ohne Fremdsoftware); P3: Nach besten Kräften" in each for each in lines)
