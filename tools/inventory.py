"""What the project is made of, for a release: python -m tools.inventory (make sbom) writes `sbom.json` and `licences.md`
into `dist/`.

Parts and hashes come from the locks, licences of Python packages from what is installed, npm's from its lock: the same
locks give the same bytes. (cyclonedx-bom 7.5 knows hashes without licences from a lock, or licences without hashes from an
environment; a sixth of those are no SPDX ids, npm and the line between building and testing are missing.)
"""

import json
import re
import sys
import tomllib
import uuid
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
LOCKS: Final = Path(__file__).parent
OUTPUT: Final = ROOT / "dist"
_PINNED: Final = re.compile(r"([A-Za-z0-9_.-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]*))?")
# What packages call their licence -> its SPDX id.
_SPDX: Final = {
    "MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0", "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Dual License": "Apache-2.0 OR BSD-3-Clause",
}  # fmt: skip
_USES: Final = {"build": "building the portal", "test": "tests and checks only"}


@dataclass(frozen=True)
class Part:
    """A locked package. `use`: "build" or "test"; `hashes`: (algorithm, hex), of each file that may be installed."""

    ecosystem: str
    name: str
    version: str
    use: str
    hashes: tuple[tuple[str, str], ...]
    licence: str = ""

    @property
    def purl(self) -> str:
        return f"pkg:{self.ecosystem}/{self.name.replace('@', '%40')}@{self.version}"


def parts() -> list[Part]:
    """Everything in the locks, each once."""
    needed = {part.name: part for part in _python("requirements.txt", "build")}
    found = needed | {
        part.name: part for part in _python("requirements-test.txt", "test") if part.name not in needed
    }
    # npm keeps a second copy of a package where the first is out of reach of what needs it.
    return [*sorted(found.values(), key=lambda part: part.name), *dict.fromkeys(_npm())]


def _python(lock: str, use: str) -> Iterator[Part]:
    for entry in re.split(r"\n(?=\S)", (LOCKS / lock).read_text("utf-8")):
        pinned = _PINNED.match(entry)
        if pinned:
            hashes = tuple(
                ("SHA-256", each) for each in sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", entry))
            )
            yield Part("pypi", pinned[1].lower(), pinned[2], use, hashes)


def _npm() -> Iterator[Part]:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    for path, entry in sorted(lock["packages"].items()):
        if path:
            algorithm, _, digest = entry["integrity"].partition("-")
            hashes = ((algorithm.upper().replace("SHA", "SHA-"), b64decode(digest).hex()),)
            name = path.rpartition("node_modules/")[2]
            yield Part("npm", name, entry["version"], "test", hashes, entry.get("license", ""))


def licence_of(part: Part) -> str:
    """From the lock, or from what is installed; "unknown" of what only other platforms install."""
    if part.licence:
        return part.licence
    try:
        said = metadata(part.name).json
    except PackageNotFoundError:
        return "unknown"
    classes = [
        each.split(" :: ")[-1] for each in said.get("classifier", []) if each.startswith("License :: ")
    ]
    named = [str(said.get("license_expression") or ""), str(said.get("license") or ""), *classes]
    short = [
        each
        for each in named
        if each and each not in ("UNKNOWN", "OSI Approved") and len(each) < 60 and "\n" not in each
    ]
    if short:
        return _SPDX.get(short[0], short[0])
    return "MIT" if "Permission is hereby" in named[1] else "unknown"


def sbom(found: list[Part], licences: dict[str, str]) -> str:
    """CycloneDX 1.6; without a date, so that the same locks make the same file."""
    components = [_component(part, licences[part.name]) for part in found]
    ours = {
        "type": "application",
        "bom-ref": "support-portal",
        "name": "support-portal",
        "version": _version(),
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": ours},
        "components": components,
    }
    return json.dumps(bom, indent=1) + "\n"


def _version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def _component(part: Part, licence: str) -> dict[str, Any]:
    files = [{"alg": algorithm, "content": digest} for algorithm, digest in part.hashes]
    expression = " " in licence
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "scope": "required" if part.use == "build" else "excluded",
        "licenses": [{"expression": licence} if expression else {"license": {"id": licence}}],
        "purl": part.purl,
        # A version has many files, for each platform one: hashes of files belong to where these come from.
        "externalReferences": [{"type": "distribution", "url": part.purl, "hashes": files}],
    }


def table(found: list[Part], licences: dict[str, str]) -> str:
    lines = [
        "# Licences", "",
        "`sbom.json` is the same for programs (CycloneDX). What reaches the published site besides our own files is the",
        "theme's style and script and the names of holidays; their notices stand in `/licences.txt` of the site. All else",
        "runs only where the portal is built or tested.", "",
    ]  # fmt: skip
    for use, title in _USES.items():
        lines += [
            f"## For {title}",
            "",
            "| Package | Version | Licence | From |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| {each.name} | {each.version} | {licences[each.name]} | {each.ecosystem} |"
            for each in found
            if each.use == use
        ]
        lines += [""]
    return "\n".join(lines)


def main() -> int:
    """1 if a licence is not known; both files are written all the same."""
    found = parts()
    licences = {part.name: licence_of(part) for part in found}
    OUTPUT.mkdir(exist_ok=True)
    for name, text in {"sbom.json": sbom(found, licences), "licences.md": table(found, licences)}.items():
        (OUTPUT / name).write_text(text, encoding="utf-8")
        print(f"dist/{name}")
    unknown = sorted(name for name, licence in licences.items() if licence == "unknown")
    for name in unknown:
        print(f"licence unknown: {name}", file=sys.stderr)
    return int(bool(unknown))


if __name__ == "__main__":
    sys.exit(main())
