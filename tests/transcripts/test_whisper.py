"""JSON of Whisper's own programs: every word once, with who says it and when."""

from collections.abc import Mapping, Sequence
from math import inf, log, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InputError
from app.domain.transcript import UNSAID
from app.transcripts import Utterance, is_whisper, read_whisper, transcript_of
from tests.values import make_recording

HI, SO = "Good morning, everybody.", "It's 613-555-0142."
SAID = (Utterance(HI, None, (0.5, 2.5)), Utterance(SO, None, (3.0, 4.0)))


def words(text: str) -> list[dict[str, object]]:
    return [{"word": f" {word}", "start": 0.5, "end": 0.7, "probability": 0.9} for word in text.split()]


OPENAI = {
    "text": f" {HI} {SO}",
    "segments": [
        {"id": 0, "seek": 0, "start": 0.5, "end": 2.5, "text": f" {HI}", "tokens": [1], "words": words(HI)},
        {"id": 1, "seek": 0, "start": 3, "end": 4.0, "text": f" {SO}", "tokens": [2], "words": words(SO)},
    ],
    "language": "en",
}
CPP = {
    "params": {"language": "auto"},
    "result": {"language": "en"},
    "transcription": [
        {"timestamps": {}, "offsets": {"from": 500, "to": 2500}, "text": f" {HI}"},
        {"timestamps": {}, "offsets": {"from": 3000, "to": 4000}, "text": f" {SO}"},
    ],
}
ONLINE = {"task": "transcribe", "language": "english", "text": "", "segments": OPENAI["segments"]}


@pytest.mark.parametrize("document", [OPENAI, CPP, ONLINE], ids=["openai", "cpp", "online"])
def test_segments(document: Mapping[str, object]) -> None:
    utterances, language = read_whisper(document)

    assert is_whisper(document)
    made = transcript_of(utterances, make_recording(), language=language)
    assert (made.text, language) == (f"{HI} {SO}", "en")
    assert [one.times for one in utterances] == [one.times for one in SAID]


def test_speakers_change_within_a_segment() -> None:
    spoken = [("Good", "A"), ("morning.", "A"), ("2014?", None), ("Yes.", "B")]
    document = {
        "segments": [
            {
                "start": 0.5,
                "end": 2.5,
                "text": " Good morning. 2014? Yes.",
                "speaker": "A",
                "words": [{"word": word, **({"speaker": name} if name else {})} for word, name in spoken],
            },
            {"text": "Well.", "speaker": "B", "start": None, "end": float("nan")},
        ],
        "word_segments": [],
    }

    assert read_whisper(document) == (
        (
            Utterance("Good morning. 2014?", "A", (0.5, 2.5)),
            Utterance("Yes.", "B", (0.5, 2.5)),
            Utterance("Well.", "B"),
        ),
        "auto",
    )


@pytest.mark.parametrize(
    ("parts", "said", "sure"),
    [
        ([(" Call", 0.9), (" 613", 0.8), ("-555", 0.3), ("-0142.", 0.7)], "Call 613-555-0142.", (0.9, 0.3)),
        ([("Call", 1), (" me", 0)], "Call me", (1, 0)),
        ([(" Call", 0.9)], "Call me", ()),
        ([(" Call", 0.9), (" me", None)], "Call me", ()),
        ([(" Call", 0.9), (" me", 1.5)], "Call me", ()),
        ([], "Call me", ()),
    ],
)
def test_each_written_word_is_as_sure_as_the_least_sure_of_its_parts(
    parts: Sequence[tuple[str, float | None]], said: str, sure: tuple[float, ...]
) -> None:
    spoken = [{"word": word, "probability": level} for word, level in parts]
    ((one,), _) = read_whisper({"segments": [{"text": f" {said}", "words": spoken}]})
    assert (one.text.strip(), one.sure) == (said, sure)
    made = transcript_of((one,), make_recording(), language="en")
    assert [word.confidence for word in made.words] == pytest.approx(sure or (1.0, 1.0))
    assert UNSAID not in {word.confidence for word in made.words}


