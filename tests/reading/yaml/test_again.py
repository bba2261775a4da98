"""A file that is read again after a change says the same as if it were read for the first time."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.editing.file import Read, read_file
from generator.reading.yaml.source import reread

CASES = Path(__file__).parents[2] / "cases/policies"
POLICY = (CASES / "bareos.yaml").read_text("utf-8")
TIERS = POLICY[POLICY.index("tiers:\n") : POLICY.index("features: none\n\n", POLICY.index("  global:"))]
Change = Callable[[str], str]


def _put(old: str, new: str) -> Change:
    assert old in POLICY
    return lambda text: text.replace(old, new, 1)


# What is changed; whether the rest of the file is taken over then.
ROWS: dict[str, tuple[Change, bool]] = {
    "nothing": (str, True),
    "a value": (_put("10 business days", "9 business days"), True),
    "a further line of a text": (_put("vary from year to year.", "vary.\n\n      - a\n      - b"), True),
    "a comment more, beside and alone": (_put("publishing:\n", "publishing:  # CHECK: so?\n  # CHECK: a\n"), True),
    "a comment above everything": (lambda text: f"# Ours.\n\n{text}", True),
    "a comment at the margin": (_put("tiers:\n", "# ── Tiers\n\ntiers:\n"), True),
    "a block moved to the end": (lambda text: f"{text.replace(TIERS, '', 1)}\n{TIERS}", True),
    "a line moved between blocks": (_put("publishing:\n", "\n\npublishing:\n"), True),
    "blanks at the ends of lines": (lambda text: text.replace("\n", " \n"), True),
    "the lines' ends of Windows": (lambda text: text.replace("\n", "\r\n"), True),
    "a mark at the start": (lambda text: f"\ufeff{text}", True),
    "no end of the last line": (lambda text: text.rstrip("\n"), True),
    "the last line removed": (lambda text: text.rstrip("\n").rpartition("\n")[0] + "\n", True),
    "a name that nobody knew": (_put("  global:\n", "  world:\n"), False),
    "a tier more": (_put("  global:\n", "  more:\n    name: More\n    price: included\n    service_hours: business-hours\n"
                         "    features: none\n    first_response:\n      request: 9 hours\n  global:\n"), False),
    "another language": (_put("languages: [en]", "languages: [de]"), False),
    "a name that leads nowhere": (_put("service_hours: around-the-clock", "service_hours: business"), False),
    "a name of which others stand elsewhere": (_put("\nseverities:\n  request:", "\nseverities:\n  name:"), False),
    "a block twice": (lambda text: f"{text}\n{TIERS}", False),
    "a block missing": (lambda text: text.replace(TIERS, "", 1), False),
    "a line twice": (_put("    price: extra charge\n", "    price: extra charge\n    price: extra charge\n"), False),
    "no time": (_put("request: 1 hour", "request: soon"), False),
    "a name unknown": (_put("    price: included", "    prize: included"), False),
    "a tab": (_put("    price: included", "\tprice: included"), False),
    "a line indented otherwise": (_put("    price: included", "   price: included"), False),
    "a text indented otherwise": (_put("      Global support", "        Global support"), False),
    "a name at the margin indented": (_put("\ntiers:", "\n  tiers:"), False),
    "a text that slips to the margin": (_put("      Global support", "Global support"), False),
    "an anchor": (_put("tiers:\n", "tiers: &all\n"), False),
    "an anchor and what refers to it": (lambda text: text.replace(": included", ": &a included", 1).replace(": extra charge", ": *a", 1), False),
    "a bar lost": (_put("    text: |\n", "    text:\n"), False),
    "a text folded": (_put("    text: |\n", "    text: >\n"), False),
    "a conflict": (_put("tiers:\n", "<<<<<<< ours\ntiers:\n=======\ntier:\n>>>>>>> theirs\n"), False),
    "another kind of document": (lambda text: f"---\n{text}", False),
    "nothing at all": (lambda text: "", False),
    "only a comment": (lambda text: "# nothing\n", False),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_change_and_its_taking_back(name: str) -> None:
    change, is_taken = ROWS[name]
    first, data = read_file(POLICY.encode(), "support.yaml"), change(POLICY).encode()
    before = _all_of(first)
    changed = _read_again(data, first)
    assert _all_of(first) == before
    assert (
        reread(data, "support.yaml", first.source) is not None and not changed.loaded.findings
    ) is is_taken
    assert _all_of(_read_again(first.data, changed)) == before


def test_many_changes_one_after_another() -> None:
    chance, taken = random.Random(7), 0
    read = sound = read_file((CASES / "evbit.yaml").read_bytes(), "support.yaml")
    for _ in range(80):
        read = _read_again(_edited(sound.data.decode(), chance).encode(), read)
        taken += not read.loaded.findings
        sound = sound if read.loaded.findings else read
    assert 20 < taken < 60


def _read_again(data: bytes, before: Read) -> Read:
    again = read_file(data, "support.yaml", before)
    assert _all_of(again) == _all_of(read_file(data, "support.yaml"))
    return again


def _all_of(read: Read) -> object:
    """Everything that can be asked of it, in its order, also as it is now: trees can be changed."""
    return (
        read.source,
        read.source.words,
        [*read.nodes.items()],
        [*read.said.items()],
        read.loaded,
        repr(read),
    )


def _edited(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    margin = [row for row, line in enumerate(lines) if re.match(r"\w", line)]
    above, below, after = [*margin, len(lines)][chance.randrange(len(margin) - 1) :][:3]
    ways: tuple[Callable[[], list[str]], ...] = (
        lambda: [*lines[:at], *lines[at + 1 :]],
        lambda: [*lines[:at], lines[other], *lines[at:]],
        lambda: [*lines[:at], "", "# a word", *lines[at:]],
        lambda: [*lines[:at], f"{lines[at]} more", *lines[at + 1 :]],
        lambda: [*lines[:at], f"{lines[at]}  # CHECK: so?", *lines[at + 1 :]],
        lambda: [*lines[:at], f"  {lines[at]}", *lines[at + 1 :]],
        lambda: [*lines[:above], *lines[below:after], *lines[above:below], *lines[after:]],
        lambda: [re.sub(r"\b3\b", "5", line) if row > at else line for row, line in enumerate(lines)],
    )
    return "\n".join(chance.choice(ways)())
