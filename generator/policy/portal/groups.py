"""The groups of a policy whose entries people name: what an entry calls itself, and which names are addresses."""

from typing import Final

# Group (a key of the policy file) -> the key of an entry that says what it is called.
TITLES: Final = {
    "sections": "heading",
    "tiers": "name",
    "promises": "name",
    "availability": "name",
    "maintenance": "name",
    "credits": "name",
    "rates": "name",
    "periods": "name",
    "features": "name",
    "severities": "name",
    "service_hours": "name",
    "regions": "name",
    "definitions": "term",
    "required_information": "label",
}
TITLE_KEYS: Final = tuple(dict.fromkeys(TITLES.values()))
GROUPS: Final = (*TITLES, "contracts")
# Groups whose names are addresses of their own -> their parameter in the calculator's address. A section or
# definition is only an anchor on a page that stays: where it is gone, its links lead to the version that still
# had it (moves.py). Contracts come and go without a version (settings.py).
PARAMETERS: Final = {"tiers": "tier", "severities": "severity", "regions": "region"}
ADDRESSED: Final = tuple(PARAMETERS)
# Groups of plain texts: roles of an escalation, and points.
TEXTS: Final = ("roles", "not_promised")

FOLDERS = ("tiers", "regions", "contracts")
"""Tables whose names become those of folders and files of the site."""
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{each}{number}" for each in ("com", "lpt") for number in range(1, 10))]
)
"""What Windows keeps for devices: no folder and no file can be called so, whatever its ending."""
