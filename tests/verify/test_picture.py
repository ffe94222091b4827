"""A published picture: the same frames at the same times, and no more in them than they show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import av
import pytest

from app.audio import FileSink, open_source, render_blocks
from app.domain.errors import OutputError
from app.domain.finding import Category
from app.domain.ports import PictureFrame
from app.export import writers
from app.verify.picture import check_picture
from tests.audio.videos import make_video
from tests.values import make_plan, make_transcript, say
from tests.verify.material import Bundle

SLICE, NOTE, SETS = b"\x65picture", b"\x06\x05Zerbinetta", b"\x67sets"
HEADER = b"\x01\x64\x00\x0d\xff\xe1\x00\x05" + SETS + b"\x01\x00\x03\x68pp"


def nal(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


@dataclass(frozen=True)
class Film:
    """A picture of given frames."""

    packets: tuple[bytes, ...]
    codec: str = "h264"
    header: bytes = HEADER
    late: Fraction = Fraction(0)

    def frames(self) -> Iterator[PictureFrame]:
        for number, data in enumerate(self.packets):
            yield PictureFrame(Fraction(number, 10) + self.late, data)


ORIGINAL = Film((*(nal(NOTE, SLICE + bytes([n])) for n in range(5)), nal(NOTE)))
PUBLISHED = Film(tuple(nal(SLICE + bytes([n])) for n in range(5)))


def test_what_was_copied_as_it_should_be_passes() -> None:
    check = check_picture(ORIGINAL, PUBLISHED)

    assert check.passed
    assert check.detail.startswith("5 frames compared, 0 differ, 0 are shown at another time")
    assert check_picture(ORIGINAL, replace(PUBLISHED, late=Fraction(1, 1000))).passed


def test_of_frames_that_nobody_can_take_apart_nothing_is_proved() -> None:
    film = Film((b"picture",), codec="mpeg4", header=b"")

    assert check_picture(film, film).detail == "the picture is stored in another way"


WRONG = {
    "a note is left": replace(PUBLISHED, packets=(nal(NOTE, SLICE + b"\0"), *PUBLISHED.packets[1:])),
    "all notes are left": ORIGINAL,
    "a frame is another": replace(PUBLISHED, packets=(nal(b"\x65other"), *PUBLISHED.packets[1:])),
    "a frame is missing": replace(PUBLISHED, packets=PUBLISHED.packets[:-1]),
    "a frame is too many": replace(PUBLISHED, packets=(*PUBLISHED.packets, nal(NOTE))),
    "no frame": replace(PUBLISHED, packets=()),
    "another codec": replace(PUBLISHED, codec="vp9"),
    "a note in the header": replace(PUBLISHED, header=HEADER + b"Zerbinetta"),
    "late": replace(PUBLISHED, late=Fraction(3, 1000)),
    "early": replace(PUBLISHED, late=Fraction(-3, 1000)),
}


@pytest.mark.parametrize("published", WRONG.values(), ids=WRONG.keys())
def test_what_is_not_as_it_should_be_fails(published: Film) -> None:
    check = check_picture(ORIGINAL, published)

    assert not check.passed
    assert "zerbinetta" not in check.detail.lower()


def test_nothing_to_compare_is_not_passed() -> None:
    assert not check_picture(Film(()), Film(())).passed


@pytest.mark.parametrize("data", [b"\0\0", nal(SLICE)[:-1], b"\0\0\0\0"])
def test_what_cannot_be_taken_apart_fails(data: bytes) -> None:
    assert not check_picture(Film((data,)), Film((data,))).passed


def test_an_unknown_codec_fails() -> None:
    assert not check_picture(Film((b"x",), codec="mpeg4"), Film((b"x",), codec="mpeg4")).passed


def test_a_file_that_breaks_fails() -> None:
    class Broken(Film):
        def frames(self) -> Iterator[PictureFrame]:
            raise OutputError("picture", "x", "y")

    assert not check_picture(Broken(()), PUBLISHED).passed


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return published(make_video(tmp_path / "meeting.mp4", beside=True))


def published(source: Path) -> Bundle:
    """The bundle of a video, with its picture."""
    folder = source.parent / "published"
    folder.mkdir()
    with open_source(source) as original:
        facts = original.recording
        words = make_transcript(say("ask Anna Kowalska then", rate=facts.rate), recording=facts)
        plan = make_plan(words, {"Anna Kowalska": Category.PERSON}, recording=facts)
        sink = FileSink(picture=True)
        files = {"video": folder / f"2026{sink.suffix(facts, 'same')}"}
        sink.write(
            render_blocks(original, plan.spans, plan.sound_style),
            files["video"],
            like=facts,
            wanted="same",
        )
    for kind in ("txt", "html"):
        files[kind] = folder / f"2026.{kind}"
        writers(files["video"].name)[kind].write(plan, files[kind])
    return Bundle(plan, source, files)


def test_a_video_passes_and_its_page_plays_it(bundle: Bundle) -> None:
    checks = bundle.check()

    assert {name: check.detail for name, check in checks.items() if not check.passed} == {}
    assert "picture" in checks
    assert '<video controls preload="metadata" src="2026.mp4"></video>' in bundle.files["html"].read_text()


def test_a_video_whose_sound_begins_late_passes(tmp_path: Path) -> None:
    """In Matroska the sound of a video is longer by what fills its last frame; this one is 28 ms longer."""
    bundle = published(make_video(tmp_path / "meeting.mkv", late=0.1))

    assert bundle.files["video"].suffix == ".mkv"
    assert bundle.failing() == set()


def remuxed(bundle: Bundle, *, tag: bool = False, subtitle: bool = False, twice: bool = False) -> None:
    """The published video with something more in it."""
    path = bundle.files["video"]
    old = path.rename(path.with_name("old.mp4"))
    with av.open(str(old)) as source, av.open(str(path), "w") as target:
        if tag:
            target.metadata["title"] = "Anna"
        listed = [*source.streams.video, *source.streams.audio]
        streams = {s.index: target.add_stream_from_template(s) for s in listed}
        other = target.add_stream_from_template(source.streams.video[0]) if twice else None
        text = target.add_mux_stream("mov_text") if subtitle else None
        for packet in source.demux(listed):
            if packet.size:
                if other is not None and packet.stream.type == "video":
                    copy = av.Packet(bytes(packet))
                    copy.pts, copy.dts, copy.time_base = packet.pts, packet.dts, packet.time_base
                    copy.stream = other
                    target.mux(copy)
                packet.stream = streams[packet.stream.index]
                target.mux(packet)
        if text is not None:
            said = av.Packet(b"\0\x04Anna")
            said.pts = said.dts = 0
            said.duration, said.time_base, said.stream = 1, Fraction(1, 1), text
            target.mux(said)
    old.unlink()


def tagged(bundle: Bundle) -> None:
    remuxed(bundle, tag=True)


def subtitled(bundle: Bundle) -> None:
    remuxed(bundle, subtitle=True)


def doubled(bundle: Bundle) -> None:
    remuxed(bundle, twice=True)


def clear(bundle: Bundle) -> None:
    """The recording itself."""
    bundle.files["video"].write_bytes(bundle.source.read_bytes())


def another_picture(bundle: Bundle) -> None:
    other = make_video(bundle.source.with_name("other.mp4"), "libx265")
    with open_source(other) as facts, open_source(bundle.source) as original:
        bundle.files["video"].unlink()
        FileSink(picture=True).write(
            render_blocks(original, bundle.plan.spans, bundle.plan.sound_style),
            bundle.files["video"],
            like=facts.recording,
            wanted="same",
        )


def sound_beside(bundle: Bundle) -> None:
    bundle.files["audio"] = bundle.files["video"].with_suffix(".wav")
    with open_source(bundle.source) as original:
        FileSink().write(original.blocks(), bundle.files["audio"], like=original.recording, wanted="wav")


def appended(bundle: Bundle) -> None:
    with bundle.files["video"].open("ab") as file:
        file.write(b"\0\0\x4e\x20free" + bytes(19_992))


SPOILT: dict[Callable[[Bundle], None], set[str]] = {
    tagged: {"container"},
    subtitled: {"container"},
    doubled: {"container"},
    appended: {"container"},
    clear: {"container", "picture", "silence"},
    another_picture: {"picture"},
    sound_beside: {"files"},
}


@pytest.mark.parametrize(("spoil", "named"), SPOILT.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_a_video_with_something_else_in_it_fails(
    bundle: Bundle, spoil: Callable[[Bundle], None], named: set[str]
) -> None:
    spoil(bundle)

    assert named <= bundle.failing()


def test_the_sound_alone_is_no_video(bundle: Bundle) -> None:
    """A plan says nothing of a picture: a bundle without one is checked as what it is."""
    with open_source(bundle.source) as original:
        bundle.files["video"].unlink()
        FileSink().write(
            render_blocks(original, bundle.plan.spans, bundle.plan.sound_style),
            path := bundle.files["video"].with_suffix(".m4a"),
            like=original.recording,
            wanted="same",
        )
    bundle.files["video"] = path

    assert {"container", "picture"} <= bundle.failing()
