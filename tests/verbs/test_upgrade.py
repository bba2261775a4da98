"""What `upgrade` says of what it has found, in each format; a whole run is in tests/whole/test_frozen.py."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.core.installation import COMMAND, VERSION
from generator.core.messages import Message
from generator.publishing.verified.upgraded import Upgrade, WordChange
from generator.publishing.verified.verdicts import other
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.verbs.upgrade import FilesBeside, UpgradeSaid, changes_since
from tests.support.one_of_each import TEXT

NOTHING = Upgrade("1.0.0", True, (), (), (), (), 0, 5, ())
INSPECTED = inspect(TEXT.encode(), "support.yaml", Context(date(2026, 11, 30)))
COUNTED = "0 addresses lost, 0 archived pages changed, 0 pages with other words, 0 pages with other markup alone, 5 pages in all"
LOG = "# Changes\n\n## 9.0.0\n\nlater\n\n## 1.1.0\n\n- new\n\n### More\n\n- newer\n\n## 1.0.0\n\n- first\n"


def said(found: Upgrade, *, is_markdown: bool = False, language: str = "en") -> list[str]:
    """Without what is new in the program."""
    text = UpgradeSaid(found, [], INSPECTED, FilesBeside(), language).as_text(is_markdown=is_markdown)
    start = next((n for n, line in enumerate(text.splitlines()) if "CHANGELOG" in line), None)
    lines = text.splitlines()
    return lines if start is None else [*lines[: start - 1], *lines[-2:]]


def test_where_nothing_changes_two_lines_say_so() -> None:
    assert said(NOTHING) == [
        f"The site was made with version 1.0.0 of the program; this is {VERSION}.",
        "",
        COUNTED,
    ]


def test_each_part_has_a_heading_and_each_change_its_pages() -> None:
    changes = (
        WordChange(("/de/", "/de/a/", "/de/b/", "/de/c/", "/de/d/"), ("old", "gone"), ("new",)),
        WordChange(("/de/", "/de/a/", "/de/b/"), (), ("more",)),
    )
    found = Upgrade(
        "",
        False,
        ("/de/x/",),
        ("/de/versions/1.0/",),
        ("/de/new/",),
        changes,
        2,
        5,
        (other("sla.json", Message("x: y")),),
    )
    assert said(found) == [
        f"The site does not say which version of the program made it, so it was one before 1.1; this is {VERSION}.",
        "The policy file is not the one that the site was made of, so some of this comes from the file. Publish first, or take the file from before.",
        "", "Addresses that would lead nowhere", "  /de/x/",
        "", "Pages of released versions that would change", "  /de/versions/1.0/",
        "", "New pages", "  /de/new/",
        "", "Words that change", "  /de/, /de/a/, /de/b/ and 2 others", "  - old", "  - gone", "  + new", "  /de/, /de/a/, /de/b/", "  + more",
        "", "Data for programs that change", "  /sla.json: x: y",
        "", "1 address lost, 1 archived page changed, 5 pages with other words, 2 pages with other markup alone, 5 pages in all",
    ]  # fmt: skip
    assert said(found, is_markdown=True)[2:9] == [
        "",
        "## Addresses that would lead nowhere",
        "",
        "```text",
        "/de/x/",
        "```",
        "",
    ]
    assert "```diff" in said(found, is_markdown=True)


def test_in_german_and_for_programs() -> None:
    assert said(NOTHING, language="de")[-1] == (
        "0 Adressen verloren, 0 archivierte Seiten geändert, 0 Seiten mit anderem Wortlaut, 0 Seiten nur anders ausgezeichnet, 5 Seiten insgesamt"
    )
    findings = list(INSPECTED.open)
    told = json.loads(
        UpgradeSaid(
            NOTHING,
            findings,
            INSPECTED,
            FilesBeside(Path("policy/support.schema.json"), (".gitlab-ci.yml",)),
            "en",
        ).as_json()
    )
    assert told["program"] == {"there": "1.0.0", "here": VERSION}
    assert [each["rule"] for each in told["findings"]] == [each.rule.id for each in findings]
    assert len(findings) > 0
    assert (told["schema"], told["lost"], told["pages"]) == ("policy/support.schema.json", [], 5)
    assert told["files"] == [".gitlab-ci.yml"]
    text = UpgradeSaid(
        NOTHING, findings[:1], INSPECTED, FilesBeside(None, (".gitlab-ci.yml",)), "en"
    ).as_text(is_markdown=False)
    assert (
        "\n\nFiles that “new” would write otherwise today (from an older version, or changed by you)\n  .gitlab-ci.yml\n"
        f"  To compare or merge them with today’s: {COMMAND} upgrade --files DIR\n\n" in text
    )
    assert (
        f"What check finds that version 1.0.0 did not look for\n  support.yaml:{findings[0].span.line}:"
        in text
    )


def test_a_site_of_a_newer_program_is_told() -> None:
    newer = Upgrade("99.0.0", True, (), (), (), (), 0, 5, ())
    assert said(newer)[1] == "The site was made with a newer version of the program than this one."


@pytest.mark.parametrize(
    ("there", "lines"),
    [("1.0.0", ["### 1.1.0", "", "- new", "", "### More", "", "- newer"]), ("1.1.0", []), ("9.0.0", [])],
)
def test_the_changes_are_those_between_the_two_versions(
    there: str, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.verbs.upgrade.VERSION", "1.1.0")
    assert changes_since(LOG, there) == lines


def test_a_site_that_is_not_there_is_a_failure_and_a_policy_with_errors_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = tmp_path / "support.yaml"
    policy.write_text(TEXT.replace("4 business hours", "4 busines hours"), "utf-8")
    assert main(["upgrade", "--policy", str(policy), "--site", str(tmp_path / "none")]) == 3
    assert "there is no such folder" in capsys.readouterr().err
    assert main(["upgrade", "--policy", str(policy), "--site", str(tmp_path), "--lang", "en"]) == 1
    assert "business hours" in capsys.readouterr().err
