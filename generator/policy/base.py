"""What all parts of a policy share: kinds of values, texts in several languages, entries with names."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from . import days, notation

ALL_LANGUAGES: Final = "*"
FOR_ALL: Final = "*"
PAGES: Final = ("home", "tiers", "severities", "hours", "escalation", "how-it-works", "contact")
TABLE_PAGES: Final = {
    "tiers": "tiers",
    "severities": "severities",
    "escalation": "escalation",
    "required_information": "how-it-works",
    "contact": "contact",
    "availability": "tiers",
    "maintenance": "hours",
    "credits": "how-it-works",
    "rates": "tiers",
    "periods": "how-it-works",
}
Name = Annotated[str, StringConstraints(pattern=f"^{notation.NAME.pattern}$", max_length=60)]
EVERYONE_ELSE: Final = "everyone else"
Country = Annotated[str, StringConstraints(min_length=2, max_length=2)]
CountryOrNone = Annotated[str, StringConstraints(pattern="^(..|none)$")]
Served = Annotated[str, StringConstraints(pattern=f"^(..|{EVERYONE_ELSE})$")]
Language = Annotated[str, StringConstraints(pattern=f"^{notation.LANGUAGE.pattern}$")]
Origin = Literal["stated", "chosen", "added"]


def _iso_date(value: Any) -> Any:
    """Only `2026-12-01`, never a number of days or seconds."""
    try:
        if isinstance(value, date):
            return value
        if len(value) != 10:
            raise ValueError(value)
        day = date.fromisoformat(value)
        if day.year not in notation.YEARS:
            raise ValueError(value)
        return day
    except (TypeError, ValueError) as error:
        raise PydanticCustomError("date-format", "not a date", {"value": str(value)}) from error


def _date_or_not(value: Any) -> Any:
    return value if value == "not stated" else _iso_date(value)


def _day(value: Any) -> Any:
    """`2026-12-24`, or `every 12-24`."""
    is_date = isinstance(value, str) and not value.startswith(notation.EVERY)
    return _iso_date(value) if is_date else _parsed(days.year_day, value)


def _checked_days(value: str) -> str:
    notation.weekdays(value)
    return value


def _weekdays(words: str) -> notation.Weekdays:
    return notation.Weekdays(_checked_days(words))


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
DateOrNot = Annotated[Literal["not stated"] | date, BeforeValidator(_date_or_not)]
YearDay = Annotated[days.YearDay, BeforeValidator(lambda value: _parsed(days.year_day, value))]
Day = Annotated[date | days.YearDay, BeforeValidator(_day)]
Duration = Annotated[notation.Duration, BeforeValidator(lambda value: _parsed(notation.duration, value))]
Delay = Annotated[
    notation.Duration,
    BeforeValidator(lambda value: _parsed(notation.delay, value)),
    notation.Beside((notation.AT_ONCE,)),
]
Promised = Annotated[
    notation.Duration | notation.Untimed, BeforeValidator(lambda value: _parsed(notation.promised, value))
]
Repeated = Annotated[
    notation.Every | notation.Untimed, BeforeValidator(lambda value: _parsed(notation.repeated, value))
]
Opening = Annotated[
    tuple[notation.OpenInterval, ...], BeforeValidator(lambda value: _parsed(notation.opening, value))
]
TimeOfDay = Annotated[notation.TimeOfDay, BeforeValidator(lambda value: _parsed(notation.time_of_day, value))]
Colour = Annotated[notation.Colour, BeforeValidator(lambda value: _parsed(notation.colour, value))]
Weekdays = Annotated[notation.Weekdays, BeforeValidator(lambda value: _parsed(_weekdays, value))]
Days = Annotated[str, AfterValidator(_checked_days)]


def _parsed(parse: Any, value: Any) -> Any:
    return parse(value) if isinstance(value, str) else value


def says(description: str) -> dict[str, Any]:
    """Arguments of `Field`: what the entry means, for the editor's hover text; a message for the authors' catalogues."""
    return {"description": description}


ORIGIN = says("stated: as in the source; chosen: a reading of it; added: not in the source.")


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


def keys_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Key of the file -> its field; a key that Python cannot call so is the alias of one."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


class Short(Frozen):
    """A block that may be written as one word, which is then the value of its entry `SHORT`."""

    SHORT: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _of_one_word(cls, value: Any) -> Any:
        return {cls.SHORT: value} if isinstance(value, str) else value

    @property
    def is_short(self) -> bool:
        """Is there nothing but that entry to say?"""
        return all(
            value == self.__class__.model_fields[name].default for name, value in self if name != self.SHORT
        )


class OneOrEach(RootModel[dict[str, Any]]):
    """One word for all (under `*`), or a word for each of several names."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        return {FOR_ALL: value} if isinstance(value, str) else value

    def of(self, name: str) -> str | None:
        """The word that holds for a name; None if there is none."""
        word: str | None = self.root.get(name, self.root.get(FOR_ALL))
        return word

    @property
    def written(self) -> str | dict[str, str]:
        """As the file has it."""
        return self.root.get(FOR_ALL) or dict(self.root) or "none"


class Text(RootModel[dict[str, str]]):
    """A wording for each language of the document, or one for all of them (written without languages).

    WORDS  words of the program that may stand instead
    """

    WORDS: ClassVar[tuple[str, ...]] = ()
    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        return {ALL_LANGUAGES: value} if isinstance(value, str) else value

    @property
    def is_shared(self) -> bool:
        return ALL_LANGUAGES in self.root

    @property
    def word(self) -> str:
        """The word of the program that stands instead of a wording; "" if there is none."""
        word = self.root.get(ALL_LANGUAGES, "")
        return word if word in self.WORDS else ""

    def in_(self, language: str) -> str:
        """The wording in this language; KeyError if there is none."""
        return self.root[ALL_LANGUAGES] if self.is_shared else self.root[language]

    def items(self) -> Iterator[tuple[str, str]]:
        yield from self.root.items()


class Entry(Frozen):
    """A part of the policy with an id that becomes part of web addresses."""

    id: str = Field(default="", exclude=True)
    formerly: tuple[Name, ...] = Field(
        default=(),
        **says("Former names of this entry. Addresses under these names lead here."),
    )


def _with_ids(value: Any) -> Any:
    """Copies each key into its entry, so that an entry knows its own name."""
    if not isinstance(value, Mapping):
        return value
    return {
        key: {**entry, "id": key} if isinstance(entry, Mapping) else entry for key, entry in value.items()
    }


WithIds = BeforeValidator(_with_ids)
