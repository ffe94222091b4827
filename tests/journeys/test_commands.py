"""The other commands, and what all of them have in common."""

import json
from collections import Counter
from pathlib import Path

import pytest

from app import __version__
from tests.journeys.conftest import SAMPLE, Caviard, files_below
from tests.samples import decoded, noise, speech, write_audio


def test_detects_in_plain_text(caviard: Caviard) -> None:
    text = "Anna Kowalska joins Meta in Paris.\r\nKowalska's first day is soon.\n"

    ran = caviard("detect", "-", "--json", stdin=text)

    assert ran.status == 0, ran.err
    assert ran.document["schema"] == "caviard.findings/1"
    assert ran.document["text"] == text
    assert ran.document["failed"] == []
    found = {(f["category"], text[f["start_char"] : f["end_char"]]) for f in ran.document["findings"]}
    assert ("person", "Anna Kowalska") in found
    assert ("place", "Paris") in found
    assert any(words.startswith("Kowalska") and category == "person" for category, words in found)
    assert all(f["start"] is None and f["end"] is None for f in ran.document["findings"])


def test_a_transcript_is_written_in_clear_for_its_owner_only(inside: Caviard, tmp_path: Path) -> None:
    talk = write_audio(tmp_path / "said.wav", *speech(SAMPLE / "meeting-fr.flac", 0, 14.9))
    ran = inside("transcribe", talk, "-o", "words.srt", "--speakers", "max:4", "--json")

    assert ran.status == 0, ran.err
    document = ran.document
    assert document["schema"] == "caviard.transcript/1"
    assert document["language"] == "fr"
    assert len(document["words"]) > 25
    length = round(document["duration"] * document["rate"])
    for word in document["words"]:
        assert 0 <= word["start_sample"] < word["end_sample"] <= length
    # Two people are told apart by their voices.
    speakers = [word["speaker"] for word in document["words"]]
    assert list(dict.fromkeys(speakers)) == ["Intervenant 1", "Intervenant 2"]
    written = tmp_path / "words.srt"
    assert written.stat().st_mode & 0o077 == 0
    assert f"[Intervenant 1]\u00a0: {document['words'][0]['text']}" in written.read_text(encoding="utf-8")

    # What was written down is read back instead of listening again.
    (tmp_path / "words.json").write_text(json.dumps(document), encoding="utf-8")
    first = document["words"][0]["text"]
    (tmp_path / "terms.txt").write_text(first, encoding="utf-8")
    ran = inside(
        "redact", talk, "-o", "out", "--transcript", "words.json",
        "--watchlist", "terms.txt", "--only", "watchlist", "--mute-speaker", "intervenant 2",
        "--format", "wav", "--json",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert set(ran.document["counts"]) == {"speaker", "watchlist"}
    text = Path(ran.document["files"]["txt"]).read_text(encoding="utf-8")
    name = "[Intervenant 2]\u00a0: "
    said = {line.removeprefix(name) for line in text.splitlines() if line.startswith(name)}
    assert {words.strip(".,?! ") for words in said} == {"[INTERVENANT]"}
    assert ran.document["engine"] == "file"


def test_profiles_are_listed_and_shown(inside: Caviard) -> None:
    assert [row["name"] for row in inside("profiles", "list", "--json").document["profiles"]] == [
        "partner",
        "press",
        "staff",
    ]
    ran = inside("profiles", "show", "staff")
    assert ran.status == 0
    assert 'person = "redact"' in ran.out


def test_a_shown_profile_can_be_used(inside: Caviard, tmp_path: Path) -> None:
    shown = inside("profiles", "show", "press").out
    (tmp_path / "ours.toml").write_text(shown.replace('name = "press"', 'name = "ours"'), encoding="utf-8")

    assert inside("profiles", "show", "ours.toml").out == shown.replace('name = "press"', 'name = "ours"')


def test_doctor_says_what_is_there(inside: Caviard) -> None:
    document = inside("doctor", "--json").document
    parts = {row["name"]: row["ready"] for row in document["parts"]}
    assert parts["model base"]
    assert parts["faster-whisper"]
    used = {row["name"]: row["state"] for row in document["parts"]}["speech"]
    assert used in {"ctranslate2", "openai"}


def test_models_are_listed_without_a_connection(inside: Caviard) -> None:
    states = {row["name"]: row["state"] for row in inside("models", "list", "--json").document["models"]}
    assert states["base"] == "ready"
    assert states["large-v3"] == "missing"


def test_says_its_version(caviard: Caviard) -> None:
    assert caviard("--version").out == f"caviard {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["redact"],
        ["redact", "x.wav"],
        ["nonsense"],
        ["redact", "x.wav", "-o", "out", "--format", "doc"],
        ["redact", "x.wav", "-o", "out", "--text", "pdf"],
        ["redact", "x.wav", "-o", "out", "--only", "secrets"],
        ["redact", "x.wav", "-o", "out", "--relisten", "half"],
        ["redact", "x.wav", "-o", "out", "--profile", "nobody"],
        ["redact", "x.wav", "-o", "out", "--watchlist", "none.txt"],
        ["redact", "x.wav", "-o", "out", "--name", "a/b"],
        ["transcribe", "x.wav", "-o", "x.pdf"],
        ["detect", "x.wav", "--language", "de"],
    ],
)
def test_wrong_usage_is_said_in_two_lines(inside: Caviard, tmp_path: Path, arguments: list[str]) -> None:
    ran = inside(*arguments, "--json")

    assert ran.status == 2
    assert len(ran.err.splitlines()) == 2
    assert ran.document["published"] is False
    assert ran.document["reason"]
    assert not files_below(tmp_path)


