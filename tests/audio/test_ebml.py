"""What a Matroska file lost in its middle is noticed, and a whole one raises no alarm."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import av
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.audio import open_source
from app.audio.ebml import first_unread
from app.domain.errors import InputError, NoSoundError
from tests.audio.conftest import MakeFile
from tests.audio.material import LOSSLESS, LOSSY, Kind, add_stream, as_native, encode, speech_like
from tests.audio.videos import make_video

FILES = {kind.name: kind for kind in (*LOSSLESS, *LOSSY) if kind.name.endswith(("mkv", "webm"))}
HOW = ("zeros", "other bytes", "cut out", "put in")
SEGMENT, CLUSTER, BLOCK, VOID = b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75", b"\xa3", b"\xec\x85space"


def hurt(data: bytes, how: str) -> bytes:
    """Data with a tenth of it lost in its middle, or something put in."""
    start, end = len(data) // 2, len(data) * 6 // 10
    filling = {"zeros": bytes(end - start), "other bytes": bytes(range(1, 251)) * (1 + (end - start) // 250)}
    if how == "put in":
        return data[:start] + b"\x55" * 3000 + data[start:]
    return data[:start] + filling.get(how, b"")[: end - start] + data[end:]


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("name", FILES)
def test_what_is_lost_in_the_middle_is_damage(
    name: str, how: str, make_file: MakeFile, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(hurt(make_file(FILES[name]).read_bytes(), how))

    with open_source(path) as source:
        faults = {fault.name: fault.detail for fault in source.recording.faults}

    assert "cannot be read" in faults["damage:file"]


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_raises_no_alarm(name: str, make_file: MakeFile) -> None:
    path = make_file(FILES[name])

    assert first_unread(path) is None
    with open_source(path) as source:
        assert source.recording.faults == ()


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_is_told_once(name: str, make_file: MakeFile, tmp_path: Path) -> None:
    data = make_file(FILES[name]).read_bytes()
    path = tmp_path / name
    for end in range(len(data) - 2500, len(data) - 2400):
        path.write_bytes(data[:end])
        assert first_unread(path) is None
    with open_source(path) as source:
        assert [fault.name for fault in source.recording.faults] == ["damage:end"]


def test_a_video_with_all_that_may_be_beside_it_raises_no_alarm(tmp_path: Path) -> None:
    assert first_unread(make_video(tmp_path / "a.mkv", beside=True)) is None
    assert first_unread(make_video(tmp_path / "a.webm", "libvpx", beside=False)) is None


def live(path: Path) -> bytes:
    """A stream of which nobody knew the end: neither the segment nor its clusters state a size."""
    kind = Kind(path.name, "libopus", 48000, 1)
    options = {"live": "1", "cluster_time_limit": "500"}
    with av.open(str(path), "w", format="webm", container_options=options) as container:
        stream = add_stream(container, kind)
        sound = as_native(speech_like(3 * kind.rate, kind.rate, 1), "flt")
        container.mux(encode(stream, kind, [(0, sound)]))
    data = path.read_bytes()
    at = data.index(SEGMENT) + len(SEGMENT)
    data = data[:at] + b"\x01" + b"\xff" * 7 + data[at + 8 :]
    for part in data.split(CLUSTER)[1:]:
        size = 9 - part[0].bit_length()
        data = data.replace(CLUSTER + part[:size], CLUSTER + b"\x01" + b"\xff" * 7)
    path.write_bytes(data)
    return data


def test_a_live_stream_raises_no_alarm_unless_something_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "live.webm"
    data = live(path)
    assert data.count(CLUSTER + b"\x01" + b"\xff" * 7) > 3
    assert first_unread(path) is None

    path.write_bytes(data * 2)
    assert first_unread(path) is None
    first = data.index(CLUSTER) + 12
    path.write_bytes(data[:first] + VOID + data[first:])
    assert first_unread(path) is None

    for broken in (*(hurt(data, how) for how in HOW), data[:-30]):
        path.write_bytes(broken)
        assert len(data) // 3 < (first_unread(path) or 0) < len(broken)


@pytest.mark.parametrize("end", range(13))
def test_a_file_that_is_no_matroska_file_is_unread_from_its_first_byte(end: int, tmp_path: Path) -> None:
    path = tmp_path / "short"
    path.write_bytes(b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01"[:end])

    assert first_unread(path) == (0 if end else None)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.floats(0, 1) | st.floats(0, 0.1), lost=st.floats(0, 1), put=st.binary(max_size=40))
def test_no_damage_ends_in_anything_but_an_error_or_a_recording(
    start: float, lost: float, put: bytes, make_file: MakeFile, tmp_path: Path
) -> None:
    whole = make_file(FILES["opus.webm"]).read_bytes()
    at = int(start * len(whole))
    path = tmp_path / "fuzzed.webm"
    path.write_bytes(whole[:at] + put + whole[at + int(lost * (len(whole) - at)) :])

    unread = first_unread(path)
    assert unread is None or 0 <= unread < path.stat().st_size
    with suppress(InputError, NoSoundError), open_source(path):
        pass
