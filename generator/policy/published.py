"""What the operator sets, and no version lays down: where the portal is published, and the addresses of single contracts."""

from typing import Literal

from pydantic import Field, field_validator

from ..core import web_address
from .base import Entry, Frozen, Name, says


class Publishing(Frozen):
    """Where the portal is published."""

    address: str | None = Field(
        default=None,
        **says("Web address of the portal; permanent links and PDF files name it."),
    )
    hosting: tuple[
        Literal["netlify", "cloudflare-pages", "nginx", "github-pages", "gitlab-pages", "container"], ...
    ] = Field(
        default=(),
        **says("Where the files are hosted; its configuration is written beside them."),
    )
    provenance: Literal["drafts", "shown"] = Field(
        default="drafts",
        **says(
            "Where readers see the marks of what was chosen or added (origin): in drafts only, or shown also in released versions."
        ),
    )
    source: Literal["shown", "not shown"] = Field(
        default="not shown",
        **says(
            "Is the file of each released version published beside its SHA-256, word for word, with contracts, comments and "
            "reasons for accepted warnings? Without it, none is."
        ),
    )

    @field_validator("address")
    @classmethod
    def _with_its_last_slash(cls, address: str | None) -> str | None:
        is_short = address and web_address.home(address) and not address.endswith("/")
        return f"{address}/" if is_short else address

    @property
    def home(self) -> str:
        """The portal's address in ASCII, with a slash at the end; "" if it is not known, or none that can be meant."""
        return (self.address and web_address.home(self.address)) or ""


class Contract(Entry):
    """A short address for one contract: /c/<name>/."""

    tier: Name = Field(**says("A name from tiers."))
    region: Name = Field(**says("A name from regions."))
    language: str | None = Field(default=None, **says("The language it opens in."))
    version: str | None = Field(
        default=None,
        **says("The version it is tied to; without it, the one in force."),
    )
