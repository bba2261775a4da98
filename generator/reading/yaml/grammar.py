"""What looks like an entry of the file, however it was mistyped, and what like prose."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..guesses import spelling, weekdays
from .line import DASHES, Line, Lines, indent_of
from .nodes import Scalar

KEY = re.compile(
    r"""("[^"\\]*"|'[^']*'|[^\s\-#:"'\[\]{}&*!|>%@`,?=<](?:(?!\s\#)[^:]|:(?=\S))*?)(\s*):(?=\s|$)"""
)
TIGHT_KEY = re.compile(r"((?:business |[a-z]+day(?: to |, ))?[A-Za-z_][\w-]*):(?!//)(\S.*)")
_WORDY = re.compile(r"[A-Za-z][\w-]*|[A-Za-z]+( to |, )[a-z]+|business (hours|days)")
# A name with another sign where its colon belongs, or in quotation marks.
_MISTYPED = re.compile(
    r"""(?P<open>[„“”‚‘’«»"']?)(?P<name>[A-Za-z0-9][\w-]*|business (?:hours|days))(?P<close>[“”‘’«»"']?)"""
    r"(?P<sign>\s*(?:[=;：﹕]|:[:：;])|:)(?P<gap>\s+|$)"
)
OTHER_MARKER = re.compile(r"(\*|\d{1,3}[.)]) +")
_GLUED = re.compile(
    r"(?:^|(?P<gap>\s+))(?P<dash>- )?(?P<name>business (?:hours|days)|[a-z]+day to [a-z]+day|[\w-]+):(?=\s|$)"
)
# Narrower than a language’s code may be: the first word of a sentence (“pre-sales”) is none.
_LIKE_A_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_LIKE_A_BAR = frozenset("lI1!/\\¦")


def next_text(file: Lines, number: int) -> str:
    """What is said below line `number`; blank lines, comments and conflicts do not count, however long they are."""
    return file.following[min(number, len(file.source))]


def structural(file: Lines, text: str) -> bool:
    """Does the line look like an entry, and not like prose with a colon in it?"""
    rest = text.lstrip()
    if rest.startswith("- "):
        rest = rest[2:]
        match = KEY.match(rest)
        return bool(match and match[1] in file.words)
    match = KEY.match(rest)
    if match:
        name = match[1].strip("\"'")
        is_known = name in file.languages or all(each in file.words for each in name.split(", "))
        return is_known or bool(_WORDY.fullmatch(match[1]))
    tight = TIGHT_KEY.match(rest)
    return bool(tight and tight[1] in file.words)


def stands_above(file: Lines, number: int) -> bool:
    """Do deeper entries follow this line?"""
    return _has_deeper(file, number) and structural(file, next_text(file, number))


def heads_entries(file: Lines, text: str, number: int) -> bool:
    """`united states:` above deeper entries: a name with spaces in it, and no prose."""
    is_name = re.fullmatch(r"[\w-]+( [\w-]+){0,3}:(\s+#.*)?", text.strip())
    return bool(is_name) and stands_above(file, number)


def mistyped(file: Lines, rest: str, number: int) -> re.Match[str] | None:
    """A known name, or one above deeper entries, with a wrong sign after it or in typographic quotation marks."""
    match = _MISTYPED.match(rest)
    if not match or (match["sign"] == ":" and match["open"] in ("", '"', "'")):
        return None
    is_known = match["name"] in file.words or match["name"] in file.languages
    return match if is_known or (match.end() == len(rest) and stands_above(file, number)) else None


def entry_like(file: Lines, text: str, above: int) -> bool:
    """Does it look like an entry, or like what was meant to be one? `text` is what is said first below line `above`."""
    rest = text.lstrip()
    rest = rest[2:] if rest.startswith("- ") else rest
    marker = OTHER_MARKER.match(rest)
    rest = rest[marker.end() :] if marker and structural(file, rest[marker.end() :]) else rest
    tight = TIGHT_KEY.match(rest)
    number = file.source.index(text, above) + 1
    return (
        text.lstrip().startswith(("-", "<<:", "? ", *DASHES))
        or structural(file, rest)
        or _opens_hours(rest)
        or bool(tight and (tight[1] in file.words or " " in tight[1]))
        or mistyped(file, rest, number) is not None
        or heads_entries(file, text, number)
        or name_without_colon(file, rest, False, number) is not None
    )


def has_entries(file: Lines, line: Line, following: str) -> bool:
    """Groups of the file and the form's hidden fields hold no text, whatever their entries are called."""
    is_group = line.name == "hidden" or (line.indent == 0 and line.name in file.top)
    return is_group and KEY.match(following.lstrip()) is not None


def is_like_a_bar(file: Lines, line: Line) -> bool:
    """`de: l` above a text: a letter or stroke that looks like “|”."""
    value = line.value
    if not isinstance(value, Scalar) or value.style != "plain" or value.text not in _LIKE_A_BAR:
        return False
    owner = (line.indent or 0) + 2 * line.dash
    following = next_text(file, line.number)
    return indent_of(following) - owner >= 2 and not entry_like(file, following, line.number)


