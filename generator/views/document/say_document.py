"""The cover sheet in words: version, company, which language prevails, where known faults are told."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, Protocol

from ...core import web_address
from ...i18n.locale import Locale
from ...policy.base import Text
from ...policy.document import TranslationStatus
from ...policy.notation import N_
from ...policy.policy import Policy
from ...policy.portal.link_targets import stated_at
from ..places.holidays_view import DayView
from .document_view import DocumentView, OwnPageView, StatusView

_PREVAILS: Final = N_("In case of doubt, the {language} version prevails.")
_PREVAIL: Final = {
    "de": N_("In case of doubt, the German version prevails."),
    "en": N_("In case of doubt, the English version prevails."),
}

_TRANSLATION: Final[Mapping[TranslationStatus, str]] = {
    "certified": N_("This is a certified translation."),
    "revised": N_("This translation has been checked against the original by a second person."),
    "not revised": N_("This translation has not been checked by a second person."),
    "post-edited": N_("This is a machine translation that a person has edited."),
    "machine-translated": N_("This is a machine translation that nobody has edited."),
}


class Clerk(Protocol):
    """What a Voice can do, as far as it is needed here."""

    policy: Policy
    locale: Locale
    t: Callable[..., str]  # that of the locale

    def say(self, text: Text | None) -> str: ...
    def day(self, day: date) -> DayView: ...


def say_document(voice: Clerk) -> DocumentView:
    document, company = voice.policy.document, voice.policy.company
    effective = voice.day(document.effective)
    version = document.version
    return DocumentView(
        title=voice.say(document.title),
        company=company.name,
        version=version,
        effective=effective,
        version_line=voice.t(
            "Version {version}, effective from {date}", version=version, date=effective.text
        ),
        draft_line=voice.t(
            "Draft of version {version}, effective from {date}", version=version, date=effective.text
        ),
        is_draft=False,
        binding=" ".join(_binding(voice)),
        is_binding=document.binding_language == voice.locale.language,
        changes=voice.say(document.summary_of_changes),
        validity=tuple(_approval(voice)),
        imprint=stated_at(company.imprint, voice.policy),
        privacy_notice=stated_at(company.privacy_notice, voice.policy),
        address=voice.policy.publishing.home,
        status=_status(voice),
        pages=tuple(
            OwnPageView(each.id, voice.say(each.title), each.menu) for each in voice.policy.pages.values()
        ),
    )


def _status(voice: Clerk) -> StatusView | None:
    status = voice.policy.status
    if status is None:
        return None
    feed = status.feed or ""
    return StatusView(
        page=web_address.safe(status.page),
        name=voice.say(status.name) or voice.t("Current status"),
        feed=web_address.safe(feed) if feed and not status.is_own_file else feed,
        regions=json.dumps(
            {
                id_: voice.say(each.name)
                for each in voice.policy.regions.values()
                for id_ in (*each.formerly, each.id)
            },
            ensure_ascii=False,
        ),
    )


def _approval(voice: Clerk) -> Iterator[tuple[str, str]]:
    """What the file says of the document as such, in the order of its keys."""
    document, t = voice.policy.document, voice.t
    if document.owner:
        yield t("Owner"), voice.say(document.owner)
    if document.approved:
        yield t("Approved by"), voice.say(document.approved.by)
        yield t("Approved on"), voice.locale.date(document.approved.on)
    if document.change_notice:
        notice = voice.locale.duration(document.change_notice)
        yield t("Changes are announced"), t("at least {duration} in advance", duration=notice)


def _binding(voice: Clerk) -> Iterator[str]:
    """Which language prevails, and what the reader's own is worth beside it."""
    document, language = voice.policy.document, voice.locale.language
    if len(document.languages) > 1:
        yield _prevailing(voice, document.binding_language)
        if language in document.translation_status:
            yield voice.t(_TRANSLATION[document.translation_status[language]])


def _prevailing(voice: Clerk, language: str) -> str:
    """A language may need another form of the name, "die deutsche Fassung": the usual ones have a sentence each."""
    if language in _PREVAIL and not voice.locale.is_reworded(_PREVAILS):
        return voice.t(_PREVAIL[language])
    return voice.t(_PREVAILS, language=voice.locale.language_name(language))
