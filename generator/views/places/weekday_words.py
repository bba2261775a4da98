"""Does a text say on which days of the week something is?"""

import re
from typing import Final

from ...i18n.locale import Locale

# `Werktag`, `täglich`, `business days`, `weekends`: days that are no names of days.
_OTHERS: Final = {
    "de": r"tag|täglich|wochenend",
    "en": r"day|daily|week",
    "fr": r"\bjour|quotidien|week-?end|semaine",
}
_ALWAYS: Final = re.compile(r"\b(?:24|7)\s?[/x×]\s?(?:24|7)\b")


def names_days(locale: Locale, text: str) -> bool:
    """`Mo–Fr 9:00–17:00 Uhr`: yes; `9:00–17:00 Uhr`: no."""
    days = locale.babel.days
    whole = [re.escape(name) for form in ("format", "stand-alone") for name in days[form]["wide"].values()]
    short = [re.escape(name.rstrip(".")) for name in days["format"]["abbreviated"].values()]
    others = _OTHERS.get(locale.babel.language)
    said = "|".join((*whole, rf"\b(?:{'|'.join(short)})\b", *([others] if others else [])))
    return bool(re.search(said, text, re.IGNORECASE) or _ALWAYS.search(text))
