"""Family Contradictions, the version: sentences that say which one this is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .said.speech import LANGUAGES, sentences

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

VERSION_CONTRADICTED = warning(
    "version-contradicted",
    Message("“{words}” is not the number of this version ({version})."),
    Message("Write {place}, or correct the number."),
    why=Message("A contract that names a version must find that one."),
    bad='version: "1.1"\n…\nen: This is version 1.0.',
    good="en: This is version {version}.",
    rests_on=(("document", "version"),),
)

RULES = (VERSION_CONTRADICTED,)

_NUMBER: Final = r"(?:nr\. |nummer |no\. |number )?(?P<number>\d+(?:\.\d+){0,2})(?![\d%])(?!\.\d)(?! ?(?:prozent|percent|%|stunden|hours))"
_SAYS_VERSION: Final = Patterns(
    {
        "de": rf"(?:dies(?:e|es)?(?: hier)?|diese (?:\w+ )?\w+|dieses dokument|dieser text|das vorliegende dokument|das dokument|sie lesen|sie sehen|es gilt|handelt es sich um|es handelt sich um|vorliegend|hier|gültig) (?:\w+ ){{0,3}}?(?:fassung|version|ausgabe|versionsnummer|nummer) {_NUMBER}"
        rf"|(?:fassung|version|ausgabe) {_NUMBER.replace('number>', 'other>')} (?:dieses|dieser|der vorliegenden|unserer|der support\w*|des support\w*)"
        rf"|diese (?:fassung|version|ausgabe) (?:\w+ ){{0,3}}(?:nummer|versionsnummer|bezeichnung) {_NUMBER.replace('number>', 'third>')}",
        "en": rf"(?:this|this document|this text|the present document|you are reading|you are looking at|these terms|this policy|this agreement) (?:\w+ ){{0,3}}?(?:version|edition) {_NUMBER}"
        rf"|(?:version|edition) {_NUMBER.replace('number>', 'other>')} of (?:this|these|the present|our|the support)"
        rf"|this (?:version|edition) (?:\w+ ){{0,3}}number {_NUMBER.replace('number>', 'third>')}",
    }
)
_NUMBERED: Final = re.compile(r"(?:assung|ersion|usgabe|dition|ummer|umber) \D{0,30}\d")
_MAY_SAY_VERSION: Final = dict.fromkeys(LANGUAGES, _NUMBERED)
_OTHER_VERSION: Final = Patterns(
    {
        "de": r"ersetz\w*|früher\w*|vorherig\w*|vorige\w*|seit|gegenüber|bisher\w*|ablös\w*|abgelöst|unterscheid\w*|software\w*|produkt\w*|api\w*|programm\w*|app|client\w*|ab|bis|älter\w*|neuer\w*|verglichen|unterstütz\w*|geändert|änderung\w*|öffnung\w*|alle|geplant|angekündigt\w*|entwurf|folgt|kommt|wird",
        "en": r"replac\w*|previous\w*|earlier|former\w*|since|compared|supersed\w*|differs?|software|product|api|program\w*|app|client|from|until|older|newer|supports?|supported|chang\w*|amend\w*|than|before|all|planned|announced|upcoming|draft|will|follows",
    }
)


def version(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY_VERSION):
        match = _SAYS_VERSION[said.language].search(said.words)
        if (
            match is None
            or _OTHER_VERSION[said.language].search(said.words)
            or denial(said.words, said.language)
        ):
            continue
        number = next(each for each in match.groups() if each)
        if _parts(number) != _parts(policy.document.version):
            values = {"words": number, "version": policy.document.version, "place": "{version}"}
            at = match.start(match.lastgroup or 0) if match.lastgroup else match.start()
            place = said.scalar.place(said.start + at, said.start + at + len(number))
            yield Diagnostic(VERSION_CONTRADICTED, place, said.path, values)


_ORDINALS: Final = {
    "de": ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste"),
    "en": ("first", "second", "third", "fourth", "fifth", "sixth"),
}
_NTH: Final = {
    "de": re.compile(
        rf"^\W*(?:die |das ist die )?({'|'.join(_ORDINALS['de'])})[nr]?,?(?: \w+,?){{0,3}} (?:fassung|version|ausgabe)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"^\W*(?:the |this is the )?({'|'.join(_ORDINALS['en'])}),?(?: \w+,?){{0,3}} (?:version|edition)\b",
        re.IGNORECASE,
    ),
}


def which_version(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """„Zweite Fassung“ in the summary of the first; numbers of drafts may leave some out, so only the first is told from the others."""
    is_first = context.published is None and not context.earlier
    for language in policy.languages:
        path: Path = ("document", "summary_of_changes", language)
        path = path if source.find(path) else path[:2]
        said = policy.document.summary_of_changes.in_(language)
        match = _NTH[language[:2]].match(said) if language[:2] in _NTH else None
        nth = _ORDINALS[language[:2]].index(match[1].lower()) if match else None
        if match and nth is not None and (nth == 0) is not is_first and not _is_released(policy, context):
            values = {"words": match[0].strip(), "version": policy.document.version, "place": "{version}"}
            yield Diagnostic(VERSION_CONTRADICTED, source.span(path), path, values)


def _is_released(policy: Policy, context: Context) -> bool:
    """Is this file itself one of the released versions?"""
    return any(each.document.version == policy.document.version for each in context.earlier) or (
        context.published is not None and context.published.document.version == policy.document.version
    )


def _parts(number: str) -> tuple[int, ...]:
    """“1.0” is “1”."""
    parts = tuple(map(int, number.split(".")))
    while len(parts) > 1 and parts[-1] == 0:
        parts = parts[:-1]
    return parts


CHECKS = (version, which_version)
