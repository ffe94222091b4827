"""Listens again: what was removed may not be heard in what is published, nor reach out of its span."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from app.domain.certificate import Check
from app.domain.lanes import in_lanes, portions
from app.domain.plan import Plan
from app.domain.ports import SampleSource, SoundAlike, Witness
from app.domain.timeline import Span
from app.verify.measured.aligned import Asked, Outside
from app.verify.measured.bands import residue
from app.verify.measured.sound import Pair
from app.verify.relistening.believing import Believed, Believing
from app.verify.relistening.found import Found
from app.verify.relistening.listened import Heard, listened
from app.verify.relistening.windows import Script, Window, windows
from app.verify.relistening.writing import Writing, Written

RELISTEN = "relisten"
_AT_ONCE = 8
"""Sounds that are listened to together."""
Told = Callable[[int, int], None]
"""Is told what is done and what is to do."""


@dataclass(frozen=True, slots=True)
class Ears:
    """Who listens again.

    Args:
        witness: writes down what it hears, and tells how well words fit.
        sound_alike: tells how much words sound like one another.
        outside: tells how far removed words reach out of their spans.
        lanes: threads in which the witness is asked, each about its own sounds.
        model: name of the model that the witness listens with, which need not be that of the transcript.
    """

    witness: Witness
    sound_alike: SoundAlike
    outside: Outside
    lanes: int
    model: str


def check_relisten(pair: Pair, ears: Ears | None, listening: Callable[[], Iterable[Found]]) -> Check:
    """Whether something of a removed passage can be heard; the check's spans are those in which it can.

    Args:
        pair: the original and what was published of it.
        ears: who listens; None where no word was removed.
        listening: gives what :func:`heard` found, and is asked last: it takes the longest.
    """
    found = [left(pair)]
    if ears is not None:
        found.append(cut_short(pair.plan, pair.original, ears.outside))
    found += listening()
    failing = frozenset[Span]().union(*(one.spans for one in found))
    told = "; ".join(one.detail for one in found)
    model = f"; listened with the model {ears.model}" if ears is not None else ""
    detail = f"{len(failing)} of {len(pair.plan.spans)} removed passages heard: {told}{model}"
    if any(one.strange for one in found):  # no wider cut mends that
        return Check(RELISTEN, False, detail)
    return Check(RELISTEN, not failing, detail, tuple(sorted(failing)))


def left(pair: Pair) -> Found:
    """What is left in each span, in bands, beside the noise around it."""
    residues = {span: one for span in pair.plan.spans if (one := residue(pair, span)) is not None}
    failing = frozenset(span for span, one in residues.items() if one.leaks)
    if not residues:
        return Found(failing, "no sound left")
    level = max(one.level for one in residues.values())
    over = max(one.over for one in residues.values())
    figure = f"{level:.0f} dBFS at most, {over:+.0f} dB to the noise around"
    return Found(failing, f"{len(failing)} with sound left ({figure})")


def cut_short(plan: Plan, original: SampleSource, outside: Outside) -> Found:
    """Asks an aligner whether a removed word, or its echo, lies outside its span, in the recording.

    Args:
        plan: what is removed; nothing of it needs to be written.
        original: the recording.
        outside: tells how far they reach out.
    """
    reach = dict[Span, float]()
    for span, passages, language in asked_outside(plan):
        by = outside.by(passages, span, original=original, language=language)
        if by is not None:
            reach[span] = by
    failing = frozenset(span for span, by in reach.items() if by > 0)
    most = max(reach.values(), default=-inf)
    figure = f"; by {1000 * most:.0f} ms at most" if failing else ""
    # How many lie beside an excerpt is not public.
    aligned = sum(span.overlaps(plan.within) for span in reach)
    return Found(failing, f"{len(failing)} cut too short (measured: {aligned}{figure})")


def asked_outside(plan: Plan) -> tuple[Asked, ...]:
    """What :func:`cut_short` asks about the spans of a plan."""
    script = Script(plan)
    return tuple((span, script.hidden(span), plan.language) for span in script.spans)


def heard(pair: Pair, ears: Ears, told: Told) -> tuple[Found, Found]:
    """What is written again and what is believed, a few windows at a time: both hear the same sound.

    Args:
        pair: the original and what was published of it.
        ears: who listens.
        told: is told of the windows that are listened to.
    """
    script = Script(pair.plan)
    writing = Writing(pair, script, ears.witness, ears.sound_alike)
    believing = Believing(pair, script, ears.witness)
    facts = pair.original.recording
    looked = windows(script.spans, within=facts.whole, rate=pair.plan.rate, language=script.language)

    def listen(part: tuple[Sequence[Window], Sequence[Heard]]) -> tuple[Written, Believed]:
        there, sounds = part
        # How many lie beside an excerpt is not public.
        places = sum(any(map(pair.plan.within.contains, window.spans)) for window in there)
        written, believed = Written(windows=len(there), places=places), Believed()
        heard_there = [(one, there[one.window]) for one in sounds]
        for some in portions(heard_there, most=_AT_ONCE, lanes=1):
            written = written.and_also(writing.listen(some))
            believed = believed.and_also(believing.listen(some))
        return written, believed

    parts = portions(looked, most=_AT_ONCE, lanes=ears.lanes)
    # Whoever listens, one thread decodes, in order: another reader of five hours takes 50 MB.
    decoded = ((part, tuple(listened(pair, [window.span for window in part]))) for part in parts)
    told(0, len(looked))
    written, believed = Written(), Believed()
    for more, other in in_lanes(listen, decoded, lanes=ears.lanes):
        written, believed = written.and_also(more), believed.and_also(other)
        told(written.windows, len(looked))
    return written.found, believed.found
