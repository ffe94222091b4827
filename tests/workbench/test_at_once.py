"""A speaker who is muted everywhere is muted where somebody else talks at the same time, too."""

from pathlib import Path

import numpy as np

from app.assets import resources
from app.domain.digest import digest
from app.domain.finding import Findings
from app.domain.review import Review
from app.domain.reviewing.speakers import mute
from app.domain.timeline import Span, covered, union
from app.domain.transcript import Claim
from app.domain.transcription.assembling import assemble
from app.domain.transcription.turns import SpeakerCount, with_speakers
from app.workbench.bench import Workbench
from tests.samples import speech, write_audio

OVER, FROM, TO = 4.0, 22.0, 26.0
"""Seconds: where somebody comes in over the first speaker, and where in the meeting that is from."""
LONG = 46.0


def test_whoever_talks_over_another_is_not_heard_when_muted(tmp_path: Path) -> None:
    sound, rate = speech(resources() / "sample" / "meeting-en.flac", 0, LONG)
    over = sound[round(FROM * rate) : round(TO * rate)].copy()
    sound[round(OVER * rate) : round(OVER * rate) + len(over)] += over
    path = write_audio(tmp_path / "a.wav", np.clip(sound, -1, 1), rate)
    with Workbench(threads=1) as bench:
        recording = bench.open(path)
        turns = bench.find_turns(recording, (recording.whole,), SpeakerCount(3, 3))
    half = rate // 2
    heard = assemble(
        made_from=recording.sha256,
        language="en",
        rate=rate,
        length=recording.length,
        segments=[("en", [Claim("word", at, at + half) for at in range(0, round(LONG * rate), half)])],
        voice=(recording.whole,),
        engine="ctranslate2",
        model="base",
    )
    told = with_speakers(heard, turns)
    (first,) = {word.speaker for word in told.words[:4]}
    (second,) = {word.speaker for word in told.words if FROM + 1 < word.span.start / rate < TO - 1}
    assert first != second
    review = Review(recording, told, Findings(digest(told), ()))
    silent = union(one.span for one in mute(review, second or "", by="me").findings if one.span is not None)
    both = Span(round(4.7 * rate), round(8 * rate))
    assert covered(both, silent) == both.length
    alone = Span(0, round(3.5 * rate))
    assert covered(alone, silent) == 0
