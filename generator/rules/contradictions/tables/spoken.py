"""In which languages support is said to answer, held against `support_languages` and `not_promised`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....i18n.language_names import LanguageName
from ...corpus.context import Context
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.speech import Statement, sentences
from .stated import contradicted, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_KNOWN: Final = ("de", "en", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "el", "tr", "ru", "uk", "he", "ar", "fa", "hi", "zh", "ja", "ko", "th", "vi", "sv", "da", "nb", "fi", "et", "lv", "lt", "hr", "sr", "sl")  # fmt: skip
_ANSWERS: Final = Patterns(
    {
        "de": r"\w*antwort\w*|sprech\w*|spricht|erreich\w*|betreu\w*|hilft|helfen|\w*support|supportsprachen?|arbeitssprachen?|bearbeite\w*|unterstütz\w*|beraten|berät|bedien\w*|leiste\w*|verständig\w*|kommunizier\w*|\w*sprachig\w*|für sie da|zur verfügung|verfügbar|angeboten|melde\w*|geführt",
        "en": r"answer\w*|repl\w+|respon\w+|speaks?|reach\w*|help\w*|assist\w*|support\w*|handl\w*|serve\w*|communicat\w*|available|offered|provided|conducted|report\w*|\w+-speaking",
    }
)
_OF_US: Final = Patterns(
    {
        "de": r"wir|uns|unser\w*|\w*support\w*|\w*techniker\w*|\w*team\w*|cyren|mitarbeite\w*|hotline|anfragen|meldungen",
        "en": r"we|us|our|support|engineers?|team|cyren|staff|hotline|requests|reports",
    }
)
# Which language a document, a page or a text of the reader is in, or ought to be.
_OTHER: Final = Patterns(
    {
        "de": r"bitte|\w*fassung\w*|version\w*|\w*dokument\w*|\w*formular\w*|website|seiten?|\w*portal\w*|texte?|übersetz\w*|handb[uü]ch\w*|vertrag\w*|recht\w*|gericht\w*|\w*schulung\w*|rechnung\w*|schreiben sie|erleichter\w*|bevorzug\w*|hilfreich|kenntnisse|\w*bericht\w*|bedingungen|oberfläche|artikel|wissens\w*|maßgeblich\w*|kunden sprechen|\w*newsletter|\w*partner\w*|\w*tastatur\w*|hängt|unabhängig|hersteller\w*|\w*festnetz\w*|schweiz\w*|österreich\w*|dt\.",
        "en": r"please|versions?|documents?|forms?|website|pages?|portal|texts?|translat\w*|manuals?|contract\w*|law|courts?|jurisdiction|training|invoices?|easier|prefer\w*|helpful|knowledge|terms|interface|articles?|prevails?|newsletter\w*|partners?|keyboard|depends?|irrespective|landlines?|manufacturer\w*|vendor\w*|swiss|austrian",
    }
)
_ONLY: Final = Patterns(
    {"de": r"nur|ausschließlich|lediglich|allein|einzige\w*", "en": r"only|solely|exclusively|sole"}
)


# Tells the few texts that may name a language before all their names are looked for.
_MAY_NAME: Final = {
    "de": Later(
        r"\b(?i:deutsch(?!land)|engl|franz|ital|spani|portug|niederl|poln|tschech|slow|ungar|rumän|bulgar|griech|türk|russ|ukrain|hebr|arab|persi|hindi|chines|japan|korean|thai|vietn|schwed|dän|norweg|finn|estn|lett|litau|kroat|serb)"
    ),
    "en": Later(
        r"\b(?:German(?!y)|Engl|French|Ital|Spani|Portug|Dutch|Polish|Czech|Slov|Hungar|Roman|Bulgar|Greek|Turk|Russ|Ukrain|Hebr|Arab|Persi|Hindi|Chin|Japan|Korean|Thai|Vietn|Swed|Danish|Norweg|Finn|Eston|Latv|Lithu|Croat|Serb)"
    ),
}


def languages_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    spoken = {each[:2] for each in policy.support_languages}
    entry = _not_promised(policy)
    if not (spoken or entry):
        return
    for said in sentences(policy, source, _MAY_NAME):
        if said.path[0] in ("not_promised", "document", "wording", "support_languages") or _is_other(said):
            continue
        named = _named(said)
        if not named or not (
            _OF_US[said.language].search(said.words) and _ANSWERS[said.language].search(said.words)
        ):
            continue  # fmt: skip
        begin, end = min(each[0] for each in named), max(each[1] for each in named)
        is_denied = denial(said.words, said.language) is not None
        if not spoken:
            if not is_denied:
                yield contradicted(said, begin, end, "not_promised", entry)
            continue
        codes = {each[2] for each in named}
        is_short = _ONLY[said.language].search(said.words) and spoken - codes
        if (is_denied and codes <= spoken) or (not is_denied and (codes - spoken or is_short)):
            yield contradicted(said, begin, end, "support_languages", ", ".join(policy.support_languages))


def _not_promised(policy: Policy) -> str:
    """The entry by which the file leaves the languages open."""
    words = {"language", "languages", "sprache", "sprachen"}
    return next((each for each in policy.not_promised if words & set(each.lower().split("-"))), "")


def _is_other(said: Statement) -> bool:
    return is_hedged(said) or _OTHER[said.language].search(said.words) is not None


@cache
def _names(language: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{code}>{_name(code, language)})" for code in _KNOWN))


def _name(code: str, language: str) -> str:
    """„Deutsch“, „in deutscher Sprache“, „deutschsprachig“; “German”, never “German law”."""
    name = LanguageName(code).in_(language)
    if language == "de":
        small = name.lower()
        return rf"\b{name}(?!\w)(?!-\w)|\b[{small[0]}{name[0]}]{small[1:]}(?:sprachig\w*|e[rn]?(?= (?:(?:und|oder|sowie) \w+ )?Sprache))"
    return rf"\b{name}(?:-speaking)?(?! (?:law|customers?|office|version|text|market|holidays?|number|time|team|region|courts?|subsidiar\w+)\b)(?!\w)"


def _named(said: Statement) -> list[tuple[int, int, str]]:
    return [(*match.span(), str(match.lastgroup)) for match in _names(said.language).finditer(said.words)]


CHECKS = (languages_contradicted,)
