"""Words that sound alike are alike, whatever letters they are written with."""

from time import process_time
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect import open_sound_alike
from app.detect.sounds.sound_alikes import PhoneLikeness
from app.domain.errors import ModelError
from app.domain.ports import SoundAlike

ALIKE = PhoneLikeness({"cove": "K OW V", "knight": "N AY T", "rain": "R EY N"}.get)

words = st.lists(
    st.one_of(
        st.sampled_from("rain reign cove blue heron 42 613 0 straße nénuphar œuvre 李 \U0001d7d8 hq".split()),
        st.text("abcdefghijklmnopqrstuvwxyzéèàç", min_size=1, max_size=9),
        st.text(min_size=1, max_size=5).filter(lambda text: bool(text.strip())),
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
languages = st.sampled_from(["en", "fr"])


@pytest.fixture(scope="module")
def sound_alike() -> SoundAlike:
    return open_sound_alike()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "knight", "night"),
        ("en", "their reign", "there rain"),
        ("en", "blueheron", "blue heron"),
        ("en", "613", "six one three"),
        ("en", "412 000", "four hundred twelve thousand"),
        ("fr", "beaumont", "bau mon"),
        ("fr", "quarante deux", "42"),
    ],
)
def test_the_same_sounds_are_the_same(sound_alike: SoundAlike, language: str, one: str, other: str) -> None:
    assert sound_alike.likeness(one, other, language=language) == 1.0


@pytest.mark.parametrize(
    ("language", "term", "misheard", "other"),
    [
        ("en", "blue heron", "blue herring", "new position"),
        ("en", "kowalska", "cove alska", "of the alphabet"),
        ("en", "hawthorne", "half thorn", "have done"),
        ("en", "sinclair", "sin clear", "since then"),
        ("fr", "benmoussa", "bain mousseux", "bien sûr"),
        ("fr", "lefèvre", "le fèvre", "la semaine"),
        ("fr", "gauthier", "go tier", "gestion"),
    ],
)
def test_what_is_misheard_is_nearer_than_what_is_not(
    sound_alike: SoundAlike, language: str, term: str, misheard: str, other: str
) -> None:
    near = sound_alike.likeness(term, misheard, language=language)
    far = sound_alike.likeness(term, other, language=language)
    assert near > 0.7 > far + 0.1


def test_the_language_says_how_letters_are_read(sound_alike: SoundAlike) -> None:
    assert sound_alike.likeness("chaud", "show", language="fr") > sound_alike.likeness(
        "chaud", "show", language="en"
    )


@given(one=words, other=words, language=languages)
def test_it_is_symmetric_and_from_0_to_1(one: str, other: str, language: str) -> None:
    found = ALIKE.likeness(one, other, language=language)
    assert 0.0 <= found <= 1.0
    assert found == ALIKE.likeness(other, one, language=language)


@given(one=words, language=languages)
def test_words_sound_like_themselves_joined_or_apart(one: str, language: str) -> None:
    assert ALIKE.likeness(one, one, language=language) == 1.0
    assert ALIKE.likeness(one, one.replace(" ", ""), language=language) == 1.0


@given(digits=st.tuples(st.integers(0, 9999), st.integers(0, 9999)), language=languages)
def test_different_numbers_never_sound_the_same(digits: tuple[int, int], language: str) -> None:
    one, other = (" ".join(f"{number:04}") for number in digits)
    assert (ALIKE.likeness(one, other, language=language) == 1.0) == (digits[0] == digits[1])


def test_scripts_without_rules_are_alike_only_when_they_are_the_same() -> None:
    assert ALIKE.likeness("\u738b", "\u674e", language="en") == 0.0
    assert ALIKE.likeness("\u738b", "\u738b", language="fr") == 1.0


def test_a_thousand_comparisons_take_less_than_half_a_second() -> None:
    start = process_time()
    for number in range(1000):
        ALIKE.likeness("blue heron and", f"blew herring and {number % 10}", language="en")
    assert process_time() - start < 0.5


def test_a_missing_dictionary_is_said() -> None:
    with (
        patch("app.detect.sounds.sound_alikes.find_spec", return_value=None),
        pytest.raises(ModelError) as error,
    ):
        open_sound_alike()
    assert error.value.code == "no-dictionary"
