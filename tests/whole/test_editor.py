"""What an editor offers while somebody types, with the real YAML language server and our schema."""

import contextlib
import io
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.language_server import editing

POLICY = Path(__file__).parents[2] / "policy" / "support.yaml"
TEXT = POLICY.read_text(encoding="utf-8")
LINES = TEXT.splitlines()


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return schema_in("de", tmp_path_factory)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return schema_in("en", tmp_path_factory)


def schema_in(language: str, factory: pytest.TempPathFactory) -> Path:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert main(["schema", "--policy", str(POLICY), "--lang", language]) == 0
    file = factory.mktemp("schema") / "support.schema.json"
    file.write_text(printed.getvalue(), encoding="utf-8")
    return file


def line_of(text: str) -> int:
    """0-based."""
    return next(number for number, line in enumerate(LINES) if text in line)


def test_the_real_policy_is_not_underlined(english: Path) -> None:
    with editing(english, TEXT) as editor:
        assert editor.diagnostics() == []


def test_the_shipped_schema_speaks_both_languages() -> None:
    with editing(POLICY.with_name("support.schema.json"), TEXT) as editor:
        said = editor.hover(line_of("    price: included"), 6)
    assert said.split("\n\n")[:2] == [
        "Was die Stufe kostet: included (inbegriffen), extra charge (gegen Aufpreis), not stated (nicht angegeben), no longer sold (nicht mehr im Verkauf); oder ein Text: 99 Euro im Monat.",
        "What the tier costs: included, extra charge, not stated, no longer sold; or a text: 99 euros a month.",
    ]


def test_an_unknown_entry_is_underlined(english: Path) -> None:
    line = line_of("    first_response:")
    broken = TEXT.replace("    first_response:", "    frist_response:", 1)
    with editing(english, broken) as editor:
        found = editor.diagnostics()
    assert line in [each["range"]["start"]["line"] for each in found]
    assert any("frist_response" in each["message"] for each in found)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "german",
            "Was die Stufe kostet: included (inbegriffen), extra charge (gegen Aufpreis), not stated (nicht angegeben), no longer sold (nicht mehr im Verkauf); oder ein Text: 99 Euro im Monat.",
        ),
        (
            "english",
            "What the tier costs: included, extra charge, not stated, no longer sold; or a text: 99 euros a month.",
        ),
    ],
)
def test_hover_speaks_the_authors_language(
    language: str, expected: str, request: pytest.FixtureRequest
) -> None:
    with editing(request.getfixturevalue(language), TEXT) as editor:
        assert expected in editor.hover(line_of("    price: included"), 6).replace("\n", " ")


def test_a_role_is_completed(english: Path) -> None:
    line = line_of("      to: [director-of-support-services]")
    text = TEXT.replace("      to: [director-of-support-services]", "      to: []", 1)
    with editing(english, text) as editor:
        assert editor.completions(line, len("      to: [")) == [
            "director-of-support-services",
            "vp-customer-success",
            "vp-products",
        ]


def test_service_hours_are_completed(english: Path) -> None:
    line = line_of("    service_hours: business-hours")
    text = TEXT.replace("    service_hours: business-hours", "    service_hours: ", 1)
    with editing(english, text) as editor:
        assert editor.completions(line, len("    service_hours: ")) == ["business-hours", "around-the-clock"]


def test_a_tier_is_completed(english: Path) -> None:
    text = TEXT + "\ncontracts:\n  acme:\n    region: germany\n    tier: \n"
    with editing(english, text) as editor:
        assert editor.completions(text.count("\n") - 1, len("    tier: ")) == ["standard", "gold"]


WORDS = ["not offered", "best effort", "at once", "as agreed", "not promised"]
TIME, UPDATES, LANGUAGE = (
    "      P1: 4 business hours\n",
    "    next_update:\n      P1: ",
    "\nsupport_languages:\n  ",
)


@pytest.mark.parametrize(
    ("text", "typed", "offered"),
    [
        (TEXT.replace("      P3: 2 business days\n", "      \n", 1), "      ", ["P3"]),
        (TEXT.replace(TIME, "      P1: \n", 1), "      P1: ",
         [*WORDS, "30 minutes", "1 hour", "4 business hours", "2 business days"]),
        (TEXT.replace("    first_response:\n", f"{UPDATES}\n    first_response:\n", 1), "      P1: ",
         [*WORDS, "every 1 hour", "every 4 business hours", "every 1 business day"]),
        (TEXT.replace("  remedies: not stated\n", "  \n"), "  ", ["remedies"]),
        (TEXT.replace("  remedies: not stated\n", "  remedies: \n"), "  remedies: ", ["not stated"]),
        (f"{TEXT}{LANGUAGE}\n", "  ", ["de", "en"]),
        (f"{TEXT}{LANGUAGE}ja: \n", "  ja: ", ["business-hours", "around-the-clock", "in service hours", "best effort"]),
        (f"{TEXT}{LANGUAGE}ja:\n    hours: best effort\n    ways: []\n", "    ways: [", ["form", "phone", "email"]),
    ],
    ids=["severity", "time", "update", "subject", "answer", "language", "hours", "ways"],
)  # fmt: skip
def test_what_can_be_written_is_offered(
    text: str, typed: str, offered: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On the first line that the real policy has not."""
    line = next(
        at
        for at, (own, real) in enumerate(zip(text.splitlines(), [*LINES, *[""] * 9], strict=False))
        if own != real
    )
    while not text.splitlines()[line].startswith(typed):
        line += 1
    with editing(schema_in("en", tmp_path_factory), text) as editor:
        assert editor.completions(line, len(typed)) == offered


def test_a_missing_language_is_underlined(english: Path) -> None:
    text = TEXT.replace("      de: Kritisch\n      en: Critical\n", "      de: Kritisch\n", 1)
    with editing(english, text) as editor:
        assert [each["message"] for each in editor.diagnostics()] == ['Missing property "en".']
