"""Forms of entries: whoever fills in what they ask for gets a file that can be read, in the policy of this project and in others."""

from datetime import date
from pathlib import Path as File
from typing import Any

import pytest

from generator.core.diagnostic import Level
from generator.desk.changes.forms import form
from generator.desk.changes.making import made
from generator.desk.changes.titles import title_of
from generator.editing.file import Read, read_file, spliced
from generator.policy.walks.shape import policy_shape
from generator.rules.corpus.context import Context
from generator.rules.inspection import judge
from tests.support.policies import REAL

POLICIES = File(__file__).parents[2] / "policies"
FILES = (
    REAL,
    *(POLICIES / f"{name}.yaml" for name in sorted(each.stem for each in POLICIES.glob("*.yaml"))[:9:3]),
)
STATES = {file.stem: read_file(file.read_bytes(), file.name) for file in FILES}
SEED = STATES[REAL.stem]
# What nobody can choose from a list.
WRITTEN = {
    "number": "+49 30 1234567", "time_zone": "Europe/Berlin", "country": "DE", "countries": "FR", "serves": "everyone else",
    "calendar": "DE-BE", "holidays": "DE-BE", "date": "2027-12-24", "since": "2027-01-01", "code": "S9", "after": "3 months",
}  # fmt: skip
NEW = "new-one"


def judged(read: Read) -> Any:
    return judge(read.source, read.loaded, Context(date(2026, 11, 23))).findings


def filled(fields: list[Any], languages: list[str]) -> Any:
    """Only what is required, as a person would say it; the texts of an entry that requires nothing."""
    alone = [each for each in fields if not each["path"]]
    if alone:
        return said(alone[0], languages)
    needed = [each for each in fields if each["required"]] or [
        each for each in fields if each["key"] in ("heading", "text")
    ]
    return {each["key"]: said(each, languages) for each in needed}


def said(field: dict[str, Any], languages: list[str]) -> Any:
    if field["kind"] == "text":
        return dict.fromkeys(languages, "Wolkenkuckucksheim")
    if field["kind"] == "choice":
        return field["choices"][0]["value"]
    if field["kind"] == "several":
        return [filled(field["fields"], languages)]
    if field["kind"] == "block":
        of_days = {each["key"]: each["examples"][0] for each in field["fields"] if each["examples"]}
        return filled(field["fields"], languages) or of_days
    return WRITTEN.get(field["key"]) or next(
        iter([*field["examples"], *(each["value"] for each in field["words"])]), "x"
    )


def written(read: Read, *changes: Any) -> Read:
    return spliced(read, made(read, [*changes], judged))


def errors(read: Read) -> set[str]:
    return {each.rule.id for each in judged(read) if each.level is Level.ERROR}


def promised(read: Read) -> Any:
    tier = read.loaded.policy.tiers[NEW]  # type: ignore[union-attr]
    return tier.model_dump(exclude={"name", "price"}, mode="json")  # which may be said once for all languages


def languages(read: Read) -> list[str]:
    return [*read.loaded.policy.languages]  # type: ignore[union-attr]


TABLES = (
    ("tiers",), ("sections",), ("definitions",), ("features",), ("severities",), ("regions",), ("service_hours",),
    ("not_promised",), ("roles",), ("required_information",), ("availability",), ("maintenance",), ("periods",), ("rates",),
)  # fmt: skip


@pytest.mark.parametrize("stem", STATES)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table[-1])
def test_what_a_form_requires_makes_an_entry_that_can_be_read(stem: str, table: tuple[str, ...]) -> None:
    read = STATES[stem]
    asked = form(read, "add", table, "de")
    assert asked is not None and asked["named"] and asked["free"] and NEW not in asked["taken"]
    data = filled(asked["fields"], languages(read))
    after = written(read, {"do": "add", "path": [*table], "name": NEW, "data": data})
    assert after.loaded.is_sound, errors(after)
    assert (*table, NEW) in after.nodes


