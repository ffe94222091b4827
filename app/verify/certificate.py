"""The certificate as files: JSON for programs, an HTML page for people. Everything in it is public."""

from __future__ import annotations

import json
import os
from pathlib import Path

from app.domain.certificate import Certificate, check_rows
from app.domain.errors import OutputError
from app.verify.page import certificate_page

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
