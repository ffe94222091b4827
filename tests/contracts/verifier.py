"""What every verifier promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.profile import SoundStyle
from app.verify.bundle import BundleVerifier
from tests.audio.material import Kind
from tests.verify.material import WANTED, make_bundle

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


class VerifierContract:
    """Subclass it and give the verifier."""

    @pytest.fixture
    def verifier(self) -> BundleVerifier:
        raise NotImplementedError

    @pytest.mark.parametrize("style", SoundStyle)
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
    def test_what_was_made_as_it_should_be_passes(
        self, verifier: BundleVerifier, kind: Kind, style: SoundStyle, tmp_path: Path
    ) -> None:
        checks = make_bundle(tmp_path, kind=kind, style=style).check(verifier)
        assert {name: check.detail for name, check in checks.items() if not check.passed} == {}

    @pytest.mark.parametrize("wanted", ["wav", "flac", "mp3", "m4a", "opus"])
    def test_every_format_passes(self, verifier: BundleVerifier, wanted: str, tmp_path: Path) -> None:
        checks = make_bundle(tmp_path, wanted=wanted).check(verifier)
        assert {name: check.detail for name, check in checks.items() if not check.passed} == {}

    def test_no_check_says_what_was_removed(self, verifier: BundleVerifier, tmp_path: Path) -> None:
        bundle = make_bundle(tmp_path)
        for kind in ("txt", "srt", "vtt", "json", "html"):
            bundle.edit(kind, lambda text: text.replace("[PERSON 1]", "Anna Kowalska"))
        details = " ".join(check.detail for check in bundle.check(verifier).values()).casefold()
        assert not any(word.casefold() in details for term in WANTED for word in term.split())

    def test_missing_files_fail_and_do_not_crash(self, verifier: BundleVerifier, tmp_path: Path) -> None:
        bundle = make_bundle(tmp_path, texts=("txt",))
        for path in bundle.files.values():
            path.unlink()
        checks = bundle.check(verifier)
        assert not all(check.passed for check in checks.values())
