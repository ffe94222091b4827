"""What a person is told of an error, by its code: what happened and what to do, in the window's language.

The errors themselves speak to the command line. A code that is not here is told as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale

from app.domain.errors import CaviardError, HeldError, LeftOutError, MissingError, WatchlistError
from app.gui.wording.holding_errors import holding_sentences
from app.gui.wording.model_errors import model_sentences
from app.gui.wording.publishing_errors import publishing_sentences
from app.gui.wording.term_errors import term_sentences
from app.gui.wording.text import audience, counted, file_name, filled, translate

MOVED = frozenset({"missing", "changed"})
"""Codes of errors after which the file of a meeting can be looked for."""


def told(error: CaviardError) -> tuple[str, str]:
    """What happened, and what to do; with the audience, the files or the line of a list that it is about."""
    if isinstance(error, LeftOutError):
        return told_of_each(error.each)
    happened, advice = _told(error)
    if isinstance(error, MissingError):
        happened = filled(translate("error", "%1: %2"), file_name(error.name), happened)
    return happened, advice


def _told(error: CaviardError) -> tuple[str, str]:
    """What is told of an error wherever its file is named anyway."""
    happened, advice = sentences().get(error.code, (error.happened, error.advice))
    if isinstance(error, HeldError) and error.profile:
        named = happened if "%1" in happened else translate("error", "%1: %2")
        happened = filled(named, audience(error.profile), happened)
    if isinstance(error, WatchlistError):
        happened = happened.replace("%1", QLocale().toString(error.line))
    return happened, advice


def told_of_each(errors: Iterable[tuple[str, CaviardError]]) -> tuple[str, str]:
    """What happened to several files, in a line for all that have it in common, and what to do.

    Args:
        errors: the name of each, and what is wrong with it.
    """
    names: dict[tuple[str, str], list[str]] = {}
    for name, error in errors:
        names.setdefault(_told(error), []).append(file_name(name))
    pair = translate("error", "%1: %2")
    lines = (filled(pair, ", ".join(names[one]), one[0]) for one in names)
    return "\n".join(lines), " ".join(dict.fromkeys(advice for _, advice in names))


def told_of_texts(left_out: int) -> tuple[str, str]:
    """That texts in a folder are left out, and what to do; empty where none is."""
    happened = counted(
        left_out,
        translate("error", "%1 text in the folder is left out."),
        translate("error", "%1 texts in the folder are left out."),
    )
    advice = translate("error", "Open a recording together with its own transcript to have that used.")
    return (happened, advice) if left_out else ("", "")


def sentences() -> Mapping[str, tuple[str, str]]:
    """All sentences, by code."""
    return {
        **_recordings(),
        **_transcripts(),
        **_projects(),
        **_passphrases(),
        **model_sentences(),
        **holding_sentences(),
        **publishing_sentences(),
        **_policy(),
        **term_sentences(),
        **_others(),
    }


def _recordings() -> Mapping[str, tuple[str, str]]:
    another = translate("error", "Choose a sound or video file.")
    return {
        "not-audio": (translate("error", "This is not a sound file, or it is damaged."), another),
        "empty": (translate("error", "The file is empty."), another),
        "no-audio": (translate("error", "The file holds no sound."), another),
        "no-sound": (translate("error", "The sound of the file has no length."), another),
        "playlist": (translate("error", "This is a list of other files."), another),
        "directory": (
            translate("error", "This folder holds no recording, or only such as are published already."),
            another,
        ),
        "folder-of-texts": (
            translate("error", "This folder holds texts, and no recording."),
            translate("error", "Open a text by itself."),
        ),
        "mixed": (
            translate("error", "There are projects of Caviard, and something else."),
            translate("error", "Open the projects and the recordings one after the other."),
        ),
        "not-a-file": (translate("error", "This is not a file."), another),
        "codec": (translate("error", "The sound is stored in a way that is not known."), another),
        "no-stream": (translate("error", "The file has no such audio stream."), another),
        "no-channel": (translate("error", "The recording has no such channel."), another),
        "streams-differ": (
            translate("error", "The audio streams of the file have different sample rates."),
            translate("error", "Choose one of them."),
        ),
        "truncated": (
            translate("error", "The recording is cut short."),
            translate("error", "Copy it again from where it was recorded."),
        ),
        "undecodable": (
            translate("error", "Nothing of the sound can be decoded."),
            translate("error", "Try another copy of the recording."),
        ),
        "missing": (
            translate("error", "The file of the meeting is not where it was."),
            translate("error", "Put it back, or find it where it is now."),
        ),
        "unreadable": (
            translate("error", "The file cannot be read."),
            translate("error", "Check that you may read it, and the disk it is on."),
        ),
        "changed": (
            translate("error", "The file is not the one that the project was made from."),
            translate("error", "Put the original file back, or start again with this one."),
        ),
        "too-many-channels": (
            translate("error", "This format cannot hold so many channels."),
            translate("error", "Choose WAV."),
        ),
    }


def _transcripts() -> Mapping[str, tuple[str, str]]:
    another = translate("error", "Choose another one.")
    return {
        "which-transcript": (
            translate("error", "There are several files, and transcripts among them."),
            translate("error", "Open a transcript alone, or together with its one recording."),
        ),
        "misfit": (
            translate("error", "The transcript does not fit the recording: nothing was kept."),
            translate("error", "Open the recording with its own transcript, or alone."),
        ),
        "not-a-transcript": (
            translate("error", "The file is not a transcript that can be read."),
            translate("error", "Open it as Teams, Zoom, Meet, Whisper or Caviard wrote it."),
        ),
        "not-text": (
            translate("error", "The text is not saved in UTF-8."),
            translate("error", "Save it again in UTF-8: Word and editors ask for the encoding."),
        ),
        "renamed-document": (
            translate("error", "The file is a document or a page that was renamed."),
            translate("error", "Open it where it was made, and save it as .docx or .txt."),
        ),
        "locked-document": (
            translate("error", "It is an old Word document, or one with a password."),
            translate("error", "Open it in Word, and save it as .docx without a password."),
        ),
        "not-read": (
            translate("error", "A text in this format cannot be read."),
            translate("error", "Save it as .docx or .txt, and open that."),
        ),
        "no-words": (translate("error", "The transcript says nothing."), another),
        "unheard-beneath": (
            translate(
                "error", "Under this word lies speech that is not written down, and is removed with it."
            ),
            translate("error", "Decide to keep that speech first. Then the edge can be moved further in."),
        ),
        "unheard-kept": (
            translate("error", "This is speech that is not written down, and nobody has listened to it."),
            translate("error", "Listen to it first. Then it can be kept."),
        ),
        "unheard-bared": (
            translate(
                "error",
                "What would be heard then is speech that is not written down, and nobody has listened to it.",
            ),
            translate("error", "Listen to it first. Then the edge can be moved further in."),
        ),
    }


def _projects() -> Mapping[str, tuple[str, str]]:
    choose = translate("error", "Choose another one.")
    return {
        "no-project": (translate("error", "The project is not where it was."), choose),
        "project-unfinished": (
            translate("error", "The recording was not listened to up to its end."),
            translate("error", "Go on with it: what was heard is kept."),
        ),
        "all-heard": (
            translate("error", "Everything was heard just now."),
            translate("error", "Do this again in a moment, in the whole text."),
        ),
        "not-a-project": (translate("error", "The file is not a project of Caviard."), choose),
        "project-damaged": (
            translate("error", "The project is damaged."),
            translate("error", "Take it from a backup."),
        ),
        "project-too-new": (
            translate("error", "The project was made by a newer version of Caviard."),
            translate("error", "Install that version."),
        ),
        "project-exists": (
            translate("error", "There is a project of that name already."),
            translate("error", "Choose another name."),
        ),
        "project-unwritable": (
            translate("error", "The project cannot be made."),
            translate("error", "Choose another folder for projects in the settings."),
        ),
        "project-in-use": (
            translate("error", "The project is open in another window or command."),
            translate("error", "Close it there first."),
        ),
        "project-stays": (
            translate("error", "The project cannot be deleted."),
            translate("error", "Check that you may change its folder."),
        ),
        "project-read-only": (
            translate("error", "The project cannot be written to."),
            translate("error", "Copy it to a folder where you may write."),
        ),
        "project-moved": (
            translate("error", "The project is not where it was."),
            translate("error", "Put it back, or open it where it is now."),
        ),
        "project-disk": (
            translate("error", "The disk of the project is full or failing."),
            translate("error", "Make room, and do the last thing again. What was saved before is kept."),
        ),
    }


def _passphrases() -> Mapping[str, tuple[str, str]]:
    return {
        "project-locked": (
            translate("error", "The project is locked with a passphrase."),
            translate("error", "Open it again and type the passphrase."),
        ),
        "wrong-passphrase": (
            translate("error", "The passphrase does not open the project."),
            translate("error", "Try again. Without the right one nobody can open it."),
        ),
        "short-passphrase": (
            translate("error", "The passphrase is too short."),
            translate("error", "Choose a longer one; a few words are best."),
        ),
    }


def _policy() -> Mapping[str, tuple[str, str]]:
    ask = translate("error", "Ask your administrator.")
    return {
        "policy-unusable": (
            translate("error", "The policy of your organisation cannot be read."),
            translate("error", "Nothing is done without it. Ask your administrator."),
        ),
        "policy-keep": (
            translate("error", "The policy of your organisation does not let this be kept."),
            translate("error", "Redact it, or ask your administrator."),
        ),
        "policy-profile": (
            translate("error", "The policy of your organisation allows another profile."),
            ask,
        ),
        "policy-only": (translate("error", "The policy of your organisation forbids leaving this out."), ask),
        "policy-downloads": (
            translate("error", "The policy of your organisation permits no download."),
            translate("error", "Import the speech model from a folder, or ask your administrator."),
        ),
    }


def _others() -> Mapping[str, tuple[str, str]]:
    again = translate("error", "Try again. What was saved is kept.")
    compare = translate("error", "Choose another profile.")
    return {
        "worker-died": (
            translate("error", "The work stopped before it was done."),
            translate(
                "error",
                "Go on from where it stopped. If it stops again, close other programs: memory may be short.",
            ),
        ),
        "worker-failed": (translate("error", "The work failed."), again),
        "internal": (translate("error", "Something went wrong inside Caviard."), again),
        "too-many-files": (
            translate("error", "More files are open than the system allows."),
            translate("error", "Close other programs and try again."),
        ),
        "no-memory": (
            translate("error", "There is not enough memory."),
            translate("error", "Close other programs and try again."),
        ),
        "profile-name": (
            translate("error", "The profile cannot be called so."),
            translate("error", "Choose a short name of letters, digits and spaces that no other has."),
        ),
        "profile-exists": (
            translate("error", "There is a profile of that name already."),
            translate("error", "Choose another name."),
        ),
        "own-unwritable": (
            translate("error", "What was changed cannot be kept."),
            translate("error", "Make room on the disk, and check that you may write to the private folder."),
        ),
        "no-profile": (translate("error", "There is no such profile."), compare),
        "not-a-profile": (translate("error", "The profile cannot be read."), compare),
    }
