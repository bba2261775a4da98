"""All measurements, one after the other: python -m benchmarks (make bench)"""

import subprocess
import sys

MEASUREMENTS = (("engine",), ("calculator",), ("mistakes", "--every", "10"), ("site",), ("nginx", "3"))


def main() -> int:
    """Each in a process of its own, so that none warms up another; 1 if one of them failed."""
    failed = 0
    for name, *options in MEASUREMENTS:
        print(f"\n{name}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{name}", *options]
        failed |= subprocess.run(command, check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
