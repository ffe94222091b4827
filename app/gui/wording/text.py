"""What the window says: translation, names of categories and decisions, numbers and times.

Only :func:`translate` with plain strings is seen by pyside6-lupdate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime

from app.domain.finding import Category
from app.domain.profile import Profile
from app.domain.review import Action
from app.domain.reviewing.edits import Step
from app.domain.timeline import Span
from app.rules.reading import shipped_profile

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Overrides, embeddings and isolates of the direction of writing (Unicode Standard Annex 9)."""
_PLACE = re.compile("%([1-9])")


def translate(context: str, text: str, meaning: str | None = None) -> str:
    """A string of the window in its language.

    Args:
        context: the page or list that the string belongs to.
        text: in English; its ``%1`` and ``%2`` are filled by the caller, see :func:`filled`.
        meaning: tells two strings apart that are one in English.
    """
    return QCoreApplication.translate(context, text, meaning)


def filled(text: str, *values: str) -> str:
    """A string with its ``%1``, ``%2`` and so on filled at once, so that a value may hold such a place."""
    said = dict(enumerate(values, 1))
    return _PLACE.sub(lambda place: said.get(int(place[1]), place[0]), text)


def counted(number: int, one: str, many: str) -> str:
    """The sentence for one or for many with the number in place of ``%1``: in French, zero is one."""
    french = QLocale().language() is QLocale.Language.French
    single = number == 1 or (number == 0 and french)
    return (one if single else many).replace("%1", QLocale().toString(number))


def left_to_do(waiting: int, faults: int) -> tuple[str, ...]:
    """What a person has to do before it can be published: decide findings, and accept faults."""
    decide = counted(
        waiting,
        translate("window", "%1 finding to decide"),
        translate("window", "%1 findings to decide"),
    )
    accept = counted(
        faults,
        translate("window", "%1 thing to accept"),
        translate("window", "%1 things to accept"),
    )
    return (*((decide,) if waiting else ()), *((accept,) if faults else ()))


def in_a_line(sentences: Iterable[str]) -> str:
    """Several things, one behind the other."""
    return translate("text", "; ").join(sentences)


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many digits behind the user's decimal point."""
    return f"{number:.{digits}f}".replace(".", QLocale().decimalPoint())


def megabytes(size: int) -> str:
    """Bytes as a person says them: ``148 MB``."""
    return translate("text", "%1 MB").replace("%1", QLocale().toString(round(size / 1e6)))


def file_name(name: str) -> str:
    """The name of a file as it is shown: in one line, without signs that turn round what stands beside it.

    Such a sign can be in any name. With it, ``meeting`` before ``gnp.wav`` ends with ``vaw.png``.
    """
    return _TURNING.sub("", " ".join(name.split()))


def clock(seconds: float) -> str:
    """A position or a length: ``0:21``, ``1:02:14``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def time_of_day(time: QTime) -> str:
    """A time to the second as the user writes it, without its zone: ``14:02:11``, ``2:02:11 PM``."""
    form = QLocale().timeFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(time, re.sub(r"\s*\(?\bt+\b\)?\s*$", "", form))


def day_and_time(when: datetime) -> str:
    """A day and a time as the user writes them."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(when.timestamp())), QLocale.FormatType.ShortFormat
    )


def day(when: float) -> str:
    """A day as the user writes it, of seconds since the epoch."""
    moment = QDateTime.fromSecsSinceEpoch(int(when)).date()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def part_text(part: Span, rate: int) -> str:
    """Which part of a recording is published: ``Only 0:12 to 0:24 is published``."""
    sentence = translate("text", "Only %1 to %2 is published.")
    return filled(sentence, clock(part.start / rate), clock(part.end / rate))


