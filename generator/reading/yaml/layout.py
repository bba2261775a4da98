"""Lines -> tree: which line belongs to which, by the shortest path.

Every level is two columns deep, so the column of a line says its level. Where a line does not fit (its column
is odd or no level is open there, its name is unknown there but would be known elsewhere, it repeats a name),
the reader weighs the ways to understand the lines around it and takes the one with the fewest repairs:
a line moved, a hyphen added or taken away, a parent line put back, a line left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.diagnostic import Diagnostic
from ...policy.walks.shape import LIST, RECORD, SCALAR, TABLE, Shape
from .levels import MISFIT, Frame, Placement, State, after, allowed, fits, frame_misfit, misfit
from .line import Line
from .nodes import Mapping, Sequence
from .tree import tree_of

DEPTH_LIMIT = 40
BACK, AHEAD, WIDTH, WEIGHED = 24, 40, 24, 2_000

MOVED, STEP, TOGGLED, BEGINNING, ORPHAN, DROPPED = 1.0, 0.04, 1.0, 1.25, 1.7, 3.0


@dataclass(slots=True)
class Way:
    """One way to understand the lines so far, and what it costs."""

    cost: float
    state: State
    choices: tuple[Placement, ...]


@dataclass(slots=True)
class Weighed:
    """What one line costs on a level that many ways have in common; levels by identity, as long as the ways live."""

    levels: dict[int, float]
    orphans: dict[tuple[int, int], tuple[float, Placement]]


def arrange(lines: list[Line], root: Shape) -> tuple[Mapping | Sequence, list[Diagnostic], bool]:
    """The tree of all lines, what had to be repaired, and whether every line stands where it belongs."""
    choices = _plainly(lines, root)
    return (*tree_of(lines, choices or _understood(lines, root)), choices is not None)


def arrange_plain(lines: list[Line], root: Shape) -> Mapping | None:
    """The tree of lines of which each stands where it belongs; None if one does not, or anything is odd in it."""
    choices = _plainly(lines, root)
    if not choices:
        return None
    tree, found = tree_of(lines, choices)
    return tree if isinstance(tree, Mapping) and not found else None


def _plainly(lines: list[Line], root: Shape) -> list[Placement] | None:
    """Each line as it stands; None if anything is odd about one."""
    state = State((), True, root)
    choices: list[Placement] = []
    for line in lines:
        choice = _plain(state, line)
        if choice is None:
            return None
        state = after(state, line, choice)
        choices.append(choice)
    return choices


def _understood(lines: list[Line], root: Shape) -> list[Placement]:
    state = State((), True, root)
    states: list[State] = []
    choices: list[Placement] = []
    weighed = 0
    while (index := len(choices)) < len(lines):
        plain = _plain(state, lines[index])
        ways: tuple[Placement, ...] = (plain,) if plain else ()
        if not ways and weighed > WEIGHED:
            ways = (_makeshift(state, lines[index]),)
        if not ways:
            start = _window(choices, index)
            state = states[start] if start < index else state
            ways = _search(lines, start, index, state).choices
            weighed += len(ways)
            del choices[start:], states[start:]
        for choice in ways:
            states.append(state)
            state = after(state, lines[len(choices)], choice)
            choices.append(choice)
    return choices


def _window(choices: list[Placement], index: int) -> int:
    """Where to begin the search: the last top-level line, but not too far back."""
    start = max(index - BACK, 0)
    for back in range(index - 1, start, -1):
        if choices[back].depth == 0:
            return back
    return start


def _plain(state: State, line: Line) -> Placement | None:
    """The line as it stands, if nothing about it is odd."""
    if line.indent is None or line.indent % 2:
        return None
    choice = Placement(line.indent // 2, line.dash)
    return choice if allowed(state, choice) and fits(state, line, choice) else None


def _makeshift(state: State, line: Line) -> Placement:
    """Where everything is wrong, nothing is weighed any more: the line where it stands, or nowhere."""
    choice = Placement((line.indent or 0) // 2, line.dash)
    return choice if allowed(state, choice) else Placement(0, line.dash, dropped=True)


def _search(lines: list[Line], start: int, trouble: int, state: State) -> Way:
    ways = [Way(0.0, state, ())]
    end = min(len(lines), trouble + AHEAD)
    for index in range(start, end):
        line = lines[index]
        weighed = Weighed({}, {})
        ways = _cheapest(
            line, [(way, cost, choice) for way in ways for cost, choice in _ways(way.state, line, weighed)]
        )
        if index > trouble + 8 and line.indent == 0 and ways[0].choices[-1] == Placement(0, False):
            break
    return ways[0]


def _cheapest(line: Line, steps: list[tuple[Way, float, Placement]]) -> list[Way]:
    """The ways on, one for each state, as many as are followed; the dear ones are never worked out."""
    best: dict[State, Way] = {}
    for way, cost, choice in sorted(steps, key=lambda step: step[0].cost + step[1]):
        state = after(way.state, line, choice)
        if state not in best:
            best[state] = Way(way.cost + cost, state, (*way.choices, choice))
            if len(best) == WIDTH:
                break
    return list(best.values())


def _ways(state: State, line: Line, weighed: Weighed) -> Iterator[tuple[float, Placement]]:
    frames = state.frames
    deepest = len(frames) + state.opens
    for depth in range(min(deepest, DEPTH_LIMIT)):
        # An open level is a list or none; a new one may be either.
        for dash in (frames[depth].is_list,) if depth < len(frames) else (line.dash, not line.dash):
            if (line.name is None and not dash) or (dash and not line.dash and not _holds_list(state, depth)):
                continue
            choice = Placement(depth, dash)
            cost = _move(line, choice) + misfit(state, line, choice, weighed.levels)
            if line.indent is None:
                cost += STEP * (deepest - depth)
            if dash and not line.dash:
                cost += _unlikely_entry(state, line, depth)
            yield cost, choice
    yield from _orphans(state, line, weighed)
    yield DROPPED, Placement(0, line.dash, dropped=True)


def _holds_list(state: State, depth: int) -> bool:
    """May a list stand at this level, so that the hyphen of its entry can be lost?"""
    shape = state.frames[depth].shape if depth < len(state.frames) else state.below
    return shape is None or shape.kind == LIST


def _unlikely_entry(state: State, line: Line, depth: int) -> float:
    """A lost hyphen usually makes a name of the entry before come twice."""
    current = state.frames[depth + 1] if depth + 1 < len(state.frames) else None
    return MISFIT / 2 if current is not None and line.name not in current.names else 0.0


def _move(line: Line, choice: Placement) -> float:
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


def _orphans(state: State, line: Line, weighed: Weighed) -> Iterator[tuple[float, Placement]]:
    """The line one level deeper than anything open: the line with the name above it is lost."""
    if line.indent is None or line.indent % 2 or line.name is None:
        return
    depth = line.indent // 2
    if depth < 1 or depth > len(state.frames) + state.opens:
        return
    if depth == len(state.frames) + 1:
        if state.below is not None:
            yield ORPHAN + 0.1, Placement(depth, line.dash, "?")
        return
    frame = state.frames[depth - 1]
    if not frame.is_list and frame.shape is not None:
        beside = state.frames[depth] if depth < len(state.frames) else None
        levels = id(frame), id(beside)
        if levels not in weighed.orphans:
            weighed.orphans[levels] = _orphan(state, line, depth, frame.shape)
        yield weighed.orphans[levels]


def _orphan(state: State, line: Line, depth: int, shape: Shape) -> tuple[float, Placement]:
    """Below the name that would make nothing odd about the line, else below one that nobody knows."""
    # An entry that begins again as the one above began has lost the line with its own name.
    begins = (
        shape.kind == TABLE and depth < len(state.frames) and state.frames[depth].names[:1] == (line.name,)
    )
    for name, below in _lost_names(state.frames[depth - 1]):
        if frame_misfit(Frame(line.dash, below, ()), line) == 0:
            return BEGINNING if begins else ORPHAN, Placement(depth, line.dash, name)
    return ORPHAN + 0.5, Placement(depth, line.dash, "?")


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
