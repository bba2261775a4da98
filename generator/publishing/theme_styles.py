"""The theme's styles -> those of them that a page of ours can meet: a third of their bytes.

The theme has styles for much that no portal has: code, tabs, annotations, fifty colours, writing from the right. A rule
goes if its element, one of its classes, the name or value of one of the theme's attributes, or a role, is on no page and in no
script. What stands in brackets, as after `:not` and `:is`, is not judged, and stays.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

_TEXT: Final = r"""url\((?:"[^"]*"|'[^']*'|[^)"']*)\)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_MARK: Final = re.compile(rf"{_TEXT}|[{{}};]")
_COMMA: Final = re.compile(rf"{_TEXT}|[()\[\],]")
_BRACKETS: Final = re.compile(rf"\((?:{_TEXT}|[^()\"'])*\)")
_ATTRIBUTE: Final = re.compile(r"""\[(?:(dir|role|data-md-[\w-]+)(?:=["']?([\w-]+)["']?)?|[^\]]*)\]""")
_CLASS: Final = re.compile(r"\.((?:[\w-]|\\.)+)")
_ELEMENT: Final = re.compile(r"(?:^|[\s>+~])([a-z][a-z0-9]*)")
_ASKED: Final = re.compile(r"var\((--[\w-]+)")
_PROPERTY: Final = re.compile(rf"(?<=[{{;])(--[\w-]+):(?:{_TEXT}|[^;{{}}\"'])*(?:;|(?=\}}))")
_KEYFRAMES: Final = re.compile(r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}")
_VALUE: Final = re.compile(rf":((?:{_TEXT}|[^;{{}}\"'])*)(?=[;}}])")
_EMPTY: Final = re.compile(r"(?<![^{};])[^{};@]+\{\}")
_ELEMENT_OF_PAGE: Final = re.compile(rb"<([a-z][a-z0-9]*)")
_ELEMENT_OF_SCRIPT: Final = re.compile(rb"'([a-z][a-z0-9]*)'")
_OF_PAGE: Final = re.compile(rb'\s(class|dir|role|data-md-[\w-]+)(?:="([^"]*)")?')
# A script says what it gives an element in the line that names the theme's attribute or class, or a role.
_OF_SCRIPT: Final = re.compile(rb"^.*\b(?:md-|role\b).*$", re.MULTILINE)
# At-rules that hold rules.
_HOLDERS: Final = ("@media", "@supports", "@layer", "@container")


def words_of(pages: Iterable[bytes], scripts: Iterable[bytes]) -> frozenset[str]:
    """Classes, the theme's attributes with their values, and elements (`<p`) that pages have and scripts may make."""
    said: set[bytes] = set()
    elements: set[bytes] = set()
    for page in pages:
        said.update(text for pair in _OF_PAGE.findall(page) for text in pair)
        elements.update(_ELEMENT_OF_PAGE.findall(page))
    for script in scripts:
        said.update(_OF_SCRIPT.findall(script))
        elements.update(_ELEMENT_OF_SCRIPT.findall(script))
    words = (word for text in said for word in re.findall(r"[\w-]+", text.decode()))
    return frozenset((*words, *(f"<{name.decode()}" for name in elements)))


def met(css: str, words: Collection[str], others: str = "") -> str:
    """The rules of `css` that something with these `words` can match, with the properties and movements that they or `others` ask for."""
    kept = "".join(_met(css, words))
    while True:
        asked = set(_ASKED.findall(kept + others))
        fewer = _PROPERTY.sub(lambda found, asked=asked: found[0] if found[1] in asked else "", kept)  # type: ignore[misc]
        fewer = _EMPTY.sub("", _without_movements(fewer, others))
        if fewer == kept:
            return kept
        kept = fewer


def _without_movements(css: str, others: str) -> str:
    """Those that no value names."""
    values = " ".join(_VALUE.findall(_KEYFRAMES.sub("", css + others)))
    named = set(re.findall(r"[\w-]+", values))
    return _KEYFRAMES.sub(lambda found: found[0] if found[1] in named else "", css)


def _met(css: str, words: Collection[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:
            yield f"{head};"
        elif head.startswith(_HOLDERS):
            inner = "".join(_met(body, words))
            yield f"{head}{{{inner}}}" if inner else ""
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = ",".join(each for each in _selectors(head) if _can_match(each, words))
            yield f"{selectors}{{{body}}}" if selectors else ""


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each pair of braces and in it; in none: a statement."""
    depth = start = opened = 0
    for mark in _MARK.finditer(css):
        if mark[0] == ";" and not depth:
            yield css[start : mark.start()].strip(), None
            start = mark.end()
        elif mark[0] == "{":
            opened = opened if depth else mark.start()
            depth += 1
        elif mark[0] == "}":
            depth -= 1
            if not depth:
                yield css[start:opened].strip(), css[opened + 1 : mark.start()]
                start = mark.end()


def _selectors(head: str) -> Iterator[str]:
    depth = start = 0
    for mark in _COMMA.finditer(head):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(mark[0], 0)
        if mark[0] == "," and not depth:
            yield head[start : mark.start()]
            start = mark.end()
    yield head[start:]


def _can_match(selector: str, words: Collection[str]) -> bool:
    plain = selector
    while (without := _BRACKETS.sub("", plain)) != plain:
        plain = without
    attributes = [each for pair in _ATTRIBUTE.findall(plain) for each in pair if each]
    plain = _ATTRIBUTE.sub("", plain)
    classes = [each.replace("\\", "") for each in _CLASS.findall(plain)]
    elements = [f"<{each}" for each in _ELEMENT.findall(plain)]
    return all(each in words for each in (*attributes, *classes, *elements))
