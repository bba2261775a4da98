"""How a severity is called, described and marked; pages, paper, form and calculator ask here."""

from collections.abc import Mapping
from typing import Final

from ..core.marks import unmarked
from ..policy.notation import code_of
from ..policy.prose import Block, Prose, Run
from ..policy.tiers import Severity, Tier, WhichSeverity
from .places.hours_view import Weight
from .severities.finder_view import FinderView, ImpactView, QuestionView
from .voice import Voice

# Severities with a mark of their own; where there are more, the part that is filled shrinks in smaller steps.
_MARKED: Final = 4


def code_in(voice: Voice, severity: Severity) -> str:
    """What stands before its name, "" if nothing does."""
    return code_of(severity.id, unmarked(voice.say(severity.name)), severity.code)


def label_of(voice: Voice, severity: Severity) -> str:
    """Its code, or else its name; a code that is only a number says of what: `Schweregrad 2`."""
    code = code_in(voice, severity)
    return f"{voice.t('Severity')} {code}" if code.isdecimal() else code or voice.say(severity.name)


def title_of(voice: Voice, severity: Severity) -> str:
    """Code and name: `P1 Kritisch`."""
    return f"{code_in(voice, severity)} {voice.say(severity.name)}".strip()


def codes_in(voice: Voice) -> dict[str, str]:
    """Id -> code, of the severities that have one."""
    codes = {each.id: code_in(voice, each) for each in voice.policy.severities.values()}
    return {name: code for name, code in codes.items() if code}


def served(voice: Voice, tier: Tier, hours: str) -> str:
    """The severities that a tier serves in the service hours of this id: `P1 und P2`."""
    named = (each for each in voice.policy.severities.values() if tier.service_hours.of(each.id) == hours)
    return voice.locale.list([label_of(voice, each) for each in named])


def points(voice: Voice, severity: Severity) -> tuple[Prose, ...]:
    """What belongs to it in every tier."""
    return tuple(map(voice.prose, severity.description))


def points_by_tier(voice: Voice, severity: Severity) -> Mapping[str, tuple[Prose, ...]]:
    """Tier -> what belongs to it there alone."""
    return {tier: tuple(map(voice.prose, each)) for tier, each in severity.description_by_tier.items()}


def all_points(voice: Voice, severity: Severity) -> tuple[Prose, ...]:
    """All that belong to it; where a tier alone has them, under its name: `Gold: …`."""
    tiers = voice.policy.tiers
    own = (
        _below(voice.say(tier.name), voice.locale.colon, each) if len(tiers) > 1 else each
        for tier in tiers.values()
        for each in points_by_tier(voice, severity).get(tier.id, ())
    )
    return (*points(voice, severity), *own)


def examples(voice: Voice, severity: Severity) -> tuple[Prose, ...]:
    return tuple(map(voice.prose, severity.examples))


def examples_line(voice: Voice, severity: Severity) -> str:
    """All of them where there is room for one line: `Zum Beispiel: …; …`; "" without any."""
    said = voice.locale.semicolon.join(each.on_one_line for each in examples(voice, severity))
    return said and f"{voice.t('For example:')} {said}"


def say_finder(voice: Voice) -> FinderView | None:
    """Which severity is it? As the policy says, else in the words of its severities; nothing is invented.

    None where there is nothing to choose, or severities are not told apart by what they say.
    """
    severities = tuple(voice.policy.severities.values())
    if len(severities) < 2:
        return None
    if stated := voice.policy.which_severity:
        return _by_questions(voice, stated) if stated.questions else _by_impact(voice, stated)
    words = [all_points(voice, each) for each in severities]
    # Without a description, only the last can be told: by none of the others.
    if not all(words[:-1]) or len(set(map(_as_read, words))) < len(words):
        return None
    return FinderView(False, tuple(_own_words(voice, each) for each in severities if all_points(voice, each)))


def _by_questions(voice: Voice, stated: WhichSeverity) -> FinderView:
    asked = tuple(QuestionView(voice.prose(each.ask), each.yes) for each in stated.questions)
    return FinderView(True, asked, stated.otherwise or "")


def _by_impact(voice: Voice, stated: WhichSeverity) -> FinderView:
    rows = tuple(
        ImpactView(name, voice.prose(said), tuple(stated.table[name][each] for each in stated.urgency))
        for name, said in stated.impact.items()
    )
    return FinderView(True, urgencies=tuple(map(voice.prose, stated.urgency.values())), impacts=rows)


def _own_words(voice: Voice, severity: Severity) -> QuestionView:
    points, line = all_points(voice, severity), examples_line(voice, severity)
    ask = voice.t("Does any of these apply?") if len(points) > 1 else voice.t("Does this apply?")
    return QuestionView(_as_it_is(ask), severity.id, (*points, *((_as_it_is(line),) if line else ())))


def _as_read(points: tuple[Prose, ...]) -> tuple[Prose, ...]:
    """Without marks, by which no reader tells two severities apart."""
    return tuple(each.changed(lambda run: run._replace(text=unmarked(run.text))) for each in points)


def _as_it_is(text: str) -> Prose:
    """What is said already, and no text of the file."""
    return Prose((Block("lines", ((Run(text),),)),))


def _below(tier: str, colon: str, point: Prose) -> Prose:
    first, *others = point.blocks or (Block("paragraph", ((),)),)
    named = (Run(f"{tier}{colon}", "strong"), *first.items[0])
    return Prose((Block(first.kind, (named, *first.items[1:]), first.columns), *others))


def weight(rank: int, count: int) -> Weight:
    """Filled, half, empty, broken; each of more than four differs, too. `rank` 0 is the most severe."""
    last = max(count, _MARKED) - 1
    return Weight(0, is_broken=True) if rank == last else Weight(1 - rank / (last - 1))
