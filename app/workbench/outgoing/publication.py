"""From a plan to a bundle: written, checked and certified in private, and only then released."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app import __version__
from app.domain.certificate import CUSTOM, Certificate, Check, PublishedFile, failures
from app.domain.errors import UsageError, VerificationError
from app.domain.finding import Category
from app.domain.plan import Plan, as_published
from app.domain.planning.draft import Draft
from app.domain.profile import Profile
from app.domain.review import Review
from app.domain.reviewing.edits import State
from app.domain.timeline import Span, complement
from app.files import sha256_of
from app.rules.reading import read_profile, shipped_profile
from app.verify.certificate import write_certificate
from app.verify.decided import check_decisions
from app.workbench.bench import Workbench
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.release import check_target, made_in_private, release, staging
from app.workbench.pacing.timing import timed
from app.workbench.policy.settings import Output, Policy

_NUMBERS = re.compile(r"(?::\d+)+$")
"""Of a fault, and of the audio stream that it is in."""
_LIBRARIES = ("av", "faster-whisper", "openai-whisper", "presidio-analyzer", "pydub", "python-docx", "spacy")


@dataclass(frozen=True, slots=True)
class Published:
    """A bundle that passed.

    Args:
        bundle: its folder, absolute.
        files: its files by kind: ``audio``, the text formats, ``certificate``, ``certificate_html``.
        certificate: the proof.
        proof: the files of the certificate, with their hashes.
        profile: name of the profile, which the certificate tells only where it comes with Caviard.
    """

    bundle: Path
    files: Mapping[str, Path]
    certificate: Certificate
    proof: tuple[PublishedFile, ...]
    profile: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication made.

    Args:
        state: as it was published: all is decided, and every speaker is named who may be.
        plan: what was removed.
        published: the bundle with its certificate.
        edges: fitted edges of passages, by the passage's own span.
        timings: seconds by stage: ``transcribe``, ``detect``, ``publish``, ``verify``.
        moved: where a bundle of the same name is now; None where there was none.
    """

    state: State
    plan: Plan
    published: Published
    edges: Mapping[Span, Span]
    timings: Mapping[str, float]
    moved: Path | None = None


def publish(
    bench: Workbench,
    state: State,
    plan: Plan,
    *,
    edges: Mapping[Span, Span],
    to: Destination,
    output: Output,
    policy: Policy,
    timings: dict[str, float],
    releasing: Callable[[Outcome], AbstractContextManager[None]],
) -> Outcome:
    """Write, check, certify and release a bundle.

    Args:
        bench: the stages.
        state: what the plan was made from.
        plan: what is published.
        edges: that it was made with.
        to: where the bundle's folder is made; created when missing.
        output: what it holds.
        policy: that the plan was made by.
        timings: seconds by stage; those of ``publish`` and ``verify`` are added to it.
        releasing: is entered with what passed, around its release; what it raises then keeps it back.

    Raises:
        VerificationError: when a check failed; it carries the checks, and nothing is published.
        OutputError: when something cannot be written; nothing is published.
        UsageError: when the name is taken, or has a removed word in it.
    """
    review, target = state.review, to.folder / output.name
    to.check()
    check_target(target, force=output.force)
    refuse_telling(plan, output, policy)
    with staging() as private:
        with timed(timings, "publish"), made_in_private():
            made = bench.write(review.recording, plan, private, output)
            listed = tuple(_published_file(kind, path) for kind, path in made.items())
        with timed(timings, "verify"):
            checks = bench.verify(review, plan, made, relisten=output.relisten)
            checks = (check_decisions(review, plan), *checks)
        certificate = _certificate(review, plan, listed, checks, policy)
        _refuse_failed(certificate, plan.rate)
        with made_in_private():
            written = write_certificate(certificate, private)
        proof = tuple(_published_file(kind, path) for kind, path in written.items())
        hashes = {file.name: file.sha256 for file in (*listed, *proof)}
        files = {file.kind: target / file.name for file in (*listed, *proof)}
        published = Published(target, files, certificate, proof, policy.profile.name)
        outcome = Outcome(state, plan, published, edges, timings)
        with releasing(outcome), timed(timings, "publish"):
            moved = release(private, target, hashes, force=output.force, to=to)
    return replace(outcome, moved=moved)


