"""From decisions to what will be published: a draft in which nothing waits for a person.

Only :func:`plan` can make a :class:`Plan`, and it refuses while anything waits. Its content is that of
:func:`app.domain.planning.draft.draft`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import InitVar, dataclass, fields, replace
from typing import Unpack

from app.domain.digest import digest
from app.domain.errors import HeldError
from app.domain.finding import Category, Finding
from app.domain.planning.cues import Cue
from app.domain.planning.draft import Draft, Manner, Redaction, draft
from app.domain.planning.excerpt import excerpt_of
from app.domain.planning.passages import redacted
from app.domain.profile import TextStyle
from app.domain.recording import Fault, FaultKind
from app.domain.review import Review
from app.domain.timeline import Span

_SEAL = object()
_TOLD = 3
"""Faults that are told; of more it is said how many there are."""


@dataclass(frozen=True, slots=True)
class Plan(Draft):
    """What will be published. Only :func:`plan` makes one.

    Raises:
        TypeError: when anything else tries.
    """

    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only plan() makes a Plan")


def plan(
    review: Review,
    edges: Mapping[Span, Span],
    **manner: Unpack[Manner],
) -> Plan:
    """Make the plan of a review in which nothing waits, of what :func:`draft` takes.

    Raises:
        HeldError: when something waits, see :func:`refuse_waiting`, a redaction has no time, or nothing is
            left of the part.
        ValueError: when a passage has no fitted edges, or edges that leave it or the recording.
    """
    refuse_waiting(review, part=manner.get("part"))
    made = draft(review, edges, **manner)
    return Plan(**{f.name: getattr(made, f.name) for f in fields(made)}, seal=_SEAL)


def refuse_waiting(review: Review, *, part: Span | None) -> None:
    """Hold back a review in which something waits: it is known before edges are fitted, which takes long.

    Args:
        review: what was found and decided.
        part: of the recording that is published; None for all of it.

    Raises:
        HeldError: when something is left to do, see :func:`refuse_unfinished`, or a second reader has not
            approved.
    """
    refuse_unfinished(review, part=part)
    if review.waits_for_reader:
        raise HeldError(
            "unapproved",
            "A second reader was asked for and has not approved the review as it is.",
            "Let somebody else approve it in the window, or take the wish back there.",
        )


def refuse_unfinished(review: Review, *, part: Span | None) -> None:
    """Hold back a review in which something is left to do before anybody can agree with it.

    Args:
        review: what was found and decided.
        part: of the recording that is published; None for all of it.

    Raises:
        HeldError: when a finding in the part waits for a decision, a fault is not accepted, or a value is
            stale.
    """
    _refuse_stale(review)
    excerpt = excerpt_of(review.transcript, part)
    if waiting := [finding for finding in review.undecided if excerpt.holds(finding)]:
        raise HeldError(
            "undecided",
            f"{'1 finding waits' if len(waiting) == 1 else f'{len(waiting)} findings wait'} for a decision: "
            f"{_count(waiting)}.",
            "Decide them in the window, or let the profile redact what it would ask about.",
        )
    refuse_faults(_that_matter(review))


def refuse_faults(faults: Sequence[Fault]) -> None:
    """Hold back what somebody has to accept, which nobody has.

    Raises:
        HeldError: when there is anything; it says how each is accepted.
    """
    if faults:
        more = (f"There is more: {len(faults) - _TOLD}.",) if len(faults) > _TOLD else ()
        raise HeldError(
            faults[0].kind.value,
            " ".join((*(fault.detail for fault in faults[:_TOLD]), *more)),
            f"{_mending(faults)}Nothing is published unless this is accepted {_accepting(faults)}.",
        )


def _that_matter(review: Review) -> tuple[Fault, ...]:
    """The faults that nobody has accepted, without those that matter only where something is removed."""
    removing = bool(redacted(review))
    return tuple(one for one in review.unaccepted if removing or one.kind is not FaultKind.TWICE)


def _mending(faults: Sequence[Fault]) -> str:
    """What can be done about them but accept them."""
    twice = any(fault.kind is FaultKind.TWICE for fault in faults)
    return "What is removed may be heard there: choose a --channel that has no copy. " if twice else ""


def _accepting(faults: Sequence[Fault]) -> str:
    """How all of them are accepted."""
    damage = all(fault.kind is FaultKind.DAMAGE for fault in faults)
    return "in the window or with --accept-damage" if damage else "in the window"


def as_published(plan: Plan) -> Plan:
    """The plan on the clock of the published sound, without anything private: what a writer is given.

    A digest is private too: it is a fingerprint of what is not published. A label tells one category, and a
    redaction has those of its labels alone: that others were found in the same words tells what is said in
    them. A block tells nothing of what it stands for, and neither may what is beside it: of one passage, a
    count of kinds tells what it was.
    """
    part, blocks = plan.within, plan.text_style is TextStyle.BLOCK
    told: dict[Span | None, set[Category]] = defaultdict(set)
    for one in () if blocks else plan.removed:
        told[one.span.clip(part)].add(one.category)

    def shifted(span: Span) -> Span:
        inside = span.nearest(part)
        return Span(inside.start - part.start, inside.end - part.start)

    def cue_of(cue: Cue) -> Cue:
        pieces = tuple(replace(piece, span=shifted(piece.span)) for piece in cue.pieces)
        return Cue(pieces, shifted(cue.span))

    return replace(
        plan,
        made_from="",
        recording="",
        length=part.length,
        within=Span(0, part.length),
        redactions=tuple(
            Redaction(shifted(one.span), tuple(sorted(told[one.span]))) for one in plan.redactions
        ),
        cues=tuple(map(cue_of, plan.cues)),
        removed=(),
        words=(),
        hidden=(),
        word_range=(0, 0),
        counts=() if blocks else plan.counts,
        seal=_SEAL,
    )


def _refuse_stale(review: Review) -> None:
    recording, transcript = review.recording, review.transcript
    if (transcript.made_from, transcript.rate, transcript.length, transcript.text_only) != (
        recording.sha256,
        recording.rate,
        recording.length,
        recording.text_only,
    ):
        raise HeldError(
            "stale", "The transcript was made from another recording.", "Transcribe this recording again."
        )
    if review.findings.made_from != digest(transcript):
        raise HeldError("stale", "The findings are older than the transcript.", "Run the detection again.")


def _count(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.category.value for finding in findings)
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
