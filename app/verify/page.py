"""The certificate as people read it: one HTML page, and what other pages have of it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from string import Template

from app.domain.certificate import Certificate, PublishedFile
from app.domain.finding import Category
from app.domain.planning.labels import label_name
from app.verify.wording import Wording, wording

OPENING = (
    "Caviard published the files listed below without what was to be removed from them. It opened them again "
    "and checked them before it let them out. Nothing of what was removed stands on this page."
)
NOTES = (
    (
        "A sound is stored as thousands of numbers a second, its samples. dBFS tells how loud they are: 0 is "
        "the loudest that a file can hold, and -200 stands for nothing at all."
    ),
    (
        "Where something was removed, the text has a label such as [PERSON 1], or a block that does not say "
        "what it hides, and the sound has silence or a tone. In one text, the same label is the same person "
        "or thing."
    ),
    (
        "The long number behind each published file is its SHA-256: a copy in which one byte was changed has "
        "another. Windows computes it with 'certutil -hashfile FILE SHA256', macOS and Linux with "
        "'shasum -a 256 FILE'."
    ),
    (
        "This certificate says that what somebody decided to remove is gone. It cannot say that everything "
        "sensitive was found: that is for people to judge."
    ),
)
"""What somebody needs who has never seen such a page; the first is of no use where there is no sound."""
LANGUAGES = {"en": "English", "fr": "French"}
AUDIENCES = {
    "staff": "colleagues who were not in the meeting (staff)",
    "partner": "companies that work with us (partner)",
    "press": "journalists and the public (press)",
    "custom": "an audience of the publisher's own (custom)",
}
"""Whom a profile is for, by its name; another is called by its own."""
ACCEPTED = {
    "damage": "damaged sound",
    "block": "speech that could not be written down",
    "language": "speech that is neither English nor French",
    "twice": "speech that is heard a second time elsewhere",
    "recogniser": "something that was not looked for",
    "early": "a decision that was lost",
}
"""What a person can accept, by what its name begins with."""


def certificate_page(certificate: Certificate) -> str:
    """The certificate as one HTML page, in the recording's language, that asks for nothing outside itself."""
    book = wording(certificate.language)
    said, listed = book.page, ", ".join
    alone = certificate.duration is None
    speech = "was heard" if certificate.speech_heard else "No speech was heard."
    facts = [
        ("Published", certificate.created.strftime("%Y-%m-%d %H:%M %Z")),
        ("Duration", _length(certificate.duration, book)),
        ("Part", said(_part(certificate))),
        ("Removed", _removed(certificate, book)),
        *_picture(certificate, book),
        ("Language", said(LANGUAGES.get(certificate.language, certificate.language))),
        ("Made for", said(AUDIENCES.get(certificate.profile, certificate.profile))),
        ("Categories looked for", listed(_category(c, certificate) for c in certificate.only) or said("all")),
        ("Listened with", _engine(certificate, book)),
        *(() if alone else (("Speech", said(speech)),)),
        *_unheard(certificate),
        ("Accepted faults", listed(_fault(name, book) for name in certificate.accepted) or said("none")),
    ]
    checks = (
        (title, said("passed" if check.passed else "FAILED"), detail)
        for check in certificate.checks
        for title, detail in [book.said_of(check)]
    )
    held = dict(certificate.counts)  # as a review lists them
    counts = ((_category(c, certificate), str(held[c])) for c in Category if c in held)
    uncounted = "not told" if certificate.spans else "none"
    titles = ("Checks", "Labels in the text", "Published files", "Made with", "How to read this page")
    return _PAGE.substitute(
        {name.split()[0].lower(): said(name) for name in titles},
        language="fr" if certificate.language == "fr" else "en",
        title=said("Certificate of redaction"),
        width=60,
        verdict=said("All checks passed" if certificate.passed else "Not passed: do not circulate"),
        state="passed" if certificate.passed else "failed",
        opening=said(OPENING) if certificate.passed else "",
        fact_rows=table_rows((said(name), value) for name, value in facts),
        check_rows=table_rows(checks),
        count_rows=table_rows(counts) or table_rows([(said(uncounted), "")]),
        file_rows=table_rows((file.name, _size(file, book), file.sha256) for file in certificate.files),
        version_rows=table_rows(certificate.versions),
        notes="\n".join(f"<li>{escape(said(note))}</li>" for note in NOTES[alone:]),
    )


