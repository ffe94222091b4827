import base64
import json
import os
import re
import shutil
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source, render_blocks
from app.domain.finding import Category
from app.domain.plan import _SEAL
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.domain.words.spoken import number_words
from app.export import writers
from app.verify.bundle import _check_search, _check_texts
from app.verify.written.search import LEAST, terms_of
from tests.audio.material import Kind, speech_like
from tests.values import make_plan, make_transcript, say
from tests.verify.material import WANTED, WAV, Bundle, Parrot, as_it_should_be, deaf, make_bundle, verifier

MP3 = Kind("source.mp3", "libmp3lame", 44100, 1)
M4A = Kind("source.m4a", "aac", 44100, 1, "flt", "ipod")
OPUS = Kind("source.opus", "libopus", 48000, 1)
EVERY_WAY = [WAV, MP3, M4A, OPUS]
KINDS = (
    Kind("a.wav", "pcm_s16le", 16000, 2, "s16"),
    Kind("b.wav", "pcm_u8", 8000, 1, "u8"),
    Kind("c.wav", "pcm_s24le", 48000, 1, "s32"),
    Kind("d.wav", "pcm_f32le", 44100, 1, "flt"),
    Kind("e.flac", "flac", 44100, 2, "s16"),
    Kind("f.aiff", "pcm_s16be", 22050, 1, "s16"),
    Kind("g.mp3", "libmp3lame", 44100, 2),
    Kind("h.m4a", "aac", 44100, 2, "flt", "ipod"),
    Kind("i.opus", "libopus", 48000, 1),
)


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    return make_bundle(tmp_path)


@pytest.mark.parametrize("style", SoundStyle)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_what_was_made_as_it_should_be_passes(kind: Kind, style: SoundStyle, tmp_path: Path) -> None:
    checks = make_bundle(tmp_path, kind=kind, style=style).check()
    assert {name: check.detail for name, check in checks.items() if not check.passed} == {}


@pytest.mark.parametrize("wanted", ["wav", "flac", "mp3", "m4a", "opus"])
def test_every_format_passes(wanted: str, tmp_path: Path) -> None:
    checks = make_bundle(tmp_path, wanted=wanted).check()
    assert {name: check.detail for name, check in checks.items() if not check.passed} == {}


def test_no_check_says_what_was_removed(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path)
    for kind in ("txt", "srt", "vtt", "json", "html"):
        bundle.edit(kind, lambda text: text.replace("[PERSON 1]", "Anna Kowalska"))
    details = " ".join(check.detail for check in bundle.check().values()).casefold()
    assert not any(word.casefold() in details for term in WANTED for word in term.split())


def test_missing_files_fail_and_do_not_crash(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, texts=("txt",))
    for path in bundle.files.values():
        path.unlink()
    checks = bundle.check()
    assert not all(check.passed for check in checks.values())


def test_the_checks_have_an_order(bundle: Bundle) -> None:
    names = ["original", "files", "text", "cues", "search"]
    names += ["container", "length", "silence", "outside", "relisten"]
    assert list(bundle.check()) == names
    assert bundle.failing() == set()


def test_each_check_is_told_before_the_next_begins(bundle: Bundle) -> None:
    told: list[str] = []
    bundle.check(verifier(checked=lambda check: told.append(check.name)))
    assert told == list(bundle.check())
    bundle.files["audio"].write_bytes(b"no sound")
    told.clear()
    checks = bundle.check(verifier(checked=lambda check: told.append(check.name)))
    assert set(told) == set(checks)


@pytest.mark.parametrize("long", [True, False])
def test_hours_are_listened_to_with_the_readers_of_the_other_checks(
    bundle: Bundle, monkeypatch: pytest.MonkeyPatch, *, long: bool
) -> None:
    if long:
        monkeypatch.setattr("app.verify.bundle.HOURS", 1)
    threads: list[threading.Thread] = []
    checks = bundle.check(verifier(told=lambda *_: threads.append(threading.current_thread())))
    assert checks["relisten"].passed
    assert {one is threading.main_thread() for one in threads} == {long}


