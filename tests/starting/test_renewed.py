"""What an upgrade renews beside the policy: told where it is another, written elsewhere to be merged, never over the company's own."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.core.installation import ROOT
from generator.starting.renewed import made_files, other_files
from generator.verbs.policy_file import inspect_file

ASKED = "--yes --start one-office --company Meier --language de --language en --region DE-BE --hosting netlify --lang en"
WORKFLOW = ".github/workflows/policy.yml"


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As `new` has made it; its policy file, named from the folder, in which the test runs."""
    assert main(["new", str(tmp_path / "Büro Ö"), *ASKED.split()]) == 0
    monkeypatch.chdir(tmp_path / "Büro Ö")
    return Path("policy/support.yaml")


def others(file: Path) -> list[str]:
    _, _, found = inspect_file(file, date.today())
    assert found.policy is not None
    return other_files(file, found.policy, found.source)


def test_what_new_has_just_made_is_as_today_and_each_file_is_known(portal: Path) -> None:
    _, _, found = inspect_file(portal, date.today())
    assert found.policy is not None
    made = made_files(found.policy, found.source)
    assert {path: Path(path).read_text("utf-8") == text for path, text in made.items()} == dict.fromkeys(
        made, True
    )
    there = {
        each.as_posix() for each in Path().rglob("*") if each.is_file() and each.parts[0].startswith(".")
    }
    assert there - made.keys() == {".gitattributes", ".gitignore"}
    assert others(portal) == []
    assert others(ROOT / "policy" / "support.yaml") == []


def test_line_ends_are_no_change_and_files_that_were_deleted_are_not_missed(portal: Path) -> None:
    file = Path(WORKFLOW)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    Path(".gitlab-ci.yml").unlink()
    assert others(portal) == []


def test_edits_of_the_company_survive_a_merge_with_what_is_new(
    portal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the way of guides/upgrading.md: what the older program writes, what this one writes, and what is there."""
    file, before = Path(WORKFLOW), tmp_path / "before"
    assert main(["upgrade", "--files", str(before), "--lang", "en"]) == 0
    older, edited = (before / WORKFLOW).read_text("utf-8"), "# Ours\n"
    (before / WORKFLOW).write_text(f"{older}# of an older program\n", "utf-8")
    file.write_text(f"{edited}{older}# of an older program\n", "utf-8")
    assert others(portal) == [WORKFLOW]
    capsys.readouterr()
    after = tmp_path / "after"
    assert main(["upgrade", "--files", str(after), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == (after / "policy/support.schema.json").as_posix()
    merge = ["git", "merge-file", str(file), str(before / WORKFLOW), str(after / WORKFLOW)]
    assert subprocess.run(merge, check=False).returncode == 0
    assert file.read_text("utf-8") == f"{edited}{older}"
    assert (after / ".ci/policy-release").stat().st_mode & 0o111
