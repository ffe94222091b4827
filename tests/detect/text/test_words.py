import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.text.words import Phrases, begins_sentence, folded_words, has_capitals, inflected
from app.domain.words.terms import fold


@given(st.text(max_size=60))
def test_words_lie_where_they_say(text: str) -> None:
    last = 0
    for word in folded_words(text):
        assert last <= word.start < word.end <= len(text)
        assert word.text in fold(text[word.start : word.end]).split()
        last = word.start


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("d'Amélie Noël's plan", ["amelie", "noel", "plan"]),
        ("Ame\u0301lie", ["amelie"]),
        ("It\u2019s S. 's", ["it", "s", "s"]),
        ("D\u02bcAnna O\u02bbBrien\u02bcs", ["anna", "o", "brien"]),
        ("blue_heron-17", ["blue", "heron", "17"]),
        ("", []),
    ],
)
def test_folded_words(text: str, words: list[str]) -> None:
    assert [word.text for word in folded_words(text)] == words


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("heron", "herons"),
        ("herons", "heron"),
        ("box", "boxes"),
        ("boxes", "box"),
        ("cheval", "chevaux"),
        ("chevaux", "cheval"),
        ("story", "stories"),
        ("stories", "story"),
        ("bateau", "bateaux"),
        ("glass", "glasses"),
    ],
)
def test_inflected(word: str, other: str) -> None:
    assert other in inflected(word)
    assert word in inflected(word)


def test_short_words_keep_their_s() -> None:
    assert "ga" not in inflected("gas")


def test_longest_phrase_at_a_place_wins() -> None:
    words = folded_words("the blue heron plan")
    assert list(Phrases(["blue", "blue heron"]).find(words)) == [(1, 3, "blue heron")]
    assert list(Phrases(["", " "]).find(words)) == []


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("Anna", 0, True),
        ("No. Anna", 4, True),
        ("No, Anna", 4, False),
        ("Mr. Anna", 4, False),
        ("No.\n« Anna", 6, True),
        ("Me. Anna", 4, False),
        ("M. Anna", 3, False),
        ("Ask me. Like Anna", 8, True),
    ],
)
def test_begins_sentence(text: str, start: int, expected: bool) -> None:
    assert begins_sentence(text, start) is expected


def test_one_capital_among_many_words_makes_no_text_with_capitals() -> None:
    assert has_capitals("We met. They agreed.")
    assert has_capitals("OK so they met")
    assert not has_capitals("OK " + "so they met and agreed " * 10)
    assert not has_capitals("so they met")
    assert not has_capitals("17")
