"""Family Contact, data protection: what the form says of the data, and whether a declaration is the customer's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, note, warning
from ...core.messages import Message, Value
from ...i18n.language_names import LanguageName
from ...policy.portal.consent import kinds
from ...policy.portal.form_providers import is_example
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.base import Text
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

CONSENT_UNCLEAR = note(
    "consent-unclear",
    Message("It is not certain whether this is the customer's own declaration; the form shows it as a sentence without a box."),
    Message("For a box that must be ticked, let the customer speak: “I have read …”. Otherwise say what you do: “How we handle your data is said in …”."),
    why=Message("A sentence that declares something in the customer's name proves nothing: he has not said it."),
    bad="consent:\n  en: By sending this form you agree to the processing of your data.",
    good="consent:\n  en: I agree to the processing of my data.",
)  # fmt: skip

CONSENT_DIFFERS = warning(
    "consent-differs",
    Message("In {language} this is the customer's own declaration, with a box that must be ticked; in {other} it is a sentence without one."),
    Message("Say the same in both languages."),
    why=Message("Customers would declare something in one language and nothing in the other."),
    bad="consent:\n  de: Ich habe die [Datenschutzhinweise](privacy-notice) gelesen.\n  en: Our [privacy notice](privacy-notice) says how we handle your data.",
    good="consent:\n  de: Ich habe die [Datenschutzhinweise](privacy-notice) gelesen.\n  en: I have read the [privacy notice](privacy-notice).",
)  # fmt: skip

PRIVACY_DUTY_UNSAID = warning(
    "privacy-duty-unsaid",
    Message("The form asks for personal data, but neither says {what} nor links to the privacy notice."),
    Message("Add {entries} in every language, or link to the privacy notice in the sentence at the send button."),
    why=Message("Art. 13(1)(a) and (2)(a) GDPR want the controller and the time for which data are kept told where the data are collected."),
    bad="endpoint: https://forms.example.com/support\nconsent: We use your data only to answer you.",
    good="endpoint: https://forms.example.com/support\nconsent: We use your data only to answer you.\ncontroller: …\nretention: …",
)  # fmt: skip

PRIVACY_DUTY_ELSEWHERE = note(
    "privacy-duty-elsewhere",
    Message("The form itself does not say {what}; the privacy notice to which it links must."),
    Message("See that it does, or add {entries} in every language."),
    why=Message("Art. 13(1)(a) and (2)(a) GDPR want the controller and the time for which data are kept told where the data are collected; a link is enough if it leads to them."),
    bad="endpoint: https://forms.example.com/support",
    good="endpoint: https://forms.example.com/support\ncontroller: …\nretention: …",
)  # fmt: skip

RULES = (CONSENT_UNCLEAR, CONSENT_DIFFERS, PRIVACY_DUTY_UNSAID, PRIVACY_DUTY_ELSEWHERE)

_FORM: Path = ("contact", "form")
_CONSENT: Path = (*_FORM, "consent")
_UNSAID: Final[dict[tuple[str, ...], tuple[Message, Message]]] = {
    ("controller", "retention"): (
        Message("who is responsible for the data and how long they are kept"),
        Message("“controller: …” and “retention: …”"),
    ),
    ("controller",): (Message("who is responsible for the data"), Message("“controller: …”")),
    ("retention",): (Message("how long the data are kept"), Message("“retention: …”")),
}


def consent(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What is unsure is noted where it stands; two certain languages that differ are warned of at the sentence."""
    form = policy.contact.form
    if form is None or form.consent is None:
        return
    told = kinds(form.consent, policy.document.languages)
    for language, kind in told.items():
        if kind == "unsure":
            path = _place(form.consent, language)
            yield Diagnostic(CONSENT_UNCLEAR, source.span(path), path)
    declared = [each for each, kind in told.items() if kind == "declaration"]
    plain = [each for each, kind in told.items() if kind == "sentence"]
    if declared and plain:
        path = _place(form.consent, plain[0])
        values: dict[str, Value] = {"language": LanguageName(declared[0]), "other": LanguageName(plain[0])}
        yield Diagnostic(CONSENT_DIFFERS, source.span(path), path, values)


def _place(text: Text, language: str) -> Path:
    return _CONSENT if text.is_shared else (*_CONSENT, language)


def duties(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of a form that is in use: an address that stands in for one has not been thought of yet."""
    form, path = policy.contact.form, (*_FORM, "endpoint")
    if form is None or is_example(form.endpoint):
        return
    rule = PRIVACY_DUTY_ELSEWHERE if _links(form.consent) else PRIVACY_DUTY_UNSAID
    unsaid = tuple(each for each in ("controller", "retention") if getattr(form, each) is None)
    if unsaid:
        what, entries = _UNSAID[unsaid]
        yield Diagnostic(rule, source.span(path), path, {"what": what, "entries": entries})


def _links(consent: Text | None) -> bool:
    """In every language; without a sentence of the company the program's own links to it."""
    return consent is None or all("](privacy-notice)" in text for _, text in consent.items())


CHECKS = (consent, duties)
