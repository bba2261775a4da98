"""One mistake at a time, put into the policy file at every place, in every way fingers slip: is it found, and where?

python -m benchmarks.mistakes [FILE] [--every N] [--show KIND]    prints a table, kind by kind.

right line   a new finding stands on the line of the mistake (for a lost line: the line before or after it)
parent       only on the line of the entry above
silent       nothing new is said
errors       new findings at level error, on average
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.core.diagnostic import Diagnostic, Level
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect

CONTEXT = Context(date(2026, 11, 23))
ENTRY = re.compile(
    r"(?P<indent> *)(?P<dash>- )?(?P<name>[^\s:#-][^:#]*?):(?: (?P<value>\S.*?))?(?P<comment>\s+#.*)?$"
)


@dataclass(frozen=True)
class Mistake:
    """A damaged file. `lines`: where a finding is right (1-based); `parent`: the line of the entry above."""

    kind: str
    text: str
    lines: tuple[int, ...]
    parent: int


@dataclass(frozen=True)
class Line:
    """A line of the healthy file."""

    index: int
    text: str
    role: str
    parent: int

    @property
    def entry(self) -> re.Match[str] | None:
        return ENTRY.fullmatch(self.text) if self.role == "entry" else None


Slip = Callable[[Line, list[str]], str | list[str] | None]


def healthy(text: str) -> list[Line]:
    """Every line that carries something: entries and lines of texts, with the line of the entry above."""
    found: list[Line] = []
    open_at: list[tuple[int, int]] = []
    bar = -1
    for index, line in enumerate(text.split("\n")):
        indent = len(line) - len(line.lstrip())
        if not line.strip() or (line.lstrip().startswith("#") and indent <= max(bar, 99)):
            continue
        if bar >= 0 and indent > bar:
            found.append(Line(index, line, "text", open_at[-1][1]))
            continue
        bar = -1
        column = indent + 2 * line.lstrip().startswith("- ")
        open_at = [(at, number) for at, number in open_at if at < indent]
        parent = open_at[-1][1] if open_at else index + 1
        role = "entry" if ENTRY.fullmatch(line) else "item"
        found.append(Line(index, line, role, parent))
        open_at.append((column, index + 1))
        if re.search(r": \|\s*$", line):
            bar = indent
    return found


def _swapped(word: str) -> str | None:
    """Two neighbouring letters change places, near the middle."""
    for at in sorted(range(len(word) - 1), key=lambda at: abs(at - len(word) // 2)):
        if word[at] != word[at + 1] and word[at].isalpha() and word[at + 1].isalpha():
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return None


def _is_typed(line: Line, entry: re.Match[str]) -> bool:
    """Is the value a word, time, date or name that the file knows, and no prose, address or number?"""
    value = entry["value"] or ""
    if entry["name"] in (
        "de",
        "en",
        "name",
        "subject",
        "number",
        "version",
        "effective",
        "format",
        "success",
    ):
        return False
    return not re.search(r"https?:|@|\||^\"", value) and not re.fullmatch(r"[A-Z][\w ]*", value)


def name_typo(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    word = _swapped(entry["name"]) if entry else None
    return _with(line, "name", word) if entry and word else None


def value_typo(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or not entry["value"] or not _is_typed(line, entry):
        return None
    word = _swapped(entry["value"])
    return _with(line, "value", word) if word else None


def _with(line: Line, part: str, word: str) -> str:
    entry = line.entry
    assert entry is not None
    return line.text[: entry.start(part)] + word + line.text[entry.end(part) :]


def name_letter_lost(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or len(entry["name"]) < 3:
        return None
    return _with(line, "name", entry["name"][:1] + entry["name"][2:])


def colon_lost(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    at = entry.end("name") if entry else 0
    return line.text[:at] + line.text[at + 1 :] if entry else None


def dash_lost(line: Line, lines: list[str]) -> str | None:
    return re.sub(r"^( *)- ", r"\1  ", line.text) if line.text.lstrip().startswith("- ") else None


def dash_and_space_lost(line: Line, lines: list[str]) -> str | None:
    return re.sub(r"^( *)- ", r"\1", line.text) if line.text.lstrip().startswith("- ") else None


def tab(line: Line, lines: list[str]) -> str | None:
    return line.text.replace("  ", "\t", 1) if line.text.startswith("  ") else None


def special_space(line: Line, lines: list[str]) -> str | None:
    at = line.text.find(" ", len(line.text) - len(line.text.lstrip()))
    return line.text[:at] + "\u00a0" + line.text[at + 1 :] if at > 0 else None


def shifted(by: int) -> Slip:
    def slip(line: Line, lines: list[str]) -> str | None:
        if by > 0:
            return " " * by + line.text
        return line.text[-by:] if line.text.startswith(" " * -by) else None

    return slip


def quote_not_closed(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or not entry["value"] or entry["value"].startswith(('"', "|", "[")):
        return None
    return _with(line, "value", '"' + entry["value"])


def value_deleted(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    return line.text[: entry.end("name") + 1] if entry and entry["value"] else None


def line_deleted(line: Line, lines: list[str]) -> list[str] | None:
    return [] if line.role == "entry" else None


def line_doubled(line: Line, lines: list[str]) -> list[str] | None:
    return [line.text, line.text]


def colon_in_text(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or not entry["value"] or entry["value"].startswith(('"', "|", "[")):
        return None
    first, _, rest = entry["value"].partition(" ")
    return _with(line, "value", f"{first}: {rest}" if rest else f"{first}: mehr")


def hash_in_text(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or not entry["value"] or entry["value"].startswith(('"', "|", "[")):
        return None
    first, _, rest = entry["value"].partition(" ")
    return _with(line, "value", f"{first} #{rest}" if rest else f"{first} #12")


def smart_dash(line: Line, lines: list[str]) -> str | None:
    return line.text.replace("- ", "– ", 1) if line.text.lstrip().startswith("- ") else None


def wrong_unit(line: Line, lines: list[str]) -> str | None:
    changed = re.sub(r"\b(minutes?|business hours?|hours?|business days?)\b(?=\s*(#|$))", "Tage", line.text)
    return (
        changed
        if line.role == "entry" and changed != line.text and line.entry and line.entry["value"]
        else None
    )


def capitals(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    name = entry["name"] if entry else ""
    return _with(line, "name", name.lower() if name != name.lower() else name.capitalize()) if entry else None


def capital_value(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    if not entry or not entry["value"] or not _is_typed(line, entry) or entry["value"].startswith(("|", "[")):
        return None
    value = entry["value"].capitalize()
    return _with(line, "value", value) if value != entry["value"] else None


def wrong_language(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    return _with(line, "name", "fr") if entry and entry["name"] in ("de", "en") else None


def bar_lost(line: Line, lines: list[str]) -> str | None:
    return line.text.rstrip().removesuffix(" |") if line.text.endswith(": |") else None


def space_after_colon_lost(line: Line, lines: list[str]) -> str | None:
    entry = line.entry
    return line.text.replace(": ", ":", 1) if entry and entry["value"] else None


def space_after_dash_lost(line: Line, lines: list[str]) -> str | None:
    return line.text.replace("- ", "-", 1) if line.text.lstrip().startswith("- ") else None


def stray_line(line: Line, lines: list[str]) -> list[str] | None:
    indent = " " * (len(line.text) - len(line.text.lstrip()))
    return [line.text, f"{indent}noch ein Wort"] if line.role == "entry" else None


def joined(line: Line, lines: list[str]) -> list[str] | None:
    following = lines[line.index + 1] if line.index + 1 < len(lines) else ""
    if not following.strip() or following.lstrip().startswith("#") or line.role == "text":
        return None
    return [line.text + " " + following.lstrip(), "\0"]


SLIPS: dict[str, Slip] = {
    "typo in a name": name_typo,
    "letter of a name lost": name_letter_lost,
    "typo in a value": value_typo,
    "colon lost": colon_lost,
    "dash lost": dash_lost,
    "dash and space lost": dash_and_space_lost,
    "tab": tab,
    "special space": special_space,
    "indented by 1 more": shifted(1),
    "indented by 1 less": shifted(-1),
    "indented by 2 more": shifted(2),
    "indented by 2 less": shifted(-2),
    "quote not closed": quote_not_closed,
    "value deleted": value_deleted,
    "line deleted": line_deleted,
    "line doubled": line_doubled,
    "colon in text": colon_in_text,
    "hash in text": hash_in_text,
    "smart dash": smart_dash,
    "wrong unit": wrong_unit,
    "capital in a name": capitals,
    "capital in a value": capital_value,
    "wrong language": wrong_language,
    "bar lost": bar_lost,
    "space after colon lost": space_after_colon_lost,
    "space after dash lost": space_after_dash_lost,
    "stray line": stray_line,
    "two lines joined": joined,
}


def mistakes(text: str) -> Iterator[Mistake]:
    lines = text.split("\n")
    for line in healthy(text):
        for kind, slip in SLIPS.items():
            result = slip(line, lines)
            if result is None or result == line.text:
                continue
            new = [result] if isinstance(result, str) else result
            eaten = 2 if new[-1:] == ["\0"] else 1
            new = [each for each in new if each != "\0"]
            damaged = lines[: line.index] + new + lines[line.index + eaten :]
            number = line.index + 1
            right = (number, number + 1) if kind in ("line doubled", "stray line") else (number,)
            if kind == "line deleted":
                right = (number - 1, number)
            yield Mistake(kind, "\n".join(damaged), right, line.parent)


@dataclass
class Tally:
    """What became of the mistakes of one kind."""

    count: int = 0
    right: int = 0
    parent: int = 0
    silent: int = 0
    errors: int = 0

    def add(self, mistake: Mistake, new: list[Diagnostic]) -> str:
        self.count += 1
        self.errors += sum(found.level is Level.ERROR for found in new)
        places = {found.span.line for found in new}
        verdict = ("silent" if not new else "right" if places & set(mistake.lines)
                   else "parent" if mistake.parent in places else "elsewhere")  # fmt: skip
        if verdict != "elsewhere":
            setattr(self, verdict, getattr(self, verdict) + 1)
        return verdict


def judge(text: str, every: int = 1, show: str = "") -> dict[str, Tally]:
    """Tallies by kind; "" for all kinds together."""
    usual = Counter(_keys(text))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for number, mistake in enumerate(mistakes(text)):
        if number % every:
            continue
        found = inspect(mistake.text.encode(), "support.yaml", CONTEXT).findings
        left = Counter(usual)
        new = []
        for each in found:
            key = _key(each)
            left[key] -= 1
            if left[key] < 0:
                new.append(each)
        verdict = tallies[mistake.kind].add(mistake, new)
        tallies[""].add(mistake, new)
        errors = sum(each.level is Level.ERROR for each in new)
        if show and show in mistake.kind and (verdict != "right" or errors > 1):
            _show(mistake, verdict, new)
    return tallies


def _keys(text: str) -> Iterator[tuple[str, str]]:
    return (_key(found) for found in inspect(text.encode(), "support.yaml", CONTEXT).findings)


def _key(found: Diagnostic) -> tuple[str, str]:
    return found.rule.id, found.message("en")


def _show(mistake: Mistake, verdict: str, new: list[Diagnostic]) -> None:
    line = mistake.text.split("\n")[mistake.lines[-1] - 1]
    print(f"{verdict}: {mistake.kind}, line {mistake.lines}: {line[:90]!r}")
    for each in new:
        print(f"    {each.span.line}: {each.level.value}[{each.rule.id}] {each.message('en')[:110]}")


def table(tallies: dict[str, Tally]) -> str:
    rows = [f"{'':24} {'files':>6} {'right':>7} {'parent':>7} {'silent':>7} {'errors':>7}"]
    for kind, tally in tallies.items():
        share = [100 * part / tally.count for part in (tally.right, tally.parent, tally.silent)]
        rows.append(f"{kind or 'all':24} {tally.count:>6} {share[0]:>6.1f}% {share[1]:>6.1f}% {share[2]:>6.1f}% "
                    f"{tally.errors / tally.count:>7.2f}")  # fmt: skip
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", default="policy/support.yaml")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    started = time.process_time()
    tallies = judge(Path(options.file).read_text("utf-8"), options.every, options.show)
    print(table({**{kind: tally for kind, tally in tallies.items() if kind}, "": tallies[""]}))
    print(f"{time.process_time() - started:.0f} s CPU", file=sys.stderr)


if __name__ == "__main__":
    main()
