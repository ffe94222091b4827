"""Running the checks again on a bundle that was published from a project."""

from __future__ import annotations

from pathlib import Path

from app.domain.certificate import TEXT_FORMAT, Check
from app.domain.errors import HeldError, InputError, ProjectError, VerificationError
from app.domain.plan import Plan, plan
from app.domain.review import Review
from app.domain.reviewing.consistency import is_consistent
from app.domain.reviewing.edits import State
from app.files import is_folder, sha256_of
from app.project import KeptBundle, Project
from app.verify.certificate import JSON_NAME
from app.verify.decided import check_decisions
from app.workbench.bench import Workbench
from app.workbench.policy.settings import Relisten
from app.workbench.sources.recordings import with_recording_found

_WRITTEN = frozenset({"text", "cues"})
"""Checks that compare texts with how they are written."""


def verify_bundle(
    bench: Workbench,
    project: Project,
    bundle: Path,
    *,
    log: bool,
    relisten: Relisten = Relisten.SPANS,
) -> tuple[Check, ...]:
    """Check a bundle's files against the plan they were published by.

    Args:
        bench: the stages.
        project: what the bundle was published from.
        bundle: its folder, absolute.
        log: whether the project's decision log is checked as well.
        relisten: how much of the sound is listened to again.

    Returns:
        The checks of :class:`~app.verify.bundle.BundleVerifier`, ``decisions`` before them, and ``hashes``
        and ``log`` of our own, with ``name`` where the folder has another one than it was published with.

    Raises:
        InputError: when there is no such folder, or it is none of a bundle.
        ProjectError: when the bundle is not of this project, or what that keeps of bundles was changed.
        VerificationError: when nothing but its texts fails, whose files are as they were published by a
            version that writes texts otherwise.
    """
    if not is_folder(bundle):
        raise InputError("no-bundle", f"There is no folder {bundle.name!r}.", "Name the published folder.")
    kept = _published(project, bundle)
    if not project.check_bundles():
        raise _unknown()
    files = {file.kind: bundle / file.name for file in kept.files if not file.kind.startswith("certificate")}
    review = with_recording_found(_review_of(project.review(), kept), project.path)
    made = _plan(review, kept)
    checks = bench.verify(review, made, files, relisten=relisten)
    checks = (check_decisions(review, made), *checks, _check_hashes(bundle, kept))
    if bundle.name != kept.name:
        checks = (*checks, _check_name(bundle, made))
    if log:
        whole = project.check_log()
        checks = (
            *checks,
            Check("log", whole, "the decision log is whole" if whole else "the log was changed"),
        )
    _refuse_other_format(kept, checks)
    return checks


def _check_hashes(bundle: Path, kept: KeptBundle) -> Check:
    """Whether all that was published is there as it was, and nothing that the project does not know."""
    published = {file.name: file.sha256 for file in kept.files}
    names = published.keys() | _names(bundle)
    same = sum(_same(bundle / name, published.get(name, "")) for name in names)
    return Check("hashes", same == len(names), f"{same} of {len(names)} files are as published")


def _check_name(bundle: Path, made: Plan) -> Check:
    """Whether the folder has a name with which it could have been published: it goes out with the files."""
    from app.verify.written.search import names_tell  # no command waits for its patterns but this one

    if names_tell(made, (bundle.name,)):
        return Check("name", False, "the new name of the folder tells what was removed")
    return Check("name", True, "the new name of the folder tells nothing of what was removed")


def _refuse_other_format(kept: KeptBundle, checks: tuple[Check, ...]) -> None:
    """Say of unchanged texts of another version that they cannot be checked, and not that they failed.

    That they differ from what this version writes would sound as if somebody had changed them.
    """
    failed = {check.name for check in checks if not check.passed}
    if failed and failed <= _WRITTEN and kept.text_format != TEXT_FORMAT:
        raise VerificationError(
            "other-format",
            "The files are as they were published, but another version of Caviard published them, and how "
            "that one writes texts cannot be checked by this one.",
            "Publish it again to have it checked.",
            checks=checks,
        )


def _published(project: Project, bundle: Path) -> KeptBundle:
    """What the project knows of the bundle: by its certificate, which a new name leaves, or by its name."""
    for kept in reversed(project.published):
        proof = next((file for file in kept.files if file.kind == "certificate"), None)
        if proof is not None and _same(bundle / proof.name, proof.sha256):
            return kept
    for kept in reversed(project.published):
        if kept.name == bundle.name:
            return kept
    if not (bundle / JSON_NAME).exists():
        raise InputError(
            "no-bundle",
            f"The folder {bundle.name!r} holds no certificate: it is none of a bundle.",
            "Name the folder of one bundle, with its certificate.",
        )
    raise ProjectError(
        "other-project",
        f"The bundle {bundle.name!r} was not published from this project.",
        "Name the project it was made from.",
    )


def _review_of(now: Review, kept: KeptBundle) -> Review:
    """The review that the bundle was made from: a person may have gone on with it since."""
    review = Review(now.recording, kept.transcript, kept.findings, kept.decisions, kept.accepted)
    if not is_consistent(State(review)):
        raise _unknown()
    return review


def _plan(review: Review, kept: KeptBundle) -> Plan:
    try:
        made = plan(
            review,
            dict(kept.edges),
            part=kept.part,
            named=kept.named,
            text_style=kept.text_style,
            sound_style=kept.sound_style,
        )
    except (HeldError, ValueError):  # what was kept of the bundle was changed
        made = None
    if made is None or made.made_from != kept.plan:
        raise _unknown()
    return made


def _unknown() -> ProjectError:
    return ProjectError(
        "changed",
        "What the bundle was published from is not known any more: the project was changed.",
        "Publish it again.",
    )


def _names(folder: Path) -> set[str]:
    """What lies in a folder; nothing where it cannot be read, of which another check tells."""
    try:
        return {place.name for place in folder.iterdir()}
    except OSError:
        return set()


def _same(path: Path, sha256: str) -> bool:
    try:
        return path.is_file() and not path.is_symlink() and sha256_of(path) == sha256
    except OSError:
        return False
