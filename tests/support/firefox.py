"""Firefox, driven by a script of ours by WebDriver BiDi."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any


def firefox() -> str | None:
    """The program: that which FIREFOX names, or one that this machine has."""
    wanted = [os.environ["FIREFOX"]] if os.environ.get("FIREFOX") else ["firefox-esr", "firefox"]
    return next((path for name in wanted if (path := shutil.which(name))), None)


def told_by(script: Path, asked: str) -> Any:
    """What the script says (JSON) to what it is asked."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    node = shutil.which("node", path=path)
    assert node, "Node.js is missing: make setup-test"
    done = subprocess.run([node, str(script)], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)
