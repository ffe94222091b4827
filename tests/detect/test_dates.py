import pytest

from app.detect.dates import Dates
from tests.contracts.recogniser import RecogniserContract


class TestDates(RecogniserContract):
    found = (
        ("en", "It is the ninth of February.", "the ninth of February"),
        ("en", "on the twenty first of may, I think", "the twenty first of may"),
        ("en", "It is on September twelfth.", "September twelfth"),
        ("en", "on Monday, the 3rd of April 2026", "Monday, the 3rd of April 2026"),
        ("en", "on May 4, 2021 it is", "May 4, 2021"),
        ("en", "on june the fifth twenty twenty six", "june the fifth twenty twenty six"),
        ("en", "in March 2020 we", "March 2020"),
        ("en", "due 2026-03-01 or so", "2026-03-01"),
        ("en", "born in 1984, she", "born in 1984"),
        ("fr", "C'est le dix-sept mars.", "le dix-sept mars"),
        ("fr", "avant lundi trois avril, oui", "lundi trois avril"),
        ("fr", "le trente et un octobre.", "le trente et un octobre"),
        ("fr", "le 30 est un octobre.", "le 30 est un octobre"),
        ("fr", "Le deux septembre deux mille quinze.", "Le deux septembre deux mille quinze"),
        ("fr", "le 1er août 2025", "le 1er août 2025"),
        ("fr", "le premier fevrier", "le premier fevrier"),
        ("fr", "reçu le 12/05/2024", "12/05/2024"),
        ("fr", "elle est née en 1984", "née en 1984"),
    )
    nothing = (
        (
            "en",
            "On Monday, tomorrow, in April, at ten, we may first march ten miles; may 5 of us come in 2020.",
        ),
        ("fr", "Lundi, demain, en avril, à dix heures, en 2020, deux fois par mois."),
    )

    @pytest.fixture
    def recogniser(self) -> Dates:
        return Dates()
