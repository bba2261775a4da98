"""Sentences held against data: which language prevails, from when on the version applies, and its number."""

from collections import Counter

from generator.rules.contradictions import document, which_version
from generator.rules.corpus.context import Context
from tests.support.rule_cases import TODAY
from tests.support.sentences import findings_in, rows, unlike
from tests.support.versions_of_policy import policy, settled

# "-" counts the sentences of which nothing may be found.
ROWS = {"prevailing-contradicted": 23, "date-contradicted": 20, "version-contradicted": 14, "-": 85}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("document")) == ROWS
    assert list(unlike((*document.CHECKS, *which_version.CHECKS), "document")) == []


def test_only_the_first_version_calls_itself_so() -> None:
    second, before = ("    de: Erste Fassung.", "    de: Zweite Fassung."), Context(TODAY)
    later = Context(TODAY, policy(settled()), (policy(settled()),))
    raised = ('  version: "1.0"', '  version: "1.1"')
    checks = which_version.CHECKS
    assert [each.line for each in findings_in(checks, settled(), [second], before)] == ["de: Zweite Fassung."]
    assert [each.line for each in findings_in(checks, settled(), [raised], later)] == [
        "de: Erste Fassung.",
        "en: First version.",
    ]
    assert findings_in(checks, settled(), [], before) == findings_in(checks, settled(), [], later) == []
    assert [each.line for each in findings_in(checks, settled(), [second, raised], later)] == [
        "en: First version."
    ]
