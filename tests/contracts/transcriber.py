"""What every engine promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from app.domain.ports import HeardBlock, Transcriber
from app.domain.timeline import Span
from app.domain.words.terms import fold
from app.speech import SileroActivity
from tests.fakes import ArraySource
from tests.speech.material import Stretch, meeting, silence

LEAST_RECALL = {"en": 0.85, "fr": 0.6}
"""Whisper base gets every fourth French word wrong."""


def words(blocks: Sequence[HeardBlock]) -> list[str]:
    """All words that were heard, folded."""
    texts = [claim.text for block in blocks for segment in block.segments for claim in segment.claims]
    return fold(" ".join(texts)).split()


def recall(talk: Stretch, blocks: Sequence[HeardBlock]) -> float:
    """How many of the spoken words were heard."""
    said = set(fold(" ".join(passage.text for passage in talk.said)).split())
    return len(said & set(words(blocks))) / len(said)


class TranscriberContract:
    """Subclass it; give the engine. Everything is heard once a language, because listening takes long."""

    name: str

    @pytest.fixture(scope="class")
    @classmethod
    def transcriber(cls) -> Transcriber:
        raise NotImplementedError

    @pytest.fixture(scope="class", params=["en", "fr"])
    @classmethod
    def talk(cls, request: pytest.FixtureRequest) -> Stretch:
        return meeting(request.param, seconds=10.5)

    @pytest.fixture(scope="class")
    @classmethod
    def heard(cls, transcriber: Transcriber, talk: Stretch) -> tuple[HeardBlock, ...]:
        return tuple(transcriber.transcribe(talk.source, language="auto"))

    @pytest.fixture
    def language(self, talk: Stretch) -> str:
        return "fr" if "Bonjour" in talk.said[0].text else "en"

    def test_it_names_itself(self, transcriber: Transcriber) -> None:
        assert (transcriber.engine, transcriber.model) == (self.name, "base")

    def test_it_hears_what_is_said(self, heard: tuple[HeardBlock, ...], talk: Stretch, language: str) -> None:
        assert recall(talk, heard) >= LEAST_RECALL[language]
        assert all(block.fault is None for block in heard)

    def test_it_decides_the_language(self, heard: tuple[HeardBlock, ...], language: str) -> None:
        assert {block.language for block in heard} == {language}
        assert {segment.language for block in heard for segment in block.segments} == {language}

    def test_blocks_follow_one_another(self, heard: tuple[HeardBlock, ...], talk: Stretch) -> None:
        starts = [block.span.start for block in heard]
        ends = [block.span.end for block in heard]
        assert starts == [0, *ends[:-1]]
        assert ends[-1] == talk.source.recording.length

    def test_a_word_is_one_written_word_inside_its_block(self, heard: tuple[HeardBlock, ...]) -> None:
        for block in heard:
            for claim in (claim for segment in block.segments for claim in segment.claims):
                assert claim.text.split() == [claim.text]
                assert block.span.start <= claim.start <= claim.end <= block.span.end
                assert 0 <= claim.confidence <= 1

    def test_words_are_near_their_time(self, heard: tuple[HeardBlock, ...], talk: Stretch) -> None:
        rate = talk.source.recording.rate
        spans = {
            fold(claim.text): (claim.start / rate, claim.end / rate)
            for block in heard
            for segment in block.segments
            for claim in segment.claims
        }
        found = 0
        for passage in talk.said:
            first = fold(passage.text).split()[0]
            if first in spans and sum(first in fold(p.text).split() for p in talk.said) == 1:
                found += 1
                assert abs(spans[first][0] - passage.start) < 0.5
        assert found

    def test_nobody_speaks_and_nothing_is_written(self, transcriber: Transcriber) -> None:
        (block,) = transcriber.transcribe(silence(40), language="auto", prompt=["Juniper"])
        assert block.segments == ()
        assert block.span == Span(0, 40 * 16000)

    def test_finished_blocks_are_not_heard_again(
        self, transcriber: Transcriber, heard: tuple[HeardBlock, ...], talk: Stretch, language: str
    ) -> None:
        assert list(transcriber.transcribe(talk.source, language="auto", done=heard)) == []
        quiet = np.zeros((talk.source.recording.rate, 1), np.float32)
        longer = ArraySource(np.concatenate([talk.source.samples, quiet]), talk.source.recording.rate)
        voice = SileroActivity().voice(talk.source)
        rest = list(transcriber.transcribe(longer, language="auto", voice=voice, done=heard))
        assert [block.span.start for block in rest] == [talk.source.recording.length]
        assert words(rest) == []
        assert rest[0].language == language


class TurnsContract:
    """Subclass it; give the engine."""

    @pytest.fixture(scope="class")
    @classmethod
    def transcriber(cls) -> Transcriber:
        raise NotImplementedError

    def test_each_turn_is_heard_in_its_own_language(self, transcriber: Transcriber) -> None:
        # Two steps of either language: of a longer window the words of one are drawn again and again.
        talks = {language: meeting(language, seconds=8) for language in ("en", "fr")}
        sounds = [talk.source.samples for talk in talks.values()]
        both = ArraySource(np.concatenate(sounds), talks["en"].source.recording.rate)
        heard = tuple(transcriber.transcribe(both, language="auto"))
        assert {segment.language for block in heard for segment in block.segments} == set(talks)
        for language, talk in talks.items():
            own = tuple(
                replace(block, segments=tuple(s for s in block.segments if s.language == language))
                for block in heard
            )
            assert recall(talk, own) >= LEAST_RECALL[language] - 0.1
