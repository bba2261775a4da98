"""The guides: what they link to is there, and what they tell legal to write is read without a finding."""

import re
import struct
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.rules import report
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from tests.support.nordlicht import OWN
from tests.support.versions_of_policy import REAL

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "guides").glob("*.md"))
# The two references of the rules show links as examples.
WRITTEN = [
    each
    for each in (*GUIDES, *(ROOT / "guides/hosting").glob("*.md"))
    if each.name not in ("rules.md", "regeln.md")
]
PICTURES = sorted((ROOT / "guides" / "pictures").glob("*.png"))
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(#[^)]*)?\)")


@pytest.mark.parametrize("guide", WRITTEN, ids=lambda guide: guide.name)
def test_what_a_guide_links_to_is_there(guide: Path) -> None:
    text = re.sub(r"(?s)```.*?```|`[^`]*`", "", guide.read_text("utf-8"))
    missing = [match[1] for match in _LINK.finditer(text) if not (guide.parent / match[1]).exists()]
    assert missing == []


def test_the_files_that_developers_are_told_of_are_there() -> None:
    """A path of CONTRIBUTING counts from the root, from the program or from the scripts."""
    told = re.findall(
        r"`([\w-]+/[\w./-]+\.(?:py|js|j2|json|yaml))`", (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    )
    places = (ROOT, ROOT / "generator", ROOT / "docs/javascripts")
    assert len(told) > 30
    assert [path for path in told if not any((at / path).is_file() for at in places)] == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_pictures_are_small_and_used(picture: Path) -> None:
    data = picture.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert len(data) <= 150_000
    assert 600 <= width <= 1280 and height <= 1000
    texts = [each.read_text("utf-8") for each in (*GUIDES, ROOT / "README.md")]
    assert any(f"pictures/{picture.name}" in text for text in texts)


def example(guide: str, beginning: str) -> str:
    """The first YAML example of a guide that begins so, without the comments beside it."""
    found = re.findall(r"```yaml\n(.*?)```", (ROOT / "guides" / guide).read_text("utf-8"), re.DOTALL)
    text = next(each for each in found if each.startswith(beginning))
    return re.sub(r" +# (was|vorher|or|oder):.*", "", text)


# What stands there with other words for the same things.
WORDING = REAL[REAL.index("\nwording:\n") : REAL.index("  priority:\n    de: Priorität\n")]
STEPS = [
    ("a time", "    first_response:\n", lambda text: ("    first_response:\n      P1: 4 business hours\n", text)),
    ("a number", "      - region: germany\n", lambda text: ("      - region: germany\n        number: +49 30 52 00 56 130\n", text)),
    ("a closed day", "  germany:\n    special_days", lambda text: ("  germany:\n", text)),
    ("a week", "    changes:\n", lambda text: ("    public_holidays: closed\n", f"    public_holidays: closed\n{text}")),
    ("a contract", "contracts:\n", lambda text: ("# ── Contact ──", f"{text}\n# ── Contact ──")),
    ("own words", "terms:\n", lambda text: (WORDING, f"\n{text}\nwording:\n")),
    ("a rename", "  gold-plus:\n", lambda text: ("  gold:\n    name: Gold\n", text)),
]  # fmt: skip


@pytest.mark.parametrize("guide", ["legal.md", "recht.md"])
@pytest.mark.parametrize(("beginning", "edit"), [row[1:] for row in STEPS], ids=[row[0] for row in STEPS])
def test_what_legal_is_told_to_write_is_understood(beginning: str, edit: object, guide: str) -> None:
    old, new = edit(example(guide, beginning))  # type: ignore[operator]
    assert REAL.count(old) == 1
    context = Context(date(2026, 11, 23), almanac=WorldAlmanac())
    found = inspect(REAL.replace(old, new).encode(), "support.yaml", context).open
    assert [each.rule.id for each in found if each.rule.id != "open-question"] == []


def test_the_brand_of_the_guides_is_one_that_nothing_is_said_about() -> None:
    english, german = (example(name, "brand:\n") for name in ("brand.md", "marke.md"))
    assert english == german
    edited = REAL.replace("\npublishing:\n", f"\n{english}\npublishing:\n", 1)
    context = Context(date(2026, 11, 23), almanac=WorldAlmanac(), own=OWN)
    found = inspect(edited.encode(), "support.yaml", context).open
    known = inspect(REAL.encode(), "support.yaml", context).open
    assert {each.rule.id for each in found} == {each.rule.id for each in known}
    assert len(found) == len(known)


def test_both_guides_for_legal_show_the_same_pictures() -> None:
    shown = [
        re.findall(r"\((pictures/[^)]*)\)", (ROOT / "guides" / name).read_text("utf-8"))
        for name in ("legal.md", "recht.md")
    ]
    assert shown[0] == shown[1]


def test_both_guides_for_account_managers_name_the_same_contract() -> None:
    german, english = (example(name, "contracts:\n") for name in ("kundenbetreuung.md", "account-manager.md"))
    assert re.sub(" +#.*", "", german) == re.sub(" +#.*", "", english)
    edited = REAL.replace("# ── Contact ──", f"{english}\n# ── Contact ──", 1)
    assert edited != REAL
    found = inspect(edited.encode(), "support.yaml", Context(date(2026, 11, 23))).open
    known = {
        each.rule.id for each in inspect(REAL.encode(), "support.yaml", Context(date(2026, 11, 23))).open
    }
    assert {each.rule.id for each in found} == known


def test_the_program_in_the_guide_computes() -> None:
    guide = (ROOT / "guides" / "embed.md").read_text("utf-8")
    [program] = re.findall(r"(?s)```python\n(.*?)```", guide)
    names: dict[str, Any] = {}
    exec(program, names)
    assert names["due"].isoformat() == "2026-12-01T11:00:00+01:00"


def test_the_sample_finding_is_what_the_program_prints() -> None:
    [shown] = re.findall(r"(?s)```\n(policy/support.yaml:.*?)```", (ROOT / "README.md").read_text("utf-8"))
    edited = REAL.replace("      P1: 30 minutes\n", "      P1: 30 Min.\n")
    found = inspect(edited.encode(), "policy/support.yaml", Context(date(2026, 11, 23)))
    sample = [each for each in found.open if each.rule.id == "duration-format"]
    assert report.text(found.source, sample, "en").partition("\n\n")[0] + "\n" == shown