def test_a_missing_model_has_a_status_of_its_own(
    caviard: Caviard, environment: dict[str, str], tmp_path: Path
) -> None:
    environment["CAVIARD_MODELS"] = str(tmp_path / "none")

    ran = caviard("redact", SAMPLE / "meeting-fr.flac", "-o", "out", "--json")

    assert ran.status == 4
    assert "models install base" in ran.document["advice"]
    assert not (tmp_path / "out").exists()


def test_findings_are_listed_for_a_person(inside: Caviard, tmp_path: Path) -> None:
    """In a file as Windows may save it, too."""
    (tmp_path / "notes.txt").write_text("Anna Kowalska joins us. Call 613-555-0142.", encoding="utf-16")
    ran = inside("detect", "notes.txt")
    assert ran.status == 0, ran.err
    assert any(line.startswith("person") and "Anna Kowalska" in line for line in ran.out.splitlines())
    assert any(line.startswith("phone") for line in ran.out.splitlines())


def test_detects_in_a_transcript_without_its_recording(inside: Caviard, tmp_path: Path) -> None:
    words = [
        {"text": text, "start": n * 0.5, "end": n * 0.5 + 0.4} for n, text in enumerate("Ask Anna".split())
    ]
    document = {"language": "en", "duration": 3.0, "rate": 16000, "words": words}
    (tmp_path / "words.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "terms.txt").write_text("Anna", encoding="utf-8")

    ran = inside("detect", "words.json", "--watchlist", "terms.txt", "--only", "watchlist", "--json")

    assert ran.status == 0, ran.err
    (found,) = ran.document["findings"]
    assert (found["start"], found["end"]) == (0.5, 0.9)
    assert (found["start_sample"], found["end_sample"]) == (8000, 14400)


ALL = "Anna Kowalska arrive le trois mars non non non non non non"
NAMED = [("Anna Kowalska", 0, 1.5), ("le trois mars", 3, 5.5)]


@pytest.mark.parametrize(
    ("told", "found"), [({}, NAMED), ({"confidence": 0.04}, [NAMED[0], (ALL, 0, 11.5), NAMED[1]])]
)
def test_a_transcript_without_its_recording_is_searched_as_it_is_redacted(
    inside: Caviard, tmp_path: Path, told: dict[str, float], found: list[tuple[str, float, float]]
) -> None:
    """In the language that is asked for; it is doubted where it tells how sure its words are."""
    words = [{"text": word, "start": n, "end": n + 0.5, **told} for n, word in enumerate(ALL.split())]
    document = {"language": "en", "duration": len(words), "rate": 16000, "words": words}
    (tmp_path / "words.json").write_text(json.dumps(document), encoding="utf-8")
    options = ("words.json", "--language", "fr", "--strict", "--json")

    ran = inside("detect", *options)

    assert ran.status == 0, ran.err
    text, findings = ran.document["text"], ran.document["findings"]
    assert [(text[f["start_char"] : f["end_char"]], f["start"], f["end"]) for f in findings] == found
    redacted = inside("redact", *options, "-o", "out").document
    if not told:
        assert Counter(f["category"] for f in findings) == redacted["counts"] == {"person": 1, "date": 1}
    else:  # one passage from end to end
        assert redacted["counts"] == {"date": 1}
    assert "Kowalska" not in Path(redacted["files"]["txt"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ["-", "notes.txt", "words.srt"])
def test_a_transcript_has_no_second_one(inside: Caviard, source: str) -> None:
    ran = inside("detect", source, "--transcript", "words.vtt", "--json")
    assert ran.status == 2
    assert ran.document["code"] == "two-transcripts"


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("absent.txt", None, 3),
        ("latin.txt", "\xe9t\xe9".encode("latin-1"), 3),
        ("bad.json", b"{", 3),
        ("other.json", b'{"rate": 16000}', 3),
    ],
)
def test_what_is_no_text_is_said(
    inside: Caviard, tmp_path: Path, name: str, data: bytes | None, status: int
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ran = inside("detect", name, "--json")
    assert ran.status == status
    assert ran.document["published"] is False


def test_detects_in_subtitles_without_their_recording(inside: Caviard, tmp_path: Path) -> None:
    cue = "1\n00:00:01,000 --> 00:00:05,000\nAnna: Write to anna.kowalska@example.com before noon.\n"
    (tmp_path / "words.srt").write_text(cue, encoding="utf-8")

    document = inside("detect", "words.srt", "--only", "email", "--json").document

    (found,) = document["findings"]
    assert document["text"] == "Write to anna.kowalska@example.com before noon."
    assert 1 < found["start"] < found["end"] < 5


@pytest.mark.parametrize(("name", "status"), [("words.odt", 2), ("words.docx", 3)])
def test_a_transcript_that_is_none_is_refused(
    inside: Caviard, tmp_path: Path, name: str, status: int
) -> None:
    (tmp_path / name).write_text("words", encoding="utf-8")
    sample = SAMPLE / "meeting-fr.flac"
    ran = inside("redact", sample, "-o", "out", "--transcript", name, "--json")
    assert ran.status == status
    assert not (tmp_path / "out").exists()


def test_people_read_what_machines_read(inside: Caviard) -> None:
    assert "staff" in inside("profiles", "list").out
    assert "base" in inside("models", "list").out
    assert "nothing leaves this computer" in inside("doctor").out
    assert inside("models", "where").out.strip() == inside("models", "where", "--json").document["folder"]


def test_a_model_that_is_there_is_not_fetched_again(inside: Caviard) -> None:
    ran = inside("models", "install", "base", "--json")
    assert ran.status == 0, ran.err
    assert ran.document["ready"] == ["base"]


def test_a_folder_without_a_model_is_said(inside: Caviard, tmp_path: Path) -> None:
    assert inside("models", "import", tmp_path, "--json").status == 4
    assert inside("models", "import", tmp_path / "gone", "--json").status == 3
    assert inside("models", "install", "nonsense", "--json").status == 4


def test_another_audio_stream_is_redacted_and_verified_as_it_was_chosen(
    inside: Caviard, tmp_path: Path
) -> None:
    source = write_audio(
        tmp_path / "two.mkv", noise(2, 16000), 16000, second=noise(3, 16000, channels=2, seed=1)
    )

    ran = inside(
        "redact", source, "-o", "out", "--stream", "2", "--format", "wav", "--text", "txt",
        "--project", "kept.caviard", "--name", "a", "--json",
    )  # fmt: skip

    assert ran.status == 0, ran.err
    assert ran.document["warnings"] == ["The file has 2 audio streams; stream 2 is used. --stream chooses."]
    sound, _ = decoded(Path(ran.document["files"]["audio"]))
    assert sound.shape[1] == 2
    assert abs(len(sound) - 3 * 16000) <= 2048
    checked = inside("verify", "out/a", "--project", "kept.caviard")
    assert checked.status == 0
    assert checked.out.splitlines()[-1].endswith("the bundle holds what was published, and nothing else.")
    assert inside("publish", "kept.caviard", "-o", "out", "--name", "b").status == 0
    assert inside("redact", source, "-o", "out", "--stream", "3").status == 3
