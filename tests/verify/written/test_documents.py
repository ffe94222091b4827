"""Word documents and pages, broken on purpose."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Opened

from app.domain.finding import Category
from app.domain.plan import Plan, plan
from app.domain.profile import TextStyle
from app.domain.timeline import Span
from app.export import writers
from app.verify.written.equal import NotEqualError
from app.verify.written.texts import compare
from tests.values import decided, make_plan, make_transcript, own_edges, say

SOUND = "été: 50 %.wav"
BODY = "word/document.xml"
Parts = dict[str, bytes]


def meeting(language: str = "en", style: TextStyle = TextStyle.LABEL) -> Plan:
    transcript = make_transcript(
        say("Good a<b & morning, Anna Kowalska. Montréal? So.", speaker="Robert"),
        say("Hello", start=5, speaker="Anna Kowalska"),
        voice=[Span(64_000, 70_000)],
        language=language,
    )
    wanted = {"Anna Kowalska": Category.PERSON, "Montréal": Category.PLACE}
    return make_plan(transcript, wanted, text_style=style)


def written(kind: str, folder: Path, *, plan: Plan | None = None, sound: str | None = SOUND) -> bytes:
    path = folder / f"x.{kind}"
    writers(sound)[kind].write(plan or meeting(), path)
    return path.read_bytes()


def check_refused(kind: str, data: bytes, sound: str | None = SOUND) -> None:
    """It is not what the plan says, and the message holds no word."""
    with pytest.raises(NotEqualError) as caught:
        compare(kind, data, meeting(), sound)
    assert "kowalska" not in str(caught.value).casefold()


def unpacked(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {member.filename: archive.read(member) for member in archive.infolist()}


def packed(parts: Parts, **fields: object) -> bytes:
    """An archive as the writer makes it, but for some fields of its members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name)
            for field, value in fields.items():
                setattr(member, field, value)
            archive.writestr(member, content)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["docx", "html"])
@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("style", TextStyle)
@pytest.mark.parametrize("sound", [None, SOUND, "x.mp4"])
def test_what_was_written_as_it_should_be_passes(
    kind: str, language: str, style: TextStyle, sound: str | None, tmp_path: Path
) -> None:
    plan = meeting(language, style)
    assert compare(kind, written(kind, tmp_path, plan=plan, sound=sound), plan, sound) == ()


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_times_are_in_it_when_there_is_sound_and_only_then(kind: str, tmp_path: Path) -> None:
    check_refused(kind, written(kind, tmp_path), None)
    check_refused(kind, written(kind, tmp_path, sound=None))


@pytest.mark.parametrize(("kind", "cues"), [("srt", 1), ("vtt", 1), ("html", 0), ("docx", 0)])
def test_a_speaker_who_keeps_a_name_may_have_any(kind: str, cues: int, tmp_path: Path) -> None:
    name = "Tom & <Co>"
    review = decided(make_transcript(say("good morning to you all", speaker=name)))
    made = plan(review, own_edges(review), named=frozenset({name}))
    assert len(compare(kind, written(kind, tmp_path, plan=made), made, SOUND)) == cues


# Word documents


def test_a_document_that_is_packed_the_same_way_passes(tmp_path: Path) -> None:
    data = written("docx", tmp_path)
    again = packed(unpacked(data))
    assert again == data
    assert compare("docx", again, meeting(), SOUND) == ()


def title(document: Opened) -> None:
    document.core_properties.title = "Kowalska"


def comment(document: Opened) -> None:
    document.add_comment(document.paragraphs[1].runs, "Kowalska", author="Kowalska")


def header(document: Opened) -> None:
    document.sections[0].header.paragraphs[0].text = "Kowalska"


def hidden_run(document: Opened) -> None:
    document.paragraphs[1].add_run("Kowalska").font.hidden = True


def nothing(document: Opened) -> None:
    assert document.paragraphs


