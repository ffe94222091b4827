import hashlib
import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from app.domain.certificate import TEXT_FORMAT
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.timeline import Span
from app.domain.transcript import Claim
from app.export import writers
from app.export.files import Writer
from app.export.rows import rows
from tests.contracts.writer import WriterContract
from tests.values import RATE, make_plan, make_recording, make_transcript, say


class TestTxt(WriterContract):
    @pytest.fixture
    def writer(self) -> Writer:
        return writers()["txt"]


class TestSrt(WriterContract):
    @pytest.fixture
    def writer(self) -> Writer:
        return writers()["srt"]


class TestVtt(WriterContract):
    @pytest.fixture
    def writer(self) -> Writer:
        return writers()["vtt"]


class TestJson(WriterContract):
    @pytest.fixture(params=[None, "x.wav"])
    def writer(self, request: pytest.FixtureRequest) -> Writer:
        return writers(request.param)["json"]


class TestDocx(WriterContract):
    @pytest.fixture(params=[None, "x.wav"])
    def writer(self, request: pytest.FixtureRequest) -> Writer:
        return writers(request.param)["docx"]

    def read(self, path: Path) -> str:
        return "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)


class TestHtml(WriterContract):
    @pytest.fixture(params=[None, "x.wav"])
    def writer(self, request: pytest.FixtureRequest) -> Writer:
        return writers(request.param)["html"]


def written(kind: str, plan: Plan, folder: Path) -> str:
    writers()[kind].write(plan, folder / f"x.{kind}")
    return (folder / f"x.{kind}").read_text(encoding="utf-8")


@pytest.fixture
def meeting() -> Plan:
    transcript = make_transcript(
        say("Good morning, Anna Kowalska.", speaker="Robert"),
        say("Hello a<b & c>d.", start=2.5, speaker="Anna Kowalska"),
        say("Bye.", start=6),
        voice=[Span(64_000, 70_000)],
    )
    return make_plan(transcript, {"Anna Kowalska": Category.PERSON})


def test_each_writer_is_known_by_its_suffix() -> None:
    assert list(writers()) == ["txt", "docx", "srt", "vtt", "json", "html"]


def test_txt(meeting: Plan, tmp_path: Path) -> None:
    assert written("txt", meeting, tmp_path) == (
        "[Speaker 1]: Good morning, [PERSON 1].\n\n[Speaker 2]: Hello a<b & c>d.\n\nBye. [UNHEARD]\n"
    )


def test_srt(meeting: Plan, tmp_path: Path) -> None:
    assert written("srt", meeting, tmp_path) == (
        "1\n00:00:00,500 --> 00:00:02,100\n[Speaker 1]: Good morning, [PERSON 1].\n\n"
        "2\n00:00:02,500 --> 00:00:04,100\n[Speaker 2]: Hello a\u2039b & c\u203ad.\n\n"
        "3\n00:00:06,000 --> 00:00:06,400\nBye.\n\n"
        "4\n00:00:08,000 --> 00:00:08,750\n[UNHEARD]\n"
    )


def test_vtt(meeting: Plan, tmp_path: Path) -> None:
    assert written("vtt", meeting, tmp_path) == (
        "WEBVTT\n\n"
        "00:00:00.500 --> 00:00:02.100\n<v [Speaker 1]>Good morning, [PERSON 1].\n\n"
        "00:00:02.500 --> 00:00:04.100\n<v [Speaker 2]>Hello a&lt;b &amp; c&gt;d.\n\n"
        "00:00:06.000 --> 00:00:06.400\nBye.\n\n"
        "00:00:08.000 --> 00:00:08.750\n[UNHEARD]\n"
    )


def test_json(meeting: Plan, tmp_path: Path) -> None:
    writers("x.wav")["json"].write(meeting, tmp_path / "x.json")
    document = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    assert (document["schema"], document["language"]) == ("caviard.redacted/1", "en")
    assert (document["duration"], document["rate"]) == (10.0, 8000)
    assert document["counts"] == {"person": 1, "unheard": 1}
    assert document["spans"][0] == {
        "start": 1.3,
        "end": 2.1,
        "start_sample": 10400,
        "end_sample": 16800,
        "categories": ["person"],
    }
    first = document["segments"][0]
    assert (first["speaker"], first["start_sample"], first["end_sample"]) == ("[Speaker 1]", 4000, 16800)
    assert first["pieces"][1] == {
        "text": "morning,",
        "removed": False,
        "start": 0.9,
        "end": 1.3,
        "start_sample": 7200,
        "end_sample": 10400,
    }
    assert (first["pieces"][2]["text"], first["pieces"][2]["removed"]) == ("[PERSON 1].", True)


def test_json_without_sound_tells_no_time(meeting: Plan, tmp_path: Path) -> None:
    text = written("json", meeting, tmp_path)
    assert not any(word in text for word in ("start", "end", "duration", "rate", "8000"))
    assert set(json.loads(text)) == {"schema", "language", "segments", "spans", "counts"}


