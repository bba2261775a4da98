"""The form of a sentence: stray signs, what is not closed, cut ends; and what is all right."""

import pytest

from generator.rules.wording import sentences
from tests.rules.wording.test_terms import CASE_DE, CASE_EN
from tests.support.rule_cases import findings
from tests.support.tables_policy import IN_A_FOOTNOTE, IN_A_MEANING, NOT_PROMISED

ROWS: list[tuple[str, str, list[str]]] = [
    # text in the place of CASE_DE, text in the place of CASE_EN, rules found
    (CASE_DE, CASE_EN, []),
    ("# Wichtig.", "Important.", ["markdown-unknown"]),
    ("> Wichtig.", "Important.", ["markdown-unknown"]),
    ("Ein `Fall`.", "A case.", ["markdown-unknown"]),
    ("Wert | Frist\n        --- | ---\n        Eins | Zwei", "A case.", ["markdown-unknown"]),
    ("Wert | Frist\n        :--|--:\n        Eins | Zwei", "A case.", ["markdown-unknown"]),
    (
        "Tage | Fälle:\n\n        | Tage  | Fälle |\n        | --- | :-: |\n        | 1–2 | 3 |",
        "| Days | Cases |\n        | - | - |\n        | 1–2 | 3 |",
        [],
    ),
    (
        "| a | b |\n        | --- | --- |\n        | 1 |\n        | 1 | 2 | 3 |",
        "| a | b |\n        | --- |\n        | 1 | x \\| y |",
        ["table-cells"] * 3,
    ),
    ("| a | b |\n        | c | d |", "A case.", ["markdown-unknown"] * 2),
    ("Wichtig\n        =====", "Important", ["markdown-unknown"]),
    ("Ein __neuer__ Fall.", "A (_new_) case.", ["markdown-unknown", "markdown-unknown"]),
    ("Kund_innen, a_b_c, ____, _ und ein/oder | aus.", "Customers, a_b_c, ____, _ and on | off.", []),
    ("Ein ![Bild](hours).", "A [picture](hours).", ["markdown-unknown"]),
    (
        "Siehe [A](https://www.cyren.com/a_(b)).",
        "See [a](https://www.cyren.com/a_%28b%29).",
        ["markdown-unknown"],
    ),
    ("Siehe [den [Fall]](hours).", "See [the case](hours).", ["markdown-unknown"]),
    ("Siehe [den Fall][hours].", "See [the case]().", ["markdown-unknown", "markdown-unknown"]),
    (
        "Siehe [den Fall] (https://www.cyren.com/).",
        "See [the case](https://www.cyren.com/).",
        ["markdown-unknown"],
    ),
    ("Der [neue] (zweite) Fall [sic].", "The [new] (second) case; [one](hours)(two).", []),
    ("Fall #12, a > b.", "Case #12, a > b.", []),
    ("Ein (ganz **neuer**) Fall.", "A (quite *new*) case.", []),
    ("Ein (neuer Fall.", "A case.", ["unpaired"]),
    ("Ein neuer) Fall.", "A case.", ["unpaired"]),
    ("a) eins, b) zwei, 3) drei.", "1) one, 2) two, c) three.", []),
    ("Ein „neuer“ Fall.", "A “new” case; it’s new.", []),
    ("Ein „neuer Fall.", "A new“ case.", ["unpaired", "unpaired"]),
    ("Ein **neuer Fall.", "A case.", ["unpaired"]),
    ("Ein neuer Fall.", "A new", ["ending-differs"]),
    ("Ein neuer", "A new case.", ["ending-differs"]),
    ("Ein „neuer Fall.“", "A new case!", []),
    ("Ein neuer Fall", "A new case", []),
]


@pytest.mark.parametrize(("german", "english", "rules"), ROWS)
def test_sentences(german: str, english: str, rules: list[str]) -> None:
    found = findings(sentences.CHECKS, (CASE_DE, german), (CASE_EN, english))
    assert [rule for rule, _ in found] == rules


def test_tables_stand_in_texts_of_several_lines_and_nowhere_else() -> None:
    assert findings([sentences.markdown], IN_A_MEANING, NOT_PROMISED) == []
    assert [rule for rule, _ in findings([sentences.markdown], IN_A_FOOTNOTE)] == ["markdown-unknown"] * 3
