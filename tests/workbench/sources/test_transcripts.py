"""JSON files as people have them, with their recording and alone."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.errors import InputError, UsageError
from app.domain.timeline import Span
from app.domain.transcript import parted
from app.workbench.sources.transcripts import is_text, read_transcript, text_alone, transcript_alone
from tests.values import make_recording


def test_what_whisper_writes_is_a_transcript(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    document = {"text": "", "segments": [{"start": 0.5, "end": 1.0, "text": " Bonjour à tous."}]}
    path.write_text(json.dumps(document), encoding="utf-8")

    alone, beside = transcript_alone(path, "auto"), read_transcript(path, make_recording())

    assert (alone.text, alone.language) == ("Bonjour à tous.", "fr")
    assert (beside.text, beside.language) == ("Bonjour à tous.", "auto")
    assert (beside.words[0].span.start, beside.words[-1].span.end) == (4000, 8000)


def test_lines_that_may_be_names_are_parted_from_those_below_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Will\nGood morning. I see.\n\nGrace\nWe go on.\nSo be it.", encoding="utf-8")

    _, made = text_alone(path, "en")

    assert parted(made) == "Will…Good morning. I see.…Grace…We go on. So be it."
    assert len(parted(made)) == len(made.text)


def test_captions_without_their_recording_are_set_together_and_the_lines_of_a_text_stay(
    tmp_path: Path,
) -> None:
    said = (
        "<v Anna>Good morning,",
        "<v Anna>and welcome.",
        "<v Will>Thanks, Anna,",
        "<v Will>I",
        "<v Will>see.",
    )
    cues = (f"00:0{n}.000 --> 00:0{n + 1}.000\n{line}\n" for n, line in enumerate(said))
    (tmp_path / "a.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Good morning,\nand welcome.", encoding="utf-8")

    def lines(name: str) -> list[str]:
        _, made = text_alone(tmp_path / name, "en")
        return [" ".join(word.text for word in part.words) for part in made.segments]

    assert lines("a.vtt") == ["Good morning, and welcome.", "Thanks, Anna, I see."]
    assert lines("a.txt") == ["Good morning,", "and welcome."]


def test_each_line_of_a_text_is_in_its_own_language_whichever_is_asked_for(tmp_path: Path) -> None:
    english, french = "The offer to them is in the post.", "Nous avons vu Karim, et le prix est de trois."
    path = tmp_path / "a.txt"
    path.write_text(f"{french}\n{english}\n{french}\n{french}\nKarim ?", encoding="utf-8")

    def languages(asked: str) -> tuple[str, list[str]]:
        _, made = text_alone(path, asked)
        return made.language, [part.language for part in made.segments]

    for asked, taken in (("auto", "fr"), ("fr", "fr"), ("en", "en")):
        assert languages(asked) == (taken, ["fr", "en", "fr", "fr", "fr"])
    path.write_text("Karim ?", encoding="utf-8")
    for asked, taken in (("auto", "en"), ("fr", "fr"), ("en", "en")):
        assert languages(asked) == (taken, [taken]), "where nothing tells, who asked is believed"


@pytest.mark.parametrize("clock", [{"rate": 44_100, "duration": 200.0}, {}])
def test_a_document_alone_says_its_language_and_its_clock(tmp_path: Path, clock: dict[str, float]) -> None:
    """A line that was cut after so many words would tell how many of them were removed."""
    said = [{"text": "word", "start": n / 4, "end": n / 4 + 0.25} for n in range(500)]
    path = tmp_path / "words.JSON"
    path.write_text(json.dumps({"language": "fr", "words": said, **clock}), encoding="utf-8")

    made = transcript_alone(path, "auto")

    assert (made.language, transcript_alone(path, "en").language) == ("fr", "en")
    assert [len(part.words) for part in made.segments] == [500]
    if clock:
        assert (made.rate, made.length) == (44_100, 200 * 44_100)
        assert made.words[4].span == Span(44_100, 44_100 * 5 // 4)
    recording, text = text_alone(path, "auto")
    assert text.made_from == recording.sha256 == sha256(path.read_bytes()).hexdigest()
    assert (text.language, text.text) == ("fr", made.text)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("[1]", "not-a-transcript"),
        ('{"language": "en", "words": [], "rate": 8000}', "not-a-transcript"),
        ('{"language": "en", "words": [], "rate": "8000", "duration": 1}', "not-a-transcript"),
        ('{"language": "en", "words": [], "rate": 8000, "duration": "1"}', "not-a-transcript"),
        ('{"language": "en", "words": []}', "no-words"),
    ],
)
def test_a_document_that_says_nothing_is_refused(tmp_path: Path, document: str, code: str) -> None:
    path = tmp_path / "words.json"
    path.write_text(document, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        text_alone(path, "auto")
    assert refused.value.code == code


def test_a_recording_is_no_text_however_its_name_is_written() -> None:
    assert not any(is_text(Path(name)) for name in ("a.wav", "txt", "a.mp4", "a.txt.mp3"))
    assert all(is_text(Path(name)) for name in ("a.TXT", "a.Vtt", "a.json", "a.doc"))


@pytest.mark.parametrize("name", ["notes.odt", "notes.PDF", "notes.md"])
def test_a_text_that_no_reader_reads_is_no_damaged_recording(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Zerbinetta", encoding="utf-8")

    assert is_text(path)
    with pytest.raises(InputError, match=r"cannot be read by this version\..*Save it as \.docx or \.txt"):
        transcript_alone(path, "auto")
    with pytest.raises(UsageError, match="cannot be read by this version"):
        read_transcript(path, make_recording())


@pytest.mark.parametrize(("rate", "duration"), [(10**400, 1.5), (10**8, 1), (0, 1), (8000, 1e300)])
def test_a_clock_that_no_recording_has_is_refused(tmp_path: Path, rate: int, duration: float) -> None:
    path = tmp_path / "words.json"
    document = {"language": "en", "rate": rate, "duration": duration, "words": [{"text": "Anna"}]}
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError, match="not a transcript"):
        transcript_alone(path, "en")


def test_a_text_that_cannot_be_opened_may_be_one_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "meeting.vtt").symlink_to("meeting.vtt")  # it leads to itself
    with pytest.raises(InputError, match="you may read it"):
        read_transcript(tmp_path / "meeting.vtt", make_recording())
    with pytest.raises(InputError, match="you may read it"):
        text_alone(tmp_path, "auto")
