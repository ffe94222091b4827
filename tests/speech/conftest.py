from __future__ import annotations

from pathlib import Path

import pytest

from app.weights import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A model store in which nothing is."""
    return Store(tmp_path / "models")
