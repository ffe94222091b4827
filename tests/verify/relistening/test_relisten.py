"""Listening again, with ears that hear what they are told to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import get_ident
from unittest.mock import MagicMock

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import FilePicture, open_source
from app.domain.certificate import Check
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.ports import Sentence, Witness
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.domain.transcription.assembling import assemble
from app.verify.bundle import BundleVerifier
from app.verify.measured.aligned import Outside
from app.verify.measured.sound import Pair
from app.verify.relistening import relisten
from app.verify.relistening.evidence import MARGIN
from app.verify.relistening.listened import Heard, listened
from app.verify.relistening.relisten import (
    Believed,
    Believing,
    Ears,
    Writing,
    asked_outside,
    cut_short,
    in_languages,
)
from app.verify.relistening.windows import Script, Window, windows
from tests.fakes import ArraySource, Late
from tests.values import make_plan, make_recording, make_transcript, say
from tests.verify.material import WANTED, Bundle, Parrot, deaf, make_bundle

Sound = NDArray[np.float32]


class Believer(Parrot):
    """Believes every word but in the references, which are asked about after what is published.

    Args:
        text: what it writes.
        published: what it believes of what is published, in nats a token; of the recording it believes all.
        alone: what it believes where a margin around one span alone is silent.
    """

    def __init__(self, text: str = "", *, published: float = -0.1, alone: float = -9.0) -> None:
        super().__init__(text)
        self.published, self.alone = published, alone
        self.asked: list[int] = []
        self.sounds: set[bytes] = set()

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        self.asked.append(len(sounds))
        self.sounds.update(sound.tobytes() for sound in sounds)
        least = super().belief(sounds, sentences, language=language)
        belief = (self.alone, self.published, -9.0, -0.1)[len(self.asked) % 4]
        return tuple((belief,) * len(row) for row in least)


class Doubter(Believer):
    """Believes no word."""

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        return tuple((-9.0,) * len(row) for row in super().belief(sounds, sentences, language=language))


class Meter(Parrot):
    """Hears words in their own language alone, and believes them the more, the louder it is in a place.

    Args:
        place: in samples at 16 kHz.
        language: of the words.
    """

    def __init__(self, place: Span, *, language: str = "en") -> None:
        super().__init__("Kowalska")
        self._place, self._language = slice(place.start, place.end), language

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        return super().write(sounds, language=language) if language == self._language else ("",) * len(sounds)

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        least = super().belief(sounds, sentences, language=language)
        if language != self._language:
            return least
        levels = [float(abs(sound[self._place]).max()) for sound in sounds]
        return tuple((8 * level - 5,) * len(row) for level, row in zip(levels, least, strict=True))


class Everywhere:
    """An aligner that finds words all over the sound, or all over the middle of it.

    Args:
        share: of the sound.
    """

    def __init__(self, share: float = 1.0) -> None:
        self.share = share

    def align(
        self, sound: Sound, words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        assert language in {"en", "fr"}
        seconds = len(sound) / 16_000
        first, each = seconds * (1 - self.share) / 2, seconds * self.share / len(words)
        return tuple((first + n * each, first + (n + 1) * each) for n in range(len(words)))


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return make_bundle(tmp_path_factory.mktemp("relisten"), texts=())


def check(bundle: Bundle, ears: Ears) -> Check:
    return bundle.check(BundleVerifier(open_source, FilePicture, lambda: ears))["relisten"]


def test_what_nobody_hears_passes_without_a_figure_of_what_was_said(bundle: Bundle) -> None:
    """Whoever guesses the words could compute it of each guess, and compare."""
    found = check(bundle, deaf())
    assert found.passed
    assert found.spans == ()
    assert found.detail.startswith("0 of 3 removed passages heard: 0 with sound left (")
    assert "0 cut too short (measured: 0); 0 written down again (places: " in found.detail
    assert found.detail.endswith("channels: 3); 0 that can be guessed")
    inside = replace(deaf(), outside=Outside(Everywhere(0.01), Late()))
    assert "; 0 cut too short (measured: 3); " in check(bundle, inside).detail


def test_the_model_that_listened_is_named_where_any_did(tmp_path: Path) -> None:
    made = make_bundle(tmp_path, texts=())
    named = check(made, replace(deaf(), model="small.en")).detail
    assert named.endswith("; 0 that can be guessed; listened with the model small.en")
    assert check(made, deaf()).detail.endswith("; 0 that can be guessed")


@pytest.mark.parametrize("style", SoundStyle)
@pytest.mark.parametrize(
    ("text", "removed", "heard"),
    [("it was Kowalska", "Kowalska", 2), ("Montreal", "Montréal", 1), ("good plane", "plane", 0)],
)
def test_a_removed_word_that_is_written_fails_its_spans(
    tmp_path: Path, style: SoundStyle, text: str, removed: str, heard: int
) -> None:
    made = make_bundle(tmp_path, style=style, texts=())
    found = check(made, replace(deaf(), witness=Parrot(text)))
    assert found.passed is (heard == 0)
    script = Script(made.plan)
    assert list(found.spans) == [span for span in script.spans if removed in " ".join(script.removed(span))]
    assert len(found.spans) == heard
    assert f"{heard} written down again" in found.detail


@pytest.mark.parametrize(("published", "said"), [(-0.1, "4.9"), (-1.5, "3.5"), (-3.5, None)])
def test_removed_words_that_fit_nearly_as_well_as_in_the_recording_fail(
    bundle: Bundle, published: float, said: str | None
) -> None:
    found = check(bundle, replace(deaf(), witness=Believer(published=published)))
    assert found.spans == (() if said is None else bundle.plan.spans)
    assert found.detail.endswith(
        "; 0 that can be guessed"
        if said is None
        else f"; 3 that can be guessed ({said} nats a token at most)"
    )


@pytest.mark.parametrize("text", ["", "it was Kowalska", "Montreal"])
def test_several_who_listen_hear_what_one_hears(bundle: Bundle, text: str) -> None:
    alone = replace(deaf(), witness=Parrot(text))
    assert check(bundle, replace(alone, lanes=3)) == check(bundle, alone)


def test_one_thread_decodes_what_several_listen_to(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    decoding, listening = set[int](), set[int]()

    class Noticed(Parrot):
        def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
            listening.add(get_ident())
            return super().write(sounds, language=language)

    def noticed(pair: Pair, stretches: Sequence[Span]) -> Iterator[Heard]:
        for one in listened(pair, stretches):
            decoding.add(get_ident())
            yield one

    monkeypatch.setattr(relisten, "listened", noticed)
    assert check(bundle, replace(deaf(), witness=Noticed(""), lanes=3)).passed
    assert len(decoding) == 1
    assert not decoding & listening


def test_only_what_may_be_evidence_is_asked_further(bundle: Bundle) -> None:
    believes, doubts = Believer(), Doubter()
    check(bundle, replace(deaf(), witness=believes))
    check(bundle, replace(deaf(), witness=doubts))
    published, references, originals, alone = (believes.asked[number::4] for number in range(4))
    assert published == references == originals == alone
    assert doubts.asked[::4] == published
    assert sum(doubts.asked) == sum(published)


def test_words_that_reach_out_of_their_span_fail(bundle: Bundle) -> None:
    found = check(bundle, replace(deaf(), outside=Outside(Everywhere(), Late())))
    assert not found.passed
    assert "cut too short (measured: 3; by " in found.detail


def test_each_span_is_asked_about_once_whoever_found_it_in_the_recording(bundle: Bundle) -> None:
    outside = Outside(Everywhere(), Late())
    with open_source(bundle.source) as original:
        assert len(cut_short(bundle.plan, original, outside).spans) == 3
        known = outside.known(original.recording)
        assert set(known) == set(asked_outside(bundle.plan))
        other = Outside(MagicMock(align=MagicMock(side_effect=AssertionError)), Late())
        other.known(original.recording).update(known)
        assert len(cut_short(bundle.plan, original, other).spans) == 3


@pytest.mark.parametrize(("by", "failing"), [(0.01, 3), (0.0, 0), (-0.01, 0), (None, 0)])
def test_a_word_that_reaches_out_by_a_hundredth_of_a_second_is_cut_short(
    bundle: Bundle, by: float | None, failing: int
) -> None:
    outside = MagicMock(by=lambda *_, **__: by)
    with open_source(bundle.source) as original:
        assert len(cut_short(bundle.plan, original, outside).spans) == failing


def test_no_detail_holds_a_removed_word(bundle: Bundle) -> None:
    found = check(
        bundle,
        replace(deaf(), witness=Believer("Anna Kowalska Montréal"), outside=Outside(Everywhere(), Late())),
    )
    assert found.spans == bundle.plan.spans
    said = found.detail.casefold()
    assert not any(word.casefold() in said for term in WANTED for word in term.split())


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
    assert Writing(pair, script, replace(deaf(), witness=witness)).listen([there]).failing == {span}
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
    Writing(pair, script, replace(deaf(), witness=witness)).listen([there])
    believed(pair, witness)
    heard = len(left) - span.length  # behind the window's end nothing is
    published, reference = heard + 8_000, heard - 2 * round(MARGIN * 16_000) + 8_000
    expected = [published, published, reference, facts.length, reference]
    assert witness.lengths == pytest.approx(expected, abs=2), "a fade ends in silence"


class Scribe(Believer):
    """Remembers how much sound it is asked about, in samples."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        self.lengths += map(len, sounds)
        return super().write(sounds, language=language)

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        self.lengths += map(len, sounds)
        return super().belief(sounds, sentences, language=language)


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


def test_sounds_in_two_languages_are_asked_about_in_their_own() -> None:
    asked: list[tuple[str, Sequence[int]]] = []

    def ask(some: Sequence[int], language: str) -> list[str]:
        asked.append((language, some))
        return [f"{language}{number}" for number in some]

    assert in_languages(["fr", "en", "fr"], ask) == ("fr0", "en1", "fr2")
    assert asked == [("en", [1]), ("fr", [0, 2])]
    assert in_languages([], ask) == ()
