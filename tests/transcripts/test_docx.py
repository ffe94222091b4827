"""Word documents, as meeting services and people make them."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.text.run import Run

from app.domain.errors import InputError
from app.transcripts.docx import read_docx

ANNA, BOB = "Anna Kowalska", "Bob"
HI, SO = "Good morning, everybody.", "So: let's begin at 10:30."
SAID = [(ANNA, HI), (BOB, SO)]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = "word/document.xml"


def teams(document: Opened) -> None:
    """A title, a date, a length; then a paragraph a turn, in which lines are broken."""
    document.add_heading("Restructuring, first talk", 1)
    document.add_paragraph("January 12, 2026, 2:00PM")
    document.add_paragraph("32m 10s")
    document.add_paragraph(f"{ANNA} started transcription")
    for name, time, said in ((ANNA, "0:03", HI), (BOB, "1:02:03", SO)):
        turn = document.add_paragraph()
        turn.add_run("\n")
        turn.add_run(name).bold = True
        turn.add_run(f"   {time}").font.size = 100_000
        turn.add_run(f"\n{said}")
    document.add_paragraph(f"{BOB} a arrêté la transcription")


def old_teams(document: Opened) -> None:
    """Times from and to, a name, and what is said: a paragraph each."""
    for line in ("0:0:1.250 --> 0:0:3.500", ANNA, HI, "0:0:4.0 --> 0:0:6.0", BOB, SO):
        document.add_paragraph(line)


def stream(document: Opened) -> None:
    """A name with times from and to on a line."""
    for line in (f"{ANNA}  00:00:01.250 --> 00:00:03.500", HI, f"{BOB} 00:00:04.000 --> 00:00:06.000", SO):
        document.add_paragraph(line)


def meet(document: Opened) -> None:
    """A title, who was there, and a time every few minutes above lines with names."""
    document.add_paragraph("Restructuring (2026-01-12 14:00 GMT+1)")
    for line in ("Attendees", f"{ANNA}, {BOB}", "Transcript"):
        document.add_paragraph(line)
    document.add_paragraph("00:00:00")
    for name, said in SAID:
        turn = document.add_paragraph()
        turn.add_run(f"{name}: ").bold = True
        turn.add_run(said)


def word(document: Opened) -> None:
    """As Word itself writes down a recording."""
    document.add_heading("Transcript", 2)
    for time, (name, said) in zip(("00:00:01", "00:00:04"), SAID, strict=True):
        document.add_paragraph(f"{time} {name}")
        document.add_paragraph(said)


def caviard(document: Opened) -> None:
    """As Caviard writes a transcript."""
    document.add_paragraph("Transcript", style="Title")
    for time, (name, said) in zip(("00:00:00", "00:12:04"), SAID, strict=True):
        document.add_paragraph(f"{time}\t{name}: {said}", style=None)


def table(document: Opened) -> None:
    rows = document.add_table(rows=2, cols=2).rows
    for row, (name, said) in zip(rows, [(ANNA, HI), (BOB, "So it is.")], strict=True):
        row.cells[0].text, row.cells[1].text = f"{name}:", said


def labels(document: Opened) -> None:
    for name, said in SAID:
        document.add_paragraph(f"{name}: {said}")


def made(make: Callable[[Opened], None]) -> bytes:
    document = Document()
    make(document)
    document.sections[0].header.paragraphs[0].text = "Confidential"
    document.core_properties.title = "Restructuring"
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "make", [teams, old_teams, stream, meet, word, caviard, labels], ids=lambda make: make.__name__
)
def test_what_each_service_writes(make: Callable[[Opened], None]) -> None:
    read = read_docx(made(make))

    assert [(one.speaker, one.text) for one in read] == SAID
    assert all(one.times is None for one in read)


def test_a_table_is_read_row_by_row() -> None:
    assert [(one.speaker, one.text) for one in read_docx(made(table))] == [(ANNA, HI), (BOB, "So it is.")]


def test_minutes_without_names_are_read_whole() -> None:
    lines = ["Minutes of the board", "10:30", "The plan was read.", "11:00", "It was put off."]

    def minutes(document: Opened) -> None:
        for line in lines:
            document.add_paragraph(line)

    assert [one.text for one in read_docx(made(minutes))] == [lines[0], lines[2], lines[4]]


def test_a_word_that_goes_on_in_the_next_line_is_one() -> None:
    def minutes(document: Opened) -> None:
        document.add_paragraph("We asked Ka-\nrim, and Bo-\nBob.")

    assert " ".join(one.text for one in read_docx(made(minutes))).split()[2:] == [
        "Ka-rim,",
        "and",
        "Bo-",
        "Bob.",
    ]


def test_what_stands_before_one_late_time_is_read() -> None:
    lines = [f"The plan was read, part {n}." for n in range(12)]

    def minutes(document: Opened) -> None:
        for line in (*lines, "Lunch 12:30", "It was put off."):
            document.add_paragraph(line)

    assert [one.text for one in read_docx(made(minutes))] == [*lines, "It was put off."]


def test_what_was_deleted_is_not_said_and_what_was_put_in_is() -> None:
    changes = (
        f'<w:p {WORD}><w:r><w:t>We </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>sack</w:delText>'
        f'</w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>hire</w:t></w:r></w:ins>'
        f"<w:hyperlink><w:r><w:tab/><w:t>thirty</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r>"
        f"<w:t>-five</w:t></w:r></w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )

    def revised(document: Opened) -> None:
        document.element.body.insert(0, parse_xml(changes))

    assert [one.text for one in read_docx(made(revised))] == ["We hire thirty-five"]


def test_what_stands_apart_is_no_part_of_a_word() -> None:
    apart = '<w:r><w:ptab w:relativeTo="margin" w:alignment="left" w:leader="none"/></w:r>'
    read, base = (f"<w:r><w:t>{text}</w:t></w:r>" for text in ("fawl", "Falcon"))
    ruby = f"<w:r><w:ruby><w:rt>{read}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
    paragraph = f"<w:p {WORD}><w:r><w:t>the</w:t></w:r>{apart}{base}{apart}{base}{ruby}</w:p>"

    def spaced(document: Opened) -> None:
        document.element.body.insert(0, parse_xml(paragraph))

    assert [one.text for one in read_docx(made(spaced))] == ["the Falcon Falcon fawl Falcon"]


def of_style(document: Opened, run: Run, kind: WD_STYLE_TYPE, *hidden: bool | None) -> None:
    """Give a run, or its paragraph, a style that is based on the ones before it."""
    styles = [document.styles.add_style(f"{kind.name}{n}", kind) for n in range(len(hidden))]
    for style, says in zip(styles, hidden, strict=True):
        style.font.hidden = says
    for style, base in zip(styles[1:], styles, strict=False):
        style.base_style = base
    if kind is WD_STYLE_TYPE.CHARACTER:
        run.style = styles[-1]
    else:
        document.paragraphs[-1].style = styles[-1]


def everywhere(document: Opened, _run: Run) -> None:
    (defaults,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    defaults.append(parse_xml(f"<w:vanish {WORD}/>"))


def in_a_circle(document: Opened, run: Run) -> None:
    of_style(document, run, CHARACTER, None, None)
    document.styles["CHARACTER0"].base_style = document.styles["CHARACTER1"]


def twice(document: Opened, run: Run) -> None:
    of_style(document, run, CHARACTER, True)
    of_style(document, run, PARAGRAPH, True)


def before_the_usual(document: Opened, _run: Run) -> None:
    """Two styles that hide, which nobody names, stand first."""
    for kind in (PARAGRAPH, CHARACTER):
        style = document.styles.add_style(f"unused {kind.name}", kind)
        style.font.hidden = True
        document.styles.element.xpath("w:style")[0].addprevious(style.element)


CHARACTER, PARAGRAPH = WD_STYLE_TYPE.CHARACTER, WD_STYLE_TYPE.PARAGRAPH
HIDING: dict[str, tuple[Callable[[Opened, Run], None], bool]] = {
    "itself": (lambda _, run: setattr(run.font, "hidden", True), True),
    "its style": (lambda document, run: of_style(document, run, CHARACTER, True), True),
    "what its style is based on": (
        lambda document, run: of_style(document, run, CHARACTER, True, None, None),
        True,
    ),
    "not its style any more": (lambda document, run: of_style(document, run, CHARACTER, True, False), False),
    "the style of its paragraph": (
        lambda document, run: of_style(document, run, PARAGRAPH, True, None),
        True,
    ),
    "the usual style": (lambda document, _: setattr(document.styles["Normal"].font, "hidden", True), True),
    "the document": (everywhere, True),
    "two styles, which undo one another": (twice, False),
    "no style, in a circle": (in_a_circle, False),
    "no style that is only the first": (before_the_usual, False),
}


@pytest.mark.parametrize(("hide", "hidden"), HIDING.values(), ids=HIDING.keys())
def test_what_nobody_sees_is_not_said(hide: Callable[[Opened, Run], None], hidden: bool) -> None:
    def partly(document: Opened) -> None:
        turn = document.add_paragraph()
        runs = [turn.add_run(text) for text in ("We met ", "Zeta ", "today.")]
        for shown in (runs[0], runs[2]):
            shown.font.hidden = False
        hide(document, runs[1])

    assert [one.text for one in read_docx(made(partly))] == [
        "We met today." if hidden else "We met Zeta today."
    ]


def test_a_hidden_end_of_a_paragraph_hides_none_of_it() -> None:
    def ended(document: Opened) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {WORD}><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Seen.</w:t></w:r></w:p>"
            ),
        )

    assert [one.text for one in read_docx(made(ended))] == ["Seen."]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    paragraph = (
        f'<w:p {WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>out</w:t>'
        f"</w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>side</w:t></w:r></w:p>"
    )

    def boxed(document: Opened) -> None:
        document.element.body.insert(0, parse_xml(paragraph))

    assert [one.text for one in read_docx(made(boxed))] == ["outside", "boxed"]


def test_what_stands_behind_a_comment_is_said() -> None:
    paragraph = f"<w:p {WORD}><w:r><w:t>Hello <!-- x -->Zeta<?x y?> here</w:t></w:r></w:p>"

    def commented(document: Opened) -> None:
        document.element.body.insert(0, parse_xml(paragraph))

    assert [one.text for one in read_docx(made(commented))] == ["Hello Zeta here"]


def repacked(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def entity(value: str, part: str = BODY, encoding: str = "utf-8") -> Callable[[dict[str, bytes]], None]:
    """An entity in a part; in the body, there is more text behind it."""

    def named(parts: dict[str, bytes]) -> None:
        head, _, rest = parts[part].decode().partition("?>")
        rest = rest.replace("Good", "Good &e; Zerbinetta")
        text = f"{head}?><!DOCTYPE x [<!ENTITY e {value}>]>{rest}"
        parts[part] = text.replace("UTF-8", encoding).encode(encoding)

    return named


def bodiless(parts: dict[str, bytes]) -> None:
    del parts[BODY]


REFUSED: dict[str, tuple[bytes, str]] = {
    "no archive": (b"Zerbinetta", "no Word document"),
    "cut short": (made(labels)[:-500], "no Word document"),
    "with a password": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "with a password"),
    "another archive": (repacked(made(labels), lambda parts: parts.clear()), "no Word document"),
    "no text in it": (repacked(made(labels), bodiless), "no Word document"),
    "no XML": (repacked(made(labels), lambda p: p.update({BODY: b"<Zerbinetta>"})), "no Word document"),
    "an entity of another file": (
        repacked(made(labels), entity('SYSTEM "file:///etc/hostname"')),
        "document type",
    ),
    "an entity of its own": (repacked(made(labels), entity('"x"')), "document type"),
    "an entity in UTF-16": (repacked(made(labels), entity('"x"', BODY, "utf-16")), "document type"),
    "an entity of styles": (
        repacked(made(labels), entity('"x"', "word/styles.xml")),
        "document type",
    ),
    "another kind": (
        repacked(made(labels), lambda p: p.update({BODY: b"<Zerbinetta/>"})),
        "no Word document",
    ),
}


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_none_is_refused_without_a_quotation(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why) as raised:
        read_docx(data)

    assert "zerbinetta" not in str(raised.value).lower()


def test_what_would_fill_memory_is_not_unpacked() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(BODY, bytes(61_000_000))

    with pytest.raises(InputError, match="far more once it is unpacked"):
        read_docx(file.getvalue())
