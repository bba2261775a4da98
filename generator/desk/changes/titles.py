"""What the keys of the file are called in a form: as readers know them where they do, else in words for authors."""

from __future__ import annotations

from typing import Final

from ...core.messages import Message
from ...diff.report.field_names import CONTACT, FIELDS, GROUPS, HEADS
from ...i18n.locale import Locale
from ...policy.promises import KINDS

_TITLES: Final[dict[str, Message]] = {
    "version": Message("Version"), "effective": Message("First day"), "conventions": Message("How dates are written"),
    "summary_of_changes": Message("What has changed"), "approved": Message("Approval"), "by": Message("By whom or how"),
    "on": Message("Day"), "agreed": Message("Agreed in this contract"), "secret": Message("Secret part of the address"), "hosting": Message("Hosting"), "provenance": Message("Origin of the entries"),
    "source": Message("Policy file of each version"), "status": Message("Status page"), "feed": Message("Feed"),
    "formerly": Message("Former names"), "origin": Message("Origin"), "below": Message("Below"),
    "late_by": Message("Late by"), "every_started": Message("For each further"), "credit": Message("Credit"),
    "surcharge": Message("Surcharge"), "description_by_tier": Message("Description by tier"),
    "which_severity": Message("Finding the severity"), "questions": Message("Questions"), "ask": Message("Question"),
    "yes": Message("If yes"), "otherwise": Message("Otherwise"), "impact": Message("Impact"), "urgency": Message("Urgency"),
    "escalation": Message("Escalation"), "after": Message("After"), "to": Message("To"), "open": Message("Open"),
    "public_holidays": Message("On public holidays"), "time_zone": Message("Time zone"), "holidays": Message("Public holidays"),
    "calendar": Message("Calendar"), "and": Message("Further calendars"), "except": Message("Except"), "also": Message("Further holidays"), "changes": Message("Other hours from a day on"),
    "since": Message("From"), "seasons": Message("Seasons"), "from": Message("From"), "until": Message("Until"),
    "special_days": Message("Special days"), "date": Message("Date"), "contact": Message("Contact"), "key": Message("Key"),
    "redirect_origins": Message("Other receivers"), "hidden": Message("Hidden fields"), "files": Message("Files"),
    "most": Message("At most"), "size": Message("Size"), "copy_to_sender": Message("Copy to the sender"),
    "success": Message("Page after sending"), "numbers": Message("Numbers"), "extension": Message("Extension"),
    "cost": Message("Cost"), "ways": Message("Further ways"), "support_languages": Message("Languages of support"),
    "tier": Message("Tier"), "language": Message("Language"), "search": Message("Words of the search"),
    "glossary": Message("Glossary"), "instead_of": Message("Instead of"), "definition": Message("Definition"),
    "concept": Message("Concept"), "on_call": Message("On-call service"), "features": Message("Features"),
    "service_hours": Message("Service hours"), "format": Message("Format"), "brand": Message("Brand"),
    "logo": Message("Logo"), "logo_dark": Message("Logo on dark pages"), "mark": Message("Icon"), "accent": Message("Colour"),
    "accent_dark": Message("Colour on dark pages"), "font": Message("Font"), "preview": Message("Picture beside links"),
    "header": Message("Links in the header"), "footer": Message("Links in the footer"),
}  # fmt: skip
_KINDS: Final = {each.key: each.name for each in KINDS}


def title_of(key: str, author: str) -> str:
    """A key nobody has a word for is said as it stands."""
    if key in _TITLES:
        return _TITLES[key].in_(author)
    for known in (_KINDS, FIELDS, GROUPS, HEADS, CONTACT):
        if key in known:
            return Locale(author).text(known[key])
    return key
