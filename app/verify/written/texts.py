"""Published texts, opened with parsers of our own and compared with the plan."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from app.domain.plan import Plan
from app.domain.planning.cues import TIMED
from app.domain.timeline import Span, hull_of, seconds
from app.verify.written import docx_parts, html_page
from app.verify.written.equal import NotEqualError, same
from app.verify.written.marks import ENGLISH, WORDINGS, before_speech

_CLOCK = r"(\d\d|[1-9]\d\d+):([0-5]\d):([0-5]\d){point}(\d{{3}})"
"""A time, which is written in one way: room for other digits, or more zeros, is room for something else."""
_SRT_TIME, _VTT_TIME = (
    re.compile(f"{_CLOCK} --> {_CLOCK}".format(point=point), re.ASCII) for point in (",", r"\.")
)
_VOICE = re.compile(r"<v ([^<>]+)>")
_SPELT = re.compile(r"&(?!(?:amp|lt|gt);)")
"""A sign that WebVTT need not write as another one."""
_VOICE_MARK = "\0"
"""Stands before a speaker's name among words, none of which holds it."""
_SRT_STANDS_FOR = str.maketrans({"<": "\u2039", ">": "\u203a", "{": "(", "}": ")"})
_MILLISECOND = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class Shown:
    """A cue of a published text.

    Args:
        start: seconds.
        end: seconds.
        heard: when its pieces are heard, in samples, by the plan.
    """

    start: Fraction
    end: Fraction
    heard: Span


def compare(kind: str, data: bytes, plan: Plan, sound: str | None) -> tuple[Shown, ...]:
    """Compare a text with the plan, piece by piece, and give its cues where the format has times.

    Args:
        kind: its format.
        data: of the file.
        plan: what was to be published.
        sound: name of the sound beside it, None where there is none.

    Raises:
        NotEqualError: when it cannot be parsed or differs.
        UnicodeDecodeError: when it is no text.
        KeyError: when the format is not known.
    """
    return _PARSERS[kind](data, plan, sound)


def can_check(kind: str, *, text_only: bool) -> bool:
    """Whether there is a parser for a format and a bundle may hold it; one of text alone has no subtitles."""
    return kind in _PARSERS and not (text_only and kind in TIMED)


def fixed(kind: str, language: str) -> str:
    """What stands in every file of a format and a language, whatever the plan, beyond the names of fields."""
    return f"{_FIXED[kind]()} {WORDINGS.get(language, ENGLISH)[0]}" if kind in _FIXED else ""


def planned(plan: Plan) -> tuple[Shown, ...]:
    """The cues of a plan, as a text shows them that tells their times to the sample."""
    rate = plan.rate
    return tuple(
        Shown(Fraction(cue.span.start, rate), Fraction(cue.span.end, rate), cue.span) for cue in plan.cues
    )


def cut_redactions(shown: Sequence[Shown], plan: Plan) -> int:
    """How many cues begin or end inside a redaction."""
    starts = [Fraction(span.start, plan.rate) for span in plan.spans]

    def inside(time: Fraction) -> bool:
        before = bisect_left(starts, time) - 1  # the last that begins before it
        return before >= 0 and time < Fraction(plan.spans[before].end, plan.rate)

    return sum(inside(cue.start) or inside(cue.end) for cue in shown)


def out_of_place(shown: Sequence[Shown], plan: Plan) -> int:
    """How many cues run backwards, leave the recording or are not shown when their words are heard."""
    wrong = 0
    for cue in shown:
        heard = Fraction(cue.heard.start, plan.rate), Fraction(cue.heard.end, plan.rate)
        wrong += (
            not 0 <= cue.start < cue.end <= Fraction(plan.length, plan.rate) + _MILLISECOND
            or cue.start > heard[1] + _MILLISECOND
            or cue.end < heard[0] - _MILLISECOND
        )
    return wrong


def _docx(data: bytes, plan: Plan, sound: str | None) -> tuple[Shown, ...]:
    docx_parts.compare_document(data, plan, sound)
    return ()


def _html(data: bytes, plan: Plan, sound: str | None) -> tuple[Shown, ...]:
    html_page.compare_page(data, plan, sound)
    return ()


def _txt(data: bytes, plan: Plan, _sound: str | None) -> tuple[Shown, ...]:
    text = data.decode("utf-8")
    lines = [f"{before_speech(one.speaker, plan)} {one.text}".lstrip(" ") for one in plan.paragraphs]
    expected = f"{plan.paragraph_break.join(lines)}\n" if lines else ""
    same(text.split("\n"), expected.split("\n"), "line")
    return ()


def _srt(data: bytes, plan: Plan, _sound: str | None) -> tuple[Shown, ...]:
    tokens, cues = [], []
    for number, block in enumerate(_blocks(data.decode("utf-8")), 1):
        if len(block) < 3 or block[0] != str(number):
            raise NotEqualError(f"block {number} is no subtitle")
        said = " ".join(block[2:]).split(" ")
        cues.append((*_times(_SRT_TIME, block[1], number), len(said)))
        tokens += said
    named = _tokens(plan, lambda speaker: before_speech(speaker, plan).split(" "))
    expected = [(token.translate(_SRT_STANDS_FOR), span) for token, span in named]
    same(tokens, [token for token, _ in expected], "word")
    return tuple(_shown(cues, [span for _, span in expected]))


