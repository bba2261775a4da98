"""The engine's entry, as docs/javascripts/engine/engine.js is the browser's: the same names in snake case."""

from .calendar import SlaError, instants_of, load, local_of, open_intervals
from .due import can_count, counted_days, deadline, explain, received

__all__ = [
    "SlaError",
    "can_count",
    "counted_days",
    "deadline",
    "explain",
    "instants_of",
    "load",
    "local_of",
    "open_intervals",
    "received",
]
