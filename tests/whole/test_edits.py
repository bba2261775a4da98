"""Random edits of policy files, with other programs' edits in between; `python -m benchmarks.edits --count 3000` for more."""

from pathlib import Path

import pytest

from benchmarks.desk_edits import DeskEdits
from benchmarks.edits import Edits


@pytest.mark.parametrize("seed", [1, 4])
def test_no_byte_is_lost_and_the_file_says_what_was_asked(seed: int, tmp_path: Path) -> None:
    edits = Edits(seed, tmp_path)
    assert [*edits.failures(20)] == []
    assert edits.counts.total() == 20


@pytest.mark.parametrize("seed", [1, 20])
def test_nor_over_the_desk_s_http_with_the_file_changed_underneath(seed: int, tmp_path: Path) -> None:
    edits = DeskEdits(seed, tmp_path)
    assert [*edits.failures(20)] == []
    assert edits.counts.total() == 20
