"""What the catalogs translate: public holidays, in English as PyPI `holidays` gives them, and parts of countries."""

import re
from datetime import date
from typing import Final

from ..core.messages import ENGLISH
from ..policy.notation import N_

# Every language that comes with the program has each of these names.
TRANSLATED: Final = ("de", ENGLISH, "fr")
OBSERVED: Final = "(observed)"
SUBSTITUTE: Final = "(substitute day)"  # our own remark: what the British and the Irish call such a day
ESTIMATED: Final = "(estimated)"
# Our own remark: of a holiday of which other countries have two, or have it in May.
ALONE: Final = "(alone)"
_REMARK: Final = "observed|substitute day|estimated|alone"
# A working day that is off because one of a weekend is worked: `Day off (substituted from 02/14/2026)`.
_MOVED: Final = re.compile(r" \(substituted from (?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})\)$")
_REMARKS: Final = re.compile(rf"(( *\((?:{_REMARK})(?:, (?:{_REMARK}))*\))+|{_MOVED.pattern})$")
# fmt: off
NAMES: Final = (
    N_("75th anniversary of the East German uprising of 1953"),
    N_("80th anniversary of the liberation from Nazism and the end of the Second World War in Europe"),
    N_("ANZAC Day"), N_("All Saints' Day"), N_("All Souls' Day"), N_("Anzac Day"), N_("Armistice Day"),
    N_("Ascension Day"), N_("Ashura"), N_("Assumption Day"), N_("Assumption Of Mary Day"),
    N_("Augsburg Peace Festival"), N_("August Bank Holiday"), N_("Australia Day"), N_("Autumnal Equinox Day"),
    N_("Battle of Naefels Victory Day"), N_("Battle of the Boyne"), N_("Bhai Tika"), N_("Bijaya Dashami"),
    N_("Boxing Day"), N_("British Columbia Day"), N_("Buddha Jayanti"), N_("Buddha Purnima"), N_("Canada Day"),
    N_("Candlemas"), N_("Cesar Chavez Day"), N_("Chhath Parva"), N_("Children's Day"), N_("Chinese New Year"),
    N_("Christmas Day"), N_("Christmas Eve"), N_("Christmas"), N_("Civic Holiday"), N_("Columbus Day"),
    N_("Coming of Age Day"), N_("Constitution Day"), N_("Corpus Christi"), N_("Culture Day"),
    N_("Day After Thanksgiving"), N_("Day after New Year's Day"),
    N_("Day of Portugal, Camões, and the Portuguese Communities"), N_("Diwali"), N_("Dr. B. R. Ambedkar's Birthday"),
    N_("Dussehra"), N_("Duwadashi (Dashain)"), N_("Easter Monday"), N_("Easter Saturday"), N_("Easter Sunday"),
    N_("Eid al-Adha"), N_("Eid al-Fitr"), N_("Ekadashi (Dashain)"), N_("Election Day"), N_("Emperor's Birthday"),
    N_("Epiphany"), N_("Europe Day"), N_("Fagu Poornima (Terai)"), N_("Fagu Poornima"), N_("Family Day"),
    N_("Foundation Day"), N_("Freedom Day"), N_("Friday before the AFL Grand Final"), N_("Fulpati"), N_("Gai Tihar"),
    N_("Genevan Fast"), N_("German Unity Day"), N_("Ghatasthapana"), N_("Gobardhan Pooja"), N_("Good Friday"),
    N_("Greenery Day"), N_("Guru Nanak's Birthday"), N_("Gyalpo Lhosar"), N_("Holi"), N_("Immaculate Conception"),
    N_("Independence Day"), N_("International Labor Day"), N_("International Women's Day"), N_("Janai Poornima"),
    N_("Janmashtami (Vaishnava)"), N_("June Bank Holiday"), N_("Juneteenth National Independence Day"),
    N_("King's Birthday"), N_("King's Day"), N_("Knabenschiessen"), N_("Labor Day"), N_("Labor Thanksgiving Day"),
    N_("Labour Day"), N_("Late Summer Bank Holiday"), N_("Laxmi Pooja"), N_("Liberation Day"),
    N_("Lincoln's Birthday"), N_("Maghe Sankranti"), N_("Maha Ashtami"), N_("Maha Navami"), N_("Maha Shivaratri"),
    N_("Mahatma Gandhi's Birthday"), N_("Mahavira's Birthday"), N_("Marine Day"), N_("Martin Luther King Jr. Day"),
    N_("Martyr's Day"), N_("Matariki"), N_("Maundy Thursday"), N_("May Bank Holiday"), N_("May Day"),
    N_("Melbourne Cup Day"), N_("Memorial Day"), N_("Mha Pooja"), N_("Mountain Day"),
    N_("National Day for Truth and Reconciliation"), N_("National Day of Zumbi and Black Awareness"),
    N_("National Day of the Third of May"), N_("National Day"), N_("National Democracy Day"), N_("National Holiday"),
    N_("National Independence Day"), N_("National Patriots' Day"), N_("National Unity Day"), N_("Nativity of Mary"),
    N_("Nepali New Year"), N_("New Year Holiday"), N_("New Year's Day"), N_("New Year's Eve"),
    N_("October Bank Holiday"), N_("Our Lady of Aparecida"), N_("Patriots' Day"), N_("Pentecost Monday"),
    N_("Pentecost"), N_("Pesach"), N_("Prayer Monday"), N_("Presidents' Day"), N_("Prithvi Jayanti"),
    N_("Prophet's Birthday"), N_("Ram Navami"), N_("Reformation Day"), N_("Remembrance Day"),
    N_("Repentance and Prayer Day"), N_("Republic Day"), N_("Republic Proclamation Day"),
    N_("Respect for the Aged Day"), N_("Restoration Day"), N_("Restoration of Independence Day"),
    N_("Rosh Hashanah"), N_("Saint Andrew's Day"), N_("Saint Berchtold's Day"), N_("Saint Brigid's Day"),
    N_("Saint John the Baptist Day"), N_("Saint Joseph's Day"), N_("Saint Nicholas of Flüe"),
    N_("Saint Patrick's Day"), N_("Saint Stephen's Day"), N_("Saints Peter and Paul"), N_("Second Day of Christmas"),
    N_("Seventh day of Pesach"), N_("Shavuot"), N_("Showa Day"), N_("Shree Krishna Janmashtami"),
    N_("Simchat Torah / Shemini Atzeret"), N_("Sonam Lhochhar"), N_("Sports Day"), N_("Spring Bank Holiday"),
    N_("Substitute Holiday"), N_("Sukkot"), N_("Summer Bank Holiday"), N_("Susan B. Anthony Day"),
    N_("Tamu Lhochhar"), N_("Thanksgiving Day"), N_("The Royal Queensland Show"), N_("Tihar Holiday"),
    N_("Tiradentes' Day"), N_("Universal Fraternization Day"), N_("Vernal Equinox Day"), N_("Vesak Day"),
    N_("Veterans Day"), N_("Victoria Day"), N_("Victory Day"), N_("Waitangi Day"), N_("Washington's Birthday"),
    N_("Women's Day"), N_("Worker's Day"), N_("World Children's Day"), N_("Yom Kippur"),
    # Islamic, Christian and others of many countries
    N_("Day of Arafah"), N_("Eid al-Adha Holiday"), N_("Eid al-Fitr Holiday"), N_("Islamic New Year"),
    N_("Isra' and Mi'raj"), N_("Carnival"), N_("Carnival Monday"), N_("Carnival Tuesday"), N_("Day After Christmas"),
    N_("Day off"), N_("Dormition of the Mother of God"), N_("Easter"), N_("Father's Day"), N_("Heritage Day"),
    N_("Holy Saturday"), N_("International Workers' Day"), N_("Midsummer Day"), N_("Midsummer Eve"),
    N_("Mother's Day"), N_("Saint Anthony's Day"), N_("Saint George's Day"), N_("Saint James' Day"),
    N_("Saint John's Day"), N_("Saint John the Baptist"), N_("Saint Matthew's Day"),
    N_("Saint Peter and Saint Paul's Day"), N_("Saints Cyril and Methodius Day"), N_("Statehood Day"),
    N_("Unification Day"), N_("Unity Day"), N_("Workers' Day"), N_("Youth Day"),
    # Europe
    N_("Day of Slavonic Alphabet, Bulgarian Enlightenment and Culture"),
    N_("Labor Day and International Workers' Solidarity Day"), N_("Non-working day"),
    N_("Saint George's Day, Day of the Bulgarian Army"), N_("Anti-Fascist Struggle Day"),
    N_("Victory and Homeland Thanksgiving Day and Croatian Veterans Day"), N_("Cyprus Independence Day"),
    N_("Cyprus National Day"), N_("Glorifying Mother of God"), N_("Greek Independence Day"), N_("Green Monday"),
    N_("Ohi Day"), N_("Independent Czech State Restoration Day"), N_("Independent Czechoslovak State Day"),
    N_("Jan Hus Day"), N_("Struggle for Freedom and Democracy Day and International Students' Day"),
    N_("Independence Restoration Day"), N_("Åland's Autonomy Day"), N_("Abolition of Slavery"),
    N_("Feast of Saint Peter Chanel"), N_("Mi-Careme"), N_("Missionary Day"), N_("Saints Peter and Paul Day"),
    N_("Victor Schoelcher Day"), N_("State Foundation Day"), N_("Commerce Day"), N_("First Day of Summer"),
    N_("Saint Ambrose's Day"), N_("Saint Anselm of Baggio's Day"), N_("Saint Anthony of Padua's Day"),
    N_("Saint Francis of Assisi, Patron Saint of Italy"), N_("Saint Januarius's Day"), N_("Saint Mark's Day"),
    N_("Saint Nicholas's Day"), N_("Saint Petronius's Day"), N_("Saint Rosalia's Day"), N_("Saint Zeno's Day"),
    N_("Saints Peter and Paul's Day"), N_("Constitutional Assembly Convocation Day"),
    N_("Republic of Latvia Proclamation Day"), N_("Day of Dew and Saint John"),
    N_("Day of Restoration of Independence of Lithuania"), N_("Day of Restoration of the State of Lithuania"),
    N_("Feast of Our Lady of Victories"), N_("Feast of Saint Joseph"), N_("Feast of Saint Paul's Shipwreck"),
    N_("Feast of Saint Peter and Saint Paul"), N_("Feast of the Assumption"),
    N_("Feast of the Immaculate Conception"), N_("Sette Giugno"),
    N_("Day of the Autonomous Region of Madeira and the Madeiran Communities"),
    N_("Day of the Autonomous Region of the Azores"), N_("Unification of the Romanian Principalities Day"),
    N_("Day of Our Lady of the Seven Sorrows"), N_("Day of Victory over Fascism"),
    N_("Day of the Establishment of the Slovak Republic"), N_("Epiphany (Three Kings' Day and Orthodox Christmas)"),
    N_("Slovak National Uprising Anniversary"), N_("Day of Remembrance for the Dead"),
    N_("Day of Uprising Against Occupation"), N_("Independence and Unity Day"),
    N_("Prešeren's Day, the Slovenian Cultural Holiday"), N_("Scotland's participation in the FIFA World Cup final"),
    # Spain
    N_("Andalusia Day"), N_("Asturias Day"), N_("Cantabria Institutions Day"), N_("Castile and León Day"),
    N_("Castilla-La Mancha Day"), N_("Ceuta Day"), N_("Day of Our Lady of Victory"),
    N_("Day of the Balearic Islands"), N_("Day of the Canary Islands"), N_("Extremadura Day"),
    N_("Galician Literature Day"), N_("Galician National Day"), N_("La Rioja Day"), N_("Madrid Day"),
    N_("Melilla Day"), N_("Monday following All Saints' Day"), N_("Monday following Andalusia Day"),
    N_("Monday following Assumption Day"), N_("Monday following Castile and León Day"),
    N_("Monday following Constitution Day"), N_("Monday following Day of the Balearic Islands"),
    N_("Monday following Day of the Canary Islands"), N_("Monday following Madrid Day"),
    N_("Monday following Melilla Day"), N_("Monday following Our Lady of Mercy"),
    N_("Monday following Saint Anthony's Day"), N_("Monday following Saint Francis Xavier's Day"),
    N_("Monday following Saint George's Day"), N_("Murcia Day"), N_("National Day of Catalonia"),
    N_("Our Lady of Bien Aparecida"), N_("Our Lady of Mercy"), N_("Saint Francis Xavier's Day"),
    N_("Santa Maria of Africa"), N_("Valencian Community Day"),
    # Americas
    N_("Bridge Public Holiday"), N_("May Revolution Day"), N_("National Day of Remembrance for Truth and Justice"),
    N_("National Sovereignty Day"), N_("Pass to the Immortality of General Don José de San Martín"),
    N_("Pass to the Immortality of General Don Manuel Belgrano"),
    N_("Pass to the Immortality of General Don Martín Miguel de Güemes"), N_("Respect for Cultural Diversity Day"),
    N_("Veteran's Day and the Fallen in the Malvinas War"), N_("Visit of His Holiness Pope Leo XIV"),
    N_("Discovery Day"), N_("Islander Day"), N_("Louis Riel Day"), N_("National Aboriginal Day"),
    N_("New Brunswick Day"), N_("Nunavut Day"), N_("Saskatchewan Day"), N_("Army Day"),
    N_("Meeting of Two Worlds' Day"), N_("National Indigenous Peoples Day"), N_("Navy Day"),
    N_("Our Lady of Mount Carmel"), N_("Battle of Boyacá"), N_("Day of Our Lady of the Rosary of Chiquinquirá"),
    N_("Independence of Cartagena"), N_("Sacred Heart"), N_("Benito Juárez's birthday"), N_("Revolution Day"),
    # United States
    N_("Alaska Day"), N_("American Indian Heritage Day"), N_("Arbor Day"), N_("Bennington Battle Day"),
    N_("Casimir Pulaski Day"), N_("Confederate Memorial Day"), N_("Emancipation Day"),
    N_("Emancipation Day In Texas"), N_("Frances Xavier Cabrini Day"), N_("Friday After Thanksgiving"),
    N_("Indigenous Peoples' Day"), N_("Indigenous Peoples' Day / Columbus Day"), N_("Jefferson Davis Birthday"),
    N_("Kamehameha Day"), N_("Lincoln's and Washington's Birthdays"), N_("Lyndon Baines Johnson Day"),
    N_("Mardi Gras"), N_("Martin Luther King Jr. / Idaho Human Rights Day"), N_("Martin Luther King Jr.'s Birthday"),
    N_("Dr. Martin Luther King Jr. / Civil Rights Day"), N_("Native Americans' Day"), N_("Nevada Day"),
    N_("Pioneer Day"), N_("President's Day"), N_("Presidents Day"), N_("Primary Election Day"),
    N_("Prince Jonah Kuhio Kalanianaole Day"), N_("San Jacinto Day"), N_("Seward's Day"), N_("State Holiday"),
    N_("Texas Independence Day"), N_("Town Meeting Day"), N_("Truman Day"), N_("Washington and Lincoln Day"),
    N_("Washington's and Lincoln's Birthday"), N_("Washington-Lincoln Day"), N_("West Virginia Day"),
    # East Asia
    N_("Chinese New Year (Spring Festival)"), N_("Chinese New Year's Eve"), N_("Dragon Boat Festival"),
    N_("Mid-Autumn Festival"), N_("Tomb-Sweeping Day"), N_("Double Ninth Festival"),
    N_("Hong Kong S.A.R. Establishment Day"), N_("The Buddha's Birthday"),
    N_("The Day following Mid-Autumn Festival"), N_("The Second Day following Mid-Autumn Festival"),
    N_("The first weekday after Christmas Day"), N_("The second day of Chinese New Year"),
    N_("The third day of Chinese New Year"), N_("The fourth day of Chinese New Year"), N_("Confucius' Birthday"),
    N_("Founding Day of the Republic of China"), N_("Peace Memorial Day"),
    N_("Taiwan Restoration and Guningtou Victory Memorial Day"), N_("Alternative holiday for Buddha's Birthday"),
    N_("Alternative holiday for Children's Day"), N_("Alternative holiday for Christmas Day"),
    N_("Alternative holiday for Chuseok"), N_("Alternative holiday for Constitution Day"),
    N_("Alternative holiday for Hangul Day"), N_("Alternative holiday for Independence Movement Day"),
    N_("Alternative holiday for Korean New Year"), N_("Alternative holiday for Labor Day"),
    N_("Alternative holiday for Liberation Day"), N_("Alternative holiday for National Foundation Day"),
    N_("Buddha's Birthday"), N_("Chuseok"), N_("Hangul Day"), N_("Independence Movement Day"), N_("Korean New Year"),
    N_("Local Election Day"), N_("National Assembly Election Day"), N_("National Foundation Day"),
    N_("The day preceding Chuseok"), N_("The day preceding Korean New Year"), N_("The second day of Chuseok"),
    N_("The second day of Korean New Year"),
    # South-East Asia
    N_("Day of Silence"), N_("Eid al-Fitr Second Day"), N_("Lunar New Year"), N_("Pancasila Day"),
    N_("Birthday of HM Yang di-Pertuan Agong"), N_("Chinese New Year (Second Day)"), N_("Eid al-Adha (Second Day)"),
    N_("Eid al-Fitr (Second Day)"), N_("Eid al-Fitr (Third Day)"), N_("Eid al-Fitr (additional holiday)"),
    N_("Beginning of Ramadan"), N_("Federal Territory Day"), N_("Malaysia Day"), N_("Prophet Muhammad's Birthday"),
    N_("Thaipusam"), N_("Black Saturday"), N_("Bonifacio Day"), N_("Day of Valor"), N_("National Heroes Day"),
    N_("Ninoy Aquino Day"), N_("Rizal Day"), N_("Asarnha Bucha"), N_("Buddhist Lent Day"), N_("Chakri Memorial Day"),
    N_("Coronation Day"), N_("HM King Bhumibol Adulyadej Memorial Day"),
    N_("HM King Bhumibol Adulyadej the Great's Birthday"), N_("HM King Chulalongkorn Memorial Day"),
    N_("HM King Maha Vajiralongkorn's Birthday"), N_("HM Queen Sirikit The Queen Mother's Birthday"),
    N_("HM Queen Suthida's Birthday"), N_("Makha Bucha"), N_("National Children's Day"), N_("National Father's Day"),
    N_("National Labor Day"), N_("National Mother's Day"), N_("Songkran Festival"), N_("Visakha Bucha"),
    N_("29 of Lunar New Year"), N_("Lunar New Year's Eve"), N_("Second Day of Lunar New Year"),
    N_("Third Day of Lunar New Year"), N_("Fourth Day of Lunar New Year"), N_("Fifth Day of Lunar New Year"),
    N_("Hung Kings' Commemoration Day"), N_("Liberation Day/Reunification Day"), N_("Vietnam Cultural Day"),
    # Australia and New Zealand
    N_("Adelaide Cup Day"), N_("Canberra Day"), N_("Eight Hours Day"), N_("Picnic Day"), N_("Proclamation Day"),
    N_("Reconciliation Day"), N_("Western Australia Day"), N_("Auckland Anniversary Day"),
    N_("Canterbury Anniversary Day"), N_("Chatham Islands Anniversary Day"), N_("Hawke's Bay Anniversary Day"),
    N_("Marlborough Anniversary Day"), N_("Nelson Anniversary Day"), N_("Otago Anniversary Day"),
    N_("South Canterbury Anniversary Day"), N_("Southland Anniversary Day"), N_("Taranaki Anniversary Day"),
    N_("Wellington Anniversary Day"), N_("West Coast Anniversary Day"),
    # Africa, Turkey and the Arab countries
    N_("Founding Day Holiday"), N_("National Day Holiday"), N_("Commemoration of Atatürk, Youth and Sports Day"),
    N_("Democracy and National Unity Day"), N_("Labor and Solidarity Day"),
    N_("National Sovereignty and Children's Day"), N_("Armed Forces Day"), N_("Coptic Christmas Day"),
    N_("January 25th Revolution and National Police Day"), N_("July 23 Revolution Day"), N_("June 30 Revolution Day"),
    N_("Sinai Liberation Day"), N_("Spring Festival"), N_("Amazigh New Year"), N_("Green March"),
    N_("Oued Ed-Dahab Day"), N_("Proclamation of Independence Day"), N_("Throne Day"), N_("Jamhuri Day"),
    N_("Madaraka Day"), N_("Mashujaa Day"), N_("Mazingira Day"), N_("Democracy Day"),
    N_("Presidential Inauguration Day"), N_("Day of Goodwill"), N_("Day of Reconciliation"), N_("Human Rights Day"),
    N_("Local Government Elections"), N_("National Women's Day"),
)

