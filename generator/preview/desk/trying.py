"""What changes would do that nobody has saved: the entry then, what would be found, what it would mean. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from ...core.diagnostic import Level, Path
from ...core.messages import Message
from ...desk.changes.meaning import against, in_force, meaning
from ...desk.changes.trying import findings_between, path_after
from ...desk.entry_view import entry_view
from ...editing.file import Read, spliced
from ...editing.offsets import EditRefused
from .answers import Data, DeskAnswers
from .sent import malformed, text_of
from .tries import Ended
from .written import refused_change

UNREADABLE = Message("What this means can be told when the file has no errors.")


Wanted = Callable[[DeskAnswers, Read, Read, Any, Callable[[], None]], Data]


def tried(answers: DeskAnswers, data: Mapping[str, Any]) -> Data:
    """{base, changes, want} -> as `want` has it: see `_WANTED`. {refused: sentence, change} if it cannot be made.

    {ended: true} and nothing else if the page has asked for the same kind again meanwhile. Holds no lock while it computes.
    """
    want = _WANTED.get(text_of(data, "want"))
    if want is None:
        raise malformed("want")
    page = str(data.get("token", "")).partition(".")[0]
    is_newest = answers.file.tries.begin((page, str(data["want"])))

    def go_on() -> None:
        """Between two steps: whoever writes goes first, and whoever asked anew has given this up."""
        with answers.file.lock:
            pass
        if not is_newest():
            raise Ended

    try:
        return _answer(answers, data, want, go_on)
    except Ended:
        return {"ended": True}


def _answer(answers: DeskAnswers, data: Mapping[str, Any], want: Wanted, go_on: Callable[[], None]) -> Data:
    with answers.file.lock:
        base = answers.known(text_of(data, "base"))
    changes = data.get("changes")
    try:
        asked = base.digest, json.dumps(changes)
        after = answers.file.tries.made(asked, lambda: spliced(base, answers.made(base, changes)))
    except EditRefused as refused:
        found = refused_change(refused)
        return {"refused": found.message.in_(answers.author), **found.data}
    go_on()
    return want(answers, base, after, data["changes"], go_on)


def _entry(answers: DeskAnswers, base: Read, after: Read, changes: Any, _: Callable[[], None]) -> Data:
    """{entry}: that of the first change, as `entry_view` has it; null if it is gone or the change is of none."""
    path: Path | None = path_after(base, changes[0])
    return {"entry": entry_view(after, path, answers.author) if path else None}


def _findings(answers: DeskAnswers, base: Read, after: Read, changes: Any, go_on: Callable[[], None]) -> Data:
    """{new, gone, open}: findings that come and go, and how many are open then."""
    before = answers.file.findings(base, go_on)
    go_on()
    return findings_between(base, before, after, answers.file.findings(after, go_on), answers.author)


def _meaning(answers: DeskAnswers, base: Read, after: Read, changes: Any, go_on: Callable[[], None]) -> Data:
    """{saved, in_force, version}: what differs from the saved file and from the version that applies, as `meaning` has it.

    note  why nothing can be told
    """
    try:
        return _compared(answers, base, after, go_on)
    except Ended:
        raise
    except Exception:
        # What can be read can still be meaningless (a closed day without a date): then the findings say so.
        if not any(
            each.level is Level.ERROR for read in (base, after) for each in answers.file.findings(read)
        ):
            raise
        return {"saved": [], "in_force": [], "version": "", "note": UNREADABLE.in_(answers.author)}


def _compared(answers: DeskAnswers, base: Read, after: Read, go_on: Callable[[], None]) -> Data:
    file, author = answers.file, answers.author
    released = in_force(file.archive, file.today)
    found: Data = {"saved": [], "in_force": [], "version": released.version if released else ""}
    new, old = (each.loaded.policy if each.loaded.is_sound else None for each in (after, base))
    if new is None:
        return found | {"note": UNREADABLE.in_(author)}
    if old is not None:
        found["saved"] = meaning(_shown(old), _shown(new), author)
        go_on()
    else:
        found["note"] = UNREADABLE.in_(author)
    if released:
        found["in_force"] = against(released.policy, new, author)
    return found


def _shown(policy: Any) -> Any:
    """Without contracts, which no comparison names."""
    return policy.model_copy(update={"contracts": {}})


_WANTED: Final[Mapping[str, Wanted]] = {"entry": _entry, "findings": _findings, "meaning": _meaning}
