"""A file that a program has written anew is told once; what a person mistypes is told where it stands."""

import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.reading.yaml.source import read
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect

REAL = Path("policy/support.yaml").read_text(encoding="utf-8")
VALUES = yaml.load(REAL, yaml.BaseLoader)
NODE = shutil.which("node") or "node"
CONTEXT = Context(date(2026, 11, 29))
STRINGIFY = (
    'import y from "yaml"; import fs from "node:fs"; const t = fs.readFileSync(0, "utf8");'
    "process.stdout.write(y.stringify(y.parse(t), {indent: Number(process.argv[1])}))"
)


def rules(text: str) -> list[str]:
    return [each.rule.id for each in inspect(text.encode(), "support.yaml", CONTEXT).findings]


def dumped(**options: object) -> str:
    return str(yaml.safe_dump(VALUES, **options))


def by_node(*arguments: str) -> str:
    return subprocess.run(
        [NODE, *arguments], input=REAL, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


@pytest.mark.parametrize(
    "text",
    [
        dumped(),
        dumped(allow_unicode=True, sort_keys=False),
        dumped(allow_unicode=True, sort_keys=False, width=10_000),
        dumped(allow_unicode=True, default_style='"'),
        dumped(allow_unicode=True, indent=4, width=120),
        json.dumps(VALUES, indent=2, ensure_ascii=False),
    ],
    ids=["plain", "in order", "wide", "quoted", "four spaces", "JSON"],
)
def test_a_dumped_file_is_told_once(text: str) -> None:
    assert rules(text) == ["file-rewritten"]


@pytest.mark.parametrize("indent", ["2", "4"])
def test_a_file_written_by_a_library_of_javascript_is_told_once(indent: str) -> None:
    assert rules(by_node("--input-type=module", "-e", STRINGIFY, indent)) == ["file-rewritten"]


def prettier(*options: str) -> str:
    return by_node("node_modules/prettier/bin/prettier.cjs", "--parser", "yaml", *options)


@pytest.mark.parametrize("options", [("--prose-wrap", "always"), ("--tab-width", "4")])
def test_a_formatted_file_is_told_once_if_its_lines_are_no_longer_ours(options: tuple[str, ...]) -> None:
    assert rules(prettier(*options)) == ["file-rewritten"]


def test_a_formatted_file_whose_lines_are_still_ours_is_read_as_before() -> None:
    assert rules(prettier()) == rules(REAL)


def test_the_cure_comes_with_the_sentence() -> None:
    (found,) = read(dumped(allow_unicode=True).encode(), "policy/support.yaml").findings
    assert found.message("de") == (
        "Ein Programm hat diese Datei umgeschrieben (lange Texte sind über mehrere Zeilen umbrochen): "
        "Nehmen Sie es zurück."
    )
    assert "`git restore policy/support.yaml`" in found.help("de")


@pytest.mark.parametrize("lost", [r"(?<=:) \|$", r" \|\n +(?=\S)"])
def test_lost_bars_are_a_person_s_slips(lost: str) -> None:
    """One sentence per line below or beside a name: no width explains where these lines end."""
    text = re.sub(lost, " " if "n" in lost else "", REAL, flags=re.MULTILINE)
    assert "file-rewritten" not in rules(text)
    assert len(rules(text)) > 20


def test_two_texts_in_quotes_are_a_person_s_slips() -> None:
    text = "document:\n  title:\n    de: 'Ein Satz.\n\n      Noch einer.'\n    en: 'One.\n\n      Another.'\n"
    assert "file-rewritten" not in rules(text)


def test_blank_lines_within_values_have_no_width() -> None:
    text = "a:\n" + "".join(f"  b{each}: one\n\n    two\n" for each in range(5))
    assert "file-rewritten" not in rules(text)
