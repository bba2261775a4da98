"""The policy in force with another form: what tests of the contact form start from."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from generator.policy.policy import Policy

ROOT = Path(__file__).parents[2]
DATA = yaml.load((ROOT / "policy/support.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def real_policy(**form: Any) -> Policy:
    """The policy in force, with other entries of `contact.form`."""
    data = deepcopy(DATA)
    data["publishing"]["address"] = form.pop("address", data["publishing"]["address"])
    data["contact"]["form"] |= form
    return Policy.model_validate(data)
