"""Slips of the fingers are found on their line, once; what is read without a finding means the same to PyYAML.

A sample of what `benchmarks/mistakes.py` tries in full.
"""

from pathlib import Path

import pytest
import yaml

from benchmarks.mistakes import Tally, judge, mistakes
from generator.core.diagnostic import Level
from generator.reading.yaml.source import read
from tests.reading.yaml.test_source import as_pyyaml_reads, plain

REAL = Path("policy/support.yaml").read_text("utf-8")
EVERY = 41
LOADER = getattr(yaml, "CLoader", yaml.Loader)


@pytest.fixture(scope="module")
def tally() -> Tally:
    return judge(REAL, EVERY)[""]


def test_the_right_line_is_named(tally: Tally) -> None:
    assert tally.count > 100
    assert tally.right / tally.count >= 0.97


def test_next_to_nothing_stays_silent(tally: Tally) -> None:
    # The whole is below 1 % (an optional line that is gone, a new name of its own); a sample scatters.
    assert tally.silent / tally.count <= 0.025


def test_one_mistake_gives_one_error(tally: Tally) -> None:
    assert tally.errors / tally.count <= 1.1


def test_what_is_read_without_an_error_means_the_same_to_pyyaml() -> None:
    differing = []
    for mistake in list(mistakes(REAL))[:: EVERY // 2]:
        source = read(mistake.text.encode(), "support.yaml")
        if any(found.level is Level.ERROR for found in source.findings):
            continue
        try:
            same = plain(source.root) == as_pyyaml_reads(yaml.compose(mistake.text, LOADER))
        except yaml.YAMLError:
            same = False
        if not same:
            differing.append((mistake.kind, mistake.lines))
    assert differing == []


TRAPS = [
    ("merge", "company:\n  <<: x\n  name: Cyren\n", 2),
    ("anchor", "company: &c\n  name: Cyren\n", 1),
    ("alias", "company: *c\n", 1),
    ("tag", "company:\n  name: !!python/object:os.system Cyren\n", 2),
    ("second document", "format: 1\n---\ncompany:\n  name: Cyren\n", 2),
    ("directive", "%YAML 1.1\nformat: 1\n", 1),
    ("complex name", "? [a, b]\n", 1),
    ("flow map", "company: {name: Cyren, imprint: x}\n", 1),
    ("quote open to the end", 'company:\n  name: "Cyren\nformat: 1\n', 2),
    ("no-break space as indent", "company:\n\u00a0\u00a0name: Cyren\n", 2),
    ("plain text of two lines", "company:\n  name: Cyren\n    Support\n", 3),
    ("indicator of indentation", "document:\n  title:\n    de: |2\n      Ja\n", 3),
]


@pytest.mark.parametrize(("name", "text", "line"), TRAPS, ids=[row[0] for row in TRAPS])
def test_traps_of_yaml_are_refused_at_their_line(name: str, text: str, line: int) -> None:
    found = read(text.encode(), "support.yaml").findings
    assert [each.span.line for each in found if each.level is Level.ERROR] == [line]


NONSENSE = [
    b"\0" * 2000,
    b"[" * 50_000,
    b"- " * 20_000,
    b"a: " * 20_000,
    b"\xff\xfe" * 100,
    b"# nothing\n",
    b'"',
]


@pytest.mark.parametrize("data", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_answered(data: bytes) -> None:
    assert read(data, "support.yaml").findings != []
