"""The verb `links`: for people, for a CRM, for programs."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.verbs.links import harmless, links_of, render
from generator.versions.history import History
from tests.support.policies import REAL, changed, real


def test_json_holds_every_link() -> None:
    rows = json.loads(render(links_of(real()), "json"))
    assert [row["url"] for row in rows] == [link.url for link in links_of(real())]
    known = ["language", "version", "kind", "id", "name", "path", "url", "sentence"]
    assert list(rows[0]) == [*known, "pinned_url", "pinned_sentence"]


def test_csv_says_the_same_as_json() -> None:
    rows = list(csv.DictReader(io.StringIO(render(links_of(real()), "csv"), newline="")))
    data = json.loads(render(links_of(real()), "json"))
    assert [{**row, "name": row["name"].removeprefix("'")} for row in rows] == data


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Gold", "Gold"),
        ("", ""),
        ("'quoted", "'quoted"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
    ],
)
def test_no_cell_is_a_formula(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


def test_a_hostile_name_is_no_formula_in_the_csv() -> None:
    policy = changed(("    name: Gold\n", '    name: "=1+1, \\"x\\""\n'))
    rows = list(csv.DictReader(io.StringIO(render(links_of(policy), "csv"), newline="")))
    assert [row["name"] for row in rows if row["kind"] == "tier" and row["id"] == "gold"] == [
        '\'=1+1, "x"'
    ] * 2
    assert [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@")] == []


def test_the_table_has_a_line_for_each_link() -> None:
    lines = render(links_of(real()), "table").splitlines()
    assert len(lines) == len(links_of(real())) + 1
    assert lines[0].split() == ["language", "kind", "name", "url"]


def test_the_verb_prints_to_stdout_and_nothing_else() -> None:
    command = [sys.executable, "-m", "generator", "links", "--format", "json", "--policy", str(REAL)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == render(links_of(real(), History(real())), "json")


def test_a_policy_with_errors_has_no_links(tmp_path: Path) -> None:
    broken = tmp_path / "support.yaml"
    broken.write_text(
        REAL.read_text(encoding="utf-8").replace("P1: 30 minutes", "P1: soon"), encoding="utf-8"
    )
    command = [sys.executable, "-m", "generator", "links", "--policy", str(broken), "--lang", "en"]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (run.returncode, run.stdout) == (1, "")
    assert "error[duration-format]" in run.stderr
