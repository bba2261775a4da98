"""The words of the embedded table are the view's."""

import json

from generator.artifacts.data.embed_json import artifact
from generator.publishing.contents import view_of
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import changed, real
from tests.support.words_policy import words_policy


def test_each_language_has_its_words() -> None:
    made = artifact(*view_of(real(), "de"))
    data = json.loads(made.content)
    assert made.path == "de/embed.json"
    assert data["home"] == "https://support.cyren.com/de/"
    assert data["tiers"][1] == {
        "id": "gold",
        "former": [],
        "name": "Gold",
        "hours": "Rund um die Uhr, 7 Tage die Woche",
        "responses": {"P1": "30 Min.", "P2": "1 Stunde", "P3": "4 Stunden", "P4": "8 Stunden"},
    }
    assert [each["zone"] for each in data["regions"]] == [each.time_zone for each in real().regions.values()]


def test_without_an_address_there_is_no_home_to_lead_to() -> None:
    policy = changed(("  address: https://support.cyren.com/", "  hosting:\n    - nginx"))
    assert json.loads(artifact(*view_of(policy, "en")).content)["home"] == ""


def test_words_that_only_some_policies_need_are_there_for_them() -> None:
    plain = json.loads(artifact(*view_of(real(), "de")).content)
    with_kinds = json.loads(artifact(*view_of(kinds_policy(), "de")).content)
    with_words = json.loads(artifact(*view_of(words_policy(), "de")).content)
    assert set(with_kinds["said"]) - set(plain["said"]) == {"kinds", "promised", "untimed"}
    assert set(with_words["said"]) - set(plain["said"]) == {"notes", "rule", "promised", "names", "untimed"}
    assert with_kinds["tiers"][1]["further"] == ["Zwischenstand", "Umgehungslösung", "Lösungszeit"]
    assert "further" not in with_words["tiers"][1]


def test_a_report_is_told_in_the_local_time_that_counts() -> None:
    theirs = changed(("local_time: of the region", "local_time: of the customer"))
    words = [json.loads(artifact(*view_of(each, "de")).content)["words"] for each in (real(), theirs)]
    assert [each["reported"] for each in words] == [
        "Gemeldet um (Ortszeit der Region)",
        "Gemeldet um (Ihre Ortszeit)",
    ]
