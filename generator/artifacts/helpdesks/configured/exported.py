"""The files of `export --to`, in the shape of answers: who has them at hand compares them first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from ....core.errors import PortalError
from ....core.messages import Message
from ....core.verdicts import Item
from .answers import ApiAnswer
from .settings import noted

_WRITTEN_HERE: Final = Message(
    "{file} was written by `export --to` for version {version}: it says what is to be entered in {desk}, not what is; that is in the answers of its API, which the guide helpdesks.md names"
)
_OTHER_VERSION: Final = Message(
    "{file} was written by `export --to` for version {version}, and version {own} is in force: export it once more before it is entered in {desk}"
)


def as_answered(answers: Sequence[ApiAnswer], desk: str) -> list[ApiAnswer]:
    """PortalError for a file that was written for another desk."""
    return [_answered(each, desk) for each in answers]


def told_of_exports(answers: Iterable[ApiAnswer], desk: str, version: str) -> Iterator[Item]:
    """That such a file is no answer of the desk."""
    for each in answers:
        if each.exported:
            said = _WRITTEN_HERE if each.exported == version else _OTHER_VERSION
            yield noted(said.filled(file=each.file, version=each.exported, own=version, desk=desk))


def _answered(answer: ApiAnswer, desk: str) -> ApiAnswer:
    data = answer.data
    if not (isinstance(data, dict) and isinstance(data.get("help_desk"), str)):
        return answer
    if data["help_desk"] != desk.lower():
        raise PortalError(
            f"{answer.file} was written for {data['help_desk']}; compare it with --desk {data['help_desk']}"
        )
    return replace(answer, data=_bodies(data), exported=str(data.get("version")))


def _bodies(data: Mapping[str, Any]) -> Any:
    """What each of them gives out has fewer layers than what it takes."""
    match data["help_desk"]:
        case "zendesk":
            return {
                "sla_policies": _unwrapped(data.get("sla_policies"), "sla_policy"),
                "schedules": _unwrapped(data.get("schedules"), "schedule", "workweek"),
            }
        case "zammad":
            return [*(data.get("calendars") or ()), *(data.get("slas") or ())]
        case _:
            return data


def _unwrapped(rows: Any, *layers: str) -> Any:
    """Rows without these layers; what else stands in a row stays."""
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        return rows
    return [_without(each, layers) for each in rows]


def _without(row: Mapping[str, Any], layers: Sequence[str]) -> dict[str, Any]:
    found = {key: value for key, value in row.items() if key not in layers}
    for each in layers:
        found |= row[each] if isinstance(row.get(each), dict) else {}
    return found
