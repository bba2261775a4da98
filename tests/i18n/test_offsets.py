"""What names a fixed offset, and what does not."""

import pytest

from generator.i18n.offsets import fixed_offset

OFFSETS = [
    ("UTC+1", 60), ("UTC-6", -360), ("UTC+5:30", 330), ("UTC+12:45", 765), ("UTC+14", 840), ("UTC-12", -720),
    ("UTC", 0), ("UTC+0", None), ("UTC+01", None), ("UTC+14:30", None), ("UTC-13", None), ("UTC+5:20", None), ("GMT+1", None),
]  # fmt: skip


@pytest.mark.parametrize(("zone", "minutes"), OFFSETS)
def test_fixed_offset(zone: str, minutes: int | None) -> None:
    assert fixed_offset(zone) == minutes
