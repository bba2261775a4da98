"""What the operator sets and no version lays down: where the portal is, where its form goes, addresses of contracts, words of
the search, the glossary, where known faults are told.

A released version keeps its terms and goes with the settings of today. Whatever a customer reads in the form stays
a term: its sentences, who processes the data, where they go. How dates and times are written is none: they stay what they are.
"""

from typing import Final

from ..contact import ContactForm
from ..document import Document
from ..policy import Policy
from ..published import Publishing

# Parts of the form that are read. What else it has says how it is delivered.
FORM_TERMS: Final = (
    "label", "consent", "controller", "recipient", "transfer", "retention", "severity", "hours", "tiers", "severities",
)  # fmt: skip


def with_settings(terms: Policy, settings: Policy) -> Policy:
    """The terms of one policy with the settings of another."""
    contact = terms.contact.model_copy(update={"form": _form(terms.contact.form, settings.contact.form)})
    set_by_operator = {
        "publishing": settings.publishing,
        "contracts": settings.contracts,
        "search": settings.search,
        "glossary": settings.glossary,
        "status": settings.status,
        "document": _written_as(terms.document, settings.document),
    }
    return terms.model_copy(update={"contact": contact, **set_by_operator})


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


def without_settings(policy: Policy) -> Policy:
    """What may be shown of a policy to everybody and compared: no contract, no place where it is published, no status page."""
    bare = {"publishing": Publishing(), "contracts": {}, "search": {}, "glossary": {}, "status": None}
    return policy.model_copy(update=bare)
