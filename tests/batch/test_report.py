"""The report says how it went; only the private one says which recordings these were."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.batch.journal import Entry, Reason, State
from app.batch.report import write_reports
from app.domain.errors import OutputError

WHY = Reason("not-audio", "Lambert.mp3 is no sound.", "Give one.")
ENTRIES = (
    Entry(
        1,
        Path("/in/Merger <with> \udcff Lambert.wav"),
        "2026-01-31-abcdef",
        State.PUBLISHED,
        document={
            "counts": {"person": 3, "phone": 1},
            "spans": [{}, {}],
            "checks": [{"passed": True}, {"passed": True}],
        },
    ),
    Entry(2, Path("/in/Lambert.mp3"), "b", State.FAILED, WHY),
)


def test_names_of_recordings_are_in_the_private_one_only(tmp_path: Path) -> None:
    out, private = tmp_path / "out", tmp_path / "private"
    private.mkdir()
    (private / "2.caviard").touch()

    report = write_reports(ENTRIES, folder=out, private=private)

    public = (out / "report.html").read_text(encoding="utf-8")
    assert report == private / "report.html"
    assert "Lambert" not in public
    for expected in ("2026-01-31-abcdef", "2 of 2 passed", "not-audio", "<td>3</td>", "<td>4</td>"):
        assert expected in public
    own = report.read_text(encoding="utf-8")
    assert "Merger &lt;with&gt;" in own
    assert "Lambert.mp3 is no sound. Give one." in own
    assert str(private / "2.caviard") in own
    assert {path.name for path in out.iterdir()} == {"report.html"}
    (usual := tmp_path / "usual").touch()
    assert (out / "report.html").stat().st_mode == usual.stat().st_mode
    assert report.stat().st_mode & 0o077 == 0


def test_what_blocks_hide_is_in_the_private_one_only(tmp_path: Path) -> None:
    own = write_reports(ENTRIES, folder=tmp_path / "out", private=tmp_path, kinds=False)
    public = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "person" not in public
    assert "<td>2</td>" in public
    assert "person" in own.read_text(encoding="utf-8")


def test_kinds_are_called_as_in_the_texts_and_in_their_order(tmp_path: Path) -> None:
    document = {"counts": {"suspect": 5, "person": 3, "context": 2}, "spans": [], "checks": []}
    write_reports([replace(ENTRIES[0], document=document)], folder=tmp_path / "out", private=tmp_path)
    public = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    counted = re.findall(r"<td>([a-z ]+)</td>|>([a-z ]+)</th>", public.partition("Labels by category")[2])
    assert [one or other for one, other in counted][:3] == ["person", "topic", "unclear"]


def test_a_report_of_another_batch_is_moved_aside_and_that_of_this_one_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.html").write_text("of somebody", encoding="utf-8")

    write_reports(ENTRIES[:1], folder=out, private=tmp_path)
    write_reports(ENTRIES, folder=out, private=tmp_path)

    (other,) = {*out.iterdir()} - {out / "report.html"}
    assert other.name.startswith("report (replaced 20")
    assert other.suffix == ".html"
    assert other.read_text(encoding="utf-8") == "of somebody"


@pytest.mark.parametrize("place", [".", "bundles"])
def test_a_folder_that_is_none(tmp_path: Path, place: str) -> None:
    out = tmp_path / "out"
    out.touch()
    with pytest.raises(OutputError):
        write_reports(ENTRIES, folder=out / place, private=tmp_path)


def test_a_folder_in_the_place_of_the_report(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.html").mkdir()
    with pytest.raises(OutputError):
        write_reports(ENTRIES, folder=tmp_path / "out", private=tmp_path)
