import json
import re
from dataclasses import asdict, replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from app.domain.certificate import Certificate, Check, PublishedFile
from app.domain.errors import OutputError
from app.domain.finding import Category
from app.verify.certificate import write_certificate
from app.verify.page import certificate_page
from tests.contracts.writer import full_disk

CERTIFICATE = Certificate(
    created=datetime(2026, 1, 31, 12, 30, tzinfo=UTC),
    files=(PublishedFile("audio", "<b>&.wav", 1234, "ab" * 32), PublishedFile("txt", "x.txt", 5, "cd" * 32)),
    checks=(
        Check("text", True, "the texts are as planned (texts: 1, pieces: 9)"),
        Check("silence", True, "3 of 3 spans"),
    ),
    counts=((Category.PERSON, 2), (Category.PHONE, 1)),
    spans=3,
    removed_seconds=1.75,
    duration=61.25,
    language="en",
    profile="staff",
    only=(Category.PERSON, Category.PHONE),
    engine="ctranslate2",
    model="base",
    speech_heard=True,
    accepted=("damage:0",),
    versions=(("caviard", "0.1.0"), ("python", "3.11.7")),
    excerpt=False,
    part_of_sound=False,
    unheard_kept=0,
)


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [str(value) for name, value in attrs if name in {"src", "href", "action", "data"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(certificate: Certificate, folder: Path) -> Page:
    page = Page()
    page.feed(write_certificate(certificate, folder)["certificate_html"].read_text(encoding="utf-8"))
    return page


def test_its_document_holds_all_of_it(tmp_path: Path) -> None:
    files = write_certificate(CERTIFICATE, tmp_path)
    assert {kind: path.name for kind, path in files.items()} == {
        "certificate": "certificate.json",
        "certificate_html": "certificate.html",
    }
    held = json.loads(json.dumps(asdict(CERTIFICATE), default=datetime.isoformat))
    for check in held["checks"]:
        del check["spans"]  # where it failed is private
    pairs = {key: dict(held[key]) for key in ("counts", "versions")}
    assert json.loads(files["certificate"].read_text("utf-8")) == {
        **held,
        **pairs,
        "schema": "caviard.certificate/1",
        "passed": True,
    }


def test_the_page_says_all_and_asks_for_nothing(tmp_path: Path) -> None:
    page = page_of(CERTIFICATE, tmp_path)
    assert page.links == []
    assert not page.tags & {"script", "img", "link", "b", "iframe"}
    for said in (
        "All checks passed",
        "3 of 3 spans",
        "<b>&.wav",
        "ab" * 32,
        "person",
        "1 min 1.2 s",
        "damage:0",
        "0.1.0",
    ):
        assert said in page.text


def test_speech_without_words_that_stays_is_said_in_both_languages(tmp_path: Path) -> None:
    assert "without words" not in page_of(CERTIFICATE, tmp_path).text
    kept = replace(CERTIFICATE, unheard_kept=2)
    assert "Speech without words that stays in the sound2 passages" in page_of(kept, tmp_path).text
    french = page_of(replace(kept, language="fr"), tmp_path).text
    assert "Parole non transcrite laissée dans le son2 passages" in french


def test_a_failed_check_cannot_be_overlooked(tmp_path: Path) -> None:

    page = page_of(
        replace(CERTIFICATE, checks=(Check("silence", False, "2 of 3 spans"),), counts=(), only=()), tmp_path
    )
    assert "Not passed" in page.text
    assert "FAILED" in page.text
    page = page_of(replace(CERTIFICATE, duration=None, removed_seconds=None), tmp_path)
    assert "all of the text" in page.text
    assert "of the recording" not in page.text
    assert "heard" not in page.text
    silent = replace(CERTIFICATE, speech_heard=False, model="")
    assert "No speech was heard." in page_of(silent, tmp_path).text


SILENT = "Removed places are silent, or hold the tone alone"
ROWS = (
    ("Published", "2026-01-31 12:30 UTC"),
    ("Duration", "1 min 1.2 s"),
    ("Part", "all of the recording"),
    ("Removed", "3 passages, 1.8 s"),
    ("Language", "English"),
    ("Made for", "colleagues who were not in the meeting (staff)"),
    ("Categories looked for", "person, phone"),
    ("Listened with", "Whisper base (ctranslate2)"),
    ("Speech", "was heard"),
    ("Accepted faults", "damage:0 (damaged sound)"),
    ("The text says what was decided", "passed", "the texts are as planned (texts: 1, pieces: 9)"),
    (SILENT, "passed", "3 of 3 spans"),
    ("person", "2"),
    ("phone", "1"),
    ("<b>&.wav", "1234 bytes", "ab" * 32),
    ("x.txt", "5 bytes", "cd" * 32),
    ("caviard", "0.1.0"),
    ("python", "3.11.7"),
)
IN_FRENCH = (
    ("Publié", "2026-01-31 12:30 UTC"),
    ("Durée", "1 min 1,2 s"),
    ("Partie", "tout l\u2019enregistrement"),
    ("Retiré", "3 passages, 1,8 s"),
    ("Langue", "français"),
    ("Destiné à", "les collègues absents de la réunion (staff)"),
    ("Catégories cherchées", "personne, téléphone"),
    ("Écouté avec", "Whisper base (ctranslate2)"),
    ("Parole", "entendue"),
    ("Défauts acceptés", "damage:0 (son endommagé)"),
    ("Le texte dit ce qui a été décidé", "réussi", "the texts are as planned (texts: 1, pieces: 9)"),
    ("Les passages retirés sont muets, ou n\u2019ont que le son de remplacement", "réussi", "3 of 3 spans"),
    ("personne", "2"),
    ("téléphone", "1"),
    ("<b>&.wav", "1234 octets", "ab" * 32),
    ("x.txt", "5 octets", "cd" * 32),
    *ROWS[-2:],
)


def rows_of(certificate: Certificate) -> list[tuple[str, ...]]:
    rows = re.findall(r"<tr>(.*?)</tr>", certificate_page(certificate))
    return [tuple(map(unescape, re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row))) for row in rows]


def test_every_row_of_the_page_is_there_in_both_languages() -> None:
    assert rows_of(CERTIFICATE) == [*ROWS]
    assert rows_of(replace(CERTIFICATE, language="fr")) == [*IN_FRENCH]


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        ({"spans": 1}, {("Removed", "1 passage, 1.8 s")}),
        ({"excerpt": True}, {("Part", "an excerpt of the recording")}),
        ({"only": ()}, {("Categories looked for", "all")}),
        ({"model": ""}, {("Listened with", "ctranslate2")}),
        ({"accepted": ()}, {("Accepted faults", "none")}),
        ({"speech_heard": False}, {("Speech", "No speech was heard.")}),
        ({"counts": ()}, {("not told", "")}),
        ({"counts": (), "spans": 0}, {("none", ""), ("Removed", "0 passages, 1.8 s")}),
        (
            {"checks": (Check("silence", False, "2 of 3"),)},
            {(SILENT, "FAILED", "2 of 3")},
        ),
        (
            {"files": (PublishedFile("video", "x.mp4", 9, "ef" * 32),)},
            {
                ("Picture", "kept as it was recorded; what it shows is not redacted"),
                ("x.mp4", "9 bytes", "ef" * 32),
            },
        ),
        (
            {"duration": None, "removed_seconds": None},
            {
                ("Duration", "text alone, without sound"),
                ("Part", "all of the text"),
                ("Removed", "3 passages"),
                ("Listened with", "nothing: the text came without its recording"),
            },
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
def test_a_row_of_the_page_says_what_is_so_and_not_what_is_usual(
    change: dict[str, Any], rows: set[tuple[str, ...]]
) -> None:
    assert {*rows_of(replace(CERTIFICATE, **change))} - {*ROWS} == rows


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, "0.0 s"), (59.94, "59.9 s"), (59.96, "1 min 0.0 s"), (3723.4, "1 h 2 min 3.4 s")],
)
def test_a_length_is_told_as_a_person_says_it(seconds: float, said: str) -> None:
    assert ("Duration", said) in rows_of(replace(CERTIFICATE, duration=seconds))


