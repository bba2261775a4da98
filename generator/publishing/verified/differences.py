"""The first difference of two files of one kind, in words: what stands there, what the policy file would make."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ...artifacts.data import policy_json
from ...core.messages import Message
from ...core.verdicts import Item
from .verdicts import kind_of, other, same, undecided

_BOTH: Final = Message("there “{there}”, according to the file “{here}”")
_AT: Final = Message("{place}: there {there}, according to the file {here}")
_LINE: Final = Message("line {line}: there “{there}”, according to the file “{here}”")
_ATTRIBUTE: Final = Message("{attribute} of <{tag}>: there “{there}”, according to the file “{here}”")
_SCRIPT: Final = Message("a script in the page is another")
_STYLE: Final = Message("a style in the page is another")
_MARKUP: Final = Message(
    "its words and where they lead are the same; only the markup differs, as with another release of the program"
)
_WORDS_ALONE: Final = Message("its words and where they lead are the same; nothing else of it was compared")
_BYTES: Final = Message("its bytes differ: {there} of them there, {here} according to the file")
_MISSING: Final = Message("the site has no such file")
_SURPLUS: Final = Message("the file makes nothing of this name")
_NO_JSON: Final = Message("what is there is no JSON")
_OTHER_PROGRAM: Final = Message(
    "all of it is the same but the version of the program that made it: there {there}, here {here}"
)
_TYPST: Final = Message(
    "made with Typst {there} there and {here} here, so the bytes cannot be compared; {digest}"
)
_SAME_DIGEST: Final = Message("it names the SHA-256 of the file")
_NO_DIGEST: Final = Message("it names no SHA-256")
_OTHER_DIGEST: Final = Message("it names the SHA-256 {there}, and the file has {here}")
_PDF_BYTES: Final = Message("its bytes differ from those that Typst {here} makes of the file; {digest}")

_Attribute = tuple[str, str, str]
"""Of an element: its tag, the attribute's name and value."""
_NO_ATTRIBUTE: Final[_Attribute] = ("", "", "")
_NOTHING: Final = "–"
_MOST: Final = 70
_CLASS: Final = "class"
"""Compared by itself: it differs from one release of the tools to the next."""
_OWN: Final = "main"
_META: Final = ("http-equiv", "property", "name")
"""What a head says of its page: where it goes on, and the words that search engines and messengers show."""


def compared(path: str, there: bytes | None, here: bytes | None, *, by_same_tools: bool = True) -> Item:
    """A file of the site beside what the policy file makes of the same name; None: there is none.

    Where both were not made by the same tools, only the words of a page and where they lead are compared.
    """
    if there == here:
        return same(path)
    if there is None or here is None:
        return other(path, _MISSING if there is None else _SURPLUS)
    if path.endswith(".pdf"):
        return _of_pdf(path, there, here)
    if path.endswith(".html"):
        return _of_page(path, there, here) if by_same_tools else _of_words(path, there, here)
    if path == policy_json.PATH and (programs := _programs(there, here)):
        return undecided(path, _OTHER_PROGRAM.filled(there=programs[0], here=programs[1]))
    if path.endswith(".json"):
        return other(path, _of_json(there, here))
    if kind_of(path) in ("data", "scripts"):
        return other(path, _of_lines(there, here))
    return other(path, _BYTES.filled(there=len(there), here=len(here)))


def stylesheet_of(page: bytes) -> str:
    """The name of its first style sheet, which is made of its content: another theme, or release of it, has another."""
    link = LexborHTMLParser(page).css_first("link[rel=stylesheet]")
    return PurePosixPath((link.attributes.get("href") or "") if link else "").name


def class_difference(there: bytes, here: bytes, part: str = "html") -> Message | None:
    """The first class that differs, of a page whose words do not: it may hide them."""
    ours, theirs = _Read(here, part), _Read(there, part)
    return _first_of(theirs.classes, ours.classes)


def page_difference(there: bytes, here: bytes, part: str = "html") -> Message | None:
    """What a reader meets first; None if only markup differs. `part`: a selector, in which is looked."""
    ours, theirs = _Read(here, part), _Read(there, part)
    found = _word_difference(theirs, ours)
    if found is None and theirs.styles != ours.styles:
        return _STYLE
    return found or (None if theirs.scripts == ours.scripts else _SCRIPT)


def _of_page(path: str, there: bytes, here: bytes) -> Item:
    found = page_difference(there, here) or class_difference(there, here)
    return other(path, found) if found else undecided(path, _MARKUP)


def _of_words(path: str, there: bytes, here: bytes) -> Item:
    """Of what stands in the page itself; around it other tools put what they like."""
    part = _OWN if all(LexborHTMLParser(each).css_first(_OWN) for each in (there, here)) else "html"
    found = _word_difference(_Read(there, part), _Read(here, part))
    return other(path, found) if found else undecided(path, _WORDS_ALONE)


def _word_difference(theirs: _Read, ours: _Read) -> Message | None:
    for words in zip_longest(theirs.texts, ours.texts, fillvalue=""):
        if words[0] != words[1]:
            return _BOTH.filled(**_both(*words))
    return _first_of(theirs.attributes, ours.attributes)


def _first_of(theirs: Sequence[_Attribute], ours: Sequence[_Attribute]) -> Message | None:
    pairs = zip_longest(theirs, ours, fillvalue=_NO_ATTRIBUTE)
    return next((_of_attributes(those, these) for those, these in pairs if those != these), None)


