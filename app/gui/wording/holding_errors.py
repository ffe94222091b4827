"""What a person is told when a review lacks something until it may be published."""

from __future__ import annotations

from collections.abc import Mapping

from app.gui.wording.text import translate


def holding_sentences() -> Mapping[str, tuple[str, str]]:
    """What happened and what to do, by code."""
    stale = translate("error", "Open the recording again.")
    write = translate("error", "Write the name of the person.")
    accept = translate("error", "Accept it by name in the review, or listen again.")
    return {
        "undecided": (
            translate("error", "Some findings wait for your decision."),
            translate("error", "Decide them in the review first."),
        ),
        "found-more": (
            translate("error", "For the audience “%1”, or in words that changed, more was found."),
            translate("error", "Go back to the review: what is new waits for you. Then publish again."),
        ),
        "asked-anew": (
            translate(
                "error",
                "The profile of the audience “%1” leaves to you what another, or it earlier, has decided.",
            ),
            translate("error", "Go back to the review: it waits for you there. Then publish again."),
        ),
        **_of_readers(),
        "damage": (translate("error", "A part of the recording could not be decoded."), accept),
        "transcription": (translate("error", "A part of the recording could not be transcribed."), accept),
        "recogniser": (translate("error", "A search for sensitive words failed."), accept),
        "twice": (
            translate("error", "What is said is heard a second time elsewhere in the recording."),
            translate("error", "Redact both places, or use one channel of it. Then accept it in the review."),
        ),
        "step": (translate("error", "Something that you did during listening could not be kept."), accept),
        "changed-meanwhile": (
            translate("error", "The review was changed while it was published."),
            translate("error", "Look at it again, and publish it for the others."),
        ),
        "no-speaker": (
            translate("error", "There is no such speaker."),
            translate("error", "Choose one of those who speak."),
        ),
        "no-name": (translate("error", "There is no name."), write),
        "name-removed": (
            translate("error", "The name, or a part of it, is redacted in the text."),
            translate("error", "Keep it there first, or do not publish the name."),
        ),
        "no-excerpt": (
            translate("error", "Nothing is left of the part that was chosen."),
            translate("error", "Choose a longer part of the recording."),
        ),
        "untimed": (
            translate("error", "A redaction has no place in the recording."),
            translate("error", "Keep it, or mark its place by hand."),
        ),
        "stale": (translate("error", "The findings are older than the transcript."), stale),
    }


def _of_readers() -> Mapping[str, tuple[str, str]]:
    return {
        "unapproved": (
            translate("error", "The second reader has not approved the review yet."),
            translate("error", "Let somebody else look at it and approve it."),
        ),
        "own-review": (
            translate("error", "Who made a review cannot approve it."),
            translate("error", "Let somebody else look at it, and give their name."),
        ),
        "no-reader": (
            translate("error", "Nobody asked for a second reader."),
            translate("error", "Ask for one first."),
        ),
        "kept-anew": (
            translate(
                "error", "The profile of the audience “%1” would publish what the second reader saw redacted."
            ),
            translate("error", "Decide about it in the review, and have it approved again."),
        ),
        "named-anew": (
            translate("error", "This would publish names of speakers that the second reader saw as numbers."),
            translate("error", "Let the names be published in the review, and have it approved again."),
        ),
    }
