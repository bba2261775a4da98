"""How far each translation of a policy file is: compared with the version released last, before that with the history."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.diagnostic import Diagnostic
from ...exchange.overview import TranslationState, older_than_original, states
from ...exchange.program_words import missing_words
from ...exchange.staleness import StaleSentence
from ...policy.policy import Policy
from ...reading.schema import load_all
from ...reading.yaml.source import Source, read
from ...rules import markers
from ...rules.versions.staleness import TRANSLATION_STALE, stale_since
from ..archive import folder_of, open_archive
from .blame import ages_of


@dataclass(frozen=True, slots=True)
class Translations:
    """The translations of one file.

    original  the language that prevails: what the others are compared with
    since     the version they are compared with; "" for the history of the file; None where neither is known
    """

    source: Source
    original: str
    languages: tuple[str, ...]
    states: tuple[TranslationState, ...]
    since: str | None


def translations_of(policy_file: Path, data: bytes) -> Translations | None:
    """None if the file cannot be read as a policy at all."""
    source = read(data, policy_file.as_posix())
    policy = load_all(source).policy
    if policy is None:
        return None
    stale, since = _stale(policy_file, policy, source)
    document = policy.document
    others = [code for code in document.languages if code != document.binding_language]
    named = tuple(policy.wording)
    status = {code: str(each) for code, each in document.translation_status.items()}
    found = states(source, others, stale, lambda code: missing_words(code, named), status)
    return Translations(source, document.binding_language, document.languages, tuple(found), since)


def _stale(policy_file: Path, policy: Policy, source: Source) -> tuple[list[StaleSentence], str | None]:
    """Without those that their author has accepted; and what the file was compared with."""
    last = open_archive(folder_of(policy_file)).last
    if last is not None:
        found = stale_since(last.policy, policy, source)
        return [each for each in found if not _is_accepted(each, source)], last.version
    ages = ages_of(policy_file, source.lines)
    if ages is None:
        return [], None
    return list(older_than_original(source, policy.document.binding_language, ages)), ""


def _is_accepted(sentence: StaleSentence, source: Source) -> bool:
    """Has its author said in a comment that it need not follow?"""
    found = Diagnostic(TRANSLATION_STALE, sentence.span, sentence.path)
    settled = markers.settle([found], source, {TRANSLATION_STALE.id: TRANSLATION_STALE})
    return any(each.accepted is not None for each in settled)
