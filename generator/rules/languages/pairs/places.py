"""Family Languages, places: who is told of Berlin in one language is not told of London in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from .beside import Sentence, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

PLACE_DIFFERS = warning(
    "place-differs",
    Message("{first} names {found} here, {second} {other}."),
    Message("Name the same place in every language."),
    why=Message("Two customers would look to different places, courts or laws."),
    bad="de: Gerichtsstand ist Berlin.\nen: The place of jurisdiction is London.",
    good="de: Gerichtsstand ist Berlin.\nen: The place of jurisdiction is Berlin.",
)

RULES = (PLACE_DIFFERS,)

# German = English; alone what both call alike. No names that are words („Essen“, “Reading”, “Nice”).
_CITIES: Final = """
Berlin, Hamburg, Frankfurt, Stuttgart, Düsseldorf = Düsseldorf Dusseldorf Duesseldorf, Dortmund, Leipzig, Dresden, Bonn, Bremen, Duisburg, Bochum, Wuppertal, Bielefeld
München = Munich, Köln = Cologne, Nürnberg = Nuremberg Nuernberg, Hannover = Hanover Hannover, Braunschweig = Brunswick Braunschweig, Karlsruhe, Mannheim, Augsburg, Wiesbaden, Mainz
Freiburg, Heidelberg, Potsdam, Erfurt, Rostock, Kiel, Lübeck = Lübeck Luebeck Lubeck, Magdeburg, Kassel, Saarbrücken, Aachen = Aachen Aix-la-Chapelle, Regensburg = Regensburg Ratisbon, Ulm, Jena, Darmstadt, Münster = Münster Muenster
Wien = Vienna, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Zürich = Zurich Zürich, Bern = Bern Berne, Basel = Basel Basle, Genf = Geneva, Lausanne, Luzern = Lucerne, Zug, Winterthur, St_Gallen, Vaduz
London, Manchester, Birmingham, Edinburgh, Glasgow, Cardiff, Belfast, Bristol, Leeds, Liverpool, Oxford, Cambridge, Dublin, Cork
Paris, Lyon = Lyon Lyons, Marseille = Marseille Marseilles, Straßburg = Strasbourg, Toulouse, Bordeaux, Brüssel = Brussels, Antwerpen = Antwerp, Luxemburg = Luxembourg, Amsterdam, Rotterdam, Utrecht, Den_Haag = The_Hague, Eindhoven
Rom = Rome, Mailand = Milan, Turin, Neapel = Naples, Venedig = Venice, Florenz = Florence, Bologna, Madrid, Barcelona, Valencia, Sevilla = Seville, Lissabon = Lisbon, Porto = Porto Oporto, Athen = Athens
Kopenhagen = Copenhagen, Stockholm, Oslo, Helsinki, Göteborg = Gothenburg, Malmö, Aarhus, Reykjavik, Tallinn, Riga, Vilnius, Warschau = Warsaw, Krakau = Krakow Cracow Kraków, Breslau = Wrocław Wroclaw Breslau, Danzig = Gdańsk Gdansk, Prag = Prague, Brünn = Brno, Bratislava, Budapest, Bukarest = Bucharest, Sofia, Belgrad = Belgrade, Zagreb, Ljubljana, Kiew Kyjiw = Kyiv Kiev, Moskau = Moscow, Istanbul, Ankara
New_York, Washington, Boston, Chicago, Houston, Dallas, Austin, Denver, Seattle, San_Francisco, Los_Angeles, San_Diego, Miami, Atlanta, Philadelphia, Detroit, Toronto, Montreal, Vancouver, Ottawa, Mexiko-Stadt = Mexico_City, São_Paulo
Tel_Aviv, Jerusalem, Haifa, Herzlia Herzlija = Herzliya Herzlia, Dubai, Abu_Dhabi, Riad = Riyadh, Doha, Kairo = Cairo, Johannesburg, Kapstadt = Cape_Town, Nairobi, Lagos, Mumbai, Neu-Delhi Delhi = New_Delhi Delhi, Bangalore = Bangalore Bengaluru, Chennai
Singapur = Singapore, Hongkong = Hong_Kong, Peking = Beijing, Schanghai Shanghai = Shanghai, Shenzhen, Tokio = Tokyo, Osaka, Seoul, Sydney, Melbourne, Brisbane, Perth, Auckland, Bangkok, Jakarta, Manila, Hanoi
"""
_LANDS: Final = """
Deutschland Bundesrepublik = Germany, Österreich = Austria, Schweiz = Switzerland, Liechtenstein, Frankreich = France, Italien = Italy, Spanien = Spain, Portugal, Belgien = Belgium, Niederlande Niederlanden Holland = Netherlands Holland, Irland = Ireland
England, Schottland = Scotland, Wales, Nordirland = Northern_Ireland, Großbritannien Vereinigtes_Königreich Vereinigten_Königreich Königreich UK = Britain United_Kingdom UK, Dänemark = Denmark, Schweden = Sweden, Norwegen = Norway, Finnland = Finland, Island = Iceland
Polen = Poland, Tschechien Tschechische = Czechia Czech, Slowakei = Slovakia, Ungarn = Hungary, Rumänien = Romania, Bulgarien = Bulgaria, Griechenland = Greece, Kroatien = Croatia, Slowenien = Slovenia, Serbien = Serbia, Türkei = Turkey Türkiye, Ukraine, Russland = Russia, Estland = Estonia, Lettland = Latvia, Litauen = Lithuania, Zypern = Cyprus, Malta
USA Vereinigte_Staaten Vereinigten_Staaten = USA United_States US, Kanada = Canada, Mexiko = Mexico, Brasilien = Brazil, Argentinien = Argentina, Chile, Israel, Indien = India, China, Japan, Südkorea Korea = Korea, Taiwan, Australien = Australia, Neuseeland = New_Zealand, Südafrika = South_Africa, Ägypten = Egypt, Thailand, Vietnam, Indonesien = Indonesia, Malaysia, Philippinen = Philippines
Bayern = Bavaria, Sachsen = Saxony, Hessen = Hesse, Niedersachsen = Lower_Saxony, Thüringen = Thuringia, Baden-Württemberg = Baden-Württemberg Baden-Wuerttemberg, Nordrhein-Westfalen NRW = North_Rhine-Westphalia, Kalifornien = California, Texas, Delaware
"""
# Whose law, courts or holidays: „deutsches Recht“ is the law of Germany; a language alone is no place.
_NATIONS: Final = """
deutsch = german Germany, österreichisch = austrian Austria, schweizer schweizerisch = swiss Switzerland, französisch = french France, italienisch = italian Italy, spanisch = spanish Spain, englisch = english England, schottisch = scottish scots Scotland
britisch = british Britain, irisch = irish Ireland, niederländisch = dutch Netherlands, belgisch = belgian Belgium, dänisch = danish Denmark, schwedisch = swedish Sweden, norwegisch = norwegian Norway, finnisch = finnish Finland, polnisch = polish Poland
tschechisch = czech Czechia, ungarisch = hungarian Hungary, israelisch = israeli Israel, amerikanisch US-amerikanisch = american USA, kanadisch = canadian Canada, indisch = indian India, chinesisch = chinese China, japanisch = japanese Japan, australisch = australian Australia, bayerisch = bavarian Bavaria
"""
_OF_LAW: Final = {
    "de": r"(?:\w*recht\w*|gesetz\w*|\w*gericht\w*|\w*feiertag\w*|behörde\w*|\w*steuer|niederlassung|tochter\w*)",
    "en": r"(?:laws?|legislation|courts?|statut\w+|(?:public |bank )?holidays?|authorit\w+|tax|branch|office|subsidiary)",
}
# A word with a capital, without the end of a genitive, and the next one.
_NAME: Final = re.compile(r"(?<![\w-])([A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*)(?:[’']s)?(?= ([A-ZÄÖÜ][^\W\d_]+))?")
_ALIKE: Final = frozenset(
    {("England", "Britain"), ("Scotland", "Britain"), ("Wales", "Britain"), ("Ireland", "Northern Ireland")}
)


def place_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Where each names a place that the other does not; London may be meant by „Großbritannien“."""
    for pair in pairs(policy, source):
        mine = _places(pair.first)
        theirs = _places(pair.second) if mine else {}
        found, other = ({place: name for place, name in one.items() if not _is_named(place, two)}
                        for one, two in ((mine, theirs | _adjectives(pair.second)), (theirs, mine | _adjectives(pair.first))))  # fmt: skip
        is_within = len({place in _lands() for place in (*found, *other)}) > 1
        if found and other and not is_within:
            yield pair.differ(PLACE_DIFFERS, ", ".join(found.values()), ", ".join(other.values()))


