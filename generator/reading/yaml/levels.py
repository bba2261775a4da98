"""The open levels above a line: what a line does to them, and what is odd about it where it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ...policy.base import EVERYONE_ELSE
from ...policy.notation import LANGUAGE, NAME
from ...policy.walks.shape import LIST, NONE, RECORD, SCALAR, TABLE, TEXT, WEEK, Shape, vocabulary
from ..guesses import spelling
from .line import Line
from .nodes import Scalar, Sequence

UNKNOWN, MISSPELT, REPEATED, MISFIT, EMPTY = 1.2, 0.6, 1.3, 0.8, 0.6
_DAYS: Final = re.compile(r"[a-z]+day( to [a-z]+day|(, [a-z]+day)*)")


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


class Placement(NamedTuple):
    """How a line is understood: at which level, as a list entry or not, and which name is lost above it."""

    depth: int
    dash: bool
    lost: str = ""
    dropped: bool = False


def allowed(state: State, choice: Placement) -> bool:
    if choice.depth < len(state.frames):
        return state.frames[choice.depth].is_list == choice.dash
    return choice.depth == len(state.frames) and state.opens


def after(state: State, line: Line, choice: Placement) -> State:
    """The open levels after a line."""
    if choice.dropped:
        return state
    opens = line.value is None and not line.header
    if line.name and not choice.dash and not choice.lost:
        return _below(state, line.name, choice.depth, opens)
    frames = [*state.frames[: choice.depth]]
    level = _level(frames, state, choice)
    item = level.shape
    if choice.dash:
        item = item.item if item is not None and item.kind == LIST else None
        frames.append(level)
        if line.name is None:
            return State(tuple(frames), opens, item)
        level = Frame(False, item, ())
    name = line.name or ""
    frames.append(Frame(False, level.shape, (*level.names[-30:], name)))
    return State(tuple(frames), opens, item.of(name) if item is not None and item.kind != LIST else None)


def _below(state: State, name: str, depth: int, opens: bool) -> State:
    """The open levels after a line that is no entry of a list, and above which nothing is lost."""
    frames = state.frames
    shape, names = (frames[depth].shape, frames[depth].names) if depth < len(frames) else (state.below, ())
    frame = Frame(False, shape, (*names[-30:], name))
    below = shape.of(name) if shape is not None and shape.kind != LIST else None
    return State((*frames[:depth], frame), opens, below)


def _level(frames: list[Frame], state: State, choice: Placement) -> Frame:
    """The level on which a line stands; `frames`: those above it."""
    if choice.lost:
        return _put_back(frames, state, choice)
    return (
        state.frames[choice.depth]
        if choice.depth < len(state.frames)
        else Frame(choice.dash, state.below, ())
    )


def _put_back(frames: list[Frame], state: State, choice: Placement) -> Frame:
    """Adds the level whose line is lost to `frames`; returns the level of the line itself."""
    if len(frames) < choice.depth:
        frames.append(Frame(False, state.below, (choice.lost,)))
        shape = state.below.item if state.below is not None and state.below.kind == TABLE else None
        return Frame(choice.dash, shape, ())
    parent = frames[-1]
    frames[-1] = Frame(False, parent.shape, (*parent.names[-30:], choice.lost))
    shape = parent.shape.of(choice.lost) if parent.shape is not None else None
    return Frame(choice.dash, shape, ())


# What is odd about a line


def fits(state: State, line: Line, choice: Placement) -> bool:
    """Is nothing odd about a line? As `misfit`, at once for the names that nearly all lines have."""
    depth = choice.depth
    frame = state.frames[depth] if depth < len(state.frames) else Frame(choice.dash, state.below, ())
    name, shape = line.name, frame.shape
    if name is None or shape is None or frame.is_list or name in frame.names or not _may_have(shape, name):
        return not frame_misfit(frame, line) > 0
    return not _odd_value(shape.of(name), line) > 0


@lru_cache(4096)
def _may_have(shape: Shape, name: str) -> bool:
    """Is the name at home in what has this shape, whatever other names are there?"""
    return not _odd_below(shape, name, ()) > 0


def misfit(state: State, line: Line, choice: Placement, known: dict[int, float] | None = None) -> float:
    """`known`: what was found odd about this line on levels that other ways have too, by their identity."""
    if choice.depth >= len(state.frames):
        return frame_misfit(Frame(choice.dash, state.below, ()), line)
    frame = state.frames[choice.depth]
    if known is None:
        return frame_misfit(frame, line)
    if id(frame) not in known:
        known[id(frame)] = frame_misfit(frame, line)
    return known[id(frame)]


def frame_misfit(frame: Frame, line: Line) -> float:
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
    repeated = REPEATED if name in frame.names else 0.0
    if shape is None:
        return repeated
    below = shape.fields.get(name) if shape.kind == RECORD else shape.item
    return repeated + _odd_below(shape, name, frame.names) + _odd_value(below, line)


def _odd_below(shape: Shape, name: str, taken: tuple[str, ...]) -> float:
    """How odd a name is in what has this shape."""
    if shape.kind == RECORD:
        return 0.0 if name in shape.fields else _odd_field(shape, name, taken)
    if shape.kind == TABLE:
        return _odd_free_name(name, shape)
    if shape.kind == TEXT:
        return 0.0 if LANGUAGE.fullmatch(name) else MISSPELT if len(name) < 4 else UNKNOWN
    # A text where hours or one value belong is no reason to look for another place.
    if LANGUAGE.fullmatch(name):
        return 0.0
    if shape.kind == WEEK:
        return 0.0 if _DAYS.fullmatch(name) else UNKNOWN
    return 0.0 if taken else MISFIT


def _odd_field(shape: Shape, name: str, taken: tuple[str, ...]) -> float:
    near = spelling.nearest(name, [each for each in shape.fields if each not in taken])
    return MISSPELT if near else UNKNOWN


def _odd_free_name(name: str, shape: Shape) -> float:
    """How odd a name is in a table whose entries have names of their own."""
    if shape.choices:
        return 0.0 if name in shape.choices else MISSPELT if spelling.nearest(name, shape.choices) else MISFIT
    item = shape.item.item if shape.item is not None and shape.item.kind == LIST else shape.item
    if item is None:
        return 0.0
    if item.kind == TEXT and not item.words:
        return UNKNOWN if LANGUAGE.fullmatch(name.casefold()) and len(name) < 4 else 0.0
    if item.kind == RECORD and name in item.fields:
        return UNKNOWN
    if item.kind == SCALAR and item.holds == "text":  # Names of a form service, such as `_template`.
        return 0.0
    if all(map(NAME.fullmatch, name.split(", "))):
        return 0.0
    return UNKNOWN if name in vocabulary() else MISFIT / 2


def _odd_value(shape: Shape | None, line: Line) -> float:
    if shape is None:
        return 0.0
    if isinstance(line.value, Scalar):
        # What stands in braces is a block: its lines are only missing.
        is_block = shape.kind in (RECORD, TABLE, LIST) and not shape.short and line.value.text[:1] != "{"
        return MISFIT if is_block and line.value.text not in (NONE, EVERYONE_ELSE) else 0.0
    if isinstance(line.value, Sequence):
        return 0.0 if shape.kind == LIST else MISFIT
    if line.header:
        return 0.0 if shape.kind in (TEXT, SCALAR) else MISFIT
    return EMPTY if shape.kind == SCALAR else 0.0
