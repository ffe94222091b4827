from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span
from app.domain.transcript import Word
from app.gui.widgets.words.searching import Search, find_words, haystack, on_its_own, plain

TEXT = "Élodie said: l\u2019été at Ôkafor's, and elodie again; STRASSE straße."
SOME = "think ink, Ink's l\u2019ink inks ink-red (ink) ink2"
WORDS = [Word(text, Span(n, n + 1)) for n, text in enumerate(TEXT.split())]


def look_for(wanted: str) -> Search:
    return Search(find_words(haystack(WORDS), wanted))


def found(wanted: str) -> list[str]:
    return [" ".join(w.text for w in WORDS[first:last]) for first, last in look_for(wanted).found]


def test_capitals_accents_and_quotes_make_no_difference() -> None:
    assert found("elodie") == ["Élodie", "elodie"]
    assert found("L'ETE") == ["l\u2019été"]
    assert found("okafor's, and") == ["Ôkafor's, and"]


def test_a_part_finds_its_whole_word_and_two_in_one_word_count_once() -> None:
    assert found("trass") == ["STRASSE"]
    assert found("s") == ["said:", "Ôkafor's,", "STRASSE", "straße."]


def test_spaces_around_and_between_do_not_matter_and_nothing_finds_nothing() -> None:
    assert found("  said:   l'été ") == ["said: l\u2019été"]
    assert found("   ") == []


def test_what_was_found_is_not_found_again_from_its_own_words() -> None:
    words = [Word(text, Span(n, n + 1)) for n, text in enumerate("no no no, nono no".split())]
    assert find_words(haystack(words), "no no") == ((0, 2), (3, 5))
    assert find_words(haystack(words), "o no, n") == ((1, 4),)
    assert find_words(haystack(words), "no no no no no no") == find_words(haystack(()), "no") == ()


def test_a_word_on_its_own_is_told_from_a_part_of_a_longer_one() -> None:
    hay = haystack([Word(text, Span(n, n + 1)) for n, text in enumerate(SOME.split())])

    def alone(wanted: str) -> list[str]:
        places = on_its_own(hay, wanted, find_words(hay, wanted))
        return [" ".join(SOME.split()[first:last]) for first, last in places]

    assert alone("ink") == ["ink,", "Ink's", "l\u2019ink", "ink-red", "(ink)"]
    assert alone("ink-red") == ["ink-red"]
    assert alone("ink-red (ink)") == ["ink-red (ink)"]
    assert alone("hink i") == alone("k INK'S") == alone("  ") == []


@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_steps_go_round_and_begin_at_the_caret() -> None:
    search = look_for("s")
    places = []
    for step in (1, 1, 1, 1, -1):
        search = search.step(step, 2)
        assert search.here is not None
        places.append(WORDS[search.here[0]].text)
    assert places == ["Ôkafor's,", "STRASSE", "straße.", "said:", "straße."]
    assert look_for("s").step(-1, 0).here == search.here


def test_only_what_touches_some_words_is_near_them() -> None:
    search = look_for("s")
    assert search.near(2, 6) == ((4, 5),)
    assert search.near(0, len(WORDS)) == search.found
