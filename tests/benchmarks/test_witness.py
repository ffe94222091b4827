"""What the checks of ``relisten`` see of words that were cut too short, and how often of those that were not.

Each removed word is alone: on what is kept around it the witnesses lean. Its span is shortened on purpose, so
that some of it stays audible, before or after. ``make bench`` prints the tables that the page on proof shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from app.audio import open_source
from app.detect import open_sound_alike
from app.domain.plan import _SEAL, Plan, plan
from app.domain.planning.draft import Hidden, Redaction
from app.domain.planning.passages import Passage, by_span
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.words.distinct import distinctive, spoken_tokens
from app.speech import CepstralEchoes, open_whisper
from app.speech.edges.aligner import SphinxAligner
from app.speech.runtimes.witness import WhisperWitness
from app.verify.measured.aligned import Outside
from app.verify.measured.sound import Pair
from app.verify.relistening.listened import silenced
from app.verify.relistening.relisten import Ears, cut_short, heard
from tests.benchmarks.conditions import CONDITIONS, resampled
from tests.benchmarks.listening import Listening, open_listening
from tests.benchmarks.material import Speech, by_hand, joined, samples
from tests.benchmarks.measures import Target, targets
from tests.fakes import ArraySource
from tests.values import decided

pytestmark = [pytest.mark.timeout(0), pytest.mark.enable_socket]
APART = 4.5
"""Seconds between words that are removed together: no window holds two."""
LEFT = (60, 100, 150, 300)
"""Milliseconds of a word that stay audible."""
BEGINNING, END, ALL, FITTED = "beginning", "end", "all", "fitted"
SENSED = ("clean", "babble")
"""Conditions in which words are cut short on purpose; false alarms are counted in all."""
WITNESSES = ("cut short", "believed", "written")
MOST_ALARMS = 0.02
"""Of fitted spans, the share that any witness may doubt: each costs a wider span and another try."""
CUT_SEEN = 0.98
"""Of spans that leave 60 ms of their word, or all of it, the share that is seen."""


@dataclass(slots=True)
class Tally:
    """Of the words that were judged, how many each witness found.

    Args:
        words: judged, by kind of material, condition and what was left.
        found: the same and the witness, or ``any``.
    """

    words: dict[tuple[str, str, str], int] = field(default_factory=dict)
    found: dict[tuple[str, str, str, str], int] = field(default_factory=dict)

    def add(self, kind: str, condition: str, what: str, judged: int, seen: Mapping[str, int]) -> None:
        """Count what was seen of some words."""
        key = kind, condition, what
        self.words[key] = self.words.get(key, 0) + judged
        for witness, number in seen.items():
            self.found[*key, witness] = self.found.get((*key, witness), 0) + number

    def share(
        self, what: str, witness: str, *, condition: str | None = None, kind: str | None = None
    ) -> float:
        """Share of the words that a witness found."""
        keys = [
            key
            for key in self.words
            if key[2] == what and condition in (None, key[1]) and kind in (None, key[0])
        ]
        words = sum(self.words[key] for key in keys)
        return sum(self.found.get((*key, witness), 0) for key in keys) / words if words else 0.0

    def table(self) -> Iterator[str]:
        """Lines: what each witness saw, by what was left, for each kind of material and all together."""
        witnesses = (*WITNESSES, "any")
        for kind in (*dict.fromkeys(kind for kind, _, _ in self.words), None):
            yield f"\n{kind or 'all'}".ljust(40) + "".join(witness.rjust(12) for witness in witnesses)
            for condition, what in dict.fromkeys((condition, what) for _, condition, what in self.words):
                count = sum(
                    n
                    for (k, c, w), n in self.words.items()
                    if (c, w) == (condition, what) and kind in (None, k)
                )
                shares = (self.share(what, w, condition=condition, kind=kind) for w in witnesses)
                yield f"{condition}, {what} ({count})".ljust(39) + "".join(f"{s:12.1%}" for s in shares)


@dataclass(frozen=True, slots=True)
class Bench:
    """What listens, and who judges."""

    listening: Listening
    ears: Ears
    tally: Tally

    def run(self, speech: Speech, condition: str, path: Path) -> None:
        """Remove every recognised word of one file, a few at a time, as it should be and as it should not."""
        with open_source(path) as source:
            transcript = self.listening.transcript(source, speech.language)
            for chosen in _apart(targets(speech.parts, transcript.words)):
                asked = [target.passage for target in chosen]
                fitter = self.listening.fitters[speech.language]
                fitted = by_span(asked, [fitter.fit(source, one) for one in asked])
                every = _variants(chosen, fitted, source, speech.language, all_of_them=condition in SENSED)
                for what, spans in every:
                    seen = self._seen(source, transcript, spans, unmuted=what == ALL)
                    self.tally.add(speech.kind, condition, what, len(spans), seen)

    def _seen(
        self, source: SampleSource, transcript: Transcript, spans: Mapping[Passage, Span], *, unmuted: bool
    ) -> Mapping[str, int]:
        if not spans:
            return {}
        made, whole = _plan(source, transcript, spans), source.recording.whole
        sound = source.listen(whole, rate=ENGINE_RATE)
        if not unmuted:
            sound = silenced(sound, made.spans, within=whole, rate=made.rate)
        pair = Pair(made, source, ArraySource(sound, ENGINE_RATE))
        short = cut_short(made, source, self.ears.outside)
        written, believed = heard(pair, self.ears, lambda _done, _all: None)
        found = dict(zip(WITNESSES, (one.spans for one in (short, believed, written)), strict=True))
        every = frozenset[Span]().union(*found.values())
        return {**{witness: len(one) for witness, one in found.items()}, "any": len(every)}


def _apart(found: Sequence[Target]) -> Iterator[Sequence[Target]]:
    """All targets, in as few turns as keep those of one turn apart."""
    rest = list(found)
    while rest:
        turn: list[Target] = []
        for target in rest:
            if not turn or target.part.start - turn[-1].part.end >= APART:
                turn.append(target)
        yield turn
        rest = [target for target in rest if target not in turn]


def _tells(target: Target, language: str) -> bool:
    """Whether it is no function word: these are not listened for, they follow from the words around."""
    tokens = spoken_tokens([word.text for word in target.passage.words], language)
    return any(distinctive(token, language) for token in tokens)


def _variants(
    chosen: Sequence[Target],
    fitted: Mapping[Span, Span],
    source: SampleSource,
    language: str,
    *,
    all_of_them: bool,
) -> Iterator[tuple[str, Mapping[Passage, Span]]]:
    """What is left on purpose, and the spans that leave it.

    A word too short to leave so much is left out, and a function word where all of it is left.
    """
    rate = source.recording.rate
    yield FITTED, {target.passage: fitted[target.passage.span] for target in chosen}
    if not all_of_them:
        return
    yield ALL, {target.passage: fitted[target.passage.span] for target in chosen if _tells(target, language)}
    for share in (*LEFT, None):
        for edge in (BEGINNING, END):
            spans = {}
            for target in chosen:
                part, span = target.part, fitted[target.passage.span]
                left = (part.end - part.start) / 2 if share is None else share / 1000
                start = round((part.start + left) * rate) if edge == BEGINNING else span.start
                end = round((part.end - left) * rate) if edge == END else span.end
                if left <= (part.end - part.start) / 2 and start < end:
                    spans[target.passage] = Span(start, end)
            yield f"{'half' if share is None else f'{share} ms'} at the {edge}", spans


def _plan(source: SampleSource, transcript: Transcript, spans: Mapping[Passage, Span]) -> Plan:
    """A plan whose spans are what they are told to be, also where these do not hold their words."""
    empty = decided(transcript, recording=source.recording)
    hidden = tuple(Hidden(passage, span) for passage, span in sorted(spans.items(), key=_place))
    return replace(
        plan(empty, {}),
        hidden=hidden,
        redactions=tuple(Redaction(one.span, ()) for one in hidden),
        seal=_SEAL,
    )


def _place(item: tuple[Passage, Span]) -> tuple[int, int]:
    return item[1].start, item[1].end


def _materials() -> Iterable[Speech]:
    yield from by_hand()
    yield from samples()
    try:
        yield from joined()
    except OSError as error:
        print(f"Joined words are left out: the synthesiser cannot be installed ({error}).")  # noqa: T201


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    loaded = open_whisper()
    ears = Ears(
        WhisperWitness(loaded),
        open_sound_alike(),
        Outside(SphinxAligner(), CepstralEchoes()),
        lanes=loaded.lanes,
        model="base",
    )
    bench = Bench(open_listening(), ears, Tally())
    talk = np.concatenate([speech.sound for speech in samples()])
    folder = tmp_path_factory.mktemp("witness")
    for speech in _materials():
        others = resampled(talk, 24_000, speech.rate, beside=folder / "talk")
        for condition, write in CONDITIONS.items():
            name = f"{speech.name}-{condition.replace(' ', '-')}"
            bench.run(speech, condition, write(folder / name, speech.sound, speech.rate, others))
    print("", *bench.tally.table(), sep="\n")  # noqa: T201 - the figures are the result
    return bench.tally


@pytest.mark.parametrize("edge", [BEGINNING, END])
def test_a_span_that_leaves_60_ms_of_its_word_is_seen(tally: Tally, edge: str) -> None:
    assert tally.share(f"60 ms at the {edge}", "any", condition="clean") >= CUT_SEEN


def test_a_word_that_is_left_whole_is_seen(tally: Tally) -> None:
    assert tally.share(ALL, "any", condition="clean") >= CUT_SEEN


def test_few_spans_that_are_as_they_should_be_are_doubted(tally: Tally) -> None:
    assert tally.share(FITTED, "any") <= MOST_ALARMS
