"""What cannot be read gets its sentence, and no file but the one that was named is ever opened."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest

from app.audio import open_source
from app.audio.opening import CODECS, FORMATS, _limits, moving_picture, opened
from app.domain.errors import InputError, MissingError, NoSoundError
from tests.audio.conftest import MakeFile
from tests.audio.material import LOSSLESS, LOSSY, Kind, add_picture, film, read, write
from tests.audio.videos import make_video

PLAYLISTS = {
    "hls": "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{name}\n#EXT-X-ENDLIST\n",
    "concat": "ffconcat version 1.0\nfile '{name}'\n",
    "pls": "[playlist]\nFile1={name}\n",
    "dash": '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>{name}</BaseURL></MPD>',
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
}


def refused(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        open_source(path)
    return caught.value


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    (tmp_path / "empty.wav").touch()

    for gone in (tmp_path / "none.wav", tmp_path / "none" / "none.wav"):
        error = refused(gone)
        assert isinstance(error, MissingError)
        assert (error.code, error.name) == ("missing", "none.wav")
    assert refused(tmp_path).code == "directory"
    assert refused(tmp_path / "pipe.wav").code == "not-a-file"
    assert refused(tmp_path / "empty.wav").code == "empty"


def test_text_under_the_name_of_sound_is_refused_without_a_word_of_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "meeting.mp3"
    path.write_text("The merger with Acme is secret.\n" * 40)
    error = refused(path)

    assert error.code == "not-audio"
    assert "merger" not in str(error)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("size", [1, 3, 20, 60])
@pytest.mark.parametrize("kind", [*LOSSLESS[::4], *LOSSY[::2]], ids=lambda kind: kind.name)
def test_a_stump_is_refused_in_silence(
    kind: Kind, size: int, make_file: MakeFile, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / kind.name
    path.write_bytes(make_file(kind).read_bytes()[:size])
    assert refused(path).code in {"not-audio", "truncated", "no-sound", "undecodable"}
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", PLAYLISTS)
@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".m3u8"])
def test_a_play_list_opens_no_other_file(name: str, suffix: str, make_file: MakeFile, tmp_path: Path) -> None:
    target = tmp_path / "target.mp3"
    target.write_bytes(make_file(LOSSY[0]).read_bytes())
    path = tmp_path / f"list{suffix}"
    path.write_text(PLAYLISTS[name].format(name=target.name))
    opened: list[str] = []
    watching = True
    sys.addaudithook(
        lambda event, args: opened.append(str(args[0])) if watching and event == "open" else None
    )
    before = target.stat().st_atime_ns
    os.utime(target, ns=(before, target.stat().st_mtime_ns))

    error = refused(path)
    watching = False
    assert error.code in {"playlist", "not-audio"}
    assert not [name for name in opened if name.endswith("target.mp3")]


def tone(path: Path, value: int) -> Path:
    """A second of sound in which every sample has the same value."""
    samples = np.full((1, 8000), value, np.int16)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=8000, layout="mono")
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.pts = 8000, 0
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return path


def elsewhere(path: Path, target: Path) -> Path:
    """A film whose sound lies in another file, which an alias of macOS names (``dref``)."""
    data, where = tone(path, 100).read_bytes(), os.fsencode(target)
    where += bytes(len(where) % 2)
    alias = bytes(150) + struct.pack(">HH", 2, len(where)) + where + struct.pack(">HH", 0xFFFF, 0)
    entry = struct.pack(">I4sI", 12 + len(alias), b"alis", 0) + alias
    at = data.index(b"dref") + 12
    (length,) = struct.unpack_from(">I", data, at)
    made = bytearray(data[:at] + entry + data[at + length :])
    for name in (b"dref", b"dinf", b"minf", b"mdia", b"trak", b"moov"):
        size = made.rindex(name, 0, at) - 4
        struct.pack_into(">I", made, size, struct.unpack_from(">I", made, size)[0] + len(entry) - length)
    path.write_bytes(made)
    return path


def listed(path: Path, target: Path) -> Path:
    """A list for FFmpeg that names another file."""
    path.write_text(f"ffconcat version 1.0\nfile 'file://{target}'\n")
    return path


def heard(path: Path) -> set[int]:
    """The values of what is decoded of a file."""
    with opened(path) as (container, stream):
        return {int(value) for frame in container.decode(stream) for value in np.unique(frame.to_ndarray())}


def test_sound_that_lies_in_another_file_is_not_read(tmp_path: Path) -> None:
    path = elsewhere(tmp_path / "here.mov", tone(tmp_path / "there.mov", -7))
    assert heard(path) == set()
    assert refused(path).code == "no-sound"


@pytest.mark.parametrize("make", [elsewhere, listed])
def test_no_other_file_is_opened_also_where_ffmpeg_would(
    make: Callable[[Path, Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind the list of formats stands a second lock: whatever names another file, nothing opens it."""
    ways = {"enable_drefs": "1", "use_absolute_path": "1", "safe": "0"}
    monkeypatch.setattr("app.audio.opening.FORMATS", {**FORMATS, "concat": "concat"})
    limits = _limits()
    monkeypatch.setattr("app.audio.opening._limits", lambda: {**limits, **ways})
    path = make(tmp_path / "here.mov", tone(tmp_path / "there.mov", -7))
    with suppress(InputError):
        assert heard(path) == set()
    del limits["protocol_whitelist"]
    assert heard(path) == {-7}, "it would be"


