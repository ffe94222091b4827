"""Listens again: what was removed may not be heard in what is published, nor reach out of its span."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import inf, isfinite
from typing import TypeVar

from app.domain.certificate import Check
from app.domain.ports import ENGINE_RATE, SoundAlike, Transcriber, Witness, WordAligner
from app.domain.timeline import Span
from app.verify.aligned import INSIDE, outside
from app.verify.bands import residue
from app.verify.ears import listened, silenced
from app.verify.evidence import MARGIN, gain, is_evidence, telling, tells
from app.verify.heard import Listener
from app.verify.sound import Pair
from app.verify.windows import Script, edge_windows, windows

RELISTEN = "relisten"
_AT_ONCE = 16
"""Sounds that are listened to together."""
_T = TypeVar("_T")
Told = Callable[[int, int], None]
"""Is told what is done and what is to do."""


@dataclass(frozen=True, slots=True)
class Ears:
    """Who listens again.

    Args:
        witness: writes down what it hears, and tells how well words fit.
        sound_alike: tells how much words sound like one another.
        aligner: finds known words in the recording.
        transcriber: writes down the whole file, when that is wanted.
    """

    witness: Witness
    sound_alike: SoundAlike
    aligner: WordAligner
    transcriber: Transcriber | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What one way of looking found.

    Args:
        spans: in which something is left.
        detail: with its figures.
    """

    spans: frozenset[Span]
    detail: str


def check_relisten(pair: Pair, ears: Ears | None, told: Told) -> Check:
    """Whether something of a removed passage can be heard; the check's spans are those in which it can.

    Args:
        pair: the original and what was published of it.
        ears: who listens; None where no word was removed.
        told: is told of the windows that are listened to.
    """
    found = [left(pair)]
    if ears is not None:
        script = Script(pair.plan)
        found += [
            cut_short(pair, script, ears.aligner),
            written(pair, script, ears, told),
            believed(pair, script, ears.witness, told),
        ]
    failing = frozenset[Span]().union(*(one.spans for one in found))
    detail = f"{len(failing)} of {len(pair.plan.spans)} removed passages heard: "
    return Check(
        RELISTEN, not failing, detail + "; ".join(one.detail for one in found), tuple(sorted(failing))
    )


def left(pair: Pair) -> Found:
    """What is left in each span, in bands, beside the noise around it."""
    residues = {span: one for span in pair.plan.spans if (one := residue(pair, span)) is not None}
    failing = frozenset(span for span, one in residues.items() if one.leaks)
    if not residues:
        return Found(failing, "nothing left in a band")
    level = max(one.level for one in residues.values())
    over = max(one.over for one in residues.values())
    figure = f"{level:.0f} dBFS at most, {over:+.0f} dB to the noise around"
    return Found(failing, f"{len(failing)} left in a band ({figure})")


def cut_short(pair: Pair, script: Script, aligner: WordAligner) -> Found:
    """Asks an aligner whether a removed word begins before or ends after its span, in the recording."""
    reach: dict[Span, float] = {}
    for span in script.spans:
        by = outside(
            script.hidden(span), span, original=pair.original, aligner=aligner, language=pair.plan.language
        )
        if by is not None:
            reach[span] = by
    failing = frozenset(span for span, by in reach.items() if by > 0)
    most = max(reach.values(), default=-inf)
    figure = f", {1000 * (INSIDE - most):.0f} ms inside at least" if isfinite(most) else ""
    return Found(failing, f"{len(failing)} cut short ({len(reach)} aligned{figure})")


def written(pair: Pair, script: Script, ears: Ears, told: Told) -> Found:
    """Writes down what is heard around each span, and looks for the removed words."""
    language = pair.plan.language
    looked = windows(script.spans, within=pair.original.recording.whole, rate=pair.plan.rate)
    listener = Listener(ears.sound_alike, language)
    wanted = {span: listener.wanted([script.removed(span)]) for span in script.spans}
    failing: set[Span] = set()
    channels: set[int | None] = set()
    for part in chunks(listened(pair, [window.span for window in looked])):
        told(part[0].window, len(looked))
        texts = ears.witness.write([one.sound for one in part], language=language)
        for one, text in zip(part, texts, strict=True):
            window = looked[one.window]
            kept = script.kept(window.span)
            failing |= {span for span in window.spans if listener.hears(text.split(), wanted[span], kept)}
            channels.add(one.channel)
    where = f"{len(looked)} windows, {len(channels)} channels"
    return Found(frozenset(failing), f"{len(failing)} written again ({where})")


def believed(pair: Pair, script: Script, witness: Witness, told: Told) -> Found:
    """Asks whether the removed words fit the published sound better than silence around their span.

    Passages of nothing but function words are left out: these follow from the words around.
    """
    whole, rate, language = pair.original.recording.whole, pair.plan.rate, pair.plan.language
    margin = round(MARGIN * rate)
    alike = pair.original.recording.channels == pair.published.recording.channels
    asked = [span for span in script.spans if any(tells(word, language) for word in script.removed(span))]
    looked = list(edge_windows(asked, within=whole, rate=rate))
    sentences = [telling(script.sentence(window), language) for window in looked]
    failing: set[Span] = set()
    most = -inf
    for part in chunks(listened(pair, [window.span for window in looked])):
        told(part[0].window, len(looked))
        around = [looked[one.window] for one in part]
        references = [
            silenced(
                one.sound,
                [span.pad(margin, margin, within=whole) for span in window.spans],
                within=window.span,
                rate=rate,
            )
            for one, window in zip(part, around, strict=True)
        ]
        originals = [
            pair.original.listen(window.span, rate=ENGINE_RATE, channel=one.channel if alike else None)
            for one, window in zip(part, around, strict=True)
        ]
        beliefs = witness.belief(
            [*(one.sound for one in part), *references, *originals],
            [sentences[one.window] for one in part] * 3,
            language=language,
        )
        for number, window in enumerate(around):
            heard, silent, recorded = beliefs[number :: len(part)]
            most = max(most, gain(heard, silent) if heard else -inf)
            failing.update(window.spans if heard and is_evidence(heard, silent, recorded) else ())
    figure = f" (at most {most:.1f} nats a token gained)" if isfinite(most) else ""
    return Found(frozenset(failing), f"{len(failing)} believed{figure}")


def chunks(items: Iterable[_T], size: int = _AT_ONCE) -> Iterator[Sequence[_T]]:
    """A few at a time."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
