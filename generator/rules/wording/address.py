"""Family Wording, address: who says „Sie“ to the reader does not say „du“ elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.texts import lines, prose

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

ADDRESS_DIFFERS = warning(
    "address-differs",
    Message("“{word}” speaks to the reader otherwise than the rest of the document, which says “{usual}”."),
    Message("Speak to the reader in one way throughout, or put somebody else's words in quotation marks."),
    why=Message("It reads as if two companies had written it."),
    bad="de: Melde dich bei deinem Kundenbetreuer.",
    good="de: Melden Sie sich bei Ihrem Kundenbetreuer.",
)

RULES = (ADDRESS_DIFFERS,)

# German alone has two ways. „Sie“ and „Ihr“ at the beginning of a sentence may be “they” and “her”.
_FAMILIAR: Final = re.compile(
    r"(?<![\w-])(?:[Dd](?:u|ich|ir|ein(?:e[mnrs]?|s)?)|[Ee]uch|[Ee]uer|[Ee]ure[mnrs]?|[Ii]hr (?:könnt|müsst|dürft|habt|seid|wollt|sollt|solltet|werdet|findet|erreicht|erhaltet|bekommt|meldet|braucht))(?![\w-])"
    r"|(?:^|(?<=[.!?:] )|(?<=[Bb]itte ))(?:[Mm]elde|[Ss]chreibe?|[Ww]ende|[Nn]utze|[Ss]ende|[Ss]chicke?|[Ww]ähle|[Gg]ib|[Nn]imm|[Ll]ies|[Öö]ffne|[Kk]licke?|[Bb]eachte|[Pp]rüfe|[Kk]ontaktiere|[Vv]erwende|[Ll]ade|[Tt]rage|[Ss]tarte|[Bb]ewahre|[Ää]ndere|[Ff]üge|[Ss]ichere"
    r"|[Aa]ktualisiere|[Ii]nstalliere|[Aa]ntworte|[Rr]uf(?= (?:uns|an|die|den|unter|bitte|unser\w*))) (?!ich\b|er\b|sie\b|es\b|wir\b|man\b|Sie\b)"
)
_FORMAL: Final = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihre?[mnrs]?)(?![\w-])|(?<![\w-])\w{3,}en Sie(?![\w-])")
_QUOTED: Final = re.compile(r"„[^“]*“|»[^«]*«|‚[^‘]*‘|\]\([^()\s]*\)|\{[^{}]*\}")
# „per du“ speaks about it.
_ABOUT_IT: Final = re.compile(r"\b(?:per|beim|vom|zum) [Dd]u\b|\bdas Du\b|\b[Aa]uf [Dd]u und [Dd]u\b")
Found = tuple[Path, Scalar, int, str]


def address_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The way that fewer sentences of the document use; where both are as many, the familiar one."""
    familiar = list(_spoken(policy, source, _FAMILIAR))
    formal = list(_spoken(policy, source, _FORMAL)) if familiar else []
    if not formal:
        return
    rare, usual = (formal, familiar) if len(formal) < len(familiar) else (familiar, formal)
    for path, scalar, at, word in rare:
        place = scalar.place(at, at + len(word))
        yield Diagnostic(ADDRESS_DIFFERS, place, path, {"word": word, "usual": usual[0][3]})


def _spoken(policy: Policy, source: Source, pattern: re.Pattern[str]) -> Iterator[Found]:
    """The first word of each line that speaks to the reader in a way."""
    for path, language, scalar in prose(policy, source):
        if language[:2] == "de":
            for start, line in lines(scalar):
                said = _ABOUT_IT.sub(_blank, _QUOTED.sub(_blank, line))
                if match := pattern.search(said):
                    yield path, scalar, start + match.start(), match[0].strip()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


CHECKS = (address_differs,)
