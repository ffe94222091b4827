"""What is chosen once for all that is published: the form of its sound, and what stands in place of words."""

from __future__ import annotations

from app.domain.profile import SoundStyle, TextStyle
from app.gui.looks.boxes import Choice, chooser
from app.gui.wording.text import translate

_AUDIO = ("same", "wav", "flac", "mp3", "m4a", "opus")


def audio_choice() -> Choice:
    """In which format the sound is published."""
    same = translate("publish", "Like the recording")
    return chooser(
        ((same if kind == "same" else kind, kind) for kind in _AUDIO),
        name="audioBox",
        label=translate("publish", "Sound"),
    )


def sound_style_choice() -> Choice:
    """What is heard in place of what is removed."""
    return chooser(
        (
            (translate("publish", "Silence"), SoundStyle.MUTE),
            (translate("publish", "A tone (bleep)"), SoundStyle.BLEEP),
        ),
        name="styleBox",
        label=translate("publish", "In the sound, in place of what is removed"),
    )


def text_style_choice() -> Choice:
    """What is read in place of what is removed."""
    return chooser(
        (
            (translate("publish", "As is usual for the audience"), ""),
            (translate("profile", "A label: [PERSON 1]"), TextStyle.LABEL),
            (translate("profile", "A block that tells nothing"), TextStyle.BLOCK),
        ),
        name="labelStyleBox",
        label=translate("publish", "In the text, in place of what is removed"),
    )
