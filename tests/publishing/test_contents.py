"""What stands beside the pages."""

from generator.publishing.contents import output_artifacts
from tests.support.policies import changed

NAMES = (
    (
        "    de: Cyren-Support-Services\n    en: Cyren Support",
        '    de: "{company}-Support"\n    en: "{company} Support"  #',
    ),
    ("    name: Standard\n", "    name: Standard {company}\n"),
    ("    name: Israel\n", "    name: Israel {company}\n"),
    ("      de: Rund um die Uhr, 7 Tage", "      de: Rund um die Uhr {company}, 7 Tage"),
    ("      en: 24 hours a day, 7 days", "      en: 24 hours a day {company}, 7 days"),
)
# These show the file to programs, as it is written.
AS_WRITTEN = {"policy.json", "versions/1.0/policy.json"}


def test_no_placeholder_of_a_name_is_left_for_the_reader() -> None:
    policy = changed(*NAMES)
    texts = {each.path: str(each.content) for each in output_artifacts(policy, policy.languages)}
    assert {path for path, text in texts.items() if "{company}" in text} == AS_WRITTEN & texts.keys()
    assert "Cyren: Israel Cyren" in texts["de/calendars/israel.ics"]
    assert '"name": "Standard Cyren – Israel Cyren"' in texts["exports/zendesk.json"]
