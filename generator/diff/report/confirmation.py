"""What a release would change, as text for a terminal: each sentence and value that differs from the version before."""

from typing import Final

from ...core.messages import Message
from ...i18n.locale import locale_for
from ...policy.policy import Policy
from ..confirming.sentences import ChangedSentence
from .change_words import ChangeWords
from .formats import with_marks
from .sentence_words import SentenceWords

_FIRST: Final = Message("This is the first version: there is none to compare it with.")
_SAME: Final = Message("No sentence and no value differs from version {version}.")
_SINCE: Final = Message("What changed since version {version}:")


def changes_told(
    last: Policy | None, policy: Policy, found: tuple[ChangedSentence, ...], language: str
) -> str:
    """Lines. `last`: the version before, if there is one."""
    if last is None:
        return _FIRST.in_(language)
    head = _SINCE if found else _SAME
    return "\n".join(
        [head.in_(language, {"version": last.document.version}), *_listed(found, last, policy, language)]
    )


def _listed(found: tuple[ChangedSentence, ...], last: Policy, policy: Policy, language: str) -> list[str]:
    locale = locale_for(policy, language)
    words = SentenceWords(ChangeWords(last, policy, locale), locale)
    lines = []
    for row in map(words.row, found):
        lines += [f"  {row.place}, {row.line}", f"    {row.kinds}"]
        lines += [f"    {code}: {with_marks(pieces)}" for code, pieces, _ in row.wordings]
    return lines