def _is_named(place: str, others: dict[str, str]) -> bool:
    return any(place == each or {(place, each), (each, place)} & _ALIKE for each in others)


@lru_cache(4096)
def _places(sentence: Sentence) -> dict[str, str]:
    """Place, as English calls it -> as the sentence calls it."""
    known = _known(sentence.code)
    found: dict[str, str] = {}
    for match in _NAME.finditer(sentence.text):
        for name in (f"{match[1]} {match[2]}", match[1], match[1].removesuffix("s")):
            if name in known:
                found.setdefault(known[name], name)
                break
    return found | _of_nations(sentence)


def _of_nations(sentence: Sentence) -> dict[str, str]:
    nations = _nations(sentence.code)
    if _declined(sentence.code).isdisjoint(sentence.words):
        return {}
    return {
        nations[match[1].lower()]: match[0] for match in _law_of_nation(sentence.code).finditer(sentence.text)
    }


@lru_cache(4096)
def _adjectives(sentence: Sentence) -> dict[str, str]:
    """“Swiss customers” are those in Switzerland: enough to have named it, too little to have named another."""
    nations, words = _nations(sentence.code), sentence.words
    endings = ("", "e", "en", "em", "er", "es") if sentence.code == "de" else ("",)
    return {place: name for name, place in nations.items() if any(f"{name}{end}" in words for end in endings)}


