"""A site beside a single file, as whoever has only that can check it: what the version's own addresses say.

The other pages speak of several versions, and would need the files of all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from ...artifacts.data import policy_json, sla_json
from ...artifacts.pages.frozen_terms import frozen_terms
from ...artifacts.paper import pdf, sheets
from ...core.artifact import Artifact
from ...core.messages import Message
from ...core.own_folder import NOTHING, OwnFolder
from ...core.verdicts import Item, Verdict
from ...deadlines.baking import bake_policy
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.portal.provenance import as_released
from ...policy.portal.settings import FORM_TERMS
from ...versions.archive import digest_of_lines
from ...versions.history import Period, version_path
from ...versions.source_files import path_of as source_path
from ...versions.validity import days_of, with_rows
from ...views.brand.look import DEFAULT_LOOK, Look, look_of
from ...views.policy_view import PolicyView
from ...views.say_policy import say
from .differences import class_difference, compared, json_difference, page_difference, pdf_digest
from .places import SitePlace
from .verdicts import other, same, undecided
from .whole_site import stated

_NO_PAGE: Final = Message("the site has no such page")
_KEPT_BACK: Final = Message("the site does not publish the file of this version")
_NO_DATA: Final = Message("the site has no such file, or what is there is no JSON")
_HOLIDAYS: Final = Message(
    "only public holidays differ: they come from release {there} of their data there, from {here} here"
)
_CLOCKS: Final = Message("the clocks of {zone} are others")
_SETTINGS_CHANGED: Final = Message(
    "it names the SHA-256 of the file; its bytes differ, as they do since the operator's settings are no longer those of the file"
)
_BRANDED: Final = Message(
    "it names the SHA-256 of the file; its bytes differ, as they do with the logo, colour and font of a brand, which are not beside the file"
)
_CLASS: Final = Message(
    "its words are the same, but a class is another, which can hide them, or comes with another release of the program: {difference}"
)
_OF_OTHERS: Final = {"$schema": None, policy_json.PROGRAM: None, "validity": None}
"""In `/policy.json`, what depends on its place, on the program and on other versions."""
_OF_THE_WORLD: Final = ("zones", "tzdata", "holidays")
_OTHERS: Final = Message("all other pages and files")
_ALONE: Final = Message(
    "they speak of all versions; put the folder archive/ with all of them beside the file to have them compared"
)


def verified_version(
    place: SitePlace, policy: Policy, data: bytes, own: OwnFolder = NOTHING
) -> Iterator[Item]:
    """What the site says of the version of one file. PortalError if the site cannot be read.

    own  what lies beside it: with the files of its brand, its sheets are compared, too
    """
    version, digest = policy.document.version, digest_of_lines(data)
    look = _printed_look(policy, own)
    yield stated(place, policy, version, digest)
    yield _source(place, version, data)
    is_current, item = _sla(place, policy)
    yield item
    artifact = policy_json.of_version(policy)
    is_as_set, item = _policy_data(place, artifact.path, artifact)
    yield item
    if is_current:
        yield _policy_data(place, policy_json.PATH, artifact)[1]
    for language in policy.languages:
        yield _terms(place, policy, language)
        if is_current:
            view, locale = _among_others(place, policy, language)
            why_other = _why_other(look, is_as_set=is_as_set)
            yield from _papers(place, view, locale, digest, why_other, look or DEFAULT_LOOK)
    yield Item("rest", _OTHERS, Verdict.OPEN, _ALONE)


def _source(place: SitePlace, version: str, data: bytes) -> Item:
    path = source_path(version)
    there = place.read(path)
    if there is None:
        return undecided(path, _KEPT_BACK)
    return same(path) if digest_of_lines(there) == digest_of_lines(data) else compared(path, there, data)


def _policy_data(place: SitePlace, path: str, made: Artifact) -> tuple[bool, Item]:
    """Are the operator's settings those of the file? And the terms, which have to be."""
    there, here = _json(place.read(path)), json.loads(made.data)
    if not isinstance(there, dict):
        return False, other(path, _NO_DATA)
    there, here = ({**each, **_OF_OTHERS} for each in (there, here))
    found = json_difference(_terms_of(there), _terms_of(here))
    return there == here, other(path, found) if found else same(path)


def _terms_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """Without what the operator sets (portal/settings.py); of the form, what is read stays."""
    bare = dict.fromkeys(("publishing", "pages", "contracts", "search", "status", "brand"))
    document, contact = (
        {**each} if isinstance(each := data.get(key), dict) else {} for key in ("document", "contact")
    )
    form = contact.get("form")
    if isinstance(form, dict):
        contact["form"] = {key: form.get(key) for key in FORM_TERMS}
    return {**data, **bare, "document": {**document, "conventions": None}, "contact": contact}


def _sla(place: SitePlace, policy: Policy) -> tuple[bool, Item]:
    """Is the version the one that the site shows? And its data, as far as one file makes them."""
    version = policy.document.version
    current = _json(place.read(sla_json.PATH))
    is_current = isinstance(current, dict) and current.get("version") == version
    path = sla_json.PATH if is_current else sla_json.path_of(version)
    there = current if is_current else _json(place.read(path))
    return is_current, _of_sla(path, there, json.loads(json.dumps(bake_policy(policy))))


