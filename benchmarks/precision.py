"""How often rules about sentences speak where nothing is wrong: python -m benchmarks.precision [--show RULE …]

pairs      what a lawyer writes every day, in two languages (tests/cases/legitimate.txt): a hit is wrong
policies   the shipped policy, those of other organizations and released ones: a hit is wrong unless
           tests/rules/test_real_policies.py says why it is right
tests      German and English beside each other in rows of tests/rules/: a hit is right in a row about this rule

--show RULE also prints each sentence of which the rule speaks.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from generator.core.diagnostic import Diagnostic, Level, Rule
from generator.core.messages import Message
from generator.policy.policy import Policy
from generator.reading.schema import load_all
from generator.reading.yaml.source import Source, read
from generator.rules.corpus.context import Context
from generator.rules.corpus.texts import lines, prose
from generator.rules.inspection import inspect
from generator.rules.languages.foreign import looks_like
from generator.rules.registry import FAMILIES

ROOT = Path(__file__).parents[1]
POLICY = ROOT / "policy/support.yaml"
PAIRS = ROOT / "tests/cases/legitimate.txt"
FOLDERS = ("policy", "tests/policies", "tests/cases/policies", "tests/cases/versions")
CONTEXT = Context(date(2026, 11, 23))
# Families whose rules read sentences.
SPEAKING = ("Languages", "Contradictions", "Wording")
Pair = tuple[str, str]


class Hit(NamedTuple):
    corpus: str
    rule: str
    level: Level
    said: str


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.precision")
    parser.add_argument("--show", nargs="+", default=(), metavar="RULE")
    options = parser.parse_args(arguments)
    policy = load_all(read(POLICY.read_bytes(), str(POLICY))).policy
    assert policy is not None
    # What the shipped file leaves open, pairs may promise.
    policy = policy.model_copy(update={"not_promised": {}})
    pairs, rows = list(written_pairs()), list(rows_of_tests())
    hits = [*_in_pairs("pairs", policy, pairs), *_in_policies(), *_in_pairs("tests", policy, rows)]
    sizes = {"pairs": len(pairs), "policies": sum(map(_sentences, _files())), "tests": len(rows)}
    print(f"{'rule':26}{'level':9}" + "".join(f"{name:>10}" for name in sizes))
    print(f"{'sentences':35}" + "".join(f"{size:>10,}" for size in sizes.values()))
    _print_counts(hits, tuple(sizes))
    for hit in hits:
        if hit.rule in options.show:
            print(f"\n{hit.rule}, {hit.corpus}: {hit.said}")
    return 0


def _print_counts(hits: Iterable[Hit], corpora: tuple[str, ...]) -> None:
    counts = Counter((hit.rule, hit.corpus) for hit in hits)
    for rule in speaking_rules():
        found = [counts[rule.id, corpus] for corpus in corpora]
        if any(found):
            print(f"{rule.id:26}{rule.level.value:9}" + "".join(f"{count or '–':>10}" for count in found))


def speaking_rules() -> list[Rule]:
    return [rule for module in _modules() for rule in module.RULES]


def _modules() -> list[ModuleType]:
    return [module for family, modules in FAMILIES if family in map(Message, SPEAKING) for module in modules]


def _in_pairs(corpus: str, policy: Policy, pairs: Iterable[Pair]) -> Iterator[Hit]:
    checks = [check for module in _modules() for check in getattr(module, "CHECKS", ())]
    for german, english in pairs:
        text = f"sections:\n  how-it-works:\n    text:\n      de: |\n        {german}\n      en: |\n        {english}\n"
        source = read(text.encode(), "support.yaml")
        found = (each for check in checks for each in check(policy, source, CONTEXT))
        yield from (_hit(corpus, each, f"{german} / {english}") for each in found)


def _in_policies() -> Iterator[Hit]:
    rules = {rule.id for rule in speaking_rules()}
    for file in _files():
        inspection = inspect(file.read_bytes(), file.name, CONTEXT)
        for each in inspection.findings:
            if each.rule.id in rules:
                yield _hit("policies", each, f"{file.name}: {inspection.source.line(each.span.line).strip()}")


def _hit(corpus: str, found: Diagnostic, said: str) -> Hit:
    return Hit(corpus, found.rule.id, found.level, f"{said}\n  {found.message('en')}")


def _files() -> list[Path]:
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).glob("*.yaml"))


def _sentences(file: Path) -> int:
    source: Source = read(file.read_bytes(), file.name)
    policy = load_all(source).policy
    assert policy is not None
    return sum(1 for _, _, scalar in prose(policy, source) for _ in lines(scalar))


def written_pairs() -> Iterator[Pair]:
    """German and English of everyday contracts that mean the same."""
    for pair in PAIRS.read_text("utf-8").strip().split("\n\n"):
        german, english = pair.splitlines()
        yield german, english


def rows_of_tests() -> Iterator[Pair]:
    """The first two texts of each row of the tests of rules, where both are sentences."""
    for file in sorted((ROOT / "tests/rules").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Tuple):
                texts = [each.value for each in node.elts if isinstance(each, ast.Constant)]
                said = [each for each in texts if isinstance(each, str) and _is_sentence(each)]
                if len(said) > 1 and not looks_like("en", "de", said[0]):
                    yield said[0], said[1]


def _is_sentence(text: str) -> bool:
    return text[-1:] in (".", "?", "!") and " " in text and "\n" not in text and text[0].isupper()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
