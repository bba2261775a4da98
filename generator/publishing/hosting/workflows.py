"""Ready files for hosts that build the site themselves, and for a container."""

from urllib.parse import unquote

from ...core.artifact import Artifact
from .nginx import IN_CONTAINER

GITHUB = """\
# .github/workflows/portal.yml. In the repository's settings: Pages, Source, GitHub Actions.
name: portal
on:
  push:
    branches: [main]
  schedule:
    - cron: "17 3 * * *"  # a version that takes effect today, a new time zone table
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
      - run: make setup
      - run: .venv/bin/python -m generator check --format github
      - run: make site
      - uses: actions/upload-pages-artifact@v3
        with:
          path: site
      - id: deployment
        uses: actions/deploy-pages@v4
"""

GITLAB = """\
# .gitlab/pages.yml, named in .gitlab-ci.yml. A daily run: Build, Pipeline schedules.
# GitLab Pages sends the compressed files that lie beside the pages.
pages:
  image: python:3.12
  variables:
    PIP_CACHE_DIR: "$CI_PROJECT_DIR/.cache/pip"
  cache:
    paths: [.cache/pip]
  script:
    - make setup
    - .venv/bin/python -m generator check
    - make site
    - mv site public
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
"""

CONTAINER = """\
# In the project's folder, after `make site`:
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


def github_pages() -> Artifact:
    return Artifact("github-pages/portal.yml", GITHUB)


def gitlab_pages() -> Artifact:
    return Artifact("gitlab-pages/pages.yml", GITLAB)


def container(root: str, place: str = "build/hosting") -> Artifact:
    """`root`: path of the site on its host, `/` or `/support/`; `place`: what configures hosts, in the project."""
    return Artifact(
        "container/Containerfile", CONTAINER.format(folder=IN_CONTAINER + unquote(root), place=place)
    )
