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
        (
            "en",
            "what the coastal harbour licensing authority wrote to us",
            "the coastal harbour licensing authority",
        ),
        ("en", "she sits on the national maize growers council", "the national maize growers council"),
        ("en", "he spoke at the canadian society of soil science", "the canadian society of soil science"),
        ("en", "we wait for the federal ferry commission", "the federal ferry commission"),
        (
            "en",
            "and then the institute of chartered surveyors said no",
            "the institute of chartered surveyors",
        ),
        ("en", "a letter from european river transport agency people", "european river transport agency"),
        ("en", "ask the association of flight engineers", "the association of flight engineers"),
        ("en", "the royal society of marine insurance", "the royal society of marine insurance"),
        ("en", "the federal bureau of mines keeps it for the summer", "the federal bureau of mines"),
        ("en", "the office of the inspector general called", "the office of the inspector general"),
        ("fr", "elle est à la résidence des glycines maintenant", "la résidence des glycines"),
        ("fr", "son docteur est au cabinet médical des roseaux", "cabinet médical des roseaux"),
        ("fr", "il vient du sud par le ministère de la pêche", "le ministère de la pêche"),
        ("fr", "on a eu l'inspection du travail hier", "l'inspection du travail"),
        ("fr", "il préside la fédération internationale de voile", "fédération internationale de voile"),
        ("fr", "reçu par l'académie royale de médecine", "académie royale de médecine"),
        ("fr", "il a joué à l'orchestre symphonique de la radio", "orchestre symphonique de la radio"),
        ("fr", "elle adhère au parti écologiste suédois", "parti écologiste suédois"),
        ("fr", "un vote du conseil de sécurité des nations unies", "conseil de sécurité des nations unies"),
        ("fr", "jugé par le tribunal pénal international", "tribunal pénal international"),
        ("fr", "il arrive dans la ligue de hockey", "ligue de hockey"),
        ("fr", "on a eu la fédération des centres sociaux", "fédération des centres sociaux"),
        ("fr", "l'amicale des anciens a voté contre", "amicale des anciens"),
        ("fr", "c'est le syndicat mixte du bassin qui paie", "syndicat mixte du bassin"),
        ("fr", "vu avec l'union départementale des pompiers", "union départementale des pompiers"),
        ("fr", "la chambre de commerce s'abstiendra", "chambre de commerce"),
    )
    nothing = (
        (
            "en",
            "The official gazette is out. The river courier is late. The castle echo was loud.",
        ),
        ("en", "the clinic, the whole clinic, the local primary school, the new academy and the old clinic"),
        ("en", "the daily mail comes at ten, the morning news was bad, and the weekly review is long"),
        ("en", "the department of people, the department of sales and the kingfisher chronicles"),
        (
            "en",
            "the audit and risk committee, the executive management board, the local planning authority",
        ),
        ("en", "a federal agency, our national sales committee, an american rail company, the committee"),
        ("en", "the association of the two, the council, the white board and the whole travel agency"),
        ("fr", "une agence française, la société américaine, le comité de direction, un conseil national"),
        (
            "fr",
            "la chambre des métayers, l'union des deux, la fédération de nos amis, une amicale, le syndicat",
        ),
        ("fr", "la commission, le parti, la ligue, l'union de tous, une fédération internationale, le front"),
        ("fr", "l'école du quartier, la pharmacie du coin, le foyer de la ville, l'hôpital de jour, l'écho"),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Institutions:
        return Institutions(lexicons)
