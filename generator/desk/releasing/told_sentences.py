"""What differs from the version released last, sentence by sentence, as plain data: for whoever publishes to confirm."""

from __future__ import annotations

from typing import Any

from ...diff.confirming.sentences import ChangedSentence, changed_sentences
from ...diff.report.change_words import ChangeWords
from ...diff.report.sentence_words import SentenceWords
from ...editing.file import Read
from ...i18n.locale import locale_for
from ...policy.policy import Policy

Data = dict[str, Any]


def told_sentences(last: Policy, draft: Read, author: str) -> list[Data]:
    """{key, place, line, kinds, rank, path, wordings: [{language, pieces: [[same, removed or added, text]]}]}, first what is to be read first.

    key       the same as long as place and words are, on both sides
    language  "*" is the wording of all languages, or a value
    """
    policy = draft.loaded.policy
    if policy is None:
        return []
    locale = locale_for(policy, author)
    words = SentenceWords(ChangeWords(last, policy, locale), locale)
    return [_told(each, words) for each in changed_sentences(last, policy, draft.source)]


def _told(sentence: ChangedSentence, words: SentenceWords) -> Data:
    row = words.row(sentence)
    return {
        "key": sentence.key,
        "place": row.place,
        "line": sentence.line,
        "kinds": row.kinds,
        "rank": sentence.rank.value,
        "path": list(sentence.path),
        "wordings": [
            {"language": language, "pieces": [[piece.part.value, piece.text] for piece in pieces]}
            for language, pieces, _ in row.wordings
        ],
    }
