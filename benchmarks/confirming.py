"""What a person sees before a release of mistakes of meaning, and of right edits: python -m benchmarks.confirming

mistakes  the rows of tests/whole/test_meaning.py, one at a time in the shipped policy
right     every tenth pair of tests/cases/legitimate.txt, as a new sentence in both languages: nothing is wrong with it

warned    `check` says something new of it, an error or a warning
first     listed to be confirmed, there, among what is read first: one language did not follow, or a meaning changed
shown     listed there at all
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from benchmarks.precision import POLICY, written_pairs
from generator.core.diagnostic import Level
from generator.diff.confirming.kinds import Rank
from generator.diff.confirming.sentences import changed_sentences
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from tests.whole.test_meaning import MISTAKES

CONTEXT = Context(date(2026, 11, 23))
REAL = POLICY.read_text("utf-8")
EVERY = 10
Edits = Sequence[tuple[str, str]]
# After these lines of the shipped policy a sentence is added.
LAST = ("        Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.\n",
        "        Your Cyren account manager can give you further information.\n")  # fmt: skip


def main() -> int:
    mistakes = ((marked, edits) for _, marked, edits in MISTAKES)
    for name, rows in (("mistakes", mistakes), ("right", _right())):
        counts: Counter[str] = Counter()
        for marked, edits in rows:
            counts.update(_seen(marked, edits))
        _print(name, counts)
    return 0


def _right() -> Iterator[tuple[str, Edits]]:
    for german, english in [*written_pairs()][::EVERY]:
        said = (german, english)
        yield german, [(last, f"{last}        {new}\n") for last, new in zip(LAST, said, strict=True)]


def _seen(marked: str, edits: Edits) -> Iterable[str]:
    text = REAL
    for old, new in edits:
        text = text.replace(old, new, 1)
    near = {
        number + d for number, line in enumerate(text.split("\n"), 1) if marked in line for d in (-1, 0, 1)
    }
    is_warned = bool(_warnings(text) - _warnings(REAL))
    yield "edits"
    ranks = _ranks(text, near)
    if is_warned:
        yield "warned"
    if ranks and min(ranks) <= Rank.MEANING:
        yield "first"
    if ranks:
        yield "shown"
    if is_warned or (ranks and min(ranks) <= Rank.MEANING):
        yield "warned or first"


def _warnings(text: str) -> Counter[tuple[str, str]]:
    found = inspect(text.encode(), POLICY.as_posix(), CONTEXT).open
    said = [each for each in found if each.level in (Level.ERROR, Level.WARNING)]
    return Counter((each.rule.id, each.message("en")) for each in said)


def _ranks(text: str, near: set[int]) -> list[Rank]:
    """Of what is listed on these lines; nothing is listed of a file that is no policy."""
    source = read(text.encode(), POLICY.as_posix())
    old, new = load(read(REAL.encode(), POLICY.as_posix()))[0], load(source)[0]
    found = changed_sentences(old, new, source) if old and new else ()
    return [each.rank for each in found if each.line in near]


def _print(name: str, counts: Counter[str]) -> None:
    edits = counts.pop("edits")
    shares = (
        f"{key} {100 * counts[key] / edits:.1f} %" for key in ("warned", "first", "shown", "warned or first")
    )
    print(f"{name:10}{edits:5} edits: {', '.join(shares)}")


if __name__ == "__main__":
    sys.exit(main())