@pytest.mark.parametrize("stem", STATES)
def test_days_numbers_and_languages_are_added_to_lists(stem: str) -> None:
    read = STATES[stem]
    region = str(read.children(("regions",))[0])
    for table in (("regions", region, "special_days"), ("contact", "phone", "numbers")):
        if table[0] == "contact" and ("contact", "phone", "numbers") not in read.nodes:
            continue
        asked = form(read, "add", table, "en")
        assert asked is not None and (asked["named"], asked["listed"]) == (False, True)
        data = filled(asked["fields"], languages(read)) | {"date": "2027-12-24", "number": "+49 30 1234567"}
        data = {key: each for key, each in data.items() if key in {field["key"] for field in asked["fields"]}}
        after = written(read, {"do": "add", "path": [*table], "name": None, "data": data})
        assert after.loaded.is_sound, errors(after)
    known = {each["code"]: each["name"] for each in form(read, "language", (), "de")["known"]}  # type: ignore[index]
    assert known["fr"] == "Französisch" and not {*languages(read)} & {*known}
    after = written(read, {"do": "language", "code": "fr"})
    assert after.loaded.is_sound, errors(after)
    assert languages(after) == [*languages(read), "fr"]


@pytest.mark.parametrize("stem", STATES)
def test_a_tier_is_copied_under_another_name_in_all_languages_in_one_step(stem: str) -> None:
    read = STATES[stem]
    tier = str(read.children(("tiers",))[-1])
    asked = form(read, "copy", ("tiers", tier), "de")
    assert asked is not None
    values = {each["key"]: each["values"] for each in asked["fields"]}
    name = values["name"]
    assert set(name) == {*languages(read)}
    changes = [{"do": "set", "path": ["tiers", NEW, "name", each], "text": f"Neu {each}"} for each in name]
    after = written(read, {"do": "copy", "path": ["tiers", tier], "name": NEW}, *changes)
    assert after.loaded.is_sound, errors(after)
    called = after.loaded.policy.tiers[NEW].name  # type: ignore[union-attr]
    assert {each: called.in_(each) for each in name} == {each: f"Neu {each}" for each in name}
    data = {key: each for key, each in values.items() if each is not None}
    again = written(read, {"do": "add", "path": ["tiers"], "name": NEW, "data": data, "after": tier})
    copied = written(read, {"do": "copy", "path": ["tiers", tier], "name": NEW})
    assert promised(again) == promised(copied)


def test_what_is_left_out_of_a_form_is_found_afterwards() -> None:
    after = written(SEED, {"do": "add", "path": ["tiers"], "name": NEW, "data": {"price": "included"}})
    missing = [each for each in judged(after) if each.level is Level.ERROR]
    assert [each.path[:2] for each in missing] == [("tiers", NEW)]
    # What may say `none` says so.
    assert after.said["tiers", NEW, "features"] == after.said["tiers", NEW, "first_response"] == "none"


def test_fields_say_what_they_are_for_and_what_may_stand_there() -> None:
    asked = form(SEED, "add", ("tiers",), "de")
    assert asked is not None
    fields = {each["key"]: each for each in asked["fields"]}
    assert (fields["name"]["kind"], fields["name"]["required"], fields["name"]["title"]) == (
        "text",
        True,
        "Name",
    )
    assert fields["name"]["description"] == "Name der Supportstufe."
    assert [each["value"] for each in fields["service_hours"]["choices"]][:2] == [
        "business-hours",
        "around-the-clock",
    ]
    times = fields["first_response"]["fields"]
    assert [(each["path"], each["kind"], each["holds"]) for each in times] == [
        (["first_response", each], "value", "duration") for each in ("P1", "P2", "P3", "P4")
    ]
    assert times[0]["title"] == "Kritisch" and "30 minutes" in times[0]["examples"]
    assert {"value": "best effort", "said": "Nach besten Kräften"} in times[0]["words"]
    hours = {each["key"]: each for each in form(SEED, "add", ("service_hours",), "de")["fields"]}  # type: ignore[index]
    assert [each["title"] for each in hours["open"]["fields"]] == ["Montag bis Freitag", "Samstag", "Sonntag"]
    assert hours["open"]["words"] == [{"value": "always", "said": "immer"}]
    keys = form(SEED, "add", ("tiers", "gold"), "de")
    assert keys is not None and "on_call" in [each["key"] for each in keys["fields"]]
    assert not {"name", "price"} & {each["key"] for each in keys["fields"]}
    whole = {"on_call": said(keys["fields"][0], ["de", "en"])}
    whole["on_call"]["first_response"] = {"P1": "30 minutes"}
    after = written(SEED, {"do": "add", "path": ["tiers", "gold"], "name": None, "data": whole})
    assert (
        after.loaded.is_sound
        and after.said["tiers", "gold", "on_call", "first_response", "P1"] == "30 minutes"
    )


