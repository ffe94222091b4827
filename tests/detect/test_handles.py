"""Names of accounts."""

import pytest

from app.detect.handles import Handles
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestHandles(RecogniserContract):
    found = (
        ("en", "Follow @zorb_two today.", "@zorb_two"),
        ("en", "She streams as zorb lady.", "zorb lady"),
        ("fr", "suivez roy bas de ligne nord là-bas", "roy bas de ligne nord"),
        ("fr", "Elle streame sous le pseudo de zorblax.", "zorblax"),
        ("en", "Her handle is at zorb underscore two, I think.", "zorb underscore two"),
        ("en", "We are at zorblax on Instagram.", "zorblax"),
        ("en", "my username is zorb42", "zorb42"),
        ("fr", "Suivez @zorb_deux.", "@zorb_deux"),
        ("fr", "Son pseudo, c'est zorb tiret deux.", "zorb tiret deux"),
        ("fr", "C'est arobase zorblax sur LinkedIn.", "zorblax"),
        ("fr", "C'est arobase zorb tiret bas deux sur Twitter.", "zorb tiret bas deux"),
        ("en", "They used svc underscore zorb there.", "svc underscore zorb"),
        ("en", "Find t_vole_3 on it.", "t_vole_3"),
        ("en", "Her insta is muddy boots.", "muddy boots"),
        ("en", "Dana's GitHub is t k vole, ok", "t k vole"),
        ("en", "My Twitter is zorb42, yes", "zorb42"),
        ("en", "His TikTok's zorb dash nine, yes", "zorb dash nine"),
        ("fr", "Ils ont pris svc tiret du bas zorb hier.", "svc tiret du bas zorb"),
        ("fr", "Cherche t_mulot_3 là.", "t_mulot_3"),
        ("fr", "Son insta, c'est bottes sales.", "bottes sales"),
        ("fr", "Le GitHub de Dana, c'est t k mulot, oui", "t k mulot"),
        ("fr", "Mon Twitter : zorb tiret neuf, oui", "zorb tiret neuf"),
    )
    nothing = (
        (
            "en",
            "Write to desk@halcyon.example. I can handle it. Look at ads on tv. The username is not known.",
        ),
        ("en", "These results underscore our plan. I underscore that. My Slack's off."),
        (
            "en",
            "Her Slack is down. My Twitter is growing. His insta is private, our GitHub is a mess.",
        ),
        (
            "fr",
            "Son Slack est ouvert. Son insta, c'est pas ça. Mon Twitter, c'est fini. Le Slack, c'est lent.",
        ),
        ("fr", "Écrire à ventes@valmon.example. L'identifiant est déjà pris."),
    )

    @pytest.fixture
    def recogniser(self) -> Handles:
        return Handles()

    def test_it_is_a_handle(self, recogniser: Handles) -> None:
        (hit,) = recogniser.recognise("@zorblax", "fr")
        assert hit.category is Category.HANDLE
