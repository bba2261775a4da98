"""Compiled Jinja templates, kept as Python keeps its own modules: beside the program, in `__pycache__`.

They depend on the templates alone, never on the policy; a damaged one is compiled anew.
"""

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from ...core.installation import IS_INSTALLED, PACKAGE

FOLDER = PACKAGE / "__pycache__" / "templates"


class Compiled(jinja2.FileSystemBytecodeCache):
    """One file for each template, used as long as the template's content is the same.

    A program that may not be written costs only time; so does an installed one, which is pip's to write and remove.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        with suppress(OSError):
            if not IS_INSTALLED:
                folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder), f"%s.jinja2-{jinja2.__version__}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """`overrides/partials/nav.html`, hashed: a copy of the project elsewhere leaves nothing behind."""
        folder = Path(filename or "templates").parts[-name.count("/") - 2 :]
        return super().get_cache_key("/".join(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
