"""Says what is in the built program: licences and their texts, a bill of materials, and a list of files.

    python packaging/materials.py python PYTHON PARTS          # of the environment that is built from
    python packaging/materials.py library LIBRARY PARTS PYTHON # of packages for another system and Python
    python packaging/materials.py folder WORK PARTS PROGRAM    # of what was built

The bill of materials is CycloneDX 1.6. Everything is sorted and has no times: two builds give the same.
"""

from __future__ import annotations

import ast
import hashlib
import json
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from inside import as_component, carried, ingredients, plain, rights, stated

ROOT = Path(__file__).resolve().parents[1]
NOTICES, BILL, FILES = "NOTICES.txt", "sbom.cdx.json", "FILES.txt"
LINE = "=" * 110
NETWORKS = {
    "tagger": ("tagger.onnx", "intfloat/multilingual-e5-small", "MIT", "LICENSE-e5.txt"),
    "overlap": ("overlap.onnx", "pyannote/segmentation-3.0", "MIT", "LICENSE-pyannote.txt"),
    "speakers": ("encoder.onnx", "iic/speech_campplus_sv_zh_en_16k-common_advanced", "Apache-2.0", ""),
}
"""Of each folder of ``models``: the network, what it is derived from, its licence, and where the text is."""
LICENCES = ROOT / "packaging" / "licences"
"""Texts that packages do not bring: by the name of a package, or of a licence."""
GNU = ("LGPL-3.0", "GPL-3.0")
"""What Qt and the libraries of FFmpeg are under."""
LEFT_OUT = {"hf-xet", "pip", "setuptools", "sounddevice", "triton"}
"""Packages that others ask for and that are not put in, by ``caviard.spec`` and ``assemble.py``."""
CYCLONEDX = [sys.executable, "-m", "cyclonedx_py"]
AS_JSON = ["--sv", "1.6", "--of", "JSON", "--output-reproducible", "--output-file"]
READ_ENVIRONMENT = """
import json, re, sys
from importlib.metadata import distributions
named = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.I)
found = []
for one in distributions(path=sys.argv[1:] or sys.path):
    texts = [f for f in one.files or () if named.search(f.name) and f.suffix in {"", ".txt", ".md", ".rst"}]
    found.append({
        "name": one.name, "version": one.version,
        "licence": one.metadata.get("License-Expression") or one.metadata.get("License") or "",
        "classes": [c for c in one.metadata.get_all("Classifier") or () if c.startswith("License ::")],
        "home": one.metadata.get("Home-page") or "".join(
            sorted(u.split(", ", 1)[1] for u in one.metadata.get_all("Project-URL") or ())[:1]),
        "texts": list(dict.fromkeys(
            t.locate().read_text(encoding="utf-8", errors="replace") for t in sorted(texts, key=str))),
        "bills": [json.loads(f.locate().read_text(encoding="utf-8"))
                  for f in one.files or () if "sboms" in f.parts and f.suffix == ".json"],
    })
print(json.dumps(sorted(found, key=lambda one: one["name"].lower())))
"""


def main() -> None:
    """Do what the arguments say."""
    match sys.argv[1:]:
        case ["python", python, parts]:
            read_environment(python, Path(parts))
        case ["library", library, parts, python]:
            read_library(Path(library), Path(parts), python)
        case ["folder", work, parts, program]:
            write_materials(Path(work), Path(parts), Path(program))
        case _:
            sys.exit(__doc__)


def read_environment(python: str, parts: Path) -> None:
    """What is installed, before the tools that build from it are."""
    subprocess.run([*CYCLONEDX, "environment", *AS_JSON, str(parts / BILL), python], check=True)
    found = subprocess.run([python, "-c", READ_ENVIRONMENT], check=True, capture_output=True, text=True)
    (parts / "licences.json").write_text(found.stdout, encoding="utf-8")
    (parts / "python.txt").write_text(platform.python_version(), encoding="utf-8")


