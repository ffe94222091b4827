"""The part that both engines share, on an engine that says what it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.ports import HeardBlock
from app.domain.recording import FaultKind
from app.domain.timeline import Span
from app.speech import heard_transcript
from app.speech.listening import listening
from app.speech.listening.listening import BlockTranscriber
from app.speech.runtimes.encodings import Seconds
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.pieces import Piece
from app.speech.voice.raising import raised_sounds
from tests.fakes import ArraySource
from tests.speech.material import RATE, bursts, pressed

SECRET = "Amaranthe"


@dataclass
class Scripted:
    """A runtime that writes a word a second while it hears sound."""

    answers: list[list[list[Piece]] | Exception] = field(default_factory=list)
    tongues: Mapping[str, float] = field(default_factory=lambda: {"en": 0.9})
    multilingual: bool = True
    steps: tuple[Mapping[str, float], ...] = ()
    parts: list[Mapping[str, float]] = field(default_factory=list)
    heard: list[tuple[int, str, str]] = field(default_factory=list)
    again: list[bool] = field(default_factory=list)
    asked: int = 0
    told: list[Seconds] = field(default_factory=list)
    at_once: int = 1
    lanes: int = 1
    together: list[int] = field(default_factory=list)

    def hear_all(
        self, sounds: Mapping[Place, NDArray[np.float32]], *, language: str, prompt: str
    ) -> list[Iterator[Sequence[Piece]]]:
        self.together.append(len(sounds))
        return [self.hear(sound, language=language, prompt=prompt) for sound in sounds.values()]

    def hear(
        self, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False
    ) -> Iterator[Sequence[Piece]]:
        self.heard.append((len(sound), language, prompt))
        self.again.append(again)
        answer = self.answers.pop(0) if self.answers else [_said(len(sound) / RATE)]
        if isinstance(answer, Exception):
            raise answer
        yield from answer

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        assert len(sound)
        self.asked += 1
        return self.tongues

    def languages_in(
        self, sound: NDArray[np.float32], parts: Sequence[Seconds]
    ) -> Sequence[Mapping[str, float]]:
        assert all(0 <= start < end <= len(sound) / RATE for start, end in parts)
        self.told += parts
        return [self.parts.pop(0) for _ in parts]

    def languages_by_step(self, sound: NDArray[np.float32]) -> Sequence[Mapping[str, float]]:
        assert len(sound)
        return self.steps


def _said(seconds: float) -> list[Piece]:
    return [Piece(f" w{n}", n * 0.4, n * 0.4 + 0.4, 0.9) for n in range(int(seconds / 0.4))]


def _listen(
    runtime: Scripted, source: ArraySource, voice: Sequence[Span], language: str = "en", **more: object
) -> list[HeardBlock]:
    transcriber = BlockTranscriber(runtime, engine="scripted", model="none")
    prompt = more.get("prompt", ())
    done = more.get("done", ())
    assert isinstance(prompt, tuple)
    assert isinstance(done, tuple)
    return list(transcriber.transcribe(source, language=language, prompt=prompt, voice=voice, done=done))


def _span(start: float, end: float) -> Span:
    return Span(round(start * RATE), round(end * RATE))


LONG = [_span(1, 5), _span(10, 14), _span(20, 24)]


@pytest.fixture(scope="module")
def source() -> ArraySource:
    return bursts([(1, 5), (10, 14), (20, 24)], seconds=30)


def test_a_block_that_fails_is_a_fault_and_the_others_are_heard(source: ArraySource) -> None:
    blocks = _listen(Scripted([[_said(4)], RuntimeError(SECRET)]), source, LONG)
    assert [block.fault is None for block in blocks] == [True, False, True]
    fault = blocks[1].fault
    assert fault is not None
    assert (fault.kind, fault.name, fault.span) == (FaultKind.TRANSCRIPTION, "block:1", blocks[1].span)
    assert "RuntimeError" in fault.detail
    assert SECRET not in fault.detail
    assert blocks[1].segments == ()
    transcript = heard_transcript(source.recording, blocks, LONG, engine="scripted", model="none")
    assert transcript.faults == (fault,)
    assert any(unheard.overlaps(LONG[1]) for unheard in transcript.unheard)


def test_a_lack_of_memory_is_no_fault_of_the_block(source: ArraySource) -> None:
    with pytest.raises(MemoryError):
        _listen(Scripted([MemoryError()]), source, LONG)


def test_only_stretches_with_a_voice_are_listened_to(source: ArraySource) -> None:
    runtime = Scripted()
    (block,) = _listen(runtime, source, [], language="auto", prompt=("Juniper",))
    assert runtime.heard == []
    assert runtime.asked == 0
    assert block == HeardBlock(source.recording.whole, "en", ())


def test_of_hours_fewer_windows_are_heard_together(
    source: ArraySource, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, long = Scripted(at_once=2), Scripted(at_once=2)
    blocks = _listen(short, source, LONG)
    monkeypatch.setattr(listening, "HOURS", 20)
    assert _listen(long, source, LONG) == blocks
    assert (short.together, long.together) == ([1, 2], [1, 1, 1])


def test_terms_are_given_as_a_prompt(source: ArraySource) -> None:
    runtime = Scripted()
    _listen(runtime, source, LONG[:1], prompt=("Juniper", "Blue Heron"))
    assert runtime.heard == [(5 * RATE, "en", "Juniper, Blue Heron")]


def test_what_an_engine_passed_over_is_heard_again_without_the_prompt(source: ArraySource) -> None:
    first, rest = [Piece(" one", 0.5, 0.9, 0.9)], [[Piece(" two", 1.0, 1.4, 0.9)]]
    runtime = Scripted([[first], rest])
    (block,) = _listen(runtime, source, LONG[:1], prompt=("Juniper",))
    assert [prompt for _, _, prompt in runtime.heard] == ["Juniper", ""]
    assert [c.text for s in block.segments for c in s.claims] == ["one", "two"]


def test_what_is_not_believed_is_asked_in_other_ways_and_then_stays_unheard(source: ArraySource) -> None:
    first, unsure = [Piece(" one", 0.5, 0.9, 0.9)], [[Piece(" guess", 1.0, 1.4, 0.3)]]
    runtime = Scripted([[first], unsure, unsure, unsure])
    blocks = _listen(runtime, source, LONG[:1], prompt=("Juniper",))
    assert [c.text for s in blocks[0].segments for c in s.claims] == ["one"]
    assert runtime.again == [False, False, False, True]
    transcript = heard_transcript(source.recording, blocks, LONG[:1], engine="scripted", model="none")
    assert transcript.unheard

    runtime = Scripted([[first], unsure, unsure, [[Piece(" two", 1.0, 1.4, 0.7)]]])
    (block,) = _listen(runtime, source, LONG[:1])
    assert [c.text for s in block.segments for c in s.claims] == ["one", "two"]


TURNS = [_span(1, 3), _span(4, 6), _span(7, 9)]


def test_what_was_passed_over_in_one_go_is_heard_again_in_one_go() -> None:
    source = bursts([(1, 3), (4, 6), (7, 9)], seconds=10)
    first, rest = [Piece(" one", 0.5, 0.9, 0.9)], [_said(1.6), [Piece(" two", 2.8, 4.4, 0.9)]]
    last = [Piece(" three", 5.8, 7.6, 0.9)]
    runtime = Scripted([[first], [*rest, last]])
    (block,) = _listen(runtime, source, TURNS, prompt=("Juniper",))
    assert [prompt for _, _, prompt in runtime.heard] == ["Juniper", ""]
    assert 7.5 * RATE < runtime.heard[1][0] < 8.1 * RATE
    assert [c.text for s in block.segments for c in s.claims] == [
        "one",
        "w0",
        "w1",
        "w2",
        "w3",
        "two",
        "three",
    ]


def test_what_is_passed_over_again_or_not_believed_is_heard_hole_by_hole() -> None:
    source = bursts([(1, 3), (4, 6), (7, 9)], seconds=10)
    first, more = [Piece(" one", 0.5, 2.4, 0.9)], [[Piece(" more", 0.2, 2.2, 0.9)]]
    for second, calls in (([], 4), ([[Piece(" guess", 0.2, 2.2, 0.3)]], 4), (more, 3)):
        runtime = Scripted([[first], second, more, more])
        (block,) = _listen(runtime, source, TURNS)
        assert len(runtime.heard) == calls
        assert [c.text for s in block.segments for c in s.claims] == ["one", "more", "more"]


def test_a_guess_between_sure_words_is_none_because_of_them() -> None:
    source = bursts([(1, 3), (4, 6), (7, 9)], seconds=10)
    first, rest = [Piece(" one", 0.5, 0.9, 0.9)], [_said(1.6), [Piece(" guess", 2.8, 4.4, 0.3)]]
    last, sure = [Piece(" three", 5.8, 7.6, 0.9)], [[Piece(" two", 0.2, 1.8, 0.9)]]
    for answers, words in ((sure, "one w0 w1 w2 w3 two three"), ([], "one w0 w1 w2 w3 three")):
        runtime = Scripted([[first], [*rest, last], answers, *[[]] * 9])
        (block,) = _listen(runtime, source, TURNS)
        assert [c.text for s in block.segments for c in s.claims] == words.split()


def _loop(seconds: float) -> list[Piece]:
    return [Piece(" you", n * 0.4, n * 0.4 + 0.4, 0.9) for n in range(int(seconds / 0.4))]


def test_a_loop_is_heard_again_and_stays_where_nothing_better_is_heard(source: ArraySource) -> None:
    (block,) = _listen(Scripted([[_loop(4.4)], [_said(4.2)]]), source, LONG[:1])
    assert [c.text for s in block.segments for c in s.claims] == [p.text.strip() for p in _said(4.2)]

    runtime = Scripted([[_loop(4.4)], [_loop(4.4)], [_loop(4.4)], [_loop(4.4)]])
    (block,) = _listen(runtime, source, LONG[:1])
    assert len(runtime.heard) == 4
    assert [c.text for s in block.segments for c in s.claims] == ["you"] * 11


def test_a_word_that_stands_for_more_is_heard_again_and_stays_where_nothing_better_is_heard(
    source: ArraySource,
) -> None:
    said, long = [Piece(" one", 0.1, 0.5, 0.9)], [Piece(" est", 0.5, 3.9, 0.4)]
    (block,) = _listen(Scripted([[said, long], [_said(3.2)]]), source, LONG[:1])
    assert [c.text for s in block.segments for c in s.claims] == [
        "one",
        *(p.text.strip() for p in _said(3.2)),
    ]

    guess = [Piece(" guess", 2.8, 3.6, 0.3)]
    (block,) = _listen(Scripted([[said, long], [_said(2.4), guess]]), source, LONG[:1])
    assert [c.text for s in block.segments for c in s.claims] == [
        "one",
        *(p.text.strip() for p in _said(2.4)),
    ]

    runtime = Scripted([[said, long], *[[]] * 3])
    (block,) = _listen(runtime, source, LONG[:1])
    assert len(runtime.heard) == 4
    assert [c.text for s in block.segments for c in s.claims] == ["one", "est"]


def test_words_that_are_repeated_beyond_the_end_were_not_said() -> None:
    source = bursts([(1, 5)], seconds=6)
    said = _said(4)
    beyond = [Piece(f" {word}", 5.5, 5.5, 0.9) for word in ("Blue", "Heron,") * 6]
    (block,) = _listen(Scripted([[said, beyond]]), source, [_span(1, 4.9)])
    assert block.fault is None
    assert [c.text for s in block.segments for c in s.claims] == [p.text.strip() for p in said]


def test_a_quiet_hole_is_heard_as_loud_as_talk() -> None:
    quiet = ArraySource(bursts([(1, 3)], seconds=4).samples * np.float32(0.003), RATE)
    (sound,) = raised_sounds(quiet, quiet.recording.whole)
    assert -22 < 10 * np.log10(np.mean(np.square(sound[RATE * 3 // 2 : RATE * 5 // 2]))) < -18

    halves = np.concatenate([np.zeros_like(quiet.samples), quiet.samples], axis=1)
    mix, loudest = raised_sounds(ArraySource(halves, RATE), quiet.recording.whole)
    assert np.allclose(loudest, sound, atol=1e-3)
    assert len(mix) == len(sound)


def test_what_is_written_after_the_last_voice_is_not_believed(source: ArraySource) -> None:
    runtime = Scripted([[_said(4.5), [Piece(" Silverfield", 4.6, 4.9, 0.5)]]])
    (block,) = _listen(runtime, source, LONG[:1])
    assert len(block.segments) == 1


def test_the_language_is_decided_once_on_blocks_with_speech(source: ArraySource) -> None:
    runtime = Scripted(tongues={"fr": 0.85, "en": 0.1})
    blocks = _listen(runtime, source, LONG, language="auto")
    assert {block.language for block in blocks} == {"fr"}
    assert runtime.asked == 1
    unsure = Scripted(tongues={"fr": 0.4, "en": 0.3})
    assert {block.language for block in _listen(unsure, source, LONG, language="auto")} == {"fr"}
    assert unsure.asked == 3


def test_a_given_language_and_a_model_of_one_language_are_not_questioned(source: ArraySource) -> None:
    given = Scripted()
    assert {block.language for block in _listen(given, source, LONG, language="fr")} == {"fr"}
    single = Scripted(multilingual=False)
    assert {block.language for block in _listen(single, source, LONG, language="auto")} == {"en"}
    assert given.asked == single.asked == 0


def test_another_language_holds_the_recording_back(source: ArraySource) -> None:
    blocks = _listen(Scripted(tongues={"de": 0.95, "en": 0.02}), source, LONG, language="auto")
    assert [[fault.name for fault in block.faults] for block in blocks] == [["language"], [], []]
    assert blocks[0].segments


def test_a_block_that_fails_is_a_fault_beside_that_it_is_in_another_language(source: ArraySource) -> None:
    runtime = Scripted([RuntimeError(SECRET)], tongues={"de": 0.95, "en": 0.02})
    blocks = _listen(runtime, source, LONG, language="auto")
    transcript = heard_transcript(source.recording, blocks, LONG, engine="scripted", model="none")
    assert [fault.name for fault in transcript.faults] == ["block:0", "language"]


def test_finished_blocks_are_kept(source: ArraySource) -> None:
    blocks = _listen(Scripted(), source, LONG, language="fr")
    runtime = Scripted()
    rest = _listen(runtime, source, LONG, language="auto", done=tuple(blocks[:1]))
    assert [block.span for block in rest] == [block.span for block in blocks[1:]]
    assert {block.language for block in rest} == {"fr"}
    assert runtime.asked == 0


def test_speech_without_a_pause_is_cut_where_it_is_quietest() -> None:
    source = bursts([(0, 20.2), (20.6, 45)], seconds=45)
    blocks = _listen(Scripted(), source, [source.recording.whole])
    assert len(blocks) == 2
    assert 20.2 <= blocks[0].span.end / RATE <= 20.6


def test_a_transcript_has_every_word_and_no_unheard_edge(source: ArraySource) -> None:
    blocks = _listen(Scripted(), source, LONG)
    transcript = heard_transcript(source.recording, blocks, LONG, engine="scripted", model="none")
    assert len(transcript.words) == sum(len(s.claims) for block in blocks for s in block.segments)
    assert transcript.unheard == ()
    assert (transcript.engine, transcript.model, transcript.language) == ("scripted", "none", "en")
    assert heard_transcript(source.recording, (), (), engine="x", model="y").words == ()


def test_what_is_written_over_a_dialled_number_is_not_believed() -> None:
    keys = pressed("0612345678")
    source = ArraySource(np.concatenate([bursts([(0, 2)], seconds=2).samples[:, 0], keys]), RATE)
    (block,) = _listen(Scripted(), source, [source.recording.whole])
    claims = [claim for segment in block.segments for claim in segment.claims]
    assert all((claim.confidence == 0) == (claim.start > 2.3 * RATE) for claim in claims)
    assert claims[-1].start > 3 * RATE


ENGLISH, FRENCH = {"en": 0.9, "fr": 0.05}, {"en": 0.05, "fr": 0.9}


def test_each_turn_is_listened_to_in_its_own_language() -> None:
    source = bursts([(0, 10), (10.5, 20)], seconds=20)
    runtime = Scripted(steps=(ENGLISH, ENGLISH, FRENCH, FRENCH), parts=[ENGLISH, FRENCH])
    (block,) = _listen(runtime, source, [_span(0, 10), _span(10.5, 20)], prompt=("Amaranthe",))
    assert [(language, prompt) for _, language, prompt in runtime.heard] == [
        ("en", "Amaranthe"),
        ("fr", "Amaranthe"),
    ]
    assert runtime.told == [(0, 10.2), (10.3, 20)]  # with a little quiet
    assert [segment.language for segment in block.segments] == ["en", "fr"]
    english, french = (segment.claims for segment in block.segments)
    assert english[-1].end <= 10.5 * RATE <= french[0].end
    assert all(claim.confidence > 0 for claim in (*english, *french))


def test_a_language_is_told_from_nothing_of_the_parts_beside_and_not_from_a_word() -> None:
    source = bursts([(0, 10), (10.1, 10.9), (11, 20)], seconds=20)
    runtime = Scripted(steps=(ENGLISH, ENGLISH, FRENCH, FRENCH), parts=[ENGLISH, FRENCH])
    (block,) = _listen(runtime, source, [_span(0, 10), _span(10.1, 10.9), _span(11, 20)])
    assert runtime.told == [(0, 10.1), (10.9, 20)]
    assert [segment.language for segment in block.segments] == ["en", "fr"]


def test_what_is_written_over_the_other_language_without_a_pause_is_not_believed() -> None:
    source = bursts([(0, 20)], seconds=20)
    runtime = Scripted(steps=(ENGLISH, ENGLISH, FRENCH, FRENCH), parts=[ENGLISH])
    (block,) = _listen(runtime, source, [_span(0, 20)])
    claims = [claim for segment in block.segments for claim in segment.claims]
    assert all((claim.confidence == 0) == (claim.end > 10.2 * RATE) for claim in claims)


def test_what_is_written_where_another_language_is_spoken_is_not_believed() -> None:
    source = bursts([(0, 10), (10.5, 20), (20.5, 25)], seconds=25)
    voice = [_span(0, 10), _span(10.5, 20), _span(20.5, 25)]
    english, spanish = {"en": 0.9, "es": 0.1}, {"en": 0.05, "es": 0.9}
    runtime = Scripted(steps=(english, english, spanish, spanish, english))
    (block,) = _listen(runtime, source, voice)
    claims = [claim for segment in block.segments for claim in segment.claims]
    assert all(claim.confidence > 0 for claim in claims if not 10 * RATE < claim.end < 20.5 * RATE)
    assert sum(claim.confidence == 0 for claim in claims) > 20
