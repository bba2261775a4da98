"""The places on pages that the program names, and what else must not be called so."""

from collections.abc import Iterator
from typing import Final

from ..policy import Policy

_ALWAYS: Final = ("hours", "counting", "version")
LEVEL_TABLES: Final = ("availability", "maintenance", "credits", "rates", "periods")
"""Keys of the file that get a clause where no section shows them as its table."""


def clauses_of(policy: Policy) -> Iterator[str]:
    """Those that the program adds to the complete terms."""
    yield from _ALWAYS
    if policy.definitions:
        yield "definitions"
    if policy.not_promised:
        yield "not-promised"
    if policy.stated_terms:
        yield "further-terms"
    shown = {each.table for each in policy.sections.values()}
    yield from (clause_of(each) for each in LEVEL_TABLES if getattr(policy, each) and each not in shown)


def clause_of(table: str) -> str:
    """The id of the clause that the program makes of it: no section is called so by chance."""
    return f"service-{table}"


def clause_anchor(clause: str, policy: Policy) -> str:
    """`hours`, or `clause-hours` where a section is called so, or once was: links to that one go on."""
    taken = {name for each in policy.sections.values() for name in (each.id, *each.formerly)}
    return f"clause-{clause}" if clause in taken else clause


def anchors_on(page: str, policy: Policy) -> Iterator[tuple[str, str]]:
    """Places beside those of the sections, and what stands there, by its key in the file or its address."""
    yield "top", "top"
    if page == "home":
        yield "first-response", "first-response"
    if page == "severities":
        yield from ((name.lower(), f"severities.{name}") for name in policy.severities)
        if policy.which_severity:
            yield "which-severity", "which_severity"
    if page == "hours":
        yield from ((name, f"regions.{name}") for name in policy.regions)
        yield "counting", "counting"
    if page == "hours" and policy.definitions:
        yield "definitions", "definitions"
    if page == "how-it-works" and policy.not_promised:
        yield "not-promised", "not_promised"
    if page == "contact" and policy.contact.form:
        yield "contact-form", "contact.form"
    if page == "contact" and policy.required_information:
        yield "what-we-need-to-know", "required_information"
