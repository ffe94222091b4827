"""Writes down again what is heard around removed passages, and looks for their words in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from app.domain.ports import SoundAlike, Witness
from app.domain.timeline import Span
from app.verify.measured.sound import Pair
from app.verify.relistening.belonging import NOTHING_HEARD, Belonging
from app.verify.relistening.found import Found
from app.verify.relistening.languages import in_languages
from app.verify.relistening.listened import Heard, shortened
from app.verify.relistening.listener import Listener
from app.verify.relistening.windows import AROUND, Script, Window


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
        witness: writes down what it hears.
        sound_alike: tells how much words sound like one another.
    """

    def __init__(self, pair: Pair, script: Script, witness: Witness, sound_alike: SoundAlike) -> None:
        self._pair, self._script, self._witness = pair, script, witness
        spoken = {script.language(span) for span in script.spans}
        self._listeners = {language: Listener(sound_alike, language) for language in spoken}

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