def about(seconds: float) -> str:
    """A length as a person says it: seconds below a minute, else minutes, rounded up."""
    if seconds < 60:
        return counted(
            max(1, round(seconds)), translate("text", "%1 second"), translate("text", "%1 seconds")
        )
    return counted(-int(-seconds // 60), translate("text", "%1 minute"), translate("text", "%1 minutes"))


def category_name(category: Category) -> str:
    """What a category is called."""
    return _categories()[category]


def action_name(action: Action) -> str:
    """What a decision is called."""
    names = {
        Action.REDACT: translate("action", "Redacted"),
        Action.KEEP: translate("action", "Kept"),
        Action.ASK: translate("action", "To decide"),
    }
    return names[action]


def step_name(step: Step | None) -> str:
    """What a step of a review is called, as one that can be taken back; it quotes no word. Empty for none."""
    if step is None:
        return ""
    names = (
        (step.words, translate("step", "corrected word")),
        (step.turns or step.renamed or step.said or step.named, translate("step", "speakers")),
        (step.added, translate("step", "redaction by hand")),
        (step.terms, translate("step", "watch-list")),
        (step.moved, translate("step", "moved edge")),
        (step.part, translate("step", "excerpt")),
        (step.reading, translate("step", "second reader")),
        (step.accepted, translate("step", "accepted damage")),
    )
    decisions = counted(
        len(step.decisions), translate("step", "%1 decision"), translate("step", "%1 decisions")
    )
    return next((name for made, name in names if made), decisions if step.decisions else "")


def decided_text(action: Action, number: int, *, all_mentions: bool = False) -> str:
    """What was decided just now, for somebody who does not see it (``Kept: 3.``).

    Args:
        action: the decision.
        number: of findings that it is about.
        all_mentions: whether they are all mentions of one person or thing.
    """
    said = action_name(action)
    if number == 1:
        return f"{said}."
    pair = translate("step", "%1: all %2 mentions.") if all_mentions else translate("step", "%1: %2.")
    return filled(pair, said, QLocale().toString(number))


def done_text(step: Step | None) -> str:
    """Which step was made just now, for somebody who does not see it."""
    return translate("step", "Done: %1.").replace("%1", step_name(step))


def audience(profile: str) -> str:
    """Who a shipped profile is for; the name of another profile."""
    titles = {
        "staff": translate("profile", "Colleagues who were not in the meeting"),
        "partner": translate("profile", "Companies that work with us"),
        "press": translate("profile", "Journalists and the public"),
    }
    return titles.get(profile, profile)


def told_of_audience(profile: Profile) -> str:
    """What is removed for it, in the language of the window; of a person's own, what they wrote.

    Nothing of one that has the sentence of the profile it was made from, and may do otherwise.
    """
    translated = {
        "names, numbers and plans are removed.": translate(
            "profile", "Names, numbers and plans are removed."
        ),
        "our people and numbers are removed, the subject may be known.": translate(
            "profile", "Our people and numbers are removed, the subject may be known."
        ),
        "everything that is found is removed, and nothing tells what it was.": translate(
            "profile", "Everything that is found is removed, and nothing tells what it was."
        ),
    }
    told = translated.get(profile.audience.partition(": ")[2])
    if told is None:
        return profile.audience
    return told if shipped_profile(profile.name) is not None else ""


def text_name(kind: str) -> str:
    """What a format of texts is called by somebody who does not know its suffix; another's by that."""
    names = {
        "txt": translate("publish", "Plain text"),
        "docx": translate("publish", "Word document"),
        "srt": translate("publish", "Subtitles (srt)"),
        "vtt": translate("publish", "Subtitles (vtt)"),
        "json": translate("publish", "Data (json)"),
        "html": translate("publish", "Web page"),
    }
    return names.get(kind, kind)


def _categories() -> Mapping[Category, str]:
    return {
        Category.PERSON: translate("category", "Person"),
        Category.ORGANISATION: translate("category", "Organisation"),
        Category.PLACE: translate("category", "Place"),
        Category.DATE: translate("category", "Date"),
        Category.MONEY: translate("category", "Amount"),
        Category.FIGURE: translate("category", "Figure"),
        Category.PHONE: translate("category", "Phone"),
        Category.EMAIL: translate("category", "E-mail"),
        Category.URL: translate("category", "Web address"),
        Category.HANDLE: translate("category", "User name"),
        Category.CARD: translate("category", "Card number"),
        Category.ACCOUNT: translate("category", "Account"),
        Category.ID_NUMBER: translate("category", "Identity number"),
        Category.ADDRESS: translate("category", "Address"),
        Category.IP: translate("category", "IP address"),
        Category.NUMBER: translate("category", "Number"),
        Category.PRODUCT: translate("category", "Product"),
        Category.CONTEXT: translate("category", "Topic"),
        Category.WATCHLIST: translate("category", "Watch-list"),
        Category.SPEAKER: translate("category", "Speaker"),
        Category.UNHEARD: translate("category", "Unheard speech"),
        Category.SUSPECT: translate("category", "Unclear speech"),
        Category.CUSTOM: translate("category", "Marked by hand"),
    }
