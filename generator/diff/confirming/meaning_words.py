"""The small words on which a meaning hangs, and whether two wordings differ in more than their spelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from .kinds import SentenceKind

Names = re.Pattern[str]

# An asterisk stands for any ending.
_WORDS: Final[Mapping[SentenceKind, Mapping[str, str]]] = {
    SentenceKind.NUMBER: {
        "de": "null eins einmal zwei zweimal drei dreimal vier fünf sechs sieben acht neun zehn elf zwölf dutzend fünfzehn zwanzig dreißig "
        "vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million* milliard* erste* zweite* dritte* vierte* halb* doppelt* "
        "prozent täglich* wöchentlich* monatlich* jährlich* vierteljährlich* stündlich* sekunde* minut* stunde* tag tage* tagen woche* monat* "
        "jahr* quartal* werktag* arbeitstag* arbeitsstunde* kalendertag*",
        "en": "zero one once two twice three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty forty fifty sixty "
        "seventy eighty ninety hundred thousand million* billion* first second third fourth half double percent daily weekly monthly yearly "
        "annual* quarterly hourly second* minute* hour* day* week* month* year* quarter*",
        "fr": "zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille "
        "million* milliard* premi* deuxième* second* troisième* demi* double* quotidien* hebdomadaire* mensuel* annuel* seconde* minute* "
        "heure* jour* semaine* mois an ans année* trimestr*",
    },
    SentenceKind.DATE: {
        "de": "januar februar märz april mai juni juli august september oktober november dezember montag* dienstag* mittwoch* donnerstag* "
        "freitag* samstag* sonnabend* sonntag* wochenend* feiertag* heute morgen gestern mittag* mitternacht uhr",
        "en": "january february march april may june july august september october november december monday* tuesday* wednesday* thursday* "
        "friday* saturday* sunday* weekend* holiday* today tomorrow yesterday noon midnight am pm o'clock",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi* mardi* mercredi* jeudi* vendredi* "
        "samedi* dimanche* week-end* férié* aujourd'hui demain hier midi minuit",
    },
    SentenceKind.NEGATION: {
        "de": "nicht nichts nie niemals niemand* kein* ohne weder nirgend* entfällt entfallen ausgeschlossen* ausgenommen* nicht*",
        "en": "not no never none nobody neither nor nothing nowhere without cannot can't don't doesn't won't isn't aren't exclud* non*",
        "fr": "ne n pas non jamais aucun* personne sans ni rien exclu* hors",
    },
    SentenceKind.DUTY: {
        "de": "muss müssen musst müsste* darf dürfen dürfte* kann können könnte* soll sollen sollte* will wollen wird werden würde* haben hat "
        "verpflicht* berechtigt* garantier* gewähr* haft* zugesichert* zusicher* zusag* bemüh* möglichst grundsätzlich*",
        "en": "must shall should may might can could will would have has need needs required requir* obliged oblig* entitled "
        "guarantee* warrant* liable liabilit* promis* endeavour* endeavor* try aim* intend*",
        "fr": "doit doivent devez devons devra devront peut peuvent pouvez pouvons pourra pourront faut oblig* tenu* garanti* "
        "responsab* engage* droit",
    },
    SentenceKind.LIMIT: {
        "de": "nur lediglich ausschließlich* allein mindestens höchstens maximal* minimal* wenigstens spätestens frühestens innerhalb binnen "
        "bis vor nach seit ab während außerhalb außer bereits erst sofort* unverzüglich* umgehend* vorher nachher danach davor vorab jede* alle* "
        "sämtlich* einige* manche* meist* stets immer jederzeit teilweise ganz mehr* weniger über unter sowohl etwa rund circa ungefähr",
        "en": "only solely exclusively alone least most maximum minimum within until by before after since from during outside except "
        "already immediately promptly beforehand afterwards each every all any some few several always anytime partly entirely more less "
        "fewer over under above below about around approximately up",
        "fr": "seulement uniquement exclusivement seul* moins plus maximum minimum tard tôt dans sous avant après depuis dès pendant durant "
        "sauf déjà immédiatement préalable* chaque tout* tous certain* quelque* toujours partiel* entière* environ jusqu* delà",
    },
    SentenceKind.JOINING: {
        "de": "und oder sowie beziehungsweise bzw wenn falls sofern soweit es-sei-denn weil da damit obwohl jedoch aber sondern entweder",
        "en": "and or if unless provided because so that although however but either as when",
        "fr": "et ou si lorsque sauf parce car afin bien toutefois mais soit quand",
    },
    SentenceKind.PARTY: {
        "de": "wir uns unser* sie ihr* ihnen du dein* dir dich kunde* kundin* abonnent* nutzer* anbieter* partner* dritte* techniker* "
        "servicetechniker* mitarbeiter* ansprechpartner* kundenbetreuer* vertragspartner* lieferant* händler*",
        "en": "we us our* you your* customer* subscriber* user* provider* partner* engineer* staff employee* contact reseller* "
        "manager* supplier* they them their*",
        "fr": "nous notre nos vous votre vos client* abonné* utilisateur* prestataire* partenaire* tiers technicien* employé* "
        "interlocuteur* gestionnaire* fournisseur* revendeur*",
    },
    SentenceKind.DIRECTION: {
        "de": "verkürz* verlänger* erhöh* senk* reduzier* verringer* vergrößer* verbesser* verschlechter* steig* sink* länger* kürzer* "
        "schneller* langsamer* höher* niedriger* größer* kleiner* früher* später* beginn* end* oben unten obenstehend* vorstehend* "
        "nachstehend* folgend* kostenlos* kostenpflichtig* kostenfrei* gebühr* aufpreis inbegriffen enthalten zusätzlich* telefonisch* "
        "schriftlich* mündlich*",
        "en": "shorten* lengthen* extend* increas* reduc* lower* raise* improv* worsen* longer shorter faster slower higher larger smaller "
        "earlier later begin* start* end* following foregoing free charge* fee* cost* included additional extra phone telephone "
        "writ* oral*",
        "fr": "raccourci* prolong* augment* rédui* baiss* amélior* aggrav* long* court* rapide* lent* élevé* grand* petit* début* fin "
        "suivant* précédent* gratuit* payant* frais inclus* supplémentaire* téléphon* écrit* oral*",
    },
}
_LINK: Final = re.compile(r"\]\(([^()\s]*)\)|(https?://[^\s)]+)|(\{[^{}\s]+\})|([\w.+-]+@[\w-]+\.[\w.-]*\w)")
_DIGITS: Final = re.compile(r"\d+(?:[.,:\s]\d+)*|[€$£¥%‰§±<>≤≥]|(?<!\w)[IVX]{2,}(?!\w)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# In German a capital tells whom you speak to.
_ADDRESSED: Final = re.compile(r"(?<=[\w,;:)] )(?:Sie|Ihr(?:e[mnrs]?)?|Ihnen)\b")
# What makes a word its opposite.
_OPPOSITE: Final = ("un", "nicht", "non", "in", "im", "dis", "irr", "il")
# Letters of words in which one wrong letter makes no other word.
_LONG: Final = 6


@cache
def _patterns(language: str) -> dict[SentenceKind, re.Pattern[str]]:
    found = {}
    for kind, said in _WORDS.items():
        words = said.get(language, "").split()
        if words:
            joined = "|".join(re.escape(each).replace(r"\*", r"\w*") for each in words)
            found[kind] = re.compile(rf"(?<![\w’'-])(?:{joined})(?![\w-])", re.IGNORECASE)
    return found


def changed_kinds(old: str, new: str, language: str, names: Names) -> Iterator[SentenceKind]:
    """Of which kinds of words the two do not have the same."""
    if _links(old) != _links(new):
        yield SentenceKind.LINK
    old, new = _LINK.sub(" ", old), _LINK.sub(" ", new)
    if _DIGITS.findall(old) != _DIGITS.findall(new):
        yield SentenceKind.NUMBER
    for kind, pattern in _patterns(language).items():
        if _counted(pattern, old) != _counted(pattern, new) or (
            kind is SentenceKind.NEGATION and _is_turned(_folded(old), _folded(new))
        ):
            yield kind
    if _named(old, names) != _named(new, names):
        yield SentenceKind.NAME


def _links(text: str) -> list[tuple[str, ...]]:
    return _LINK.findall(text)


def _counted(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(each.casefold() for each in pattern.findall(text))


def _is_turned(old: list[str], new: list[str]) -> bool:
    """`verbindlich` instead of `unverbindlich`, one way or the other."""
    gone, come = set(old) - set(new), set(new) - set(old)
    return any(
        prefix + word in more
        for less, more in ((gone, come), (come, gone))
        for word in less
        for prefix in _OPPOSITE
    )


def _named(text: str, names: Names) -> list[str]:
    """In their order: two that change places say something else."""
    return [each[0].casefold() for each in names.finditer(text)]


def names_in(said: Iterable[str]) -> Names:
    """Finds these names, and theirs with an ending: `kritischen`."""
    known = sorted({each.casefold() for each in said if len(each) > 1}, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?=\w{{0,3}}(?!\w))" if known else r"(?!)",
        re.IGNORECASE,
    )


def has_figure(text: str, language: str, names: Names) -> bool:
    """Does it stand beside something that the file knows as a value: a number, a placeholder, a tier …?"""
    number = _patterns(language).get(SentenceKind.NUMBER)
    return bool(
        _LINK.search(text) or _DIGITS.search(text) or _named(text, names) or (number and number.search(text))
    )


def is_spelling(old: str, new: str, language: str, names: Names) -> bool:
    """Do they say the same, but for punctuation, capitals, hyphens, spaces, and slips in long words?"""
    if _links(old) != _links(new) or _DIGITS.findall(old) != _DIGITS.findall(new):
        return False
    if _ADDRESSED.findall(old) != _ADDRESSED.findall(new) and language == "de":
        return False
    before, after = _folded(old), _folded(new)
    if "".join(before) == "".join(after):
        return True
    if len(before) != len(after):
        return False
    pairs = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    known = [word for pair in pairs for word in pair]
    return all(_is_slip(*pair) for pair in pairs) and not any(_means(each, language, names) for each in known)


def _folded(text: str) -> list[str]:
    words = _WORD.findall(_LINK.sub(" ", text))
    return [each.casefold().replace("-", "").replace("’", "'") for each in words]


def _means(word: str, language: str, names: Names) -> bool:
    return bool(names.match(word)) or any(each.fullmatch(word) for each in _patterns(language).values())


def _is_slip(one: str, other: str) -> bool:
    """Long words that differ in one letter, or two that changed places, behind the first."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    left, right = one[start:], other[start:]
    is_swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return is_swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
