"""In which languages a file speaks: those it lists, corrected by those its texts stand in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..core.diagnostic import Diagnostic, Edit, Fix, Path, Span, did_you_mean
from ..core.messages import Message, Value
from ..i18n.language_names import LanguageName
from ..policy.notation import LANGUAGE
from ..policy.walks.shape import TEXT, Shape, policy_shape
from . import faults as rule
from . import references
from .findings import Findings, strangers, where
from .guesses import spelling
from .yaml import faults as file_rule
from .yaml.nodes import Mapping as Entries
from .yaml.nodes import Member, Node, Scalar, Sequence

_LIST: Path = ("document", "languages")


def document_languages(findings: Findings) -> tuple[str, ...]:
    """The languages of the document; reports what its list lacks, repeats or misspells."""
    root, node = findings.source.root, findings.source.find(_LIST)
    counts = _texts_by_language(root)
    if not isinstance(node, Sequence):
        return tuple(counts)[:2] or ("de", "en")
    if not node.items and not node.broken:
        findings.report(rule.EMPTY_ENTRY, node.span, _LIST, {"name": "languages"})
    languages = [item.text for item in node.items if isinstance(item, Scalar)]
    if not languages:
        return tuple(counts)[:2] or ("de", "en")
    often = max(counts.values(), default=0) / 2
    unlisted = [language for language, count in counts.items() if count > often and language not in languages]
    if counts:
        _correct_list(findings, node, languages, counts, unlisted)
        left_out = [language for language in unlisted if _is_common(root, language, set(languages))]
        _report_left_out(findings, left_out, languages, node.span)
        languages += left_out
    return tuple(dict.fromkeys(languages))


def _correct_list(
    findings: Findings, node: Sequence, languages: list[str], counts: dict[str, int], unlisted: list[str]
) -> None:
    """Puts a language that the texts use in the place of one that is listed twice or that no text uses."""
    for index, language in enumerate(languages):
        is_second = language in languages[:index]
        values: dict[str, Value] = {"name": language, "line": node.span.line}
        span = node.items[index].span
        if unlisted and (is_second or not counts.get(language)):
            languages[index] = values["wanted"] = unlisted.pop(0)
            kind = file_rule.DUPLICATE_ENTRY if is_second else rule.NAME_UNUSED_AND_MISSING
            findings.report(kind, span, (*_LIST, index), values)
        elif is_second and not unlisted:
            findings.report(file_rule.DUPLICATE_ENTRY, span, _LIST, values)


def _report_left_out(findings: Findings, left_out: list[str], languages: list[str], span: Span) -> None:
    """Languages in which most texts stand, but which the list does not name: said once, not at each text."""
    for language in left_out:
        values: dict[str, Value] = {"code": language, "known": ", ".join(languages)}
        listed = ", ".join([*languages, language])
        advice = Message("Write “[{listed}]”, or delete its texts.", {"listed": listed})
        findings.report(rule.UNKNOWN_LANGUAGE, span, _LIST, values, advice)


def _texts_by_language(root: Node | None) -> dict[str, int]:
    """How many texts stand under each name that may be a language, most frequent first."""
    counts: dict[str, int] = {}
    for node in _mappings_of_texts(root):
        for member in node.members.values():
            if isinstance(member.value, Scalar) and _is_like_a_code(member.name):
                counts[member.name] = counts.get(member.name, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


@lru_cache(1024)
def _is_like_a_code(name: str) -> bool:
    return LANGUAGE.fullmatch(name) is not None


def _mappings_of_texts(root: Node | None) -> Iterator[Entries]:
    """Every mapping that holds the wordings of a text, or stands where nothing is known.

    Elsewhere names are those of the author: a tier is called `pro`, people answer in `ja`.
    """
    waiting: list[tuple[Node | None, Shape | None]] = [(root, policy_shape())]
    while waiting:
        node, shape = waiting.pop()
        if isinstance(node, Entries):
            if shape is None or shape.kind == TEXT:
                yield node
            waiting += [(each.value, shape and shape.of(name)) for name, each in node.members.items()]
        elif isinstance(node, Sequence):
            waiting += [(each, shape and shape.item) for each in node.items]


def _is_common(root: Node | None, language: str, languages: set[str]) -> bool:
    """Does most of what stands in the listed languages stand in this one, too? `web: included` is no text."""
    texts = [node for node in _mappings_of_texts(root) if node.members.keys() & languages]
    return sum(language in node.members for node in texts) * 2 > len(texts)


def wordings(findings: Findings, node: Entries, path: Path) -> dict[str, Member]:
    """The texts of one entry by their languages; a language misspelt is set right where it is plain."""
    names = {name: member for name, member in node.members.items() if name in findings.languages}
    if len(names) == len(node.members):
        return names
    for member in strangers(node, findings.languages):
        missing = [language for language in findings.languages if language not in names]
        guess = spelling.nearest(member.name, missing) or (missing[0] if len(missing) == 1 else None)
        findings.items.append(_unknown(findings, member, (*path, member.name), guess))
        if guess:
            names[guess] = member
            references.rename(node, member.name, guess)
    return names


def _unknown(findings: Findings, member: Member, path: Path, guess: str | None) -> Diagnostic:
    values: dict[str, Value] = {"code": member.name, "known": ", ".join(findings.languages)}
    advice = did_you_mean(guess) if guess else None
    fix = Fix((Edit(member.span, guess),)) if guess and _is_code(member.name, guess) else None
    return Diagnostic(rule.UNKNOWN_LANGUAGE, member.span, path, values, advice, fix=fix)


def _is_code(name: str, language: str) -> bool:
    """`EN`, `eng` and `ne` are `en`; `es` and `fr` are languages of their own, and never made another."""
    folded = name.casefold()
    return (
        folded == language
        or sorted(folded) == sorted(language)
        or (len(name) == 3 and folded.startswith(language))
    )


def report_missing(findings: Findings, node: Entries, path: Path, language: str) -> None:
    """A text that is not there in one of the document's languages."""
    if node.broken:
        return
    span = findings.place_of_missing(node, list(findings.languages), language, path)
    values: dict[str, Value] = {"language": LanguageName(language), "code": language, "where": where(path)}
    findings.report(rule.TRANSLATION_MISSING, span, (*path, language), values)
