"""JSON as Whisper's own programs write it: openai-whisper and what is like it, WhisperX, whisper.cpp.

How sure Whisper was stands at each word as ``probability`` (openai-whisper, faster-whisper) or
``confidence`` (whisper-timestamped), at each token as ``p`` (whisper.cpp), or at a segment alone as
``avg_logprob``. WhisperX's ``score`` says something else: how well a word fits to its time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from math import exp

from app.transcripts.reading import refused
from app.transcripts.utterance import Utterance

_LANGUAGES = {"en": "en", "english": "en", "fr": "fr", "french": "fr"}
_ENDLESS = 1e9
"""No time in seconds reaches this, and neither does a number that is none (NaN)."""


def is_whisper(document: Mapping[str, object]) -> bool:
    """Whether a JSON document is one of Whisper's: segments, or a text alone, and no document of Caviard."""
    lists = isinstance(document.get("segments"), list) or isinstance(document.get("transcription"), list)
    return "schema" not in document and (lists or isinstance(document.get("text"), str))


def read_whisper(document: Mapping[str, object]) -> tuple[tuple[Utterance, ...], str]:
    """What is said in a document, and its language: ``en``, ``fr``, or ``auto`` where it does not tell.

    Raises:
        InputError: when it is no transcript in one of these languages; the sentence never quotes.
    """
    result = document.get("result")
    told = document.get("language", result.get("language") if isinstance(result, Mapping) else None)
    language = "auto" if told is None else _LANGUAGES.get(str(told).lower())
    if language is None:
        raise refused("its 'language' is neither English nor French", "Give a transcript in one of these.")
    segments, parts = document.get("segments"), document.get("transcription")
    if isinstance(segments, list):
        return tuple(
            one for number, part in enumerate(segments, 1) for one in _segment(part, number)
        ), language
    if isinstance(parts, list):
        return tuple(_whole_words([_part(part, number) for number, part in enumerate(parts, 1)])), language
    return (Utterance(str(document.get("text"))),), language


def _segment(part: object, number: int) -> Iterator[Utterance]:
    """A segment, an utterance for each who speaks in it: WhisperX tells it word by word."""
    said, found = _said(part, number)
    times = _times(found.get("start"), found.get("end"))
    speaker = _name(found.get("speaker"))
    words = _mappings(found.get("words"))
    rows = [(_text(word).strip(), _name(word.get("speaker")) or speaker) for word in words]
    each = _sure([(_text(word), word.get("probability", word.get("confidence"))) for word in words], said)
    of_all = _of_all(found.get("avg_logprob"))
    if len({name for _, name in rows}) > 1 and [text for text, _ in rows] == said.split():
        levels = iter(each)
        for name, row in groupby(rows, key=lambda word: word[1]):
            texts = [text for text, _ in row]
            yield Utterance(" ".join(texts), name, times, sure=tuple(islice(levels, len(texts))) or of_all)
        return
    yield Utterance(said, speaker, times, sure=each or of_all)


def _text(word: Mapping[object, object]) -> str:
    return str(word.get("word", word.get("text", "")))


def _mappings(listed: object) -> Sequence[Mapping[object, object]]:
    return listed if isinstance(listed, list) and all(isinstance(one, Mapping) for one in listed) else ()


def _sure(pieces: Sequence[tuple[str, object]], said: str) -> tuple[float, ...]:
    """How sure Whisper was of each written word, of which it may tell several parts: as of the least sure."""
    spaced = any(text[:1].isspace() for text, _ in pieces)
    rows: list[tuple[str, float]] = []
    for text, sure in pieces:
        if not isinstance(sure, int | float) or not 0 <= sure <= 1:
            return ()
        if rows and spaced and not text[:1].isspace():
            before, least = rows.pop()
            rows.append((before + text, min(least, sure)))
        else:
            rows.append((text, sure))
    return tuple(sure for _, sure in rows) if [text.strip() for text, _ in rows] == said.split() else ()


def _of_all(mean: object) -> tuple[float, ...]:
    """One for all words of a segment, of the mean of their logarithms."""
    return (exp(mean),) if isinstance(mean, int | float) and -_ENDLESS < mean <= 0 else ()


def _part(part: object, number: int) -> Utterance:
    """A segment of whisper.cpp, whose text begins with a space unless it goes on with a word."""
    said, found = _said(part, number)
    offsets = found.get("offsets")
    start, end = (offsets.get("from"), offsets.get("to")) if isinstance(offsets, Mapping) else (None, None)
    times = _times(start, end, unit=1000)
    tokens = [(_text(token), token.get("p")) for token in _mappings(found.get("tokens"))]
    spoken = [(text, sure) for text, sure in tokens if not text.startswith("[_")]
    return Utterance(said, _name(found.get("speaker")), times, sure=_sure(spoken, said))


def _whole_words(parts: Sequence[Utterance]) -> Iterator[Utterance]:
    """Segments in which no word goes on from the one before: whisper.cpp can write a token a segment."""
    spaced = any(part.text[:1].isspace() for part in parts)
    last: Utterance | None = None
    for part in parts:
        if last is not None and spaced and _goes_on(last, part):
            times = (last.times[0], part.times[1]) if last.times and part.times else None
            sure = _joined(last.sure, part.sure)
            last = Utterance(last.text + part.text, last.speaker, times, sure=sure)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _joined(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    """Of words of which the last of the one and the first of the other are one word."""
    return (*one[:-1], min(one[-1], other[0]), *other[1:]) if one and other else ()


def _goes_on(last: Utterance, part: Utterance) -> bool:
    apart = last.text[-1:].isspace() or part.text[:1].isspace() or last.speaker != part.speaker
    sentence = last.text.endswith((".", "!", "?")) and part.text[:1].isupper()
    return not apart and not sentence


def _said(part: object, number: int) -> tuple[str, Mapping[object, object]]:
    if not isinstance(part, Mapping) or not isinstance(said := part.get("text"), str):
        raise refused(f"segment {number} has no 'text'", "Give the JSON file as Whisper wrote it.")
    return said, part


def _name(speaker: object) -> str | None:
    return speaker.strip() or None if isinstance(speaker, str) else None


def _times(start: object, end: object, *, unit: float = 1) -> tuple[float, float] | None:
    """Times in seconds, of which nothing is believed unless both are numbers."""
    if not isinstance(start, int | float) or not isinstance(end, int | float):
        return None
    if not abs(start) < _ENDLESS or not abs(end) < _ENDLESS:
        return None
    return max(0.0, start / unit), max(0.0, end / unit)