def refuse_telling(made: Draft, output: Output, policy: Policy) -> None:
    """Refuse a name of a bundle that has a removed word in it.

    Raises:
        UsageError: also where it is the name of the profile that the window adds for several audiences.
    """
    from app.verify.written.search import names_tell  # the window does not wait for its patterns

    profile = policy.profile.name
    if output.name.endswith(f"-{profile}") and names_tell(made, (profile,)):
        raise UsageError(
            "profile-tells",
            "The name of the bundle ends with that of its profile, which has a word in it that is removed.",
            "Give the profile another name, or publish for it alone, or without a name.",
        )
    if names_tell(made, (output.name,)):
        raise UsageError(
            "name-tells",
            "The name of the bundle has a word in it that is removed from it, or names somebody who speaks.",
            "Choose another name, or none: the usual one says nothing.",
        )


def _refuse_failed(certificate: Certificate, rate: int) -> None:
    if certificate.passed:
        return
    remedy = "Choose another format"
    if any(check.spans for check in certificate.checks):
        remedy = "Redact more around these places in a project"
    elif {check.name for check in certificate.checks if not check.passed} == {"relisten"}:
        remedy = "Check that the transcript is that of this recording"
    raise VerificationError(
        "not-verified",
        f"The published files did not pass: {failures(certificate.checks, rate) or 'there was no check'}.",
        f"Nothing was published. {remedy}, or report this.",
        checks=certificate.checks,
    )


def _certificate(
    review: Review,
    plan: Plan,
    files: tuple[PublishedFile, ...],
    checks: tuple[Check, ...],
    policy: Policy,
) -> Certificate:
    python = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
    return Certificate(
        created=datetime.now(UTC).replace(microsecond=0),
        files=files,
        checks=checks,
        counts=as_published(plan).counts,
        spans=len(plan.redactions),
        removed_seconds=None
        if plan.text_only
        else round(sum(span.length for span in plan.spans) / plan.rate, 3),
        duration=None if plan.text_only else round(plan.within.length / plan.rate, 3),
        language=plan.language,
        profile=_profile(policy.profile),
        only=policy.only,
        engine=review.transcript.engine,
        model=review.transcript.model,
        speech_heard=bool(review.transcript.segments or review.transcript.unheard),
        unheard_kept=_unheard_kept(review, plan),
        accepted=_accepted(review, plan),
        versions=(
            ("caviard", __version__),
            ("python", python),
            *_versions(),
        ),
        excerpt=plan.within.length < plan.length,
        part_of_sound=review.recording.part_of_sound,
    )


def _unheard_kept(review: Review, plan: Plan) -> int:
    """How many places with speech without words can be heard, or a part of them.

    Who listened to one kept it, or let less of it fall silent; or nobody was asked.
    """
    unheard = (one.span for one in review.findings.findings if one.category is Category.UNHEARD)
    published = (span.clip(plan.within) for span in unheard if span is not None)
    return sum(bool(complement(plan.spans, within=span)) for span in published if span is not None)


def _accepted(review: Review, plan: Plan) -> tuple[str, ...]:
    """The accepted faults of what is published; those of an excerpt by kind: a number tells where it lies."""
    whole = plan.within.length == plan.length
    names = (
        fault.name if whole else _NUMBERS.sub("", fault.name)
        for fault in review.faults
        if fault.name in review.accepted and (fault.span is None or fault.span.overlaps(plan.within))
    )
    return tuple(sorted(set(names)))


def _profile(profile: Profile) -> str:
    """The name of a profile that comes with Caviard; a changed copy is not what its name says."""
    shipped = shipped_profile(profile.name)
    return profile.name if shipped and profile.redacts_all_of(read_profile(shipped)) else CUSTOM


def _versions() -> Iterator[tuple[str, str]]:
    """The libraries that are there: the second runtime of Whisper is not part of every edition."""
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            yield name, version(name)


def _published_file(kind: str, path: Path) -> PublishedFile:
    return PublishedFile(kind, path.name, path.stat().st_size, sha256_of(path))
