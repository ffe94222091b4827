"""Says what lies inside packages: parts that their own bills name, and libraries of other projects.

A scanner that looks for a weak FFmpeg or OpenSSL must be told of these, and a person of their licences.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

LIBRARIES = Path(__file__).resolve().parent / "licences" / "libraries.toml"
NATIVE = re.compile(r"\.(so|dll|dylib)(\.|$)")
COPIES = (".libs", ".dylibs")
"""How folders end into which the tools that make wheels copy libraries."""
KEPT = ("type", "name", "version", "description", "licenses", "hashes")
"""What is taken over from the bill of a package; the rest tells where it was built."""


def carried(program: Path) -> Iterator[dict[str, str]]:
    """Each library of another project that a package brought: its file, whose it is, licence and version."""
    files = list(_carried(program))
    told = {}  # the libraries of a project that lie together are of one version, and not all of them tell it
    for one in files:
        if "mark" in one and (found := re.search(one["mark"].encode(), (program / one["file"]).read_bytes())):
            told[one["name"], Path(one["file"]).parent] = found[1].decode()
    for one in files:
        version = told.get((one["name"], Path(one["file"]).parent))
        yield {**one, **({"version": version} if version else {})}


def _carried(program: Path) -> Iterator[dict[str, str]]:
    known = known_libraries()
    for path in sorted(program.rglob("*")):
        if path.is_symlink() or not NATIVE.search(path.name):
            continue
        if path.parent == program / "lib" and ".so" in path.name:  # the system's, whose packages are listed
            continue
        facts = known.get(stem(path.name))
        if facts is not None or path.parent.name.endswith(COPIES):
            yield {"file": path.relative_to(program).as_posix(), **(facts or {"name": stem(path.name)})}


def known_libraries() -> dict[str, dict[str, str]]:
    """Name, licence, holder of the rights and what tells the version, by the stem of a file."""
    with LIBRARIES.open("rb") as file:
        told = tomllib.load(file)
    return {
        part: {"name": name, **{key: facts[key] for key in ("licence", "holder", "mark") if key in facts}}
        for name, facts in told.items()
        for part in facts["files"]
    }


def stem(name: str) -> str:
    """What a library is called, without the hash and the version that the makers of wheels put after it."""
    return re.sub(r"(-\d+)?(-[0-9a-f]{8,64})*$", "", name.partition(".")[0], count=1).removeprefix("lib")


def ingredients(package: dict[str, object]) -> list[dict[str, object]]:
    """What the bills that a package brings (PEP 770) say is in it, each once."""
    bills, name = package.get("bills", []), str(package["name"])
    assert isinstance(bills, list)
    found = {}
    told = [bill for bill in bills if isinstance(bill, dict)]  # of another form than CycloneDX, a list
    for one in (one for bill in told for one in bill.get("components", ())):
        said = {key: one[key] for key in KEPT if one.get(key)}
        reference = f"{name}/{one['name']}@{one.get('version', '')}"
        if plain(one["name"]) != plain(name):
            place = one.get("purl", "").partition("?")[0]
            found[reference] = {"bom-ref": reference, **said, **({"purl": place} if place else {})}
    return [found[reference] for reference in sorted(found)]


def as_component(library: dict[str, str]) -> dict[str, object]:
    """A library of another project that a package brought, as the bill lists it."""
    version = library.get("version")
    place = f"pkg:generic/{quote(library['name'].lower())}@{version}"
    return {
        "bom-ref": f"file:{library['file']}",
        "type": "library",
        "name": library["name"],
        **({"version": version, "purl": place} if version else {}),
        **({"licenses": [stated(library["licence"])]} if "licence" in library else {}),
        "hashes": [{"alg": "SHA-256", "content": library["sha256"]}],
        "properties": [{"name": "caviard:file", "value": library["file"]}],
    }


def stated(licence: str) -> dict[str, object]:
    """A licence as the bill names it: as SPDX writes it where it is one of those, else by its name."""
    # Here, because what is assembled for another system is told of by an interpreter that lacks the library.
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        known = canonicalize_license_expression(licence)
    except InvalidLicenseExpression:
        return {"license": {"name": licence}}
    return {"expression": known} if " " in known else {"license": {"id": known}}


def rights(brought: Sequence[dict[str, str]]) -> str:
    """A line for each project whose libraries packages bring: where they lie, the licence and the holder."""
    places: dict[tuple[str, str, str], set[str]] = {}
    for one in brought:
        whose = (one["name"], one.get("licence", "see there"), one.get("holder", "see there"))
        places.setdefault(whose, set()).add(Path(one["file"]).parent.as_posix())
    return "\n".join(
        f"- {name}, in {', '.join(sorted(lie))}: {licence}. Copyright {holder.rstrip('.')}."
        for (name, licence, holder), lie in sorted(places.items())
    )


def plain(name: str) -> str:
    """A package's name as everybody writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
