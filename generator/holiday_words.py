"""The names of public holidays: English ones as PyPI `holidays` gives them, for the catalogs to translate."""

from .locales import Locale


def N_(message: str) -> str:
    """Marks a message for the catalog."""
    return message


OBSERVED = "(observed)"
ESTIMATED = "(estimated)"
NAMES = (
    N_("75th anniversary of the East German uprising of 1953"),
    N_("80th anniversary of the liberation from Nazism and the end of the Second World War in Europe"),
    N_("ANZAC Day"),
    N_("All Saints' Day"),
    N_("Armistice Day"),
    N_("Ascension Day"),
    N_("Assumption Day"),
    N_("Assumption Of Mary Day"),
    N_("Australia Day"),
    N_("Battle of the Boyne"),
    N_("Bhai Tika"),
    N_("Bijaya Dashami"),
    N_("Boxing Day"),
    N_("Buddha Jayanti"),
    N_("Canada Day"),
    N_("Cesar Chavez Day"),
    N_("Chhath Parva"),
    N_("Christmas Day"),
    N_("Christmas Eve"),
    N_("Columbus Day"),
    N_("Constitution Day"),
    N_("Corpus Christi"),
    N_("Day After Thanksgiving"),
    N_("Diwali"),
    N_("Duwadashi (Dashain)"),
    N_("Easter Monday"),
    N_("Easter Saturday"),
    N_("Easter Sunday"),
    N_("Eid al-Adha"),
    N_("Eid al-Fitr"),
    N_("Ekadashi (Dashain)"),
    N_("Election Day"),
    N_("Epiphany"),
    N_("Fagu Poornima"),
    N_("Fagu Poornima (Terai)"),
    N_("Family Day"),
    N_("Fulpati"),
    N_("Gai Tihar"),
    N_("German Unity Day"),
    N_("Ghatasthapana"),
    N_("Gobardhan Pooja"),
    N_("Good Friday"),
    N_("Gyalpo Lhosar"),
    N_("Immaculate Conception"),
    N_("Independence Day"),
    N_("International Labor Day"),
    N_("International Women's Day"),
    N_("Janai Poornima"),
    N_("Juneteenth National Independence Day"),
    N_("King's Birthday"),
    N_("King's Day"),
    N_("Labor Day"),
    N_("Late Summer Bank Holiday"),
    N_("Laxmi Pooja"),
    N_("Liberation Day"),
    N_("Lincoln's Birthday"),
    N_("Maghe Sankranti"),
    N_("Maha Ashtami"),
    N_("Maha Navami"),
    N_("Maha Shivaratri"),
    N_("Martin Luther King Jr. Day"),
    N_("Martyr's Day"),
    N_("Maundy Thursday"),
    N_("May Day"),
    N_("Memorial Day"),
    N_("Mha Pooja"),
    N_("National Day"),
    N_("National Democracy Day"),
    N_("National Unity Day"),
    N_("Nepali New Year"),
    N_("New Year Holiday"),
    N_("New Year's Day"),
    N_("New Year's Eve"),
    N_("Pentecost"),
    N_("Pentecost Monday"),
    N_("Pesach"),
    N_("Presidents' Day"),
    N_("Prithvi Jayanti"),
    N_("Ram Navami"),
    N_("Reformation Day"),
    N_("Repentance and Prayer Day"),
    N_("Republic Day"),
    N_("Rosh Hashanah"),
    N_("Saint Andrew's Day"),
    N_("Saint Joseph's Day"),
    N_("Saint Patrick's Day"),
    N_("Saint Stephen's Day"),
    N_("Second Day of Christmas"),
    N_("Seventh day of Pesach"),
    N_("Shavuot"),
    N_("Shree Krishna Janmashtami"),
    N_("Simchat Torah / Shemini Atzeret"),
    N_("Sonam Lhochhar"),
    N_("Spring Bank Holiday"),
    N_("Sukkot"),
    N_("Summer Bank Holiday"),
    N_("Susan B. Anthony Day"),
    N_("Tamu Lhochhar"),
    N_("Thanksgiving Day"),
    N_("Tihar Holiday"),
    N_("Veterans Day"),
    N_("Victoria Day"),
    N_("Victory Day"),
    N_("Washington's Birthday"),
    N_("Women's Day"),
    N_("Yom Kippur"),
)


def holiday_name(english: str, locale: Locale) -> str:
    """`Christmas Day (observed); Diwali` -> each name in the language of the locale, joined."""
    return "; ".join(_one_name(part, locale) for part in english.split("; "))


def base_name(english: str) -> str:
    """Without the package's remarks: `Eid al-Fitr (estimated)` -> `Eid al-Fitr`."""
    return english.removesuffix(OBSERVED).removesuffix(ESTIMATED).strip()


def _one_name(english: str, locale: Locale) -> str:
    name = locale.text(base_name(english))
    if english.endswith(OBSERVED):
        return locale.text("{holiday} (observed)", holiday=name)
    if english.endswith(ESTIMATED):
        return locale.text("{holiday} (estimated)", holiday=name)
    return name