@pytest.mark.parametrize("change", [title, comment, header, hidden_run, nothing])
def test_a_document_that_another_program_saved_fails(
    change: Callable[[Opened], None], tmp_path: Path
) -> None:
    document = Document(io.BytesIO(written("docx", tmp_path)))
    change(document)
    saved = io.BytesIO()
    document.save(saved)
    check_refused("docx", saved.getvalue())
    # Also when it is packed as the writer does it.
    if change is not nothing:
        check_refused("docx", packed(unpacked(saved.getvalue())))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("docProps/core.xml", b"<cp:coreProperties>Kowalska</cp:coreProperties>"),
        ("docProps/app.xml", b"<Properties/>"),
        ("docProps/custom.xml", b"<Properties/>"),
        ("docProps/thumbnail.jpeg", b"\xff\xd8"),
        ("customXml/item1.xml", b"<a>Kowalska</a>"),
        ("word/comments.xml", b"<w:comments/>"),
        ("word/media/image1.png", b"\x89PNG"),
        ("word/Kowalska/", b""),
        (BODY, b""),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_too_many_fails(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    written("docx", tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), content)
    check_refused("docx", path.read_bytes())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_fails(tmp_path: Path) -> None:
    parts = unpacked(written("docx", tmp_path))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in [("word/settings.xml", b"Kowalska"), *parts.items()]:
            archive.writestr(zipfile.ZipInfo(name), content)
    check_refused("docx", made.getvalue())


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (BODY, b"Good", b"Kowalska"),
        (BODY, b"[Speaker 1]", b"Robert"),
        (BODY, b"<w:body>", b"<w:body><!-- Kowalska -->"),
        (BODY, b"<w:body>", b"<w:body><?x Kowalska?>"),
        (BODY, b"<w:document ", b'<!DOCTYPE w:document [<!ENTITY a "Kowalska">]><w:document '),
        (BODY, b"<w:document ", b'<w:document xmlns:k="Kowalska" '),
        (BODY, b"<w:p>", b'<w:p w:rsidR="00A77B3E">'),
        (BODY, b"<w:r>", b"<w:r><w:rPr><w:vanish/></w:rPr>"),
        (BODY, b"<w:r>", b'<w:ins w:id="1" w:author="Kowalska"/><w:r>'),
        (BODY, b"</w:t>", b"</w:t><w:br/>"),
        (BODY, b"<w:t>", b'<w:t xml:lang="fr">'),
        (BODY, b"<w:t>", b'<w:t xml:space="preserve">'),
        (BODY, b' xml:space="preserve"', b""),
        (BODY, b"Good", b"&#71;ood"),
        (BODY, b"Good", b"<![CDATA[Good]]>"),
        (BODY, b"Good a", b"Good<![CDATA[]]> a"),
        (BODY, b"<w:p>", b"<w:p >"),
        (BODY, b"<w:tab/>", b"<w:tab></w:tab>"),
        (BODY, b'w:val="Turn"', b"w:val='Turn'"),
        (BODY, b'w:w="11906" w:h="16838"', b'w:h="16838" w:w="11906"'),
        (BODY, b"?>\n", b"?>"),
        (BODY, b"</w:document>", b"</w:document>\n"),
        (BODY, b'w:val="Redaction"', b'w:val="Speaker"'),
        (BODY, b"00:00:00", b"00:00:01"),
        (BODY, b"</w:document>", b"</w:document><!-- Kowalska -->"),
        (BODY, b"</w:document>", b""),
        (BODY, b"encoding='UTF-8'", b"encoding='UUF-8'"),
        (BODY, b"encoding='UTF-8'", b"encoding='gb18030'"),
        ("word/styles.xml", b'w:val="Turn"', b'w:val="Kowalska"'),
        (
            "word/settings.xml",
            b"</w:settings>",
            b'<w:rsids><w:rsid w:val="00A77B3E"/></w:rsids></w:settings>',
        ),
        ("word/settings.xml", b"</w:settings>", b"<!-- Kowalska --></w:settings>"),
        ("word/_rels/document.xml.rels", b"styles.xml", b"Kowalska.xml"),
        ("_rels/.rels", b"</Rel", b'<Relationship Id="r9" Type="x" Target="y"/></Rel'),
        ("[Content_Types].xml", b"</Types>", b'<Default Extension="bin" ContentType="x"/></Types>'),
    ],
)
def test_a_part_with_something_else_in_it_fails(name: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    parts = unpacked(written("docx", tmp_path))
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new, 1)
    check_refused("docx", packed(parts))


def test_an_archive_with_room_for_more_fails(tmp_path: Path) -> None:
    data = written("docx", tmp_path)
    parts = unpacked(data)
    small = packed(parts, compress_type=zipfile.ZIP_DEFLATED)
    gained = len(data) - len(small)
    for broken in (
        data + b"Kowalska",
        b"Kowalska" + data,
        data[:-2] + b"\x08\x00Kowalska",
        data[:-9],
        b"",
        packed(parts, extra=b"\xff\xff\x08\x00Kowalska"),
        packed(parts, comment=b"Kowalska"),
        packed(parts, date_time=(2026, 1, 31, 12, 0, 0)),
        packed(parts, external_attr=int.from_bytes(b"Anna")),
        packed(parts, create_system=0),
        data[:10] + b"Anna" + data[14:],
        small,
        packed(dict(reversed(parts.items()))),
        small + b"Kowalska".ljust(gained),
        small[:-2] + gained.to_bytes(2, "little") + b"Kowalska".ljust(gained),
    ):
        check_refused("docx", broken)


