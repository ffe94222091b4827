"""What holds for every test: no network, a data folder of its own, and the weights that were installed."""

import os
import socket
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest
from hypothesis import settings
from pytest_socket import SocketBlockedError

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is not a failing property.
settings.register_profile("caviard", deadline=None, print_blob=True)
settings.load_profile("caviard")

MODELS = os.environ.get("CAVIARD_MODELS") or str(
    platformdirs.user_data_path("caviard", appauthor=False) / "models"
)


def _no_lookup(*_args: object, **_kwargs: object) -> NoReturn:
    raise SocketBlockedError


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Point Caviard (and the programs a test starts) at an empty data folder, and let no name be looked up.

    The weights are the exception: they are large, verified by hash and never written by a test.
    """
    data = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("CAVIARD_DATA", str(data))
    monkeypatch.setenv("CAVIARD_MODELS", MODELS)
    monkeypatch.delenv("CAVIARD_DEBUG", raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", _no_lookup)
    return data


@pytest.fixture
def data_folder(_isolated: Path) -> Path:
    """The private data folder of this test, empty at its start."""
    return _isolated
