"""Stops a bare `mkdocs build` or `mkdocs serve` at the root: the pages exist only once they are generated."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError


def on_config(config: MkDocsConfig) -> None:
    raise ConfigurationError(
        "The pages are generated from policy/support.yaml: run `make site` to build them or `make serve`"
        " to preview them, not mkdocs itself."
    )
