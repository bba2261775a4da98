"""What an export writes, seen as the help desk's API gives it out, is what the policy promises; each single fault is found."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.artifacts.helpdesks.configured.desks import DESKS, Promises, verified_desk
from generator.artifacts.helpdesks.exports import render
from generator.cli import main
from generator.core.errors import PortalError
from generator.core.verdicts import Item, Verdict
from generator.deadlines.baking import bake_policy
from generator.policy.policy import Policy
from tests.support.kinds_policy import EDITS as KINDS
from tests.support.policies import REAL, changed, of_the_twelve, real

TODAY = date(2026, 11, 30)
Files = dict[str, Any]
"""Name of a file -> the answer in it."""


def zendesk(export: dict[str, Any]) -> Files:
    """As GET answers: with ids and the dates of entries, minutes in seconds too, holidays by themselves."""
    stamp = {"created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z"}
    policies, schedules, files = [], [], {}
    for number, each in enumerate(export["sla_policies"], 360_001):
        policy = each["sla_policy"] | {
            "id": number,
            "url": f"https://x.zendesk.com/api/v2/slas/policies/{number}.json",
        }
        policy["policy_metrics"] = [
            m | {"target_in_seconds": m["target"] * 60} for m in policy["policy_metrics"]
        ]
        policies.append(policy | stamp)
    for number, each in enumerate(export["schedules"], 360_101):
        schedules.append(each["schedule"] | each["workweek"] | {"id": number} | stamp)
        days = [{"id": n, **row["holiday"]} for n, row in enumerate(each["holidays"], 1)]
        files[f"holidays-{number}.json"] = {"holidays": days}
    answer = {
        "sla_policies": policies[::-1],
        "count": len(policies),
        "next_page": None,
        "previous_page": None,
    }
    return {
        "policies.json": answer,
        "schedules.json": {"schedules": schedules, "count": len(schedules)},
        **files,
    }


def zammad(export: dict[str, Any]) -> Files:
    calendars = [
        each | {"id": number, "updated_by_id": 1} for number, each in enumerate(export["calendars"], 1)
    ]
    ids = {each["name"]: each["id"] for each in calendars}
    slas = [
        each | {"id": n, "calendar_id": ids[each["calendar"]]} for n, each in enumerate(export["slas"], 1)
    ]
    return {
        "calendars.json": calendars,
        "slas.json": [{k: v for k, v in e.items() if k != "calendar"} for e in slas],
    }


def jira(export: dict[str, Any]) -> Files:
    return {"settings.json": export}


SEEN: dict[str, Callable[[dict[str, Any]], Files]] = {"zendesk": zendesk, "zammad": zammad, "jira": jira}


@cache
def promises(kinds: bool = False) -> Promises:
    policy = changed(*KINDS) if kinds else real()
    return of(policy)


def of(policy: Policy) -> Promises:
    return Promises(policy, bake_policy(policy), list(policy.regions))


def answers(desk: str, known: Promises) -> Files:
    return deepcopy(SEEN[desk](json.loads(render(known.policy, known.sla, desk))))


def verified(folder: Path, desk: str, known: Promises, files: Files, *given: str) -> list[Item]:
    for name, data in files.items():
        (folder / name).write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return list(verified_desk(DESKS[desk], known, [folder / name for name in files], given, TODAY))


def said(items: list[Item], verdict: Verdict, language: str = "en") -> list[str]:
    return [each.said.in_(language) for each in items if each.verdict is verdict]


@pytest.mark.parametrize("desk", SEEN)
@pytest.mark.parametrize("kinds", [False, True])
def test_what_the_export_writes_is_the_same(tmp_path: Path, desk: str, kinds: bool) -> None:
    known = promises(kinds)
    items = verified(tmp_path, desk, known, answers(desk, known))
    assert said(items, Verdict.OTHER) == []
    same = [each for each in items if each.verdict is Verdict.SAME]
    assert len(same) > 10 and {each.kind for each in same} == {"targets", "schedules"}


@pytest.mark.parametrize("name", ["netzfabrik", "evbit", "photoprism", "tyk", "uzh"])
def test_so_it_is_for_policies_of_others(tmp_path: Path, name: str) -> None:
    """Two of them have schedules of one region that are told apart only by their hours."""
    known = of(of_the_twelve(name))
    for desk in SEEN:
        folder = tmp_path / desk
        folder.mkdir()
        assert said(verified(folder, desk, known, answers(desk, known)), Verdict.OTHER) == []


def policy_of(files: Files, title: str) -> dict[str, Any]:
    return next(each for each in files["policies.json"]["sla_policies"] if each["title"] == title)


def schedule_of(files: Files, name: str) -> dict[str, Any]:
    return next(each for each in files["schedules.json"]["schedules"] if each["name"] == name)


GOLD, STANDARD = "Gold – Deutschland", "Standard – Deutschland"


def slower(files: Files) -> None:
    policy_of(files, GOLD)["policy_metrics"][1] |= {"target": 75, "target_in_seconds": 4500}


def without_a_target(files: Files) -> None:
    del policy_of(files, GOLD)["policy_metrics"][1]


def in_business_hours(files: Files) -> None:
    policy_of(files, GOLD)["policy_metrics"][0]["business_hours"] = True


def day_and_night(files: Files) -> None:
    policy_of(files, STANDARD)["policy_metrics"][0]["business_hours"] = False


def without_a_policy(files: Files) -> None:
    files["policies.json"]["sla_policies"].remove(policy_of(files, GOLD))


def earlier(files: Files) -> None:
    """A rule for all comes first, with one target."""
    rule = deepcopy(policy_of(files, GOLD)) | {
        "title": "All",
        "position": 0,
        "filter": {"all": [], "any": []},
        "id": 1,
    }
    files["policies.json"]["sla_policies"].append(rule)


def another_zone(files: Files) -> None:
    schedule_of(files, STANDARD)["time_zone"] = "Athens"


def longer(files: Files) -> None:
    schedule_of(files, STANDARD)["intervals"][1]["end_time"] += 60


def open_at_christmas(files: Files) -> None:
    name = f"holidays-{schedule_of(files, STANDARD)['id']}.json"
    files[name]["holidays"] = [each for each in files[name]["holidays"] if each["start_date"] != "2026-12-25"]


def closed_once_more(files: Files) -> None:
    name = f"holidays-{schedule_of(files, STANDARD)['id']}.json"
    files[name]["holidays"].append(
        {"id": 9, "name": "Outing", "start_date": "2027-02-01", "end_date": "2027-02-02"}
    )


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (slower, ["Zendesk answers Gold P2 after 75 minutes, the policy promises 1 hour (60 minutes)"]),
        (without_a_target, ["Zendesk has no target for it, the policy promises 1 hour (60 minutes)"]),
        (in_business_hours, ["Zendesk counts its 30 minutes in business hours, the policy counts 30 minutes day and night"]),
        (day_and_night, ["Zendesk counts its 240 minutes day and night, the policy counts 4 business hours (240 minutes) in its service hours"]),
        (without_a_policy, [f"Zendesk has nothing that applies to it, the policy promises {each}" for each in ("30 minutes", "1 hour (60 minutes)", "4 hours (240 minutes)", "8 hours (480 minutes)")]),
        (another_zone, ["its clock is that of Athens, the policy's Europe/Berlin"]),
        (longer, ["Tuesday: Zendesk has 9:00–19:00, the policy 9:00–18:00"]),
        (open_at_christmas, ["Zendesk is open on 2026-12-25"]),
        (closed_once_more, ["Zendesk is closed on 2027-02-01, the policy open; likewise on 1 more day"]),
    ],
)  # fmt: skip
def test_each_fault_is_found_and_no_other(
    tmp_path: Path, fault: Callable[[Files], None], words: list[str]
) -> None:
    files = answers("zendesk", promises())
    fault(files)
    found = said(verified(tmp_path, "zendesk", promises(), files), Verdict.OTHER)
    assert [each[: len(word)] for each, word in zip(found, words, strict=True)] == words


def test_a_rule_that_comes_first_counts(tmp_path: Path) -> None:
    files = answers("zendesk", promises())
    earlier(files)
    found = said(verified(tmp_path, "zendesk", promises(), files), Verdict.OTHER)
    assert any(
        each.startswith(
            "Zendesk answers Standard P1 after 30 minutes, the policy promises 4 business hours (240 minutes)"
        )
        for each in found
    )


SAME_MEANING: list[Callable[[Files], Any]] = [
    lambda files: schedule_of(files, STANDARD).update(time_zone="Berlin"),
    lambda files: schedule_of(files, STANDARD).update(time_zone="Vienna"),
    lambda files: schedule_of(files, STANDARD)["intervals"].reverse(),
    lambda files: schedule_of(files, STANDARD)["intervals"].append({"start_time": 1980, "end_time": 2520}),
    lambda files: schedule_of(files, STANDARD).update(name="Büro"),
    lambda files: policy_of(files, GOLD).update(title="VIP"),
    lambda files: policy_of(files, GOLD)["policy_metrics"].reverse(),
    lambda files: [each.update(target=None) for each in policy_of(files, GOLD)["policy_metrics"]],
    lambda files: policy_of(files, GOLD)["policy_metrics"].append(
        {"priority": "low", "metric": "next_reply_time", "target": 60, "business_hours": True}
    ),
    lambda files: policy_of(files, GOLD)["filter"]["all"].append(
        {"field": "current_tags", "operator": "not_includes", "value": "support-standard region-israel"}
    ),
]


@pytest.mark.parametrize("change", SAME_MEANING)
def test_what_means_the_same_is_the_same(tmp_path: Path, change: Callable[[Files], Any]) -> None:
    files = answers("zendesk", promises())
    change(files)
    assert said(verified(tmp_path, "zendesk", promises(), files), Verdict.OTHER) == []


def test_nothing_is_guessed(tmp_path: Path) -> None:
    """What chooses by other things than tags is asked about, until `--map` says what it is."""
    files = answers("zendesk", promises())
    policy_of(files, GOLD)["filter"] = {
        "all": [{"field": "organization_id", "operator": "is", "value": "7"}],
        "any": [],
    }
    items = verified(tmp_path, "zendesk", promises(), files)
    assert sum("asks for more than tier" in each for each in said(items, Verdict.OPEN)) > 0
    named = verified(tmp_path, "zendesk", promises(), files, f"{GOLD}=gold/germany")
    assert said(named, Verdict.OTHER) == [] and not any(
        "asks for more" in each for each in said(named, Verdict.OPEN)
    )
    of_others = said(verified(tmp_path, "zendesk", promises(), files, f"{GOLD}=none"), Verdict.OTHER)
    assert len(of_others) == 4 and "nothing that applies" in of_others[0]


def test_of_which_schedule_holidays_are(tmp_path: Path) -> None:
    files = answers("zendesk", promises())
    days = f"holidays-{schedule_of(files, STANDARD)['id']}.json"
    files["days.json"] = files.pop(days)
    open_ones = said(verified(tmp_path, "zendesk", promises(), files), Verdict.OPEN)
    assert any("days.json does not tell of which schedule" in each for each in open_ones)
    assert any("do not tell its holidays" in each for each in open_ones)
    named = verified(tmp_path, "zendesk", promises(), files, f"days.json={STANDARD}")
    assert said(named, Verdict.OTHER) == [] and not any(
        "its holidays" in each for each in said(named, Verdict.OPEN)
    )


def goal(files: Files, number: int) -> dict[str, Any]:
    return files["settings.json"]["sla"]["goals"][number]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("desk", "fault", "word"),
    [
        ("zammad", lambda files: files["slas.json"][0].update(first_response_time=7), "Zammad answers"),
        ("zammad", lambda files: files["slas.json"].pop(0), "Zammad has nothing that applies"),
        ("zammad", lambda files: files["slas.json"][0].update(solution_time=60), "the policy promises no such time"),
        ("zammad", lambda files: files["slas.json"][0].update(calendar_id=files["calendars.json"][-1]["id"]), "Zammad counts its 240 minutes"),
        ("zammad", lambda files: files["calendars.json"][0].update(timezone="Asia/Tokyo"), "its clock is that of Asia/Tokyo"),
        ("zammad", lambda files: files["calendars.json"][0]["business_hours"]["mon"].update(active=False), "Monday: Zammad has no hours"),
        ("zammad", lambda files: files["calendars.json"][0]["public_holidays"]["2026-12-25"].update(removed=True), "Zammad is open on 2026-12-25"),
        ("jira", lambda files: goal(files, 0).update(duration=60_000), "Jira answers Standard P1 after 1 minute, the policy promises 4 business hours (240 minutes)"),
        ("jira", lambda files: goal(files, 0).update(calendar=files["settings.json"]["calendars"][-1]["name"]), "Jira counts its 240 minutes day and night"),
        ("jira", lambda files: files["settings.json"]["sla"]["goals"].pop(0), "Jira has nothing that applies"),
        ("jira", lambda files: files["settings.json"]["calendars"][0]["holidays"].clear(), "Jira is open on"),
    ],
)  # fmt: skip
def test_so_it_is_for_the_others(tmp_path: Path, desk: str, fault: Callable[[Files], Any], word: str) -> None:
    files = answers(desk, promises())
    fault(files)
    found = said(verified(tmp_path, desk, promises(), files), Verdict.OTHER)
    assert len(found) == 1 and word in found[0], found


def request(key: str, minutes: int, *labels: str) -> Files:
    link = {"self": f"https://x.atlassian.net/rest/servicedeskapi/request/{key}/sla/1"}
    cycle = {"goalDuration": {"millis": minutes * 60_000, "friendly": ""}, "withinCalendarHours": True}
    sla = {
        "id": "1",
        "name": "Time to first response",
        "completedCycles": [],
        "ongoingCycle": cycle,
        "_links": link,
    }
    answer = {"size": 1, "isLastPage": True, "values": [sla]}
    return {f"{key}-sla.json": answer, f"{key}.json": {"key": key, "fields": {"labels": list(labels)}}}


def test_requests_of_jira_are_samples(tmp_path: Path) -> None:
    gold = ("support-gold", "region-germany", "p2")
    files = request("A-1", 60, *gold) | request("A-2", 75, *gold, "vip") | request("A-3", 60, "support-gold")
    files |= {"A-4-sla.json": request("A-4", 60)["A-4-sla.json"]}
    items = verified(tmp_path, "jira", promises(), files)
    assert said(items, Verdict.OTHER) == [
        "Jira answers Gold P2 after 75 minutes, the policy promises 1 hour (60 minutes)"
    ]
    assert said(items, Verdict.OPEN)[:3] == [
        "Jira documents no API for goals and calendars; only the requests in these answers were compared",
        "A-3: its labels are of no tier, region and severity of the policy",
        "A-4: no answer tells its labels; add that of GET /rest/api/3/issue/A-4?fields=labels",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("desk", "files", "given", "words"),
    [
        ("zendesk", {"a.json": "no"}, [], "is no JSON"),
        ("zendesk", {"a.json": []}, [], "a.json is not what the help desk's documentation says"),
        ("zendesk", {"a.json": {"tickets": []}}, [], "no answer of Zendesk"),
        ("zendesk", {"a.json": {"sla_policies": [{"title": 1.5}]}}, [], "policies › 1"),
        ("zendesk", {"a.json": {"sla_policies": [], "next_page": "https://x"}}, [], "one page of several"),
        ("zendesk", {"a.json": {"sla_policies": [], "meta": {"has_more": True}}}, [], "one page of several"),
        (
            "zendesk",
            {"a.json": {"schedules": []}},
            ["VIP=platinum/germany"],
            "the policy has no platinum/germany",
        ),
        ("zendesk", {"a.json": {"schedules": []}}, ["VIP"], "a name of the help desk, =, and what it is"),
        ("zammad", {"a.json": [{"id": 1}]}, [], "no SLA and no calendar"),
        ("jira", {"a.json": {"values": [], "isLastPage": False}}, [], "one page of several"),
    ],
)
def test_what_is_no_answer(tmp_path: Path, desk: str, files: Files, given: list[str], words: str) -> None:
    with pytest.raises(PortalError, match=words):
        verified(tmp_path, desk, promises(), files, *given)


@pytest.mark.parametrize("desk", SEEN)
@pytest.mark.parametrize("kinds", [False, True])
def test_the_file_that_export_writes_is_compared_as_well(tmp_path: Path, desk: str, kinds: bool) -> None:
    """And it is said that it is not what the desk is set to; one of another desk or version is called so."""
    known = promises(kinds)
    files = {f"{desk}.json": json.loads(render(known.policy, known.sla, desk))}
    items = verified(tmp_path, desk, known, files)
    assert said(items, Verdict.OTHER) == []
    assert {each.kind for each in items if each.verdict is Verdict.SAME} == {"targets", "schedules"}
    (told,) = [each for each in said(items, Verdict.OPEN) if "export --to" in each]
    assert told.startswith(f"{desk}.json was written by `export --to` for version 1.0: it says what is to be")
    files[f"{desk}.json"]["version"] = "0.9"
    assert "version 1.0 is in force: export it once more" in "".join(
        said(verified(tmp_path, desk, known, files), Verdict.OPEN)
    )
    other = next(each for each in SEEN if each != desk)
    with pytest.raises(PortalError, match=f"was written for {desk}; compare it with --desk {desk}"):
        verified(tmp_path, other, known, files)


def test_a_fault_in_the_file_of_an_export_is_found(tmp_path: Path) -> None:
    """One of each part: a time, hours, a clock, a closed day; nothing else."""
    data = json.loads(render(promises().policy, promises().sla, "zendesk"))
    data["sla_policies"][0]["sla_policy"]["policy_metrics"][0]["target"] = 75
    schedule = data["schedules"][0]
    schedule["workweek"]["intervals"][0]["end_time"] += 60
    schedule["schedule"]["time_zone"] = "Asia/Tokyo"
    schedule["holidays"] = [
        each for each in schedule["holidays"] if each["holiday"]["start_date"] != "2026-12-25"
    ]
    items = verified(tmp_path, "zendesk", promises(), {"zendesk.json": data})
    wrong = [each for each in items if each.verdict is Verdict.OTHER]
    assert [" › ".join(each.place) for each in wrong] == [
        "tiers › standard › first_response › P1",
        "regions › united-states › time_zone",
        "service_hours › business-hours › open",
        "regions › united-states",
    ]
    assert [each.said.in_("de") for each in wrong[2:]] == [
        "Montag: Zendesk hat 9:00–19:00, die Richtlinie 9:00–18:00",
        "Zendesk ist am 2026-12-25 (Weihnachten) geöffnet, die Richtlinie geschlossen",
    ]


def test_the_verb_tells_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = answers("zendesk", promises())
    slower(files)
    given = []
    for name, data in files.items():
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
        given.append(str(tmp_path / name))
    asked = ["verify", "--policy", str(REAL), "--desk", "zendesk", "--lang", "de"]
    assert main([*asked, *given]) == 1
    told = capsys.readouterr().out
    assert (
        "anders              Gold P2, Deutschland, erste Reaktion: Zendesk lässt für Gold P2 75 Minuten Zeit, "
        "die Richtlinie verspricht 1 Stunde (60 Minuten) (tiers › gold › first_response › P2)\n"
    ) in told
    assert "Verglichen: Ziele (32), Zeitpläne (4)\n" in told
    assert main([*asked, "--lang", "en", "--format", "json", *given]) == 1
    (wrong,) = [each for each in json.loads(capsys.readouterr().out)["items"] if each["verdict"] == "other"]
    assert (wrong["name"], wrong["place"]) == (
        "Gold P2, Germany, first response",
        ["tiers", "gold", "first_response", "P2"],
    )
    assert "gleich              Zeitpläne (4)" in told
    assert main([*asked, "--region", "israel", *given]) == 0
    assert main([*asked, "--region", "mars", *given]) == 2
    assert (main(asked), main(["verify", "a", "b"])) == (2, 2)
    assert main([*asked, str(tmp_path / "none.json")]) == 3
    assert "none.json" in capsys.readouterr().err
