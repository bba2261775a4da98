"""comparing: the verb `diff`, from two files to its streams and status."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.policies import REAL
from tests.support.versions_of_policy import CASES, EIGHT_CHANGES, FIRST, with_lines

OLD, NEW = str(CASES / "1.0.yaml"), str(CASES / "1.1.yaml")


@pytest.mark.parametrize(("format", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
@pytest.mark.parametrize("language", ["de", "en"])
def test_diff(format: str, ending: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["diff", OLD, NEW, "--format", format, "--lang", language])
    shown = capsys.readouterr()
    expected = (CASES / f"redline.{language}.{ending}").read_text("utf-8")
    assert (status, shown.out, shown.err) == (0, expected, "")


def test_the_real_policy_with_eight_known_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = tmp_path / "support.yaml"
    changed.write_text(with_lines(REAL.read_text("utf-8"), *EIGHT_CHANGES), "utf-8")
    assert main(["diff", str(REAL), str(changed), "--format", "json"]) == 0
    assert [(each["kind"], each["favour"]) for each in json.loads(capsys.readouterr().out)["changes"]] == [
        ("wording", None),
        ("first-response", "worse"),
        ("renamed", None),
        ("first-response", "better"),
        ("escalation", "better"),
        ("hours", "better"),
        ("special-day", "worse"),
        ("phone", None),
    ]


def test_a_file_that_is_no_policy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text((CASES / "1.0.yaml").read_text("utf-8").replace("tiers:\n", "teirs:\n"), "utf-8")
    assert main(["diff", OLD, str(broken), "--lang", "en"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"{broken.as_posix()}:" in shown.err.splitlines()[0]


@pytest.mark.parametrize(("arguments", "status"), [([OLD], 2), ([OLD, "no-such-file.yaml"], 3)])
def test_wrong_usage_and_missing_files(arguments: list[str], status: int) -> None:
    assert main(["diff", *arguments]) == status


@pytest.mark.parametrize("format", ["text", "markdown", "json"])
def test_no_comparison_names_a_contract(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contracts = "contracts:\n  geheim-ag:\n    tier: gold\n    region: germany\n\nwording:\n"
    changed = with_lines(FIRST, ("wording:\n", contracts))
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    for one, other, told in ((FIRST, changed, True), (changed, FIRST, True), (changed, changed, False)):
        old.write_text(one, "utf-8")
        new.write_text(other, "utf-8")
        assert main(["diff", str(old), str(new), "--format", format, "--lang", "en"]) == 0
        said = capsys.readouterr()
        assert "geheim" not in said.out + said.err
        assert ("Contracts differ too" in said.err) is told
