"""The story of a build, its stages in order: read, check, view, pages, outputs, website."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from . import pages, report
from .artifact import Artifact
from .diagnostic import Level
from .errors import PortalError
from .frame import Language, frame
from .inspection import inspect
from .locales import Locale
from .outputs import policy_json
from .policy import Policy
from .rules.context import Context
from .saying import say
from .view import PolicyView
from .website import Settings, publish


def run_build(
    policy_file: Path, today: date, site: Path, *, jobs: int, only: Sequence[str], language: str
) -> int:
    """Builds the portal and says where it is; 1 if the policy has errors, which are shown on stderr.

    only      some of the policy's languages; empty: all
    language  of the findings
    PortalError if the site cannot be published; OSError if there is no policy file
    """
    start = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidies up, as on Ctrl-C
    inspection = inspect(policy_file.read_bytes(), policy_file.as_posix(), Context(today))
    errors = [found for found in inspection.open if found.level is Level.ERROR]
    if errors or inspection.policy is None:
        sys.stderr.write(report.text(inspection.source, errors, language))
        return 1
    count = build(inspection.policy, site, jobs, only)
    print(f"{_seen_from_here(site)}/index.html: {count} pages in {time.monotonic() - start:.1f} s")
    return 0


def build(
    policy: Policy, site: Path, jobs: int = 1, only: Sequence[str] = (), work: Path | None = None
) -> int:
    """Publishes the whole site; returns the number of pages. `work`: scratch folder, by default `build/`."""
    codes = [code for code in policy.document.languages if not only or code in only]
    if not codes:
        raise PortalError(
            f"the policy has no language {', '.join(only)}; it has {', '.join(policy.document.languages)}"
        )
    locales = [Locale.of(policy, code) for code in codes]
    views = [(say(policy, locale), locale) for locale in locales]
    artifacts = [*_pages(views), *_outputs(policy)]
    return publish(
        artifacts, [_language(*one) for one in views], _settings(policy, codes, jobs), site, work=work
    )


def _pages(views: Sequence[tuple[PolicyView, Locale]]) -> Iterator[Artifact]:
    for policy_view, locale in views:
        yield from pages.render_all(policy_view, locale)


def _outputs(policy: Policy) -> Iterator[Artifact]:
    """What stands beside the pages, whatever the language."""
    yield from policy_json.artifacts(policy)


def _language(policy_view: PolicyView, locale: Locale) -> Language:
    return frame(policy_view, locale, pages.navigation(pages.pages(policy_view, locale)))


def _settings(policy: Policy, codes: Sequence[str], jobs: int) -> Settings:
    effective = datetime.combine(policy.document.effective, datetime.min.time(), UTC)
    return Settings(
        default=codes[0],
        address=policy.publishing.address,
        form_to=(policy.contact.form.endpoint,),
        form_back=policy.contact.form.redirect_origins,
        epoch=int(effective.timestamp()),
        jobs=jobs or os.cpu_count() or 1,
    )


def _seen_from_here(site: Path) -> str:
    return os.path.relpath(site) if site.is_relative_to(Path.cwd()) else str(site)
