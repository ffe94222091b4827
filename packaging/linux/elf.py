"""What the built program asks of a Linux system: versions of glibc and libraries that it does not bring.

    python packaging/linux/elf.py PROGRAM

Fails when a file needs newer ones than Debian 12 has, or a library of Qt that was left out. Needs pyelftools.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from elftools.common.exceptions import ELFError
from elftools.elf.dynamic import DynamicSection
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection

VERSIONED = re.compile(r"(GLIBC|GLIBCXX|CXXABI|GCC)_(\d+(?:\.\d+)*)$")
Version = tuple[int, ...]
MOST: dict[str, Version] = {"GLIBC": (2, 36), "GLIBCXX": (3, 4, 30)}
"""What Debian 12 has."""


def main() -> None:
    """Print what is needed, and stop where that is too much."""
    reader = argparse.ArgumentParser(description="Says what a built program asks of a Linux system.")
    reader.add_argument("program", type=Path)
    most, wanted = asked_for(reader.parse_args().program)
    for family, (version, name) in sorted(most.items()):
        sys.stdout.write(f"{family} {dotted(version)}  {name}\n")
    for library, users in sorted(wanted.items()):
        sys.stdout.write(f"needs {library}  {', '.join(users[:3])}\n")
    for library, users in sorted(wanted.items()):
        if library.startswith("libQt6"):
            sys.exit(f"{library} was left out, and {', '.join(users)} needs it.")
    for family, allowed in MOST.items():
        version, name = most.get(family, ((), ""))
        if version > allowed:
            sys.exit(f"{name} needs {family} {dotted(version)}; no more than {dotted(allowed)} is allowed.")


def asked_for(program: Path) -> tuple[dict[str, tuple[Version, str]], dict[str, list[str]]]:
    """The newest version of each family that a file needs, and who needs each library that is not brought."""
    most: dict[str, tuple[Version, str]] = {}
    wanted: dict[str, set[str]] = defaultdict(set)
    brought = {path.name for path in program.rglob("*.so*")}
    for path, elf in elf_files(program):
        for name in needed(elf):
            if name not in brought:
                wanted[name].add(path.name)
        for family, version in versions(elf):
            most[family] = max(most.get(family, ((), "")), (version, path.name))
    return most, {library: sorted(users) for library, users in wanted.items()}


def elf_files(folder: Path) -> Iterator[tuple[Path, ELFFile]]:
    """Every program and library below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                try:
                    elf = ELFFile(file)
                except ELFError:
                    continue
                yield path, elf


def needed(elf: ELFFile) -> Iterator[str]:
    """Names of the libraries that a file is linked with."""
    for section in elf.iter_sections():
        if isinstance(section, DynamicSection):
            yield from (tag.needed for tag in section.iter_tags() if tag.entry.d_tag == "DT_NEEDED")


def versions(elf: ELFFile) -> Iterator[tuple[str, Version]]:
    """Versions of symbols that a file needs."""
    for section in elf.iter_sections():
        if isinstance(section, GNUVerNeedSection):
            for _, auxiliaries in section.iter_versions():
                for one in auxiliaries:
                    if found := VERSIONED.match(one.name):
                        yield found[1], tuple(map(int, found[2].split(".")))


def dotted(version: Version) -> str:
    """A version as it is written."""
    return ".".join(map(str, version))


if __name__ == "__main__":
    main()
