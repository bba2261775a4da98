"""Days of the week and months by language, as prose names them; `|` parts the names of one that has two. And how a week begins."""

from typing import Final

import babel

WEEKDAYS: Final = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: Final = {
    "de": ("Januar|Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
           "November", "Dezember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip


def calendar_week(locale: babel.Locale) -> tuple[int, ...]:
    """ISO weekdays as a calendar has them beside each other: Sunday (7) first in `en-US`, Monday (1) in `en-GB`."""
    return tuple((locale.first_week_day + day) % 7 + 1 for day in range(7))
