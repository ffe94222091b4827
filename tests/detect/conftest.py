"""What takes seconds to load is loaded once."""

import pytest

from app.detect.naming.names import Names
from app.detect.numbers.identifiers import Identifiers
from app.detect.stage import Detector
from app.detect.text.lexicon import Lexicons
from app.detect.text.pipelines import Pipelines
from app.domain.spotting.watchlist import Term
from tests.detect.loaded import LEXICONS, PIPELINES


@pytest.fixture(scope="session")
def pipelines() -> Pipelines:
    """The pipelines that were needed so far."""
    return PIPELINES


@pytest.fixture(scope="session")
def lexicons() -> Lexicons:
    """The lexicons that were needed so far."""
    return LEXICONS


@pytest.fixture(scope="session")
def loaded_names(pipelines: Pipelines) -> Names:
    """The recogniser with the pipelines it has needed so far."""
    return Names(pipelines, LEXICONS)


@pytest.fixture(scope="session")
def detector(pipelines: Pipelines) -> Detector:
    """All recognisers, with a term, and what they have needed so far."""
    return Detector([Term("Blue Heron")], pipelines)


@pytest.fixture(scope="session")
def loaded_identifiers() -> Identifiers:
    """The recogniser with its patterns compiled."""
    return Identifiers()
