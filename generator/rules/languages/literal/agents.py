"""Who does it, in a sentence that names both parties: “we inform you” is not „Sie informieren uns“."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ...corpus.texts import Patterns
from ..pairs.beside import Pair, Sentence
from .aligned import are_alike, said_in

_COMPANY: Final = "COMPANY"
# Who acts by the form of the word, who does not, and who may: „Sie“ and names have one form.
_PARTY: Final = {
    "de": re.compile(
        r"\b(?:(?P<agent>[Ww]ir|(?:[Dd]er|[Jj]eder|[Ee]in) (?:Kunde|Auftraggeber|Abonnent|Besteller|Anbieter|Auftragnehmer|Dienstleister))"
        r"|(?P<other>uns|unser\w*|Ihr\w*|des (?:Kunden|Auftraggebers|Anbieters|Auftragnehmers)|(?:[Dd]em|[Dd]en) (?:Kunden|Auftraggeber|Abonnenten|Anbieter|Auftragnehmer)|Ihnen)"
        rf"|(?P<open>Sie|{_COMPANY}))\b"
    ),
    "en": re.compile(
        rf"(?<![\w’'])(?:(?P<agent>[Ww]e|[Tt]he (?:customer|client|subscriber|provider|contractor|supplier)|[Yy]ou|{_COMPANY})(?!['’]s)"
        r"|(?P<other>us|our|your|[Tt]he (?:customer|client|provider|contractor)['’]s))\b"
    ),
}
_CUSTOMER: Final = re.compile(
    r"kunde|auftraggeb|abonnent|bestell|customer|client|subscriber|\b(?:sie|ihr\w*|you|your)\b", re.IGNORECASE
)
# What may be said from either side.
_TURNED: Final = Patterns(
    {
        "de": r"erh[aä]lt\w*|bekomm\w*|empf[aä]ng\w*|haben|hat|gilt|gelten|steht|stehen|ist|sind|zu|anspruch|recht|brauch\w*|benötig\w*|erfahr\w*|hör\w*",
        "en": r"receives?|gets?|obtains?|has|have|appl(?:y|ies)|is|are|be|been|entitled|needs?|learns?|hears?|let|lets|sees?|finds?",
    }
)
_DONE_BY: Final = re.compile(r"\b(?:wird|werden|wurden?|worden)\b.*\b(?:von|durch|vom)\b|ed by\b")
_BEFORE_OBJECT: Final = frozenset(["to", "for", "with", "from", "by", "of", "at", "on", "about", "against"])


class _Named(NamedTuple):
    role: str
    words: str
    is_customer: bool
    at: int


def unlike_agents(pair: Pair, company: str) -> tuple[str, str] | None:
    """How each sentence names who acts, where that is not the same party."""
    if not (pair.is_german_english and pair.is_written_so):
        return None
    if any(_DONE_BY.search(said.text) or _TURNED[said.code].search(said.text) for said in pair[1:3]):
        return None
    one, two = (_agent(said, company) for said in pair[1:3])
    if not one or not two or one.is_customer == two.is_customer:
        return None
    return one.words.replace(_COMPANY, company), two.words.replace(_COMPANY, company)


def unlike_subjects(pair: Pair, company: str) -> tuple[str, str] | None:
    """Who does it, where English begins with one party, German has the other as its only one that acts, and both
    say the same verb."""
    german, english = sorted(pair[1:3], key=lambda said: said.code)
    started = _begun(company).match(english.text) if pair.is_german_english else None
    acting = _ACTS.findall(german.text) if started else []
    if started is None or len(acting) != 1 or _is_open(german, english):
        return None
    one, two = acting[0], started["who"]
    if bool(_CUSTOMER.search(one)) == bool(_CUSTOMER.search(two)) or company in german.text:
        return None
    verb = said_in(english._replace(text=started["verb"]))
    small = " ".join(word for word in german.text.split() if word[0].islower())
    if not verb or not are_alike(verb[0], said_in(german._replace(text=small))):
        return None
    return (one, two) if german is pair.first else (two, one)


def _is_open(german: Sentence, english: Sentence) -> bool:
    """Is it said in the passive, from the other side, or of somebody addressed?"""
    return any(
        _DONE_BY.search(said.text) or _TURNED[said.code].search(said.text) for said in (german, english)
    ) or bool(_ADDRESSED.search(german.text))


_ACTS: Final = re.compile(
    r"\b(?:wir|Wir|(?:[Dd]er|[Jj]eder) (?:Kunde|Auftraggeber|Abonnent|Besteller|Käufer|Anbieter|Auftragnehmer|Dienstleister|Verkäufer))\b"
)
_ADDRESSED: Final = re.compile(r"(?<!\w)(?:Sie|wird|werden|wurden?|man)(?!\w)")


@cache
def _begun(company: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[A-Z][\w ]+, )?(?P<who>(?:[Tt]he |[Ee]ach )?(?:[Cc]ustomer|[Cc]lient|[Ss]ubscriber|[Bb]uyer|[Pp]rovider|[Cc]ontractor|[Ss]upplier|[Ss]eller)|We|we|You|you|{re.escape(company)})"
        r" (?:(?:will|shall|must|may|can|also|always|then) )*(?P<verb>\w+)"
    )


def _agent(said: Sentence, company: str) -> _Named | None:
    """Who acts, of the two that a sentence names; nobody if it names one, or is not plain."""
    text = re.sub(rf"\b{re.escape(company)}\b(?!-)", _COMPANY, said.text)
    found = [
        _Named(str(match.lastgroup), match[0], bool(_CUSTOMER.search(match[0])), match.start())
        for match in _PARTY[said.code].finditer(text)
    ]
    if len(found) != 2 or found[0].is_customer == found[1].is_customer:
        return None
    return _german_agent(*found) if said.code == "de" else _english_agent(text, *found)


def _german_agent(one: _Named, two: _Named) -> _Named | None:
    roles = {one.role: one, two.role: two}
    if len(roles) == 1:
        return None
    return roles.get("agent") or roles["open"]


def _english_agent(text: str, one: _Named, two: _Named) -> _Named | None:
    """The first that is named, unless it stands behind a preposition; what belongs to somebody does nothing."""
    if one.role == "other":
        return two if two.role == "agent" else None
    words = text[: one.at].split()
    return None if words and words[-1].lower() in _BEFORE_OBJECT else one