def _of_attributes(there: _Attribute, here: _Attribute) -> Message:
    tag, name, _ = there if there[0] else here
    both = (
        _both(there[2], here[2])
        if there[:2] == here[:2]
        else {"there": _attribute(there), "here": _attribute(here)}
    )
    return _ATTRIBUTE.filled(tag=tag, attribute=name, **both)


def _attribute(attribute: _Attribute) -> str:
    tag, name, value = attribute
    return _short(f'<{tag} {name}="{value}">') if tag else _NOTHING


class _Read:
    """What a page gives to whoever reads it: words, what its elements say of themselves, scripts."""

    def __init__(self, html: bytes, part: str) -> None:
        self.texts: list[str] = []
        self.attributes: list[_Attribute] = []
        self.classes: list[_Attribute] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        root = LexborHTMLParser(html).css_first(part)
        for node in root.traverse(include_text=True) if root else ():
            if root and node.mem_id != root.mem_id:
                self._take(node)

    def _take(self, node: LexborNode) -> None:
        if node.tag == "-text":
            self._take_text(node)
        elif node.tag == "script":
            self.scripts.append(node.text(strip=False))
        elif node.tag == "style":
            self.styles.append(node.text(strip=False))
        if node.tag not in ("-text", "-comment", "meta") or any(each in node.attributes for each in _META):
            self.attributes += _said(node)
        if node.attributes.get(_CLASS):
            self.classes.append((node.tag or "", _CLASS, node.attributes[_CLASS] or ""))

    def _take_text(self, node: LexborNode) -> None:
        parent = node.parent.tag if node.parent else ""
        words = " ".join((node.text_content or "").split())
        if words and parent not in ("script", "style"):
            self.texts.append(words)


def _said(node: LexborNode) -> Iterator[_Attribute]:
    if (node.attributes.get("http-equiv") or "").lower() == "content-security-policy":
        return  # names the scripts, which are compared themselves
    for name, value in sorted(node.attributes.items()):
        if name != _CLASS:
            yield node.tag or "", name, value or ""


def _of_json(there: bytes, here: bytes) -> Message:
    try:
        those, these = json.loads(there), json.loads(here)
    except (ValueError, RecursionError):
        return _NO_JSON
    found = json_difference(those, these)
    return found or _BYTES.filled(there=len(there), here=len(here))


def _programs(there: bytes, here: bytes) -> tuple[str, str] | None:
    """The versions of the program that made two files of a policy, if nothing else of them differs."""
    said = re.compile(rf'^ "{policy_json.PROGRAM}": "([^"]*)",\n'.encode(), re.MULTILINE)
    if said.sub(b"", there) != said.sub(b"", here):
        return None
    found = (said.search(each) for each in (there, here))
    one, two = (each[1].decode("utf-8", "replace") if each else _NOTHING for each in found)
    return one, two


def json_difference(there: Any, here: Any, place: tuple[str, ...] = ()) -> Message | None:
    """Where two values of JSON begin to differ; None if they are equal."""
    if isinstance(there, dict) and isinstance(here, dict):
        pairs = [(key, there.get(key), here.get(key)) for key in {**here, **there}]
    elif isinstance(there, list) and isinstance(here, list):
        pairs = [(str(n + 1), *each) for n, each in enumerate(zip_longest(there, here))]
    elif there == here and type(there) is type(here):
        return None
    else:
        return _AT.filled(place=" › ".join(place), **_both(_value(there), _value(here)))
    found = (json_difference(one, two, (*place, key)) for key, one, two in pairs)
    return next(filter(None, found), None)


def _value(value: Any) -> str:
    return _NOTHING if value is None else json.dumps(value, ensure_ascii=False)


def _of_lines(there: bytes, here: bytes) -> Message:
    those, these = (each.decode("utf-8", "replace").split("\n") for each in (there, here))
    for line, pair in enumerate(zip_longest(those, these, fillvalue=""), 1):
        if pair[0] != pair[1]:
            return _LINE.filled(line=line, **_both(*pair))
    return _BYTES.filled(there=len(there), here=len(here))


def _of_pdf(path: str, there: bytes, here: bytes) -> Item:
    theirs, ours = typst_of(there), typst_of(here)
    digest = digest_said(there, pdf_digest(here))
    if theirs != ours:
        said = _TYPST.filled(there=theirs or _NOTHING, here=ours, digest=digest)
        return undecided(path, said) if digest in (_SAME_DIGEST, _NO_DIGEST) else other(path, said)
    return other(path, _PDF_BYTES.filled(here=ours, digest=digest))


def digest_said(pdf: bytes, digest: str) -> Message:
    """What a PDF file says of the file that it was made of, beside what it should."""
    named = pdf_digest(pdf)
    if named == digest:
        return _SAME_DIGEST if digest else _NO_DIGEST
    return _OTHER_DIGEST.filled(there=named or _NOTHING, here=digest or _NOTHING)


def pdf_digest(pdf: bytes) -> str:
    """The SHA-256 in its properties; "" if it has none."""
    found = re.search(rb"policy-sha256:([0-9a-f]{64})", pdf)
    return found[1].decode() if found else ""


def typst_of(pdf: bytes) -> str:
    """The release of Typst that made it."""
    found = re.search(rb"<xmp:CreatorTool>Typst ([\w.-]+)</xmp:CreatorTool>", pdf)
    return found[1].decode() if found else ""


def _both(there: str, here: str) -> dict[str, str]:
    """Both from a little before the place where they part."""
    start = next((n for n, pair in enumerate(zip(there, here, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, start - _MOST // 2) if start > _MOST // 2 else 0
    return {"there": _short(there[start:], start), "here": _short(here[start:], start)}


def _short(text: str, start: int = 0) -> str:
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    return f"…{shown}" if start else shown