def read_library(library: Path, parts: Path, python: str) -> None:
    """What a folder of packages holds that this system cannot import, and the version of its Python."""
    command = [sys.executable, "-c", READ_ENVIRONMENT, str(library)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (parts / "licences.json").write_text(found, encoding="utf-8")
    (parts / "python.txt").write_text(python, encoding="utf-8")
    frozen = parts / "packages.txt"
    lines = [f"{one['name']}=={one['version']}\n" for one in json.loads(found)]
    frozen.write_text("".join(lines), encoding="utf-8")
    subprocess.run([*CYCLONEDX, "requirements", *AS_JSON, str(parts / BILL), str(frozen)], check=True)


def write_materials(work: Path, parts: Path, program: Path) -> None:
    """Complete the bill, write the notices, and list the files."""
    packages = json.loads((parts / "licences.json").read_text(encoding="utf-8"))
    packages = [one for one in packages if plain(one["name"]) not in LEFT_OUT]
    python = (parts / "python.txt").read_text(encoding="utf-8")
    libraries = list(system_libraries(work))
    weights = list(models(program))
    brought = [{**one, "sha256": sha256(program / one["file"])} for one in carried(program)]
    (program / "LICENSE.txt").write_text((ROOT / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")
    (program / NOTICES).write_text(notices(program, packages, libraries, weights, brought), encoding="utf-8")
    bill = json.loads((parts / BILL).read_text(encoding="utf-8"))
    whole = json.dumps(completed(bill, packages, libraries, weights, python, brought=brought), indent=1)
    (program / BILL).write_text(f"{whole}\n", encoding="utf-8")
    forget_scripts(program)
    (program / FILES).write_text("".join(listed(program)), encoding="utf-8", newline="\n")  # for sha256sum


def forget_scripts(program: Path) -> None:
    """Take scripts, which are not put in, off the lists of packages: a path goes into their hashes."""
    for record in program.rglob("*.dist-info/RECORD"):
        lines = record.read_bytes().splitlines(keepends=True)
        record.write_bytes(b"".join(line for line in lines if not line.startswith(b"../")))


def listed(program: Path) -> Iterator[str]:
    """A line a file: its SHA-256 and its path, sorted."""
    for path in sorted(program.rglob("*"), key=lambda path: path.relative_to(program).as_posix()):
        name = path.relative_to(program).as_posix()
        if path.is_symlink():
            yield f"{'link':<64}  {name} -> {path.readlink().as_posix()}\n"
        elif path.is_file() and name != FILES:
            yield f"{sha256(path)}  {name}\n"


def system_libraries(work: Path) -> Iterator[dict[str, str]]:
    """The packages of the system whose libraries were put in; on Debian and its descendants only."""
    contents = next((work / "pyinstaller").rglob("COLLECT-00.toc"), None)
    if contents is None:  # assembled for another system
        return
    entries = binaries(ast.literal_eval(contents.read_text(encoding="utf-8")))
    sources = sorted({source for source, kind in entries if kind == "BINARY"})
    seen = set()
    for source in (source for source in sources if not source.startswith(str(work))):
        package = owner(Path(source))
        if package is not None and package[0] not in seen:
            seen.add(package[0])
            name, version = package
            yield {"name": name, "version": version, "system": release(), "text": copyright_of(name)}


def binaries(entries: object) -> Iterator[tuple[str, str]]:
    """(source, kind) of PyInstaller's entries, however they are nested."""
    if isinstance(entries, tuple) and len(entries) == 3 and all(isinstance(part, str) for part in entries):
        yield entries[1], entries[2]
    elif isinstance(entries, list | tuple):
        for entry in entries:
            yield from binaries(entry)


def owner(library: Path) -> tuple[str, str] | None:
    """The package of the system that a file belongs to, and its version."""
    for place in (library, library.resolve(), Path("/usr").joinpath(*library.parts[1:])):
        try:
            found = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return None
        if found.returncode == 0:
            package = found.stdout.partition(": ")[0].partition(":")[0]
            asked = ["dpkg-query", "-W", "-f", "${Version}", package]
            return package, subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return None


def release() -> str:
    """The system and its version, without which the version of one of its libraries says little."""
    told = platform.freedesktop_os_release()
    return f"{told['ID']}-{told.get('VERSION_ID', '')}"


def copyright_of(package: str) -> str:
    """What the system says of a package's licence."""
    path = Path("/usr/share/doc") / package / "copyright"
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def models(program: Path) -> Iterator[dict[str, str]]:
    """The weights of Whisper that were put in, by the registry, and our own networks."""
    registry = tomllib.loads((ROOT / "models" / "registry.toml").read_text(encoding="utf-8"))["models"]
    for folder in sorted(path.parent for path in program.rglob("weights/*/model.bin")):
        facts = registry[folder.name]
        yield {
            "name": facts["repository"],
            "version": facts["revision"],
            "licence": facts["licence"],
            "sha256": facts["files"]["model.bin"]["sha256"],
            "text": "Weights of Whisper. See 'MIT' above.",
        }
    for folder, (file, origin, name, text) in NETWORKS.items():
        network = next(program.rglob(f"models/{folder}/{file}"))
        written = (network.parent / text).read_text(encoding="utf-8") if text else "See LICENSE.txt."
        yield {
            "name": f"caviard-{folder}",
            "version": sha256(network)[:12],
            "licence": name,
            "sha256": sha256(network),
            "from": origin,
            "text": f"Derived from {origin}: {network.parent.name}/README.md says how.\n\n{written}",
        }


def completed(
    bill: dict[str, object],
    packages: list[dict[str, object]],
    libraries: list[dict[str, str]],
    weights: list[dict[str, str]],
    python: str,
    *,
    brought: Sequence[dict[str, str]] = (),
) -> dict[str, object]:
    """The bill of packages and what is in them, the interpreter, the system's libraries and the weights."""
    more = [*brought_along(libraries, weights, python), *map(as_component, brought)]
    named = {plain(str(one["name"])): licence(one) for one in packages}
    inside = {plain(str(one["name"])): ingredients(one) for one in packages}
    listed, relations = bill.get("components"), bill.get("dependencies", [])
    assert isinstance(listed, list)
    assert isinstance(relations, list)
    gone = {one["bom-ref"] for one in listed if plain(one["name"]) not in named}
    known = [one for one in listed if one["bom-ref"] not in gone]
    for one in known:  # says where the source lay on this machine
        references = [r for r in one.get("externalReferences", ()) if not r["url"].startswith("file:")]
        one["externalReferences"] = references
        one.setdefault("licenses", [stated(named[plain(one["name"])])])
        one.update({"components": held} if (held := inside[plain(one["name"])]) else {})
    whole = next((one for one in known if plain(one["name"]) == "caviard"), None)
    left = []
    for one in relations:
        if one["ref"] not in gone:
            wanted = [ref for ref in one.get("dependsOn", ()) if ref not in gone]
            if whole is not None and one["ref"] == whole["bom-ref"]:
                wanted += [str(other["bom-ref"]) for other in more]
            left.append({"ref": one["ref"], **({"dependsOn": sorted(wanted)} if wanted else {})})
    components = sorted(
        [*(one for one in known if one is not whole), *more], key=lambda one: str(one["bom-ref"])
    )
    about = bill.get("metadata", {})
    assert isinstance(about, dict)
    if whole is not None:  # what the bill is of; no index has it, whatever the tool supposes
        kept = {key: whole[key] for key in ("bom-ref", "name", "version", "licenses") if key in whole}
        about = {**about, "component": {**kept, "type": "application"}}
    return {**bill, "metadata": about, "components": components, "dependencies": left}


def brought_along(
    libraries: list[dict[str, str]], weights: list[dict[str, str]], python: str
) -> list[dict[str, object]]:
    """The interpreter, the system's libraries and the weights, which no list of packages has."""
    more: list[dict[str, object]] = [
        {
            "bom-ref": "cpython",
            "type": "platform",
            "name": "CPython",
            "version": python,
            "licenses": [{"license": {"id": "PSF-2.0"}}],
        }
    ]
    more += [
        {
            "bom-ref": f"deb:{one['name']}",
            "type": "library",
            "name": one["name"],
            "version": one["version"],
            "purl": f"pkg:deb/{one['system'].partition('-')[0]}/{one['name']}"
            f"@{quote(one['version'], safe='')}?distro={one['system']}",
        }
        for one in libraries
    ]
    more += [
        {
            "bom-ref": f"model:{one['name']}",
            "type": "machine-learning-model",
            "name": one["name"],
            "version": one["version"],
            "licenses": [{"license": {"id": one["licence"]}}],
            "hashes": [{"alg": "SHA-256", "content": one["sha256"]}],
            **({"pedigree": {"ancestors": [origin(one["from"])]}} if "from" in one else {}),
        }
        for one in weights
    ]
    return more


def origin(name: str) -> dict[str, str]:
    """What a network was made from."""
    return {"type": "machine-learning-model", "name": name}


def notices(
    program: Path,
    packages: list[dict[str, object]],
    libraries: list[dict[str, str]],
    weights: list[dict[str, str]],
    brought: Sequence[dict[str, str]] = (),
) -> str:
    """The licences of everything, in one text."""
    own = (ROOT / "packaging" / "notices.txt").read_text(encoding="utf-8")
    told = [own]
    for one in packages:
        texts = one["texts"]
        assert isinstance(texts, list)
        body = "\n\n".join(map(str, texts)) or kept_for(one)
        told.append(section(f"{one['name']} {one['version']}", licence(one), body))
    told.append(section("CPython", "PSF-2.0", pythons_own(program)))
    told += [
        section(f"{one['name']} {one['version']}", "see below; a library of Debian", one["text"])
        for one in libraries
    ]
    told += [section(f"{one['name']} at {one['version']}", one["licence"], one["text"]) for one in weights]
    if brought:
        told.append(section("Libraries of other projects inside packages", "each its own", rights(brought)))
    named = {name for one in brought for name in re.findall(r"[\w.-]+", one.get("licence", ""))}
    kept = sorted(name for name in named if (LICENCES / f"{name}.txt").is_file())
    told += [section(name, "this is its text", text_of(name)) for name in (*kept, *GNU)]
    return "\n".join(told)


def kept_for(package: dict[str, object]) -> str:
    """The text of a package that comes without one."""
    name = plain(str(package["name"]))
    if (LICENCES / f"{name}.txt").is_file():
        return text_of(name)
    if "Apache" in licence(package):
        return "The Apache License, Version 2.0: see LICENSE.txt."
    return f"No text comes with this package. Home: {package['home']}"


def pythons_own(program: Path) -> str:
    """The licence of Python, which lies beside it on Windows, and elsewhere with its modules."""
    places = (program / "python", sysconfig.get_path("stdlib"), sys.base_prefix)
    files = [Path(place) / "LICENSE.txt" for place in places]
    found = next((file for file in files if file.is_file()), None)
    return found.read_text(encoding="utf-8") if found else "See https://docs.python.org/3/license.html"


def text_of(name: str) -> str:
    """A text of a licence that we keep."""
    return (LICENCES / f"{name}.txt").read_text(encoding="utf-8")


def licence(package: dict[str, object]) -> str:
    """The name of a package's licence."""
    said = str(package["licence"])
    classes = package["classes"]
    assert isinstance(classes, list)
    classified = ", ".join(str(name).rpartition(":: ")[2] for name in classes)
    return (said if said and "\n" not in said else classified) or said.partition("\n")[0] or "see below"


def section(title: str, licence: str, text: str) -> str:
    """A part of the notices."""
    tidy = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip()
    return f"{LINE}\n{title}\nLicence: {licence}\n{LINE}\n\n{tidy}\n"


def sha256(path: Path) -> str:
    """Of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main()