def test_what_is_compressed_is_not_unpacked(tmp_path: Path) -> None:
    parts = unpacked(written("docx", tmp_path))
    data = packed({**parts, BODY: bytes(9_000_000)}, compress_type=zipfile.ZIP_DEFLATED)
    with pytest.raises(NotEqualError, match="compressed"):
        compare("docx", data, meeting(), SOUND)


def test_a_document_in_which_xml_cannot_hold_a_word_fails(tmp_path: Path) -> None:
    plan = make_plan(make_transcript(say("a\x01b\ufffec")), {})
    data = written("docx", tmp_path, plan=plan)
    assert Document(io.BytesIO(data)).paragraphs[1].text == "00:00:00\ta\ufffdb\ufffdc"
    with pytest.raises(NotEqualError):
        compare("docx", data, plan, SOUND)


# Pages


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Good", "Kowalska"),
        ("[Speaker 1]", "Robert"),
        ("[PERSON 1]", "Kowalska"),
        ("<p>", "<!-- Kowalska --><p>"),
        ("<p>", "<!Kowalska><p>"),
        ("<p>", "<?Kowalska?><p>"),
        ("<p>", "<![CDATA[Kowalska]]><p>"),
        ("<p>", '<p title="Kowalska">'),
        ("<p>", "<p Kowalska>"),
        ("<p>", "<P>"),
        ("<p>", "<p/>"),
        ("<p>", "<p hidden>Kowalska</p><p>"),
        ("</p>", "</p Kowalska>"),
        ("</p>", '</p class="Kowalska">'),
        ("</p>", "</Kowalska></p>"),
        ("</p>", ""),
        ("<mark>", '<mark class="Kowalska">'),
        ("<mark>", "<b>"),
        ("</style>", "/* Kowalska */</style>"),
        ("</head>", "<script>alert(1)</script></head>"),
        ("</head>", '<meta name="author" content="Kowalska"></head>'),
        ("</title>", " Kowalska</title>"),
        ('<html lang="en-US">', '<html lang="en-US" data-k="Kowalska">'),
        ("<!DOCTYPE html>", "<!DOCTYPE html Kowalska>"),
        ("<!DOCTYPE html>", ""),
        ("</html>\n", "</html>\n<!-- Kowalska -->"),
        ("</html>\n", "</html>\nKowalska"),
        ("</html>\n", "</html>\nKowalska\n"),
        ("</html>\n", ""),
        ("</html>\n", "</html>\n\n"),
        ("</html>\n", "</html>"),
        ("</p>\n", "</p>\n\n"),
        ("</p>\n", "</p>"),
        ("<p>", "<p >"),
        (' controls preload="metadata"', ' preload="metadata" controls'),
        (" controls", ' controls=""'),
        ("a&lt;b", "a&#60;b"),
        ("a&lt;b", "a&#0060;b"),
        ("00:00:00", "00:00:01"),
        ("a&lt;b", "a<b"),
        ("a&lt;b", "a&lt;b>"),
        (" controls", " controls autoplay"),
        (".wav", ".mp3"),
        ("%C3%A9t%C3%A9", "http://example.org/"),
    ],
)
def test_a_page_with_something_else_in_it_fails(old: str, new: str, tmp_path: Path) -> None:
    page = written("html", tmp_path).decode("utf-8")
    assert old in page
    check_refused("html", page.replace(old, new, 1).encode())


def test_a_page_asks_for_nothing_but_the_sound_beside_it(tmp_path: Path) -> None:
    page = written("html", tmp_path).decode("utf-8")
    assert page.count("src=") == 1
    assert 'src="%C3%A9t%C3%A9%3A%2050%20%25.wav"' in page
    assert not any(word in page for word in ("<script", "href=", "url(", "@import", "http:", "https:", "//"))
    assert "default-src 'none'" in page


def test_a_name_that_is_no_text_can_be_played(tmp_path: Path) -> None:
    sound = os.fsdecode(b"\xe9t\xe9.wav")
    assert compare("html", written("html", tmp_path, sound=sound), meeting(), sound) == ()
