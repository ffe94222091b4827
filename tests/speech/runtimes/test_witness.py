"""What hears published sound again: what it writes, and what it believes."""

from __future__ import annotations

from statistics import fmean

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.ports import Sentence, Witness
from app.domain.timeline import Span
from app.domain.words.terms import fold
from app.speech import open_whisper
from app.speech.runtimes.witness import WhisperWitness
from tests.speech.material import RATE, Stretch, meeting

Sound = NDArray[np.float32]


class TestWhisperWitness:
    @pytest.fixture(scope="class")
    @classmethod
    def witness(cls) -> Witness:
        return WhisperWitness(open_whisper())

    @pytest.fixture(scope="class", params=["en", "fr"])
    @classmethod
    def language(cls, request: pytest.FixtureRequest) -> str:
        assert isinstance(request.param, str)
        return request.param

    @pytest.fixture(scope="class")
    @classmethod
    def talk(cls, language: str) -> Stretch:
        return meeting(language, seconds=10.5)

    @pytest.fixture(scope="class")
    @classmethod
    def whole(cls, talk: Stretch) -> Sound:
        source = talk.source
        return source.listen(Span(0, source.recording.length), rate=RATE)[: round(talk.said[2].end * RATE)]

    @pytest.fixture(scope="class")
    @classmethod
    def silenced(cls, talk: Stretch, whole: Sound) -> Sound:
        """The same sound without its second passage."""
        start, end = (round(t * RATE) for t in (talk.said[1].start, talk.said[1].end))
        return np.concatenate([whole[:start], np.zeros(end - start, np.float32), whole[end:]])

    @pytest.fixture(scope="class")
    @classmethod
    def sentence(cls, talk: Stretch) -> Sentence:
        return Sentence(*(passage.text for passage in talk.said[:3]))

    def test_it_writes_what_it_hears_in_order(
        self, witness: Witness, whole: Sound, silenced: Sound, sentence: Sentence, language: str
    ) -> None:
        one, other = witness.write([whole, silenced], language=language)
        said = set(fold(sentence.removed).split())
        assert len(said & set(fold(one).split())) > len(said & set(fold(other).split()))
        assert len(set(fold(sentence.before).split()) & set(fold(other).split())) >= 2

    def test_words_that_are_heard_are_believed(
        self, witness: Witness, whole: Sound, silenced: Sound, sentence: Sentence, language: str
    ) -> None:
        heard, unheard = witness.belief([whole, silenced], [sentence] * 2, language=language)
        assert fmean(unheard) < fmean(heard) - 1
        assert max(heard) <= 0
        assert len(heard) == len(unheard) >= len(sentence.removed.split())

    def test_what_it_wrote_it_believes_token_by_token(
        self, witness: Witness, whole: Sound, language: str
    ) -> None:
        words = witness.write([whole], language=language)[0].split()
        thirds = [" ".join(part) for part in np.array_split(words, 3)]
        sentences = [
            Sentence("", thirds[0], " ".join(thirds[1:])),
            Sentence(*thirds),
            Sentence(" ".join(thirds[:2]), thirds[2], ""),
            Sentence("", "nobody says this", ""),
        ]
        *parts, other = witness.belief([whole] * 4, sentences, language=language)
        assert min(map(fmean, parts)) > -1
        assert fmean(other) < -4

    def test_beliefs_do_not_hang_on_what_is_asked_beside(
        self, witness: Witness, whole: Sound, silenced: Sound, sentence: Sentence, language: str
    ) -> None:
        sounds = [whole, silenced, whole, silenced[: RATE // 2]]
        sentences = [sentence, sentence, Sentence("", sentence.removed, ""), sentence]
        together = witness.belief(sounds, sentences, language=language)
        alone = [
            witness.belief([sound], [one], language=language)[0]
            for sound, one in zip(sounds, sentences, strict=True)
        ]
        for one, other in zip(together, alone, strict=True):
            assert one == pytest.approx(other, abs=0.02)

    def test_nothing_asked_is_nothing_answered(self, witness: Witness, language: str) -> None:
        assert witness.write([], language=language) == ()
        assert witness.belief([], [], language=language) == ()

    def test_half_a_minute_is_the_most(self, witness: Witness, language: str) -> None:
        with pytest.raises(ValueError, match="thirty seconds"):
            witness.write([np.zeros(30 * RATE + 1, np.float32)], language=language)
