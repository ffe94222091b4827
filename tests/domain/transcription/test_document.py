import json
from dataclasses import replace

import pytest

from app.domain.errors import InputError
from app.domain.finding import Category, Hit
from app.domain.merging import in_text
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span
from app.domain.transcript import UNPLACED, Transcript, as_text, parted, unplaced
from app.domain.transcription.document import findings_document, transcript_document, transcript_from
from tests.values import RATE, find, make_recording, make_transcript, say


def words_of(*words: object, **more: object) -> dict[str, object]:
    return {"schema": "caviard.transcript/1", "language": "en", "rate": RATE, "words": list(words)} | more


def read(*words: object, **more: object) -> Transcript:
    return transcript_from(words_of(*words, **more), make_recording())


def test_a_transcript_document_is_the_contract() -> None:
    transcript = make_transcript(say("hello", speaker="Anna"), voice=[Span(40000, 60000)])
    assert transcript_document(transcript) == {
        "schema": "caviard.transcript/1",
        "language": "en",
        "duration": 10.0,
        "rate": 8000,
        "words": [
            {
                "text": "hello",
                "start": 0.5,
                "end": 0.9,
                "start_sample": 4000,
                "end_sample": 7200,
                "confidence": 1.0,
                "speaker": "Anna",
            }
        ],
        "unheard": [{"start": 5.0, "end": 7.5, "start_sample": 40000, "end_sample": 60000}],
    }


def test_a_document_comes_back_as_it_was() -> None:
    transcript = make_transcript(say("hello Anna. How are you?"))
    document = json.loads(json.dumps(transcript_document(transcript)))
    again = transcript_from(document, make_recording())
    assert again.words == transcript.words
    assert again.gaps == transcript.gaps
    assert (again.engine, again.model, again.made_from) == ("file", "", "ab" * 32)
    assert [len(segment.words) for segment in again.segments] == [2, 3]


def test_samples_win_over_seconds_and_may_be_missing() -> None:
    (word,) = read(
        {"text": "hello", "start": 5.0, "end": 5.4, "start_sample": 4000, "end_sample": 7200}
    ).words
    assert word.span == Span(4000, 7200)
    (word,) = read({"text": "hello", "start": 5.00001, "end": 5.40001}).words
    assert word.span == Span(40000, 43201)
    (word,) = read(
        {"text": "hello", "start": 5.0, "end": 5.4, "start_sample": 1, "end_sample": 2}, rate=None
    ).words
    assert word.span == Span(40000, 43200)


def test_another_rate_is_converted_outward() -> None:
    (word,) = read({"text": "hello", "start_sample": 22051, "end_sample": 40001}, rate=44100).words
    assert word.span == Span(4000, 7257)


def test_words_without_times_and_beyond_the_end_are_settled() -> None:
    transcript = read(
        {"text": "oh", "start": 1, "end": 1.2}, {"text": "Anna"}, {"text": "bye", "start": 11, "end": 12}
    )
    assert [word.span for word in transcript.words] == [
        Span(8000, 9600),
        Span(9600, 80000),
        Span(9600, 80000),
    ]
    (half,) = read({"text": "Anna", "end": 1.2, "confidence": 7}).words
    assert (half.span, half.confidence) == (Span(0, 80000), 1.0)


@pytest.mark.parametrize("confidence", [0, 0.0, -1, UNPLACED])
def test_no_confidence_of_a_file_says_that_a_word_is_not_heard_or_said(confidence: float) -> None:
    """Else a name would not be found of which every second word is said so, nor a number."""
    said = "Anna Kowalska on 613 555 0142"
    listed = [{"text": word, "confidence": confidence * (n % 2)} for n, word in enumerate(said.split())]
    transcript = read(*listed)
    assert parted(as_text(transcript)) == said
    assert unplaced(transcript) == 0
    assert [round(word.confidence, 9) for word in transcript.words[1::2]] == [max(0, confidence)] * 3


def test_a_name_that_two_speakers_say_is_looked_through_in_one_piece() -> None:
    """What is found across captions is found across turns too: a file may tell any."""
    said = "Anna Kowalska on 613 555 0142"
    listed = [{"text": word, "speaker": "AB"[n % 2], "start": 9 - n} for n, word in enumerate(said.split())]
    made = as_text(read(*listed))
    assert len(made.segments) == len(listed)
    assert parted(made) == made.text == said


