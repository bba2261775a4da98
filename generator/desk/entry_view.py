"""What the panel shows of one entry of the file, as plain data for JSON, in words of the author's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from ..core.diagnostic import Diagnostic, Path
from ..core.messages import Message
from ..editing.file import Read
from ..editing.places import place_of
from ..i18n.language_names import LanguageName, is_known
from ..i18n.locale import Locale
from ..policy import prose
from ..policy.base import ALL_LANGUAGES, keys_of
from ..policy.policy import Policy
from ..policy.walks.shape import RECORD, SCALAR, TEXT, WEEK, Shape, shape_at
from ..reading.json_schema import EXAMPLES, choices_at
from ..reading.yaml.nodes import Scalar
from .outline import Outline, languages_of, may_stand
from .related import last_change, stands_on, used_by
from .told_findings import identified, told_finding
from .understood import understood, value_shape, word_said

Data = dict[str, Any]
_OF_LANGUAGES: Final = ("binding_language", "language")
_BY_LANGUAGE: Final = ("support_languages", "translation_status", "conventions", "languages")


def entry_view(
    read: Read,
    path: Path,
    author: str,
    findings: Sequence[Diagnostic] = (),
    released: Sequence[Policy] = (),
) -> Data | None:
    """None of what the file may not have. An entry that it may have and has not is shown empty, to be filled in.

    findings  of the whole file; released: versions, the oldest first

    path, place, line   where it stands, line 0: nowhere yet; place: `tiers › gold › price`
    title, description  what it calls itself, what it is for
    kind, holds         as `Shape` has them; of: the kind of what it stands in
    values              {path, language, name, tag, direction, text, style, filled, understood}: one for each language
                        of a text, one of a value; `filled` only where placeholders are
    choices             {value, said}: all that it may be; `words`: what may stand instead of one's own; `examples`
    entries, absent     of a block, as in `outline`, one level deep
    purposes            {name: what it is for} of these, where the name is a word of the program
    findings            as in `told_findings`
    used_by, stands_on  {path, place, title, line}
    last_change         see `related.last_change`
    """
    if path not in read.nodes and not may_stand(read, path):
        return None
    return _View(read, path, author).data(findings, released)


class _View:
    def __init__(self, read: Read, path: Path, author: str) -> None:
        above = shape_at(path[:-1])
        if above is not None and above.kind == TEXT:  # one language of a text is shown beside the others
            path = path[:-1]
        self.read, self.path, self.author = read, path, author
        self.outline = Outline(read, author)
        self.shape = shape_at(path)
        if self._is_value or (
            path not in read.nodes and self.shape is not None and self.shape.kind == RECORD
        ):
            self.shape = value_shape(path)
        self.policy = read.loaded.policy

    def data(self, findings: Sequence[Diagnostic], released: Sequence[Policy]) -> Data:
        read, path = self.read, self.path
        tree, above = self.outline.tree(path, depth=1), shape_at(path[:-1])
        return {
            **{key: tree[key] for key in ("path", "line", "title", "absent", "entries")},
            "purposes": self._purposes((*tree["absent"], *(each["name"] for each in tree["entries"]))),
            "place": place_of(path),
            "description": description_of(path, self.author),
            "kind": self.shape.kind if self.shape else "",
            "holds": self.shape.holds if self.shape else "",
            "of": above.kind if above else "",
            "values": [*self._values()],
            **self._choices(),
            "findings": [*self._findings(findings)],
            "used_by": [self._link(each) for each in used_by(read, path)],
            "stands_on": [self._link(each) for each in stands_on(read, path)],
            "last_change": last_change(self.policy, path, released),
        }

    def _purposes(self, names: Sequence[str | int]) -> dict[str, str]:
        return {str(name): said for name in names if (said := purpose_of((*self.path, name), self.author))}

    def _findings(self, findings: Sequence[Diagnostic]) -> Iterator[Data]:
        for name, each in identified(findings):
            if each.path[: len(self.path)] == self.path:
                yield told_finding(self.read, name, each, self.author)

    def _values(self) -> Iterator[Data]:
        """A value is of no language; a text that the file says once, of all."""
        for language, text in self._texts().items():
            path = self.path if language == ALL_LANGUAGES else (*self.path, language)
            here = self.read.nodes.get(path)
            yield {
                "path": list(path),
                **spoken(language, self.author),
                "text": text.strip("\n"),
                "style": getattr(here.node, "style", "") if here else "",
                "filled": self.outline.filled(text, language) if prose.PLACE.search(text) else "",
                "understood": self._understood(text) if text else None,
            }

    def _texts(self) -> dict[str, str]:
        """Of a text that speaks several languages, also those that it lacks."""
        is_there = self.path in self.read.nodes
        said = self.outline.texts(self.path) if is_there else {}
        if self.shape is not None and self.shape.kind == TEXT:
            return said if ALL_LANGUAGES in said else {**dict.fromkeys(languages_of(self.read), ""), **said}
        if self._is_value or (not is_there and self.shape is not None and self.shape.kind in (SCALAR, WEEK)):
            return said or {ALL_LANGUAGES: ""}
        return {}

    @property
    def _is_value(self) -> bool:
        here = self.read.nodes.get(self.path)
        return here is not None and isinstance(here.node, Scalar)

    def _understood(self, text: str) -> Data | None:
        """None while the file says nothing that could be read."""
        names = self._names()
        return understood(self.policy, self.path, text, self.author, names) if self.policy else None

    def _names(self) -> tuple[str, ...]:
        shape = self.shape
        is_value = shape is not None and shape.kind in (SCALAR, TEXT)
        return choices_at(self.read.source, shape, self.path) if shape and is_value else ()

    def _choices(self) -> Data:
        shape, found = self.shape, self._names()
        if shape is None or shape.kind not in (SCALAR, TEXT):
            return {"choices": [], "words": [], "examples": []}
        return {
            "choices": [
                {"value": each, "said": called(self.outline, shape, self.path, each)} for each in found
            ],
            "words": [
                {"value": each, "said": called(self.outline, shape, self.path, each)} for each in shape.words
            ],
            "examples": list(EXAMPLES.get(shape.holds, ())),
        }

    def _link(self, path: Path) -> Data:
        line = self.read.nodes[path].first if path in self.read.nodes else 0
        title = self.outline.title(path) if path in self.read.nodes else ""
        return {"path": list(path), "place": place_of(path), "title": title, "line": line}


def called(outline: Outline, shape: Shape | None, path: Path, value: str) -> str:
    """A name of the file as its entry calls itself, a word of the program as authors know it."""
    tables = ("tiers", "severities", "regions", "service_hours", "roles", "promises", "features")
    named = next(((each, value) for each in tables if (each, value) in outline.read.nodes), None)
    if named and (shape is None or value not in (*shape.choices, *shape.words)):
        return outline.title(named)
    locale = Locale(outline.language)
    is_name = path[-1] in ("", value) and path[-2:-1] and path[-2] in _BY_LANGUAGE
    if path[-1] in _OF_LANGUAGES or is_name:
        return LanguageName(value).in_(outline.language)
    return word_said(shape, value, locale) if shape is not None else value


def description_of(path: Path, author: str) -> str:
    """What an entry is for; of one whose name people invent, what its table is for."""
    for length in range(len(path), 0, -1):
        above = shape_at(path[: length - 1])
        if above is not None and above.kind == RECORD and above.model is not None:
            known = keys_of(above.model).get(str(path[length - 1]))
            return Message(known.description).in_(author) if known and known.description else ""
    return ""


def purpose_of(path: Path, author: str) -> str:
    """What an entry is for; "" of one whose name somebody has made up."""
    above = shape_at(path[:-1])
    return description_of(path, author) if above is not None and above.kind == RECORD else ""


def spoken(language: str, author: str) -> Data:
    """{language, name, tag, direction}, the name in the author's language; of a value, which is of no language, nulls."""
    if language == ALL_LANGUAGES:
        return {"language": None, "name": "", "tag": None, "direction": "ltr"}
    if not is_known(language):  # the file says something that is no language: that is a finding
        return {"language": language, "name": language, "tag": None, "direction": "ltr"}
    locale = Locale(language)
    return {
        "language": language,
        "name": LanguageName(language).in_(author),
        "tag": locale.tag,
        "direction": locale.direction,
    }
