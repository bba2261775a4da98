"""What the project is made of: python -m inventory (make sbom) writes `sbom.json` and `guides/licences.md`.

Both come from the locks: the same locks give the same bytes on every machine. Licences of Python packages are
kept in `guides/licences.md` once they were read from an installed package; npm's stand in its lock.
"""

import json
import re
import sys
import uuid
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent
SBOM: Final = ROOT / "sbom.json"
GUIDE: Final = ROOT / "guides/licences.md"
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
    return [*sorted(found.values(), key=lambda part: part.name), *_npm()]


def _python(lock: str, use: str) -> Iterator[Part]:
    for entry in re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8")):
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


def licence_of(part: Part, known: dict[str, str]) -> str:
    """From the lock, from what is installed, or, for what only other platforms install, as the guide has it."""
    if part.licence:
        return part.licence
    try:
        said = metadata(part.name).json
    except PackageNotFoundError:
        return known.get(part.name, "unknown")
    classes = [
        each.split(" :: ")[-1] for each in said.get("classifier", []) if each.startswith("License :: ")
    ]
    named = [str(said.get("license_expression") or ""), str(said.get("license") or ""), *classes]
    short = [
        each
        for each in named
        if each and each not in ("UNKNOWN", "OSI Approved") and len(each) < 60 and "\n" not in each
    ]
    return (
        _SPDX.get(short[0], short[0])
        if short
        else known.get(part.name, "MIT" if "Permission is hereby" in named[1] else "unknown")
    )


def known_licences() -> dict[str, str]:
    rows = re.findall(
        r"^\| (\S+) \| \S+ \| (.+?) \|", GUIDE.read_text("utf-8") if GUIDE.exists() else "", re.MULTILINE
    )
    return dict(rows)


def sbom(found: list[Part], licences: dict[str, str]) -> str:
    """CycloneDX 1.6; without a date, so that the same locks make the same file."""
    components = [_component(part, licences[part.name]) for part in found]
    ours = {"type": "application", "bom-ref": "support-portal", "name": "support-portal", "version": "1.0"}
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


def guide(found: list[Part], licences: dict[str, str]) -> str:
    lines = [
        "# Licences", "",
        "Written by `make sbom` from the locks; `sbom.json` is the same for programs (CycloneDX). What reaches the",
        "published site besides our own files is the theme's style and script and the names of holidays; their notices",
        "stand in `/licences.txt` of the site. Everything else below runs only where the portal is built or tested.", "",
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


def written() -> dict[Path, str]:
    """Both files as they should be."""
    found, known = parts(), known_licences()
    licences = {part.name: licence_of(part, known) for part in found}
    return {SBOM: sbom(found, licences), GUIDE: guide(found, licences)}


def main() -> int:
    made = written()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    unknown = re.findall(r"^\| (\S+) \| \S+ \| unknown", made[GUIDE], re.MULTILINE)
    print(f"licence unknown: {', '.join(unknown)}" if unknown else f"{SBOM.name}, {GUIDE.relative_to(ROOT)}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
