"""What every writer of a redacted text promises."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest

from app.domain.errors import OutputError
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.planning.draft import draft
from app.domain.profile import TextStyle
from app.domain.timeline import Span
from app.export.files import Writer
from app.verify.written.search import Search, Terms
from tests.values import decided, find, make_plan, make_transcript, own_edges, say


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file can grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class WriterContract:
    """Subclass it and give the writer."""

    @pytest.fixture
    def writer(self) -> Writer:
        raise NotImplementedError

    @pytest.fixture
    def target(self, tmp_path: Path) -> Path:
        return tmp_path / "café\n-x.text"

    def read(self, path: Path) -> str:
        r"""The text of a file. Where it is plain there is no mark at its start, and lines end in ``\n``."""
        data = path.read_bytes()
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")
        return data.decode("utf-8")

    def test_kept_words_are_written_and_removed_words_are_not(self, writer: Writer, target: Path) -> None:
        transcript = make_transcript(
            say("Allô Zoé Martin, bonsoir"), say("merci", start=3), voice=[Span(50_000, 60_000)]
        )
        writer.write(make_plan(transcript, {"Zoé Martin": Category.PERSON}), target)
        text = self.read(target)
        assert all(kept in text for kept in ("Allô", "[PERSON 1]", "bonsoir", "merci", "[UNHEARD]"))
        assert not any(gone in text for gone in ("Zoé", "Martin"))

    def test_what_was_removed_is_in_no_byte(self, writer: Writer, target: Path) -> None:
        transcript = make_transcript(
            say("Allô Kowalska, à Montréal", speaker="Zbigniew"), say("oui", start=4, speaker="Kowalska")
        )
        made = make_plan(transcript, {"Kowalska": Category.PERSON, "Montréal": Category.PLACE})
        writer.write(made, target)
        search = Search(Terms(frozenset({"kowalska", "montreal", "zbigniew"}), frozenset({"Montréal"})))
        assert not search.in_text(target)
        assert not search.in_bytes(target)

    def test_two_bundles_of_one_plan_are_the_same(self, writer: Writer, target: Path) -> None:
        made = make_plan(
            make_transcript(say("Anna left")), {"Anna": Category.PERSON}, text_style=TextStyle.BLOCK
        )
        writer.write(made, target)
        first = target.read_bytes()
        writer.write(made, target)
        assert target.read_bytes() == first

    def test_silence_can_be_written(self, writer: Writer, target: Path) -> None:
        writer.write(make_plan(make_transcript([]), {}), target)
        assert target.is_file()

    def test_a_draft_is_never_written(self, writer: Writer, target: Path) -> None:
        transcript = make_transcript(say("Anna left"))
        review = decided(transcript, find(transcript, {"Anna": Category.PERSON}))
        with pytest.raises(TypeError):
            writer.write(cast("Plan", draft(review, own_edges(review))), target)
        assert not target.exists()

    def test_the_mode_of_a_file_that_is_there_stays(self, writer: Writer, target: Path) -> None:
        target.touch(mode=0o600)
        writer.write(make_plan(make_transcript(say("hello")), {}), target)
        assert target.stat().st_mode & 0o777 == 0o600

    def test_a_folder_that_is_missing_is_one_sentence(self, writer: Writer, tmp_path: Path) -> None:
        with pytest.raises(OutputError) as caught:
            writer.write(make_plan(make_transcript(say("hello")), {}), tmp_path / "none" / "x")
        assert caught.value.code == "unwritable"

    def test_a_full_disk_leaves_no_file(self, writer: Writer, target: Path) -> None:
        made = make_plan(make_transcript(say("hello " * 20)), {})
        with full_disk(20), pytest.raises(OutputError) as caught:
            writer.write(made, target)
        assert "hello" not in str(caught.value)
        assert not target.exists()
