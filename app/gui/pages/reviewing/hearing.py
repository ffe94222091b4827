"""What is listened to in a review: the finding that is talked about, words, edges, or all from a place on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction

from app.domain.finding import Finding
from app.domain.timeline import Span
from app.gui.actions import Actions, key_text
from app.gui.pages.reviewing.picking import Picking
from app.gui.widgets.sound.panel import SoundPanel
from app.gui.widgets.transcript.view import TranscriptView


class Hearing:
    """Joins the sound to the text: what is heard is shown there, and what is chosen there is heard.

    Args:
        transcript: the text.
        sound: of the recording.
        picked: what a person has picked.
        chosen: gives the finding that is talked about.
    """

    def __init__(
        self,
        transcript: TranscriptView,
        sound: SoundPanel,
        picked: Picking,
        chosen: Callable[[], Finding | None],
    ) -> None:
        self._transcript, self._sound = transcript, sound
        self._picked, self._chosen = picked, chosen
        transcript.position_asked.connect(sound.player.seek)
        transcript.playing_asked.connect(sound.player.play_from)
        sound.moved.connect(transcript.show_playhead)
        sound.hear_asked.connect(self.hear)
        sound.span_asked.connect(picked.ask_finding)

    def hear(self) -> None:
        """Play what is picked, or the finding that is talked about, with what is said around it."""
        self._sound.hear(self._picked.to_hear(self._chosen()))

    def hear_there(self, span: Span) -> None:
        """Play what could not be looked at, and put the caret where it is in the text."""
        text, shown = self._transcript, self._transcript.transcript
        if shown is not None and shown.words:
            word = bisect_left(shown.words, span.start, key=lambda word: word.span.end)
            text.go(text.script.place_of(min(word, len(shown.words) - 1)))
        self._sound.hear(span)

    def called(self, actions: Actions) -> Mapping[QAction, Callable[[], object]]:
        """What the actions that play do; their keys are said beside the buttons that do the same."""
        sound = self._sound
        sound.bar.show_keys(
            play=key_text(actions.play),
            hear=key_text(actions.hear),
            preview=key_text(actions.preview),
            edges=key_text(actions.edges),
        )
        return {
            actions.play: sound.player.toggle,
            actions.hear: self.hear,
            actions.preview: sound.bar.preview_toggle.toggle,
            actions.edges: sound.hear_edges,
        }
