"""Whether removed words are among those that were written down."""

import pytest

from app.detect import open_sound_alike
from app.domain.ports import SoundAlike
from app.verify.heard import Listener


@pytest.fixture(scope="module")
def alike() -> SoundAlike:
    return open_sound_alike()


def hears(alike: SoundAlike, written: str, removed: str, kept: str = "", language: str = "en") -> bool:
    listener = Listener(alike, language)
    return listener.hears(written.split(), listener.wanted([removed.split()]), kept.split())


@pytest.mark.parametrize(
    ("written", "removed"),
    [
        ("we met Okafor there", "Desmond Okafor"),
        ("we met OKAFOR's team", "Okafor,"),
        ("we met oh cafe or there", "Okafor"),
        ("the Kovalska file", "Kowalska"),
        ("blue heron it is", "Blueheron"),
        ("call six one three now", "613-555-0142"),
        ("0142 is it", "six one three five five five oh zero one four two"),
        ("that is k o w", "K-O-W-A-L-S-K-A"),
        ("it is Li", "Li"),
    ],
)
def test_a_removed_word_is_heard(alike: SoundAlike, written: str, removed: str) -> None:
    assert hears(alike, written, removed)


@pytest.mark.parametrize(
    ("written", "removed", "kept"),
    [
        ("", "Okafor", ""),
        ("we met there", "Desmond Okafor", ""),
        ("the board and the chair", "the chair of the board", "the board and the chair"),
        ("Hannah said so", "Anna", "Hannah said so"),
        ("and then of it", "and of the then", ""),
        ("seven of us", "7", ""),
        ("four hundred pounds", "400", "400 pounds"),
        ("it was lie", "Li", ""),
    ],
)
def test_what_is_kept_or_says_nothing_is_not(
    alike: SoundAlike, written: str, removed: str, kept: str
) -> None:
    assert not hears(alike, written, removed, kept)


def test_a_sound_alike_that_a_kept_word_explains_less_well_is_heard(alike: SoundAlike) -> None:
    assert hears(alike, "the Kovalska file", "Kowalska", kept="the coral file")


def test_french_is_heard_by_its_own_rules(alike: SoundAlike) -> None:
    assert hears(alike, "fonte nel vous pouvez", "Fontenelle", "vous pouvez", "fr")
    assert hears(alike, "au zéro six douze", "06 12 34", "", "fr")
    assert not hears(alike, "au café", "Fontenelle", "au café", "fr")
