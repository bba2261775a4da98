"""Since when a line says what it says: a real repository, with comments and words that stand twice."""

import subprocess
from pathlib import Path

from generator.verbs.release import run_release
from generator.versions.translations.blame import ages_of
from generator.versions.translations.state import translations_of
from tests.support.versions_of_policy import REAL, TODAY, next_version, settled, with_lines

SECOND = ("für alle Nachfassaktionen verwendet", "für alle Rückfragen verwendet")
ITS_TRANSLATION = ("be used for all follow-ups", "be used for all further questions")
ENGLISH = "This case number must be used for all follow-ups until the problem has been resolved."


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


class Repository:
    """A policy file in it; each commit is a day after the one before."""

    def __init__(self, folder: Path) -> None:
        self.file, self.day = folder / "support.yaml", 1
        git(folder, "init", "-q")

    def commit(self, text: str) -> None:
        self.file.write_text(text, "utf-8")
        git(self.file.parent, "add", ".")
        git(self.file.parent, "commit", "-q", "-m", "x", f"--date=2026-01-{self.day:02}T12:00:00")
        self.day += 1

    def stale(self, text: str | None = None) -> list[str] | None:
        """What is told of the file as it lies there."""
        if text:
            self.file.write_text(text, "utf-8")
        found = translations_of(self.file, self.file.read_bytes())
        assert found is not None
        sentences = [
            found.source.line(each.span.line).strip() for state in found.states for each in state.stale
        ]
        return sentences if found.since is not None else None


def test_a_sentence_that_was_changed_in_the_original_only(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    assert repository.stale(REAL) is None
    repository.commit(REAL)
    assert repository.stale() == []
    german = with_lines(REAL, SECOND)
    assert repository.stale(german) == [ENGLISH]
    repository.commit(german)
    assert repository.stale() == [ENGLISH]
    # A comment beside the translation, another indentation or an empty line make it no newer.
    commented = with_lines(german, ("    en: Critical\n", "    en: Critical  # CHECK: urgent?\n"))
    repository.commit(commented)
    assert repository.stale() == [ENGLISH]
    repository.commit(with_lines(commented, ITS_TRANSLATION))
    assert repository.stale() == []


def test_what_makes_no_translation_stale(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(REAL)
    assert repository.stale(with_lines(REAL, ITS_TRANSLATION)) == []
    commented = with_lines(
        REAL, ("      de: Kritisch\n", "      de: Kritisch  # accepted name-twice: both\n")
    )
    assert repository.stale(commented) == []
    repository.commit(commented)
    assert repository.stale() == []
    moved = with_lines(
        commented, ("    name:\n      de: Kritisch", "    # first\n    name:\n      de: Kritisch")
    )
    assert repository.stale(moved) == []


def test_what_is_not_committed_is_newer_than_everything(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("one:\n  two: 3\n")
    lines = "one:\n  two: 4\n"
    repository.file.write_text(lines, "utf-8")
    ages = ages_of(repository.file, lines.split("\n"))
    assert ages is not None
    assert ages.when_changed(2) == ages.when_written(2) > ages.when_changed(1) > 0
    assert ages_of(repository.file, ["another number of lines"]) is None


def test_with_a_released_version_the_history_counts_no_more(tmp_path: Path) -> None:
    first = settled()
    repository = Repository(tmp_path)
    repository.commit(first)
    repository.file.write_text(first, "utf-8")
    assert run_release(repository.file, TODAY) == 0
    assert repository.stale(first) == []
    second = next_version(first, "1.1", "2027-03-01", SECOND)
    assert repository.stale(second) == [ENGLISH]
    english = "      en: |\n        Each problem you report"
    accepted = english.replace("|", "|  # accepted translation-stale: German only")
    assert repository.stale(with_lines(second, (english, accepted))) == []
