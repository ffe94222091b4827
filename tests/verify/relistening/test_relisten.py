"""Listening again, with ears that hear what they are told to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import get_ident
from unittest.mock import MagicMock

import pytest

from app.audio import open_source
from app.domain.certificate import Check
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.verify.measured.aligned import Outside
from app.verify.measured.sound import Pair
from app.verify.relistening import relisten
from app.verify.relistening.listened import Heard, listened
from app.verify.relistening.relisten import Ears, asked_outside, cut_short
from app.verify.relistening.windows import Script
from tests.fakes import Late
from tests.verify.material import WANTED, Bundle, Parrot, deaf, make_bundle, verifier
from tests.verify.witnesses import Believer, Doubter, Sound


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
    return bundle.check(verifier(lambda: ears))["relisten"]


def test_what_nobody_hears_passes_without_a_figure_of_what_was_said(bundle: Bundle) -> None:
    """Whoever guesses the words could compute it of each guess, and compare."""
    found = check(bundle, deaf())
    assert found.passed
    assert found.spans == ()
    assert found.detail.startswith("0 of 3 removed passages heard: 0 with sound left (")
    assert "0 cut too short (measured: 0); 0 written down again (places: " in found.detail
    assert found.detail.endswith("channels: 3); 0 that can be guessed; listened with the model none")
    inside = replace(deaf(), outside=Outside(Everywhere(0.01), Late()))
    assert "; 0 cut too short (measured: 3); " in check(bundle, inside).detail


def test_the_model_that_listened_is_named_where_any_did(tmp_path: Path) -> None:
    made = make_bundle(tmp_path, texts=())
    named = check(made, replace(deaf(), model="small.en")).detail
    assert named.endswith("; 0 that can be guessed; listened with the model small.en")
    (nothing := tmp_path / "nothing").mkdir()
    assert "listened" not in check(make_bundle(nothing, texts=(), removed={}), deaf()).detail


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
    assert found.detail.removesuffix("; listened with the model none").endswith(
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
