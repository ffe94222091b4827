"""The public JSON documents of transcripts and findings, as plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import InputError
from app.domain.finding import Findings
from app.domain.recording import Recording
from app.domain.timeline import Span, sample_after, sample_before, seconds
from app.domain.transcript import FILE, Claim, Transcript, claimed_confidence
from app.domain.transcription.assembling import assemble
from app.domain.words.terms import SENTENCE_ENDS, written

TRANSCRIPT_SCHEMA = "caviard.transcript/1"
FINDINGS_SCHEMA = "caviard.findings/1"
LANGUAGES = ("en", "fr")
PAUSE = 1.0
"""Seconds without a word after which a new segment begins."""
_LONGEST_SEGMENT = 60
_ENDLESS = 1e12
"""No time reaches this, and neither does a number that is none (NaN)."""
_NO_SAMPLE = 10**18
"""No sample has this number, on whatever clock; in JSON a whole number may have any length."""
_ENDINGS = (*SENTENCE_ENDS, *(end + quote for end in ".!?" for quote in '"\u00bb\u201d'))
"""With one of these a sentence ends, also where it is quoted."""


def transcript_document(transcript: Transcript) -> dict[str, object]:
    """The document ``caviard.transcript/1`` of a transcript: words with times, and unheard speech."""
    rate = transcript.rate
    return {
        "schema": TRANSCRIPT_SCHEMA,
        "language": transcript.language,
        "duration": seconds(transcript.length, rate),
        "rate": rate,
        "words": [
            {
                "text": word.text,
                **times(word.span, rate),
                "confidence": word.confidence,
                "speaker": word.speaker,
            }
            for word in transcript.words
        ],
        "unheard": [times(span, rate) for span in transcript.unheard],
    }


def findings_document(text: str, findings: Findings, rate: int | None) -> dict[str, object]:
    """The document ``caviard.findings/1``.

    Args:
        text: what the offsets count code points of.
        findings: of that text.
        rate: samples a second of the recording, or None for a text that nobody spoke: times are then null.
    """
    return {
        "schema": FINDINGS_SCHEMA,
        "text": text,
        "rate": rate,
        "failed": list(findings.failed),
        "findings": [
            {
                "category": finding.category.value,
                "start_char": finding.start_char,
                "end_char": finding.end_char,
                **times(finding.span, rate),
                "score": finding.score,
                "recogniser": finding.recogniser,
                "reason": finding.reason,
            }
            for finding in findings.findings
        ],
    }


def times(span: Span | None, rate: int | None) -> dict[str, float | int | None]:
    """A span as ``start``, ``end`` (seconds) and their exact twins ``start_sample``, ``end_sample``."""
    if span is None or rate is None:
        return {"start": None, "end": None, "start_sample": None, "end_sample": None}
    return {
        "start": seconds(span.start, rate),
        "end": seconds(span.end, rate),
        "start_sample": span.start,
        "end_sample": span.end,
    }


def transcript_from(document: object, recording: Recording, *, alone: bool = False) -> Transcript:
    """Read a transcript document back, onto the clock of a recording.

    Samples win over seconds and may be missing, and so may all times of a word: what a word claims beyond the
    recording, or does not claim, is settled by :func:`~app.domain.transcription.assembling.assemble`.

    Args:
        document: parsed JSON.
        recording: what the words were said in.
        alone: whether there is no sound. What is said then stays together however long it is: a border that
            comes after so many words would tell how many were removed.

    Raises:
        InputError: when it is no transcript; the sentence names a field and never quotes.
    """
    if not isinstance(document, Mapping):
        raise _bad("it is not a JSON object")
    schema = document.get("schema", TRANSCRIPT_SCHEMA)
    if schema != TRANSCRIPT_SCHEMA:
        raise _bad(f"its 'schema' is not {TRANSCRIPT_SCHEMA!r}")
    language = document.get("language")
    if language not in LANGUAGES:
        raise _bad("its 'language' is neither 'en' nor 'fr'")
    words = document.get("words")
    if not isinstance(words, list):
        raise _bad("it has no list 'words'")
    clock = _Clock(_rate(document), recording.rate)
    claims = [claim for number, word in enumerate(words, 1) for claim in _claims(word, number, clock)]
    most = len(claims) if alone else _LONGEST_SEGMENT
    return assemble(
        made_from=recording.sha256,
        language=language,
        rate=recording.rate,
        length=recording.length,
        segments=[(language, part) for part in _segments(claims, round(PAUSE * recording.rate), most)],
        voice=(),
        engine=FILE,
        model="",
    )


@dataclass(frozen=True, slots=True)
class _Clock:
    """From a document's times to samples of the recording, rounded outward."""

    theirs: int | None
    ours: int

    def start(self, sample: int | None, at: float | None) -> int | None:
        if sample is not None and self.theirs is not None:
            return sample * self.ours // self.theirs
        return None if at is None else sample_before(at, self.ours)

    def end(self, sample: int | None, at: float | None) -> int | None:
        if sample is not None and self.theirs is not None:
            return -(-sample * self.ours // self.theirs)
        return None if at is None else sample_after(at, self.ours)


def _rate(document: Mapping[object, object]) -> int | None:
    rate = document.get("rate")
    if rate is None:
        return None
    if isinstance(rate, bool) or not isinstance(rate, int) or rate < 1:
        raise _bad("its 'rate' is not a number of samples a second")
    return rate


def _claims(word: object, number: int, clock: _Clock) -> Iterator[Claim]:
    """The claims of an entry; one that holds several written words claims the same time for each."""
    if not isinstance(word, Mapping):
        raise _bad(f"word {number} is not a JSON object")
    text, speaker = word.get("text"), word.get("speaker")
    if not isinstance(text, str):
        raise _bad(f"word {number} has no 'text'")
    if speaker is not None and not isinstance(speaker, str):
        raise _bad(f"the 'speaker' of word {number} is not text")
    start = clock.start(_sample(word, "start_sample", number), _number(word, "start", number))
    end = clock.end(_sample(word, "end_sample", number), _number(word, "end", number))
    if start is None or end is None:
        start = end = start or end or 0
    confidence = claimed_confidence(_number(word, "confidence", number))
    for part in written(text).split():
        yield Claim(part, start, end, confidence, written(speaker or "").strip() or None)


def _number(word: Mapping[object, object], key: str, number: int) -> float | None:
    value = word.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _ENDLESS:
        raise _bad(f"the {key!r} of word {number} is not a number")
    return float(value)


def _sample(word: Mapping[object, object], key: str, number: int) -> int | None:
    value = word.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not abs(value) < _NO_SAMPLE:
        raise _bad(f"the {key!r} of word {number} is not a whole number")
    return value


def _segments(claims: Sequence[Claim], pause: int, most: int) -> Iterator[list[Claim]]:
    """Claims that are read together: up to the end of a sentence, a pause, another speaker, or so many."""
    part: list[Claim] = []
    for claim in claims:
        if part and (
            part[-1].text.endswith(_ENDINGS)
            or claim.start - part[-1].end > pause
            or claim.speaker != part[-1].speaker
            or len(part) >= most
        ):
            yield part
            part = []
        part.append(claim)
    if part:
        yield part


def _bad(why: str) -> InputError:
    return InputError(
        "not-a-transcript",
        f"The transcript cannot be used: {why}.",
        "Compare it with the output of 'caviard transcribe --json'.",
    )
