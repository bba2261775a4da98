"""Family Languages, duties: who must in one language may not merely be allowed to in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from .beside import Opposites, OppositeWords, Side, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

DUTY_DIFFERS = warning(
    "duty-differs",
    Message("{first} says “{found}”, {second} “{other}”: one obliges more than the other."),
    Message("Is it a duty, a choice or a recommendation? Say the same in every language."),
    why=Message("Two customers would have different duties."),
    bad="de: Sie müssen das Gerät aktualisieren.\nen: You can update the device.",
    good="de: Sie müssen das Gerät aktualisieren.\nen: You must update the device.",
)

RULES = (DUTY_DIFFERS,)

_MUST_DE: Final = r"(?:ist|sind|hat|haben)(?![^.;:]*(?:berechtigt|befugt|recht|frei|möglich|bereit|anspruch|zeit|ziel|aufgabe|zweck|erreich|entnehm|entnomm|finden|sehen|bezieh|versteh|rechn|erwart))(?=[^.;:]* (?:zu \w+en|\w{2,}zu\w+en)(?!\w))|(?:ist|sind|bleib\w+) (?:\w+ ){0,4}(?:verpflichtet|gehalten)"
_MUST_EN: Final = r"ha(?:s|ve|d) to|(?:is|are|be) (?:\w+ )?(?:required|obliged|obligated|bound) to|needs? to"
_MAY_DE: Final = r"(?:ist|sind|bleib\w+) (?:\w+ ){0,4}(?:berechtigt|befugt|ermächtigt)|steht (?:\w+ ){0,3}frei|(?:hat|haben) (?:\w+ ){0,3}das Recht"
_MAY_EN: Final = r"(?:is|are|be) (?:\w+ )?(?:entitled|free|authori[sz]ed|allowed|permitted) to|ha(?:s|ve) the (?:right|option) (?:to|of)"
# What may oblige, or allow, said otherwise.
_OBLIGES_DE: Final = (
    r"soll\w*|\w*pflicht\w*|\w*pflichtet\w*|erforderlich\w*|notwendig\w*|nötig|bedarf|bedürf\w+|obliegt\w*|zwingend|verbindlich\w*|schuld\w*|voraus\w*|vorausgesetzt|brauch\w*"
    r"|bitte\w*|unbedingt|immer|stets|(?!könn|dürf|müss|woll|werd|hab|möcht)\w{2,}en (?-i:Sie)"
)
_OBLIGES_EN: Final = r"should|shall|will|\w*requir\w*|oblig\w*|necessary|mandatory|dut(?:y|ies)|needs?|bound|please|always|compulsory|is to|are to|be to|owe[sd]?|essential|ensure|responsib\w*|expected"
_ALLOWS_DE: Final = (
    r"könnt\w*|berechtig\w*|befug\w*|ermächtig\w*|\w*recht(?:s|e)?|möglich\w*|frei\w*|gestatt\w*|erlaub\w*|zulässig\w*|wahl\w*|wähl\w*|optional\w*|gern\w*|l[aä]ss(?:en|t) sich|\w{3,}bar\w*|ermessen"
    r"|vorbehalten|behalten|fähig\w*|in der lage|imstande"
)
_ALLOWS_EN: Final = r"could|might|rights?|option\w*|possib\w*|discretion\w*|choos\w*|choice|able|ability|allow\w*|permi\w*|entitl\w*|free|freely|voluntar\w*|welcome|reserve\w*|\w{3,}[ai]bl[ey]|able|capable"
# Turns of phrase in which these words oblige nobody and allow nothing; what is to make something possible.
_NEUTRAL: Final = {
    "de": r"(?:womöglich|möglicherweise|vielleicht|unter umständen)|(?:damit|sodass|so dass) [^.;,]*|um [^.;,]* zu können|zu können|kann sein|(?-i:Müssen|Muss|Können|Kann|Dürfen|Darf|Sollten?)(?= (?:wir|Sie|der|die|das|ein|eine|es|diese\w*) [^.]*,)"
    r"|(?:(?-i:S)|(?<=, )s)ollten? (?:Sie|der|die|das|ein|eine|es|wir|Ihr\w*)(?=[^.]*,)",
    "en": r"so (?:that )?(?:\w+ ){1,4}(?:can|may) [^.;,]*|in order (?:for|that) [^.;,]*|should (?:you|the|we|a|an|this|any|it|they|there)|(?-i:May)(?= \d)|(?<=\d )(?-i:May)|(?<=in )(?-i:May)|(?<=of )(?-i:May)"
    r"|as may be|may be(?=,)|maybe|can be found|must have",
}
# What allows only under a condition demands the condition.
_ONLY: Final = {
    "de": r"nur|erst|ausschließlich|lediglich|allein\w*|höchstens|maximal|spätestens|frühestens|(?<!, )bis(?! zu \w+ (?-i:[A-ZÄÖÜ]))|solange|ebenfalls nur|einzig\w*|außer|statt|anstatt|vorher\w*|zuvor|zunächst|nicht\w*|kein\w*|niemand|nie(?:mals)?|um|dazu|dafür|hierzu|hierfür",
    "en": r"only|solely|exclusively|alone|at most|no (?:more|later|earlier) than|at the (?:latest|earliest)|up to(?! date)|as long as|until(?! (?:the|a|an|it|you|we) [^.]*\b(?:is|are|has|have|was|were)\b)|unless|except|other than|instead|prior|beforehand|first|by (?:the|\d|midnight|noon|end|then|next)(?!\w*ing)|not|no|never|cannot|nobody|\w+n[’']t|in order to|to do so|for this|(?-i:To)",
}
_CONDITION: Final = {
    "de": r"wenn|falls|sofern|soweit|sobald|vorausgesetzt|durch|indem|(?-i:Will|Wollen|Möchten?)|wer|bei(?! jede)|für(?! jede)",
    "en": r"if|once(?! (?:a|an|per|every) )|provided|where|when|as soon as|by \w+ing|anyone|whoever|those who|in the event of|in case of|wish\w*|want\w*|for(?! (?:each|every|any))",
}

_TABLE: Final = OppositeWords(
    Opposites(
        DUTY_DIFFERS,
        de=(Side("muss müssen musst müsst verpflichtet soll sollen", _MUST_DE, _OBLIGES_DE), Side("kann können kannst könnt darf dürfen darfst berechtigt befugt", _MAY_DE, _ALLOWS_DE)),
        en=(Side("must shall obliged obligated", _MUST_EN, _OBLIGES_EN), Side("can may entitled", _MAY_EN, _ALLOWS_EN)),
        neutral=_NEUTRAL,
        unless=_ONLY,
        uneven=_CONDITION,
        denied="never",
        asked_at={"de": "ist sind hat haben frei", "en": "has have had required bound needs free authorised authorized allowed permitted"},
    ),
    Opposites(
        DUTY_DIFFERS,
        de=(Side("muss müssen musst müsst verpflichtet", _MUST_DE, r"soll|sollen|\w*pflicht\w*|unbedingt|zwingend|erforderlich\w*|notwendig\w*"), Side("sollte sollten solltest empfehlen empfiehlt empfohlen", "", r"soll\w*|empf\w+|ratsam|rat\w*|möglichst|zweckmäßig\w*|sinnvoll\w*|bitte\w*")),
        en=(Side("must shall obliged obligated", _MUST_EN, r"\w*requir\w*|oblig\w*|necessary|mandatory|needs?|essential"), Side("should recommend recommends recommended", "ought to", r"should|recommend\w*|advis\w*|suggest\w*|ideally|preferabl\w*|expected|please|encourage\w*")),
        neutral=_NEUTRAL,
        unless=_ONLY,
        uneven=_CONDITION,
        denied="never",
    ),
    # „darf nicht“ forbids, „muss nicht“ leaves it free.
    Opposites(
        DUTY_DIFFERS,
        de=(Side("untersagt verboten", r"(?:darf|dürfen)(?: [^\W\d]+| \d+){0,8} (?:nicht|kein\w*)|(?:nicht|kein\w*)(?: [^\W\d]+| \d+){0,6} (?:darf|dürfen)", r"unzulässig\w*|nicht (?:\w+ ){0,2}(?:gestattet|erlaubt|zulässig)|verbiet\w*|untersag\w*|verbot\w*"),
            Side("", r"(?:muss|müssen|brauch(?:t|en))(?: (?!und |oder |sondern |dass )[^\W\d]+){0,5} (?:nicht|kein\w*)|nicht (?:\w+ ){0,3}(?:verpflichtet|erforderlich|notwendig|nötig)|kein\w* pflicht\w*", r"brauch\w*|frei\w*|entbehrlich|verzicht\w*|entfällt|entfallen")),
        en=(Side("prohibited forbidden", r"(?:must|may|shall) not|mustn[’']t|not (?:be )?(?:allowed|permitted)", r"prohibit\w*|forb\w+|cannot|can[’']t|not (?:be )?(?:admissible|permissible)"),
            Side("", r"need(?:s)? not|needn[’']t|(?:do(?:es)? not|do(?:es)?n[’']t) (?:have|need) to|not (?:be )?(?:required|obliged|obligated|necessary|needed)|no (?:need|obligation|duty|requirement)", r"need\w*|free|waiv\w*|unnecessar\w*|dispens\w*")),
        asked_at={"de": "darf dürfen muss müssen brauch* verpflichtet erforderlich notwendig nötig", "en": "must may shall mustn need* do does don doesn required obliged necessary obligation allowed permitted duty"},
        denied="always",
        is_of_phrases=True,
    ),
)  # fmt: skip


def duty_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        for row, found, other in _TABLE.differences(pair):
            yield pair.differ(row.rule, found, other)


CHECKS = (duty_differs,)
