"""Former addresses: pages that lead on, files under both names, and a map for what only a script can follow.

`/moved.json`: {"anchors": {"de/terms/#old": "de/versions/1.0/#old"}, "choices": {"tier": {"gold": "gold-plus"}}};
addresses from the site's root. docs/javascripts/frame/moved.js reads it when an anchor or a choice is not there.
"""

import json
from collections.abc import Mapping, Sequence

from ...core.artifact import Artifact
from ...versions.moves import Moves
from .headers import redirect_page

PATH = "moved.json"


def artifacts(moves: Moves, made: Mapping[str, Artifact], languages: Sequence[str]) -> list[Artifact]:
    """`made`: what the build publishes anyway, by path. Pages below a language are `below_languages`."""
    known = {
        "anchors": dict(moves.anchors),
        "choices": {key: dict(each) for key, each in moves.choices.items()},
    }
    text = json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    copies = [Artifact(old, made[new].content) for old, new in moves.files.items()]
    pages = [
        redirect_page(old, new, languages[0])
        for old, new in moves.pages.items()
        if old.partition("/")[0] not in languages
    ]
    return [Artifact(PATH, text + "\n"), *copies, *pages]


def below_languages(moves: Moves, languages: Sequence[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Former path -> path, from a language's home, the same in every language; the paths not settled yet."""
    moved = {old: new for old, new in moves.pages.items() if old.partition("/")[0] in languages}
    paths = {old.partition("/")[2]: new.partition("/")[2] for old, new in moved.items()}
    return paths, frozenset(old.partition("/")[2] for old in moves.undecided if old in moved)
