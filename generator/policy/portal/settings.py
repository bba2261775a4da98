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
from ..walks.plain_values import plain_value

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
    """Do they differ at most in settings, and in whether silence is written down?"""
    return _spoken(one) == _spoken(with_settings(other, one))


def _spoken(policy: Policy) -> Policy:
    """Without answers that no page says: `not stated`."""
    return policy.model_copy(update={"further_terms": policy.stated_terms})


def differing_terms(one: Policy, other: Policy) -> list[Path]:
    """Where two policies differ in what is promised, in the order of the file; a text counts once for all its languages."""
    spoken = (_spoken(one), _spoken(with_settings(other, one)))
    languages = {*one.languages, *other.languages}
    places = (_without_language(each, languages) for each in _differing(*map(plain_value, spoken)))
    return list(dict.fromkeys(places))


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


def without_settings(policy: Policy) -> Policy:
    """What may be shown of a policy to everybody and compared: no contract, no place where it is published, no status page, no brand."""
    none: dict[str, Any] = {key: {} for key in ("pages", "contracts", "search", "glossary")}
    return policy.model_copy(update={"publishing": Publishing(), "status": None, "brand": None, **none})
