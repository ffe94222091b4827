"""A video: by default its sound alone is published, with ``--keep-video`` its picture too, and a warning."""

import json
from pathlib import Path

import av
import numpy as np

from tests.audio.videos import SECRET, make_video
from tests.journeys.conftest import SAMPLE, Caviard, files_below
from tests.samples import decoded, speech

MARTHA = "Martha"


def test_the_picture_is_kept_where_that_is_asked_for(inside: Caviard, tmp_path: Path) -> None:
    sound, rate = speech(SAMPLE / "meeting-en.flac", 0, 6.3)
    video = make_video(tmp_path / "meeting.mp4", sound=sound, rate=rate, beside=True)
    (tmp_path / "terms.txt").write_text(MARTHA, encoding="utf-8")

    ran = inside(
        "redact", video, "-o", "out", "--keep-video", "--watchlist", "terms.txt",
        "--only", "watchlist,person", "--text", "txt,html", "--project", "kept.caviard",
        "--name", "a", "--json",
    )  # fmt: skip

    assert ran.status == 0, ran.err
    document = ran.document
    assert set(document["files"]) == {"video", "txt", "html", "certificate", "certificate_html"}
    assert ["not redacted" in warning for warning in document["warnings"]] == [True]
    checks = {check["name"]: check for check in document["checks"]}
    assert checks["picture"]["detail"].startswith("63 frames compared, 0 differ")
    published = Path(document["files"]["video"])
    with av.open(str(published)) as container:
        assert [stream.type for stream in container.streams] == ["video", "audio"]
    for path in files_below(tmp_path / "out"):
        assert SECRET not in path.read_bytes(), path.name
    after, _ = decoded(published)
    assert document["spans"]
    for span in document["spans"]:
        middle = slice(span["start_sample"] + rate // 20, span["end_sample"] - rate // 20)
        assert float(np.abs(after[middle]).max()) < 0.01
    assert "not redacted" in Path(document["files"]["certificate_html"]).read_text(encoding="utf-8")

    ran = inside("verify", "out/a", "--project", "kept.caviard", "--json")
    assert ran.status == 0, ran.err
    assert "picture" in {check["name"] for check in json.loads(ran.out)["checks"]}

    ran = inside("publish", "kept.caviard", "-o", "out", "--name", "b", "--text", "txt")
    assert ran.status == 0, ran.err
    assert {path.suffix for path in (tmp_path / "out" / "b").iterdir()} == {".m4a", ".txt", ".json", ".html"}


def test_what_does_not_go_with_a_picture_is_refused_before_an_hour_of_listening(
    inside: Caviard, tmp_path: Path
) -> None:
    video = make_video(tmp_path / "meeting.mp4")

    ran = inside("redact", video, "-o", "out", "--keep-video", "--format", "wav")

    assert ran.status == 2
    assert "Transcribing" not in ran.err
    assert files_below(tmp_path / "out") == []
