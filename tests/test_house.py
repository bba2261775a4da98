"""The architecture: rooms in the order of the data's story, imports that go one way, a test for every module."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

from generator.verbs.table import VERBS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
# Each room may import only what stands before it; `cli` is what stands on top of all.
ROOMS = (
    "core", "policy", "i18n", "deadlines", "views", "artifacts", "reading", "editing", "exchange", "diff", "rules", "versions",
    "publishing", "desk", "preview", "starting", "verbs", "cli",
)  # fmt: skip
MOST_MODULES = 14
MOST_LINES = 300
# What has no test at its own path, and where below `tests/` it is tested instead.
TESTED_ELSEWHERE = {
    "policy/portal/agreed": "versions/test_contract_data.py",
    "versions/questions": "versions/test_contract_data.py",
    "reading/plain_data": "reading/test_schema.py",
    "rules/languages/literal/agents": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/denied_words": "rules/languages/literal/test_wordings.py",
    "rules/corpus/french": "rules/corpus/test_read_as.py",
    "rules/languages/literal/dictionary": "rules/languages/literal/test_wordings.py",
    "rules/languages/freely/lexicon": "rules/languages/freely/test_things.py",
    "rules/languages/literal/false_friends": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/items": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/multiples": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/names": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/sequence": "rules/languages/literal/test_wordings.py",
    "rules/languages/literal/gaps": "rules/languages/test_completeness.py",
    "rules/languages/literal/small_words": "rules/languages/literal/test_wordings.py",
    "rules/contradictions/tables/stated": "rules/contradictions/tables/test_grades.py",
    "preview/live_site": "preview/test_preview.py",
    "preview/placing": "preview/desk/test_pages.py",
    "preview/served": "preview/desk/test_pages.py",
    "preview/shown": "preview/desk/test_pages.py",
    "artifacts/helpdesks/configured/answers": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/comparing": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/conditions": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/exported": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/jira": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/mapping": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/names": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/schedules": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/settings": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/zammad": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/zendesk": "artifacts/helpdesks/configured/test_desks.py",
    "artifacts/helpdesks/configured/zones": "artifacts/helpdesks/configured/test_desks.py",
    "core/verdicts": "publishing/verified/test_differences.py",
    "artifacts/helpdesks/jira": "artifacts/helpdesks/test_exports.py",
    "artifacts/helpdesks/lengths": "artifacts/helpdesks/test_exports.py",
    "artifacts/helpdesks/notes": "artifacts/helpdesks/test_exports.py",
    "artifacts/helpdesks/targets": "artifacts/helpdesks/test_exports.py",
    "artifacts/helpdesks/zammad": "artifacts/helpdesks/test_exports.py",
    "artifacts/helpdesks/zendesk": "artifacts/helpdesks/test_exports.py",
    "artifacts/pages/contract_page": "publishing/hosting/test_contract_aliases.py",
    "rules/contradictions/cells": "rules/contradictions/test_promised.py",
    "rules/contradictions/times_said": "rules/contradictions/test_promised.py",
    "rules/contradictions/which_version": "rules/contradictions/test_document.py",
    "rules/contradictions/said/claims": "rules/contradictions/test_hours.py",
    "rules/contradictions/said/clock_times": "rules/contradictions/test_hours.py",
    "rules/contradictions/said/open_times": "rules/contradictions/test_hours.py",
    "rules/contradictions/said/scope": "rules/contradictions/test_hours.py",
    "rules/contradictions/said/speech": "rules/contradictions/test_hours.py",
    "rules/contradictions/said/features": "rules/contradictions/test_offers.py",
    "rules/contradictions/said/german_states": "rules/contradictions/named/test_data_said.py",
    "rules/corpus/severity_names": "rules/wording/test_facts.py",
    "rules/wording/agreed_words": "rules/wording/test_glossary.py",
    "versions/git": "versions/releasing/test_checkout.py",
    "versions/announcements": "versions/test_history_pages.py",
    "versions/source_files": "versions/test_history_pages.py",
    "publishing/verified/verdicts": "publishing/verified/test_differences.py",
    "verbs/verify": "versions/test_history_pages.py",
    "artifacts/pages/link_sentences": "artifacts/pages/test_links.py",
    "artifacts/pages/living_anchors": "artifacts/pages/test_links.py",
    "artifacts/paper/sheet": "artifacts/paper/test_sheets.py",
    "artifacts/paper/sheet_hours": "artifacts/paper/test_sheet_parts.py",
    "artifacts/paper/sheet_tables": "artifacts/paper/test_sheet_parts.py",
    "artifacts/paper/sheet_waits": "artifacts/paper/test_sheets.py",
    "artifacts/paper/sheet_words": "artifacts/paper/test_sheet_parts.py",
    "baking": "test_api.py",
    "views/places/holidays_view": "views/places/test_say_places.py",
    "views/document/document_view": "views/document/test_say_document.py",
    "views/form/enclosed": "views/test_say_form.py",
    "core/artifact": "publishing/test_build.py",
    "core/errors": "publishing/disk/test_swap.py",
    "deadlines/world/countries": "rules/hours/test_places.py",
    "desk/releasing/told_sentences": "desk/releasing/test_release_desk.py",
    "desk/words/lists": "preview/desk/test_lists.py",
    "desk/words/publish": "preview/desk/test_publish.py",
    "diff/comparing/contact_changes": "diff/comparing/test_changes.py",
    "diff/comparing/counting_changes": "diff/comparing/test_changes.py",
    "diff/comparing/escalation_changes": "diff/comparing/test_changes.py",
    "diff/comparing/hours_changes": "diff/comparing/test_changes.py",
    "diff/comparing/patched": "diff/comparing/test_changes.py",
    "diff/comparing/severity_changes": "diff/comparing/test_changes.py",
    "diff/comparing/sides": "diff/comparing/test_changes.py",
    "diff/comparing/tier_changes": "diff/comparing/test_changes.py",
    "diff/confirming/kinds": "diff/confirming/test_sentences.py",
    "diff/confirming/walked": "diff/confirming/test_sentences.py",
    "diff/report/confirmation": "verbs/test_release.py",
    "diff/report/sentence_words": "diff/report/test_formats.py",
    "diff/moved_points": "diff/comparing/test_changes.py",
    "diff/report/severity_words": "diff/report/test_redline.py",
    "diff/report/way_words": "diff/report/test_redline.py",
    "diff/report/change_words": "diff/report/test_redline.py",
    "diff/report/field_names": "diff/report/test_redline.py",
    "diff/report/value_words": "diff/report/test_redline.py",
    "diff/report/reader_words": "diff/report/test_redline.py",
    "editing/rebasing": "editing/test_journal.py",
    "editing/rows": "editing/entries/test_adding.py",
    "editing/splices": "editing/test_file.py",
    "editing/entries/uses": "editing/entries/test_renaming.py",
    "editing/entries/written": "editing/entries/test_adding.py",
    "engine": "test_api.py",
    "exchange/documents": "verbs/test_exchange_text.py",
    "exchange/from_xliff": "exchange/test_xliff.py",
    "exchange/inline_codes": "exchange/test_xliff.py",
    "exchange/returned": "verbs/test_exchange_text.py",
    "i18n/calendar_names": "rules/languages/test_agreement.py",
    "i18n/language_names": "rules/languages/test_completeness.py",
    "core/own_catalogs": "exchange/test_program_words.py",
    "i18n/patterns": "javascripts/shared/test_wording.py",
    "policy/base": "policy/test_policy.py",
    "policy/contact": "policy/test_policy.py",
    "policy/document": "policy/test_policy.py",
    "policy/published": "policy/portal/test_settings.py",
    "policy/payments": "views/service_levels/test_say_payments.py",
    "policy/portal/groups": "diff/comparing/test_changes.py",
    "policy/service_hours": "policy/test_policy.py",
    "policy/tiers": "policy/test_policy.py",
    "policy/walks/shape": "reading/test_schema.py",
    "preview/answer_headers": "preview/desk/test_requests.py",
    "preview/desk/application": "preview/desk/test_requests.py",
    "preview/desk/edited_file": "preview/desk/test_answers.py",
    "desk/changes/fields": "desk/changes/test_forms.py",
    "desk/changes/titles": "desk/changes/test_forms.py",
    "desk/changes/trying": "preview/desk/test_trying.py",
    "preview/desk/sent": "preview/desk/test_answers.py",
    "preview/desk/tries": "preview/desk/test_trying.py",
    "preview/desk/written": "preview/desk/test_answers.py",
    "preview/live_pages": "preview/test_preview.py",
    "preview/server": "preview/test_watching.py",
    "preview/translations_page": "preview/test_watching.py",
    "preview/update": "preview/test_preview.py",
    "publishing/gathering": "publishing/test_website.py",
    "publishing/html_facts": "publishing/test_html_checks.py",
    "publishing/site_engines/mkdocs": "publishing/test_website.py",
    "publishing/site_engines/mkdocs_plugin": "core/test_installation.py",
    "publishing/staging": "publishing/test_website.py",
    "reading/amount_faults": "reading/guesses/test_amounts.py",
    "reading/faults": "reading/test_schema.py",
    "reading/findings": "reading/test_schema.py",
    "reading/guesses/weekdays": "reading/test_schema.py",
    "reading/json_schema": "reading/test_schema.py",
    "reading/languages": "reading/test_schema.py",
    "reading/references": "reading/test_schema.py",
    "reading/refusals": "reading/test_schema.py",
    "reading/yaml/characters": "reading/yaml/test_source.py",
    "reading/yaml/faults/marks": "reading/yaml/test_source.py",
    "reading/yaml/faults/texts": "reading/yaml/test_source.py",
    "reading/yaml/faults/whole_file": "reading/yaml/test_source.py",
    "reading/yaml/grammar": "reading/yaml/test_source.py",
    "reading/yaml/layout": "reading/yaml/test_source.py",
    "reading/yaml/levels": "reading/yaml/test_source.py",
    "reading/yaml/line": "reading/yaml/test_source.py",
    "reading/yaml/lines": "reading/yaml/test_source.py",
    "reading/yaml/nodes": "reading/yaml/test_source.py",
    "reading/yaml/tree": "reading/yaml/test_source.py",
    "reading/yaml/values": "reading/yaml/test_source.py",
    "rules/corpus/context": "rules/test_markers.py",
    "rules/corpus/written_dates": "rules/corpus/test_figures.py",
    "rules/hours/validity": "rules/hours/test_dates.py",
    "rules/inspection": "test_cli.py",
    "rules/languages/amounts": "rules/test_legitimate.py",
    "rules/languages/meanings": "rules/languages/test_sense.py",
    "rules/languages/negations": "rules/test_legitimate.py",
    "rules/languages/placeholders": "rules/languages/test_completeness.py",
    "rules/languages/predicates": "rules/languages/test_sense.py",
    "rules/promises/clocks": "rules/promises/test_responses.py",
    "rules/promises/escalation": "rules/promises/test_responses.py",
    "rules/promises/slower": "rules/promises/test_responses.py",
    "rules/registry": "whole/test_meaning.py",
    "rules/versions/archive": "rules/versions/test_changes.py",
    "rules/versions/names": "rules/versions/test_changes.py",
    "rules/versions/staleness": "rules/versions/test_changes.py",
    "rules/wording/repetition": "rules/wording/test_terms.py",
    "rules/wording/topics": "rules/wording/test_terms.py",
    "rules/wording/typography": "rules/wording/test_terms.py",
    "verbs/check": "test_cli.py",
    "verbs/export": "artifacts/helpdesks/test_exports.py",
    "verbs/policy_file": "verbs/test_links.py",
    "verbs/table": "test_cli.py",
    "publishing/releasing": "verbs/test_release.py",
    "versions/releasing/taking_back": "verbs/test_release.py",
    "versions/validity": "versions/test_history_pages.py",
    "verbs/further_verbs": "verbs/test_exchange_text.py",
    "verbs/verb": "test_cli.py",
    "versions/translations/report": "verbs/test_translations.py",
    "versions/translations/state": "versions/translations/test_blame.py",
    "versions/history": "versions/test_history_pages.py",
    "views/answer_view": "verbs/test_deadline.py",
    "views/calculator_words": "javascripts/shared/test_wording.py",
    "views/emergency/emergency_view": "views/test_say_emergency.py",
    "views/emergency/waits_view": "views/emergency/test_say_waits.py",
    "views/form/form_view": "views/test_say_form.py",
    "views/places/hours_view": "views/test_policy_view.py",
    "views/places/other_days_view": "views/places/test_say_other_days.py",
    "views/say_kinds": "javascripts/calculator/test_sla_calculator.py",
    "views/service_levels/levels_view": "views/service_levels/test_say_levels.py",
    "views/service_levels/promise_view": "views/test_policy_view.py",
    "starting/asking": "starting/test_new.py",
    "starting/files": "starting/test_new.py",
    "starting/points": "starting/test_policy_text.py",
    "starting/severities": "starting/test_policy_text.py",
    "starting/places": "starting/test_answers.py",
    "starting/program": "starting/test_new.py",
    "starting/texts": "starting/test_policy_text.py",
    "starting/workflows": "starting/test_new.py",
    "rules/languages/pairs/contraries": "rules/languages/pairs/test_senses.py",
    "rules/languages/pairs/sense_words": "rules/languages/pairs/test_senses.py",
}


def modules() -> Iterator[str]:
    """`deadlines/engine/due` for each module of the program."""
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.relative_to(PACKAGE).with_suffix("").as_posix()


MODULES = frozenset(modules())


def imports_of(module: str) -> Iterator[str]:
    """Modules of ours that this one names, also those whose types alone it needs."""
    tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            folder = PurePosixPath(module).parents[node.level - 1] / (node.module or "").replace(".", "/")
            yield from {_found(folder, alias.name) for alias in node.names}


def _found(folder: PurePosixPath, name: str) -> str:
    candidates = (f"{folder / name}", f"{folder / name}/__init__", f"{folder}", f"{folder}/__init__")
    return next(each for each in candidates if each in MODULES)


def room_of(module: str) -> str:
    return module.partition("/")[0] if "/" in module else "cli"


def test_every_folder_is_a_room_that_says_what_it_is_for() -> None:
    folders = {room_of(module) for module in MODULES} - {"cli"}
    assert folders == set(ROOMS[:-1])
    silent = [
        module
        for module in sorted(MODULES)
        if module.endswith("__init__") and not ast.get_docstring(ast.parse((PACKAGE / f"{module}.py").read_text("utf-8")))
    ]  # fmt: skip
    assert silent == []


def test_a_room_imports_only_what_stands_before_it() -> None:
    rank = {room: number for number, room in enumerate(ROOMS)}
    upward = [
        f"{module} -> {other}"
        for module in sorted(MODULES)
        for other in imports_of(module)
        if rank[room_of(other)] > rank[room_of(module)]
    ]
    assert upward == []


def test_no_folder_and_no_module_needs_what_needs_it() -> None:
    between: dict[str, set[str]] = defaultdict(set)
    below: dict[str, set[str]] = defaultdict(set)
    for module in MODULES:
        for other in imports_of(module):
            below[module].add(other)
            folder, others = (str(PurePosixPath(each).parent) for each in (module, other))
            if folder != others:
                between[folder].add(others)
    assert len([*TopologicalSorter(between).static_order()]) > len(ROOMS)
    assert len([*TopologicalSorter(below).static_order()]) > len(ROOMS)


def test_a_folder_can_be_taken_in_at_a_glance() -> None:
    held = Counter(str(PurePosixPath(module).parent) for module in MODULES if not module.endswith("__init__"))
    assert {folder: number for folder, number in held.items() if number > MOST_MODULES} == {}


def test_a_module_is_short() -> None:
    sources = {module: (PACKAGE / f"{module}.py").read_text("utf-8") for module in MODULES}
    assert {module for module, source in sources.items() if source.count("\n") > MOST_LINES} == set()


def test_a_class_is_named_once() -> None:
    named = Counter(
        node.name
        for module in MODULES
        for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, number in named.items() if number > 1] == []


def test_every_module_has_its_test() -> None:
    tests = {file.relative_to(ROOT / "tests").as_posix() for file in (ROOT / "tests").rglob("test_*.py")}
    missing = []
    for module in sorted(MODULES):
        path = PurePosixPath(module)
        own = (path.parent / f"test_{path.name}.py").as_posix()
        if path.name not in ("__init__", "__main__") and not {own, TESTED_ELSEWHERE.get(module)} & tests:
            missing.append(module)
    assert missing == []


def test_the_table_of_other_tests_says_nothing_needless() -> None:
    own = {
        f"{PurePosixPath(module).parent}/test_{PurePosixPath(module).name}.py" for module in TESTED_ELSEWHERE
    }
    assert [test for test in sorted(own) if (ROOT / "tests" / test).exists()] == []
    assert set(TESTED_ELSEWHERE) - MODULES == set()


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_says_what_it_does(verb: object) -> None:
    name, words = verb.name, verb.help  # type: ignore[attr-defined]
    assert f"`{name}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert words == words.strip() and len(words) > 10