# Parts of countries with holidays of their own: where they are called otherwise in English or in a catalog than in
# their own language, which PyPI `holidays` gives, and those which a language of other letters needs soonest.
PLACES: Final = {
    "AT-2": N_("Carinthia"), "AT-3": N_("Lower Austria"), "AT-4": N_("Upper Austria"), "AT-6": N_("Styria"),
    "AT-7": N_("Tyrol"), "AT-9": N_("Vienna"), "AU-TAS": N_("Tasmania"), "BE-Flemish": N_("Flemish Community"),
    "BE-French": N_("French Community"), "BE-German": N_("German-speaking Community"),
    "CA-NL": N_("Newfoundland and Labrador"), "CA-NT": N_("Northwest Territories"), "CA-QC": N_("Quebec"),
    "CH-FR": N_("Fribourg"), "CH-GE": N_("Geneva"), "CH-GR": N_("Grisons"), "CH-LU": N_("Lucerne"),
    "CH-NE": N_("Neuchâtel"), "CH-SG": N_("St. Gallen"), "CH-Stadt Zurich": N_("City of Zurich"),
    "CH-TI": N_("Ticino"), "CH-VD": N_("Vaud"), "CH-VS": N_("Valais"), "CH-ZH": N_("Zurich"),
    "DE-BB": N_("Brandenburg"), "DE-BE": N_("Berlin"), "DE-BW": N_("Baden-Württemberg"), "DE-BY": N_("Bavaria"),
    "DE-HB": N_("Bremen"), "DE-HE": N_("Hesse"), "DE-HH": N_("Hamburg"),
    "DE-MV": N_("Mecklenburg-Western Pomerania"), "DE-NI": N_("Lower Saxony"), "DE-NW": N_("North Rhine-Westphalia"),
    "DE-RP": N_("Rhineland-Palatinate"), "DE-SH": N_("Schleswig-Holstein"), "DE-SL": N_("Saarland"),
    "DE-SN": N_("Saxony"), "DE-ST": N_("Saxony-Anhalt"), "DE-TH": N_("Thuringia"), "ES-AN": N_("Andalusia"),
    "ES-AR": N_("Aragon"), "ES-AS": N_("Asturias"), "ES-CB": N_("Cantabria"), "ES-CL": N_("Castile and León"),
    "ES-CM": N_("Castile-La Mancha"), "ES-CN": N_("Canary Islands"), "ES-CT": N_("Catalonia"),
    "ES-GA": N_("Galicia"), "ES-IB": N_("Balearic Islands"), "ES-NC": N_("Navarre"), "ES-PV": N_("Basque Country"),
    "ES-VC": N_("Valencian Community"), "FR-6AE": N_("Alsace"), "FR-973": N_("French Guiana"),
    "FR-974": N_("Réunion"), "FR-NC": N_("New Caledonia"), "FR-PF": N_("French Polynesia"), "GB-ENG": N_("England"),
    "GB-NIR": N_("Northern Ireland"), "GB-SCT": N_("Scotland"), "GB-WLS": N_("Wales"),
    "IN-JK": N_("Jammu and Kashmir"), "IT-BZ": N_("South Tyrol"), "IT-FI": N_("Florence"), "IT-GE": N_("Genoa"),
    "IT-MI": N_("Milan"), "IT-MN": N_("Mantua"), "IT-NA": N_("Naples"), "IT-PD": N_("Padua"), "IT-RM": N_("Rome"),
    "IT-TO": N_("Turin"), "IT-VE": N_("Venice"), "MY-07": N_("Penang"), "MY-14": N_("Kuala Lumpur"),
    "PL-02": N_("Lower Silesia"), "PL-12": N_("Lesser Poland"), "PL-14": N_("Masovia"), "PL-24": N_("Silesia"),
    "PT-11": N_("Lisbon"), "PT-20": N_("Azores"), "PT-30": N_("Madeira"), "US-AS": N_("American Samoa"),
    "US-CA": N_("California"), "US-MP": N_("Northern Mariana Islands"), "US-VI": N_("U.S. Virgin Islands"),
}
# fmt: on


def base_name(english: str) -> str:
    """Without the package's remarks: `Eid al-Fitr (estimated)` -> `Eid al-Fitr`."""
    return _REMARKS.sub("", english).strip()


def remarks(english: str) -> frozenset[str]:
    """What the package and we say of such a day: `Eid al-Adha (observed, estimated)` -> {"(observed)", "(estimated)"}."""
    found = _REMARKS.search(english)
    return frozenset(f"({each})" for each in re.findall(_REMARK, found[0])) if found else frozenset()


def moved_from(english: str) -> date | None:
    """`Day off (substituted from 02/14/2026)` -> 2026-02-14, which is worked."""
    found = _MOVED.search(english)
    return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def is_instead(english: str) -> bool:
    """Is it the day on which another day's holiday is given?"""
    return moved_from(english) is not None or not remarks(english).isdisjoint((OBSERVED, SUBSTITUTE))


def has_name(english: str, language: str) -> bool:
    """Can the program say this holiday in the language by itself?"""
    base = language.partition("-")[0]
    return base == ENGLISH or (base in TRANSLATED and base_name(english) in NAMES)
