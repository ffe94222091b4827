"""Whether removed words are believed to be heard, window by window."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.ports import Witness
from app.domain.timeline import Span
from app.domain.transcription.assembling import assemble
from app.verify.measured.sound import Pair
from app.verify.relistening.believing import Believed, Believing
from app.verify.relistening.evidence import MARGIN
from app.verify.relistening.listened import Heard
from app.verify.relistening.windows import Script, Window, windows
from app.verify.relistening.writing import Writing
from tests.fakes import ArraySource
from tests.values import make_plan, make_recording, make_transcript, say
from tests.verify.material import deaf
from tests.verify.witnesses import Believer, Meter, Scribe


@pytest.mark.parametrize(
    ("removed", "spans"), [("and", 0), ("Kowalska", 1), ("seven", 1), ("so Kowalska and", 1)]
)
def test_function_words_alone_betray_nothing(removed: str, spans: int) -> None:
    script, believing, there = in_one_window({removed: Category.CUSTOM}, Believer())
    assert len(script.spans) == 1
    assert len(believing.listen([there]).failing) == spans


def test_near_passages_are_asked_about_in_the_same_sounds() -> None:
    witness = Believer()
    script, believing, there = in_one_window({"Kowalska": Category.PERSON, "seven": Category.NUMBER}, witness)
    assert believing.listen([there]).failing == frozenset(script.spans)
    # Two passages, in what is published, in the reference and in the recording: three sounds are encoded.
    # What is believed then is asked about in a reference of its own.
    assert witness.asked == [2, 2, 2, 2]
    assert len(witness.sounds) == 3 + 2


def test_what_words_beside_other_passages_tell_is_no_evidence() -> None:
    witness = Believer(alone=-0.1)
    _, believing, there = in_one_window({"Kowalska": Category.PERSON, "seven": Category.NUMBER}, witness)
    assert not believing.listen([there]).failing


def in_one_window(
    wanted: Mapping[str, Category], witness: Believer
) -> tuple[Script, Believing, tuple[Heard, Window]]:
    """Noise in which passages are removed, with the one window in which all are listened to."""
    facts = make_recording(length=6 * 16_000, rate=16_000)
    transcript = make_transcript(say("so Kowalska and seven others", rate=16_000), recording=facts)
    made = make_plan(transcript, wanted, recording=facts)
    noise = np.asarray(np.random.default_rng(3).normal(0, 0.1, facts.length), np.float32)
    original, published = ArraySource(noise, 16_000), ArraySource(noise * np.float32(0.5), 16_000)
    script = Script(made)
    (window,) = windows(script.spans, within=facts.whole, rate=facts.rate, language=script.language)
    heard = Heard(0, None, published.listen(window.span, rate=16_000))
    return script, Believing(Pair(made, original, published), script, witness), (heard, window)


@pytest.mark.usefixtures("with_silences")
@pytest.mark.parametrize(
    "recorded",
    [(0.6, 0.2), (0.2, 0.6, -0.2)],
    ids=["same channels", "others"],
)
def test_what_is_heard_on_a_channel_is_compared_with_the_recording(recorded: tuple[float, ...]) -> None:
    """On the same, or on the mix where there are others; beside something louder it would be too little."""
    (span,) = KOWALSKA.spans
    pair = steady(recorded, (0.0, 0.2))
    assert believed(pair, Meter(span), channel=1) == {span}


@pytest.mark.usefixtures("with_silences")
@pytest.mark.parametrize("place", [Span(12_000, 14_000), Span(21_200, 23_200)], ids=["before", "after"])
def test_what_is_left_of_a_word_close_to_its_span_is_not_in_the_reference(place: Span) -> None:
    (span,) = KOWALSKA.spans
    assert not place.overlaps(span)
    left = np.full(KOWALSKA.length, 0.6, np.float32)
    left[span.start : span.end] = 0
    pair = replace(steady((0.6,), (0.6,)), published=ArraySource(left, KOWALSKA.rate))
    assert believed(pair, Meter(place)) == {span}


@pytest.mark.usefixtures("with_silences")
def test_words_in_another_language_than_the_rest_are_listened_for_in_their_own() -> None:
    made = kowalska("fr")
    (span,) = made.spans
    pair, witness = steady((0.6,), (0.6,), made), Meter(span, language="fr")
    script, there = where(pair)
    assert made.language == "en"
    assert Writing(pair, script, witness, deaf().sound_alike).listen([there]).failing == {span}
    assert believed(pair, witness) == {span}


@pytest.fixture
def with_silences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sounds be listened to with all their silences: what a :class:`Meter` measures is in its place."""
    monkeypatch.setattr("app.verify.relistening.listened.PAUSE", 60)


