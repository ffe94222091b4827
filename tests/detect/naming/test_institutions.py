"""Institutions that are named by common words."""

import pytest

from app.detect.naming.institutions import Institutions
from app.detect.text.lexicon import Lexicons
from tests.contracts.recogniser import RecogniserContract


class TestInstitutions(RecogniserContract):
    found = (
        ("en", "if the island gazette rings, say no", "the island gazette"),
        ("en", "somebody told the valley herald", "the valley herald"),
        ("en", "The harbour argus wants a comment.", "The harbour argus"),
        ("en", "the river courier ran it on page nine", "the river courier"),
        ("en", "and the castle echo, the local paper, has photos", "the castle echo"),
        ("en", "She's the one from. The fen is Mercury, you know.", "The fen is Mercury"),
        ("en", "she lives at the willow bend nursing home now", "the willow bend nursing home"),
        ("en", "it was in the northern lapwing gazette", "the northern lapwing gazette"),
        ("en", "he is from the ministry of fisheries", "the ministry of fisheries"),
        ("en", "the low-garth messenger rang us already", "the low-garth messenger"),
        ("en", "It was the Ulverdale Mercury.", "the Ulverdale Mercury"),
        ("en", "it was in the daily clarion and nobody read it", "the daily clarion"),
        ("en", "it runs in the sunday globe next week", "the sunday globe"),
        ("en", "She writes for the Evening Record.", "the Evening Record"),
        ("en", "he works for the thornwell sentinel up north", "the thornwell sentinel"),
        ("en", "or from the department of the interior", "the department of the interior"),
        ("en", "they moved to the ormond-bay care home", "the ormond-bay care home"),
        ("fr", "elle est à la résidence des glycines maintenant", "la résidence des glycines"),
        ("fr", "son docteur est au cabinet médical des roseaux", "cabinet médical des roseaux"),
        ("fr", "il vient du sud par le ministère de la pêche", "le ministère de la pêche"),
        ("fr", "on a eu l'inspection du travail hier", "l'inspection du travail"),
    )
    nothing = (
        (
            "en",
            "The official gazette is out. The river courier is late. The castle echo was loud.",
        ),
        ("en", "the clinic, the whole clinic, the local primary school, the new academy and the old clinic"),
        ("en", "the daily mail comes at ten, the morning news was bad, and the weekly review is long"),
        ("en", "the department of people, the department of sales and the kingfisher chronicles"),
        ("fr", "l'école du quartier, la pharmacie du coin, le foyer de la ville, l'hôpital de jour, l'écho"),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Institutions:
        return Institutions(lexicons)
