"""What the operator sets, and no version lays down: where the portal is published, the company's own pages, the addresses of single
contracts, what the company looks like."""

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import Field, StringConstraints, field_validator

from ..core import web_address
from .base import Colour, Entry, Frozen, Name, Promised, Repeated, Short, Text, says


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


class AgreedTime(Short):
    """What a contract promises for a severity in place of its tier: a time or a word, perhaps with a condition."""

    SHORT: ClassVar[str] = "time"
    time: Promised = Field(
        **says(
            "A time (4 hours, 2 to 4 hours, 3 months), or: not offered, best effort, at once, as agreed, not promised."
        )
    )
    note: Text | None = Field(default=None, **says("A condition, shown beside the time."))


class AgreedRepetition(AgreedTime):
    """How often a contract promises something for a severity in place of its tier."""

    time: Repeated = Field(
        **says("every 1 hour; or: not offered, best effort, at once, as agreed, not promised.")
    )


class Agreed(Frozen):
    """What one contract promises otherwise than its tier. It holds in whichever way a problem is reported."""

    first_response: dict[Name, AgreedTime] = Field(
        default={}, **says("Time to the first response, for each severity for which another one was agreed.")
    )
    start_of_work: dict[Name, AgreedTime] = Field(
        default={},
        **says("Time until work on the problem begins, for each severity for which another one was agreed."),
    )
    next_update: dict[Name, AgreedRepetition] = Field(
        default={},
        **says(
            "How often the customer hears how things stand, for each severity for which it was agreed otherwise."
        ),
    )
    promises: dict[Name, dict[Name, AgreedTime]] = Field(
        default={},
        **says(
            "Times of promises that the company calls by its own names, for each severity for which another one was agreed."
        ),
    )
    workaround: dict[Name, AgreedTime] = Field(
        default={}, **says("Time to a workaround, for each severity for which another one was agreed.")
    )
    resolution: dict[Name, AgreedTime] = Field(
        default={}, **says("Time to the resolution, for each severity for which another one was agreed.")
    )


class OwnPage(Entry):
    """A page of the company's own beside those of the program; its text is pages/<language>/<name>.md."""

    title: Text = Field(**says("What the page is called, in the menu too."))
    menu: Literal["main", "footer", "none"] = Field(
        default="main",
        **says(
            "Where a link to it stands: in the menu (main), at the foot of each page (footer), or nowhere (none)."
        ),
    )


class Contract(Entry):
    """A short address for one contract: /c/<name>/."""

    tier: Name = Field(**says("A name from tiers."))
    region: Name = Field(**says("A name from regions."))
    language: str | None = Field(default=None, **says("The language it opens in."))
    version: str | None = Field(
        default=None,
        **says("The version it is tied to; without it, the one in force."),
    )
    secret: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{1,80}$")] | None = Field(
        default=None,
        **says(
            "What nobody can guess of its address, which is then /c/<name>-<secret>/: 16 letters and digits from “links --secret”."
        ),
    )
    agreed: Agreed | None = Field(
        default=None,
        **says(
            "Promises that this contract has in place of those of its tier; no other page of the portal shows them."
        ),
    )

    @property
    def address(self) -> str:
        """What stands for it in `/c/…/`."""
        return f"{self.id}-{self.secret}" if self.secret else self.id

    @property
    def addresses(self) -> tuple[str, ...]:
        """Today's, and those that it had."""
        return (self.address, *self.formerly)


SYSTEM_FONT: Final = "system"


class BrandLink(Frozen):
    """A link that every page has."""

    text: Text = Field(**says("The words of the link."))
    to: str = Field(
        **says("Where it leads: a web address, or a name of the portal as behind a link in a text.")
    )


class Brand(Frozen):
    """What the company looks like. Files are named from the folder in which `policy/` lies."""

    name: Text | None = Field(
        default=None,
        **says("What the portal is called in its header and titles; without it, as the document."),
    )
    logo: str | None = Field(default=None, **says("A picture (svg or png) for the header, paper and cards."))
    logo_dark: str | None = Field(
        default=None, **says("The logo for the dark appearance; without it, the same.")
    )
    mark: str | None = Field(
        default=None, **says("A small square picture (svg or png): the icon in tabs and on phones.")
    )
    accent: Colour | None = Field(
        default=None, **says("The colour of links and headings, in six digits: 0a6b3d.")
    )
    accent_dark: Colour | None = Field(
        default=None, **says("The same for the dark appearance; without it, a lighter one of the same hue.")
    )
    font: tuple[str, ...] = Field(
        default=(),
        **says("Files (ttf or otf) of one font, such as its regular and its bold one; or the word system."),
    )
    preview: str | None = Field(
        default=None,
        **says("A picture (png, 1200 × 630) beside links in chats and mails, for pages that have none."),
    )
    header: dict[Name, BrandLink] = Field(default={}, **says("Links in the header of each page."))
    footer: dict[Name, BrandLink] = Field(default={}, **says("Further links in the footer of each page."))

    @field_validator("font", mode="before")
    @classmethod
    def _of_the_system(cls, value: Any) -> Any:
        return () if list(value) == [SYSTEM_FONT] else value
