import base64
import re
import unicodedata
import zipfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.finding import Category
from app.domain.plan import plan
from app.domain.planning.excerpt import excerpt_of, to_fit, words_part
from app.export import writers
from app.verify.written.patterns import BytePatterns
from app.verify.written.search import Search, Terms, names_tell, outside_terms, terms_of
from app.verify.written.texts import fixed
from tests.values import decided, find, make_plan, make_recording, make_transcript, own_edges, say

TERMS = Terms(frozenset({"kowalska", "anna kowalska"}), frozenset({"Kowalska", "Anna Kowalska"})).and_of(
    Terms(frozenset({"lefevre"}), frozenset({"Lefèvre"}))
)


def test_terms_are_long_and_not_explained_by_kept_text() -> None:
    transcript = make_transcript(
        say("Anna Kowalska said person and Martinique to Martin Lefèvre, Bob: 613-555-0142")
    )
    wanted = {
        "Anna Kowalska": Category.PERSON,
        "person": Category.CUSTOM,
        "Martin Lefèvre,": Category.PERSON,
        "Bob:": Category.PERSON,
        "613-555-0142": Category.PHONE,
    }
    terms = terms_of(make_plan(transcript, wanted))
    assert terms.folded == {"anna kowalska", "kowalska", "martin lefevre", "lefevre", "613 555 0142"}
    assert terms.written == {"Anna Kowalska", "Kowalska", "Martin Lefèvre", "Lefèvre", "613-555-0142"}


def test_words_on_both_sides_of_an_excerpt_are_looked_for() -> None:
    transcript = make_transcript(say("Fontaine first then Anna agreed and Marketplace last"))
    review, part = (
        decided(transcript, find(transcript, {"Anna": Category.PERSON})),
        words_part(transcript, 2, 6),
    )
    edges = {p.span: p.span for p in to_fit(review, excerpt_of(transcript, part))}
    made = plan(review, edges, part=part)
    assert outside_terms(made).folded == {"fontaine", "marketplace"}
    names = ("AboutFontaine", "marketplace-2", "agreed")
    assert [name for name in names if names_tell(made, (name,))] == ["AboutFontaine", "marketplace-2"]


def test_nothing_removed_is_nothing_to_look_for(tmp_path: Path) -> None:
    search = Search(terms_of(make_plan(make_transcript(say("hello everybody")), {})))
    (tmp_path / "x").write_text("hello everybody")
    assert not search.in_bytes(tmp_path / "x")
    assert not search.in_text(tmp_path / "x")


def test_a_word_inside_a_zip_member_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    for name, content in (
        ("word/document.xml", "<w:t>Kowalska</w:t>"),
        ("Kowalska.xml", ""),
        ("kOWALska.xml", ""),
        ("x", "nothing"),
    ):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        held = "kowalska" in (name + content).lower()
        assert Search(TERMS).in_bytes(path) is Search(TERMS).in_text(path) is held


