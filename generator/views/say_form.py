"""Policy -> FormView: the contact form of a policy, said in one language.

The fields are what every report needs (who, which tier, how severe, where) and what the policy asks for
(`required_information`).
All words stand in the markup, so that the script brings none and the page is complete without it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urljoin

from ..core import web_address
from ..deadlines.world.served_zones import served_zones
from ..policy.base import Text
from ..policy.contact import ContactForm, RequiredInformation
from ..policy.notation import Untimed
from ..policy.policy import Policy
from ..policy.portal.consent import is_declaration
from ..policy.portal.form_providers import GENERIC, PROVIDERS, FormProvider, origin
from ..policy.promises import FIRST_RESPONSE, NEXT_UPDATE, NOT_OFFERED, NOT_PROMISED
from ..policy.prose import Prose
from ..policy.service_hours import Region
from ..policy.tiers import Commitment, Severity, Tier
from .calculator_words import N_, clock_words
from .form.enclosed import duties, say_consent, say_copy, say_duty, say_files
from .form.form_view import Choice, FieldView, FormView
from .say_kinds import in_a_line, notes_of, untimed_sentences
from .say_severities import all_points, code_in, examples_line
from .voice import Voice, start_caveat

Listed = Tier | Region | Severity
# Where tier or severity has one choice, nobody chose it.
_SENT: Final = N_("Sent now: first response by {time}.")
_ASSIGNED: Final = N_("Sent now: first response by {time}, if the case number is assigned at once.")
THANKS: Final = "contact/thanks/"
CASE: Final = "case_number"
SENT_ALONG: Final = ("submission_id", "time_zone", "expected_response", "seconds_to_fill")
_KINDS: Final = {"one line": "text", "text": "textarea", "date and time": "datetime-local"}
# What browsers may fill in by themselves; an id that is not listed is not offered to them.
_AUTOCOMPLETE: Final = {
    "name": "name", "email": "email", "organization": "organization", "organisation": "organization",
    "company": "organization", "phone": "tel", "telephone": "tel",
}  # fmt: skip
# Other names under which an address may carry a value, such as the calculator's.
_PREFILL: Final = {"case_number": "case", "organization": "organisation company"}


def say_form(voice: Voice, form: ContactForm) -> FormView:
    policy, language = voice.policy, voice.locale.language
    provider = PROVIDERS.get(form.provider, PROVIDERS[GENERIC])
    subject = voice.t("Report to {company}", company=policy.company.name)
    hidden = provider.hidden(form, _absolute_thanks(policy, language), subject)
    always = (("language", language), ("policy_version", policy.document.version))
    names = {name for name, _ in hidden}
    is_asked = form.severity == "asked"
    urgent, urgent_name = _urgent(voice)
    of_promises, declared = _of_promises(voice), _declared(voice, form)
    version = {"version": policy.document.version} if of_promises else {}
    return FormView(
        language=language,
        action=_action(policy, form, provider),
        script_action=_script_action(policy, form, provider),
        contract=provider.contract(form),
        provider=provider,
        form_name=(form.key or form.hidden.get(provider.key, "")) if provider.form_name else "",
        subject=form.subject,
        hidden=(*hidden, *(pair for pair in always if pair[0] not in names)),
        sent_along=tuple(name for name in SENT_ALONG if name not in names),
        fields=_fields(voice, asks_severity=is_asked),
        severities=tuple(
            (_option_text(entry, voice), said)
            for entry in policy.severities.values()
            if (said := _described(voice, entry))
        ),
        urgent=urgent if is_asked else "",
        urgent_name=urgent_name,
        email=policy.contact.address,
        files=say_files(voice.locale, form.files) if form.files else None,
        copy=say_copy(voice.locale, provider) if form.copy_to_sender == "yes" and provider.copy else None,
        consent=say_consent(voice.locale, voice.label(declared)) if declared else None,
        notices=_notices(voice, form),
        expected=_expected(voice),
        words=json.dumps(
            {
                **clock_words(policy, voice.locale),
                **of_promises,
                **version,
            },
            ensure_ascii=False,
        ),
        asks_severity=is_asked,
        told=tuple(of_promises),
    )


def _action(policy: Policy, form: ContactForm, provider: FormProvider) -> str:
    """The endpoint; or our thank-you page, if the service takes the form at the portal itself."""
    here = origin(policy.publishing.address or "")
    action = provider.action(form)
    return "thanks/" if provider.own_page and here and origin(action) == here else _reachable(action)


def _script_action(policy: Policy, form: ContactForm, provider: FormProvider) -> str:
    """Where our thank-you page is what the service answers with, the script can tell it from any other page."""
    action = _action(policy, form, provider)
    return action if action == "thanks/" else _reachable(provider.script_action(form))


def _reachable(action: str) -> str:
    return action if web_address.is_path(action) else web_address.safe(action)


def _absolute_thanks(policy: Policy, language: str) -> str | None:
    address = policy.publishing.home
    return urljoin(address.rstrip("/") + "/", f"{language}/{THANKS}") if address else None


def _described(voice: Voice, severity: Severity) -> tuple[str, ...]:
    """What belongs to a severity, and examples of it; a line each."""
    points = (point.on_one_line for point in all_points(voice, severity))
    return tuple(filter(None, (*points, examples_line(voice, severity))))


def _urgent(voice: Voice) -> tuple[str, str]:
    """The most severe severity: its id, and its id and name."""
    entry = next(iter(voice.policy.severities.values()))
    return entry.id, _option_text(entry, voice)


def _expected(voice: Voice) -> str:
    """The sentence at the send button; `{time}` and the others are filled in while the customer chooses."""
    policy = voice.policy
    is_chosen = len(policy.tiers) > 1 and len(policy.severities) > 1
    if policy.counting.starts.of("form") == "when the case number is assigned":
        return voice.t(
            "Sent now, as {severity} on {tier}: first response by {time}, "
            "if the case number is assigned at once."
            if is_chosen
            else _ASSIGNED
        )
    said = voice.t("Sent now, as {severity} on {tier}: first response by {time}." if is_chosen else _SENT)
    return f"{said} {start_caveat(voice.policy, voice.locale, 'form')}".strip()


def _of_promises(voice: Voice) -> dict[str, Any]:
    """What is said beside or instead of that time, as far as the policy has it: words, conditions, updates.

    notes and updates hold for the version alone whose words these are.
    """
    policy, sentences = voice.policy, untimed_sentences(voice.policy, voice.locale)
    said = (FIRST_RESPONSE.said(tier, each) for tier in policy.tiers.values() for each in policy.severities)
    times = [each.in_way("form").time for each in said if each]
    words = dict.fromkeys(time.word for time in times if isinstance(time, Untimed))
    found = {
        "untimed": {word: sentences[word] for word in words},
        "notes": notes_of(voice, FIRST_RESPONSE),
        "updates": _updates(voice),
    }
    return {name: each for name, each in found.items() if each}


def _updates(voice: Voice) -> dict[str, dict[str, str]]:
    """Tier -> severity -> `Zwischenstand: jede Stunde, der erste bis {due}`, where any is promised."""
    said = {
        tier.id: {
            severity: in_a_line(voice, NEXT_UPDATE, each)
            for severity, each in _by_form(NEXT_UPDATE.commitments(tier))
            if each.time not in (NOT_OFFERED.time, NOT_PROMISED.time)
        }
        for tier in voice.policy.tiers.values()
    }
    return {tier: lines for tier, lines in said.items() if lines}


def _by_form(said: Mapping[str, Commitment]) -> Iterator[tuple[str, Commitment]]:
    return ((severity, each.in_way("form")) for severity, each in said.items())


def _fields(voice: Voice, *, asks_severity: bool) -> tuple[FieldView, ...]:
    """Ours, then the policy's; where it names one of ours, its words stand in our place."""
    ours = {field.name: field for field in _own_fields(voice)}
    case = ours.pop(CASE)
    if not asks_severity:
        ours.pop("severity", None)
    for entry in voice.policy.required_information.values():
        stated = _policy_field(entry, voice)
        own = ours.get(entry.id)
        # A list stays a list: the time of the first response is computed from what is chosen there.
        if own and own.choices:
            stated = replace(
                stated, kind=own.kind, choices=own.choices, prefill=own.prefill, autocomplete="off"
            )
        ours[entry.id] = stated
    return (*ours.values(), *(() if CASE.replace("_", "-") in ours else (case,)))


