import pytest

from app.detect.spoken_addresses import SpokenAddresses
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestSpokenAddresses(RecogniserContract):
    found = (
        ("en", "It's j dot smith at acme dot com.", "j dot smith at acme dot com"),
        (
            "en",
            "That's ann underscore lee at blue dash sky foods dot example, ok",
            "ann underscore lee at blue dash sky foods dot example",
        ),
        ("en", "write to press@acme.example today", "press@acme.example"),
        ("en", "write to j.smith at acme.example today", "j.smith at acme.example"),
        ("en", "mail me, ann at acme dot co dot uk, please", "ann at acme dot co dot uk"),
        ("en", "go to w w w dot acme dot org now", "w w w dot acme dot org"),
        ("en", "see acme dot com slash jobs for it", "acme dot com slash jobs"),
        (
            "fr",
            "C'est hélène point marchand arobase acmé point fr.",
            "hélène point marchand arobase acmé point fr",
        ),
        (
            "fr",
            "n point eze a robase acmé tiret du six groupe point fr",
            "n point eze a robase acmé tiret du six groupe point fr",
        ),
        ("fr", "presse arrobase acmé-nord.fr", "presse arrobase acmé-nord.fr"),
        ("en", "it goes to press, bluesky.example, right", "bluesky.example"),
        ("fr", "voir acmé point com, merci", "acmé point com"),
    )
    nothing = (
        ("en", "At this point it is fine. Look at that. I was at home. A dot on the map at 1.11 and 0.72."),
        ("fr", "À ce point, il est chez nous. Un point de détail. Ce point est fait."),
    )

    @pytest.fixture
    def recogniser(self) -> SpokenAddresses:
        return SpokenAddresses()

    def test_categories(self, recogniser: SpokenAddresses) -> None:
        assert {h.category for h in recogniser.recognise("ann at acme dot com", "en")} >= {Category.EMAIL}
        assert [h.category for h in recogniser.recognise("acme dot com", "en")] == [Category.URL]
