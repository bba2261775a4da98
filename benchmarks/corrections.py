"""Damaged policies, corrected by `check --fix`: python -m benchmarks.corrections [FILE] --count 1000 [--seed 1]

Fingers slip (`benchmarks.mistakes`), or a promise is written as people write it: `9 to 5`, `2 Werktage`, `excluded`. A
slip that is no mistake, but another valid file, is an edit and not counted. A case is wrong if the corrected file has no
error left and does not say what the undamaged one says; its number and the seed make it again. 1 if a case is wrong.

same     the corrected file says exactly what was said before
asked    an error is left for its author
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.failures import shown
from benchmarks.mistakes import SLIPS, Line, healthy
from generator.policy.notation import Duration, OpenInterval
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect
from generator.verbs.check import corrected

CONTEXT: Final = Context(date(2026, 11, 23))
NAME: Final = "support.yaml"
# What stands after the colon, and other ways to write it or something that only looks like it; ` = ` what that means.
WRITTEN: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"(\d+) minutes", (r"\1 Minuten", r"\1 min", r"\1min.", r"\1", r"\1-45 minutes", r"\1.5 minutes", r"\1 mn",
                        r"max. \1 minutes", r"\1 months", r"½ hour", r"0.5 hours", r"\1 Sekunden")),
    (r"(\d+) hours?", (r"\1h", r"\1 Stunden", r"\1 hrs", "1,5 Stunden = 90 minutes", "4.5 hours = 270 minutes", r"\1½ hours",
                       "1h30 = 90 minutes", r"1/\1 hour",
                       r"\1 days", r"\1 bis 9 Stunden", r"\1–12 hours", r"\1 ours", r"\1 business hour = \1 business hours", r"\1 ohurs",
                       r"\1.000 hours", r"about \1 hours", r"< \1 hours", r"\1 weeks", r"\1 Tage", r"next hour")),
    (r"(\d+) business hours", (r"\1 Arbeitsstunden", r"\1 bussiness hours", r"\1 working hours", r"\1 business days",
                               r"\1.5 business hours", r"\1 busines hour", r"\1 business minutes", r"\1 BH", r"\1 hours business")),
    (r"(\d+) business days", (r"\1 Arbeitstage", r"\1 Werktage", r"\1 working days", r"\1 BD", r"\1.5 business days",
                              r"\1 business dais", r"\1 Tage", r"\1 week", r"\1-5 business days", r"\1 calendar days", r"\1 workdays")),
    (r"9:00–18:00", ("9-18", "9 to 6", "9-6", "9 am to 6 pm", "9am-6pm", "9.00-18.00 Uhr", "09-18", "9–6 pm", "9 bis 18 Uhr",
                     "9:00-6:00", "9:00–18:00, 13:00–14:00", "9:00 18:00", "18:00–9:00 Uhr = 18:00–9:00", "9–12 and 13–18 = 9:00–12:00, 13:00–18:00", "900-1800",
                     "9:00–25:00", "9 h – 18 h", "closed from 9 to 18", "9:00–18:00 (MEZ)", "ab 9:00")),
    (r"always", ("immer", "24/7", "allways", "never", "not always", "closed", "nearly always", "always (not on sunday)")),
    (r"included", ("excluded", "inclusive", "inkludiert", "not included", "includet", "uncluded", "INCLUDED", "none")),
    (r"extra charge", ("extra-charge", "extra", "no extra charge", "extra charg", "charge", "free of charge")),
    (r"not counted", ("counted not", "counte = counted", "no counted", "not-counted", "not count", "uncounted", "is counted")),
    (r"closed", ("close", "not closed", "unclosed", "closing", "geschlossen", "clsoed")),
    (r"open", ("opened", "ope", "not open", "offen", "opne")),
    (r"on receipt", ("on reciept", "after receipt", "of receipt", "on-receipt", "before receipt")),
    (r"at the hour of the report", ("at the hour", "at closing", "at the end", "at hour of the report", "at the hour of report")),
    (r"of the region", ("of region", "of the customer's region", "of the regions", "of the religion", "of the person")),
    (r"toll-free", ("toll free", "tollfree", "toll", "no toll-free", "free")),
    (r"2026-01-01", ("1.1.2026", "01/02/2026", "1. Januar 2026", "2026-1-1", "January 2026", "2026-02-30", "01.01.26")),
    (r"de", ("DE", "fr", "ed", "deu", "d", "den", "es")),
    (r"business-hours|around-the-clock|united-states|germany|vp-products|director-of-support-services",
     (r"\g<0>s", r"un\g<0>", r"\g<0> ", "office-hours", "vp-customers", "usa", "france")),
    (r"business-hours", ("business_hours", "Business Hours", "busines-hours", "nonbusiness-hours", "business")),
    (r"around-the-clock", ("around the clock", "around-the-clok", "clock", "24/7")),
    (r"US|GB|DE|IL", ("EN", "XX", "I", "GE", "UE", "Europe", "B")),
    (r"GB", ("UK", "United Kingdom")),
    (r"DE", ("D", "Germany", "Deutschland")),
    (r"chosen", ("choosen", "chose", "not chosen", "selected", "adde = added")),
)  # fmt: skip
# Names before the colon.
NAMED: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"P\d", ("P9", "P5", "P0", "P11", "p1", "S1", "P-1", "1", "P")),
    (r"de|en", ("fr", "es", "EN", "ne", "ed", "nl", "eng", "deu", "dn")),
    (r"sunday to thursday", ("sun-thu", "So–Do", "sunday to thusday", "weekdays", "sunday, thursday", "sunday to tursday")),
    (r"monday to friday", ("weekdays", "Mo–Fr", "Montag bis Freitag", "mon-fri", "werktags", "monday-friday",
     "monday to fryday", "not monday to friday", "mondays to fridays",
     "monday to thusday = monday to thursday", "Sa, So = saturday, sunday", "daily = monday to sunday")),
    (r"email|web|phone|technical-account-manager", ("mail", "fax", "e-mail", "phones", "wep", "telephone", "account-manager")),
    (r"service_hours|public_holidays|first_response|day_of_receipt|effective",
     ("service-hours", "holidays", "response", "last_response", "day_of_recipe", "ineffective", "hours", "time_of_receipt")),
    (r"standard|gold|germany|israel", ("gold-plus", "gold_plus", "nonstandard", "Standard", "german", "isreal", "silver")),
)  # fmt: skip
# Slips that add words, which are there to stay.
LONGER: Final = ("colon in text", "hash in text")


@dataclass(frozen=True)
class Damage:
    """One line (0-based) that says something else, or several. `meant`: what it should say; None for what it said."""

    kind: str
    line: int
    lines: tuple[str, ...]
    eaten: int = 1
    meant: str | None = None


def damages(text: str) -> list[list[Damage]]:
    """Every damage of every line, kind by kind, so that a rare kind is drawn as often as a frequent one."""
    found: dict[str, list[Damage]] = {}
    lines = text.split("\n")
    for line in healthy(text):
        for damage in (*_slipped(line, lines), *_written(line)):
            if damage.lines != (line.text,):
                found.setdefault(damage.kind, []).append(damage)
    return list(found.values())


def _slipped(line: Line, lines: list[str]) -> Iterator[Damage]:
    for kind, slip in SLIPS.items():
        result = slip(line, lines) if kind != "stray line" else None
        new = [result] if isinstance(result, str) else result
        if new is not None:
            kept = tuple(each for each in new if each != "\0")
            meant = _in_quotes(kept[0]) if kind in LONGER else None
            yield Damage(kind, line.index, kept, 1 + (len(kept) < len(new)), meant)


def _written(line: Line) -> Iterator[Damage]:
    entry = line.entry
    for part, table in (("value", WRITTEN), ("name", NAMED)) if entry else ():
        assert entry is not None
        before, after = line.text[: entry.start(part)], line.text[entry.end(part) :]
        for pattern, others in table:
            match = re.fullmatch(pattern, entry[part] or "")
            for other in others if match else ():
                assert match is not None
                word, _, meant = match.expand(other).partition(" = ")
                said = f"{before}{meant}{after}" if meant else None
                yield Damage(f"{part} {pattern}", line.index, (f"{before}{word}{after}",), meant=said)


def _in_quotes(line: str) -> str:
    name, _, value = line.partition(": ")
    text, mark, comment = value.partition("  #")
    return f'{name}: "{text}"{mark}{comment}'


def applied(text: str, chosen: Sequence[Damage]) -> str:
    lines = text.split("\n")
    for each in sorted(chosen, key=lambda damage: -damage.line):
        lines[each.line : each.line + each.eaten] = each.lines
    return "\n".join(lines)


def meaning(found: Inspection) -> Any:
    """The policy as plain data in which 60 minutes are an hour, and line ends of a text a space."""
    return _plain(found.policy.model_dump()) if found.policy else None


def _plain(value: Any) -> Any:
    if isinstance(value, Duration):
        unit = 60 if value.unit in ("hours", "business hours") else 1
        return value.amount * unit, "days" if "days" in value.unit else "business" in value.unit
    if isinstance(value, OpenInterval):
        return tuple(value)
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


class Corrections:
    """A policy that is damaged and corrected again and again."""

    def __init__(self, text: str, seed: int) -> None:
        self.text, self.seed = text, seed
        self.kinds = damages(text)
        self.verdicts: Counter[str] = Counter()

    def failures(self, cases: Sequence[int]) -> Iterator[str]:
        """What each wrong case did."""
        for case in cases:
            chance = random.Random(f"{self.seed}.{case}")
            chosen = self._drawn(chance, chance.choice((1, 1, 1, 2, 3)))
            said: list[str] = []
            verdict = self.judged(chosen, said)
            self.verdicts[verdict] += 1
            if verdict == "wrong":
                what = "; ".join(f"{each.kind}: {' / '.join(each.lines).strip()}" for each in chosen)
                yield f"case {case}: {what}\n" + "\n".join(said)

    def judged(self, chosen: Sequence[Damage], said: list[str]) -> str:
        """`same`, `asked` or `wrong`; `said` gets the lines that were corrected."""
        data = applied(self.text, chosen).encode()

        def say(_: str, before: str, after: str) -> None:
            pairs = zip(before.split("\n"), after.split("\n"), strict=True)
            said.extend(f"    {old.strip()} → {new.strip()}" for old, new in pairs if old != new)

        _, left = corrected(NAME, data, inspect(data, NAME, CONTEXT), CONTEXT, say)
        if left.errors:
            return "asked"
        longer = [replace(each, lines=(each.meant,)) for each in chosen if each.meant is not None]
        healthy = inspect(applied(self.text, longer).encode(), NAME, CONTEXT)
        return "same" if not healthy.errors and meaning(left) == meaning(healthy) else "wrong"

    def _drawn(self, chance: random.Random, count: int) -> list[Damage]:
        """Mistakes far from one another, each of which is an error by itself."""
        chosen: list[Damage] = []
        while len(chosen) < count:
            drawn = chance.choice(chance.choice(self.kinds))
            is_apart = all(abs(drawn.line - each.line) > 2 for each in chosen)
            damaged = applied(self.text, [drawn]).encode()
            if is_apart and inspect(damaged, NAME, CONTEXT).errors:
                chosen.append(drawn)
        return chosen


def main(arguments: Sequence[str]) -> int:
    options = argparse.ArgumentParser(prog="python -m benchmarks.corrections")
    options.add_argument("file", nargs="?", default="policy/support.yaml")
    options.add_argument("--count", type=int, default=1000, help="cases (default: 1000)")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args(arguments)
    start = time.process_time()
    tried = Corrections(Path(chosen.file).read_text("utf-8"), chosen.seed)
    count = shown(tried.failures(range(chosen.count)))
    print(f"{dict(tried.verdicts)}, {time.process_time() - start:.0f} s CPU")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