def _own_fields(voice: Voice) -> tuple[FieldView, ...]:
    policy = voice.policy

    def missing(label: str) -> str:
        return voice.t("“{label}” is missing.", label=label)

    zones = served_zones(policy)

    def select(name: str, label: str, hint: str, entries: Mapping[str, Listed]) -> FieldView:
        choices = tuple(
            Choice(entry.id, _option_text(entry, voice), " ".join(entry.formerly), zones.get(entry.id, ""))
            for entry in entries.values()
        )
        return FieldView(
            name, label, "select", True, missing(label), hint=hint, prefill=name, choices=choices
        )

    name, email = voice.t("Your name"), voice.t("Your email address")
    agreed = voice.t("As agreed in your contract.") if len(policy.tiers) > 1 else ""
    return (
        FieldView("name", name, "text", True, missing(name), autocomplete="name"),
        FieldView(
            "email", email, "email", True, missing(email),
            invalid=voice.t("“{label}” needs the form name@example.com.", label=email),
            hint=voice.t("We will reply to this address."), autocomplete="email",
        ),
        select("tier", voice.t("Support tier"), agreed, policy.tiers),
        select("severity", voice.t("Severity"), "", policy.severities),
        select("region", voice.t("Region"), voice.t("The region that serves you."), policy.regions),
        FieldView(
            CASE, voice.t("Case number"), "text", False, "",
            hint=voice.t("If the report belongs to a case that already has one."), prefill=_prefill(CASE),
        ),
    )  # fmt: skip


