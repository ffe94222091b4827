"""Where passages fall silent: what is made of the edges that were fitted."""

from dataclasses import replace
from typing import Self, cast

import pytest

from app.domain.digest import digest
from app.domain.finding import BY_SOUND, Category, Findings, Hit
from app.domain.merging import in_transcript
from app.domain.planning.passages import LATE, Passage
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.marking import stretch_findings
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.workbench.bench import Workbench
from tests.values import RATE, find, make_recording, make_transcript, say

SAID = "Which is about Juniper I suppose?".split()
AT = (20.38, 20.6, 20.7, 20.98, 21.45, 21.6, 22.12)
"""Seconds of the sample at which the words begin, and where the last ends."""


def found(transcript: Transcript, **scores: float) -> Findings:
    at = {word: transcript.text.index(word) for word in scores}
    hits = [
        Hit(Category.SUSPECT, at[word], at[word] + len(word), score, "test", "it is looked for")
        for word, score in scores.items()
    ]
    return replace(in_transcript(transcript, hits), made_from=digest(transcript))


@pytest.mark.parametrize("doubtful", ["about", "I"])
def test_a_doubtful_word_that_goes_too_lays_nothing_of_the_sure_one_bare(
    bench: Workbench, recording: Recording, doubtful: str
) -> None:
    claims = [
        Claim(word, round(start * recording.rate), round(end * recording.rate))
        for word, start, end in zip(SAID, AT, AT[1:], strict=False)
    ]
    transcript = make_transcript(claims, recording=recording)
    usual = Review(recording, transcript, found(transcript, Juniper=0.9))
    strict = Review(recording, transcript, found(transcript, Juniper=0.9, **{doubtful: 0.2}))

    (alone,) = bench.fit(usual).values()
    fitted = bench.fit(strict)
    both = max(fitted.values(), key=lambda span: span.length)

    assert both.contains(alone), (alone, fitted)
    assert both.length > alone.length


def test_unheard_speech_under_a_word_falls_silent_whatever_the_aligner_makes_of_the_word(
    bench: Workbench, recording: Recording
) -> None:
    places = (19.9, 20.38, 22.12, 22.4)
    said = [
        Claim(word, round(start * recording.rate), round(end * recording.rate), 0.9)
        for word, start, end in zip(("so", "is", "me"), places, places[1:], strict=False)
    ]
    drawn = Span(said[1].start, said[1].end)
    transcript = make_transcript(said, recording=recording, voice=[drawn])
    assert transcript.unheard == (drawn,)
    both = Review(recording, transcript, found(transcript, **{"is": 0.9}))
    narrow = Span(drawn.start + 100, drawn.end - 100)

    assert bench.fit(both)[drawn].contains(drawn)
    assert bench.fit(both, known={drawn: narrow})[drawn].contains(drawn)


class Narrow:
    """Does nothing but fit passages, each a little too short on both sides."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def run(self, _task: str, /, *args: object, **_more: object) -> object:
        _, passages = cast("tuple[Recording, tuple[Passage, ...]]", args)
        return {one.span: Span(one.span.start + 100, one.span.end - 100) for one in passages}

    def cancel(self) -> None: ...

    def close(self) -> None: ...


def fitted(transcript: Transcript, findings: Findings) -> dict[Span, Span]:
    review = Review(make_recording(), transcript, findings)
    return dict(Workbench(worker=Narrow()).fit(review))


def test_all_of_what_was_written_wrongly_falls_silent_and_a_little_around_it() -> None:
    said = make_transcript(say("we know per then"))
    findings = in_transcript(said, [Hit(Category.PERSON, 3, 11, 0.4, BY_SOUND, "sounds like it")])
    ((place, silent),) = fitted(said, findings).items()
    assert silent == place.pad(RATE // 10, RATE // 10, within=make_recording().whole)


def test_a_code_that_is_read_out_falls_silent_up_to_the_next_word() -> None:
    said = make_transcript([*say("plate AB12"), *say("then", start=2.0)])
    findings = find(said, {"AB12": Category.ID_NUMBER})
    (silent,) = fitted(said, findings).values()
    assert silent.end == 2 * RATE - round(LATE * RATE)


def test_nothing_is_left_between_what_was_marked_in_one_piece() -> None:
    said = make_transcript(say("so Anna"))
    marked = stretch_findings(said, Span(said.words[1].span.start, 3 * RATE))
    assert len(marked) == 2
    word, beside = fitted(said, Findings(digest(said), marked)).values()
    assert word.end == beside.start
