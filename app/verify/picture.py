"""The picture of a published video beside that of the recording: the same frames, and no more in them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest

from app.domain.certificate import Check
from app.domain.errors import CaviardError
from app.domain.ports import Picture, PictureFrame
from app.domain.sound.units import can_take_apart, plain_frame, plain_header

PICTURE = "picture"
STEP = Fraction(2, 1000)
"""Seconds by which the time of a frame may differ: containers count in milliseconds."""


def check_picture(original: Picture, published: Picture) -> Check:
    """Whether a published picture shows what was recorded, when it was recorded, and holds nothing else.

    Captions and notes that an original's frames carry have to be gone; what shows the picture has to be the
    same bytes. Slides, faces and names in the picture itself are not looked at.
    """
    if not can_take_apart(original.codec) or original.codec != published.codec:
        return Check(PICTURE, False, "the picture is stored in another way")
    try:
        header = plain_header(original.codec, original.header)
        if published.header != header:
            return Check(PICTURE, False, "the head of the picture is another one")
        frames = differing = late = 0
        for one, other in zip_longest(_plain(original), published.frames()):
            frames += 1
            same = one is not None and other is not None and one.data == other.data
            differing += not same
            late += same and abs(one.at - other.at) > STEP
    except (CaviardError, ValueError):
        return Check(PICTURE, False, "the picture cannot be read")
    counts = f"{frames} frames compared, {differing} differ, {late} are shown at another time"
    passed = bool(frames) and not differing and not late
    return Check(PICTURE, passed, f"{counts}; what they show is not looked at")


def _plain(picture: Picture) -> Iterator[PictureFrame]:
    """The frames of a picture without what does not show it."""
    header = picture.header
    for frame in picture.frames():
        if data := plain_frame(picture.codec, frame.data, header=header):
            yield PictureFrame(frame.at, data)
