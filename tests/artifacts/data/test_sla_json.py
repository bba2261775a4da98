"""sla_json: what is published is what was baked."""

import json

from generator.artifacts.data.sla_json import artifact
from generator.deadlines.baking import bake_policy
from tests.support.policies import real


def test_file_holds_the_baked_policy() -> None:
    made = artifact(real())
    assert made.path == "sla.json"
    assert json.loads(made.data) == bake_policy(real())


def test_file_has_no_spaces_between_values() -> None:
    assert b'"format":1,"version":"1.0"' in artifact(real()).data