def test_labels_are_called_as_the_text_has_them_in_the_order_of_a_review() -> None:
    counts = ((Category.CONTEXT, 1), (Category.MONEY, 2), (Category.PERSON, 3))
    rows = rows_of(replace(CERTIFICATE, counts=counts))
    assert [row for row in rows if row[0] in {"topic", "amount", "person"}] == [
        ("person", "3"),
        ("amount", "2"),
        ("topic", "1"),
    ]


def test_a_check_whose_figures_say_no_more_than_its_name_says_it_once() -> None:
    for language, said in (
        ("en", "All is removed that was to be removed"),
        ("fr", "Tout ce qui devait être retiré est retiré"),
    ):
        check = Check("decisions", True, "all is removed that was to be removed")
        page = certificate_page(replace(CERTIFICATE, checks=(check,), language=language))
        assert page.casefold().count(said.casefold()) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_tells_how_it_is_read_and_what_it_cannot_say(language: str, tmp_path: Path) -> None:
    page = page_of(replace(CERTIFICATE, language=language), tmp_path).text
    assert all(said in page for said in ("SHA-256", "certutil -hashfile", "dBFS"))
    assert ("judge" if language == "en" else "juger") in page
    assert ("opened them again" if language == "en" else "rouverts") in page
    alone = page_of(replace(CERTIFICATE, duration=None, language=language), tmp_path).text
    assert "SHA-256" in alone
    assert "dBFS" not in alone  # there is no sound
    failed = replace(CERTIFICATE, checks=(Check("text", False, ""),), language=language)
    assert ("opened them again" if language == "en" else "rouverts") not in page_of(failed, tmp_path).text


@pytest.mark.parametrize("room", [0, 1500])
def test_a_certificate_that_cannot_be_written_leaves_nothing(room: int, tmp_path: Path) -> None:
    with full_disk(room), pytest.raises(OutputError):
        write_certificate(CERTIFICATE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_certificate(CERTIFICATE, tmp_path / "none")