def test_silences_are_listened_to_for_half_a_second_whoever_asks() -> None:
    facts = make_recording(length=6 * 16_000, rate=16_000)
    said = say("so Maximiliana Konstantina Kowalska others", start=1, each=0.8, rate=16_000)
    wanted = {"Maximiliana Konstantina Kowalska": Category.PERSON}
    made = make_plan(make_transcript(said, recording=facts), wanted, recording=facts)
    (span,) = made.spans
    assert span.length > 2 * 16_000
    left = np.full(facts.length, 0.6, np.float32)
    left[span.start : span.end] = 0
    pair = replace(steady((0.6,), (0.6,), made), published=ArraySource(left, facts.rate))
    script, there = where(pair)
    witness = Scribe()
    Writing(pair, script, witness, deaf().sound_alike).listen([there])
    believed(pair, witness)
    heard = len(left) - span.length  # behind the window's end nothing is
    published, reference = heard + 8_000, heard - 2 * round(MARGIN * 16_000) + 8_000
    expected = [published, published, reference, facts.length, reference]
    assert witness.lengths == pytest.approx(expected, abs=2), "a fade ends in silence"


def kowalska(language: str) -> Plan:
    """What is to be published of an English recording; the removed word is said in some language."""
    facts = make_recording(length=6 * 16_000, rate=16_000)
    claims = say("so Kowalska others", rate=16_000)
    transcript = assemble(
        made_from=facts.sha256,
        language="en",
        rate=facts.rate,
        length=facts.length,
        segments=[(of, [claim]) for of, claim in zip(("en", language, "en"), claims, strict=True)],
        voice=(),
        engine="ctranslate2",
        model="base",
    )
    return make_plan(transcript, {"Kowalska": Category.PERSON}, recording=facts)


KOWALSKA = kowalska("en")


def steady(recorded: Sequence[float], published: Sequence[float], made: Plan = KOWALSKA) -> Pair:
    """A recording of one level a channel, and what is published of it, of another."""
    ones = np.ones((made.length, 1), np.float32)
    original, left = (ArraySource(ones * np.array(of, np.float32), made.rate) for of in (recorded, published))
    return Pair(made, original, left)


def where(pair: Pair, channel: int | None = None) -> tuple[Script, tuple[Heard, Window]]:
    """What was said, and the one window that is listened to."""
    script = Script(pair.plan)
    (window,) = windows(
        script.spans, within=pair.original.recording.whole, rate=pair.plan.rate, language=script.language
    )
    return script, (
        Heard(0, channel, pair.published.listen(window.span, rate=16_000, channel=channel)),
        window,
    )


def believed(pair: Pair, witness: Witness, channel: int | None = None) -> frozenset[Span]:
    script, there = where(pair, channel)
    return Believing(pair, script, witness).listen([there]).failing


def test_what_is_heard_in_one_part_is_not_forgotten_for_what_is_heard_in_another() -> None:
    one, other = Believed(frozenset({Span(0, 1)}), 2.0), Believed(frozenset({Span(2, 3)}), 1.0)
    both = Believed(frozenset({Span(0, 1), Span(2, 3)}), 2.0)
    assert one.and_also(other) == other.and_also(one) == both
