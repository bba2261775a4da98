"""The architecture: arrows point downward, every module has its test, every verb its words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import VERBS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"

FLOORS = {
    0: "artifact diagnostic errors exit_status installation keeping whole_file",
    1: "addresses answers changes counting deadline examples favour form_providers groups hours hours_in_force incidents moved_points pairs policy prose reasons "
    "renames settings spelled targets text_changes web_address word_diff words",
    2: "almanac block_text characters compiled countries engine exchange finished_html fixing foreign holiday_names inspection javascript json_schema language_names layout lengths line lines nodes "
    "public_holidays references restyled schema shape source spelling values weekdays workers "
    "world_zones zones",
    3: "answer_words baking calculator_view calculator_words catalogs change_words comparison csp exchange_docx form_view frame "
    "frozen holiday_words html_checks links locales markup pages paper pictures published reader_words redline "
    "redline_formats "
    "report rules_reference saying saying_calculator saying_form saying_hours sheet_parts sheets view voice",
    4: "archive cards engine_exit engine_mkdocs gathering host_files inbox live_pages pdf precompress root_files staging store swap "
    "unchanged website",
    5: "__main__ answering build checking cli comparing exchanging exporting history linking policy_file preview preview_server "
    "releasing serving",
}
FOLDERS = {"rules": 2, "outputs": 3}
# What has no test of its own name, and where it is tested instead.
TESTED_ELSEWHERE = {
    "answer_words": "test_answering.py",
    "artifact": "test_build.py",
    "block_text": "test_source.py",
    "calculator_view": "javascripts/calculator/test_sla_calculator.py",
    "calculator_words": "javascripts/shared/test_wording.py",
    "change_words": "test_redline.py",
    "reader_words": "test_redline.py",
    "characters": "test_source.py",
    "checking": "test_cli.py",
    "comparison": "test_comparing.py",
    "countries": "rules/test_hours.py",
    "engine_mkdocs": "test_website.py",
    "errors": "test_swap.py",
    "exit_status": "test_cli.py",
    "exporting": "outputs/helpdesks/test_helpdesks.py",
    "fixing": "test_cli.py",
    "form_view": "test_saying_form.py",
    "gathering": "test_website.py",
    "groups": "test_changes.py",
    "inspection": "test_cli.py",
    "json_schema": "test_schema.py",
    "keeping": "test_store.py",
    "language_names": "rules/test_languages.py",
    "layout": "test_source.py",
    "line": "test_source.py",
    "lines": "test_source.py",
    "live_pages": "test_preview.py",
    "moved_points": "test_changes.py",
    "nodes": "test_source.py",
    "outputs.atom": "test_history.py",
    "outputs.helpdesks.jira": "outputs/helpdesks/test_helpdesks.py",
    "outputs.helpdesks.targets": "outputs/helpdesks/test_helpdesks.py",
    "outputs.helpdesks.zammad": "outputs/helpdesks/test_helpdesks.py",
    "outputs.helpdesks.zendesk": "outputs/helpdesks/test_helpdesks.py",
    "outputs.redirects": "test_history.py",
    "outputs.version_page": "test_history.py",
    "outputs.zones_json": "test_world_zones.py",
    "policy_file": "test_linking.py",
    "paper": "test_sheets.py",
    "preview_server": "test_serving.py",
    "reasons": "test_answers.py",
    "references": "test_schema.py",
    "rules.amounts": "rules/test_legitimate.py",
    "rules.context": "rules/test_markers.py",
    "rules.denying": "rules/test_legitimate.py",
    "rules.file": "test_source.py",
    "rules.predicates": "rules/test_sense.py",
    "rules.structure": "test_schema.py",
    "rules.texts": "rules/test_sentences.py",
    "rules.topics": "rules/test_wording.py",
    "saying_calculator": "javascripts/calculator/test_sla_calculator.py",
    "shape": "test_schema.py",
    "spelling": "test_schema.py",
    "values": "test_source.py",
    "weekdays": "test_schema.py",
    "staging": "test_website.py",
}


def modules() -> Iterator[str]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield ".".join(file.relative_to(PACKAGE).with_suffix("").parts)


def floor_of(module: str) -> int | None:
    folder, dot, _ = module.partition(".")
    if dot or folder in FOLDERS:
        return FOLDERS[folder]
    return next((floor for floor, names in FLOORS.items() if module in names.split()), None)


def imports_of(module: str) -> Iterator[str]:
    """Modules of ours that this one imports when it runs; not those it only names in types."""
    file = PACKAGE / (module.replace(".", "/") + ".py")
    package = module.split(".")[:-1]
    for node in _running(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (".".join([*base, name]) for name in names)


def _running(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from _running(node)


def test_every_module_has_a_floor() -> None:
    assert [module for module in modules() if module != "__init__" and floor_of(module) is None] == []


def test_no_arrow_points_upward() -> None:
    upward = [
        f"{module} -> {other}"
        for module in modules()
        for other in imports_of(module)
        if (floor_of(other) or 0) > (floor_of(module) or 0)
    ]
    assert upward == []


def test_every_module_has_its_test() -> None:
    tests = {file.relative_to(ROOT / "tests").as_posix() for file in (ROOT / "tests").rglob("test_*.py")}
    missing = [
        module
        for module in modules()
        if not module.endswith("__init__") and module != "__main__"
        and f"{'/'.join(module.split('.')[:-1])}/test_{module.split('.')[-1]}.py".lstrip("/") not in tests
        and TESTED_ELSEWHERE.get(module) not in tests
    ]  # fmt: skip
    assert missing == []


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_says_what_it_does(verb: object) -> None:
    name, words = verb.name, verb.help  # type: ignore[attr-defined]
    assert f"`{name}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert words == words.strip() and len(words) > 10
