"""Whether removed words are among those that were written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect import open_sound_alike
from app.domain.ports import SoundAlike
from app.verify.relistening.listener import Listener


@pytest.fixture(scope="module")
def alike() -> SoundAlike:
    return open_sound_alike()


def hears(alike: SoundAlike, written: str, removed: str, kept: str = "", language: str = "en") -> bool:
    """Something removed lies where there is a stroke in the kept words."""
    listener = Listener(alike, language)
    runs = [run.split() for run in kept.split("|")]
    return listener.hears(written.split(), listener.wanted([removed.split()]), runs)


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
        ("we saw Marc there", "Mark"),
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
        ("call me there", "613-555-0142", ""),
        ("call nine one one", "613-555-0142", ""),
    ],
)
def test_what_is_kept_or_says_nothing_is_not(
    alike: SoundAlike, written: str, removed: str, kept: str
) -> None:
    assert not hears(alike, written, removed, kept)


def test_a_sound_alike_that_a_kept_word_explains_less_well_is_heard(alike: SoundAlike) -> None:
    assert hears(alike, "the Kovalska file", "Kowalska", kept="the coral file")
    assert hears(alike, "the Kovalska file", "Kowalska", kept="Kovalchuk left")


def test_french_is_heard_by_its_own_rules(alike: SoundAlike) -> None:
    assert hears(alike, "fonte nel vous pouvez", "Fontenelle", "vous pouvez", "fr")
    assert hears(alike, "au zéro six douze", "06 12 34", "", "fr")
    assert not hears(alike, "au café", "Fontenelle", "au café", "fr")


def test_letters_that_french_does_not_say_make_nothing_alike(alike: SoundAlike) -> None:
    said, kept = "je mets en copie d'habitude", "Je m'aise en copie,|Comme d'habitude,"
    assert not hears(alike, said, "tirer le mètre", kept, "fr")
    assert hears(alike, "je maître en copie d'habitude", "tirer le mètre", kept, "fr")


LEDGER, SAID = "le notaire | et les fonds partent du compte", "le notaire et les fonds partie du compte"


def test_a_kept_word_badly_heard_in_its_own_place_is_no_alarm(alike: SoundAlike) -> None:
    assert hears(alike, "partie", "Bardis", "", "fr")
    assert not hears(alike, SAID, "Bardis", LEDGER, "fr")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (SAID, "le notaire et les fonds | partent du compte"),  # what is removed was said just before
        (SAID, "le notaire et les fonds partent | du compte"),
        (SAID, "le notaire et les fonds coupent du compte"),  # no word that sounds like it is expected there
        (SAID.replace("partie", "Bardis"), LEDGER),  # the very word
        ("le notaire partie et les fonds partent du compte", LEDGER),  # in no kept word's place
        (
            "le notaire par di et les fonds",
            "le par notaire | di et les fonds",
        ),  # not in a row
        ("partie", "partent"),  # nothing beside it tells where it stands
        ("partie du compte", "partent du compte"),
        ("les fonds partie", "les fonds partent"),
    ],
)
def test_elsewhere_it_is_one(alike: SoundAlike, written: str, kept: str) -> None:
    assert hears(alike, written, "Bardis", kept, "fr")


def test_kept_words_that_are_parted_otherwise_are_the_same_also_at_the_end(alike: SoundAlike) -> None:
    written = "d'abord la vente en suite"
    assert hears(alike, "la vente en", "content", "", "fr")
    assert not hears(alike, written, "content", "et ils|d'abord la vente ensuite", "fr")
    assert hears(alike, written, "content", "et ils|d'abord la vente suite", "fr")
    assert hears(alike, "d'abord la vente en suite", "content", "d'abord la vente|ensuite", "fr")
    assert hears(alike, "la vente content", "content", "la vente contente", "fr")


words = st.lists(st.sampled_from(["so", "we", "close", "the", "depot", "cow", "in", "May"]), max_size=6)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("la salle gratuitement. La semaine", False),
        ("gratuitement deux sans la semaine", True),
        ("gratuitement Okafor la semaine", True),
        ("gratuitement Ocafor la semaine", True),
    ],
)
def test_a_word_that_is_kept_and_removed_makes_nothing_beside_it_sound_alike(
    alike: SoundAlike, written: str, heard: bool
) -> None:
    removed, kept = "Gratuitement, 200 Okafor", "la salle gratuitement. | presque | La semaine"
    assert hears(alike, written, removed, kept, "fr") is heard


@given(words, words, st.lists(words, max_size=3))
def test_the_very_word_is_heard_wherever_it_stands(
    alike: SoundAlike, before: list[str], after: list[str], kept: list[list[str]]
) -> None:
    listener = Listener(alike, "en")
    wanted = listener.wanted([["Kowalska"]])
    assert listener.hears([*before, "Kowalska", *after], wanted, kept)
    assert listener.hears([*before, "Kovalska", *after], wanted, [])
