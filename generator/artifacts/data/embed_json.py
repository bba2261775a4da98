"""`/<language>/embed.json`: the words of the embedded table and calculator (docs/javascripts/embed.js)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...policy.promises import ON_CALL
from ...views.brand.look import DEFAULT_LOOK, Look
from ...views.policy_view import PolicyView, TierView

NOT_RENAMED: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})

# As the pages say it.
_WHICH_REGION: Final = (
    "Please choose the region that serves you: your time zone does not tell which one it is."
)
# Of the calculator's words, those of its answer and its refusals.
_SAID: Final = (
    "colon", "language", "convention", "answer", "long", "moment", "version", "draft", "drafted", "early", "which", "refused", "dates",
    "zones", "cities", "reader", "here", "hour", "there",
)  # fmt: skip

# And those of further kinds of promise, conditions, and words instead of times.
_OF_KINDS: Final = ("kinds", "promised", "range")
_OF_NOTES: Final = ("notes", "rule", "promised", "range", "names")
_OF_WORDS: Final = ("untimed",)


def artifact(
    view: PolicyView,
    locale: Locale,
    folder: str = "",
    former: Mapping[str, Sequence[str]] = NOT_RENAMED,
    language: str = "",
    look: Look = DEFAULT_LOOK,
) -> Artifact:
    """The words of the version in force; or of another one, which lie in its folder.

    folder  `versions/1.0/`: there, its own page is its home; `c/<address>/` of a contract, with versions below it
    former  id of a tier, severity or region -> other ids by which it may be asked for, such as today's
    language  asked for, where the version does not speak it
    look  its colours are told; of its fonts none, which pages of others would have to allow
    """
    document = view.document
    address = document.address.rstrip("/")
    asked = language or view.language
    path = f"{asked}/{_page_of(folder)}"
    words, ways = json.loads(view.calculator.words), view.calculator.ways
    data = {
        "language": view.language,
        "direction": view.direction,
        "title": document.title,
        "version_line": document.version_line,
        "home": f"{address}/{path}" if address else "",
        "path": path,
        "look": dict(look.embedded),
        "words": _words(view, locale),
        "said": _under_all_names(
            {name: words[name] for name in (*_SAID, *_needed(view, folder)) if name in words}, former
        ),
        "tiers": [
            {
                "id": tier.id,
                "former": [*tier.former, *former.get(tier.id, ())],
                "name": tier.name,
                "hours": tier.hours_name.on_one_line,
                "responses": {promise.severity: promise.with_note for promise in tier.responses},
                **_besides(tier),
            }
            for tier in view.tiers
        ],
        "severities": [{"id": each.id, "name": each.name, "title": each.title} for each in view.severities],
        **({"ways": [{"id": way, "name": name} for way, name in ways]} if ways else {}),
        "regions": [
            {
                "id": each.id,
                "former": [*each.former, *former.get(each.id, ())],
                "name": each.name,
                "zone": each.zone,
                "zones": each.zones,
            }
            for each in view.regions
        ],
    }
    return Artifact(f"{folder}{asked}/embed.json", json.dumps(data, ensure_ascii=False) + "\n")


def _under_all_names(said: dict[str, Any], former: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Conditions and names also by the ids by which tiers and severities may be asked for, as the promises themselves."""

    def spread(entries: dict[str, Any]) -> dict[str, Any]:
        others = {other: each for name, each in entries.items() for other in former.get(name, ())}
        return others | entries

    def notes(by_tier: dict[str, Any]) -> dict[str, Any]:
        return spread({tier: spread(each) for tier, each in by_tier.items()})

    if not former:
        return said
    named = {group: spread(each) for group, each in said.get("names", {}).items()}
    found = {**said, **({"names": named} if named else {})}
    if "notes" in said:
        found["notes"] = notes(said["notes"])
    if "kinds" in said:
        of_kinds = {kind: notes(each) for kind, each in said["kinds"]["notes"].items()}
        found["kinds"] = {**said["kinds"], "notes": of_kinds}
    return found


def _page_of(folder: str) -> str:
    """A contract has one page, whichever version answers for it."""
    return folder.partition("versions/")[0] if folder.startswith("c/") else folder


def _words(view: PolicyView, locale: Locale) -> dict[str, str]:
    """What stands around the answer; of what there is a choice, also what asks for it."""
    t = locale.text
    yours, regions = t("Reported at (your local time)"), t("Reported at (local time of the region)")
    said = {
        "first_response": view.leading.name,
        "severity": t("Severity"),
        "tier": t("Support tier"),
        "region": t("Region"),
        "reported": yours if view.is_customers_time else regions,
        "calculator": t("Response time calculator"),
    }
    if len(view.regions) > 1:
        said["choose"], said["which"] = t("Please choose"), t(_WHICH_REGION)
    if view.further_kinds:
        said["further"] = t("Further times")
    if view.calculator.ways:
        said["way"] = t("Channel")
    return said


def _needed(view: PolicyView, folder: str) -> Iterator[str]:
    """Words of the calculator that only some policies need; the portal's own takes names of another version from here."""
    yield from ("names",) if folder else ()
    first = [promise for tier in view.tiers for promise in tier.responses]
    yield from _OF_KINDS if len(view.promise_kinds) > 1 else ()
    is_on_call = any(kind.key == ON_CALL.key for kind in view.promise_kinds)
    yield from _OF_NOTES if is_on_call or any(each.note for each in first) else ()
    yield from _OF_WORDS if not all(each.is_time for each in first) else ()


def _besides(tier: TierView) -> dict[str, Any]:
    """The names of further kinds of promise, where there are any."""
    further = [kind.name for kind, _ in tier.also_known_by]
    return {"further": further} if further else {}
