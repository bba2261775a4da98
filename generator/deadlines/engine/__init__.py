"""The engine's entry, as docs/javascripts/engine/engine.js is the browser's: the same names in snake case."""

from .calendar import SlaError, instants_of, load, local_of, open_intervals
from .due import deadline, explain

__all__ = ["SlaError", "deadline", "explain", "instants_of", "load", "local_of", "open_intervals"]
