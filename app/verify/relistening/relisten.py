"""Listens again: what was removed may not be heard in what is published, nor reach out of its span."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import inf, isfinite
from typing import TYPE_CHECKING, TypeVar

from app.domain.certificate import Check
from app.domain.lanes import in_lanes, portions
from app.domain.plan import Plan
from app.domain.ports import ENGINE_RATE, SampleSource, SoundAlike, Witness
from app.domain.timeline import Span
from app.verify.measured.aligned import Asked, Outside
from app.verify.measured.bands import residue
from app.verify.measured.sound import Pair
from app.verify.relistening.belonging import NOTHING_HEARD, Belonging
from app.verify.relistening.evidence import MARGIN, gain, is_evidence, may_tell, most_gain, telling, tells
from app.verify.relistening.listened import Heard, listened, shortened, silenced
from app.verify.relistening.listener import Listener
from app.verify.relistening.windows import AROUND, Script, Window, windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RELISTEN = "relisten"
_AT_ONCE = 8
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
        outside: tells how far removed words reach out of their spans.
        lanes: threads in which the witness is asked, each about its own sounds.
        model: name of the model that the witness listens with, which need not be that of the transcript.
    """

    witness: Witness
    sound_alike: SoundAlike
    outside: Outside
    lanes: int = 1
    model: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What one way of looking found.

    Args:
        spans: in which something is left.
        detail: with its figures; none that comes of removed words where nothing of them is left. That is
            published, and who guesses the words could compute it of each guess.
        strange: whether what is heard is not what the text has there.
    """

    spans: frozenset[Span]
    detail: str
    strange: bool = False


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
    model = f"; listened with the model {ears.model}" if ears is not None and ears.model else ""
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
    writing, believing = Writing(pair, script, ears), Believing(pair, script, ears.witness)
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


@dataclass(frozen=True, slots=True)
class Written:
    """What was written down.

    Args:
        failing: spans of which a removed word was written.
        channels: that were listened to, None for the mix.
        windows: that were listened to.
        places: those of them in which something is removed from what is published.
        belonging: whether it is what the text has there.
    """

    failing: frozenset[Span] = frozenset()
    channels: frozenset[int | None] = frozenset()
    windows: int = 0
    places: int = 0
    belonging: Belonging = NOTHING_HEARD

    def and_also(self, other: Written) -> Written:
        """What was written down here and elsewhere."""
        return Written(
            self.failing | other.failing,
            self.channels | other.channels,
            self.windows + other.windows,
            self.places + other.places,
            self.belonging.and_also(other.belonging),
        )

    @property
    def found(self) -> Found:
        """What it says of the passages."""
        where = f"places: {self.places}, channels: {len(self.channels)}"
        detail = f"{len(self.failing)} written down again ({where}){self.belonging.detail}"
        return Found(self.failing, detail, self.belonging.strange)


class Writing:
    """Writes down what is heard around each span, and looks for the removed words.

    Args:
        pair: the original and what was published of it.
        script: what was said and removed.
        ears: who listens.
    """

    def __init__(self, pair: Pair, script: Script, ears: Ears) -> None:
        self._pair, self._script, self._witness = pair, script, ears.witness
        spoken = {script.language(span) for span in script.spans}
        self._listeners = {language: Listener(ears.sound_alike, language) for language in spoken}

    def listen(self, there: Sequence[tuple[Heard, Window]]) -> Written:
        """Listen to some sounds, each with its window."""
        sounds = [shortened(one.sound) for one, _ in there]
        spoken = [self._script.language(window.spans[0]) for _, window in there]
        texts = in_languages(
            spoken, lambda some, language: self._witness.write([sounds[n] for n in some], language=language)
        )
        spans = {span for _, window in there for span in window.spans}
        wanted = {span: self._listener(span).wanted([self._script.removed(span)]) for span in spans}
        failing: set[Span] = set()
        belonging = NOTHING_HEARD
        for (one, window), text in zip(there, texts, strict=True):
            kept, said = self._script.kept(window.span), text.split()
            failing.update(s for s in window.spans if self._listener(s).hears(said, wanted[s], kept))
            if one.channel is None:  # words of a channel are those of the mix
                belonging = belonging.and_also(Belonging.of(said, chain(*self._near(window.span))))
        channels = frozenset(one.channel for one, _ in there)
        return Written(frozenset(failing), channels, belonging=belonging)

    def _near(self, window: Span) -> tuple[tuple[str, ...], ...]:
        """The kept words of a window and a little beside it: captions do not tell when each word is said."""
        plan = self._pair.plan
        around = round(AROUND * plan.rate)
        return self._script.kept(window.pad(around, around, within=Span(0, plan.length)))

    def _listener(self, span: Span) -> Listener:
        return self._listeners[self._script.language(span)]


@dataclass(frozen=True, slots=True)
class Believed:
    """What was believed.

    Args:
        failing: spans whose removed words fit too well.
        most: the most that their words gained, in nats a token; minus infinity where none were asked about.
    """

    failing: frozenset[Span] = frozenset()
    most: float = -inf

    def and_also(self, other: Believed) -> Believed:
        """What was believed here and elsewhere."""
        return Believed(self.failing | other.failing, max(self.most, other.most))

    @property
    def found(self) -> Found:
        """What it says of the passages."""
        told = self.failing and isfinite(self.most)
        figure = f" ({self.most:.1f} nats a token at most)" if told else ""
        return Found(self.failing, f"{len(self.failing)} that can be guessed{figure}")


class Believing:
    """Asks whether the removed words fit the published sound better than silence around their span.

    Passages of nothing but function words are left out: these follow from the words around. Nothing is asked
    of the reference, or of the recording, where no answer could make evidence of what was answered before.

    Args:
        pair: the original and what was published of it.
        script: what was said and removed.
        witness: who is asked.
    """

    def __init__(self, pair: Pair, script: Script, witness: Witness) -> None:
        self._pair, self._script, self._witness = pair, script, witness
        self._alike = pair.original.recording.channels == pair.published.recording.channels

    def listen(self, there: Sequence[tuple[Heard, Window]]) -> Believed:
        """Ask about the spans of some sounds, each with its window."""
        asked = [
            _Asked(one, window, span) for one, window in there for span in window.spans if self._tells(span)
        ]
        published = self._beliefs(asked, lambda one: one.heard.sound)
        left = [n for n, belief in enumerate(published) if belief and may_tell(belief)]
        gains = [most_gain(belief) for n, belief in enumerate(published) if belief and n not in left]
        references = dict(zip(left, self._beliefs([asked[n] for n in left], self._silent), strict=True))
        gains += [gain(published[n], reference) for n, reference in references.items()]
        left = [n for n in left if may_tell(published[n], references[n])]
        originals = dict(zip(left, self._beliefs([asked[n] for n in left], self._recorded), strict=True))
        left = [n for n in left if is_evidence(published[n], references[n], originals[n])]
        alone = self._beliefs([asked[n] for n in left], self._silent_alone)
        failing = frozenset(
            asked[n].span
            for n, reference in zip(left, alone, strict=True)
            if is_evidence(published[n], reference, originals[n])
        )
        return Believed(failing, max(gains, default=-inf))

    def _tells(self, span: Span) -> bool:
        return any(tells(word, self._script.language(span)) for word in self._script.removed(span))

    def _beliefs(
        self, asked: Sequence[_Asked], sound: Callable[[_Asked], NDArray[np.float32]]
    ) -> tuple[tuple[float, ...], ...]:
        spoken = [self._script.language(one.span) for one in asked]
        sentences = [
            telling(self._script.sentence(one.window, one.span), language)
            for one, language in zip(asked, spoken, strict=True)
        ]
        return in_languages(
            spoken,
            lambda some, language: self._witness.belief(
                [shortened(sound(asked[n])) for n in some], [sentences[n] for n in some], language=language
            ),
        )

    def _silent(self, one: _Asked) -> NDArray[np.float32]:
        """The same sound with a margin around all spans silent: it is encoded once for all of them."""
        return self._without(one, one.window.spans)

    def _silent_alone(self, one: _Asked) -> NDArray[np.float32]:
        """The same with a margin around the span that is asked about: words beside others may tell it too."""
        return self._without(one, (one.span,))

    def _without(self, one: _Asked, spans: Iterable[Span]) -> NDArray[np.float32]:
        rate, whole = self._pair.plan.rate, self._pair.original.recording.whole
        margin = round(MARGIN * rate)
        wide = [span.pad(margin, margin, within=whole) for span in spans]
        return silenced(one.heard.sound, wide, within=one.window.span, rate=rate)

    def _recorded(self, one: _Asked) -> NDArray[np.float32]:
        """What was there before."""
        channel = one.heard.channel if self._alike else None
        return self._pair.original.listen(one.window.span, rate=ENGINE_RATE, channel=channel)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked about: a span, in a sound of a window."""

    heard: Heard
    window: Window
    span: Span


def in_languages(spoken: Sequence[str], ask: Callable[[Sequence[int], str], Sequence[_T]]) -> tuple[_T, ...]:
    """The answers about several sounds, asked together for each language.

    Args:
        spoken: the language of each sound.
        ask: is given the numbers of those of one language, and this; gives their answers.
    """
    answers: dict[int, _T] = {}
    for language in sorted(set(spoken)):
        some = [number for number, one in enumerate(spoken) if one == language]
        answers |= zip(some, ask(some, language), strict=True)
    return tuple(answers[number] for number in range(len(spoken)))
