"""Lines -> tree: which line belongs to which, by the shortest path.

Every level is two columns deep, so the column of a line says its level. Where a line does not fit (its column
is odd or no level is open there, its name is unknown there but would be known elsewhere, it repeats a name),
the reader weighs the ways to understand the lines around it and takes the one with the fewest repairs:
a line moved, a hyphen added or taken away, a parent line put back, a line left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...core.diagnostic import Diagnostic, Edit, Fix, Span
from ...core.messages import Value
from ..guesses import spelling
from . import faults as rule
from .block_text import misplaced, text_of
from .line import ENOUGH, Line
from .nodes import Empty, Mapping, Member, Node, Scalar, Sequence
from .shape import LIST, RECORD, SCALAR, TABLE, TEXT, WEEK, Shape, vocabulary

DEPTH_LIMIT = 40
BACK, AHEAD, WIDTH, WEIGHED = 24, 40, 24, 2_000

MOVED, STEP, TOGGLED, BEGINNING, ORPHAN, DROPPED = 1.0, 0.04, 1.0, 1.25, 1.7, 3.0
UNKNOWN, MISSPELT, REPEATED, MISFIT, EMPTY = 1.2, 0.6, 1.3, 0.8, 0.6
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_DAYS = re.compile(r"[a-z]+day( to [a-z]+day|(, [a-z]+day)*)")


class Frame(NamedTuple):
    """An open level: a mapping or a list, what may stand in it, and the last names it holds."""

    is_list: bool
    shape: Shape | None
    names: tuple[str, ...]


class State(NamedTuple):
    """The open levels; `opens`: the last line has nothing after its colon, lines below may belong to it."""

    frames: tuple[Frame, ...]
    opens: bool
    below: Shape | None


class Choice(NamedTuple):
    """How a line is understood: at which level, as a list entry or not, and which name is lost above it."""

    depth: int
    dash: bool
    lost: str = ""
    dropped: bool = False


@dataclass(slots=True)
class Way:
    """One way to understand the lines so far, and what it costs."""

    cost: float
    state: State
    choices: tuple[Choice, ...]


def arrange(lines: list[Line], root: Shape) -> tuple[Mapping | Sequence, list[Diagnostic]]:
    """The tree of all lines, and what had to be repaired."""
    return _build(lines, _understood(lines, root))


# Which way


def _understood(lines: list[Line], root: Shape) -> list[Choice]:
    state = State((), True, root)
    states: list[State] = []
    choices: list[Choice] = []
    index, weighed = 0, 0
    while index < len(lines):
        step = _plain_step(state, lines[index])
        if step is None:
            if weighed > WEIGHED:
                states.append(state)
                choices.append(_makeshift(state, lines[index]))
                state = _after(state, lines[index], choices[-1])
                index += 1
                continue
            start = _window(lines, choices, index)
            begin = states[start] if start < index else state
            best = _search(lines, start, index, begin)
            weighed += len(best.choices)
            del choices[start:], states[start:]
            state = begin
            for choice in best.choices:
                states.append(state)
                choices.append(choice)
                state = _after(state, lines[len(choices) - 1], choice)
            index = len(choices)
        else:
            states.append(state)
            choices.append(step[0])
            state = step[1]
            index += 1
    return choices


def _window(lines: list[Line], choices: list[Choice], index: int) -> int:
    """Where to begin the search: the last top-level line, but not too far back."""
    start = max(index - BACK, 0)
    for back in range(index - 1, start, -1):
        if choices[back].depth == 0:
            return back
    return start


def _plain_step(state: State, line: Line) -> tuple[Choice, State] | None:
    """The line as it stands, if nothing about it is odd."""
    if line.indent is None or line.indent % 2:
        return None
    choice = Choice(line.indent // 2, line.dash)
    if not _allowed(state, choice) or _odd(state, line, choice) > 0:
        return None
    return choice, _after(state, line, choice)


def _makeshift(state: State, line: Line) -> Choice:
    """Where everything is wrong, nothing is weighed any more: the line where it stands, or nowhere."""
    choice = Choice((line.indent or 0) // 2, line.dash)
    return choice if _allowed(state, choice) else Choice(0, line.dash, dropped=True)


def _search(lines: list[Line], start: int, trouble: int, state: State) -> Way:
    ways = [Way(0.0, state, ())]
    end = min(len(lines), trouble + AHEAD)
    for index in range(start, end):
        line = lines[index]
        ways = _cheapest(
            line, [(way, cost, choice) for way in ways for cost, choice in _ways(way.state, line)]
        )
        if index > trouble + 8 and line.indent == 0 and ways[0].choices[-1] == Choice(0, False):
            break
    return ways[0]


def _cheapest(line: Line, steps: list[tuple[Way, float, Choice]]) -> list[Way]:
    """The ways on, one for each state, as many as are followed; the dear ones are never worked out."""
    best: dict[State, Way] = {}
    for way, cost, choice in sorted(steps, key=lambda step: step[0].cost + step[1]):
        state = _after(way.state, line, choice)
        if state not in best:
            best[state] = Way(way.cost + cost, state, (*way.choices, choice))
            if len(best) == WIDTH:
                break
    return list(best.values())


def _ways(state: State, line: Line) -> Iterator[tuple[float, Choice]]:
    deepest = len(state.frames) + state.opens
    for depth in range(min(deepest, DEPTH_LIMIT)):
        for dash in (line.dash, not line.dash):
            choice = Choice(depth, dash)
            if line.name is None and not dash:
                continue
            if _allowed(state, choice):
                cost = _move(line, choice) + _odd(state, line, choice)
                if line.indent is None:
                    cost += STEP * (deepest - depth)
                if dash and not line.dash:
                    cost += _unlikely_entry(state, line, depth)
                yield cost, choice
    yield from _orphans(state, line)
    yield DROPPED, Choice(0, line.dash, dropped=True)


def _unlikely_entry(state: State, line: Line, depth: int) -> float:
    """A lost hyphen usually makes a name of the entry before come twice."""
    current = state.frames[depth + 1] if depth + 1 < len(state.frames) else None
    return MISFIT / 2 if current is not None and line.name not in current.names else 0.0


def _move(line: Line, choice: Choice) -> float:
    wanted = 2 * choice.depth
    if line.indent is None:
        return 0.0 if choice.dash == line.dash else TOGGLED
    if choice.dash == line.dash:
        away = abs(line.indent - wanted)
        return MOVED + STEP * away if away else 0.0
    # A hyphen lost or gained may have shifted its line by two columns, or left the name in its place.
    shifts = {0: 0.0, 2: 0.0, 1: 2 * STEP} if choice.dash else {0: 0.0, -2: 0.0}
    shift = line.indent - wanted
    return TOGGLED + shifts.get(shift, MOVED + STEP * abs(shift))


def _allowed(state: State, choice: Choice) -> bool:
    if choice.depth < len(state.frames):
        return state.frames[choice.depth].is_list == choice.dash
    return choice.depth == len(state.frames) and state.opens


def _orphans(state: State, line: Line) -> Iterator[tuple[float, Choice]]:
    """The line one level deeper than anything open: the line with the name above it is lost."""
    if line.indent is None or line.indent % 2 or line.name is None:
        return
    depth = line.indent // 2
    if depth < 1 or depth > len(state.frames) + state.opens:
        return
    if depth == len(state.frames) + 1:
        if state.below is not None:
            yield ORPHAN + 0.1, Choice(depth, line.dash, "?")
        return
    frame = state.frames[depth - 1]
    if frame.is_list or frame.shape is None:
        return
    # An entry that begins again as the one above began has lost the line with its own name.
    begins = (
        frame.shape.kind == TABLE
        and depth < len(state.frames)
        and state.frames[depth].names[:1] == (line.name,)
    )
    cost = BEGINNING if begins else ORPHAN
    for name, shape in _lost_names(frame):
        odd = _odd_in(Frame(line.dash, shape, ()), line)
        if odd == 0:
            yield cost, Choice(depth, line.dash, name)
            return
    yield ORPHAN + 0.5, Choice(depth, line.dash, "?")


def _lost_names(frame: Frame) -> Iterator[tuple[str, Shape | None]]:
    shape = frame.shape
    if shape is None:
        return
    if shape.kind == RECORD:
        names = list(shape.fields)
        after = names.index(frame.names[-1]) + 1 if frame.names and frame.names[-1] in names else 0
        for name in (*names[after:], *names[:after]):
            if name not in frame.names and shape.fields[name].kind != SCALAR:
                yield name, shape.fields[name]
    elif shape.kind == TABLE:
        yield "?", shape.item


# What is odd about a line


def _odd(state: State, line: Line, choice: Choice) -> float:
    if choice.depth < len(state.frames):
        return _odd_in(state.frames[choice.depth], line)
    return _odd_in(Frame(choice.dash, state.below, ()), line)


def _odd_in(frame: Frame, line: Line) -> float:
    shape = frame.shape
    if frame.is_list:
        if shape is not None and shape.kind != LIST:
            return MISFIT
        item = shape.item if shape else None
        return _odd_name(Frame(False, item, ()), line) if line.name is not None else _odd_value(item, line)
    if line.name is None:
        return UNKNOWN
    return _odd_name(frame, line)


def _odd_name(frame: Frame, line: Line) -> float:
    name, shape = line.name or "", frame.shape
    odd = REPEATED if name in frame.names else 0.0
    if shape is None:
        return odd
    below: Shape | None = shape.item
    if shape.kind == RECORD:
        below = shape.fields.get(name)
        if below is None:
            odd += (
                MISSPELT
                if spelling.nearest(name, [each for each in shape.fields if each not in frame.names])
                else UNKNOWN
            )
    elif shape.kind == TABLE:
        odd += _odd_free_name(name, shape)
    elif shape.kind == TEXT:
        odd += 0.0 if _LANGUAGE.fullmatch(name) else MISSPELT if len(name) < 4 else UNKNOWN
    elif shape.kind == WEEK:
        odd += 0.0 if _DAYS.fullmatch(name) else UNKNOWN
    else:
        odd += MISFIT
    return odd + _odd_value(below, line)


def _odd_free_name(name: str, shape: Shape) -> float:
    if shape.choices:
        return 0.0 if name in shape.choices else UNKNOWN
    item = shape.item.item if shape.item is not None and shape.item.kind == LIST else shape.item
    if item is None:
        return 0.0
    if item.kind == RECORD and name in item.fields:
        return UNKNOWN
    if item.kind == TEXT:
        return UNKNOWN if _LANGUAGE.fullmatch(name.casefold()) and len(name) < 4 else 0.0
    is_free = item.kind == SCALAR and item.holds == "text"  # Names of a form service, such as `_template`.
    return 0.0 if is_free or _NAME.fullmatch(name) else UNKNOWN if name in vocabulary() else MISFIT / 2


def _odd_value(shape: Shape | None, line: Line) -> float:
    if shape is None:
        return 0.0
    if isinstance(line.value, Scalar):
        return MISFIT if shape.kind in (RECORD, TABLE, LIST) else 0.0
    if isinstance(line.value, Sequence):
        return 0.0 if shape.kind == LIST else MISFIT
    if line.header:
        return 0.0 if shape.kind in (TEXT, SCALAR) else MISFIT
    return EMPTY if shape.kind == SCALAR else 0.0


def _after(state: State, line: Line, choice: Choice) -> State:
    """The open levels after a line."""
    if choice.dropped:
        return state
    frames = list(state.frames[: choice.depth])
    if choice.lost:
        top = _put_back(frames, state, choice)
    elif choice.depth < len(state.frames):
        top = state.frames[choice.depth]
    else:
        top = Frame(choice.dash, state.below, ())
    item = top.shape
    if choice.dash:
        item = top.shape.item if top.shape is not None and top.shape.kind == LIST else None
        frames.append(top)
        if line.name is None:
            return State(tuple(frames), line.value is None and not line.header, item)
        top = Frame(False, item, ())
    name = line.name or ""
    frames.append(Frame(False, top.shape, (*top.names[-30:], name)))
    below = item.of(name) if item is not None and item.kind != LIST else None
    return State(tuple(frames), line.value is None and not line.header, below)


def _put_back(frames: list[Frame], state: State, choice: Choice) -> Frame:
    """Adds the level whose line is lost to `frames`; returns the level of the line itself."""
    if len(frames) < choice.depth:
        frames.append(Frame(False, state.below, (choice.lost,)))
        shape = state.below.item if state.below is not None and state.below.kind == TABLE else None
        return Frame(choice.dash, shape, ())
    parent = frames[-1]
    frames[-1] = Frame(False, parent.shape, (*parent.names[-30:], choice.lost))
    shape = parent.shape.of(choice.lost) if parent.shape is not None else None
    return Frame(choice.dash, shape, ())


# The tree


class _Builder:
    """Puts the understood lines together."""

    def __init__(self) -> None:
        self.root: Mapping | Sequence = Mapping(Span.on_line(1, 0, 1))
        self.levels: list[Mapping | Sequence] = []
        self.open: tuple[Mapping | Sequence, str | int] | None = None
        self.found: list[Diagnostic] = []
        self.lost = 0

    def add(self, line: Line, choice: Choice) -> None:
        if choice.dropped:
            if not line.broken:
                self.found.append(Diagnostic(rule.LINE_WITHOUT_NAME, line.name_span))
            self._mark()
            return
        moved = self._report(line, choice)
        level = self._level(line, choice)
        level.broken = level.broken or line.broken or moved
        column = 2 * choice.depth + 2 * choice.dash
        value = line.value or Empty(line.name_span)
        if line.header:
            value, more = text_of(line, column, moved)
            self.found += more
        if isinstance(level, Sequence):
            if line.name is None:
                self._append(level, value)
                return
            entry = Mapping(line.name_span, broken=line.broken or moved)
            self._append(level, entry)
            self.levels.append(entry)
            level = entry
        self._enter(level, line, value)

    def _level(self, line: Line, choice: Choice) -> Mapping | Sequence:
        if choice.lost:
            self._lost_parent(line, choice)
        del self.levels[choice.depth + 1 :]
        if len(self.levels) > choice.depth:
            return self.levels[choice.depth]
        level: Mapping | Sequence = Sequence(line.name_span) if choice.dash else Mapping(line.name_span)
        if not self.levels:
            self.root = level
        elif self.open is not None:
            self._fill(level)
        self.levels.append(level)
        return level

    def _lost_parent(self, line: Line, choice: Choice) -> None:
        self.lost += 1
        name = choice.lost if choice.lost != "?" else f"\0{self.lost}"
        if choice.depth > len(self.levels):
            level = Mapping(line.name_span, broken=True)
            self._fill(level)
            self.levels.append(level)
        del self.levels[choice.depth :]
        parent = self.levels[-1]
        parent.broken = True
        if isinstance(parent, Mapping):
            parent.members[name] = Member(name, line.name_span, Empty(line.name_span))
            self.open = parent, name

    def _fill(self, value: Node) -> None:
        """Puts a value below the last line, which has nothing after its colon."""
        if self.open is None:
            return
        parent, place = self.open
        if isinstance(parent, Mapping):
            parent.members[str(place)].value = value
        else:
            parent.items[int(place)] = value

    def _append(self, level: Sequence, value: Node) -> None:
        level.items.append(value)
        self.open = level, len(level.items) - 1

    def _enter(self, level: Mapping | Sequence, line: Line, value: Node) -> None:
        name = line.name or ""
        if not isinstance(level, Mapping):
            return
        first = level.members.get(name)
        if first is None:
            level.members[name] = Member(name, line.name_span, value)
            self.open = level, name
            return
        values: dict[str, Value] = {"name": name, "line": first.span.line}
        self.found.append(Diagnostic(rule.DUPLICATE_ENTRY, line.name_span, (), values))
        level.broken = True
        self.lost += 1
        spare = f"\0{self.lost}"
        level.members[spare] = Member(spare, line.name_span, value)
        self.open = level, spare

    def _mark(self) -> None:
        if self.levels:
            self.levels[-1].broken = True

    def _report(self, line: Line, choice: Choice) -> bool:
        """Says what was repaired; True if the line was moved or changed."""
        wanted = 2 * choice.depth
        if choice.lost and not line.broken:
            self.found.append(Diagnostic(rule.PARENT_MISSING, line.name_span))
        if choice.dash and not line.dash:
            self.found.append(_dash_missing(line, wanted))
        elif line.dash and not choice.dash:
            self.found.append(Diagnostic(rule.DASH_SURPLUS, line.name_span))
        elif line.indent is not None and line.indent != wanted:
            if not line.broken:
                self.found.append(misplaced(line.number, line.indent, wanted))
        else:
            return bool(choice.lost)
        return True


def _dash_missing(line: Line, wanted: int) -> Diagnostic:
    start = line.name_span.column
    fix = Fix((Edit(Span(line.number, 1, line.number, start), f"{' ' * wanted}- "),))
    return Diagnostic(rule.DASH_MISSING, line.name_span, (), {"name": line.name or ""}, fix=fix)


def _build(lines: list[Line], choices: list[Choice]) -> tuple[Mapping | Sequence, list[Diagnostic]]:
    builder = _Builder()
    for line, choice in zip(lines, choices, strict=True):
        builder.add(line, choice)
    return builder.root, builder.found[:ENOUGH]
