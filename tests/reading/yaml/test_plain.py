"""Lines that are read at a glance say what they would say if they were looked at closely."""

from pathlib import Path

import pytest

from generator.reading.yaml import lines, source

ROOT = Path(__file__).parents[3]
PLAIN = """\
document:
  title:
    de: |
      Ein Text: mit Doppelpunkt
    en: A text, with https://example.com:80/ and 9:00–18:00 in it
  version: 1.0
tiers:
  gold:
    first_response:
      business hours: 4 business hours
      monday to friday: x
    roles:
      - name: someone
        tiers: a
"""
# What stands behind the name could mean more, or the name is none.
DOUBTFUL = (
    *("a: b: c", "a: b:", "a: b - c: d", "a: b]", "a: [b]", "a: null", "a: ~", "a: l", "a: 1", "a: b # c", "a: b  # CHECK: c"),
    *('a: "b"', "a: 'b'", 'a: b "c', 'a: b "c"', "a: -b", "a: - b", "a: {b}", "a: {b", "a: &b c", "a: *b", "a: ?", "a: ?b"),
    *("a: >", "a: | b", "a: |-", "a:b", "a :b", "a : b", "- a: b", "-  a: b", "- - a: b", "-a: b", "a b c d e f: g", "a:  b"),
    *("a  b: c", "„a”: b", "a=: b", "a:: b", "<<: *a", "? a: b", "---: a", "a: b    en: c", "1) a: b", "_a: b", "ä: b", f"{'a' * 61}: b"),
)  # fmt: skip


@pytest.mark.parametrize("line", DOUBTFUL)
def test_what_may_mean_more_is_looked_at_closely(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        PLAIN.replace("      monday to friday: x", f"{' ' * 6}{line}"),
        f"{PLAIN}{line}\n{line}\n",
        f"{line}\n  b: c\n",
    ]
    assert _read(texts) == _read_closely(texts, monkeypatch)


def test_a_policy_says_the_same_read_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [PLAIN, (ROOT / "policy/support.yaml").read_text("utf-8")]
    assert _read(texts) == _read_closely(texts, monkeypatch)


def _read(texts: list[str]) -> list[source.Source]:
    return [source.read(text.encode(), "support.yaml") for text in texts]


def _read_closely(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> list[source.Source]:
    monkeypatch.setattr(lines, "plain_line", lambda number, text: None)
    return _read(texts)
