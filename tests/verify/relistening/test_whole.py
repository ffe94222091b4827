"""All of what is published, written down by somebody who hears what they are told to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest

from app.domain.certificate import Check
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.ports import HeardBlock, HeardSegment, SampleSource
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span
from app.domain.transcript import Claim
from app.verify.measured.sound import Pair
from app.verify.relistening.whole import check_whole
from tests.fakes import ArraySource
from tests.values import RATE, make_plan, make_transcript, say
from tests.verify.material import Letters

LENGTH = 10 * RATE
PLAN = make_plan(
    make_transcript(say("good morning Anna Kowalska and welcome")), {"Kowalska": Category.PERSON}
)
TWICE = 2 * RATE
"""The rate of what is published: another than the plan's."""


@dataclass(frozen=True)
class Heard:
    """A transcriber that wrote something down before it heard anything."""

    segments: Sequence[Sequence[Claim]]
    fault: Fault | None = None
    engine = "ctranslate2"
    model = "base"

    def transcribe(self, source: SampleSource, *, language: str, **_: object) -> Iterator[HeardBlock]:
        written = tuple(HeardSegment(language, tuple(claims)) for claims in self.segments)
        yield HeardBlock(source.recording.whole, language, written, self.fault)

    def talk_without_voice(self, *_args: object, **_more: object) -> tuple[Span, ...]:
        return ()


def check(*segments: Sequence[Claim], fault: Fault | None = None, plan: Plan = PLAN) -> Check:
    silence = np.zeros(LENGTH, np.float32)
    pair = Pair(plan, ArraySource(silence, RATE), ArraySource(np.repeat(silence, 2), TWICE))
    return check_whole(pair, Heard(segments, fault), Letters())


def said(text: str, start: float = 0.5) -> list[Claim]:
    return say(text, start=start, rate=TWICE)


def test_what_is_kept_may_be_heard() -> None:
    heard = check(said("good morning Anna"), said("and welcome", start=2.2), [])
    assert (heard.name, heard.passed, heard.spans) == ("relisten-full", True, ())
    assert heard.detail == "removed words heard in 0 of 2 segments (5 words) of the whole file"


@pytest.mark.parametrize("start", [1.7, 8.0])
def test_a_removed_word_is_heard_wherever_it_is_and_its_place_is_told_where_it_is_near(start: float) -> None:
    heard = check(said("good morning"), said("Kowalska", start=start))
    assert not heard.passed
    assert heard.spans == (PLAN.spans if start < 4 else ())


@pytest.mark.parametrize(("start", "passed"), [(0.9, False), (3.5, False), (5.6, True), (7.0, True)])
def test_a_kept_word_explains_what_is_heard_close_to_it_and_nowhere_else(start: float, passed: bool) -> None:
    transcript = make_transcript(say("Anna Kowalska agreed"), say("so Kowalska left", start=6.6))
    plan = make_plan(transcript, {"Anna Kowalska": Category.PERSON})
    assert check(said("Kowalska", start=start), plan=plan).passed is passed


def test_a_removed_word_that_is_heard_late_is_told_with_its_place() -> None:
    plan = make_plan(make_transcript(say("so Kowalska left", start=6.6)), {"Kowalska": Category.PERSON})
    assert check(said("Kowalska", start=7.0), plan=plan).spans == plan.spans


@pytest.mark.parametrize("word", ["Kowalska", "Montréal"])
def test_the_words_of_every_span_are_looked_for(word: str) -> None:
    transcript = make_transcript(say("morning Kowalska and welcome to Montréal today"))
    wanted = {"Kowalska": Category.PERSON, "Montréal": Category.PLACE}
    assert not check(said(word, start=8.0), plan=make_plan(transcript, wanted)).passed


@pytest.mark.parametrize(
    ("written", "passed"),
    [("the number is 91 12 13", False), ("the number is twenty two", True), ("avec the number", True)],
)
def test_a_word_of_the_other_language_is_looked_for_by_the_rules_of_its_own(
    written: str, *, passed: bool
) -> None:
    both = make_transcript(say("the number is"), say("avec quatre-vingt-onze douze treize", start=3.0))
    english, french = both.segments
    removed = {"avec quatre-vingt-onze douze treize": Category.PHONE}
    plan = make_plan(replace(both, segments=(english, replace(french, language="fr"))), removed)
    assert check(said(written, start=7.0), plan=plan).passed is passed


@pytest.mark.parametrize("word", ["Kowalska", "Montréal"])
def test_where_words_of_both_languages_are_removed_each_is_looked_for(word: str) -> None:
    both = make_transcript(say("we met Kowalska"), say("puis Montréal ensuite", start=3.0))
    english, french = both.segments
    wanted = {"Kowalska": Category.PERSON, "Montréal": Category.PLACE}
    plan = make_plan(replace(both, segments=(english, replace(french, language="fr"))), wanted)
    assert not check(said(word, start=7.0), plan=plan).passed


@pytest.mark.parametrize("end", [RATE, RATE // 2, -1])
def test_a_word_without_a_time_of_its_own_is_heard_all_the_same(end: int) -> None:
    """Whisper gives a word alone at the end of what it hears the same start and end now and then."""
    assert not check([Claim("Kowalska", RATE, end)]).passed


def test_a_block_that_could_not_be_written_down_proves_nothing() -> None:
    heard = check(fault=Fault(FaultKind.TRANSCRIPTION, "transcription:0", "it failed", Span(0, 5)))
    assert not heard.passed
    assert heard.detail.endswith("1 blocks could not be transcribed")


LONG = "budget projects harvest meadows curtains pebbles lantern orchard whistle compass blanket"
OTHER = "stadium violins thunder granite pockets saffron lagoons balcony feather walnuts kettles"


@pytest.mark.parametrize(
    ("heard", "passed"), [(LONG, True), (OTHER, False), ("so and then it is " * 8, True)]
)
def test_a_text_of_another_recording_is_noticed(heard: str, passed: bool) -> None:
    """Nobody has decided about what is heard, and where words are silent there was something else."""
    plan = make_plan(
        make_transcript([*say(f"Kowalska {LONG}"), *say(LONG, start=5)]), {"Kowalska": Category.PERSON}
    )
    made = check(said(heard), said(heard, start=5), plan=plan)
    assert made.passed is passed
    assert ("0 of 22 long words that are heard are in the text" in made.detail) is not passed


def test_a_few_words_tell_nothing_of_whose_text_it_is() -> None:
    assert check(said("entirely different speaking")).passed
