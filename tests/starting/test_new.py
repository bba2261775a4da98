"""`new`: a folder with everything in it, or nothing; by options, or by questions in a terminal."""

import json
import os
import pty
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from generator.publishing.hosting.headers import HOSTS
from generator.publishing.hosting.host_files import write_host_files
from generator.publishing.hosting.nginx import ServedSite
from generator.publishing.hosting.workflows import PLACES
from generator.starting import files, program
from generator.starting.workflows import CARRIED, SCRIPTS
from tools import packing

MADE = {
    *CARRIED, *(f"pages/{language}/{name}.md" for language in ("de", "en") for name in ("imprint", "privacy")), "mkdocs.yml", ".gitattributes", ".gitignore", "README.md", "inbox/.gitkeep", "policy/support.schema.json", "policy/support.yaml",
    "program/.gitkeep", "requirements.txt",
}  # fmt: skip
MEIER = ("--company", "Meier & Co", "--language", "de", "--language", "en", "--region", "Berlin=DE-BE,Europe/Berlin", "--start", "two-tiers")  # fmt: skip


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}  # fmt: skip


def test_by_options_a_whole_folder_is_made_and_two_are_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "Büro Süd" / "a", tmp_path / "b"
    assert main(["new", str(first), *MEIER, "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [f"{first.as_posix()}/{name}" for name in sorted(MADE)]
    assert shown.err.startswith(f"{len(MADE)} files. Next: read {first.as_posix()}/README.md;")
    assert main(["new", str(second), *MEIER]) == 0
    assert held(first) == held(second) and held(first).keys() == MADE
    assert [
        name for name, data in held(first).items() if re.search(rb"yren|make (setup|site|serve)", data)
    ] == []
    assert all((first / name).stat().st_mode & stat.S_IXUSR for name in SCRIPTS)
    assert {each.name for each in tmp_path.iterdir()} == {"Büro Süd", "b"}


def test_what_is_made_is_read_by_those_it_is_for(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "a"), *MEIER]) == 0
    made = {name: data.decode() for name, data in held(tmp_path / "a").items()}
    used = [yaml.safe_load(made[name]) for name in CARRIED if name.endswith(".yml")]
    gitlab = used[-1]
    assert gitlab.keys() == {
        "include",
        "policy",
        "variables",
        ".button",
        "policy-release",
        "policy-word",
        "policy-take-in",
    }
    assert gitlab["policy"]["script"][0] == "python -m venv .venv && .venv/bin/python -m pip install --quiet --requirement requirements.txt"  # fmt: skip
    assert (
        gitlab["variables"]["POLICY_LANGUAGE"]["value"]
        == gitlab["policy"]["variables"]["AUTHOR_LANGUAGE"]
        == "de"
    )
    told = json.loads(made[".devcontainer/devcontainer.json"])
    assert told["postAttachCommand"] == ".venv/bin/support-portal serve"
    assert f"./program/{program.wheel_name()}\n" in made["requirements.txt"]
    assert made["README.md"].startswith("# Support und Reaktionszeiten\n")
    assert yaml.safe_load(made["mkdocs.yml"]) == {
        "site_name": "Support und Reaktionszeiten", "docs_dir": "pages", "plugins": ["support-portal"],
    }  # fmt: skip
    assert made["pages/en/imprint.md"] == "# Legal notice\n\nMeier & Co\n"
    assert json.loads(made["policy/support.schema.json"])["type"] == "object"


def test_a_wheel_carries_what_is_copied() -> None:
    assert packing.CARRIED == CARRIED


def test_each_language_has_its_own_title_where_none_is_given(tmp_path: Path) -> None:
    asked = ("--yes", "--company", "Meier", "--language", "fr", "--language", "en")
    assert main(["new", str(tmp_path / "a"), *asked]) == 0
    written = yaml.safe_load((tmp_path / "a/policy/support.yaml").read_text("utf-8"))
    assert written["document"]["title"] == {
        "fr": "Support et délais de réponse",
        "en": "Support and response times",
    }
    assert list(written["regions"]) == ["france"]


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").touch()
    for folder in (tmp_path / "a", tmp_path / "a/b/c"):
        assert main(["new", str(folder), *MEIER, "--lang", "en"]) == 2
        assert (
            capsys.readouterr().err
            == f"{tmp_path.as_posix()}/a is a file; a portal begins in a folder of its own.\n"
        )
    assert held(tmp_path) == {"a": b""}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Still needed: --company, --language, --region, --start. With --yes what is proposed is taken, where something is.\n"),
        (("--yes",), "Still needed: --company. With --yes what is proposed is taken, where something is.\n"),
        (("--yes", "--company", "M", "--start", "three"), "“three” is none of one-office, two-tiers, around-the-clock, university, managed-services.\n"),
        (("--yes", "--company", "M", "--phone", "+49 30 1234567", "--phone", "+49 30 7654321"), "2 telephone numbers are too many for 1 office.\n"),
        (("--yes", "--company", "M", "--form-key", "k"), "--form-key belongs to --form, which is not given.\n"),
        (("--yes", "--company", "M", "--region", "Berlin"), "“Berlin” is no calendar of public holidays, but this is one: Berlin=DE-BE\n"),
        (("--yes", "--company", "M", "--language", "es"), "“es”: a portal can be begun in de, en, fr; more languages are added later, with export-text and import-text.\n"),
    ],
)  # fmt: skip
def test_without_what_is_needed_nothing_is_written(
    options: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "a"), *options, "--lang", "en"]) == 2
    assert capsys.readouterr() == ("", said)
    assert [*tmp_path.iterdir()] == []