def _category(category: Category, certificate: Certificate) -> str:
    return label_name(category, certificate.language).lower()


def _fault(name: str, book: Wording) -> str:
    """What was accepted, behind the name that it was accepted by."""
    kind = name.partition(":")[0]
    return f"{name} ({book.page(ACCEPTED[kind])})" if kind in ACCEPTED else name


def _picture(certificate: Certificate, book: Wording) -> tuple[tuple[str, str], ...]:
    if not any(file.kind == "video" for file in certificate.files):
        return ()
    return (("Picture", book.page("kept as it was recorded; what it shows is not redacted")),)


def _part(certificate: Certificate) -> str:
    what = "the text" if certificate.duration is None else "the recording"
    if certificate.part_of_sound:
        what = "one channel or track of the recording, without the others"
    return f"an excerpt of {what}" if certificate.excerpt else f"all of {what}"


def _removed(certificate: Certificate, book: Wording) -> str:
    seconds, passages = certificate.removed_seconds, _passages(certificate.spans)
    return passages if seconds is None else f"{passages}, {_length(seconds, book)}"


def _unheard(certificate: Certificate) -> tuple[tuple[str, str], ...]:
    if not (places := certificate.unheard_kept):
        return ()
    return (("Speech without words that stays in the sound", _passages(places)),)


def _passages(number: int) -> str:
    """It is the same word in French."""
    return "1 passage" if number == 1 else f"{number} passages"


def _length(seconds: float | None, book: Wording) -> str:
    """As a person says it: ``1 h 2 min 3.4 s``, in both languages."""
    if seconds is None:
        return book.page("text alone, without sound")
    minutes, rest = divmod(round(seconds * 10), 600)
    hours, minutes = divmod(minutes, 60)
    larger = f"{hours} h {minutes} min " if hours else f"{minutes} min " if minutes else ""
    return larger + book.number(f"{rest / 10:.1f} s")


def _size(file: PublishedFile, book: Wording) -> str:
    return f"{book.detail(str(file.size))} {book.page('bytes')}"


def _engine(certificate: Certificate, book: Wording) -> str:
    if certificate.duration is None:
        return book.page("nothing: the text came without its recording")
    engine, model = certificate.engine, certificate.model
    return f"Whisper {model} ({engine})" if model else engine


def table_rows(rows: Iterable[Iterable[str]]) -> str:
    """Rows of an HTML table, the first cell a heading; everything is escaped."""
    made = []
    for head, *cells in rows:
        rest = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        made.append(f'<tr><th scope="row">{escape(head)}</th>{rest}</tr>')
    return "\n".join(made)


PAGE_HEAD = """<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>$title</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: ${width}rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid; }
th { font-weight: 600; white-space: nowrap; }
.checks th { white-space: normal; width: 16rem; }
td { min-width: 5rem; overflow-wrap: anywhere; }
.verdict { padding: .6rem 1rem; border-left: .4rem solid; font-weight: 600; }
.passed { border-color: #1a7f37; }
.failed { border-color: #cf222e; }
</style>
</head>
<body>
<h1>$title</h1>
"""
"""How a page begins that asks for nothing outside itself: its ``language``, ``title``, and ``width``."""
_PAGE = Template(
    PAGE_HEAD
    + """<p class="verdict $state">$verdict</p>
<p>$opening</p>
<table>
$fact_rows
</table>
<h2>$checks</h2>
<table class="checks">
$check_rows
</table>
<h2>$labels</h2>
<table>
$count_rows
</table>
<h2>$published</h2>
<table>
$file_rows
</table>
<h2>$made</h2>
<table>
$version_rows
</table>
<h2>$how</h2>
<ul>
$notes
</ul>
</body>
</html>
"""
)
