"""What is written and says nothing: lists without an entry, words of the search without a word, numbers that count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ...policy.walks.shape import LIST, Shape, may_be_none, policy_shape
from ...reading.yaml.nodes import Mapping as Entries
from ...reading.yaml.nodes import Node, Sequence
from ...reading.yaml.source import texts
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

LIST_EMPTY = warning(
    "list-empty",
    Message("This list is empty."),
    Message("Enter something between the brackets, or delete the line."),
    why=Message("The file says the same without it; something is probably missing."),
    bad="serves: []",
    good="serves: [DE, AT]",
)

SEARCH_WITHOUT_WORD = warning(
    "search-without-word",
    Message("Nothing but commas stands here."),
    Message("Write words with commas between them, like “hotline, call”."),
    why=Message("The entry leads nobody to its place."),
    bad='search:\n  phone: ", ,"',
    good="search:\n  phone: hotline, call",
)

NUMBER_ALONE = warning(
    "number-alone",
    Message("“{value}” is a number without a word."),
    Message("Write what it counts, for example “30 days”."),
    why=Message("Whoever reads it would have to guess what the number means."),
    bad="retention: 30",
    good="retention: 30 days",
)

RULES = (LIST_EMPTY, SEARCH_WITHOUT_WORD, NUMBER_ALONE)

# What is a sentence or part of one wherever it stands; names, codes and what a tier includes may be numbers.
_SENTENCES: Final = frozenset(
    (
        "consent", "controller", "description", "examples", "exclusions", "meaning", "recipient", "retention", "text",
        "text_after", "transfer",
    )
)  # fmt: skip
_NUMBER: Final = re.compile(r"\s*\d[\d.,\s]*")


def empty_lists(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of those that may be left out; where one has to be, it is refused when it is read."""
    waiting: list[tuple[Path, Node | None, Shape | None]] = [((), source.root, policy_shape())]
    while waiting:
        path, node, shape = waiting.pop()
        if shape is None:
            continue
        if isinstance(node, Entries):
            for name, member in node.members.items():
                if not (
                    name in shape.required and isinstance(member.value, Sequence) and not member.value.items
                ):
                    waiting.append(((*path, name), member.value, shape.of(name)))
        elif isinstance(node, Sequence):
            waiting += [((*path, row), each, shape.item) for row, each in enumerate(node.items)]
            if shape.kind == LIST and not node.items and not may_be_none(path):
                yield Diagnostic(LIST_EMPTY, source.name_span(path), path)


def searches_without_word(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        if path[0] == "search" and len(path) > 1 and not scalar.text.strip(", \n"):
            yield Diagnostic(SEARCH_WITHOUT_WORD, scalar.span, path)


def numbers_alone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        names = [each for each in path if isinstance(each, str) and each not in policy.languages]
        if names and names[-1] in _SENTENCES and _NUMBER.fullmatch(scalar.text):
            yield Diagnostic(NUMBER_ALONE, scalar.span, path, {"value": scalar.text.strip()})


CHECKS = (empty_lists, searches_without_word, numbers_alone)