def test_an_mp4_without_its_table_is_called_cut_short(make_file: MakeFile, tmp_path: Path) -> None:
    for kind in (LOSSY[1], LOSSY[2], LOSSLESS[15]):
        data = make_file(kind).read_bytes()
        path = tmp_path / kind.name
        path.write_bytes(data[: len(data) * 2 // 3])
        assert refused(path).code == "truncated"


def test_a_project_in_place_of_a_recording_is_called_one(tmp_path: Path) -> None:
    for name, data, word in (
        ("meeting.caviard", b"SQLite format 3\0" * 100, "caviard publish"),
        ("meeting.caviard", b"no database" * 100, "sound or video file"),
        ("meeting.wav", b"SQLite format 3\0" * 100, "sound or video file"),
    ):
        (tmp_path / name).write_bytes(data)
        error = refused(tmp_path / name)
        assert error.code == "not-audio"
        assert word in error.advice


def test_a_video_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    with av.open(str(path), "w") as container:
        for packet in film(add_picture(container), seconds=1):
            container.mux(packet)
    error = refused(path)

    assert isinstance(error, NoSoundError)
    assert error.code == "no-audio"


def test_sound_without_length_is_refused(make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(LOSSLESS[1]).read_bytes()
    path = tmp_path / "none.wav"
    path.write_bytes(data[: data.index(b"data") + 4] + bytes(4))
    error = refused(path)

    assert isinstance(error, NoSoundError)
    assert error.code == "no-sound"


def test_a_codec_that_is_not_listed_is_not_decoded(tmp_path: Path) -> None:
    assert "adpcm_yamaha" not in CODECS
    kind = Kind("odd.wav", "adpcm_yamaha", 16000, 1, "s16")
    path = write(tmp_path / kind.name, kind, (0, np.zeros((16000, 1), np.int16)))

    assert refused(path).code == "codec"


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_a_picture_is_not_decoded_to_know_what_it_is(name: str, tmp_path: Path) -> None:
    path = make_video(tmp_path / name)
    with opened(path) as (limited, _), av.open(str(path)) as free:
        # Neither container says how colours are stored: who knows it has asked a decoder.
        assert moving_picture(limited).codec_context.pix_fmt is None
        assert moving_picture(free).codec_context.pix_fmt is not None


@pytest.mark.parametrize(
    "name", ["a b.wav", "-dash.wav", "réunion à 15 h.wav", "two\nlines.wav", "x" * 246 + ".wav"]
)
def test_any_name_works(name: str, make_file: MakeFile, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make_file(LOSSLESS[0]).read_bytes())
    with open_source(path) as source:
        assert source.recording.path == path
        assert len(read(source))


def test_tags_that_are_no_text_do_not_matter(make_file: MakeFile, tmp_path: Path) -> None:
    path = tmp_path / "tags.wav"
    path.write_bytes(make_file(LOSSLESS[0]).read_bytes().replace(b"Secret", b"\xff\xfe\xc3\x28\xa0\xa1"))
    with open_source(path) as source:
        assert len(source.recording.tags) > 0
