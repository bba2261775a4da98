"""What a sentence speaks of: which tier it names, and whether it says something of all that this tier is.

When in doubt a sentence speaks of something else: rules of this family would rather miss a contradiction than see one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Path, Span
from ....core.keeping import cached
from ....policy.prose import UNREAD
from ....reading.yaml.nodes import Scalar
from ...corpus.texts import Later, Patterns, prose

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.tiers import Tier
    from ....reading.yaml.source import Source

LANGUAGES: Final = ("de", "en")


class Statement(NamedTuple):
    """A sentence, or a part of one, in a text of the file.

    language  of two letters; words links and places are blank in it, every letter keeps its place
    """

    path: Path
    language: str
    scalar: Scalar
    start: int
    words: str

    def place(self, match: re.Match[str]) -> Span:
        return self.scalar.place(self.start + match.start(), self.start + match.end())

    def clauses(self) -> Iterator[Statement]:
        """Its parts that may speak of different things: „Gold immer, Standard nur werktags“."""
        begin = 0
        for edge in _CLAUSE_END.finditer(self.words):
            yield self._part(begin, edge.start())
            begin = edge.end()
        yield self._part(begin, len(self.words))

    def _part(self, begin: int, end: int) -> Statement:
        return self._replace(start=self.start + begin, words=self.words[begin:end])


def part_around(words: str, begin: int, end: int) -> str:
    """What stands between the commas or colons between which a place lies."""
    start = max(words.rfind(sign, 0, begin) for sign in ",:") + 1
    ends = [at for sign in ",:" if (at := words.find(sign, end)) >= 0]
    return words[start : min(ends, default=len(words))]


_SENTENCE_END: Final = re.compile(
    r"(?<=[^\d\W][.!?;]) +(?=[A-ZÄÖÜ])|(?<=\d{4}[.!?;]) +(?=[A-ZÄÖÜ])|(?<=[)“”\"*}%][.!?]) +|\n"
)
_CLAUSE_END: Final = re.compile(
    r"[;–—] | (?:während|wohingegen|whereas|while|aber|jedoch|but|sondern|dagegen) |, (?=(?:der|die|das|the|for|für|bei|mit|with|und|and|aber|but|in|im) )",
    re.IGNORECASE,
)  # fmt: skip


def sentences(
    policy: Policy, source: Source, words: Mapping[str, re.Pattern[str] | Later]
) -> Iterator[Statement]:
    """Those of texts in which any of these words stands."""
    for path, language, scalar in prose(policy, source):
        short = language[:2]
        if short in LANGUAGES and words[short].search(scalar.text):
            for start, sentence in _split(scalar.text):
                if words[short].search(sentence):
                    yield Statement(path, short, scalar, start, UNREAD.sub(_blank, sentence))


@cached(2)
def about_tiers(policy: Policy, source: Source) -> list[tuple[Statement, tuple[Tier, ...]]]:
    """Sentences, or parts of them, with the tiers of which each says something."""
    found: list[tuple[Statement, tuple[Tier, ...]]] = []
    for path, language, scalar in prose(policy, source):
        if language[:2] in LANGUAGES and _may_name(policy).search(scalar.text):
            for start, sentence in _split(scalar.text):
                words = UNREAD.sub(_blank, sentence)
                found += _tiers_meant(policy, Statement(path, language[:2], scalar, start, words))
    return found


@cached(2)
def _may_name(policy: Policy) -> re.Pattern[str]:
    """Tells the few texts that may name a tier from the many that do not."""
    names = {re.escape(name) for each in policy.tiers.values() for name in each.name.root.values()}
    return re.compile(
        "|".join([*sorted(names), "[Ss]tufe", "[Tt]arif", "[Pp]aket", "tier", "plan", "package", "level"])
    )


@lru_cache(4096)
def _split(text: str) -> tuple[tuple[int, str], ...]:
    begin, found = 0, []
    for edge in _SENTENCE_END.finditer(text):
        found.append((begin, text[begin : edge.start()]))
        begin = edge.end()
    return (*found, (begin, text[begin:]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


# What a tier's name is put before: „Gold-Support“, „Gold-Kunden“, “Gold plan”. Anything else after a hyphen is another thing.
_KINDS: Final = (
    r"support\w*|service\w*|dienst\w*|stufe\w*|tarif\w*|paket\w*|plan\w*|pläne\w*|vertrags?|verträge\w*|abo\w*|level\w*|tier\w*|package\w*|contract\w*|agreement\w*"
    r"|subscription\w*|option\w*|angebot\w*|leistung\w*|edition\w*|variante\w*|modell\w*|betreuung\w*|wartung\w*|care\w*|anfragen?|meldung\w*|f[aä]lle?n?|requests?|reports?|cases?"
)
_PEOPLE: Final = r"kund\w*|nutzer\w*|abonnent\w*|anwender\w*|mitglied\w*|teilnehmer\w*|customer\w*|subscriber\w*|user\w*|member\w*|client\w*"
_AFTER: Final = re.compile(
    rf"(?:[- ](?P<kind>{_KINDS})|[- ](?P<people>{_PEOPLE})|(?P<other>-\w+))?(?!\w)", re.IGNORECASE
)
_GOES_ON: Final = re.compile(
    r" (?:is|are|was|has|have|can|will|may|does|gives?|gets?|comes?|costs?|includes?|offers?|answers?|runs?|works?|operates?|covers?|provides?|and|or|at|in|on|from|for|with|under|by|to|as|a|the"
    r"|never|always|also|only|you|we|stands?|requires?|remains?|must|should|responds?|serves?|closes?|opens?|through|during|within|without|not|around|free|it|isn[’']t|doesn[’']t|around|daily|every|seven|all|any|pays?|receives?|uses?|needs?|reach(?:es)?|calls?)(?!\w)"
)  # fmt: skip


class Named(NamedTuple):
    """A tier as a sentence names it, with what is put after its name."""

    tier: Tier
    begin: int
    end: int
    is_people: bool


def tiers_named(policy: Policy, said: Statement) -> list[Named]:
    """In their order; „Standard“ in “Standard rates” or „Standard-Vertragsklauseln“ is none."""
    found = []
    for tier in policy.tiers.values():
        name = tier.name.root.get("*") or next(
            (each for code, each in tier.name.items() if code[:2] == said.language), ""
        )
        for match in _named(name).finditer(said.words) if name and name in said.words else ():
            after = _AFTER.match(said.words, match.end())
            if after and not after["other"] and _is_tier(said, match, after):
                found.append(Named(tier, match.start(), after.end(), bool(after["people"])))
    return _longest(sorted(found, key=lambda each: (each.begin, -each.end)))


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w)")


def _is_tier(said: Statement, match: re.Match[str], after: re.Match[str]) -> bool:
    """English puts any noun after a name without a hyphen."""
    rest = said.words[match.end() :]
    if said.language == "de" or after[0] or not rest.startswith(" ") or " " in match[0]:
        return True
    return _GOES_ON.match(rest) is not None


def _longest(found: list[Named]) -> list[Named]:
    """Of “Gold Plus” only the whole name."""
    kept: list[Named] = []
    for each in found:
        if not kept or each.begin >= kept[-1].end:
            kept.append(each)
    return kept


# „Standard und Gold“: what is said holds for each of them.
_JOINED: Final = re.compile(
    r"-?,? ?(?:und|and|sowie|as well as|,|/|wie)(?: auch| also)?(?: der| die| das| unser| im| in| mit| bei| the| our| with)? ",
    re.IGNORECASE,
)
EACH: Final = Patterns(
    {
        "de": r"(?:alle[nr]?|beide[nr]?|jede[rnm]?|sämtliche[nr]?) (?:\w+ )?(?:support)?-?(?:stufen?|tarifen?|pakete?n?)",
        "en": r"(?:all|both|every|each|any) (?:of the |our |the )?(?:support )?(?:tiers?|plans?|packages?|levels?)",
    }
)


# „…, im Standard-Support werktags“: what stands before that is not said of this tier.
_LIMITED_TO: Final = re.compile(r"(?:im|bei|beim|in|for|with) ", re.IGNORECASE)


def _tiers_meant(policy: Policy, sentence: Statement) -> Iterator[tuple[Statement, tuple[Tier, ...]]]:
    """Each part of a sentence with the tiers of which it says something; nothing where that is not plain."""
    of_all = tiers_named(policy, sentence)
    if not of_all:
        if EACH[sentence.language].search(sentence.words):
            yield sentence, tuple(policy.tiers.values())
        return
    parts = [
        each for each in sentence.clauses() if _LIMITED_TO.match(each.words) and tiers_named(policy, each)
    ]
    if len({each.tier.id for each in of_all}) == 1 and parts and parts[0].start > sentence.start:
        yield parts[0], _each_once(tiers_named(policy, parts[0]))
        return
    if len({each.tier.id for each in of_all}) == 1 or _are_joined(sentence, of_all):
        yield sentence, _each_once(of_all)
        return
    for clause in sentence.clauses():
        named = tiers_named(policy, clause)
        if named and (len({each.tier.id for each in named}) == 1 or _are_joined(clause, named)):
            yield clause, _each_once(named)


def _are_joined(said: Statement, named: list[Named]) -> bool:
    between = (said.words[one.end : other.begin] for one, other in pairwise(named))
    return all(_JOINED.fullmatch(each) for each in between)


def _each_once(named: list[Named]) -> tuple[Tier, ...]:
    return tuple({each.tier.id: each.tier for each in named}.values())


_CONDITIONS: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|soweit|sobald|ausnahmsweise|ausgenommen|außer|auf (?:wunsch|anfrage|antrag)|optional\w*|künftig\w*|zukünftig\w*|früher\w*|bisher\w*|demnächst|hinzubuch\w*|zubuch\w*"
        r"|erweiter\w*|zusätzlich buchbar|buchbar|ob|könnte\w*|sollte\w*|würde\w*|wäre\w*|statt|anstelle|als ob|anders als|im (?:gegensatz|unterschied)|gegenüber|verglichen|ebenso wie|auch nicht|geplant\w*|wechsel\w*|vereinbar\w*|abhängig|je nach|mindestens|höchstens|teilweise|weitgehend|fast|nahezu|vorausgesetzt|solange|bevor|bis zum|bis auf|fehl(?:t|en|te|ten)"
        r"|(?:in|im|am|an|aus|für) (?:der |den |dem |die |das )?(?:region|usa|israel|deutschland|europa|japan|asien)\w*",
        "en": r"if|when|whenever|where|unless|except\w*|provided|on request|upon request|optional\w*|in (?:the )?future|formerly|previously|until|can be extended|extend\w*|upgrad\w*|whether|could|would|should|instead|rather|unlike|as opposed|compared|in contrast"
        r"|than|planned|switch\w*|agreed|depend\w*|at least|at most|up to|partly|mostly|almost|nearly|as long as|before|but for|apart from|may be|might|add-on|lack\w*|in (?:the )?(?:region|usa|israel|germany|europe|japan|asia)\w*",
    }
)
_SEVERITY: Final = re.compile(
    r"\b(?:schweregrad\w*|schwere|priorität\w*|dringlich\w*|dringend\w*|notf[aä]ll\w*|stör(?:fall|fälle|ung)\w*|ausf[aä]ll\w*|vorf[aä]ll\w*|severity|severities|priorit\w+|urgent\w*|emergenc\w+|outage\w*|incident\w*"
    r"|(?:nicht)?kritisch\w*|critical\w*)\b",
    re.IGNORECASE,
)  # fmt: skip


def is_conditional(policy: Policy, said: Statement) -> bool:
    """Does it hold only for some problems, places or times, or compare with something else?"""
    return bool(
        _CONDITIONS[said.language].search(said.words)
        or _SEVERITY.search(said.words)
        or any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", said.words) for each in policy.severities)
    )
