"""Three answers to random questions: python -m benchmarks.answers [--count 20000] [--seed 1]

Random policies (service hours of a severity, those on call, the customer's zone, both readings of a report outside the hours, halves, a cut-off, business
days by weekday, days to years, times by the way of reporting) in forty time zones around changes of the clock. The Python engine, the calculator's own
modules in Chromium and an oracle that counts minutes answer; 1 if any two of them differ anywhere.
"""

import argparse
import os
import shutil
import sys
from collections import Counter

from playwright.sync_api import sync_playwright

from tests.support import engines, random_policies


def differing(count: int, seed: int) -> tuple[Counter[str], list[tuple[object, ...]]]:
    """(questions by what they try, those whose three answers are not the same)"""
    questions = random_policies.asked(seed, count)
    python = random_policies.python_answers(questions)
    path = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = engines.page_with_engine(browser, engines.SCRIPTS)
        javascript = random_policies.javascript_answers(page, questions)
        browser.close()
    traits = Counter(trait for each in questions for trait in each.traits)
    traits["beyond what is known: refused"] = sum(each.expected[0] == "horizon" for each in questions)
    rows = zip(questions, python, javascript, strict=True)
    return traits, [row for row in rows if not row[0].expected == row[1] == row[2]]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.answers")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    traits, different = differing(options.count, options.seed)
    print(f"{'random questions':44} {options.count:>8,}")
    for trait, number in sorted(traits.items()):
        print(f"  {trait:42} {number:>8,}")
    print(f"{'answered differently':44} {len(different):>8,}")
    for each in different[:5]:
        print(each)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
