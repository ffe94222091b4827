import socket

import pytest

from app.detect.numbers import identifiers
from app.detect.numbers.identifiers import Identifiers, TimedOutError, _windows
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestIdentifiers(RecogniserContract):
    found = (
        ("en", "Mail j.smith@acme.com today.", "j.smith@acme.com"),
        ("en", "See https://acme.com/jobs for it.", "https://acme.com/jobs"),
        ("en", "Call +44 20 7946 0958 now.", "+44 20 7946 0958"),
        ("en", "Call (415) 555-2671 now.", "(415) 555-2671"),
        ("en", "The card is 4111 1111 1111 1111.", "4111 1111 1111 1111"),
        ("en", "The server is 192.168.1.20 now.", "192.168.1.20"),
        ("en", "His national insurance number is AB 12 34 56 C.", "AB 12 34 56 C"),
        ("en", "Her social security number is 536-90-4399.", "536-90-4399"),
        ("en", "Her SIN is 046-454-286.", "046-454-286"),
        ("fr", "Écrivez à jean.dupont@acme.fr demain.", "jean.dupont@acme.fr"),
        ("fr", "Appelez le 01 42 68 53 00 demain.", "01 42 68 53 00"),
        ("fr", "Le site est www.acme.fr maintenant.", "www.acme.fr"),
    )
    nothing = (
        ("en", "We met 3 times in 2019, at 10:30, and paid 20% of 12,500. Q3 was fine. Node.s is down."),
        ("fr", "On s'est vus 3 fois en 2019, à 10:30, pour 20 % de 12 500. Le T3 va bien."),
    )

    @pytest.fixture
    def recogniser(self, loaded_identifiers: Identifiers) -> Identifiers:
        return loaded_identifiers

    def test_categories(self, recogniser: Identifiers) -> None:
        text = "Mail a@acme.com, call +44 20 7946 0958, card 4111 1111 1111 1111, server 10.0.0.1."
        got = {h.category for h in recogniser.recognise(text, "en")}
        assert got >= {Category.EMAIL, Category.PHONE, Category.CARD, Category.IP}

    def test_a_word_before_makes_a_weak_pattern_count(self, recogniser: Identifiers) -> None:
        bare = "It says 123456789012 there."
        named = "My bank account is 123456789012 there."
        assert not any(
            h.category is Category.ACCOUNT and h.score >= 0.3 for h in recogniser.recognise(bare, "en")
        )
        assert any(
            h.category is Category.ACCOUNT and h.score >= 0.3 for h in recogniser.recognise(named, "en")
        )

    def test_finds_in_a_long_text(self, recogniser: Identifiers) -> None:
        text = (
            "Nothing here at all, really. " * 2_000
            + "Mail j.smith@acme.com today. "
            + "And then 3 more. " * 3_000
        )
        assert "j.smith@acme.com" in {text[h.start : h.end] for h in recogniser.recognise(text, "en")}


def test_looks_nothing_up_on_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **_: looked_up.append(args))
    monkeypatch.setattr(socket.socket, "connect", lambda *args: looked_up.append(args))
    text = "Mail j.smith@acme.co.uk or see https://jobs.acme.museum/x, call +33 1 42 68 53 00."
    assert list(Identifiers().recognise(text, "en"))
    assert looked_up == []


def test_pattern_that_takes_too_long_is_an_error() -> None:
    with pytest.raises(TimedOutError):
        list(Identifiers(timeout=1e-9).recognise("Mail j.smith@acme.com " + "a.b" * 9_000, "en"))


def test_patterns_of_the_library_stay_its_own() -> None:
    from presidio_analyzer.predefined_recognizers import EmailRecognizer

    recogniser = Identifiers()
    list(recogniser.recognise("Mail j.smith@acme.com", "en"))
    assert not any(isinstance(p.compiled_regex, identifiers._Guarded) for p in EmailRecognizer().patterns)


def test_a_word_of_thousands_of_digits_is_read_once() -> None:
    assert [*_windows("9" * 25_000)] == [(0, "9" * 25_000)]