@pytest.mark.parametrize(("kind", "marks"), [("docx", (b'"Turn"', b"<w:tab/>")), ("html", (b"<time>",))])
def test_times_stand_in_a_margin_where_there_is_sound_and_nowhere_else(
    kind: str, marks: tuple[bytes, ...], meeting: Plan, tmp_path: Path
) -> None:
    for sound in ("x.wav", None):
        path = tmp_path / "x"
        writers(sound)[kind].write(meeting, path)
        text = ZipFile(path).read("word/document.xml") if kind == "docx" else path.read_bytes()
        assert {mark in text for mark in (b"00:00:06", *marks)} == {sound is not None}


@pytest.mark.parametrize(("seconds", "time"), [(59.999, "00:00:59"), (7199.9, "01:59:59")])
def test_a_paragraph_begins_at_a_second_of_the_clock(seconds: float, time: str) -> None:
    recording = make_recording(length=7300 * RATE)
    late = make_transcript(say("hello", start=seconds), recording=recording)
    assert [row.time for row in rows(make_plan(late, {}, recording=recording), timed=True)] == [time]


@pytest.mark.parametrize("kind", ["srt", "vtt"])
def test_a_long_subtitle_has_two_lines_and_quotes_in_it_stay(kind: str, tmp_path: Path) -> None:
    said = 'and then she said "yes, that\'s it" to all who were still there'
    text = written(kind, make_plan(make_transcript(say(said, each=0.1)), {}), tmp_path)
    assert said in " ".join(text.splitlines())
    assert max(map(len, text.splitlines())) < 45


def test_a_label_stands_out_without_the_signs_behind_it_and_beside_another(tmp_path: Path) -> None:
    transcript = make_transcript(say("Is it Anna's, Kowalska? Brightwater's plan, yes."))
    wanted = {"Anna's,": Category.PERSON, "Kowalska?": Category.PLACE, "Brightwater's": Category.ORGANISATION}
    plan = make_plan(transcript, wanted)

    assert (
        "Is it <mark>[PERSON 1]</mark>'s, <mark>[PLACE 1]</mark>? <mark>[ORGANISATION 1]</mark> plan, yes."
        in (written("html", plan, tmp_path))
    )
    writers()["docx"].write(plan, tmp_path / "x.docx")
    runs = Document(str(tmp_path / "x.docx")).paragraphs[-1].runs
    assert [run.text for run in runs if run.style.name == "Redaction"] == [
        "[PERSON 1]",
        "[PLACE 1]",
        "[ORGANISATION 1]",
    ]


def test_a_colon_is_set_as_in_the_language(tmp_path: Path) -> None:
    plan = make_plan(make_transcript(say("Bonjour.", speaker="Anna"), language="fr"), {})

    for kind, text in (
        ("txt", "[Intervenant 1]\u00a0: Bonjour."),
        ("srt", "[Intervenant 1]\u00a0: Bonjour."),
        ("html", "<b>[Intervenant 1]\u00a0:</b> Bonjour."),
    ):
        assert text in written(kind, plan, tmp_path)
    writers()["docx"].write(plan, tmp_path / "x.docx")
    assert Document(str(tmp_path / "x.docx")).paragraphs[-1].text == "[Intervenant 1]\u00a0: Bonjour."


@pytest.mark.parametrize("word", ["-->", "--->", "<b>", "<v", "{\\an8}", "&lt;", "&"])
def test_no_word_is_markup_or_a_time_line(word: str, tmp_path: Path) -> None:
    plan = make_plan(make_transcript([Claim(word, 4000, 7200)]), {})
    for kind in ("srt", "vtt"):
        *_, timing, text = written(kind, plan, tmp_path).rstrip("\n").split("\n")
        assert timing.count("-->") == 1
        assert not any(mark in text for mark in ("<", ">", "-->"))
        assert kind == "vtt" or "{" not in text


def test_a_lone_surrogate_is_marked(tmp_path: Path) -> None:
    plan = make_plan(make_transcript([Claim("a\ud800", 4000, 7200)]), {})
    assert written("txt", plan, tmp_path) == "a?\n"


def test_a_text_that_is_written_otherwise_has_another_format(tmp_path: Path) -> None:
    """So that a bundle of another version is not called changed."""
    said = make_transcript(
        say("Anna met <Bob> & left.", speaker="Anna"), say("Right, I see.", start=4, speaker="Eve")
    )
    plan = make_plan(said, {"Anna": Category.PERSON, "<Bob>": Category.PERSON})
    digests = hashlib.sha256()
    for kind, writer in sorted(writers("x.wav").items()):
        path = tmp_path / f"x.{kind}"
        writer.write(plan, path)
        digests.update(ZipFile(path).read("word/document.xml") if kind == "docx" else path.read_bytes())
    now = TEXT_FORMAT, digests.hexdigest()[:16]
    assert now == (8, "0faba8b1b51b7411"), "raise TEXT_FORMAT in app/domain/certificate.py, and put both here"
