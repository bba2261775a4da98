"""Sentences held against data: in which languages support answers."""

from collections import Counter

from generator.rules.contradictions.tables import spoken
from tests.support.sentences import real, rows, rules_in, unlike

# "-" counts the sentences of which nothing may be found.
ROWS = {"table-contradicted": 8, "-": 22}


def test_what_contradicts_is_found_and_nothing_else() -> None:
    assert Counter(rule for rule, *_ in rows("spoken")) == ROWS
    assert list(unlike(spoken.CHECKS, "spoken")) == []


SPOKEN = ("\nunits:\n", "\nsupport_languages:\n  de: in service hours\n  en: in service hours\n\nunits:\n")
SAID = [
    ("Support answers in German and English.", set()),
    ("Support answers in English only.", {"table-contradicted"}),
    ("Support also answers in French.", {"table-contradicted"}),
    ("Support does not answer in French.", set()),
    ("Support does not answer in English.", {"table-contradicted"}),
]


def test_where_the_file_lists_them() -> None:
    policy = real(SPOKEN)
    assert [(said, rules_in(spoken.CHECKS, "en", said, policy)) for said, _ in SAID] == SAID
