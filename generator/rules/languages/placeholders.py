"""Family Languages, placeholders: filled in where they stand, and the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, did_you_mean, error
from ...core.messages import Joined, Message
from ...i18n.language_names import LanguageName
from ...policy.promises import promises
from ...policy.prose import PLACE
from ...reading.guesses import spelling
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import translated

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

PLACEHOLDER_UNKNOWN = error(
    "placeholder-unknown",
    Message("“{place}” is not a known placeholder here."),
    Message("Known here: {known}."),
    why=Message("The customer would read the braces."),
    bad="By email to {mail}",
    good="By email to {email}",
)


PLACEHOLDER_MISMATCH = error(
    "placeholder-mismatch",
    Message("The placeholders differ: {differences}."),
    Message("Use the same placeholders in every language."),
    why=Message("One language would say less than the other."),
    bad="de: An {email}\nen: By email",
    good="de: An {email}\nen: To {email}",
)

RULES = (
    PLACEHOLDER_UNKNOWN,
    PLACEHOLDER_MISMATCH,
)


def known_places(path: Path, policy: Policy) -> frozenset[str]:
    """The placeholders that are filled in at a place of the file."""
    if path[:2] == ("contact", "form") and path[2:3] == ("subject",):
        form = policy.contact.form
        asked = {"severity"} if form and form.severity == "asked" else set()
        return frozenset(
            asked
            | {"tier", "region", "company", "name", "email", "reference"}
            | set(policy.required_information)
            | {name.replace("-", "_") for name in policy.required_information}
        )
    if path[0] == "wording":
        return frozenset()
    limited = any(not each.open.is_always for each in policy.service_hours.values())
    hours = {"hours"} if limited or path[0] == "service_hours" else set()
    email = {"email"} if policy.contact.email else set()
    times = {each.place for each in promises(policy)}
    title = set() if path[:2] == ("document", "title") else {"title"}
    return frozenset({"company", "effective", "version"} | email | hours | times | title)


def placeholder_unknown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar in texts(source):
        if path[0] == "wording" or "{" not in scalar.text:
            continue
        known = known_places(path, policy)
        for match in PLACE.finditer(scalar.text):
            if match[1] not in known:
                near = spelling.nearest(match[1], sorted(known))
                advice = did_you_mean(f"{{{near}}}") if near else None
                values = {"place": match[0], "known": _some(known)}
                span = scalar.place(match.start(), match.end())
                yield Diagnostic(PLACEHOLDER_UNKNOWN, span, path, values, advice)


def _some(known: frozenset[str]) -> str:
    """The general placeholders, and one promise as an example of all."""
    promises = sorted(name for name in known if "." in name)
    shown = [*sorted(known - set(promises)), *promises[:1]]
    return ", ".join(f"{{{name}}}" for name in shown) + (", …" if len(promises) > 1 else "")


def placeholder_mismatch(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        places = {language: sorted(set(PLACE.findall(scalar.text))) for language, scalar in wordings.items()}
        if len({tuple(found) for found in places.values()}) > 1:
            shown = {
                language: " ".join(f"{{{name}}}" for name in found) or "–"
                for language, found in places.items()
            }
            odd = _incomplete_language(places)
            yield Diagnostic(
                PLACEHOLDER_MISMATCH,
                source.name_span((*path, odd)),
                (*path, odd),
                {"differences": _join_texts(shown)},
            )


def _incomplete_language(places: Mapping[str, list[str]]) -> str:
    """The language that lacks a placeholder, else the last."""
    return min(reversed(list(places)), key=lambda language: len(places[language]))


def _join_texts(shown: Mapping[str, str]) -> Joined:
    return Joined(
        tuple(Joined((LanguageName(language), text), " ") for language, text in shown.items()), ", "
    )


CHECKS = (
    placeholder_unknown,
    placeholder_mismatch,
)
