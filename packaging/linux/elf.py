"""What the built program asks of a Linux system: versions of glibc and libraries that it does not bring.

    python packaging/linux/elf.py PROGRAM [--most 2.36]

Fails when a file needs a newer glibc than ``--most``. Needs pyelftools.
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


def main() -> None:
    """Print what is needed."""
    reader = argparse.ArgumentParser(description="Says what a built program asks of a Linux system.")
    reader.add_argument("program", type=Path)
    reader.add_argument("--most", default="2.36")
    asked = reader.parse_args()
    most: dict[str, tuple[Version, str]] = {}
    wanted: dict[str, set[str]] = defaultdict(set)
    brought = {path.name for path in asked.program.rglob("*.so*")}
    for path, elf in elf_files(asked.program):
        for name in needed(elf):
            if name not in brought:
                wanted[name].add(path.name)
        for family, version in versions(elf):
            most[family] = max(most.get(family, ((), "")), (version, path.name))
    for family, (version, name) in sorted(most.items()):
        sys.stdout.write(f"{family} {dotted(version)}  {name}\n")
    for library, users in sorted(wanted.items()):
        sys.stdout.write(f"needs {library}  {', '.join(sorted(users)[:3])}\n")
    found = most["GLIBC"][0]
    if found > tuple(map(int, asked.most.split("."))):
        sys.exit(f"{most['GLIBC'][1]} needs glibc {dotted(found)}; no more than {asked.most} is allowed.")


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