def test_names_that_the_program_or_the_file_knows_are_offered() -> None:
    terms = form(SEED, "add", ("further_terms",), "en")
    assert terms is not None and (terms["named"], terms["free"]) == (True, False)
    assert {each["value"] for each in terms["names"]} == {
        "remedies",
        "disputes",
        "severity_changes",
        "case_closing",
    } - {*terms["taken"]}
    footnote = form(SEED, "add", ("features", "email", "footnote"), "en")
    assert footnote is not None and [each["value"] for each in footnote["names"]] == ["de", "en"]
    promised = form(SEED, "add", ("tiers", "gold", "resolution"), "de")
    assert promised is not None
    assert [each["said"] for each in promised["names"]][:2] == ["Kritisch", "Erheblich"]


def test_who_refers_to_an_entry_is_told_before_it_goes_or_is_renamed() -> None:
    gone = form(SEED, "remove", ("severities", "P4"), "de")
    assert gone is not None and gone["obstacle"] == ""
    assert ["tiers", "gold", "first_response", "P4"] in [each["path"] for each in gone["refers"]]
    also = [each["path"] for each in gone["refers"]]
    assert written(SEED, {"do": "remove", "path": ["severities", "P4"], "also": also}).loaded.is_sound
    version = form(SEED, "remove", ("document", "languages", 0), "de")
    assert version is not None and version["title"] == "de"
    renamed = form(SEED, "rename", ("severities", "P4"), "en", (SEED.loaded.policy,))  # type: ignore[arg-type]
    assert renamed is not None and (renamed["name"], renamed["released"], renamed["obstacle"]) == (
        "P4",
        True,
        "",
    )
    assert len(renamed["uses"]) == len(gone["refers"])
    fixed = form(SEED, "rename", ("document", "version"), "en")
    assert fixed is not None and fixed["obstacle"] == "document › version has a name that the program knows."


def test_an_entry_is_moved_among_those_beside_it() -> None:
    moved = form(SEED, "move", ("tiers", "gold"), "de")
    assert moved is not None and moved["siblings"] == [
        {"step": "standard", "title": "Standard"},
        {"step": "gold", "title": "Gold"},
    ]
    assert moved["after"] == "standard"


@pytest.mark.parametrize(
    ("do", "path"),
    [
        ("format", ("tiers",)), ("add", ("tires",)), ("add", ("document", "version")), ("copy", ("tiers", "silver")),
        ("copy", ("document", "version")), ("move", ("nothing",)), ("remove", ("tiers", "silver")),
    ],
)  # fmt: skip
def test_nothing_is_asked_where_nothing_can_be_done(do: str, path: tuple[str, ...]) -> None:
    assert form(SEED, do, path, "de") is None


def test_every_key_has_a_title() -> None:
    keys: set[str] = set()

    def walk(shape: Any) -> None:
        for key, below in shape.fields.items():
            keys.add(key)
            walk(below)
        if shape.item:
            walk(shape.item)

    walk(policy_shape())
    unsaid = {key for key in keys if title_of(key, "en") == key}
    assert unsaid == set()
    assert title_of("unknown", "de") == "unknown"
