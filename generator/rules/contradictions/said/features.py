"""Which features a sentence names: as the file calls them, and ways to report as everybody does."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.keeping import cached
from .speech import Statement

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.tiers import Feature

# Ways to report have other names in sentences than in tables.
_WAYS: Final = {
    "phone": {
        "de": r"(?:per |über |am |mit dem )?(?:telefon|anrufe?n?)|telefonisch\w*|telefon-?support\w*|telefonhilfe|fernmündlich\w*|rufnummer|hotline",
        "en": r"(?:by |over |via |on |through )?(?:the )?(?:phone|telephone)|phone support|telephone support|by calling|phone calls?|(?:may|can) call(?= us|[.,;]|$)|answers? (?:\w+ )?calls|takes? (?:\w+ )?calls",
    },
    "email": {
        "de": r"(?:per |über |via )?e-?mails?|(?:e-?)?mail-support|e-?mail-\w+",
        "en": r"(?:by |via |through )?e-?mails?|e-?mail support",
    },
    "web": {
        "de": r"(?:im |über das )?internet|(?:online-?)?(?:kontakt)?formular\w*|web-?support|webformular\w*|online",
        "en": r"(?:on |via )?the web|(?:online )?(?:contact )?forms?|web support|online",
    },
    "chat": {"de": r"(?:per |im |über |den )?(?:live-?)?chat\w*", "en": r"(?:by |via )?(?:live )?chat\w*"},
}  # fmt: skip
_WAYS_CALLED: Final = {
    "phone": ("phone", "telephone", "telefon"),
    "email": ("email", "mail", "e-mail"),
    "web": ("web", "internet", "form", "online", "formular"),
    "chat": ("chat", "live-chat"),
}


class Spoken(NamedTuple):
    """A feature as a sentence names it."""

    feature: Feature
    way: str
    begin: int
    end: int


@cached(4)
def pattern_of_features(policy: Policy, language: str) -> re.Pattern[str]:
    words = [_words(policy, each, language) for each in policy.features.values()]
    return re.compile("|".join(filter(None, words)) or "(?!)", re.IGNORECASE)


def _words(policy: Policy, feature: Feature, language: str) -> str:
    """What a sentence may call it; "" in a language of others."""
    way = way_of(feature)
    if way:
        return rf"(?<![\w-])(?:{_WAYS[way][language]})(?![\w-])"
    name = feature.name.root.get("*") or next(
        (each for code, each in feature.name.items() if code[:2] == language), ""
    )
    return _of_name(name, language)


@cache
def _of_name(name: str, language: str) -> str:
    """Its words in any form; of three and more the first may be left out."""
    words = re.findall(r"[^\W\d_][\w-]*", re.sub(r"\(.*?\)", "", name))
    if not words or len(words) > 6 or max(map(len, words)) < 5:
        return ""
    ending = "(?:e[mnrs]?|n|s|en)?" if language == "de" else "s?"
    forms = [
        re.escape(re.sub("(?<=..)e[mnrs]?$", "", each) if language == "de" and len(each) > 4 else each)
        + ending
        for each in words
    ]
    said = r"\s".join(forms)
    if len(forms) > 2:
        said = rf"(?:{forms[0]}\s)?" + r"\s".join(forms[1:])
    return rf"(?<![\w-]){said}(?![\w-])"


def way_of(feature: Feature) -> str:
    return next((way for way, names in _WAYS_CALLED.items() if feature.id in names), "")


def features_named(policy: Policy, said: Statement) -> list[Spoken]:
    found = []
    for feature in policy.features.values():
        words = _words(policy, feature, said.language)
        match = re.search(words, said.words, re.IGNORECASE) if words else None
        if match:
            found.append(Spoken(feature, way_of(feature), *match.span()))
    return found
