"""Ready files for hosts that build the site themselves, and for a container.

Each is taken over by one `cp`, into a folder that `support-portal new` made, or into the program's own checkout; what
differs between the two is how the program is set up.
"""

from typing import Final
from urllib.parse import unquote

from ...core.artifact import Artifact
from .nginx import IN_CONTAINER

SET_UP: Final = (
    "python -m venv .venv && .venv/bin/python -m pip install --quiet --requirement requirements.txt"
)
"""In a company's folder, whose requirements.txt names the program's wheel in it."""
SET_UP_OF_CHECKOUT: Final = "make setup"
PLACES: Final = {"github-pages": ".github/workflows/portal.yml", "gitlab-pages": ".gitlab/pages.yml", "netlify": "netlify.toml"}  # fmt: skip
"""Host -> where its ready file is looked for in a project."""

_GITHUB: Final = """\
# .github/workflows/portal.yml: publishes the portal. In the repository's settings: Pages, Source, GitHub Actions.
name: Publish the portal

on:
  push:
    branches: [main]
  schedule:
    - cron: "17 3 * * *"  # a version that takes effect today, an announcement that ends
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: @SET_UP@
      - run: .venv/bin/support-portal check --format github
      - run: .venv/bin/support-portal build
      - uses: actions/upload-pages-artifact@v3
        with:
          path: site
      - id: deployment
        uses: actions/deploy-pages@v4
"""

_GITLAB: Final = """\
# .gitlab/pages.yml: publishes the portal; .gitlab-ci.yml takes it in. A daily run: Build, Pipeline schedules.
# GitLab Pages sends the compressed files that lie beside the pages.
pages:
  stage: deploy
  image: python:3.12
  variables:
    PIP_CACHE_DIR: $CI_PROJECT_DIR/.cache/pip
  cache:
    paths: [.cache/pip]
  rules:
    - if: $POLICY_JOB
      when: never
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - @SET_UP@
    - .venv/bin/support-portal check
    - .venv/bin/support-portal build
    - mv site public
  artifacts:
    paths: [public]
"""

_NETLIFY: Final = """\
# netlify.toml: how Netlify makes the portal from the repository. Headers and redirects lie in the site itself.
[build]
  command = "@SET_UP@ && .venv/bin/support-portal check && .venv/bin/support-portal build"
  publish = "site"

[build.environment]
  PYTHON_VERSION = "3.13"
"""

_CONTAINER: Final = """\
# In the project's folder, after `{build}`:
#   podman build --tag portal --file {place}/container/Containerfile .
#   podman run --rm --read-only --tmpfs /tmp --publish 8080:8080 portal
FROM docker.io/library/debian:12-slim
RUN apt-get update \\
    && apt-get install --yes --no-install-recommends nginx libnginx-mod-http-brotli-static \\
    && rm -rf /var/lib/apt/lists/*
COPY {place}/nginx/ /etc/nginx/portal/
ARG SITE=site
COPY ${{SITE}}/ {folder}
USER www-data
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-c", "/etc/nginx/portal/nginx.conf", "-g", "daemon off;"]
"""


def ready_file(host: str, set_up: str = SET_UP) -> Artifact | None:
    """What makes and publishes the site at this host, by its name in `PLACES`; None where nothing of that kind is needed."""
    texts = {"github-pages": _GITHUB, "gitlab-pages": _GITLAB, "netlify": _NETLIFY}
    if host not in texts:
        return None
    name = PLACES[host].rpartition("/")[2]
    return Artifact(f"{host}/{name}", texts[host].replace("@SET_UP@", set_up))


def container(root: str, place: str = "build/hosting", build: str = "support-portal build") -> Artifact:
    """`root`: path of the site on its host, `/` or `/support/`; `place`: what configures hosts, in the project."""
    text = _CONTAINER.format(folder=IN_CONTAINER + unquote(root), place=place, build=build)
    return Artifact("container/Containerfile", text)
