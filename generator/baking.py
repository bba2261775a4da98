"""The former path of `generator.api.bake_calendar`, kept for programs of others until version 2."""

from .api import bake_calendar

__all__ = ["bake_calendar"]
