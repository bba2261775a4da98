"""The names of public holidays: English ones as PyPI `holidays` gives them, for the catalogs to translate."""

from .locales import Locale


def N_(message: str) -> str:
    """Marks a message for the catalog."""
    return message


OBSERVED = "(observed)"
NAMES = (
    N_("75th anniversary of the East German uprising of 1953"),
    N_("All Saints' Day"),
    N_("Ascension Day"),
    N_("Assumption Day"),
    N_("Boxing Day"),
    N_("Cesar Chavez Day"),
    N_("Christmas Day"),
    N_("Christmas Eve"),
    N_("Corpus Christi"),
    N_("Day After Thanksgiving"),
    N_("Diwali"),
    N_("Easter Monday"),
    N_("Easter Sunday"),
    N_("Epiphany"),
    N_("German Unity Day"),
    N_("Good Friday"),
    N_("Independence Day"),
    N_("Juneteenth National Independence Day"),
    N_("Labor Day"),
    N_("Late Summer Bank Holiday"),
    N_("Martin Luther King Jr. Day"),
    N_("May Day"),
    N_("Memorial Day"),
    N_("New Year's Day"),
    N_("New Year's Eve"),
    N_("Pentecost Monday"),
    N_("Pesach"),
    N_("Presidents' Day"),
    N_("Reformation Day"),
    N_("Repentance and Prayer Day"),
    N_("Rosh Hashanah"),
    N_("Second Day of Christmas"),
    N_("Seventh day of Pesach"),
    N_("Shavuot"),
    N_("Simchat Torah / Shemini Atzeret"),
    N_("Spring Bank Holiday"),
    N_("Sukkot"),
    N_("Susan B. Anthony Day"),
    N_("Thanksgiving Day"),
    N_("Veterans Day"),
    N_("Women's Day"),
    N_("Yom Kippur"),
)


def holiday_name(english: str, locale: Locale) -> str:
    """`Christmas Day (observed); Diwali` -> each name in the language of the locale, joined."""
    return "; ".join(_one_name(part, locale) for part in english.split("; "))


def _one_name(english: str, locale: Locale) -> str:
    name = english.removesuffix(OBSERVED).strip()
    if english.endswith(OBSERVED):
        return locale.text("{holiday} (observed)", holiday=locale.text(name))
    return locale.text(name)
