"""The index of a language's search, made of its finished pages: `<language>/search.json`.

Shape, read by `docs/javascripts/frame/search-rank.js`:

    {"rows": [[address, page, heading, text, words, places], …],  a row for each section, in the order of the pages
     "same": ["case number|ticket number", …], "ways": [[text, address], …],
     "endings": […], "empty": […], "weak": […], "elided": "l|qu" (left out where none is), "short": {"nr": "nummer"}, "compounds": true, "months": ["Januar", …], "isMonthFirst": false, "language": "de",
     "world": "calculator/"}: where names of countries and cities lead that no row has

`words` lead to a section although it may not hold them, with | between, `d1224` for a date that it names; `places` do when typed as a whole. Where there are
none, the row ends before them.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ..artifacts.pages.frame import Language, ReachLink
from ..core.artifact import Artifact
from ..views.search.other_words import OtherWords, other_words
from ..views.search.say_search import Lead, SearchView
from .html_facts import PageFacts

Row = list[str]
_SHORTEST: Final = 4  # what is left of a word without its ending


def search_index(language: Language, facts: Mapping[str, PageFacts]) -> Artifact:
    """`facts`: of all pages of the site, by their paths."""
    view = language.search or SearchView(other_words(language.code), ())
    pages = {
        path.removeprefix(f"{language.code}/").removesuffix("index.html"): page
        for path, page in facts.items()
        if path.startswith(f"{language.code}/") and not page.is_hidden and page.sections
    }
    rows, known = _rows(pages, view.order)
    rows += _outside(view.leads)
    _add_words(rows, known, view)
    data = {
        "rows": [_short(row) for row in rows],
        "same": ["|".join(group) for group in view.words.same],
        "ways": [[*_way(each)] for each in language.reach if each.href],
        "endings": [*view.words.endings],
        "empty": [*view.words.empty],
        "weak": [*view.words.weak],
        **({"elided": view.words.elided} if view.words.elided else {}),
        "short": {**view.words.short},
        "compounds": view.words.compounds,
        "months": [*view.months],
        "isMonthFirst": view.is_month_first,
        "language": language.code,
        "world": next((known[each][0] for each in view.elsewhere if each in known), ""),
    }
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Artifact(f"{language.code}/search.json", content)


def _rows(pages: Mapping[str, PageFacts], order: Sequence[str]) -> tuple[list[Row], dict[str, Row]]:
    """The rows, and every address in them with the row of its section."""
    rows, known = list[Row](), dict[str, Row]()
    for row, ids in _sections(pages, order):
        rows.append(row)
        page = row[0].partition("#")[0]
        for each in (row[0], *(f"{page}#{name}" for name in ids)):
            known.setdefault(each, row)
    return rows, known


def _sections(pages: Mapping[str, PageFacts], order: Sequence[str]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    places = {page: place for place, page in enumerate(order)}
    for page in sorted(pages, key=lambda each: (places.get(each, len(places)), each.count("/"), each)):
        facts = pages[page]
        first = facts.sections[0]
        for section in facts.sections:
            is_first = section is first
            address = page if is_first or not section.anchor else f"{page}#{section.anchor}"
            text = section.text or (facts.description if is_first else "")
            dates = sorted({f"d{each[5:7]}{each[8:]}" for each in section.dates})
            yield (
                [address, first.heading, section.heading, text, "|".join(dates), ""],
                (section.anchor, *section.ids),
            )


def _outside(leads: Sequence[Lead]) -> list[Row]:
    """Addresses beyond the language that words lead to: of the web, and the portal in another language."""
    found = {
        lead.addresses[0]: [lead.addresses[0], lead.title, lead.title, "", "", ""]
        for lead in leads
        if lead.addresses and _is_outside(lead.addresses[0])
    }
    return [*found.values()]


def _is_outside(address: str) -> bool:
    return address.startswith("../") or address.partition(":")[0] in ("https", "http", "mailto")


def _add_words(rows: list[Row], known: Mapping[str, Row], view: SearchView) -> None:
    by_address = {**{row[0]: row for row in rows}, **known}
    said = sorted({word for row in rows for word in _words(" ".join(row[1:4]))})
    had = set[tuple[str, ...]]()
    for lead in view.leads:
        row, is_last = _row_of(lead, by_address)
        below = [by_address[each] for each in lead.below if each in by_address]
        for word in lead.words if row else ():
            if is_last and _is_said(word, said, view.words):
                continue
            for each in _that_name(word, below) or [row]:
                key = each[0], *(_stem(piece, view.words.endings) for piece in _words(word))
                if key not in had:
                    had.add(key)
                    place = 5 if lead.is_whole else 4
                    each[place] = "|".join(filter(None, (each[place], word)))


def _row_of(lead: Lead, rows: Mapping[str, Row]) -> tuple[Row, bool]:
    """Where the words lead, [] if nowhere; is it only because there is nothing better?"""
    first, last = (
        [rows[each] for each in addresses if each in rows] for addresses in (lead.addresses, lead.otherwise)
    )
    return (*first, *last, list[str]())[0], not first


def _is_said(word: str, said: Sequence[str], words: OtherWords) -> bool:
    """Does a page say it, or another word for it, in any form: `Garantie` where it has `garantiert`?"""
    groups = (group for group in words.same if word.casefold() in map(str.casefold, group))
    phrases = map(_words, {word, *(each for group in groups for each in group)})
    return any(all(_begins(_stem(piece, words.endings), said) for piece in phrase) for phrase in phrases)


def _begins(stem: str, said: Sequence[str]) -> bool:
    """Is it one of these words, which are sorted, or does one begin so?"""
    at = bisect_left(said, stem)
    found = [*said[at : at + 1]]
    return found == [stem] or (len(stem) >= _SHORTEST and any(each.startswith(stem) for each in found))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _stem(word: str, endings: Sequence[str]) -> str:
    """Words of one stem need not stand in an index twice; as the search does it, but for accents."""
    for ending, _, instead in (each.partition(":") for each in endings):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending) + instead
    return word


def _that_name(word: str, rows: Sequence[Row]) -> list[Row]:
    """The section that alone has it: `Thanksgiving` is one's. What several have is nobody's in particular."""
    begins = word[: max(5, len(word) - 2)].casefold()
    found = [row for row in rows if begins in row[3].casefold()]
    return found if len(found) == 1 < len(rows) else []


def _way(link: ReachLink) -> tuple[str, str]:
    """`Deutschland: +49 30 52 00 56 130 (gebührenfrei)`, with its address."""
    named = f"{link.name}: {link.text}" if link.name else link.text
    return (f"{named} ({link.note})" if link.note else named), link.href


def _short(row: Row) -> Row:
    """Without what words lead there, where none do."""
    while len(row) > 4 and not row[-1]:
        row = row[:-1]
    return row
