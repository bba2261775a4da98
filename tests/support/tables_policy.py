"""The real policy with tables where texts of several lines stand that are no sections."""

from typing import Final

TABLE: Final = "| Tage | Quote |\n{0}| --- | --- |\n{0}| 5 | 99,0 % |\n"
_HOUR: Final = "Eine Stunde, die nur während der Support-Zeiten Ihres Supportvertrags gezählt wird.\n"
_TIME: Final = "Eine Frist bis zur Lösung eines Problems ist nicht zugesagt.\n"
IN_A_MEANING: Final = (f"      de: {_HOUR}", f"      de: |\n        {_HOUR}\n        {TABLE.format(' ' * 8)}")
NOT_PROMISED: Final = (f"    de: {_TIME}", f"    de: |\n      {_TIME}\n      {TABLE.format(' ' * 6)}")
IN_A_FOOTNOTE: Final = (
    "      de: Weitere Informationen erhalten Sie bei Ihrem Cyren-Kundenbetreuer.\n",
    f"      de: |\n        {TABLE.format(' ' * 8)}",
)