def _of_sla(path: str, there: Any, here: Mapping[str, Any]) -> Item:
    if not isinstance(there, dict):
        return other(path, _NO_DATA)
    if zone := next((each for each in here["zones"] if not _same_clock(there, here, each)), None):
        return other(path, _CLOCKS.filled(zone=zone))
    found = json_difference(_counted(there, here), _counted(here, here))
    if found is None:
        return same(path)
    releases = {"there": str(there.get("holidays")), "here": str(here["holidays"])}
    if releases["there"] != releases["here"] and _without_holidays(there, here) == _without_holidays(
        here, here
    ):
        return undecided(path, _HOLIDAYS.filled(**releases))
    return other(path, found)


def _same_clock(there: Mapping[str, Any], here: Mapping[str, Any], zone: str) -> bool:
    """On the days of this version: a site's clocks reach as far as all its versions do."""
    *steps, _ = here["zones"][zone]
    known = (there.get("zones") or {}).get(zone)
    if not isinstance(known, list) or not steps:
        return isinstance(known, list)
    first, last = steps[0][0], steps[-1][0]
    found = [each for each in known if each[0] is not None and first <= each[0] <= last]
    return bool(found == steps)


def _counted(sla: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """What deadlines are computed from, of what one file makes."""
    found = {key: _as_called_here(sla.get(key), known[key]) for key in known if key not in _OF_THE_WORLD}
    return {
        **found,
        "severities": [each for each in sla.get("severities") or () if each in known["severities"]],
    }


def _as_called_here(there: Any, here: Any) -> Any:
    """Without what a site adds to a former version: the same once more under a name that it has today."""
    if not (isinstance(there, dict) and isinstance(here, dict)):
        return there
    own = [value for key, value in there.items() if key in here]
    found = {key: value for key, value in there.items() if key in here or value not in own}
    return {key: _as_called_here(value, here.get(key)) for key, value in found.items()}


def _without_holidays(sla: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    bare = {
        name: {**each, "closed": None} if isinstance(each, dict) else each
        for name, each in (sla.get("calendars") or {}).items()
    }
    return {**_counted(sla, known), "calendars": bare, "names": None}


def _terms(place: SitePlace, policy: Policy, language: str) -> Item:
    path = f"{language}/{version_path(policy.document.version)}index.html"
    there = place.read(path)
    if there is None:
        return other(path, _NO_PAGE)
    locale = Locale.of(policy, language)
    html = frozen_terms(say(as_released(policy), locale), locale).html
    here = f'<main id="terms">{html}</main>'.encode()
    if found := page_difference(there, here, "#terms"):
        return other(path, found)
    found = class_difference(there, here, "#terms")
    return undecided(path, _CLASS.filled(difference=found)) if found else same(path)


def _among_others(place: SitePlace, policy: Policy, language: str) -> tuple[PolicyView, Locale]:
    """With the days that depend on other versions, as the site's data tell them."""
    told = _json(place.read(policy_json.PATH))
    validity = told.get("validity") if isinstance(told, dict) else None
    until, supersedes = ((validity or {}).get(key) for key in ("until", "supersedes"))
    locale = Locale.of(policy, language)
    period = Period(policy, _date(until), None)
    former = Period(_numbered(policy, str(supersedes)), None, None) if supersedes else None
    return with_rows(say(as_released(policy), locale), days_of(period, former, locale)), locale


def _date(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _numbered(policy: Policy, version: str) -> Policy:
    return policy.model_copy(update={"document": policy.document.model_copy(update={"version": version})})


def _printed_look(policy: Policy, own: OwnFolder) -> Look | None:
    """That of paper; None if a file of it is not there."""
    brand = policy.brand
    named = [*filter(None, [brand.logo]), *brand.font] if brand else []
    return look_of(brand, own) if all(own.file(name) is not None for name in named) else None


def _why_other(look: Look | None, *, is_as_set: bool) -> Message | None:
    if not is_as_set:
        return _SETTINGS_CHANGED
    return None if look else _BRANDED


def _papers(
    place: SitePlace,
    view: PolicyView,
    locale: Locale,
    digest: str,
    why_other: Message | None,
    look: Look = DEFAULT_LOOK,
) -> Iterator[Item]:
    """The sheets, printed anew; `why_other` their bytes may be, though they are of the same file."""
    for sheet in sheets.sheets(view, locale):
        for made in pdf.artifacts([replace(sheet, digest=digest)], look=look):
            there = place.read(made.path)
            item = compared(made.path, there, made.data)
            is_named = there is not None and pdf_digest(there) == digest
            is_other = item.verdict is Verdict.OTHER and is_named
            yield undecided(made.path, why_other) if is_other and why_other else item


def _json(data: bytes | None) -> Any:
    try:
        return None if data is None else json.loads(data)
    except (ValueError, RecursionError):
        return None