@cache
def _declined(language: str) -> frozenset[str]:
    return frozenset(
        f"{name}{end}" for name in _nations(language) for end in ("", "e", "en", "em", "er", "es")
    )


@cache
def _law_of_nation(language: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, _nations(language)))
    return re.compile(
        rf"(?<![\w-])({names})(?:e[nmrs]?)? (?:\w+e[nmrs]? )?{_OF_LAW[language]}(?![\w-])", re.IGNORECASE
    )


@cache
def _lands() -> frozenset[str]:
    """Countries and states, as English calls them."""
    rows = (row.rpartition(" = ")[2].split() for row in re.split(r",\s*|\n", _LANDS.strip()))
    return frozenset(names[0].replace("_", " ") for names in rows)


@cache
def _known(language: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for row in re.split(r",\s*|\n", f"{_CITIES.strip()}\n{_LANDS.strip()}"):
        german, _, english = row.partition(" = ")
        names = [each.replace("_", " ") for each in (english or german).split()]
        own = [each.replace("_", " ") for each in german.split()] if language == "de" else names
        known.update(dict.fromkeys(own, names[0]))
    return known


@cache
def _nations(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in re.split(r",\s*|\n", _NATIONS.strip()):
        german, _, rest = row.partition(" = ")
        *english, place = rest.split()
        found.update(dict.fromkeys(map(str.lower, german.split() if language == "de" else english), place))
    return found


CHECKS = (place_differs,)