@pytest.mark.parametrize(
    "content",
    [
        "Kowalska".encode("utf-16"),
        "<w:t>Kowalska</w:t>".encode("utf-16-be"),
        b"<w:t>&#75;ow&#x61;lska</w:t>",
        b'<wp:docPr descr="&#75;owalska"/>',
        b"<w:t>Kow</w:t></w:r><w:r><w:t>alska</w:t>",
        b"<w:t>&#75;ow</w:t></w:r><w:r><w:t>alska</w:t>",
        b'<w:style w:styleId="kowalska"/>',
        b'{"a": "\\u004bowalska"}',
        b"?a=%4Bowalska",
        "Lefèvre".encode("utf-16"),
        "LEFEVRE".encode("utf-16-be"),
    ],
)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_a_word_is_found_however_it_stands_in_a_member(content: bytes, method: int, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("a", b"nothing " * 99)
        archive.writestr("word/document.xml", content)
    assert Search(TERMS).in_bytes(path)


@pytest.mark.parametrize(("language", "heading"), [("en", "Transcript"), ("fr", "Transcription")])
@pytest.mark.parametrize("kind", ["docx", "html"])
def test_what_a_format_writes_in_every_file_is_not_looked_for(
    kind: str, language: str, heading: str, tmp_path: Path
) -> None:
    said = f"Office Security {heading} Kowalska"
    transcript = make_transcript(say(said), language=language)
    plan = make_plan(transcript, dict.fromkeys(said.split(), Category.CUSTOM))
    writers("x.wav")[kind].write(plan, tmp_path / "x")
    terms = terms_of(plan)
    assert Search(terms).in_text(tmp_path / "x")
    left = terms.unexplained(fixed(kind, language))
    assert "kowalska" in left.folded
    assert not Search(left).in_text(tmp_path / "x")
    assert not Search(left).in_bytes(tmp_path / "x")


@pytest.mark.parametrize("before", range(4))
def test_a_word_in_base64_is_found_wherever_its_groups_begin(before: int, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"A" * before + base64.b64encode(b"Anna Kowalska"))
    assert Search(TERMS).in_text(path)


@pytest.mark.parametrize("before", ["", ".."])
@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
def test_a_word_is_found_in_either_alphabet_of_base64(
    encode: Callable[[bytes], bytes], before: str, tmp_path: Path
) -> None:
    coded = encode(f"{before}Božidar".encode())
    assert not coded.strip(b"=").isalnum(), "the alphabets differ in it"
    path = _written(tmp_path / "x", coded)
    assert Search(Terms(frozenset({"bozidar"}), frozenset({"Božidar"}))).in_text(path)


def test_what_is_published_anyway_is_not_looked_for() -> None:
    said = say("Anna Fontaine saw Kowalska", speaker="Kowalska"), say("so Fontaine left", start=5)
    transcript = make_transcript(*said)
    wanted = {"Anna Fontaine": Category.PERSON, "Kowalska": Category.PERSON}
    review = decided(transcript, find(transcript, wanted))
    made = plan(review, own_edges(review), named=frozenset({"Kowalska"}))
    assert terms_of(made).folded == {"anna fontaine"}
    assert [name for name in ("Fontaine", "Kowalska", "Anna") if names_tell(made, [name])] == ["Anna"]


def test_times_in_a_margin_are_no_digits_of_a_number(tmp_path: Path) -> None:
    search = Search(Terms(frozenset({"000 012 7"}), frozenset()))
    for text, found in (("<time>00:00:12</time> 7", False), ("<b>0000127</b>", True)):
        (tmp_path / "x").write_text(text)
        assert search.in_text(tmp_path / "x") is found


@pytest.mark.parametrize("kind", ["srt", "vtt", "json"])
def test_a_time_of_a_text_is_no_number_that_was_removed(kind: str, tmp_path: Path) -> None:
    words = say("It costs 10,500 and the code is 504000, says Anna", start=10.5, rate=48_000)
    recording = make_recording(rate=48_000, length=20 * 48_000)
    wanted = {"10,500": Category.MONEY, "504000,": Category.NUMBER}
    made = make_plan(make_transcript(words, recording=recording), wanted, recording=recording)
    writers("x.wav")[kind].write(made, tmp_path / "x")
    shown = (tmp_path / "x").read_text()
    assert re.search(r"10[.,]500|504000", shown)
    search = Search(terms_of(made))
    assert not search.in_text(tmp_path / "x")
    for left in ("10,500", "504 000", "NTA0MDAw"):
        (tmp_path / "x").write_text(shown.replace("Anna", left))
        assert search.in_text(tmp_path / "x")


def test_what_a_list_of_words_writes_between_two_texts_makes_no_word_of_them(tmp_path: Path) -> None:
    said = "Montre pas amont la"
    plan = make_plan(make_transcript(say(said)), {"Montre": Category.PRODUCT})
    writers("x.wav")["json"].write(plan, tmp_path / "x")
    assert '"amont",' in (tmp_path / "x").read_text()
    search = Search(terms_of(plan))
    assert not search.in_text(tmp_path / "x")
    for left in ('"text": "montré", "removed": false', '"text": "Mon", "tre": true', "amont removed"):
        (tmp_path / "x").write_text(left)
        assert search.in_text(tmp_path / "x")


def test_two_categories_of_a_span_make_no_word_of_them(tmp_path: Path) -> None:
    plan = make_plan(
        make_transcript(say("All Lyon places here")), {"Lyon": Category.PLACE, "places": Category.SUSPECT}
    )
    writers("x.wav")["json"].write(plan, tmp_path / "x")
    assert re.search(r'"place",\s+"suspect"\s', (tmp_path / "x").read_text())
    search = Search(terms_of(plan))
    assert not search.in_text(tmp_path / "x")
    for left in ('"categories": ["place", "places"]', '"text": "Places", "categories": []', '"place s": 1'):
        (tmp_path / "x").write_text(left)
        assert search.in_text(tmp_path / "x")


def test_a_term_is_found_among_names_and_tags() -> None:
    assert Search(TERMS).in_words(["comment", "of anna-KOWALSKA."])
    assert not Search(TERMS).in_words(["comment", "of Anna"])


def test_what_is_too_large_to_unpack_cannot_be_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.verify.written.search._MOST_UNPACKED", 99)
    for size in (49, 50):
        with zipfile.ZipFile(tmp_path / "x", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("x", bytes(size))
            archive.writestr("y", bytes(50))
        with pytest.raises(OSError, match="too large") if size > 49 else nullcontext():
            assert not Search(TERMS).in_bytes(tmp_path / "x")


def test_a_damaged_archive_cannot_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", "nothing " * 100)
    whole = path.read_bytes()
    for damaged in (whole[:40], whole[:35] + bytes(8) + whole[43:]):
        path.write_bytes(damaged)
        with pytest.raises(OSError, match="archive"):
            Search(TERMS).in_bytes(path)


@pytest.mark.parametrize(
    "written",
    [
        "Lefèvre",
        "lefèvre",
        "LEFÈVRE",
        "Lefevre",
        "LEFEVRE",
        "anna kowalska",
        "ANNA_KOWALSKA",
        "Anna-Kowalska",
        "jo.lee",
        "JoLi-Ann",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_word_is_found_among_bytes_that_are_no_text(written: str, encoding: str, tmp_path: Path) -> None:
    search = Search(TERMS.and_of(Terms(frozenset({"jo lee"}), frozenset({"JoLi Ann"}))))
    assert search.in_bytes(_written(tmp_path / "x.wav", b"\xff\0\1" + written.encode(encoding)))


def test_a_word_across_two_blocks_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    for start in (0, (1 << 20) - 9, (1 << 20) - 4, (1 << 20) - 1, 1 << 20, 3_000_000 - 8):
        data = bytearray(np.random.default_rng(0).integers(0, 256, 3_000_000, np.uint8).tobytes())
        assert not Search(TERMS).in_bytes(_written(path, data))
        data[start : start + 8] = b"KOWALSKA"
        assert Search(TERMS).in_bytes(_written(path, data))


def _written(path: Path, data: bytes | bytearray) -> Path:
    path.write_bytes(data)
    return path


few = st.text("ab", min_size=1, max_size=9).map(str.encode)
"""Bytes of which many begin alike."""


@given(
    st.lists(few | st.binary(min_size=1, max_size=9), max_size=6),
    st.lists(st.text("ab", max_size=30).map(str.encode) | st.binary(max_size=30), max_size=5),
    st.none() | st.integers(0, 99),
    st.integers(0, 99),
)
@example([b"a short", b"the longest of them"], [b"the longest of ", b"them"], None, 0)
@example([b"longest"], [b"longes", b"t"], None, 0)
def test_patterns_are_found_where_they_are_and_nowhere_else(
    patterns: list[bytes], blocks: list[bytes], planted: int | None, cut: int
) -> None:
    long = [pattern for pattern in patterns if len(pattern) >= 6]
    if long and planted is not None:
        whole = b"".join(blocks)
        whole = whole[:planted] + long[planted % len(long)] + whole[planted:]
        blocks = [whole[:cut], whole[cut:]]
    whole = b"".join(blocks)
    assert BytePatterns(patterns).stand_in(blocks) is any(pattern in whole for pattern in long)


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("Zoé in March.txt", True),
        ("the-ANNA_case", True),
        ("CaseAnna2", True),
        ("carlaannounced", False),
        ("zoeofthepress", True),
        ("d\u2019Anna", True),
        ("2026-14-7f3a9c.docx", False),
        ("2026-01-31-7zoe12", True),
        ("Annabel with Bob-press", False),
        ("the call", False),
        ("our call", True),
        ("Carla", False),
        ("for McKay", True),
        ("Dana leaves", True),
        ("danas-salary", True),
        ("the calls", False),
        ("for Kay", False),
    ],
)
def test_a_short_word_that_was_removed_stands_in_no_name(name: str, tells: bool) -> None:
    said = "Anna and Zoé of the Press met Bob on the 14 with Carla and Bob spoke our call McKay Dana"
    wanted = {
        "McKay": Category.PERSON,
        "Dana": Category.SUSPECT,
        "Anna": Category.PERSON,
        "Zoé of the Press": Category.ORGANISATION,
        "on the 14": Category.DATE,
        "our call": Category.CONTEXT,
    }
    assert names_tell(make_plan(make_transcript(say(said)), wanted), ["x", name]) is tells


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("name", "tells"), [("Émile", True), ("cas-émile_2", True), ("Le\u200bo", True), ("Émilien", False)]
)
def test_a_letter_of_a_name_may_be_written_apart_from_its_accent(
    name: str, tells: bool, form: Literal["NFC", "NFD"]
) -> None:
    made = make_plan(
        make_transcript(say("Leo saw Émile")), {"Émile": Category.PERSON, "Leo": Category.PERSON}
    )
    assert names_tell(made, [unicodedata.normalize(form, name)]) is tells


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("2026-01-31-734912", False),
        ("2026-01-31-734912-press", False),
        ("2026-01-31", True),
        ("734912", True),
        ("of 2026-01-31-734912", True),
        ("2026-01-31-734912-Anna", True),
    ],
)
def test_the_usual_name_tells_nothing_of_a_date_or_a_number(name: str, tells: bool) -> None:
    wanted = {"2026-01-31": Category.DATE, "734912": Category.NUMBER, "Anna": Category.PERSON}
    made = make_plan(make_transcript(say("We met Anna on 2026-01-31 about 734912")), wanted)
    assert names_tell(made, [name]) is tells


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("budget-4500", True),
        ("budget-500", True),
        ("ends-0142", True),
        ("2026-03-04-notes", False),
        ("year-2026", False),
        ("part-12", False),
        ("call-300", False),
    ],
)
def test_a_number_that_was_removed_stands_in_no_name_and_a_date_may(name: str, tells: bool) -> None:
    wanted = {"4,500": Category.MONEY, "0142": Category.PHONE, "12": Category.FIGURE, "2026": Category.DATE}
    made = make_plan(make_transcript(say("It is 4,500 or 12 in 2026, call 0142 of 300")), wanted)
    assert names_tell(made, [name]) is tells


@pytest.mark.parametrize(
    ("name", "tells"), [("Priya-call", True), ("priyaCall", True), ("Speaker call", False), ("Tom", False)]
)
def test_who_speaks_and_is_not_named_stands_in_no_name(name: str, tells: bool) -> None:
    said = say("Tom spoke", speaker="Priya (Guest)"), say("so it was", start=2, speaker="Speaker 2")
    assert names_tell(make_plan(make_transcript(*said), {}), [name]) is tells
