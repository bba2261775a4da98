"""What is plain is corrected in the bytes; line ends and odd characters of other lines stay."""

from datetime import date
from pathlib import Path

from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.verbs.check import corrected

DATA = (Path(__file__).parents[2] / "policy" / "support.yaml").read_bytes()
CONTEXT = Context(date(2026, 12, 1))


def fixed_of(data: bytes) -> tuple[bytes, list[str]]:
    said: list[str] = []

    def say(_: str, before: str, after: str) -> None:
        pairs = zip(before.split("\n"), after.split("\n"), strict=True)
        said.extend(f"{old.strip()} → {new.strip()}" for old, new in pairs if old != new)

    return corrected("support.yaml", data, inspect(data, "support.yaml", CONTEXT), CONTEXT, say)[0], said


def test_mixed_line_ends_stay() -> None:
    lines = DATA.split(b"\n")
    mixed = b"\n".join(line + b"\r" * (number % 2) for number, line in enumerate(lines))
    wrong = mixed.replace(b"P1: 30 minutes", b"P1: 30 Min.")
    assert wrong != mixed
    assert fixed_of(wrong) == (mixed, ["P1: 30 Min. → P1: 30 minutes"])


def test_a_correction_behind_an_odd_sign_of_its_line_hits_its_words() -> None:
    line = "      P1: 30\u00a0Min.\n".encode()
    wrong = DATA.replace(b"      P1: 30 minutes\n", line).replace(b"    name: Gold\n", b"    name: Gold\n\n")
    result, said = fixed_of(wrong)
    assert result == DATA.replace(b"    name: Gold\n", b"    name: Gold\n\n")
    assert said[-1].endswith("→ P1: 30 minutes")


def test_a_line_in_another_encoding_is_left_alone_and_the_others_are_corrected() -> None:
    wrong = DATA.replace("de: Geringfügig".encode(), "de: Geringfügig".encode("cp1252"))
    wrong = wrong.replace(b"P1: 30 minutes", b"P1: 30 Min.")
    assert fixed_of(wrong)[0] == wrong.replace(b"P1: 30 Min.", b"P1: 30 minutes")


def test_nothing_to_correct() -> None:
    assert fixed_of(DATA) == (DATA, [])
