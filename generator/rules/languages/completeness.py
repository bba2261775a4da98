"""Family Languages: every text in every language, and the same in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, did_you_mean, error, warning
from ...core.messages import Joined, Message, counted, in_context
from ...i18n.holiday_names import NAMES, TRANSLATED
from ...i18n.language_names import LanguageName
from ...i18n.wording_keys import key_meant, key_of
from ...policy.commitments import promises
from ...policy.prose import PLACE
from ...reading.faults import TRANSLATION_MISSING, UNKNOWN_LANGUAGE
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

PLURAL_FORMS = error(
    "plural-forms",
    Message("{language} needs {wanted} forms ({names}), here are {found}."),
    Message("Separate the forms by “ | ”."),
    why=Message("“1 hours” reads like a mistake."),
    bad="en: hour",
    good="en: hour | hours",
)

SENTENCES_DIFFER = warning(
    "sentences-differ",
    Message("{first} has {count}, {second} {other}. Is a sentence missing?"),
    Message("Write one sentence per line, the same ones in every language."),
    why=Message("One sentence a line keeps the languages side by side."),
    bad="de: |\n  Eins.\n  Zwei.\nen: |\n  One.",
    good="de: |\n  Eins.\n  Zwei.\nen: |\n  One.\n  Two.",
)

TRANSLATION_SAME = warning(
    "translation-same",
    Message("{first} and {second} are identical. Not translated yet?"),
    Message("If it is a name, write it once, without languages."),
    why=Message("A forgotten translation looks finished."),
    bad="de: Gold\nen: Gold",
    good="name: Gold",
)

LANGUAGE_CODE = error(
    "language-code",
    Message("“{code}” is not the code of a language."),
    Message("Write for example de, en, fr or pt-BR."),
    why=Message("Browsers and screen readers would not know the language."),
    bad="languages: [deutsch, en]",
    good="languages: [de, en]",
)

PROGRAM_WORDS_MISSING = warning(
    "program-words-missing",
    Message("{count} of the program's own words have no wording in {language}: {words}."),
    Message(
        "They would be shown in English. Copy generator/translations/portal.pot to {code}.po and fill it in."
    ),
    why=Message("Readers would find English buttons and table heads among words of their own language."),
    bad="languages: [de, en, fr]",
    good="languages: [de, en]",
)

RULES = (
    LANGUAGE_CODE,
    PROGRAM_WORDS_MISSING,
    TRANSLATION_MISSING,
    UNKNOWN_LANGUAGE,
    PLACEHOLDER_UNKNOWN,
    PLACEHOLDER_MISMATCH,
    PLURAL_FORMS,
    SENTENCES_DIFFER,
    TRANSLATION_SAME,
)


def known_places(path: Path, policy: Policy) -> frozenset[str]:
    """The placeholders that are filled in at a place of the file."""
    if path[:2] == ("contact", "form") and path[2:3] == ("subject",):
        return frozenset(
            {"severity", "tier", "region", "company", "name", "email"}
            | set(policy.required_information)
            | {name.replace("-", "_") for name in policy.required_information}
        )
    if path[0] == "wording":
        return frozenset()
    limited = any(not each.open.is_always for each in policy.service_hours.values())
    hours = {"hours"} if limited or path[0] == "service_hours" else set()
    times = {each.place for each in promises(policy)}
    return frozenset({"company", "effective", "email", "version"} | hours | times)


def codes(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Languages that exist, and a binding language that is one of the document's."""
    for index, code in enumerate(policy.languages):
        if not _is_language(code):
            path: Path = ("document", "languages", index)
            yield Diagnostic(LANGUAGE_CODE, source.span(path), path, {"code": code})
    named: list[tuple[Path, str | None]] = [
        (("document", "binding_language"), policy.document.binding_language)
    ]
    named += [(("contracts", each.id, "language"), each.language) for each in policy.contracts.values()]
    for path, code_ in named:
        if code_ is not None and code_ not in policy.languages:
            values = {"code": code_, "known": ", ".join(policy.languages)}
            yield Diagnostic(UNKNOWN_LANGUAGE, source.span(path), path, values)


