"""The contact form in one language, as data: what the template places and the script finds there."""

import re
from dataclasses import dataclass
from typing import Final

from ...policy.portal.form_providers import FormProvider
from ...policy.prose import Prose

TIMEOUT_S: Final = 20
# What the script knows to fill in; any other braces are words of the sentence.
SLOTS: Final = ("time", "change", "again", "severity", "tier", "region", "id", "phone", "wait", "note")
_PLACE: Final = re.compile(rf"\{{({'|'.join(SLOTS)})\}}")


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a list; `former` are the ids it had before, as older links carry them.

    zones  of a region: from which time zones a reader is served there, `*` for all others
    """

    value: str
    text: str
    former: str = ""
    zones: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field. `kind` is an input's type, `textarea` or `select`; `prefill` names keys of the address."""

    name: str
    label: str
    kind: str
    required: bool
    missing: str
    invalid: str = ""
    hint: str = ""
    autocomplete: str = "off"
    prefill: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def id(self) -> str:
        return f"support-form-{self.name}"

    @property
    def is_settled(self) -> bool:
        """Nothing is asked where there is one choice; it is sent along."""
        return self.kind == "select" and len(self.choices) == 1

    @property
    def described_by(self) -> str:
        return f"{self.id}-hint" if self.hint else ""


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box to tick. `sent` is what its field carries then; `missing` is said where it must be ticked and is not."""

    name: str
    label: Prose
    sent: str
    missing: str = ""

    @property
    def id(self) -> str:
        return f"support-form-{self.name}"


@dataclass(frozen=True, slots=True)
class FilesView:
    """Fields for files, one for each; `most_bytes` of one, of a larger one its `invalid` is said."""

    fields: tuple[FieldView, ...]
    hint: str
    most_bytes: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, or the slot that the script fills."""

    text: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class FormView:
    """All strings of the form in one language."""

    language: str
    action: str
    script_action: str
    contract: str
    provider: FormProvider
    form_name: str
    subject: str
    hidden: tuple[tuple[str, str], ...]
    sent_along: tuple[str, ...]
    fields: tuple[FieldView, ...]
    severities: tuple[tuple[str, tuple[str, ...]], ...]
    urgent: str
    urgent_name: str
    email: str
    files: FilesView | None
    copy: BoxView | None
    consent: BoxView | None  # where it is a declaration of the customer; else it is among the notices
    notices: tuple[Prose, ...]
    expected: str
    words: str
    asks_severity: bool
    told: tuple[str, ...]  # what `words` know of promises: `untimed`, `notes`, `updates`
    timeout_s: int = TIMEOUT_S
    thanks: str = "thanks/"
    sla: str = "../../sla.json"
    zones: str = "../../zones.json"


def pieces(sentence: str) -> tuple[Piece, ...]:
    """`{severity}: by {time}.` -> the stretches and slots in order."""
    parts = _PLACE.split(sentence)
    found = (Piece(part) if at % 2 == 0 else Piece("", part) for at, part in enumerate(parts))
    return tuple(piece for piece in found if piece.text or piece.slot)


@dataclass(frozen=True)
class RequiredInformationView:
    """Something a report must say."""

    id: str
    label: str
    hint: str
