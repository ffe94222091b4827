"""What takes seconds to load is loaded once."""

import pytest

from app.detect.identifiers import Identifiers
from app.detect.names import Names


@pytest.fixture(scope="session")
def loaded_names() -> Names:
    """The recogniser with the pipelines it has needed so far."""
    return Names()


@pytest.fixture(scope="session")
def loaded_identifiers() -> Identifiers:
    """The recogniser with its patterns compiled."""
    return Identifiers()