def _option_text(entry: Listed, voice: Voice) -> str:
    """Name of the entry; a severity is known by its id as well."""
    name = voice.say(entry.name)
    code = code_in(voice, entry) if isinstance(entry, Severity) else ""
    return f"{code} {name}" if code else name


def _policy_field(entry: RequiredInformation, voice: Voice) -> FieldView:
    """A field the policy asks for. Free text is never taken from an address: it may hold anything."""
    label, kind = voice.say(entry.label), _KINDS[entry.answer]
    kind = "email" if entry.id == "email" else kind
    is_time = kind == "datetime-local"
    hint = voice.say(entry.hint) if entry.hint else ""
    return FieldView(
        name=entry.id,
        label=label,
        kind=kind,
        required=entry.needed == "always",
        missing=voice.t("“{label}” is missing.", label=label),
        invalid={
            "datetime-local": voice.t("“{label}” needs a full date and time.", label=label),
            "email": voice.t("“{label}” needs the form name@example.com.", label=label),
        }.get(kind, ""),
        hint=hint or (_local_time(voice) if is_time else ""),
        autocomplete=_AUTOCOMPLETE.get(entry.id, "off"),
        prefill="" if kind in ("textarea", "email") or entry.id == "name" else _prefill(entry.id, is_time),
    )


def _local_time(voice: Voice) -> str:
    if voice.policy.counting.is_customers_time:
        return voice.t("In your local time.")
    return voice.t("In the local time of your region.")


def _prefill(name: str, is_time: bool = False) -> str:
    return " ".join([name, *_PREFILL.get(name, "").split(), *(["reported", "time"] if is_time else [])])


def _declared(voice: Voice, form: ContactForm) -> Text | None:
    """The sentence at the send button, where it is the customer's own."""
    text, languages = form.consent, voice.policy.document.languages
    return text if text and is_declaration(text, voice.locale.language, languages) else None


def _notices(voice: Voice, form: ContactForm) -> tuple[Prose, ...]:
    """What Art. 13 GDPR wants said at the send button: reading is enough, and only a declaration has a box."""
    own = Text(
        {voice.locale.language: voice.t("Our [privacy notice](privacy-notice) says how we handle your data.")}
    )
    consent = None if _declared(voice, form) else form.consent or own
    said = (say_duty(voice.locale, each, text.in_(voice.locale.language)) for each, text in duties(form))
    texts = (*([consent] if consent else ()), *(Text({voice.locale.language: each}) for each in said))
    return tuple(map(voice.label, texts))
