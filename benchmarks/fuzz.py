"""Damaged policies, texts and forms against the reader and all that follows it: python -m benchmarks.fuzz --count 10000

A case is damaged at random places by what fingers, programs and attackers do; its number and the seed make it
again (`--only N`). A case fails if anything raises, runs longer than 5 seconds of the CPU, or a finding stands on a line
that the file does not have. 1 if a case failed.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Final

from benchmarks.failures import shown
from generator.core.diagnostic import Level
from generator.deadlines.world.almanac import WorldAlmanac
from generator.diff.comparing.comparison import compare
from generator.editing.file import read_file
from generator.editing.fixes import fixed
from generator.exchange import passages
from generator.exchange.passages import ExchangeError
from generator.i18n.locale import locale_for
from generator.policy.policy import Policy
from generator.preview.inbox import Inbox, parse_form
from generator.reading import schema
from generator.reading.yaml.source import read
from generator.rules import report
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect
from generator.verbs.diff import FORMATS

ROOT: Final = Path(__file__).parents[1]
SEEDS: Final = (ROOT / "policy/support.yaml", *sorted((ROOT / "tests/cases/versions").glob("*.yaml")))
LIMIT_S: Final = 5.0
SIGNS: Final[tuple[str, ...]] = (
    *":-#|>&*!%@`?,[]{}'\"\\\t\r\n ~=<", "- ", ": ", " #", "---\n", "...\n", "&a ", "*a", "!!python/object:os.system ",
    "<<: *a", "? ", "|\n", ">-\n", "\u00a0", "\u2028", "\u202e", "\u200b", "\ufeff", "\x00", "\x1b[31m", "\x85", "ß", "😀",
    "0x1F", "1e999", "99999999999999999999 hours", "-1 hours", "2026-02-30", "9999-12-31", "0001-01-01", "24:00–0:00",
    "0:00–24:00", "null", "yes", "always", "closed", "none", "{email}", "{{7*7}}", "[x](javascript:y)", "CHECK:", "# accepted x: y",
    "../../etc/passwd", "Europe/Berlin", "DE-XX", "+49 0", "a@b", "http://[::1", "https://ⅷ.example", "٣ hours", "P1",
)  # fmt: skip
KINDS: Final = (
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary*0=x; charset=\xff",
    "application/json",
    "application/json; charset=utf-7",
    "text/plain",
)
FORM: Final = (
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name*=utf-8''b\r\n"
    b"Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nZm9v\r\n--x--\r\n"
)


class Hang(Exception):
    """A case took longer than it may."""


@dataclass(frozen=True)
class Failure:
    case: int
    what: str
    details: str

    def __str__(self) -> str:
        return f"case {self.case}, {self.what}:\n{self.details}"


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The same with a few slips; rarely much worse."""
    text = data.decode("utf-8")
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 12))):
        text = chance.choice(SLIPS)(text, chance)
    return text.encode("utf-8", "surrogatepass") if chance.random() < 0.9 else _bytes(text.encode(), chance)


def _sign(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(SIGNS) * chance.choice((1, 1, 1, 2, 40)) + text[at:]


def _gap(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 30, 400)) :]


def _value(text: str, chance: random.Random) -> str:
    """A value becomes something else, or that of another entry."""

    def changed(line: str, others: list[str]) -> str:
        name, colon, _ = line.partition(": ")
        other = chance.choice(others).partition(": ")[2] or chance.choice(SIGNS)
        return f"{name}{colon or ': '}{chance.choice((other, chance.choice(SIGNS), ''))}"

    return _in_lines(
        text, chance, lambda lines, at: [*lines[:at], changed(lines[at], lines), *lines[at + 1 :]]
    )


def _indent(text: str, chance: random.Random) -> str:
    spaces = chance.choice(("", " ", "  ", "   ", "\t", " " * 12, "- "))
    return _in_lines(
        text, chance, lambda lines, at: [*lines[:at], spaces + lines[at].lstrip(), *lines[at + 1 :]]
    )


def _lost(text: str, chance: random.Random) -> str:
    return _in_lines(text, chance, lambda lines, at: lines[:at] + lines[at + chance.choice((1, 1, 2, 9)) :])


def _twice(text: str, chance: random.Random) -> str:
    size = chance.choice((1, 1, 3, 12))
    return _in_lines(
        text,
        chance,
        lambda lines, at: (
            lines[: at + size] + lines[at : at + size] * chance.choice((1, 2, 30)) + lines[at + size :]
        ),
    )


def _moved(text: str, chance: random.Random) -> str:
    def move(lines: list[str], at: int) -> list[str]:
        block, rest = lines[at : at + 4], lines[:at] + lines[at + 4 :]
        to = chance.randint(0, len(rest))
        return rest[:to] + block + rest[to:]

    return _in_lines(text, chance, move)


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randint(0, len(text))] if chance.random() < 0.3 else text


def _deep(text: str, chance: random.Random) -> str:
    depth = chance.choice((5, 39, 41, 300, 5000))
    nested = chance.choice(
        (
            "[" * depth,
            "".join(f"{'  ' * n}a:\n" for n in range(min(depth, 300))),
            "- " * depth,
            "{a: " * depth,
        )
    )
    return _in_lines(text, chance, lambda lines, at: [*lines[:at], nested, *lines[at:]])


SLIPS: Final = (_sign, _sign, _gap, _value, _value, _value, _indent, _lost, _twice, _moved, _cut, _deep)


def _in_lines(text: str, chance: random.Random, change: Callable[[list[str], int], list[str]]) -> str:
    lines = text.split("\n")
    return "\n".join(change(lines, chance.randrange(len(lines))))


def _bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


