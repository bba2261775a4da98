"""Files for hosts that build the site themselves, and for a container."""

import yaml

from generator.publishing.hosting import workflows


def test_github_builds_daily_and_publishes_the_site() -> None:
    made = workflows.github_pages()
    job = yaml.safe_load(str(made.content))["jobs"]["publish"]
    assert made.path == "github-pages/portal.yml"
    assert [step.get("run") or step["uses"] for step in job["steps"]] == [
        "actions/checkout@v4",
        "actions/setup-python@v5",
        "make setup",
        ".venv/bin/python -m generator check --format github",
        "make site",
        "actions/upload-pages-artifact@v3",
        "actions/deploy-pages@v4",
    ]


def test_gitlab_publishes_what_it_calls_public() -> None:
    made = workflows.gitlab_pages()
    job = yaml.safe_load(str(made.content))["pages"]
    assert made.path == "gitlab-pages/pages.yml"
    assert (job["script"][-2:], job["artifacts"]) == (["make site", "mv site public"], {"paths": ["public"]})


def test_a_container_holds_the_site_at_its_path() -> None:
    lines = str(workflows.container("/support/").content).splitlines()
    assert [line for line in lines if line.startswith(("COPY", "USER"))] == [
        "COPY build/hosting/nginx/ /etc/nginx/portal/",
        "COPY ${SITE}/ /srv/portal/support/",
        "USER www-data",
    ]
