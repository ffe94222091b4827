from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.planning.paragraphs import MOST, PAUSE
from app.domain.timeline import Span
from app.domain.transcript import Segment, Word
from app.gui.widgets.words.paragraphs import Cut, cut_paragraphs, paragraph_of, word_at

RATE = 100


def spoken(*turns: tuple[str, str | None, float]) -> list[Segment]:
    """Segments of (words, speaker, seconds of silence before them); a word lasts a fifth of a second."""
    made, at = [], 0
    for text, speaker, silence in turns:
        at += round(silence * RATE)
        words = []
        for word in text.split():
            words.append(Word(word, Span(at, at + 20), speaker=speaker))
            at += 20
        made.append(Segment(tuple(words), "en"))
    return made


def said(segments: Sequence[Segment]) -> list[str]:
    return [" ".join(word.text for word in paragraph.words) for paragraph in cut_paragraphs(segments, RATE)]


def test_segments_of_one_speaker_are_one_paragraph() -> None:
    assert said(spoken(("one two", "A", 0), ("three", "A", 0.5))) == ["one two three"]


def test_another_speaker_or_a_pause_begins_a_paragraph() -> None:
    assert said(spoken(("one", "A", 0), ("two", "B", 0), ("three", "B", PAUSE))) == ["one", "two", "three"]


def test_a_long_turn_is_cut_at_the_end_of_a_sentence() -> None:
    long = " ".join(["word"] * 69 + ["end."])
    assert [len(text.split()) for text in said(spoken((long, "A", 0), ("more", "A", 0)))] == [70, 1]


def test_a_transcript_without_words_has_a_paragraph() -> None:
    (only,) = cut_paragraphs((), RATE)
    assert (only.first, only.last, only.start) == (0, 0, 0)


@given(
    st.lists(
        st.tuples(st.integers(1, 3 * MOST), st.sampled_from(["A", "B", None]), st.sampled_from([0.0, 3.0])),
        max_size=8,
    )
)
def test_every_word_is_in_one_paragraph_in_order(turns: list[tuple[int, str | None, float]]) -> None:
    segments = spoken(*(("word " * count, speaker, silence) for count, speaker, silence in turns))
    found = cut_paragraphs(segments, RATE)
    assert tuple(word for page in found for word in page.words) == tuple(
        word for segment in segments for word in segment.words
    )
    assert all(page.last - page.first == len(page.words) <= MOST for page in found)
    assert all(len({word.speaker for word in page.words}) <= 1 for page in found)
    for number, page in enumerate(found):
        for word in range(page.first, page.last):
            assert paragraph_of(found, word) == number


def test_the_word_at_a_position_is_the_last_that_has_begun() -> None:
    found = cut_paragraphs(spoken(("one two", "A", 1), ("three", "B", 0)), RATE)
    heard = [word_at(found, sample) for sample in (0, 99, 100, 119, 120, 140, 10_000)]
    assert heard == [None, None, 0, 0, 1, 2, 2]


@given(
    st.lists(
        st.tuples(st.integers(1, MOST), st.sampled_from(["A", "B"]), st.sampled_from([0.0, 3.0])),
        min_size=1,
        max_size=8,
    ),
    st.data(),
)
def test_after_a_correction_others_are_cut_as_if_all_were(
    turns: list[tuple[int, str, float]], data: st.DataObject
) -> None:
    before = tuple(spoken(*(("word " * count, speaker, silence) for count, speaker, silence in turns)))
    number = data.draw(st.integers(0, len(before) - 1))
    words = before[number].words
    at = data.draw(st.integers(0, len(words) - 1))
    put = data.draw(st.sampled_from([("new",), ("end.",), ("two", "more"), ("w",) * MOST]))
    speaker = data.draw(st.sampled_from([words[at].speaker, "C"]))
    new = tuple(replace(words[at], text=text, speaker=speaker) for text in put)
    spelt = replace(before[number], words=(*words[:at], *new, *words[at + 1 :]))
    after = (*before[:number], spelt, *before[number + 1 :])
    known = Cut(before, RATE, cut_paragraphs(before, RATE))
    assert cut_paragraphs(after, RATE, known) == cut_paragraphs(after, RATE)
    assert cut_paragraphs(after[1:], RATE, known) == cut_paragraphs(after[1:], RATE)
    assert cut_paragraphs(after, 0, known) == cut_paragraphs(after, 0)


def test_a_paragraph_far_from_a_correction_is_the_same_object() -> None:
    before = tuple(spoken(*((f"some words {n}", "AB"[n % 2], 0) for n in range(9))))
    known = Cut(before, RATE, cut_paragraphs(before, RATE))
    spelt = replace(before[4], words=(replace(before[4].words[0], text="any"), *before[4].words[1:]))
    after = cut_paragraphs((*before[:4], spelt, *before[5:]), RATE, known)
    kept = [one is other for one, other in zip(after, known.paragraphs, strict=True)]
    assert kept == [True] * 3 + [False] * 2 + [True] * 4  # the one before it is where a new one was cut
