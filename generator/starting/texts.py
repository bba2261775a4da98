"""Texts of a new policy in its languages, and where they come to stand in its file.

English stands in the code; `translations/starting/` has the other languages. A text in a template is a place that is filled
when the line around it is known: one language stands on its line, several below it, each indented.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final

from ..core.messages import ENGLISH, catalog
from ..core.own_catalogs import TRANSLATIONS

STARTING: Final = TRANSLATIONS / "starting"
LANGUAGES: Final = tuple(sorted({ENGLISH, *(path.stem for path in STARTING.glob("*.po"))}))
"""A policy may be begun in these, and in their variants: de-AT."""
_PLACE: Final = re.compile(
    "(?P<indent> *)(?P<item>- )?(?P<key>[\\w-][\\w -]*:)? ?\ue000(?P<text>\\d+)\ue001(?P<rest>.*)"
)
_PLAIN: Final = re.compile(r"[^\W\d_](?:(?!: | #)[^\n\"\\])*(?<![:\s])")
_SIGNS: Final = re.compile(r"[\\`*_\[\]#|]")
_LIST: Final = re.compile(r"^(\d+|)([.)+-](?=\s))")
_WORDS_OF_YAML: Final = ("yes", "no", "on", "off", "true", "false", "null", "y", "n")


def word(text: str) -> str:
    """Marks an English text of a table for the catalogs; what it is in another language is said by `translated`."""
    return text


def translated(text: str, language: str) -> str:
    """English where the language has no catalog or not this text."""
    return catalog(STARTING, language).get(("", text), (text,))[0]


def filled(text: str, language: str, values: dict[str, str]) -> str:
    """In a language, with values for the places `{name}`; those without a value are the policy's own."""
    said = translated(text, language)
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", value)
    return said


def scalar(value: str) -> str:
    """A value as YAML has it on one line, in quotation marks where it would be read otherwise."""
    plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML
    return value if plain else json.dumps(value, ensure_ascii=False)


def markdown_words(value: str) -> str:
    """A value as Markdown has it where its signs mean nothing: “1. FC *” is no list, and nothing in it is emphasised."""
    return _LIST.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", value))


class PolicyTexts:
    """The functions of a template, and what makes its result a file."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._texts: list[dict[str, str]] = []

    def said(self, text: str, **values: str) -> str:
        """A text of the policy, in each of its languages."""
        return self.each({code: filled(text, code, values) for code in self._languages})

    def each(self, texts: dict[str, str]) -> str:
        """A text that is there in each of the languages."""
        self._texts.append(texts)
        return f"\ue000{len(self._texts) - 1}\ue001"

    def asks(self, text: str, **values: str) -> str:
        """What is said to the author alone, in the first language."""
        return filled(text, self._languages[0], values)

    def placed(self, rendered: str) -> str:
        """The template's result with each text where it belongs."""
        return "".join(f"{line}\n" for each in rendered.splitlines() for line in self._lines(each))

    def _lines(self, line: str) -> list[str]:
        match = _PLACE.fullmatch(line)
        if match is None:
            return [line]
        texts = self._texts[int(match["text"])]
        indent, item, key, rest = match["indent"], match["item"] or "", match["key"] or "", match["rest"]
        if len({*texts.values()}) == 1:
            return _written(f"{indent}{item}{key}", indent, next(iter(texts.values())), rest)
        if item and not key:
            rows = [_written(f"{indent}  {code}:", f"{indent}  ", text) for code, text in texts.items()]
            return [
                f"{indent}- {rows[0][0].strip()}{rest}",
                *rows[0][1:],
                *(line for row in rows[1:] for line in row),
            ]
        below = f"{indent}{'  ' if item else ''}  "
        rows = [_written(f"{below}{code}:", below, text) for code, text in texts.items()]
        return [f"{indent}{item}{key}{rest}", *(line for row in rows for line in row)]


def _written(before: str, indent: str, text: str, rest: str = "") -> list[str]:
    """One line, or a block of several."""
    if "\n" not in text:
        return [
            f"{before} {scalar(text)}{rest}" if before.strip() != "-" else f"{before}{scalar(text)}{rest}"
        ]
    return [f"{before} |{rest}", *(f"{indent}  {line}" if line else "" for line in text.splitlines())]
