"""The picture of a video is copied as it is, and nothing else with it."""

import os
from fractions import Fraction
from pathlib import Path
from unittest.mock import Mock

import av
import numpy as np
import pytest
from av.bitstream import BitStreamFilterContext

from app.audio import FilePicture, FileSink, open_source, render_blocks
from app.audio.opening import ProfilelessFile
from app.audio.picture import _shown, check_picture
from app.domain.errors import OutputError, UsageError
from app.domain.profile import SoundStyle
from app.domain.sound.units import SHOWING, plain_frame, plain_header
from app.domain.timeline import Span
from tests.audio.material import Kind, speech_like, write
from tests.audio.videos import FPS, RATE, SECONDS, SECRET, make_video
from tests.samples import decoded

FILES = {
    "teams.mp4": ("libx264", ".mp4"),
    "phone.mov": ("libx265", ".mp4"),
    "obs.mkv": ("libx264", ".mkv"),
    "new.mkv": ("libsvtav1", ".mkv"),
    "browser.webm": ("libvpx-vp9", ".webm"),
}
CODECS = {"libx264": "h264", "libx265": "hevc", "libsvtav1": "av1"}


def kept(source: Path, folder: Path, spans: tuple[Span, ...] = ()) -> Path:
    """The video with its picture and redacted sound."""
    with open_source(source) as original:
        facts = original.recording
        sink = FileSink(picture=True)
        path = folder / f"kept{sink.suffix(facts, 'same')}"
        sink.write(render_blocks(original, spans, SoundStyle.MUTE), path, like=facts, wanted="same")
    return path


def shown(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]


@pytest.mark.skipif(not hasattr(os, "sched_getscheduler"), reason="Linux alone tells")
def test_making_a_video_puts_no_test_before_others(tmp_path: Path) -> None:
    make_video(tmp_path / "new.mkv", "libsvtav1")
    assert os.sched_getscheduler(0) == os.SCHED_OTHER


@pytest.mark.parametrize(("name", "how"), FILES.items(), ids=FILES.keys())
def test_every_frame_is_shown_as_it_was_and_nothing_is_beside_it(
    name: str, how: tuple[str, str], tmp_path: Path
) -> None:
    source = make_video(tmp_path / name, how[0], beside=name.endswith((".mp4", ".mkv")))
    planted = source.read_bytes().count(SECRET)

    path = kept(source, tmp_path)

    assert (path.suffix, planted > 20 or name.endswith("webm")) == (how[1], True)
    assert not any(note in path.read_bytes() for note in (SECRET, b"x264", b"x265"))
    with open_source(path) as published:
        facts = published.recording
    assert (facts.streams, facts.audio_streams, facts.has_video, facts.chapters) == (2, 1, True, 0)
    before, after = shown(source), shown(path)
    assert len(before) == len(after) == SECONDS * FPS
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True))
    with av.open(str(path)) as container:
        assert [stream.type for stream in container.streams] == ["video", "audio"]


@pytest.mark.parametrize("codec", ["libx264", "libx265"])
def test_a_colour_profile_stays_behind(codec: str, tmp_path: Path) -> None:
    source = make_video(tmp_path / "a.mp4", codec, notes=False)
    data, secret = source.read_bytes(), SECRET[:8]
    at = data.index(b"btrt")  # what it tells of bit rates makes room for one
    source.write_bytes(data[:at] + b"colrprof" + secret + data[at + 16 :])

    path = kept(source, tmp_path)

    assert secret not in path.read_bytes()
    assert len(shown(path)) == SECONDS * FPS


@pytest.mark.parametrize("size", [1, 3, 7, 8, 29, -1])
def test_a_profile_is_not_read_in_whatever_pieces_a_file_is(size: int, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"colrprof Anna colrnclx Anna colrprof Anna")
    with ProfilelessFile(path) as file:
        assert b"".join(iter(lambda: file.read(size), b"")) == b"freeprof Anna colrnclx Anna freeprof Anna"
        file.seek(2)
        assert file.read(3) == b"eep"


@pytest.mark.parametrize("late", [0.0, 0.35])
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_picture_and_sound_stay_in_step(name: str, late: float, tmp_path: Path) -> None:
    source = make_video(tmp_path / name, late=late)

    path = kept(source, tmp_path, (Span(RATE, 2 * RATE),))

    with open_source(source) as one, open_source(path) as other:
        first, second = one.recording, other.recording
        times = [frame.at for frame in FilePicture(first).frames()]
        again = [frame.at for frame in FilePicture(second).frames()]
        assert max(abs(a - b) for a, b in zip(times, again, strict=True)) <= Fraction(1, 1000)
        assert 0 <= min(times) <= Fraction(1, 10)
        assert abs(first.length - second.length) <= (1024 if name == "a.mkv" else 0.02 * RATE)
        whole = Span(0, min(first.length, second.length))
        before, after = one.listen(whole, rate=8000), other.listen(whole, rate=8000)
        assert float(np.abs(after[8000 + 400 : 16000 - 400]).max()) < 0.01
        end = slice(int((late + 2.2) * 8000), int((late + 3.2) * 8000))
        assert np.corrcoef(before[end], after[end])[0, 1] > 0.9


