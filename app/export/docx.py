"""A Word document that holds its text and nothing else."""

from __future__ import annotations

import re
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from string import Template

from app.assets import resources
from app.domain.plan import Plan
from app.export.files import only_plan, write_bytes
from app.export.rows import Row, rows, wording

_BODY = "word/document.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the earliest that a zip archive can name."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class DocxWriter:
    """Writes a document with styles for times, speakers and labels, and without properties of any kind.

    Args:
        timed: whether there is sound beside it: only then are times written.
    """

    kind = "docx"

    def __init__(self, *, timed: bool) -> None:
        self._timed = timed

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        words = wording(only_plan(plan).language)
        made = Template((resources() / "documents" / "docx.toml").read_text(encoding="utf-8"))
        texts = tomllib.loads(made.substitute(language=words.language))
        parts = {name: text.encode() for name, text in texts.items()}
        parts[_BODY] = _body(parts, words.heading, rows(plan, timed=self._timed))
        write_bytes(path, _packed(parts))


def _body(parts: Mapping[str, bytes], heading: str, listed: Iterable[Row]) -> bytes:
    """The main part with its paragraphs."""
    from docx import Document

    document = Document(BytesIO(_packed(parts)))
    document.add_paragraph(heading, style="Title")
    for row in listed:
        paragraph = document.add_paragraph(style="Turn" if row.time else None)
        if row.time:
            paragraph.add_run(f"{row.time}\t", style="Time")
        if row.speaker:
            paragraph.add_run(f"{row.speaker}: ", style="Speaker")
        for run in row.runs:
            # What XML cannot hold gets a mark, which fails the comparison with the plan.
            text = _NOT_IN_XML.sub("\ufffd", run.text)
            paragraph.add_run(text, style="Redaction" if run.removed else None)
    body: bytes = document.part.blob
    return body


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of the parts. They are not compressed: so every byte of it is accounted for."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content)
    return packed.getvalue()
