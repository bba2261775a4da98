"""`export-text` and `import-text` as a person calls them."""

from pathlib import Path

import pytest

from generator.cli import main

POLICY = Path(__file__).parents[1] / "policy" / "support.yaml"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    copy = tmp_path / "support.yaml"
    copy.write_bytes(POLICY.read_bytes())
    return copy


@pytest.mark.parametrize(("format", "name"), [("markdown", "de.md"), ("docx", "de.docx")])
def test_out_and_back_changes_nothing(
    format: str, name: str, policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = str(policy.with_name(name))
    out = [
        "export-text",
        "--policy",
        str(policy),
        "--language",
        "de",
        "--format",
        format,
        "--output",
        document,
    ]
    assert main([*out, "--lang", "de"]) == 0
    assert main(["import-text", document, "--policy", str(policy), "--language", "de", "--lang", "de"]) == 0
    assert capsys.readouterr().out == "Das Dokument ändert nichts.\n"
    assert policy.read_bytes() == POLICY.read_bytes()


def test_a_change_is_shown_first_and_written_when_asked(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = policy.with_name("en.md")
    export = [
        "export-text",
        "--policy",
        str(policy),
        "--language",
        "en",
        "--output",
        str(document),
        "--lang",
        "en",
    ]
    assert main(export) == 0
    document.write_text(
        document.read_text(encoding="utf-8").replace("\nCritical\n", "\nUrgent\n"), encoding="utf-8"
    )
    call = ["import-text", str(document), "--policy", str(policy), "--language", "en", "--lang", "en"]
    assert main(call) == 0
    assert policy.read_bytes() == POLICY.read_bytes()
    shown = capsys.readouterr().out.splitlines()
    assert [line for line in shown if line[:1] in "+-" and line[1:2] == " "] == [
        "-      en: Critical", "+      en: Urgent"]  # fmt: skip
    assert main([*call, "--write"]) == 0
    expected = POLICY.read_text(encoding="utf-8").replace("      en: Critical\n", "      en: Urgent\n")
    assert policy.read_text(encoding="utf-8") == expected


def test_a_language_without_texts(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export-text", "--policy", str(policy), "--language", "fr", "--lang", "en"]) == 1
    assert capsys.readouterr().out == "The policy has no texts in “fr”.\n"


def test_a_document_in_another_encoding(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = policy.with_name("de.md")
    document.write_bytes("## Ä".encode("cp1252"))
    call = ["import-text", str(document), "--policy", str(policy), "--language", "de", "--lang", "en"]
    assert main(call) == 1
    assert capsys.readouterr().out == "de.md is not a text saved as UTF-8.\n"
