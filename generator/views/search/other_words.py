"""Other words for what every policy has, as data of the program: `translations/search/<language>.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2] / "translations" / "search"
FALLBACK: Final = "en"


@dataclass(frozen=True)
class OtherWords:
    """What a language adds to the search.

    compounds  are words found inside others?
    endings    what makes no other word of one, the longest first
    empty      words that say nothing about what is looked for
    places     place (`hours`, `most_severe`) -> words that lead there
    numbered   words for a severity by its number, with `{n}`
    countries  code -> what people call the country or a city in it, where CLDR says otherwise
    same       words for one thing, wherever a policy says one of them
    """

    compounds: bool
    endings: tuple[str, ...]
    empty: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]
    numbered: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]
    countries: Mapping[str, tuple[str, ...]]


@cache
def other_words(language: str) -> OtherWords:
    """Of a language that has none, the English ones, which are met in most: SLA, ticket, hotline."""
    file = FOLDER / f"{language.partition('-')[0]}.toml"
    data = tomllib.loads((file if file.is_file() else FOLDER / f"{FALLBACK}.toml").read_text("utf-8"))
    return OtherWords(
        compounds=data["compounds"],
        endings=tuple(data["endings"]),
        empty=tuple(data["empty"].split()),
        places={place: listed(words) for place, words in data["places"].items()},
        numbered=listed(data["severity"]["numbered"]),
        same=tuple(listed(words) for words in data["same"]["groups"]),
        countries={code: listed(words) for code, words in data["countries"].items()},
    )


def listed(words: str) -> tuple[str, ...]:
    """`Notruf, Notdienst` -> each of them."""
    return tuple(" ".join(word.split()) for word in words.split(",") if word.strip())
