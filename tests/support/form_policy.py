"""The policy in force with another form: what tests of the contact form start from."""

from pathlib import Path
from typing import Any

import yaml

from generator.policy.policy import Policy

ROOT = Path(__file__).parents[2]


def real_policy(**form: Any) -> Policy:
    """The policy in force, with other entries of `contact.form`."""
    data = yaml.load((ROOT / "policy/support.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    data["publishing"]["address"] = form.pop("address", data["publishing"]["address"])
    data["contact"]["form"] |= form
    return Policy.model_validate(data)
