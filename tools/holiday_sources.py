"""On which public holidays two sources disagree: PyPI `holidays`, by which deadlines are computed, and npm `date-holidays`.

    npm install --no-save date-holidays@3.37.0
    python -m tools.holiday_sources

writes `generator/deadlines/world/disputed.json`; to be run again with each new version of `holidays`. The data of
`date-holidays` (https://github.com/commenthol/date-holidays) are under CC-BY 3.0; here stands only where they differ.
"""

import json
import subprocess
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator.deadlines.world.public_holidays import holiday_key, public_holidays
from generator.deadlines.world.to_decide import DISPUTED, not_only_sundays
from generator.i18n.holiday_names import is_instead

YEARS = 2026, 2029


def disputed(calendar: str, theirs: Iterable[tuple[date, str]]) -> dict[str, list[str]]:
    """Keys of holidays that one source has alone on some day of these years: `counted` ours, `not_counted` the other's.

    Without days that are observed instead of others, and those that are always Sundays.
    """
    ours = public_holidays(calendar, *YEARS)
    found = {"counted": _alone(ours.items(), dict(theirs)), "not_counted": _alone(theirs, ours)}
    return {name: sorted(keys) for name, keys in found.items() if keys}


def _alone(days: Iterable[tuple[date, str]], others: Mapping[date, str]) -> list[str]:
    alone = ((day, names) for day, names in days if day not in others)
    return not_only_sundays(
        (holiday_key(part), day) for day, names in alone for part in names.split("; ") if not is_instead(part)
    )


def main() -> None:
    node = ["node", str(Path(__file__).with_suffix(".mjs"))]
    listed = json.loads(subprocess.run(node, capture_output=True, text=True, check=True).stdout)
    found = {}
    for calendar, days in sorted(listed.items()):
        try:
            rows = disputed(calendar, [(date.fromisoformat(day), english) for day, english in days])
        except NotImplementedError:
            continue
        if rows:
            found[calendar] = rows
    lines = (f"{json.dumps(name)}: {json.dumps(rows, ensure_ascii=False)}" for name, rows in found.items())
    DISPUTED.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