class Fuzz:
    """Everything that a damaged file meets, case after case."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.files = [path.read_bytes() for path in SEEDS]
        self.policies = [_policy(data) for data in self.files]
        self.first = Context(date(2026, 11, 23), almanac=WorldAlmanac())
        self.next = Context(date(2026, 11, 23), self.policies[1], (self.policies[1],), almanac=WorldAlmanac())
        self.slowest: dict[str, float] = {}

    def failures(self, cases: Sequence[int]) -> Iterator[Failure]:
        for case in cases:
            for what, work in (("policy", self._policy), ("texts", self._texts), ("form", self._form)):
                failure = self._tried(case, what, work)
                if failure:
                    yield failure

    def _tried(self, case: int, what: str, work: Callable[[random.Random], None]) -> Failure | None:
        used = time.process_time()
        signal.signal(signal.SIGPROF, _hang)
        signal.setitimer(signal.ITIMER_PROF, LIMIT_S)  # of the CPU: the machine may be busy
        try:
            work(random.Random(f"{self.seed}.{case}.{what}"))
        except Exception:
            return Failure(case, what, traceback.format_exc(limit=-6))
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.slowest[what] = max(self.slowest.get(what, 0.0), time.process_time() - used)
        return None

    def _policy(self, chance: random.Random) -> None:
        """check in some format, --fix, and diff where the file can still be read."""
        which = chance.randrange(len(self.files))
        data = damaged(self.files[which], chance)
        # Judging what follows a published version takes most of the time; one case in five does it.
        inspection = inspect(data, "support.yaml", self.next if chance.random() < 0.2 else self.first)
        _placed(data, inspection)
        report.FORMATS[chance.choice(tuple(report.FORMATS))](
            inspection.source, inspection.findings, chance.choice(("de", "en"))
        )
        if chance.random() < 0.3:
            self._fixed(data, inspection)
        policy, found = schema.load(read(data, "support.yaml"))
        is_sound = policy is not None and all(each.level is not Level.ERROR for each in found)
        if policy is not None and is_sound and chance.random() < 0.3:
            old, new = chance.sample((policy, chance.choice(self.policies)), 2)
            comparison = compare(old, new)
            FORMATS[chance.choice(tuple(FORMATS))](comparison, locale_for(new, chance.choice(("de", "en"))))

    def _fixed(self, data: bytes, inspection: Inspection) -> None:
        again, edits = fixed(data, inspection.source, inspection.open)
        if edits:
            _placed(again, inspect(again, "support.yaml", self.first))

    def _texts(self, chance: random.Random) -> None:
        """export-text, a damaged document, import-text: a refusal in words, or a file that says what was asked."""
        file = read_file(chance.choice(self.files), "support.yaml")
        found = passages.passages(file.source, chance.choice(("de", "en", "fr")))
        document = damaged(passages.to_markdown(found, "Policy", "en").encode(), chance)
        try:
            result = passages.apply_texts(
                file, passages.from_markdown(document.decode("utf-8", "replace"), found)
            )
        except ExchangeError:
            return
        passages.unified("support.yaml", file.data, result.data)

    def _form(self, chance: random.Random) -> None:
        """What arrives at the preview's inbox."""
        bodies = (
            FORM,
            b"a=1&b=%C3%A4&redirect=//a.example/",
            b'{"a": {"b": [1, null]}}',
            b"[" * chance.choice((9, 200_000)),
            b"&=" * 2000,
        )
        body = _bytes(chance.choice(bodies), chance)
        kind = (
            _bytes(chance.choice(KINDS).encode("latin-1"), chance).decode("latin-1")
            if chance.random() < 0.3
            else chance.choice(KINDS)
        )
        fields = parse_form(body, kind)
        assert all(isinstance(part, str) for pair in fields.items() for part in pair)
        if fields:
            inbox = Inbox()
            inbox.take(fields)
            _answered(
                inbox, body, kind, str(chance.choice((len(body), len(body) + 9, "", "x", "-1", "9" * 30)))
            )


def _answered(inbox: Inbox, body: bytes, kind: str, length: str) -> None:
    import io

    told: list[str] = []
    environ = {
        "REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, "CONTENT_LENGTH": length, "wsgi.input": io.BytesIO(body),
    }  # fmt: skip
    list(inbox(environ, lambda status, headers: told.append(status)))
    list(inbox({"REQUEST_METHOD": "GET"}, lambda status, headers: told.append(status)))
    assert all(not each.startswith("5") for each in told), told


def _placed(data: bytes, inspection: Inspection) -> None:
    last = data.count(b"\n") + 1
    for each in inspection.findings:
        assert 1 <= each.span.line <= each.span.end_line <= last, (
            f"{each.rule.id} on line {each.span} of {last}"
        )
        assert each.span.column >= 1, f"{each.rule.id} in column {each.span}"


def _policy(data: bytes) -> Policy:
    policy, found = schema.load(read(data, "support.yaml"))
    assert policy is not None, found
    return policy


def _hang(signum: int, frame: FrameType | None) -> None:
    raise Hang


def main(arguments: Sequence[str]) -> int:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz", description=(__doc__ or "").split("\n")[0]
    )
    options.add_argument("--count", type=int, default=300, help="cases (default: 300)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, help="this case alone, with the whole traceback")
    chosen = options.parse_args(arguments)
    fuzz, start = Fuzz(chosen.seed), time.process_time()
    count = shown(fuzz.failures([chosen.only] if chosen.only is not None else range(chosen.count)))
    slowest = ", ".join(f"{what} {seconds:.2f} s" for what, seconds in fuzz.slowest.items())
    print(
        f"{chosen.count} cases, {count} failed, {time.process_time() - start:.0f} s CPU; slowest: {slowest}"
    )
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