def test_a_plan_of_another_recording_fails(bundle: Bundle) -> None:
    other = replace(bundle.plan, recording="cd" * 32, seal=_SEAL)
    assert replace(bundle, plan=other).failing() == {"original"}


# The sound


def late(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    """Every span 150 ms too late."""
    by = round(0.150 * source.recording.rate)
    return render_blocks(source, [Span(span.start + by, span.end + by) for span in spans], style)


def clear(source: SampleSource, _spans: Sequence[Span], _style: SoundStyle) -> Iterator[Block]:
    return source.blocks()


def all_but_last(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    return render_blocks(source, spans[:-1], style)


@pytest.mark.parametrize(
    ("render", "style"),
    [
        (late, SoundStyle.MUTE),
        (late, SoundStyle.BLEEP),
        (clear, SoundStyle.MUTE),
        (all_but_last, SoundStyle.BLEEP),
    ],
)
@pytest.mark.parametrize("kind", EVERY_WAY, ids=lambda kind: str(kind.name))
def test_a_span_that_can_be_heard_fails(
    kind: Kind, render: object, style: SoundStyle, tmp_path: Path
) -> None:
    assert callable(render)
    assert "silence" in make_bundle(tmp_path, kind=kind, style=style, render=render, texts=()).failing()


def test_a_tone_in_place_of_silence_fails(tmp_path: Path) -> None:
    def bleeped(source: SampleSource, spans: Sequence[Span], _style: SoundStyle) -> Iterator[Block]:
        return render_blocks(source, spans, SoundStyle.BLEEP)

    assert make_bundle(tmp_path, render=bleeped, texts=()).failing() == {"silence", "relisten"}


def changed(blocks: Iterable[Block], at: int, sound: NDArray[np.generic]) -> Iterator[Block]:
    """The same blocks with other sound from a position on."""
    for block in blocks:
        samples = block.samples.copy()
        start, end = max(at, block.start), min(at + len(sound), block.start + len(samples))
        if start < end:
            samples[start - block.start : end - block.start] = sound[start - at : end - at]
        yield Block(block.start, samples)


def test_one_sample_that_is_not_silent_fails(tmp_path: Path) -> None:
    def loud(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        return changed(as_it_should_be(source, spans, style), spans[1].end - 1, np.array([[0, 1]], np.int16))

    assert make_bundle(tmp_path, render=loud, texts=()).failing() == {"silence"}


def test_one_sample_that_was_changed_elsewhere_fails(tmp_path: Path) -> None:
    def touched(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        at = spans[0].start - round(0.006 * source.recording.rate)
        return changed(as_it_should_be(source, spans, style), at, np.array([[12_345, 12_345]], np.int16))

    assert make_bundle(tmp_path, render=touched, texts=()).failing() == {"outside"}


@pytest.mark.parametrize("kind", [MP3, M4A, OPUS], ids=lambda kind: str(kind.name))
@pytest.mark.parametrize("fault", ["noise", "silence", "shifted", "softer"])
def test_a_kept_piece_that_was_altered_fails(kind: Kind, fault: str, tmp_path: Path) -> None:
    def altered(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        rate = source.recording.rate
        blocks = as_it_should_be(source, spans, style)
        piece = np.random.default_rng(1).normal(0, 0.2, (rate // 2, 1)).astype(np.float32)
        if fault == "noise":
            return changed(blocks, round(4.75 * rate), piece)
        if fault == "silence":
            return changed(blocks, round(5.0 * rate), piece * 0)
        if fault == "softer":
            return (Block(b.start, b.samples.astype(np.float32) * np.float32(0.03)) for b in blocks)
        by = rate // 20
        return moved(blocks, by)

    def moved(blocks: Iterable[Block], by: int) -> Iterator[Block]:
        sound = np.concatenate([block.samples for block in blocks])
        yield Block(0, np.roll(sound, by, axis=0))

    failing = make_bundle(tmp_path, kind=kind, render=altered, texts=()).failing()
    assert "outside" in failing
    assert failing <= {"outside", "silence", "relisten"}


@pytest.mark.parametrize("kind", EVERY_WAY, ids=lambda kind: str(kind.name))
def test_sound_that_is_too_short_fails(kind: Kind, tmp_path: Path) -> None:
    def cut(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        end = source.recording.length - round(0.05 * source.recording.rate)
        for block in as_it_should_be(source, spans, style):
            if block.start < end:
                yield Block(block.start, block.samples[: end - block.start])

    assert "length" in make_bundle(tmp_path, kind=kind, render=cut, texts=()).failing()


def test_half_of_the_sound_fails_everywhere_it_is_missing(tmp_path: Path) -> None:
    def half(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        sound = np.concatenate([block.samples for block in as_it_should_be(source, spans, style)])
        yield Block(0, sound[: len(sound) // 2])

    for kind in (WAV, OPUS):
        folder = tmp_path / kind.name
        folder.mkdir()
        assert "length" in make_bundle(folder, kind=kind, render=half, texts=()).failing()


def test_a_long_recording_is_compared_to_its_end(tmp_path: Path) -> None:
    def altered(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        piece = np.zeros((source.recording.rate // 2, 1), np.float32)
        return changed(as_it_should_be(source, spans, style), 22 * source.recording.rate, piece)

    long = speech_like(23 * OPUS.rate, OPUS.rate, OPUS.channels)
    for name, render in (("good", as_it_should_be), ("bad", altered)):
        (tmp_path / name).mkdir()
        bundle = make_bundle(tmp_path / name, kind=OPUS, render=render, recorded=long, texts=())
        assert bundle.failing() == ({"outside"} if name == "bad" else set())


def test_a_last_sample_that_a_container_does_not_count_passes(tmp_path: Path) -> None:
    kind = Kind("source.wav", "pcm_s16le", 11025, 1, "s16")
    long = speech_like(10 * kind.rate + 1, kind.rate, 1)
    assert make_bundle(tmp_path, kind=kind, wanted="m4a", recorded=long, texts=()).failing() == set()


# The texts


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        *((kind, "Kowalska") for kind in ("txt", "srt", "vtt", "json", "html")),
        ("txt", "Anna"),
        ("txt", "Montréal"),
    ],
)
def test_a_removed_word_that_is_left_fails(bundle: Bundle, kind: str, word: str) -> None:
    bundle.edit(kind, lambda text: text.replace("[PERSON 1]", word, 1))
    assert bundle.failing() == ({"text"} if word == "Anna" else {"text", "search"})


def test_bytes_that_are_no_text_fail(bundle: Bundle) -> None:
    bundle.files["txt"].write_bytes(b"\xff\xfe")
    assert bundle.failing() == {"text"}


@pytest.mark.parametrize("kind", ["srt", "vtt"])
def test_a_cue_that_begins_inside_a_redaction_fails(bundle: Bundle, kind: str) -> None:
    bundle.edit(
        kind,
        lambda text: text.replace("03,100", "03,200").replace("03.100", "03.200"),
    )
    assert bundle.failing() == {"cues"}


def test_cues_that_are_late_fail(bundle: Bundle) -> None:
    bundle.edit("srt", lambda text: text.replace("00:00:0", "00:01:0"))
    assert bundle.failing() == {"cues"}


def test_cues_that_overlap_fail(bundle: Bundle) -> None:
    bundle.edit("vtt", lambda text: text.replace("--> 00:00:02.900", "--> 00:00:04.900"))
    assert "text" in bundle.failing()


# The search


@pytest.mark.parametrize(
    "hidden",
    [
        b"MONTREAL",
        "Montréal".encode("utf-16-le"),
        "Montréal".encode("utf-16-be"),
        b"anna-kowalska",
        base64.b64encode(b"x kowalska"),
        base64.urlsafe_b64encode("??Montréal??".encode()),
    ],
)
def test_a_removed_word_in_the_bytes_of_a_text_fails(bundle: Bundle, hidden: bytes) -> None:
    with bundle.files["txt"].open("ab") as file:
        file.write(b"\n" + hidden)
    assert "search" in bundle.failing()


@pytest.mark.parametrize(
    "hidden",
    [
        "Montr\\u00e9al",
        "Montr&eacute;al",
        "Montr%C3%A9al",
        "mon<!-- -->tréal",
        "Kow al ska",
        "".join(chr(ord(letter) + 0xFEE0) for letter in "Kowalska"),  # as wide as a Chinese character
    ],
)
def test_a_removed_word_that_is_escaped_fails(bundle: Bundle, hidden: str) -> None:
    bundle.edit("txt", lambda text: text + hidden)
    assert bundle.failing() == {"text", "search"}


def test_a_removed_word_in_the_name_of_a_file_fails(bundle: Bundle) -> None:
    path = bundle.files["txt"]
    bundle.files["txt"] = path.rename(path.with_name("Réunion Montreal.txt"))
    assert bundle.failing() == {"search"}


def test_a_removed_word_at_the_end_of_the_sound_fails(bundle: Bundle) -> None:
    with bundle.files["audio"].open("ab") as file:
        file.write(b"LIST\x0e\x00\x00\x00Kowalska's!!..")
    assert "search" in bundle.failing()


def test_a_name_of_few_letters_is_not_looked_for(bundle: Bundle) -> None:
    assert len(terms_of(bundle.plan).folded) == 3
    told = bundle.check()["search"].detail
    assert told == (
        f"removed words of {number_words(LEAST, 'en')[0]} characters and more that no published word "
        "explains looked for in all files and their names (files: 7); none found"
    )


@pytest.mark.parametrize(
    ("name", "holds"), [("2026.opus", True), ("my opus.opus", False), ("opus.wav", False)]
)
def test_a_removed_word_may_be_the_suffix_of_a_file_and_no_word_of_its_name(
    tmp_path: Path, name: str, holds: bool
) -> None:
    plan = make_plan(make_transcript(say("we launch Opus now")), {"Opus": Category.PRODUCT})
    (tmp_path / name).write_bytes(b"")
    assert _check_search(plan, {}, tmp_path / name, ()).passed is holds


def test_a_removed_word_in_the_tags_of_the_sound_is_found(bundle: Bundle) -> None:
    audio = bundle.files["audio"]
    found = _check_search(bundle.plan, {}, audio, ("title", "With Anna Kowalska"))
    assert not found.passed
    assert found.detail.endswith("found in: tags")
    assert _check_search(bundle.plan, {}, audio, ("title", "With somebody")).passed


# The files


def test_a_file_too_many_fails(bundle: Bundle) -> None:
    folder = bundle.files["txt"].parent
    (folder / "certificate.json").write_text("{}")
    assert bundle.failing() == set()
    (folder / "notes.txt").write_text("hello")
    assert bundle.failing() == {"files"}


def test_a_second_file_with_sound_fails(bundle: Bundle) -> None:
    """Of two that are listed, one would be listened to."""
    other = bundle.files["video"] = bundle.files["audio"].with_name("other.wav")
    shutil.copy(bundle.files["audio"], other)
    assert "files" in bundle.failing()


def test_a_link_is_no_file(bundle: Bundle, tmp_path: Path) -> None:
    moved = bundle.files["txt"].rename(tmp_path / "elsewhere.txt")
    bundle.files["txt"].symlink_to(moved)
    assert bundle.failing() == {"files", "text", "search"}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes on Windows")
@pytest.mark.timeout(30)
def test_a_pipe_is_not_waited_for(bundle: Bundle) -> None:
    bundle.files["txt"].unlink()
    os.mkfifo(bundle.files["txt"])
    assert bundle.failing() == {"files", "text", "search"}


def test_a_format_that_is_not_known_fails(bundle: Bundle) -> None:
    bundle.files["odt"] = bundle.files["txt"].with_name("2026.odt")
    shutil.copy(bundle.files["txt"], bundle.files["odt"])
    assert bundle.failing() == {"files", "text"}


def test_missing_files_fail_by_name(bundle: Bundle) -> None:
    bundle.files["srt"].unlink()
    assert bundle.failing() == {"files", "text", "search"}
    bundle.files["audio"].unlink()
    assert bundle.failing() >= {"files", "container", "length", "silence", "outside"}
    shutil.rmtree(bundle.files["audio"].parent)
    assert "files" in bundle.failing()


def test_removed_words_are_listened_for_where_unheard_speech_was_removed_as_well(tmp_path: Path) -> None:
    made = make_bundle(tmp_path, texts=(), unheard=True)
    assert {bool(hidden.passage.words) for hidden in made.plan.hidden} == {True, False}
    checks = made.check(verifier(lambda: replace(deaf(), witness=Parrot("Kowalska"))))
    assert [name for name, check in checks.items() if not check.passed] == ["relisten"]


@pytest.mark.parametrize("removed", [WANTED, {}])
def test_all_of_it_is_listened_to_where_that_is_wanted_whatever_was_removed(
    tmp_path: Path, removed: Mapping[str, Category]
) -> None:
    made = make_bundle(tmp_path, texts=(), unheard=True, removed=removed)
    hears_nothing = Mock(transcribe=Mock(return_value=()))
    judge = verifier(writes=hears_nothing)
    full = made.check(judge)
    assert list(full)[-2:] == ["relisten", "relisten-full"]
    assert full["relisten-full"].detail.endswith("of the whole file")


@pytest.mark.parametrize("fault", ["damaged", "unreadable"])
def test_what_cannot_be_searched_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    plan = make_plan(make_transcript(say("so Kowalska agreed")), {"Kowalska": Category.PERSON})
    files = {kind: tmp_path / f"2026.{kind}" for kind in ("txt", "docx")}
    for kind, path in files.items():
        writers("2026.wav")[kind].write(plan, path)
    if fault == "damaged":
        files["docx"].write_bytes(files["docx"].read_bytes()[:-40])
    else:
        monkeypatch.setattr(Path, "read_bytes", Mock(side_effect=PermissionError("2026.txt")))
    assert not _check_search(plan, files, None, ()).passed


@pytest.mark.parametrize("late", [0, 1])
def test_the_times_of_a_plan_are_looked_at_where_no_text_tells_them(late: int) -> None:
    made = make_plan(make_transcript(say("so Kowalska agreed")), {"Kowalska": Category.PERSON})
    (cue,), (span,) = made.cues, made.spans
    moved = replace(made, cues=(replace(cue, span=Span(span.start + late, cue.span.end)),), seal=_SEAL)
    checks = {check.name: check.passed for check in _check_texts(moved, {}, None, agreed=True)}
    assert checks == {"text": True, "cues": not late}


def test_sound_that_is_none_fails(bundle: Bundle) -> None:
    bundle.files["audio"].write_bytes(b"no sound")
    assert bundle.failing() == {"container", "length", "silence", "outside", "relisten"}
    del bundle.files["audio"]
    assert bundle.failing() >= {"files", "container", "length", "silence", "outside"}


def test_a_recording_that_was_changed_or_is_gone_fails(bundle: Bundle) -> None:
    def grow() -> None:
        with bundle.source.open("ab") as file:
            file.write(b"x")

    for change in (grow, bundle.source.unlink):
        with open_source(bundle.source) as original:
            change()
            checks = verifier().verify(bundle.plan, original, bundle.files)
        assert "original" in {check.name for check in checks if not check.passed}


def test_a_bundle_without_texts_is_checked(tmp_path: Path) -> None:
    assert make_bundle(tmp_path, texts=()).failing() == set()


def test_figures_are_in_the_details(bundle: Bundle) -> None:
    details = json.dumps({name: check.detail for name, check in bundle.check().items()})
    assert "3 of 3 removed places" in details
    assert re.search(r"\b0 of \d+ samples differ", details)
