"""The JSON documents and sentences that commands print of a publication."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from app.batch.journal import Reason
from app.cli.console import FAULTS_TOLD
from app.domain.certificate import check_rows
from app.domain.plan import as_published
from app.domain.timeline import seconds
from app.domain.transcript import mostly_in, unplaced
from app.domain.transcription.document import times
from app.workbench.outgoing.publication import Outcome

PICTURE_KEPT = (
    "The picture is kept as it was: slides, names, faces, lips and captions in it are not redacted."
)
"""What a person is warned of where a video is published."""

_LANGUAGES = MappingProxyType({"en": "English", "fr": "French"})
_SAYS = MappingProxyType(
    {
        "transcribe": "transcript",
        "detect": "findings",
        "publish": "redact",
        "demo": "redact",
        "batch review": "review",
        "profiles show": "profile",
    }
)
"""What the documents of commands are called that are not called like their command."""


def redact_document(outcome: Outcome) -> dict[str, object]:
    """The document ``caviard.redact/1``."""
    plan, published = as_published(outcome.plan), outcome.published
    certificate = published.certificate
    return {
        "schema": "caviard.redact/1",
        "published": certificate.passed,
        "reason": None,
        "bundle": str(published.bundle),
        "files": {kind: str(path) for kind, path in published.files.items()},
        "language": plan.language,
        "duration": None if plan.text_only else seconds(plan.length, plan.rate),
        "rate": None if plan.text_only else plan.rate,
        "engine": certificate.engine,
        "model": certificate.model,
        "profile": published.profile,
        "spans": [
            {
                **times(public.span, None if plan.text_only else plan.rate),
                "categories": [category.value for category in redaction.categories],
            }
            for public, redaction in zip(plan.redactions, outcome.plan.redactions, strict=True)
        ],
        "counts": {category.value: number for category, number in outcome.plan.counts},
        "checks": check_rows(certificate.checks),
        "warnings": list(warnings(outcome)),
        "timings": {stage: round(taken, 3) for stage, taken in outcome.timings.items()},
    }


def warnings(outcome: Outcome) -> Iterator[str]:
    """What a person should know of a publication that is not seen in it."""
    review = outcome.state.review
    facts = review.recording
    if outcome.moved is not None:
        yield f"The bundle that had this name is now {outcome.moved.name!r}: delete it if it tells too much."
    if "video" in outcome.published.files:
        yield PICTURE_KEPT
    sound = outcome.published.files.get("audio")
    if sound is not None and sound.suffix == ".wav":
        from app.audio import replaced_by_wav  # loads numpy, which a help does without

        if replaced_by_wav(facts):
            yield "The format of the recording cannot be written; the sound is wav."
    if facts.audio_streams > 1 and facts.selection.stream is not None:
        used = facts.selection.stream + 1
        yield f"The file has {facts.audio_streams} audio streams; stream {used} is used. --stream chooses."
    if accepted := [fault.detail for fault in review.faults if fault.name in review.accepted]:
        more = f" And {len(accepted) - FAULTS_TOLD} more." if len(accepted) > FAULTS_TOLD else ""
        yield f"Accepted: {' '.join(accepted[:FAULTS_TOLD])}{more}"
    yield from wrong_language(review.transcript.language, mostly_in(review.transcript))
    if lost := unplaced(review.transcript):
        words = "1 word" if lost == 1 else f"{lost} words"
        yield f"{words} of the transcript could not be found in the sound: each takes all the time around it."


def wrong_language(taken: str, spoken: str) -> Iterator[str]:
    """That most of what is said is in another language than it was taken for, where that is so.

    Args:
        taken: ``en`` or ``fr``; ``auto`` where nobody named one.
        spoken: ``en`` or ``fr``.
    """
    if taken not in (spoken, "auto"):
        yield (
            f"Most of what is said is in {_LANGUAGES[spoken]}, and it was taken for {_LANGUAGES[taken]}: "
            f"begin again with --language {spoken}."
        )


def failure_document(command: str, reason: Reason) -> dict[str, object]:
    """What a command's document says when nothing was published; its schema is that of what it would say.

    Args:
        command: its name, with the word that follows it where there is one: ``profiles show``; or empty.
        reason: why nothing was published.
    """
    first = command.partition(" ")[0] or "caviard"
    return {
        "schema": f"caviard.{_SAYS.get(command) or _SAYS.get(first, first)}/1",
        "published": False,
        "reason": reason.happened,
        "code": reason.code,
        "advice": reason.advice,
        "checks": check_rows(reason.checks),
    }


def summary(outcome: Outcome) -> str:
    """What was published, in a few lines for a person."""
    published = outcome.published
    certificate = published.certificate
    counts = ", ".join(f"{category.value} {number}" for category, number in outcome.plan.counts) or "nothing"
    speech = "" if certificate.speech_heard else "No speech was heard.\n"
    if places := certificate.unheard_kept:
        speech += f"Places with speech that is not written down, left in the sound: {places}.\n"
    removed = "1 passage" if certificate.spans == 1 else f"{certificate.spans} passages"
    if certificate.removed_seconds is None or certificate.duration is None:
        removed += " of a text without its recording"
    else:
        removed += f", {certificate.removed_seconds:.1f} of {certificate.duration:.1f} s of sound"
    return (
        f"{speech}Redacted: {counts}; {removed}.\n"
        f"All {len(certificate.checks)} checks passed.\n"
        + "".join(f"{warning}\n" for warning in warnings(outcome))
        + f"Published in {published.bundle}:\n"
        + "\n".join(f"  {path.name}" for path in published.files.values())
    )
