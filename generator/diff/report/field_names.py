"""What the program calls the groups, fields and choices of the policy file."""

from typing import Final

from ...policy.notation import N_

GROUPS: Final = {
    "sections": N_("Section"), "tiers": N_("Tier"), "features": N_("Feature"), "promises": N_("Promise"), "severities": N_("Severity"),
    "availability": N_("Availability"), "maintenance": N_("Maintenance"),
    "service_hours": N_("Service hours"), "regions": N_("Region"), "definitions": N_("Definition"),
    "required_information": N_("Required information"), "contracts": N_("Contract"), "roles": N_("Role"),
    "not_promised": N_("Not promised"), "further_terms": N_("Further terms"), "wording": N_("Words of the portal"),
    "credits": N_("Credit"), "rates": N_("Rate"), "periods": N_("Named period"), "terms": N_("The company's own words"), "units": N_("Units of time"),
}  # fmt: skip
FIELDS: Final = {
    "name": N_("Name"), "heading": N_("Heading"), "page_title": N_("Title of the page"), "text": N_("Text"),
    "text_after": N_("Text after the table"), "table": N_("Table"), "page": N_("Page"),
    "pages": N_("Own pages"), "menu": N_("Place of the link"),
    "description": N_("Description"), "examples": N_("Examples"), "code": N_("Code"), "sheets": N_("Contract sheets"),
    "footnote": N_("Footnote"), "note": N_("Condition"), "term": N_("Term"),
    "meaning": N_("Meaning"), "label": N_("Label"), "hint": N_("Hint"),
    "answer": N_("Kind of answer"),
    "needed": N_("Must it be filled in"), "title": N_("Title"), "imprint": N_("Legal notice"),
    "privacy_notice": N_("Privacy notice"), "country": N_("Country"), "countries": N_("Countries"), "serves": N_("Customers served"), "starts": N_("Start of the time"),
    "business_day_ends": N_("End of a business day"),
    "day_of_receipt": N_("Day of receipt"), "outside_hours": N_("Outside the service hours"),
    "business_days": N_("Business days"), "same_day_until": N_("Received on the same day until"), "local_time": N_("Local time"),
    "waiting_for_customer": N_("While we wait for the customer"),
    "holidays_until": N_("Holidays fixed until"), "endpoint": N_("Recipient address"),
    "provider": N_("Form service"), "subject": N_("Subject line"),
    "consent": N_("Consent"), "controller": N_("Controller"), "recipient": N_("Recipient of the data"),
    "transfer": N_("Transfer of the data"), "retention": N_("Retention of the data"),
    "address": N_("Address"), "link": N_("Address"), "email": N_("E-mail"), "number": N_("Telephone"),
    "reported": N_("Way"), "severity": N_("Severity"), "hours": N_("Service hours"), "tiers": N_("Support tiers"), "severities": N_("Severity levels"),
    "promised": N_("Share"), "measured_per": N_("Period"), "measured": N_("How it is measured"), "exclusions": N_("Not counted as downtime"),
    "when": N_("When"), "every": N_("How often"), "starting": N_("First on"), "region": N_("Region"),
    "announced": N_("Announcement"), "announced_by": N_("Announcement"),
    "promise": N_("Promise"), "of": N_("Part of what"), "steps": N_("Steps"), "at_most": N_("At most"), "claimed_within": N_("Time to claim it"),
    "price": N_("Price"), "at_least": N_("Charged for at least"), "surcharges": N_("Surcharges"), "time": N_("How long"),
    "languages": N_("Languages"), "binding_language": N_("Binding language"),
    "translation_status": N_("Status of the translation"),
    "owner": N_("Owner"), "change_notice": N_("Notice of changes"),
}  # fmt: skip
HEADS: Final = {
    "document": N_("Document"), "company": N_("Company"), "publishing": N_("Publication"),
    "counting": N_("How time is counted"),
}  # fmt: skip
CONTACT: Final = {
    "form": N_("Contact form"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "languages": N_("Languages of support"),
}
VALUES: Final = (
    N_("included"), N_("extra charge"), N_("add-on"), N_("open"), N_("closed"), N_("toll-free"),
    N_("standard rate"), N_("on receipt"), N_("when the case number is assigned"),
    N_("when the report is complete"), N_("when the severity is set"), N_("when the problem is identified"),
    N_("when we learn of it"),
    N_("at the hour of the report"), N_("at closing time"), N_("not counted"), N_("counted"),
    N_("at the next opening"), N_("received on that day"), N_("stops the clock"), N_("does not stop the clock"),
    N_("of the region"), N_("of the customer"), N_("one line"), N_("text"), N_("date and time"), N_("always"),
    N_("if known"), N_("none"), N_("in service hours"), N_("best effort"), N_("asked"), N_("not asked"), N_("not stated"), N_("no longer sold"), N_("not offered"), N_("best effort"),
    N_("at once"), N_("as agreed"), N_("not promised"), N_("by phone"), N_("in any way"),
    N_("as announced"), N_("month"), N_("quarter"), N_("year"),
    N_("certified"), N_("revised"), N_("not revised"), N_("post-edited"), N_("machine-translated"),
)  # fmt: skip
"""Choices of the policy file; other values are said as they stand there."""
