"""What the operator sets and no version lays down: a setting says where and how, a term what.

Where the portal is, where its form goes, where imprint and privacy notice stand, addresses of contracts, the company's own
pages, words of the search, the glossary, where known faults are told, what the company looks like. A released version keeps its
terms and goes with the settings of today. Whatever a customer reads in the form stays a term: its sentences, who processes the
data, where they go. How dates and times are written is none: they stay what they are.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ...core.diagnostic import Path
from ..contact import ContactForm
from ..document import Company, Document
from ..policy import Policy
from ..published import Publishing
from ..walks.plain_values import fields, plain_value
from .groups import TITLES

SETTINGS: Final = ("publishing", "pages", "contracts", "search", "glossary", "status", "brand")
"""Parts of the file that are settings as a whole."""
SETTINGS_OF_COMPANY: Final = ("imprint", "privacy_notice")
SETTING_NAMES: Final = (
    *SETTINGS,
    *(f"company › {each}" for each in SETTINGS_OF_COMPANY),
    "document › conventions",
)

# Parts of the form that are read. What else it has says how it is delivered.
FORM_TERMS: Final = (
    "label", "consent", "controller", "recipient", "transfer", "retention", "severity", "hours", "tiers", "severities",
)  # fmt: skip

# Parts whose entries readers meet one after another, so that their order is said too; that of any other mapping stands nowhere.
ORDERED: Final = (
    *((each,) for each in (*TITLES, "not_promised", "support_languages")),
    ("contact", "ways"), ("which_severity", "impact"), ("which_severity", "urgency"), ("rates", "*", "surcharges"),
)  # fmt: skip


def with_settings(terms: Policy, settings: Policy) -> Policy:
    """The terms of one policy with the settings of another."""
    contact = terms.contact.model_copy(update={"form": _form(terms.contact.form, settings.contact.form)})
    set_by_operator = {name: getattr(settings, name) for name in SETTINGS}
    named = {
        "company": _found_at(terms.company, settings.company),
        "document": _written_as(terms.document, settings.document),
        "contact": contact,
    }
    return terms.model_copy(update={**set_by_operator, **named})


def _found_at(terms: Company, settings: Company) -> Company:
    return terms.model_copy(update={name: getattr(settings, name) for name in SETTINGS_OF_COMPANY})


def _written_as(terms: Document, settings: Document) -> Document:
    spoken = {each: tag for each, tag in settings.conventions.items() if each in terms.languages}
    return terms.model_copy(update={"conventions": spoken})


def _form(terms: ContactForm | None, settings: ContactForm | None) -> ContactForm | None:
    """Whether there is one is a term; a form that was given up is delivered as it was."""
    if terms is None or settings is None:
        return terms
    return settings.model_copy(update={name: getattr(terms, name) for name in FORM_TERMS})


def same_terms(one: Policy, other: Policy) -> bool:
    """Do they differ at most in settings, and in how the same is written down?

    Silence may be said or left out, and what all languages say alike may stand once or in each.
    """
    return not differing_terms(one, other) and not reordered_terms(one, other)


def _spoken(policy: Policy) -> Policy:
    """Without answers that no page says: `not stated`."""
    return policy.model_copy(update={"further_terms": policy.stated_terms})


def differing_terms(one: Policy, other: Policy) -> list[Path]:
    """Where two policies differ in what is promised, in the order of the file; a text counts once for all its languages."""
    languages = {*one.languages, *other.languages}
    parts = zip(fields(_spoken(one)).items(), fields(_spoken(with_settings(other, one))).items(), strict=True)
    unlike = [(key, before, after) for (key, before), (_, after) in parts if before != after]
    places = (
        (key, *place)
        for key, *sides in unlike
        for place in _differing(*(_said_once(plain_value(side), languages) for side in sides))
    )
    return list(dict.fromkeys(_without_language(each, languages) for each in places))


def _said_once(value: Any, languages: set[str]) -> Any:
    """What a text says alike in all languages, as if it were written without them."""
    match value:
        case list():
            return [_said_once(each, languages) for each in value]
        case dict():
            wordings = [*value.values()]
            is_same = (
                value.keys() == languages and isinstance(wordings[0], str) and len({*map(str, wordings)}) == 1
            )
            return (
                wordings[0] if is_same else {key: _said_once(each, languages) for key, each in value.items()}
            )
    return value


def _differing(one: Any, other: Any) -> Iterator[Path]:
    """Places of two values that are unlike; a list is one value."""
    if not (isinstance(one, Mapping) and isinstance(other, Mapping)):
        if one != other:
            yield ()
        return
    for key in dict.fromkeys((*one, *other)):
        yield from ((key, *rest) for rest in _differing(one.get(key), other.get(key)))


def _without_language(place: Path, languages: set[str]) -> Path:
    return place[:-1] if place[-1] in languages else place


def reordered_terms(one: Policy, other: Policy) -> list[Path]:
    """Parts that have the same entries in another order."""
    return [each for place in ORDERED for each in _reordered(one, other, place)]


def _reordered(one: Any, other: Any, place: tuple[str, ...]) -> Iterator[Path]:
    """Places, of this form, of mappings with the same keys in another order."""
    if not place and one and other:
        before, after = [*one], [*other]
        yield from [()] if before != after and {*before} == {*after} else []
    elif place and isinstance(one, Mapping):
        yield from (
            (key, *rest)
            for key in one
            if key in other
            for rest in _reordered(one[key], other[key], place[1:])
        )
    elif place:
        here, there = (getattr(side, place[0], None) for side in (one, other))
        yield from ((place[0], *rest) for rest in _reordered(here, there, place[1:]))


def without_settings(policy: Policy) -> Policy:
    """What may be shown of a policy to everybody and compared: no contract, no place where it is published, no status page, no brand."""
    none: dict[str, Any] = {key: {} for key in ("pages", "contracts", "search", "glossary")}
    return policy.model_copy(update={"publishing": Publishing(), "status": None, "brand": None, **none})
