"""What engines answered about the sound of a project: kept with it, and believed on this computer alone.

Whoever could write answers into a project could let what is heard pass for silence. They are sealed with a
secret of the private data folder, so that nothing counts but what this program was answered here.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from app.assets import data_folder
from app.domain.errors import CaviardError, VerificationError
from app.files import write_whole
from app.project import Project, SealedAnswers
from app.workbench.bench import Workbench

_BYTES = 32
"""Of the secret."""


@contextmanager
def remembering(bench: Workbench, project: Project | None) -> Iterator[None]:
    """Ask nothing in the block that was answered before for the same project, and keep the answers in it.

    They only save time: where they cannot be kept, or are not ours, nothing fails.

    Args:
        bench: the stages.
        project: None where nothing is kept.
    """
    bench.recall("" if project is None else _ours(project.answers))
    try:
        yield
    except VerificationError:
        _keep(bench, project)
        raise
    _keep(bench, project)


def _ours(kept: SealedAnswers | None) -> str:
    """The answers, where this computer sealed them; else none."""
    secret = _secret()
    if kept is None or secret is None:
        return ""
    ours = hmac.compare_digest(_bytes(kept.seal), _bytes(_seal(secret, kept.answers)))
    return kept.answers if ours else ""


def _keep(bench: Workbench, project: Project | None) -> None:
    if project is None or (secret := _secret(new=True)) is None:
        return
    with suppress(CaviardError):
        answers = bench.answered()
        project.save_answers(SealedAnswers(answers, _seal(secret, answers)))


def _seal(secret: bytes, answers: str) -> str:
    return hmac.digest(secret, _bytes(answers), hashlib.sha256).hex()


def _bytes(text: str) -> bytes:
    """Of any text: a file that was changed may have letters in it that are none."""
    return text.encode(errors="surrogatepass")


def _secret(*, new: bool = False) -> bytes | None:
    """What only this user's program knows; None where there is none, or none can be kept."""
    path = data_folder() / "answers.key"
    with suppress(OSError):
        if not path.exists() and new:
            write_whole(path, secrets.token_bytes(_BYTES))
        secret = path.read_bytes()
        return secret if len(secret) == _BYTES else None
    return None
