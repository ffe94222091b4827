"""The registry: every model that may be used, with the hash of its weights."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.assets import model_registry


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model.

    Args:
        name: inside the model's folder.
        size: bytes, None where nobody has fetched it yet.
        sha256: hash of its bytes, None where nobody has fetched it yet.
        parts: where it lies in packages, "package directory/path", in the order in which parts are joined.
    """

    name: str
    size: int | None
    sha256: str | None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A model of Whisper in CTranslate2's layout.

    Args:
        name: as a person says it: ``base``.
        summary: a line about it.
        licence: short name of the licence.
        languages: of ``en`` and ``fr``, those it understands.
        files: all that belong to it.
        packages: Python packages that hold it (``name==version``), empty when there are none.
        addresses: (file, address on the model hub) for every file.
    """

    name: str
    summary: str
    licence: str
    languages: tuple[str, ...]
    files: tuple[ModelFile, ...]
    packages: tuple[str, ...]
    addresses: tuple[tuple[str, str], ...]

    @property
    def size(self) -> int:
        """Bytes on disk, as far as they are known."""
        return sum(file.size or 0 for file in self.files)


def read_registry(path: Path | None = None) -> tuple[Model, ...]:
    """Read a registry.

    Args:
        path: the file; the one that ships with Caviard when None.

    Raises:
        CaviardError: when the installation is damaged.
    """
    with (path or model_registry()).open("rb") as file:
        document = tomllib.load(file)
    address = str(document["hub"]["address"])
    return tuple(_model(name, table, address) for name, table in document["models"].items())


def _model(name: str, table: dict[str, object], address: str) -> Model:
    files = table["files"]
    assert isinstance(files, dict)
    repository, revision = str(table["repository"]), str(table["revision"])
    return Model(
        name=name,
        summary=str(table["summary"]),
        licence=str(table["licence"]),
        languages=_strings(table["languages"]),
        files=tuple(_files(files)),
        packages=_strings(table.get("packages", [])),
        addresses=tuple(
            (file, address.format(repository=repository, revision=revision, file=file)) for file in files
        ),
    )


def _files(table: dict[str, dict[str, object]]) -> Iterator[ModelFile]:
    for name, facts in table.items():
        size, sha256 = facts.get("size"), facts.get("sha256")
        yield ModelFile(
            name=name,
            size=size if isinstance(size, int) else None,
            sha256=str(sha256) if sha256 is not None else None,
            parts=_strings(facts.get("from", [])),
        )


def _strings(value: object) -> tuple[str, ...]:
    assert isinstance(value, list)
    return tuple(str(item) for item in value)
