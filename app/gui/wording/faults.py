"""What could not be looked at, as a person says it: the project keeps names and sentences in English."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.recording import Fault, FaultKind
from app.gui.wording.text import clock, translate

SOUGHT = {
    "ages": QT_TRANSLATE_NOOP("fault", "how old somebody is"),
    "amounts": QT_TRANSLATE_NOOP("fault", "amounts of money"),
    "called": QT_TRANSLATE_NOOP("fault", "what is said to be called so"),
    "callers": QT_TRANSLATE_NOOP("fault", "who hosts a call and who asks"),
    "capitals": QT_TRANSLATE_NOOP("fault", "words that are written like names"),
    "checked_numbers": QT_TRANSLATE_NOOP("fault", "official numbers and bank accounts"),
    "codenames": QT_TRANSLATE_NOOP("fault", "codenames"),
    "context": QT_TRANSLATE_NOOP("fault", "talk of health, pay, dismissals and the like"),
    "dates": QT_TRANSLATE_NOOP("fault", "dates"),
    "families": QT_TRANSLATE_NOOP("fault", "surnames of families"),
    "figures": QT_TRANSLATE_NOOP("fault", "figures that move markets"),
    "firms": QT_TRANSLATE_NOOP("fault", "firms of common words"),
    "guidance": QT_TRANSLATE_NOOP("fault", "what is expected of results"),
    "handles": QT_TRANSLATE_NOOP("fault", "names on networks and in systems"),
    "headcounts": QT_TRANSLATE_NOOP("fault", "numbers of people who come or go"),
    "identifiers": QT_TRANSLATE_NOOP("fault", "numbers and addresses as they are written"),
    "institutions": QT_TRANSLATE_NOOP("fault", "schools, clinics, papers and ministries"),
    "introductions": QT_TRANSLATE_NOOP("fault", "people who are thanked, greeted or introduced"),
    "misheard_addresses": QT_TRANSLATE_NOOP("fault", "e-mail addresses that were misheard"),
    "misheard_days": QT_TRANSLATE_NOOP("fault", "days that were misheard"),
    "names": QT_TRANSLATE_NOOP("fault", "names of people, organisations and places"),
    "organisations": QT_TRANSLATE_NOOP("fault", "organisations that everybody knows"),
    "passwords": QT_TRANSLATE_NOOP("fault", "passwords and keys"),
    "sound": QT_TRANSLATE_NOOP("fault", "what sounds like a name that was found"),
    "spelling": QT_TRANSLATE_NOOP("fault", "words that are spelt aloud"),
    "spoken_addresses": QT_TRANSLATE_NOOP("fault", "e-mail and web addresses as they are said"),
    "spoken_numbers": QT_TRANSLATE_NOOP("fault", "numbers that are read out"),
    "street_addresses": QT_TRANSLATE_NOOP("fault", "street addresses"),
    "tagger": QT_TRANSLATE_NOOP("fault", "what is sensitive by its place in the sentence"),
    "tallies": QT_TRANSLATE_NOOP("fault", "how often and how long something was done"),
    "titles": QT_TRANSLATE_NOOP("fault", "people with a title before their name"),
    "unknown_words": QT_TRANSLATE_NOOP("fault", "words that are no word of the language"),
    "watchlist": QT_TRANSLATE_NOOP("fault", "the terms of the watch-list"),
}
"""What each recogniser looks for, by its name."""
_ANY = QT_TRANSLATE_NOOP("fault", "some of what is sensitive")
"""What one looks for that this version does not know."""


def fault_text(fault: Fault, rate: int) -> str:
    """What a fault is, and where.

    Args:
        fault: of a review.
        rate: samples a second, Hz.
    """
    what = _what(fault)
    place = f" ({clock(fault.span.start / rate)})" if fault.span is not None else ""
    return f"{what[0].upper()}{what[1:]}{place}"


def fault_advice(fault: Fault) -> str:
    """What somebody can do about a fault before they accept it."""
    match fault.kind:
        case FaultKind.RECOGNISER:
            return translate("fault", "Read the text for it yourself, and redact what you find.")
        case FaultKind.TWICE:
            return translate("fault", "Redact both places, or use one channel of the recording.")
        case FaultKind.STEP:
            return translate("fault", "Make it once more, if it is still wanted.")
        case _ if fault.span is None:
            return translate("fault", "Copy the recording again, or do without the rest.")
        case _:
            return translate("fault", "Listen to it, and redact what must not be heard.")


def _what(fault: Fault) -> str:
    about, _, which = fault.name.partition(":")
    match fault.kind, about:
        case FaultKind.DAMAGE, _:
            return _damage(which)
        case _, "language":
            return translate("fault", "speech that is neither English nor French")
        case FaultKind.TRANSCRIPTION, _:
            return translate("fault", "speech that could not be written down")
        case FaultKind.TWICE, _:
            return translate("fault", "speech that is heard a second time, softer or on another channel")
        case _, "early":
            return translate("fault", "a step that was made before all was heard")
        case _:
            sought = translate("fault", str(SOUGHT.get(which, _ANY)))
            return translate("fault", "not looked for: %1").replace("%1", sought)


def _damage(which: str) -> str:
    """What is wrong with the sound: of a file that is cut short nobody is to accept "damaged sound"."""
    ends = {
        "end": translate("fault", "the end of the recording is missing"),
        "rest": translate("fault", "sound at the end of the file that is left out"),
    }
    return ends.get(which, translate("fault", "damaged sound"))