def test_words_that_are_read_otherwise_than_they_stand_are_as_sure_as_the_least_sure() -> None:
    spoken = [{"word": f" {word}", "probability": level} for word, level in [("\u200b", 0.9), ("me", 0.2)]]
    ((one,), _) = read_whisper({"segments": [{"text": " \u200b me", "words": spoken}]})
    made = transcript_of((one,), make_recording(), language="en")
    assert [(word.text, word.confidence) for word in made.words] == [("me", 0.2)]


def test_whisper_timestamped_tells_words_without_spaces() -> None:
    spoken = [{"text": "Call", "confidence": 0.9}, {"text": "me.", "confidence": 0.3}]
    ((one,), _) = read_whisper({"segments": [{"text": " Call me.", "confidence": 0.6, "words": spoken}]})
    assert one.sure == (0.9, 0.3)


@pytest.mark.parametrize(
    ("mean", "sure"),
    [(log(0.5), (0.5, 0.5)), (0, (1.0, 1.0)), (-inf, (1.0, 1.0)), (nan, (1.0, 1.0)), ("-1", (1.0, 1.0))],
)
def test_words_of_which_only_the_segment_tells_are_as_sure_as_it(
    mean: object, sure: tuple[float, ...]
) -> None:
    ((one,), _) = read_whisper({"segments": [{"text": " Call me.", "avg_logprob": mean}]})
    made = transcript_of((one,), make_recording(), language="en")
    assert [word.confidence for word in made.words] == pytest.approx(sure)


@pytest.mark.parametrize(
    ("told", "sure"), [((0.9, 0.8, 0.3), [(0.9, 0.8), (0.3,)]), ((None,) * 3, [(1.0,), (1.0,)])]
)
def test_who_speaks_word_by_word_is_as_sure_as_anybody(
    told: Sequence[float | None], sure: list[tuple[float, ...]]
) -> None:
    said = zip(["Call", "me.", "Who?"], "AAB", told, strict=True)
    spoken = [{"word": word, "speaker": name, "probability": level} for word, name, level in said]
    read, _ = read_whisper({"segments": [{"text": " Call me. Who?", "avg_logprob": 0, "words": spoken}]})
    assert [(one.speaker, one.sure) for one in read] == list(zip("AB", sure, strict=True))


def test_tokens_of_whisper_cpp_tell_how_sure_each_word_is() -> None:
    tokens = [("[_BEG_]", 0.1), (" Mar", 0.9), ("tha", 0.4), (" left", 0.8), (".", 0.7), ("[_TT_50]", 0.2)]
    told = [{"text": text, "id": 1, "p": level, "t_dtw": -1} for text, level in tokens]
    ((one,), _) = read_whisper({"transcription": [{"text": " Martha left.", "tokens": told}]})
    assert one.sure == (0.4, 0.7)


def test_a_token_a_segment_makes_whole_words() -> None:
    tokens = [" Mar", "tha", " left", ".", "Now", " it", "'s", " 3", ".", "5"]
    parts = [
        {
            "offsets": {"from": n * 100, "to": n * 100 + 100},
            "text": text,
            "tokens": [{"text": text, "p": (n + 1) / 10}],
        }
        for n, text in enumerate(tokens)
    ]

    read, _ = read_whisper({"transcription": parts})

    assert [one.text.strip() for one in read] == ["Martha", "left.", "Now", "it's", "3.5"]
    assert [one.sure for one in read] == [(0.1,), (0.3,), (0.5,), (0.6,), (0.8,)]
    assert read[0].times == (0.0, 0.2)


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ({"language": "de", "segments": []}, "neither English nor French"),
        ({"segments": [{}]}, "segment 1 has"),
    ],
)
def test_what_cannot_be_used_is_refused(document: Mapping[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_whisper(document)


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "text start end words word probability speaker offsets from to tokens p avg_logprob".split()
            ),
            inner,
        )
    ),
    max_leaves=15,
)


@given(st.sampled_from(["segments", "transcription"]), st.lists(ANY, max_size=4))
def test_whatever_is_in_a_document_is_read_or_refused(key: str, segments: list[object]) -> None:
    try:
        made = transcript_of(read_whisper({key: segments})[0], make_recording(), language="en")
    except InputError:
        return
    assert made.words
