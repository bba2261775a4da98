"""Family Versions: whom a released version names as the recipient of what the form sends, and where it goes today.

The form service is the operator's to choose; who processes the customer's data is what the customer was told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ...policy.portal.form_providers import domain_of_form, is_foreign
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

RECIPIENT_UNCHANGED = warning(
    "recipient-unchanged",
    Message(
        "What the form sends now goes to {now}, no longer to {then}; yet the recipient is still said as in version {version}."
    ),
    Message(
        "If another company receives them, say so in recipient and transfer: these are terms, and need a new version. If it is the same one: # accepted recipient-unchanged: reason"
    ),
    why=Message(
        "Which service delivers the form is the operator's to set; who processes the data was told to the customer (Art. 13(1)(e) GDPR)."
    ),
    bad="endpoint: https://api.web3forms.com/submit  # released: formspree.io\nrecipient: Formspree, Inc.",
    good="endpoint: https://api.web3forms.com/submit\nrecipient: Web3Forms …",
)

RULES = (RECIPIENT_UNCHANGED,)

_THE_PORTAL = Message("the portal itself")
_ENDPOINT: Path = ("contact", "form", "endpoint")


def recipient(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of a form that another company runs than when the last version was released; where none is named yet, another rule asks."""
    published, form = context.published, policy.contact.form
    former = published.contact.form if published else None
    if published is None or form is None or former is None or not is_foreign(policy):
        return
    now, then = domain_of_form(form), domain_of_form(former)
    is_said_anew = (form.recipient, form.transfer) != (former.recipient, former.transfer)
    if now == then or is_said_anew or form.recipient is None:
        return
    values = {"now": now, "then": then or _THE_PORTAL, "version": published.document.version}
    yield Diagnostic(RECIPIENT_UNCHANGED, source.span(_ENDPOINT), _ENDPOINT, values)


CHECKS = (recipient,)