def test_a_brand_is_copied_and_a_colour_that_nobody_could_read_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logo = tmp_path / "Unser Logo.SVG"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>', "utf-8"
    )
    for accent, written in (
        ("#0A6B3D", '  accent: "0a6b3d"'),
        ("ffd23f", '  accent: "8a6e00"  # CHECK: Ist das'),
    ):
        folder = tmp_path / accent.strip("#")
        assert main(["new", str(folder), *MEIER, "--accent", accent, "--logo", str(logo)]) == 0
        assert (folder / "brand/logo.svg").read_bytes() == logo.read_bytes()
        text = (folder / "policy/support.yaml").read_text("utf-8")
        assert f"brand:\n  logo: brand/logo.svg\n{written}" in text
        capsys.readouterr()
        main(["check", "--policy", str(folder / "policy/support.yaml"), "--format", "json"])
        assert {each["rule"] for each in json.loads(capsys.readouterr().out)} == {"open-question"}


def test_what_publishes_is_what_a_build_writes_for_the_host(tmp_path: Path) -> None:
    every = tuple(word for host in HOSTS for word in ("--hosting", host))
    assert main(["new", str(tmp_path / "a"), *MEIER, *every]) == 0
    assert held(tmp_path / "a").keys() == MADE | {*PLACES.values()}
    write_host_files(tmp_path / "b", ServedSite("", ("de",), "/", {}, None), HOSTS)
    for host, place in PLACES.items():
        ready = tmp_path / "b" / host / Path(place).name
        assert (tmp_path / "a" / place).read_bytes() == ready.read_bytes()


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").touch()
    assert main(["new", str(tmp_path), *MEIER, "--lang", "de"]) == 2
    assert capsys.readouterr().err == f"{tmp_path.as_posix()} ist nicht leer; ein Portal beginnt in einem eigenen Ordner.\n"  # fmt: skip
    assert held(tmp_path).keys() == {"notes.txt"}


def test_a_new_repository_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "a/.git").mkdir(parents=True)
    (tmp_path / "a/.git/HEAD").touch()
    assert main(["new", str(tmp_path / "a"), *MEIER]) == 0
    assert held(tmp_path / "a").keys() == MADE | {".git/HEAD"}


def test_what_cannot_be_written_as_a_whole_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self.name == "policy" and target.parent == folder:
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    assert main(["new", str(folder), *MEIER]) == 3
    assert (
        capsys.readouterr().err == f"failed: {folder}/policy: No space left on device; nothing was written\n"
    )
    assert held(tmp_path) == {}


def test_the_wheel_it_was_installed_from_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = tmp_path / program.wheel_name()
    wheel.write_bytes(b"the program")
    monkeypatch.setattr(files.program, "wheel", lambda: wheel)
    assert main(["new", str(tmp_path / "a"), *MEIER]) == 0
    assert held(tmp_path / "a")[f"program/{wheel.name}"] == b"the program"
    assert "program/.gitkeep" not in held(tmp_path / "a")


def test_in_a_terminal_each_question_is_asked_until_it_is_answered(tmp_path: Path) -> None:
    """Of a company in Lyon: three answers are none."""
    typed = ["Lumière", "français, en", "", "Lyon", "Lyon=FR", "six", "around-the-clock", "aide@lumiere.example", "+33 4 72 10 30 30", "", "nowhere", "netlify, gitlab-pages", ""]  # fmt: skip
    terminal, end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "new", str(tmp_path / "a"), "--lang", "en"],
        stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    ) as asked:  # fmt: skip
        os.close(end)
        os.write(terminal, "".join(f"{each}\n" for each in typed).encode())
        out, said = asked.communicate(timeout=100)
    os.close(terminal)
    assert asked.returncode == 0, said
    assert len(out.splitlines()) == len(MADE) + 2
    assert said.count("\n> ") == len(typed) and said.count("Where will it be hosted") == 1
    assert "“Lyon” is no calendar of public holidays" in said and "“six” is none of one-office" in said
    assert "(Enter: Support et délais de réponse)" in said
    written = yaml.safe_load((tmp_path / "a/policy/support.yaml").read_text("utf-8"))
    assert written["company"]["name"] == "Lumière"
    assert written["document"]["languages"] == ["fr", "en"]
    assert written["document"]["title"] == {
        "fr": "Support et délais de réponse",
        "en": "Support and response times",
    }
    assert written["regions"] == {
        "lyon": {"name": "Lyon", "country": "FR", "time_zone": "Europe/Paris", "holidays": "FR"}
    }
    assert written["contact"]["phone"]["numbers"] == [{"region": "lyon", "number": "+33 4 72 10 30 30"}]
    assert written["publishing"] == {
        "address": "https://support.example.com/",
        "hosting": ["netlify", "gitlab-pages"],
    }
    assert written["tiers"]["support"]["on_call"]["reported"] == "by phone"


@pytest.mark.parametrize(
    "goes",
    [lambda _, terminal: os.write(terminal, b"\x04"), lambda asked, _: asked.send_signal(signal.SIGINT)],
    ids=["end", "ctrl-c"],
)
def test_whoever_goes_away_leaves_nothing_behind(goes, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    terminal, end = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "new", str(tmp_path / "a"), "--lang", "en"],
        stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    ) as asked:  # fmt: skip
        os.close(end)
        os.write(terminal, b"Meier\n")
        said = ""
        assert asked.stderr is not None
        while said.count("\n> ") < 2:
            said += asked.stderr.read(1)
        goes(asked, terminal)
        out, said = asked.communicate(timeout=100)
    os.close(terminal)
    assert (asked.returncode, out, said) == (2, "", "\nstopped; nothing was written.\n")
    assert [*tmp_path.iterdir()] == []
