"""Words that no language has."""

from __future__ import annotations

import pytest

from app.detect.naming.unknown_words import UnknownWords
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestUnknownWords(RecogniserContract):
    found = (
        ("en", "we met glarvenstock there", "glarvenstock"),
        ("en", "Talk to Glarvenstock's people", "Glarvenstock"),
        ("en", "the bristovian-led board", "bristovian"),
        ("en", "Penelope won't come.", "Penelope"),
        ("en", "Hydro turned up.", "Hydro"),
        ("en", "Brookharbour has signed.", "Brookharbour"),
        ("en", "Harrow- it starts with zorbl- I think", "zorbl"),
        ("fr", "Eulalie viendra demain.", "Eulalie"),
        ("fr", "on a vu la trimbloche hier", "trimbloche"),
        ("fr", "la dissla, il connaît", "dissla"),
        ("fr", "avec presol, demain", "presol"),
        ("fr", "c'est l'ardinquette.", "ardinquette"),
        ("fr", "le matschie et le charpain", "charpain"),
        ("fr", "On part pour bordeaux et la bretagne.", "bretagne"),
    )
    nothing = (
        ("en", "Yikes. Gotcha. Lemme see."),
        ("en", "the zq of it"),
        (
            "en",
            "We see reve- revenue, but hadn't; they aren't offline. Playbooks, please. Workbooks are late.",
        ),
        ("en", "The rollout of the app and its onboarding, by the admins; retro on the api."),
        ("fr", "L'api de préprod, le csv et les visios. Demain, la réu sur les okr."),
        ("en", "The synergies of heparin, the pre-tax receivables, the failovers and their webhooks."),
        ("en", "We didn't rebrand the playbook; it's a misread, you'd agree."),
        ("en", "Lovely, mmm, okay, London's offices and seventy-five percent, 10am."),
        ("fr", "On va resigner, et requalifier le multiplateforme."),
        ("fr", "Aujourd'hui, c'est l'entrepôt de Lyon qui n'était pas prêt, peut-être."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> UnknownWords:
        return UnknownWords(lexicons)

    def test_is_a_suspect(self, recogniser: UnknownWords) -> None:
        (hit,) = recogniser.recognise("we met glarvenstock", "en")
        assert hit.category is Category.SUSPECT
