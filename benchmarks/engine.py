"""What the calculator's engine weighs and how fast it is: python -m benchmarks.engine

Bytes are Brotli as the site is served; times are the best of five runs in Chromium.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from generator.artifacts.data.sla_json import artifact
from generator.publishing.disk.precompress import KINDS
from generator.publishing.scripts import joined
from generator.reading.schema import load
from generator.reading.yaml.source import read

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "docs/javascripts/engine/engine.js"
POLICY = ROOT / "policy/support.yaml"
SERVED = KINDS[".br"]
BUDGET_BYTES = 6_000
BUDGET_MS = 20.0

# 10,000 reports over three years in every calendar and unit; calendars are loaded once, as on the page.
MEASURE = """async ({ source, sla }) => {
  const engine = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  const ids = Object.keys(sla.calendars)
  const commitments = Object.values(sla.commitments).flatMap((tier) => Object.values(tier))
  const best = (work) => Math.min(...[1, 2, 3, 4, 5].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  }))
  const loading = best(() => ids.forEach((id) => engine.load(sla, id)))
  const calendars = ids.map((id) => engine.load(sla, id))
  const first = Date.UTC(2026, 0, 5), step = Math.round(3 * 365 * 864e5 / 1e4)
  const answering = best(() => {
    for (let i = 0; i < 1e4; i++)
      engine.deadline(calendars[i % calendars.length], first + i * step, commitments[i % commitments.length])
  })
  return { loading, answering }
}"""


def rows() -> Iterator[tuple[str, str, str]]:
    """(what, measured, budget)"""
    policy, _found = load(read(POLICY.read_bytes(), str(POLICY)))
    assert policy is not None
    data, source = artifact(policy).data, ENGINE.read_text("utf-8")
    as_served = joined((ENGINE.name,), lambda _path: source).encode()
    engine_bytes, data_bytes = len(SERVED(as_served)), len(SERVED(data))
    yield "engine, brotli", f"{engine_bytes:,} B", ""
    yield "data of our policy, brotli", f"{data_bytes:,} B", ""
    yield "engine and data, brotli", f"{engine_bytes + data_bytes:,} B", f"{BUDGET_BYTES:,} B"
    times = in_chromium(source, data.decode())
    yield "loading all calendars", f"{times['loading']:.1f} ms", ""
    yield "10,000 deadlines", f"{times['answering']:.1f} ms", f"{BUDGET_MS:.0f} ms"


def in_chromium(source: str, sla: str) -> dict[str, float]:
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        measured: dict[str, Any] = page.evaluate(
            f"async (asked) => ({MEASURE})({{ ...asked, sla: JSON.parse(asked.sla) }})",
            {"source": source, "sla": sla},
        )
        browser.close()
    return measured


def main() -> None:
    print(f"{'':28} {'measured':>10} {'budget':>10}")
    for what, measured, budget in rows():
        print(f"{what:28} {measured:>10} {budget:>10}")


if __name__ == "__main__":
    main()
