"""Another company where ours stands, in both languages."""

import pytest

from generator.rules.contradictions.named import strangers
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY
from tests.support.sentences import findings_in
from tests.support.versions_of_policy import settled

GERMAN = "Die Servicetechniker von Cyren arbeiten"
ENGLISH = "Cyren service engineers always"


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        ("Die Servicetechniker von Commtouch arbeiten", "Commtouch service engineers always", 2),
        ("Die Techniker bei Commtouch arbeiten", "Commtouch’s engineers always", 2),
        ("Die Techniker von Commtouch, einem Partner von Cyren, arbeiten", "Commtouch engineers, a partner of Cyren, always", 0),
        ("Die Techniker der Region arbeiten", "Regional engineers always", 0),
        ("Die Techniker von Cyren arbeiten", "Our engineers always", 0),
        ("Techniker von Commtouch arbeiten nicht", "Commtouch engineers never", 0),
    ],
)  # fmt: skip
def test_only_a_name_that_both_languages_share_is_told(german: str, english: str, found: int) -> None:
    edits = [(GERMAN, german), (ENGLISH, english)]
    told = findings_in(strangers.CHECKS, settled(), edits, Context(TODAY))
    assert [each.rule for each in told] == ["entry-unlisted"] * found