def _vtt(data: bytes, plan: Plan, _sound: str | None) -> tuple[Shown, ...]:
    header, _, rest = data.decode("utf-8").partition("\n")
    if header != "WEBVTT" or (rest and not rest.startswith("\n")):
        raise NotEqualError("it does not begin as WebVTT")
    tokens, cues = [], []
    for number, block in enumerate(_blocks(rest.removeprefix("\n")), 1):
        if len(block) < 2:
            raise NotEqualError(f"block {number} is no subtitle")
        said = [token for line in block[1:] for token in _voiced(line, number)]
        cues.append((*_times(_VTT_TIME, block[0], number), len(said)))
        tokens += said
    expected = list(_tokens(plan, lambda speaker: [_VOICE_MARK + speaker]))
    same(tokens, [token for token, _ in expected], "word")
    return tuple(_shown(cues, [span for _, span in expected]))


def _voiced(line: str, number: int) -> Iterator[str]:
    """The words of a line of WebVTT, after who speaks them where that is told."""
    voice = _VOICE.match(line)
    if voice is not None:
        yield _VOICE_MARK + html.unescape(voice[1])
    bare = line[voice.end() :] if voice is not None else line
    if "<" in bare or ">" in bare or _SPELT.search(line):
        raise NotEqualError(f"block {number} holds markup")
    yield from html.unescape(bare).split(" ")


def _json(data: bytes, plan: Plan, sound: str | None) -> tuple[Shown, ...]:
    def when(span: Span) -> dict[str, float | int]:
        return {} if sound is None else _when(span, plan.rate)

    segments = [
        {
            **when(cue.span),
            "speaker": cue.speaker,
            "pieces": [{"text": p.text, "removed": p.removed, **when(p.span)} for p in cue.pieces],
        }
        for cue in plan.cues
    ]
    spans = [{**when(r.span), "categories": [c.value for c in r.categories]} for r in plan.redactions]
    expected = {
        "schema": "caviard.redacted/1",
        "language": plan.language,
        **({} if sound is None else {"duration": seconds(plan.length, plan.rate), "rate": plan.rate}),
        "segments": segments,
        "spans": spans,
        "counts": {category.value: number for category, number in plan.counts},
    }
    # Line by line: equal values may be written with any number of digits, twice, or with room between them.
    written = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
    same(data.decode("utf-8").split("\n"), written.split("\n"), "line")
    return () if sound is None else planned(plan)


_PARSERS: Mapping[str, Callable[[bytes, Plan, str | None], tuple[Shown, ...]]] = MappingProxyType(
    {"txt": _txt, "srt": _srt, "vtt": _vtt, "json": _json, "docx": _docx, "html": _html}
)
_FIXED: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"docx": docx_parts.fixed_text, "html": html_page.fixed_text}
)


def _blocks(text: str) -> Iterator[list[str]]:
    """Blocks with one empty line between two, and a line end at the end."""
    if text:
        if not text.endswith("\n"):
            raise NotEqualError("it is cut short")
        for block in text[:-1].split("\n\n"):
            yield block.split("\n")


def _times(pattern: re.Pattern[str], line: str, number: int) -> tuple[Fraction, Fraction]:
    found = pattern.fullmatch(line)
    if found is None:
        raise NotEqualError(f"block {number} has no times")
    h1, m1, s1, f1, h2, m2, s2, f2 = map(int, found.groups())
    start, end = ((h1 * 60 + m1) * 60 + s1) * 1000 + f1, ((h2 * 60 + m2) * 60 + s2) * 1000 + f2
    return Fraction(start, 1000), Fraction(end, 1000)


def _tokens(plan: Plan, named: Callable[[str], list[str]]) -> Iterator[tuple[str, Span]]:
    """Every written word with the span of its piece; a speaker's name has the span of what is said first."""
    for cue in plan.cues:
        if cue.speaker:
            yield from ((token, cue.pieces[0].span) for token in named(cue.speaker))
        for piece in cue.pieces:
            yield from ((token, piece.span) for token in piece.text.split(" "))


def _shown(cues: Sequence[tuple[Fraction, Fraction, int]], spans: Sequence[Span]) -> Iterator[Shown]:
    at, before = 0, Fraction(0)
    for number, (start, end, words) in enumerate(cues, 1):
        inside = spans[at : at + words]
        if not inside:
            raise NotEqualError(f"block {number} is empty")
        if start < before:
            raise NotEqualError(f"block {number} begins before the one before it ends")
        yield Shown(start, end, hull_of(inside))
        at, before = at + words, end


def _when(span: Span, rate: int) -> dict[str, float | int]:
    return {
        "start": seconds(span.start, rate),
        "end": seconds(span.end, rate),
        "start_sample": span.start,
        "end_sample": span.end,
    }
