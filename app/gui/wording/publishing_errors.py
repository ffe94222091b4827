"""What goes wrong with what is published: its files, the folder or disk it goes to, its name."""

from __future__ import annotations

from collections.abc import Mapping

from app.gui.wording.text import translate


def publishing_sentences() -> Mapping[str, tuple[str, str]]:
    """What happened and what to do, by code."""
    return {**_files(), **_places(), **_names()}


def _files() -> Mapping[str, tuple[str, str]]:
    """What goes wrong with the files."""
    nothing = translate("error", "This was not published. Try another format, or report this.")
    return {
        "not-verified": (translate("error", "The published files did not pass every check."), nothing),
        "picture": (
            translate("error", "The picture of this video cannot be kept safely."),
            translate("error", "Publish the sound alone."),
        ),
        "video-part": (
            translate("error", "The picture of a video is kept whole or not at all."),
            translate("error", "Publish all of the video, or the sound alone."),
        ),
        "video-format": (
            translate("error", "The sound of a video that keeps its picture has a format of its own."),
            translate("error", "Leave the format as it is, or publish the sound alone."),
        ),
        "not-encoded": (translate("error", "The sound could not be written."), nothing),
        "copy-differs": (
            translate("error", "A file changed while it was copied."),
            translate("error", "Check the disk and try again."),
        ),
        "no-format": (
            translate("error", "This format is not known."),
            translate("error", "Choose another one."),
        ),
        "no-times": (
            translate("error", "A text without its recording has no times to publish."),
            translate("error", "Choose another format than subtitles."),
        ),
        "nothing-wanted": (
            translate("error", "There is nothing to publish."),
            translate("error", "Choose a format of the text."),
        ),
        "cancelled": (
            translate("error", "Cancelled: this was not published."),
            translate("error", "Publish again when you are ready."),
        ),
    }


def _places() -> Mapping[str, tuple[str, str]]:
    """What is wrong with the folder, or the disk, where something is published."""
    another = translate("error", "Choose another folder.")
    return {
        "unwritable": (translate("error", "The folder cannot be written to."), another),
        "drive-gone": (
            translate("error", "The drive or share with this folder is not connected any more."),
            translate("error", "Connect it and publish again, or choose another folder."),
        ),
        "not-a-folder": (translate("error", "This is a file, not a folder."), another),
        "folder-unclear": (
            translate("error", "Only a part of the folder's path is written."),
            translate("error", "Choose the folder, or leave its line empty."),
        ),
        "in-bundle": (translate("error", "In this folder something is published already."), another),
        "project-beside": (
            translate("error", "The private project lies in this folder."),
            translate("error", "Pass on the folder that is made in it alone, or choose another."),
        ),
        "disk-full": (
            translate("error", "The disk is full."),
            translate("error", "Make room, or choose another folder."),
        ),
        "private-disk-full": (
            translate("error", "The disk with the private data of Caviard is full, where files are made."),
            translate("error", "Make room on the disk of this computer, and publish again."),
        ),
    }


def _names() -> Mapping[str, tuple[str, str]]:
    """What is wrong with the name of what is published."""
    return {
        "project-in-bundle": (
            translate("error", "The private project is in the folder that would be published."),
            translate("error", "Choose another name or another folder."),
        ),
        "private-among-bundles": (
            translate("error", "What is private and what may be circulated cannot lie in one folder."),
            translate("error", "Choose another folder."),
        ),
        "exists": (
            translate("error", "There is something of that name already."),
            translate("error", "Choose another name."),
        ),
        "not-a-bundle": (
            translate("error", "There is something of that name already."),
            translate("error", "Choose another name."),
        ),
        "bad-name": (
            translate("error", "The files of a bundle cannot have this name."),
            translate("error", "Choose a short name without a slash, other than “certificate”."),
        ),
        "name-tells": (
            translate("error", "The name has a word in it that is removed, or names somebody who speaks."),
            translate("error", "Choose another name, or none."),
        ),
        "profile-tells": (
            translate(
                "error", "The name ends with that of the profile, which has a word in it that is removed."
            ),
            translate("error", "Publish without a name or for this audience alone, or rename the profile."),
        ),
    }
