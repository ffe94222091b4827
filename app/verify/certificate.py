"""The certificate as files: JSON for programs, an HTML page for people. Everything in it is public."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from html import escape
from pathlib import Path
from string import Template

from app.domain.certificate import Certificate, check_rows
from app.domain.errors import OutputError
from app.domain.finding import Category
from app.domain.planning.labels import label_name
from app.verify.wording import Wording, wording

SCHEMA = "caviard.certificate/1"
JSON_NAME, HTML_NAME = "certificate.json", "certificate.html"


def write_certificate(certificate: Certificate, folder: Path) -> dict[str, Path]:
    """Write a certificate beside the files it speaks of.

    Args:
        certificate: the proof.
        folder: where the published files lie.

    Returns:
        The files by kind: ``certificate`` (JSON) and ``certificate_html``.

    Raises:
        OutputError: when they cannot be written; neither is left.
    """
    texts = {
        folder / JSON_NAME: json.dumps(certificate_document(certificate), ensure_ascii=False, indent=1)
        + "\n",
        folder / HTML_NAME: certificate_page(certificate),
    }
    try:
        for path, text in texts.items():
            with path.open("wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        for path in texts:
            path.unlink(missing_ok=True)
        advice = "Make room, or choose another folder with -o."
        raise OutputError.of(error, "The certificate", advice) from error
    return {"certificate": folder / JSON_NAME, "certificate_html": folder / HTML_NAME}


def certificate_document(certificate: Certificate) -> dict[str, object]:
    """The document ``caviard.certificate/1``."""
    return {
        "schema": SCHEMA,
        "passed": certificate.passed,
        "created": certificate.created.isoformat(),
        "files": [
            {"kind": file.kind, "name": file.name, "size": file.size, "sha256": file.sha256}
            for file in certificate.files
        ],
        "checks": check_rows(certificate.checks),
        "counts": {category.value: number for category, number in certificate.counts},
        "spans": certificate.spans,
        "removed_seconds": certificate.removed_seconds,
        "duration": certificate.duration,
        "excerpt": certificate.excerpt,
        "part_of_sound": certificate.part_of_sound,
        "language": certificate.language,
        "profile": certificate.profile,
        "only": [category.value for category in certificate.only],
        "engine": certificate.engine,
        "model": certificate.model,
        "speech_heard": certificate.speech_heard,
        "unheard_kept": certificate.unheard_kept,
        "accepted": list(certificate.accepted),
        "versions": dict(certificate.versions),
    }


def certificate_page(certificate: Certificate) -> str:
    """The certificate as one HTML page, in the recording's language, that asks for nothing outside itself."""
    book = wording(certificate.language)
    said, listed = book.page, ", ".join
    alone = certificate.duration is None
    facts = [
        ("Published", certificate.created.strftime("%Y-%m-%d %H:%M %Z")),
        ("Duration", _seconds(certificate.duration, book)),
        ("Part", said(_part(certificate))),
        ("Removed", _removed(certificate, book)),
        *_picture(certificate, book),
        ("Language", certificate.language),
        ("Profile", said(certificate.profile)),
        ("Categories looked at", listed(_category(c, certificate) for c in certificate.only) or said("all")),
        ("Listened with", _engine(certificate, book)),
        *(() if alone else (("Speech", said(_speech(certificate))),)),
        *_unheard(certificate),
        ("Accepted faults", listed(certificate.accepted) or said("none")),
    ]
    checks = (
        (said(c.name), said("passed" if c.passed else "FAILED"), book.detail(c.detail))
        for c in certificate.checks
    )
    counts = ((_category(category, certificate), str(number)) for category, number in certificate.counts)
    uncounted = "not told" if certificate.spans else "none"
    titles = ("Checks", "Labels by category", "Published files", "Made with")
    return _PAGE.substitute(
        {name.split()[0].lower(): said(name) for name in titles},
        language="fr" if certificate.language == "fr" else "en",
        title=said("Certificate of redaction"),
        width=60,
        verdict=said("All checks passed" if certificate.passed else "Not passed: do not circulate"),
        state="passed" if certificate.passed else "failed",
        fact_rows=table_rows((said(name), value) for name, value in facts),
        check_rows=table_rows(checks),
        count_rows=table_rows(counts) or table_rows([(said(uncounted), "")]),
        file_rows=table_rows((f.name, f"{f.size} {said('bytes')}", f.sha256) for f in certificate.files),
        version_rows=table_rows(certificate.versions),
    )


def _category(category: Category, certificate: Certificate) -> str:
    return label_name(category, "fr").lower() if certificate.language == "fr" else category.value


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
    return passages if seconds is None else f"{passages}, {_seconds(seconds, book)}"


def _unheard(certificate: Certificate) -> tuple[tuple[str, str], ...]:
    if not (places := certificate.unheard_kept):
        return ()
    return (("Speech without words that stays in the sound", _passages(places)),)


def _passages(number: int) -> str:
    """It is the same word in French."""
    return "1 passage" if number == 1 else f"{number} passages"


def _speech(certificate: Certificate) -> str:
    return "was heard" if certificate.speech_heard else "No speech was heard."


def _seconds(seconds: float | None, book: Wording) -> str:
    return book.page("text alone, without sound") if seconds is None else book.number(f"{seconds:.1f} s")


def _engine(certificate: Certificate, book: Wording) -> str:
    if certificate.duration is None:
        return book.page("nothing: the text came without its recording")
    model = book.page("model")
    return f"{certificate.engine}, {model} {certificate.model}" if certificate.model else certificate.engine


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
<table>
$fact_rows
</table>
<h2>$checks</h2>
<table>
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
</body>
</html>
"""
)
