"""Other words for what every policy has, as data of the program: `translations/search/<language>.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2] / "translations" / "search"
FALLBACK: Final = "en"


@dataclass(frozen=True, eq=False)
class OtherWords:
    """What a language adds to the search.

    compounds  are words found inside others?
    endings    what makes no other word of one, the longest first; `ies:y`: with what stands in its place
    empty      words that say nothing about what is looked for
    weak       words that say little beside any other
    short      what words may end in -> how that is written out
    places     place (`hours`, `most_severe`) -> words that lead there
    numbered   words for a severity by its number, with `{n}`
    elided     what stands before an apostrophe and is a word of its own, `l|d|qu`; "" where none does
    countries  code -> what people call the country or a city in it, where CLDR says otherwise
    same       words for one thing, wherever a policy says one of them
    """

    compounds: bool
    endings: tuple[str, ...]
    empty: tuple[str, ...]
    weak: tuple[str, ...]
    short: Mapping[str, str]
    places: Mapping[str, tuple[str, ...]]
    numbered: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]
    countries: Mapping[str, tuple[str, ...]]
    elided: str


def other_words(language: str) -> OtherWords:
    """Of a language that has none, the English ones, which are met in most: SLA, ticket, hotline."""
    file = FOLDER / f"{language.partition('-')[0]}.toml"
    return _read(file if file.is_file() else FOLDER / f"{FALLBACK}.toml")


@cache
def _read(file: Path) -> OtherWords:
    data = tomllib.loads(file.read_text("utf-8"))
    return OtherWords(
        compounds=data["compounds"],
        endings=tuple(data["endings"]),
        empty=tuple(data["empty"].split()),
        weak=tuple(data["weak"].split()),
        short=data["short"],
        places={place: listed(words) for place, words in data["places"].items()},
        numbered=listed(data["severity"]["numbered"]),
        same=tuple(listed(words) for words in data["same"]["groups"]),
        countries={code: listed(words) for code, words in data["countries"].items()},
        elided=data.get("elided", ""),
    )


def foreign_words(language: str, others: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Place -> what people type in English and in `others`: `lunch` on a German site. A word that the language itself has is
    its own: `Plan`; and nobody asks in whole sentences here."""
    own = other_words(language)
    taken = {word.casefold() for words in own.places.values() for word in words}
    found = dict[str, tuple[str, ...]]()
    for other in dict.fromkeys(map(other_words, (FALLBACK, *others))):
        for place, words in other.places.items() if other is not own else ():
            short = (each for each in words if each.count(" ") < 2 and each.casefold() not in taken)
            found[place] = (*found.get(place, ()), *short)
    return found


def listed(words: str) -> tuple[str, ...]:
    """`Notruf, Notdienst` -> each of them."""
    return tuple(" ".join(word.split()) for word in words.split(",") if word.strip())