def program_words_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Names of holidays have a rule of their own."""
    if context.unsaid is None:
        return
    named = {key_meant(key) for key in policy.wording}
    for index, code in enumerate(policy.languages):
        if code.partition("-")[0] in TRANSLATED or not _is_language(code):
            continue
        missing = [word for word in context.unsaid(code) if word not in NAMES and key_of(word) not in named]
        if missing:
            path: Path = ("document", "languages", index)
            shortest = sorted(missing, key=lambda word: (len(word), word))[:3]
            words = "; ".join(shortest) + (" …" if len(missing) > 3 else "")
            yield Diagnostic(
                PROGRAM_WORDS_MISSING,
                source.span(path),
                path,
                {"count": len(missing), "language": LanguageName(code), "words": words, "code": code},
            )


def _is_language(code: str) -> bool:
    if code in ("de", "en"):
        return True
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


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
        places = {code: sorted(set(PLACE.findall(scalar.text))) for code, scalar in wordings.items()}
        if len({tuple(found) for found in places.values()}) > 1:
            shown = {code: " ".join(f"{{{name}}}" for name in found) or "–" for code, found in places.items()}
            odd = _odd_one_out(places)
            yield Diagnostic(
                PLACEHOLDER_MISMATCH,
                source.name_span((*path, odd)),
                (*path, odd),
                {"differences": _listed(shown)},
            )


def _odd_one_out(places: Mapping[str, list[str]]) -> str:
    """The language that lacks a placeholder, else the last."""
    return min(reversed(list(places)), key=lambda code: len(places[code]))


def _listed(shown: Mapping[str, str]) -> Joined:
    return Joined(tuple(Joined((LanguageName(code), text), " ") for code, text in shown.items()), ", ")


def plural_forms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        if path[0] != "units":
            continue
        for code, scalar in wordings.items():
            names = _plural_names(code)
            forms = [form.strip() for form in scalar.text.split("|")]
            if len(forms) != len(names) or not all(forms):
                shown = Joined(names, " | ")
                yield Diagnostic(
                    PLURAL_FORMS,
                    scalar.span,
                    (*path, code),
                    {
                        "language": LanguageName(code),
                        "wanted": len(names),
                        "names": shown,
                        "found": len(forms),
                    },
                )


_PLURALS = {
    "zero": Message("zero"),
    "one": Message("one"),
    "two": Message("two"),
    "few": Message("few"),
    "many": Message("many"),
    "other": in_context("every other number", "many"),
}


def _plural_names(code: str) -> tuple[Message, ...]:
    """CLDR's plural categories that whole numbers of this language use, in CLDR's order."""
    if code in ("de", "en"):
        return _PLURALS["one"], _PLURALS["other"]
    from babel import Locale, UnknownLocaleError

    try:
        rule = Locale.parse(code, sep="-").plural_form
    except (ValueError, UnknownLocaleError):
        return _PLURALS["one"], _PLURALS["other"]
    used = {rule(number) for number in range(200)}
    return tuple(said for name, said in _PLURALS.items() if name in used)


def sentences_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        counts = {code: _lines(scalar.text) for code, scalar in wordings.items()}
        first = next(iter(counts))
        for code, count in counts.items():
            if count != counts[first]:
                yield Diagnostic(
                    SENTENCES_DIFFER,
                    source.name_span((*path, code)),
                    (*path, code),
                    {
                        "first": LanguageName(first),
                        "count": _line_count(counts[first]),
                        "second": LanguageName(code),
                        "other": count,
                    },
                )


def _line_count(count: int) -> Message:
    return counted("{count} line", "{count} lines", count)


def _lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip())


def translation_same(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        if path[0] in ("units", "wording", "regions"):
            continue
        first = next(iter(wordings))
        for code, scalar in wordings.items():
            is_same = code != first and scalar.text == wordings[first].text
            if is_same and re.search(r"\w", scalar.text) and not _is_common(scalar.text):
                yield Diagnostic(
                    TRANSLATION_SAME,
                    scalar.span,
                    (*path, code),
                    {"first": LanguageName(first), "second": LanguageName(code)},
                )


# Words that German and English share, so that a label of them needs no translation.
_COMMON: Final = re.compile(
    r"account|app|basic|bronze|business|bug|chat|cloud|code|container|data|design|download|e-mail|enterprise|export|feature|firewall|format"
    r"|global|gold|hardware|hosting|hotline|import|incident|information|international|internet|level|live|login|manager|marketing|minimal"
    r"|monitoring|name|normal|online|optional|partner|patch|plus|portal|premium|pro|problem|professional|publisher|region|regional|release"
    r"|report|server|service|silver|slack|software|standard|status|support|system|teams?|test|tickets?|tier|training|updates?|upgrades?"
    r"|version|web|workaround|zoom",
    re.IGNORECASE,
)


def _is_common(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w-]*", text)
    return all(_COMMON.fullmatch(word) or (word.isupper() and len(word) < 6) for word in words) and bool(
        words
    )


CHECKS = (
    codes,
    program_words_missing,
    placeholder_unknown,
    placeholder_mismatch,
    plural_forms,
    sentences_differ,
    translation_same,
)
