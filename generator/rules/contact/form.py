"""Family Contact, form: a form service that takes what it is sent, and what the law wants said about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, error, note, warning
from ...core.messages import Message, Value
from ...policy.portal.consent import FIELD
from ...policy.portal.form_providers import GENERIC, PROVIDERS, file_fields, is_example, is_foreign, origin
from ...reading.guesses.spelling import nearest
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.contact import ContactForm, FormFiles
    from ...policy.policy import Policy
    from ...policy.portal.form_providers import FormProvider
    from ...reading.yaml.source import Source

FORM_PROVIDER_UNKNOWN = error(
    "form-provider-unknown",
    Message("“{value}” is not a form service that is known here."),
    Message("Known: {known}. For any other write generic."),
    why=Message("Each service has its own field names and its own way to say that a report has arrived."),
    bad="provider: formspre",
    good="provider: formspree",
)  # fmt: skip

FORM_PROVIDER_MISMATCH = warning(
    "form-provider-mismatch",
    Message("This address belongs to {found}, not to {provider}."),
    Message("Write “provider: {id}”."),
    why=Message("A report could be taken for sent although the service refused it."),
    bad="provider: generic\nendpoint: https://formspree.io/f/…",
    good="provider: formspree\nendpoint: https://formspree.io/f/…",
)  # fmt: skip

FORM_KEY_MISSING = error(
    "form-key-missing",
    Message("{provider} takes no form without “{field}”."),
    Message("Add “key: …” with what the service has given you for it."),
    why=Message("Every report would be refused."),
    bad="provider: web3forms",
    good="provider: web3forms\nkey: 00000000-0000-0000-0000-000000000000",
)

PRIVACY_TEXT_MISSING = error(
    "privacy-text-missing",
    Message("{host} is run by someone else, but “{entry}” does not say so to the customer."),
    Message("Say in every language: {what}."),
    why=Message("Art. 13 GDPR wants recipients and transfers named where the data are collected."),
    bad="endpoint: https://formspree.io/f/…",
    good="endpoint: https://formspree.io/f/…\nrecipient: …\ntransfer: …",
)

FORM_FIELD_TAKEN = error(
    "form-field-taken",
    Message("The form needs the field “{name}” for something else."),
    Message("Give this entry another name."),
    why=Message("What the customer types there would be overwritten or lost."),
    bad="required_information:\n  subject: …",
    good="required_information:\n  topic: …",
)

FORM_SUCCESS_UNKNOWN = note(
    "form-success-unknown",
    Message("“success” does not say which entry of the endpoint's answer means that a report has arrived."),
    Message("Add “success: …” with the entry of the JSON answer that decides, such as ok or data.ok."),
    why=Message("Without it only an answer that proves it by itself counts (status 204, “ok: true”, “status: success”). After any other the customer is told that nobody knows whether the report has arrived."),
    bad="provider: generic\nendpoint: https://forms.example.com/support",
    good="provider: generic\nendpoint: https://forms.example.com/support\nsuccess: ok",
)  # fmt: skip

FORM_FILES_REFUSED = error(
    "form-files-refused",
    Message("{reason}."),
    Message("Ask for fewer or smaller files, or for none."),
    why=Message("A report with such files would be refused, after the customer has written it."),
    bad="provider: netlify\nfiles:\n  most: 3\n  size: 5 MB",
    good="provider: netlify\nfiles:\n  most: 3\n  size: 2 MB",
)

FORM_COPY_REFUSED = error(
    "form-copy-refused",
    Message("The form cannot make {provider} send a copy to the customer."),
    Message("Remove the line; {provider} may have an automatic answer among its own settings."),
    why=Message("Customers would wait for a copy that never comes."),
    bad="provider: netlify\ncopy_to_sender: yes",
    good="provider: netlify",
)

RULES = (
    FORM_PROVIDER_UNKNOWN,
    FORM_PROVIDER_MISMATCH,
    FORM_KEY_MISSING,
    PRIVACY_TEXT_MISSING,
    FORM_FIELD_TAKEN,
    FORM_SUCCESS_UNKNOWN,
    FORM_FILES_REFUSED,
    FORM_COPY_REFUSED,
)

_FORM: Path = ("contact", "form")
_OWN_FIELDS = ("name", "email", "tier", "severity", "region")
_SENT_ALONG = frozenset(
    {"language", "policy_version", "submission_id", "time_zone", "expected_response", "seconds_to_fill"}
)
_WHAT = {
    "recipient": Message("who receives and processes the data"),
    "transfer": Message("to which country the data go and on what legal basis"),
}


def provider(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "provider")
    if form and form.provider not in PROVIDERS:
        value = form.provider
        close = nearest(value, PROVIDERS)
        fix = Fix((Edit(source.span(path), close),)) if close else None
        values = {"value": value, "known": ", ".join(PROVIDERS)}
        yield Diagnostic(FORM_PROVIDER_UNKNOWN, source.span(path), path, values, fix=fix)


def provider_of_address(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "provider")
    if form is None or form.provider not in PROVIDERS:
        return
    host = _host(form.endpoint)
    for row in PROVIDERS.values():
        if row.id != form.provider and any(host == own or host.endswith(f".{own}") for own in row.hosts):
            values = {"found": row.name, "provider": PROVIDERS[form.provider].name, "id": row.id}
            yield Diagnostic(FORM_PROVIDER_MISMATCH, source.span(path), path, values)


def key(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form = policy.contact.form
    if form is None:
        return
    row = PROVIDERS.get(form.provider, PROVIDERS[GENERIC])
    if row.lacks_key(form):
        values = {"provider": row.name, "field": row.key}
        yield Diagnostic(FORM_KEY_MISSING, source.span((*_FORM, "provider")), _FORM, values)


def privacy_texts(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "endpoint")
    if form is None or not is_foreign(policy):
        return
    for entry, text in (("recipient", form.recipient), ("transfer", form.transfer)):
        if text is None:
            values: dict[str, str | int | Message] = {
                "host": _host(form.endpoint), "entry": entry, "what": _WHAT[entry],
            }  # fmt: skip
            yield Diagnostic(PRIVACY_TEXT_MISSING, source.span(path), path, values)


def fields(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Names of the form service must be free; ours may be named, for the policy's words then stand there.

    A hidden field may have the service's names, but not that of its trap: every report would count as spam.
    """
    form = policy.contact.form
    if form is None:
        return
    service = PROVIDERS.get(form.provider, PROVIDERS[GENERIC])
    taken = service.reserved | _SENT_ALONG | set(file_fields(form.files.count) if form.files else ())
    asked = {*_OWN_FIELDS, "case_number", *policy.required_information}
    for name in policy.required_information:
        own = name.removesuffix("-error").removesuffix("-hint")
        if name in taken or name in form.hidden or (own != name and own in asked):
            path: Path = ("required_information", name)
            yield Diagnostic(FORM_FIELD_TAKEN, source.name_span(path), path, {"name": name})
    for name in form.hidden:
        if name in (
            *_OWN_FIELDS,
            "case_number",
            FIELD,
            service.honeypot,
            *_of_boxes_and_files(form, service),
        ):
            path = (*_FORM, "hidden", name)
            yield Diagnostic(FORM_FIELD_TAKEN, source.name_span(path), path, {"name": name})


