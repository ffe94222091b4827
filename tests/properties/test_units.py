"""Streams of pictures: whatever is in them is taken apart to the last byte, or refused."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sound.units import SHOWING, plain_frame, plain_header

HEADERS = {
    "h264": b"\x01\x64\x00\x0d\xff\xe1\x00\x02\x67a\x01\x00\x02\x68b",
    "hevc": b"\x01" + b"\0" * 20 + b"\x03\x00",
    "av1": b"\x81\0\0\0",
}
bodies = st.binary(min_size=1, max_size=20)


def nal(codec: str, kind: int, body: bytes) -> bytes:
    head = bytes([kind]) if codec == "h264" else bytes([kind << 1, 1])
    return (len(head) + len(body)).to_bytes(4, "big") + head + body


def obu(kind: int, body: bytes) -> bytes:
    return bytes([kind << 3 | 2, len(body)]) + body


def unit(codec: str, kind: int, body: bytes) -> bytes:
    return obu(kind % 16, body) if codec == "av1" else nal(codec, kind, body)


@given(
    st.sampled_from(sorted(HEADERS)),
    st.lists(st.tuples(st.integers(0, 63), bodies), max_size=12),
)
def test_only_units_that_show_the_picture_are_left(codec: str, units: list[tuple[int, bytes]]) -> None:
    most = {"h264": 32, "hevc": 64, "av1": 16}[codec]
    made = [(kind % most, unit(codec, kind % most, body)) for kind, body in units]

    plain = plain_frame(codec, b"".join(data for _, data in made), header=HEADERS[codec])

    assert plain == b"".join(data for kind, data in made if kind in SHOWING[codec])
    assert plain_frame(codec, plain, header=HEADERS[codec]) == plain


@given(st.sampled_from([*sorted(HEADERS), "vp9"]), st.binary(max_size=80), st.binary(max_size=40))
def test_any_bytes_are_read_or_refused(codec: str, data: bytes, header: bytes) -> None:
    known = HEADERS.get(codec, b"")
    for call in (
        partial(plain_frame, codec, data, header=known),
        partial(plain_frame, codec, data, header=header),
        partial(plain_header, codec, data),
        partial(plain_header, codec, known + data),
    ):
        try:
            assert isinstance(call(), bytes)
        except ValueError:
            continue


def test_a_header_keeps_its_parameter_sets_and_nothing_else() -> None:
    sets = b"\x00\x02\x67a", b"\x00\x02\x68b"
    avcc = b"\x01\x64\x00\x0d\xff\xe1" + sets[0] + b"\x01" + sets[1]
    assert plain_header("h264", avcc + b"\xfd\xf8\xf8\x01\x00\x06Secret") == avcc + b"\xfd\xf8\xf8\x00"
    note, pps = b"\x27\x00\x01\x00\x06Secret", b"\x22\x00\x01\x00\x02pp"
    head = HEADERS["hevc"][:22]
    assert plain_header("hevc", head + b"\x02" + note + pps + b"more") == head + b"\x01" + pps
    assert plain_header("av1", HEADERS["av1"] + obu(1, b"seq") + obu(5, b"Secret")) == (
        HEADERS["av1"] + obu(1, b"seq")
    )
    assert plain_header("vp8", b"anything") == b""


@pytest.mark.parametrize("data", [b"\0\0\0\5\x65", b"\0\0\0\0", b"\0\0"])
def test_a_frame_that_is_cut_short_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="cut short"):
        plain_frame("h264", data, header=HEADERS["h264"])


@pytest.mark.parametrize("left", [9, 11, 14])
def test_a_header_that_is_cut_short_is_refused(left: int) -> None:
    with pytest.raises(ValueError, match="cut short"):
        plain_header("h264", HEADERS["h264"][:left])
