"""What every recogniser promises."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.finding import Hit
from app.domain.ports import Recogniser

WORDS = (
    "anna kowalska Anna Kowalska's d'Am\u00e9lie the The a zero ZERO one two triple double oh six hundred "
    "thousand million euros dollars $ \u00a3 3,5 12.000 06 613-555 0142 2019 12:30 10/12/2020 at dot com "
    "example.com arobase point fr tiret September first le dix-sept mars rue Street Road K, O, W. M, uh euh "
    "and et \u2014 \u2026 \n \n\n \u0301 \ufb01 \u00bd \U0001f642 \u00a0 \u0130 \u00df @ . ? ' \u2019"
).split(" ")

UNSHARED = [HealthCheck.function_scoped_fixture, HealthCheck.differing_executors]
"""A recogniser keeps nothing between two texts, and each subclass runs the tests for its own."""

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    st.text(max_size=80),
)


class RecogniserContract:
    """Subclass it; give the recogniser, and for each language texts in which it finds and does not find."""

    found: tuple[tuple[str, str, str], ...]
    """(language, text, what is found in it)"""
    nothing: tuple[tuple[str, str], ...]
    """(language, text in which nothing is found at a score that counts)"""

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        raise NotImplementedError

    def test_finds_what_it_is_for(self, recogniser: Recogniser) -> None:
        for language, text, expected in self.found:
            got = {text[hit.start : hit.end] for hit in recogniser.recognise(text, language)}
            assert expected in got, (text, got)

    def test_leaves_the_rest_alone(self, recogniser: Recogniser) -> None:
        for language, text in self.nothing:
            got = [
                text[hit.start : hit.end] for hit in recogniser.recognise(text, language) if hit.score >= 0.3
            ]
            assert got == [], text

    def test_table_has_both_languages(self) -> None:
        assert {row[0] for row in self.found} == {row[0] for row in self.nothing} == {"en", "fr"}

    def test_is_named_after_its_module(self, recogniser: Recogniser) -> None:
        assert f"test_{recogniser.name}" == type(self).__module__.rpartition(".")[2]

    def test_reasons_are_sentences_that_quote_nothing(self, recogniser: Recogniser) -> None:
        for language, text, _ in self.found:
            for hit in recogniser.recognise(text, language):
                quoted = set(re.findall(r"\w{5,}", text[hit.start : hit.end].lower()))
                assert hit.reason.strip()
                assert hit.recogniser == recogniser.name
                assert not quoted & set(re.findall(r"\w+", hit.reason.lower())) - {"address", "street"}

    def test_finds_the_same_again(self, recogniser: Recogniser) -> None:
        for language, text, _ in self.found:
            assert list(recogniser.recognise(text, language)) == list(recogniser.recognise(text, language))

    @pytest.mark.parametrize("language", ["en", "fr"])
    @pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "\u0301", "🙂"])
    def test_takes_a_text_without_words(self, recogniser: Recogniser, language: str, text: str) -> None:
        assert list(recogniser.recognise(text, language)) == []

    @settings(suppress_health_check=UNSHARED, max_examples=60)
    @given(text=texts, language=st.sampled_from(["en", "fr"]))
    def test_every_hit_is_a_stretch_of_the_text(
        self, recogniser: Recogniser, text: str, language: str
    ) -> None:
        for hit in recogniser.recognise(text, language):
            check_hit(hit, text)

    @settings(suppress_health_check=UNSHARED, max_examples=15)
    @given(before=st.sampled_from(["", "🙂 ", "Élan — ", "ok. " * 50]))
    def test_offsets_are_code_points(self, recogniser: Recogniser, before: str) -> None:
        for language, text, expected in self.found[:2]:
            longer = f"{before}{text}"
            assert expected in {longer[hit.start : hit.end] for hit in recogniser.recognise(longer, language)}


def check_hit(hit: Hit, text: str) -> None:
    """A hit lies in its text and neither begins nor ends with a space."""
    assert 0 <= hit.start < hit.end <= len(text)
    assert text[hit.start : hit.end].strip() == text[hit.start : hit.end]
    assert 0 <= hit.score <= 1
