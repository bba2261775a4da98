"""Family Languages: every text in every language, and the same in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Joined, Message, in_context
from ...i18n.holiday_names import NAMES, TRANSLATED
from ...i18n.language_names import LanguageName, is_known
from ...i18n.wording_keys import key_of, resolve_key
from ...reading.faults import TRANSLATION_MISSING, UNKNOWN_LANGUAGE
from ..corpus.context import Context
from ..corpus.texts import translated

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


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

STATUS_OF_ORIGINAL = error(
    "status-of-original",
    Message("{language} prevails and is no translation, so it has no status of one."),
    Message("Delete this line, or choose another binding_language."),
    why=Message("Readers would take the original for a translation."),
    bad="binding_language: de\ntranslation_status:\n  de: certified",
    good="binding_language: de\ntranslation_status:\n  en: certified",
)

PROGRAM_WORDS_MISSING = warning(
    "program-words-missing",
    Message("{count} of the program's own words have no wording in {language}: {words}."),
    Message(
        "They would be shown in English. Have them translated with “export-text --language {code}”; what “import-text” takes in "
        "is kept in translations/{code}.po beside the policy file."
    ),
    why=Message("Readers would find English buttons and table heads among words of their own language."),
    bad="languages: [de, en, fr]",
    good="languages: [de, en]",
)

RULES = (
    LANGUAGE_CODE,
    STATUS_OF_ORIGINAL,
    PROGRAM_WORDS_MISSING,
    TRANSLATION_MISSING,
    UNKNOWN_LANGUAGE,
    PLURAL_FORMS,
    SENTENCES_DIFFER,
    TRANSLATION_SAME,
)


def language_code(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Languages that exist, and a binding language that is one of the document's."""
    for index, language in enumerate(policy.languages):
        if not is_known(language):
            path: Path = ("document", "languages", index)
            yield Diagnostic(LANGUAGE_CODE, source.span(path), path, {"code": language})
    named: list[tuple[Path, str | None]] = [
        (("document", "binding_language"), policy.document.binding_language)
    ]
    named += [(("contracts", each.id, "language"), each.language) for each in policy.contracts.values()]
    named += [(("document", "translation_status", code), code) for code in policy.document.translation_status]
    for path, code_ in named:
        if code_ is not None and code_ not in policy.languages:
            values = {"code": code_, "known": ", ".join(policy.languages)}
            yield Diagnostic(UNKNOWN_LANGUAGE, source.span(path), path, values)


def status_of_original(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What prevails is no translation."""
    language = policy.document.binding_language
    if language in policy.document.translation_status:
        path: Path = ("document", "translation_status", language)
        yield Diagnostic(STATUS_OF_ORIGINAL, source.span(path), path, {"language": LanguageName(language)})


def program_words_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Names of holidays have a rule of their own."""
    if context.untranslated is None:
        return
    named = {resolve_key(key) for key in policy.wording}
    for index, language in enumerate(policy.languages):
        if language.partition("-")[0] in TRANSLATED or not is_known(language):
            continue
        missing = [
            word for word in context.untranslated(language) if word not in NAMES and key_of(word) not in named
        ]
        if missing:
            path: Path = ("document", "languages", index)
            shortest = sorted(missing, key=lambda word: (len(word), word))[:3]
            words = "; ".join(shortest) + (" …" if len(missing) > 3 else "")
            yield Diagnostic(
                PROGRAM_WORDS_MISSING,
                source.span(path),
                path,
                {"count": len(missing), "language": LanguageName(language), "words": words, "code": language},
            )


def plural_forms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        if path[0] != "units":
            continue
        for language, scalar in wordings.items():
            names = _plural_names(language)
            forms = [form.strip() for form in scalar.text.split("|")]
            if len(forms) != len(names) or not all(forms):
                shown = Joined(names, " | ")
                yield Diagnostic(
                    PLURAL_FORMS,
                    scalar.span,
                    (*path, language),
                    {
                        "language": LanguageName(language),
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


def _plural_names(language: str) -> tuple[Message, ...]:
    """CLDR's plural categories that whole numbers of this language use, in CLDR's order."""
    if language in ("de", "en"):
        return _PLURALS["one"], _PLURALS["other"]
    from babel import Locale, UnknownLocaleError

    try:
        rule = Locale.parse(language, sep="-").plural_form
    except (ValueError, UnknownLocaleError):
        return _PLURALS["one"], _PLURALS["other"]
    used = {rule(number) for number in range(200)}
    return tuple(said for name, said in _PLURALS.items() if name in used)


def translation_same(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        if path[0] in ("units", "wording", "regions"):
            continue
        first = next(iter(wordings))
        for language, scalar in wordings.items():
            is_same = language != first and scalar.text == wordings[first].text
            if is_same and re.search(r"\w", scalar.text) and not _is_common(scalar.text):
                yield Diagnostic(
                    TRANSLATION_SAME,
                    scalar.span,
                    (*path, language),
                    {"first": LanguageName(first), "second": LanguageName(language)},
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
    language_code,
    status_of_original,
    program_words_missing,
    plural_forms,
    translation_same,
)
