"""The former path of the engine in `generator.api`, kept for programs of others until version 2."""

from .api import SlaError, deadline, instants_of, load

__all__ = ["SlaError", "deadline", "instants_of", "load"]
