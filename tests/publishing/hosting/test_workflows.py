"""Files for hosts that build the site themselves, and for a container; tests/whole/test_workflows.py runs what they say."""

import tomllib

import pytest
import yaml

from generator.publishing.hosting import workflows
from generator.publishing.hosting.headers import HOSTS

MAKES = [".venv/bin/support-portal check", ".venv/bin/support-portal build"]


def text(host: str, set_up: str = workflows.SET_UP) -> str:
    made = workflows.ready_file(host, set_up)
    assert made is not None and made.path == f"{host}/{workflows.PLACES[host].rpartition('/')[2]}"
    return str(made.content)


@pytest.mark.parametrize("set_up", [workflows.SET_UP, workflows.SET_UP_OF_CHECKOUT])
def test_github_builds_daily_and_publishes_the_site(set_up: str) -> None:
    made = yaml.safe_load(text("github-pages", set_up))
    assert [step.get("run") or step["uses"] for step in made["jobs"]["publish"]["steps"]] == [
        "actions/checkout@v4",
        "actions/setup-python@v5",
        set_up,
        f"{MAKES[0]} --format github",
        MAKES[1],
        "actions/upload-pages-artifact@v3",
        "actions/deploy-pages@v4",
    ]
    assert made[True] == {"push": {"branches": ["main"]}, "schedule": [{"cron": "17 3 * * *"}], "workflow_dispatch": None}  # fmt: skip


@pytest.mark.parametrize("set_up", [workflows.SET_UP, workflows.SET_UP_OF_CHECKOUT])
def test_gitlab_publishes_what_it_calls_public(set_up: str) -> None:
    made = yaml.safe_load(text("gitlab-pages", set_up))
    assert made.keys() == {"pages"}
    assert made["pages"]["script"] == [set_up, *MAKES, "mv site public"]
    assert made["pages"]["artifacts"]["paths"] == ["public"]


@pytest.mark.parametrize("set_up", [workflows.SET_UP, workflows.SET_UP_OF_CHECKOUT])
def test_netlify_is_told_how_the_site_is_made(set_up: str) -> None:
    assert tomllib.loads(text("netlify", set_up)) == {
        "build": {
            "command": " && ".join([set_up, *MAKES]),
            "publish": "site",
            "environment": {"PYTHON_VERSION": "3.13"},
        }
    }


def test_other_hosts_take_what_was_built() -> None:
    assert {host for host in HOSTS if workflows.ready_file(host)} == workflows.PLACES.keys()


def test_a_container_holds_the_site_at_its_path() -> None:
    lines = str(workflows.container("/support/", build="make site").content).splitlines()
    assert lines[0] == "# In the project's folder, after `make site`:"
    assert [line for line in lines if line.startswith(("COPY", "USER"))] == [
        "COPY build/hosting/nginx/ /etc/nginx/portal/",
        "COPY ${SITE}/ /srv/portal/support/",
        "USER www-data",
    ]
