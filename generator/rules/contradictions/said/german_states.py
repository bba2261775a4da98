"""The states of Germany as sentences name them: each has public holidays of its own."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

# code of a calendar, as in `DE-BY` -> German and English name
_STATES: Final = {
    "BW": ("Baden-Württemberg", "Baden-Württemberg"), "BY": ("Bayern", "Bavaria"), "BE": ("Berlin", "Berlin"), "BB": ("Brandenburg", "Brandenburg"),
    "HB": ("Bremen", "Bremen"), "HH": ("Hamburg", "Hamburg"), "HE": ("Hessen", "Hesse"), "MV": ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
    "NI": ("Niedersachsen", "Lower Saxony"), "NW": ("Nordrhein-Westfalen", "North Rhine-Westphalia"), "RP": ("Rheinland-Pfalz", "Rhineland-Palatinate"),
    "SL": ("Saarland", "Saarland"), "SN": ("Sachsen", "Saxony"), "ST": ("Sachsen-Anhalt", "Saxony-Anhalt"), "SH": ("Schleswig-Holstein", "Schleswig-Holstein"), "TH": ("Thüringen", "Thuringia"),
}  # fmt: skip


class StateSaid(NamedTuple):
    """A state, and where in the words it is named."""

    code: str
    span: tuple[int, int]


def state_said(words: str, language: str) -> StateSaid | None:
    """The state whose public holidays are named: „die Feiertage in Bayern“; None where it is not plain which."""
    found = list(_any_state(language).finditer(words))
    if len(found) != 1:
        return None
    name = found[0]["name"] or found[0]["before"]
    code = next(code for code, names in _STATES.items() if names[language == "en"] == name)
    return StateSaid(code, found[0].span())


@cache
def _any_state(language: str) -> re.Pattern[str]:
    names = "|".join(sorted((each[language == "en"] for each in _STATES.values()), key=len, reverse=True))
    of = {
        "de": r"[Ff]eiertagen? (?:in|von|des|der|für)(?: Landes| Freistaats?| Bundeslandes| Freistaat| Freien Hansestadt| Stadt)? ",
        "en": r"holidays (?:of|in|for) (?:the state of )?",
    }[language]
    before = {"de": "(?!)", "en": rf"(?P<before>{names})[’']s? (?:public |bank )?holidays"}[language]
    return re.compile(rf"{of}(?P<name>{names})(?![\w-])|{before if language == 'en' else '(?P<before>(?!))'}")
