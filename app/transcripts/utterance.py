"""What somebody says at a time, as a file has it, and the transcript that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from app.domain.errors import InputError
from app.domain.recording import Recording
from app.domain.timeline import sample_after, sample_before
from app.domain.transcript import FILE, UNSAID, Claim, Transcript, claimed_confidence
from app.domain.transcription.assembling import assemble
from app.domain.words.terms import written


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that a file has together.

    Args:
        text: what is said, without marks of the format.
        speaker: who says it, when the file tells.
        times: its start and end in seconds, as claimed, when the file tells.
        doubtful: whether it may be a name beside what is said, and not said.
        to: who is written to, where it stands in a chat.
        sure: how sure of each word what listened was, 0 to 1, when the file tells.
    """

    text: str
    speaker: str | None = None
    times: tuple[float, float] | None = None
    doubtful: bool = False
    to: str | None = None
    sure: tuple[float, ...] = ()


def transcript_of(utterances: Iterable[Utterance], recording: Recording, *, language: str) -> Transcript:
    """A transcript with rough times: words share the time of their utterance by letters.

    Args:
        utterances: in the order of speech.
        recording: what the words were said in.
        language: ``en``, ``fr``, or ``auto`` where the file does not tell.

    Raises:
        InputError: when nothing is said.
    """
    utterances = tuple(utterances)
    made = assemble(
        made_from=recording.sha256,
        language=language,
        rate=recording.rate,
        length=recording.length,
        segments=[(language, list(_claims(one, recording.rate))) for one in utterances],
        voice=(),
        engine=FILE,
        model="",
    )
    if not made.words:
        raise InputError(
            "no-words",
            "The transcript cannot be used: it says nothing.",
            "Give a transcript with words in it.",
        )
    return replace(made, addressed=tuple(dict.fromkeys(written(one.to) for one in utterances if one.to)))


def _claims(one: Utterance, rate: int) -> Iterator[Claim]:
    words = written(one.text).split()
    speaker = written(one.speaker or "").strip() or None
    sure = [claimed_confidence(claimed) for claimed in one.sure]
    if len(sure) != len(words):  # of words that are read otherwise than they stand none is surer than any
        sure = [UNSAID if one.doubtful else min(sure, default=1.0)] * len(words)
    if one.times is None:
        yield from (Claim(word, 0, 0, level, speaker) for word, level in zip(words, sure, strict=True))
        return
    start, end = one.times
    whole = max(1, sum(map(len, words)))
    edges = [start + (end - start) * letters / whole for letters in accumulate(map(len, words), initial=0)]
    for word, level, (begin, stop) in zip(words, sure, pairwise(edges), strict=True):
        yield Claim(word, sample_before(begin, rate), sample_after(stop, rate), level, speaker)
