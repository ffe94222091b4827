"""Asks whether removed words are believed to be heard, window by window; see :mod:`.evidence`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from typing import TYPE_CHECKING

from app.domain.ports import ENGINE_RATE, Witness
from app.domain.timeline import Span
from app.verify.measured.sound import Pair
from app.verify.relistening.evidence import MARGIN, gain, is_evidence, may_tell, most_gain, telling, tells
from app.verify.relistening.found import Found
from app.verify.relistening.languages import in_languages
from app.verify.relistening.listened import Heard, shortened, silenced
from app.verify.relistening.windows import Script, Window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
