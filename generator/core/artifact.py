"""Artifact: a file to be, as a path inside the site and its content."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Artifact:
    """A file the portal is made of.

    path     relative to the site, with forward slashes: `de/tiers/index.md`, `policy.json`
    content  text is written as UTF-8 with `\\n` line ends
    """

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        return self.content.encode() if isinstance(self.content, str) else self.content