def test_an_entry_of_several_words_is_several_words() -> None:
    transcript = read(
        {"text": " New\u00a0York \n", "start": 1, "end": 1.8}, {"text": " ", "start": 2, "end": 3}
    )
    assert [(word.text, word.span) for word in transcript.words] == [
        ("New", Span(8000, 14400)),
        ("York", Span(8000, 14400)),
    ]


def test_characters_that_hide_a_word_are_dropped() -> None:
    transcript = read({"text": "Kowal\u00adska\x00\u202e\ud800", "start": 1, "end": 1.8, "speaker": "\x00"})
    assert [(word.text, word.speaker) for word in transcript.words] == [("Kowalska", None)]


def test_segments_end_with_a_sentence_a_pause_a_speaker_or_at_last() -> None:
    document = words_of(
        {"text": "Yes.", "start": 0, "end": 0.3},
        {"text": "so", "start": 0.4, "end": 0.6},
        {"text": "then", "start": 2, "end": 2.3},
        {"text": "no", "start": 2.4, "end": 2.6, "speaker": "B"},
        *({"text": "la", "start": 3 + i * 0.1, "end": 3.1 + i * 0.1, "speaker": "B"} for i in range(65)),
    )
    segments = transcript_from(document, make_recording()).segments
    assert [len(segment.words) for segment in segments] == [1, 1, 1, 60, 6]
    assert transcript_from(words_of(), make_recording()).segments == ()


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ([], "not a JSON object"),
        (words_of(schema="caviard.findings/1"), "'schema'"),
        (words_of(language="de"), "'language'"),
        (words_of(language=["en"]), "'language'"),
        (words_of() | {"words": None}, "no list 'words'"),
        (words_of(rate=0), "'rate'"),
        (words_of(rate=True), "'rate'"),
        (words_of(rate=8000.5), "'rate'"),
        (words_of("secret"), "word 1 is not"),
        (words_of({"text": 3}), "word 1 has no 'text'"),
        (words_of({"text": "secret", "speaker": 3}), "'speaker' of word 1"),
        (words_of({"text": "secret", "start": "1"}), "'start' of word 1"),
        (words_of({"text": "secret", "end": float("nan")}), "'end' of word 1"),
        (words_of({"text": "secret", "end": 10**400}), "'end' of word 1"),
        (words_of({"text": "secret", "confidence": True}), "'confidence' of word 1"),
        (words_of({"text": "secret", "start_sample": 1.5}), "'start_sample' of word 1"),
        (words_of({"text": "secret", "end_sample": True}), "'end_sample' of word 1"),
        (words_of({"text": "secret", "start_sample": 10**400}), "'start_sample' of word 1"),
        (words_of({"text": "secret", "end_sample": -(10**400)}), "'end_sample' of word 1"),
    ],
)
def test_what_is_no_transcript_is_refused_without_a_quotation(document: object, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        transcript_from(document, make_recording())
    assert "secret" not in str(caught.value)


def test_findings_of_a_recording_have_times() -> None:
    transcript = make_transcript(say("hello Anna"))
    findings = find(transcript, {"Anna": Category.PERSON})
    document = findings_document(transcript.text, findings, transcript.rate)
    assert document == {
        "schema": "caviard.findings/1",
        "text": "hello Anna",
        "rate": 8000,
        "failed": [],
        "findings": [
            {
                "category": "person",
                "start_char": 6,
                "end_char": 10,
                "start": 0.9,
                "end": 1.3,
                "start_sample": 7200,
                "end_sample": 10400,
                "score": 0.9,
                "recogniser": "test",
                "reason": "it is looked for",
            }
        ],
    }


def test_findings_of_a_text_have_none() -> None:
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "it failed")
    findings = replace(in_text("Anna", [Hit(Category.PERSON, 0, 4, 1.0, "x", "because")]), faults=(fault,))
    document = json.dumps(findings_document("Anna", findings, None))
    assert '"start": null, "end": null, "start_sample": null' in document
    assert '"failed": ["names"]' in document