def moved(whole: Path, target: Path, by: Fraction) -> Path:
    """The same video with all of its times so many seconds later."""
    with av.open(str(whole)) as source, av.open(str(target), "w") as made:
        streams = {s.index: made.add_stream_from_template(s) for s in source.streams if s.type != "data"}
        for packet in source.demux(list(source.streams.video) + list(source.streams.audio)):
            if packet.size and packet.time_base:
                later = int(by / packet.time_base)
                packet.pts, packet.dts = (packet.pts or 0) + later, (packet.dts or 0) + later
                packet.stream = streams[packet.stream.index]
                made.mux(packet)
    return target


def test_a_video_whose_clock_does_not_begin_at_zero_stays_in_step(tmp_path: Path) -> None:
    whole = make_video(tmp_path / "whole.mkv")
    with open_source(moved(whole, tmp_path / "later.mkv", Fraction(5))) as later:
        assert later.recording.origin >= 4 * RATE
        times = [frame.at for frame in FilePicture(later.recording).frames()]
    with open_source(kept(tmp_path / "later.mkv", tmp_path)) as published:
        again = [frame.at for frame in FilePicture(published.recording).frames()]
    assert max(abs(a - b) for a, b in zip(times, again, strict=True)) <= Fraction(1, 1000)


def test_a_frame_that_cannot_be_taken_apart_is_not_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> bytes:
        raise ValueError

    source = make_video(tmp_path / "a.mp4")
    monkeypatch.setattr("app.audio.picture.plain_frame", broken)
    with pytest.raises(OutputError, match="cannot be taken apart"):
        kept(source, tmp_path)
    assert list(tmp_path.iterdir()) == [source]


def test_a_frame_that_needs_one_that_is_hidden_is_left_out_up_to_one_that_needs_none() -> None:
    """K stands for a frame that needs no other, P for one that does; small letters for what is hidden."""
    frames = [
        Mock(size=1, is_discard=kind.islower(), is_keyframe=kind in "Kk", pts=at)
        for at, kind in enumerate("PKPkpPKP")
    ]
    assert [frame.pts for frame in _shown(frames)] == [1, 2, 6, 7]


def test_what_an_edit_list_hides_is_left_out(tmp_path: Path) -> None:
    """A trimmed video still holds what was trimmed: frames from before its first, flagged to be dropped."""
    whole = make_video(tmp_path / "whole.mp4", notes=False)
    trimmed = moved(
        whole, tmp_path / "trimmed.mp4", Fraction(-3, 2)
    )  # what is before 1.5 s has negative times
    with open_source(trimmed) as source:
        facts = source.recording
    hidden = sum(1 for _ in raw_packets(trimmed)) - sum(1 for _ in FilePicture(facts).frames())
    assert hidden >= 10

    path = kept(trimmed, tmp_path)

    frames = sum(1 for _ in raw_packets(path))
    assert frames == sum(1 for _ in FilePicture(facts).frames()) > 10
    last, again = shown(trimmed)[-1], shown(path)[-1]
    assert np.array_equal(last, again)


def raw_packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


@pytest.mark.parametrize("codec", CODECS)
def test_units_are_told_apart_as_ffmpeg_tells_them(codec: str, tmp_path: Path) -> None:
    """Our reading of a stream beside that of another: as many bytes of picture are left."""
    source = make_video(tmp_path / "a.mkv", codec)
    name = CODECS[codec]
    with av.open(str(source)) as container:
        stream = container.streams.video[0]
        header = bytes(stream.codec_context.extradata or b"")
        kinds = "|".join(map(str, sorted(SHOWING[name])))
        theirs = BitStreamFilterContext(f"filter_units=pass_types={kinds}", stream)
        compared = 0
        for packet in container.demux(stream):
            if packet.size:
                ours = plain_frame(name, bytes(packet), header=header)
                other = b"".join(bytes(part) for part in theirs.filter(packet))
                assert without_lengths(name, ours) == without_starts(name, other)
                assert plain_frame(name, ours, header=header) == ours
                compared += 1
    assert compared == SECONDS * FPS
    assert plain_header(name, plain_header(name, header)) == plain_header(name, header)


def without_lengths(name: str, data: bytes) -> bytes:
    if name == "av1":
        return data
    parts, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        parts.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    return b"".join(parts)


def without_starts(name: str, data: bytes) -> bytes:
    return data if name == "av1" else data.replace(b"\0\0\0\1", b"").replace(b"\0\0\1", b"")


def test_a_picture_that_cannot_be_looked_into_is_refused(tmp_path: Path) -> None:
    kind = Kind("a.mp4", "aac", RATE, 1, "flt")
    source = write(tmp_path / "a.mp4", kind, (0, speech_like(RATE, RATE, 1).astype(np.float32)), video=True)
    with open_source(source) as opened:
        facts = opened.recording
    assert facts.picture == "mpeg4"
    with pytest.raises(OutputError, match="cannot be kept safely"):
        check_picture(facts)
    with pytest.raises(OutputError):
        FileSink(picture=True).suffix(facts, "same")


def test_another_format_of_the_sound_is_refused(tmp_path: Path) -> None:
    with open_source(make_video(tmp_path / "a.mp4")) as opened, pytest.raises(UsageError):
        FileSink(picture=True).suffix(opened.recording, "flac")


def test_without_the_picture_only_sound_is_written(tmp_path: Path) -> None:
    with open_source(make_video(tmp_path / "a.mp4")) as opened:
        path = tmp_path / f"out{FileSink().suffix(opened.recording, 'same')}"
        FileSink().write(opened.blocks(), path, like=opened.recording, wanted="same")
    assert path.suffix == ".m4a"
    assert len(decoded(path)[0]) > 0
    with open_source(path) as published:
        assert (published.recording.streams, published.recording.has_video) == (1, False)
