"""Which wordings of a text changed, language by language, and which did not follow."""

from dataclasses import dataclass
from typing import Any

from ..policy.base import ALL_LANGUAGES, Text
from .word_diff import DiffPiece, entry_diff, word_diff


@dataclass(frozen=True, slots=True)
class TextChange:
    """A wording that changed, in one language (`*`: the same in all of them); of a list, a line an entry."""

    language: str
    old: str
    new: str
    is_list: bool

    @property
    def pieces(self) -> tuple[DiffPiece, ...]:
        return (entry_diff if self.is_list else word_diff)(self.old, self.new)


def text_changes(
    old: Any, new: Any, languages: tuple[str, ...]
) -> tuple[tuple[TextChange, ...], tuple[str, ...]]:
    """Points of a list are lines of one text."""
    is_shared = all(part.is_shared for side in (old, new) for part in _parts(side))
    changes, stale = [], []
    for language in (ALL_LANGUAGES,) if is_shared else languages:
        before, after = said_in(old, language), said_in(new, language)
        if before == after:
            stale.append(language)
        else:
            changes.append(TextChange(language, before, after, isinstance(old or new, tuple)))
    return tuple(changes), tuple(stale) if changes else ()


def _parts(text: Any) -> tuple[Text, ...]:
    return () if text is None else (text,) if isinstance(text, Text) else text


def said_in(text: Any, language: str) -> str:
    """The wording of a text; of a list, its points as lines. "" where there is none."""
    return "\n".join(
        part.root.get(ALL_LANGUAGES, part.root.get(language, "")).rstrip("\n") for part in _parts(text)
    )
