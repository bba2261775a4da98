"""What a help desk cannot express, or what was written instead."""

from dataclasses import dataclass

from ...core.messages import ENGLISH, Message


@dataclass(frozen=True)
class Note:
    """A sentence about a place.

    place       by the ids of the file: `germany, standard, P3`
    is_written  it was written in another way, and can be compared all the same
    """

    place: str
    said: Message
    is_written: bool = False

    @property
    def text(self) -> str:
        """As the files for help desks have it: in English, as their keys are."""
        return f"{self.place}: {self.said.in_(ENGLISH)}"