def lost_language(file: Lines, line: Line, index: int) -> str | None:
    """The language whose line is lost, if the other one stands below."""
    owner = (line.indent or 0) + 2 * line.dash
    languages = []
    for text in file.source[index + 1 : index + 60]:
        if text.strip() and indent_of(text) <= owner:
            break
        match = re.match(r"\s*([a-z]{2,3}(?:-\w+)?):", text)
        if match and indent_of(text) == owner + 2:
            languages.append(match[1])
    missing = [language for language in file.languages if language not in languages]
    return missing[0] if missing and len(missing) < len(file.languages) else None


def may_be_name(name: str) -> bool:
    if " " not in name:
        return True
    return (len(name) <= 60 and name.count(" ") <= 4) or weekdays.guess_weekdays(name) is not None


def name_without_colon(file: Lines, rest: str, dash: bool, number: int) -> str | None:
    """The name at the start of a line without a colon, if there is one that this file knows."""
    words = rest.split(" ")
    if rest[:1] in "\"'[{|>" or _interrupts(file, number, words[0]):
        return None
    if dash:
        return words[0] if _heads_an_item(file, words, number) else None
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:count])
        if name in file.words:
            return name
    if len(words) > 1:
        return words[0] if _LIKE_A_LANGUAGE.fullmatch(words[0]) else None
    return rest if re.fullmatch(r"[A-Za-z0-9][\w-]*", rest) and _has_deeper(file, number) else None


def _heads_an_item(file: Lines, words: list[str], number: int) -> bool:
    """`- de Anfragen` above deeper entries."""
    follows = next_text(file, number)
    is_name = len(words) > 1 and (words[0] in file.words or bool(_LIKE_A_LANGUAGE.fullmatch(words[0])))
    return (
        is_name
        and follows.startswith(" ")
        and bool(KEY.match(follows.lstrip()))
        and _has_deeper(file, number)
    )


def _has_deeper(file: Lines, number: int) -> bool:
    return indent_of(next_text(file, number)) > indent_of(file.source[number - 1])


def _interrupts(file: Lines, number: int, word: str) -> bool:
    """Is the line the end of a text broken in two? Only a few names may stand at the left edge."""
    before = file.source[number - 2] if number > 1 else ""
    return (
        bool(file.top)
        and not file.source[number - 1].startswith((" ", "-"))
        and indent_of(before) > 0
        and word not in file.top
        and spelling.nearest(word, sorted(file.top)) is None
    )


def _opens_hours(text: str) -> bool:
    """`Mo–Fr: 9–18 Uhr`: days and hours, however they are written, are no prose."""
    days, colon, hours = text.partition(":")
    hours = re.sub(r"\s+#.*", "", hours).strip()
    is_day = bool(colon and hours) and bool(weekdays.guess_weekdays(days) or weekdays.possible(days))
    return is_day and bool(spelling.opening(hours) or spelling.possible_openings(hours))


def base_of(file: Lines, index: int, owner: int) -> int:
    """Where the lines of a text start: as its first line does, unless that one slipped to the left."""
    following = next_text(file, index)
    base = indent_of(following)
    if base > owner or structural(file, following):
        return base
    after = next(
        (text for text in file.source[index + 1 : index + 4] if text.strip() and text != following), ""
    )
    return indent_of(after) if indent_of(after) > owner and not structural(file, after) else base


def ends_text(file: Lines, text: str, index: int, owner: int, base: int) -> bool:
    """Is the line no longer part of the text of a name at column `owner`, whose lines start at `base`?

    A line of prose that slipped to the left still is.
    """
    indent, rest = indent_of(text), text.lstrip()
    if indent <= owner and rest.startswith("#"):
        return True
    if indent < base and (
        structural(file, text)
        or mistyped(file, rest, index + 1) is not None
        or heads_entries(file, text, index + 1)
    ):
        return True
    if re.fullmatch(r"[\w-]+: \|", rest) and rest[:-3] in (*file.languages, *file.fixed):
        return True
    return indent <= owner < base and name_without_colon(file, rest, False, index + 1) is not None


class Glued(NamedTuple):
    """Another entry on the same line: where what stands before it ends, where it begins, with a hyphen or not."""

    end: int
    at: int
    dash: bool


def find_joined_lines(file: Lines, line: Line, value: str) -> Glued | None:
    """Two lines that have run together: `de: Ja    en: Yes`. Not three: that is no slip any more."""
    if line.indent is None or (":" not in value and "- " not in value):
        return None
    for match in _GLUED.finditer(value):
        if _is_glued(file, line, match, value):
            return Glued(match.start(), match.start("dash" if match["dash"] else "name"), bool(match["dash"]))
    dash = re.search(r"\s{2,}- (?=\S)", value)
    return Glued(dash.start(), dash.end() - 2, True) if dash else None


def _is_glued(file: Lines, line: Line, match: re.Match[str], value: str) -> bool:
    name, is_last = match["name"], match.end() == len(value)
    in_prose = line.name is not None and bool(_LIKE_A_LANGUAGE.fullmatch(line.name))
    if len(match["gap"] or "") > 1 or match["dash"]:
        return name in file.words or is_last
    if name in file.languages:
        return True
    if is_last:
        return name in file.words or not in_prose
    return name in file.words and not in_prose