def _of_boxes_and_files(form: ContactForm, service: FormProvider) -> tuple[str, ...]:
    copy = (service.copy,) if form.copy_to_sender == "yes" else ()
    return (*copy, *(file_fields(form.files.count) if form.files else ()))


def files(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "files")
    if form is None or form.files is None or form.provider not in PROVIDERS:
        return
    reason = _too_much(form.files, PROVIDERS[form.provider])
    if reason:
        yield Diagnostic(FORM_FILES_REFUSED, source.name_span(path), path, {"reason": reason})


def _too_much(asked: FormFiles, service: FormProvider) -> Message | None:
    """What is typed needs room, too: files may not fill all that a report may have."""
    taken, name = service.files, service.name
    if taken is None:
        return Message("{provider} takes no files", {"provider": name})
    if asked.count > taken.most:
        values: dict[str, Value] = {"provider": name, "most": taken.most, "asked": asked.count}
        return Message("{provider} takes at most {most} of {asked} files", values)
    if taken.each_mb and asked.megabytes > taken.each_mb:
        return Message(
            "{provider} takes files of at most {most} MB", {"provider": name, "most": taken.each_mb}
        )
    together = asked.count * asked.megabytes
    if taken.together_mb and together >= taken.together_mb:
        values = {"provider": name, "most": taken.together_mb, "asked": together}
        return Message(
            "{provider} takes reports of at most {most} MB, and the files alone may have {asked} MB", values
        )
    return None


def copy_to_sender(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "copy_to_sender")
    if form is None or form.copy_to_sender == "no" or form.provider not in PROVIDERS:
        return
    service = PROVIDERS[form.provider]
    if not service.copy:
        yield Diagnostic(FORM_COPY_REFUSED, source.span(path), path, {"provider": service.name})


def success(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    form, path = policy.contact.form, (*_FORM, "endpoint")
    if (
        form
        and form.provider == GENERIC
        and not form.success
        and origin(form.endpoint)
        and not is_example(form.endpoint)
    ):
        yield Diagnostic(FORM_SUCCESS_UNKNOWN, source.span(path), path)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


CHECKS = (provider, provider_of_address, key, privacy_texts, fields, success, files, copy_to_sender)
