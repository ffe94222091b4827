"""What a person is told when the speech model cannot be used, or does not come."""

from __future__ import annotations

from collections.abc import Mapping

from app.gui.wording.text import translate


def model_sentences() -> Mapping[str, tuple[str, str]]:
    """What happened and what to do, by code."""
    return {**_using(), **_fetching()}


def _using() -> Mapping[str, tuple[str, str]]:
    """What goes wrong with a model that is there, or ought to be."""
    install = translate("error", "Install it on the first page.")
    again = translate("error", "Install Caviard again.")
    return {
        "model-missing": (translate("error", "The speech model is not installed."), install),
        "model-damaged": (translate("error", "The speech model is damaged."), install),
        "model-format": (translate("error", "The speech model is damaged."), install),
        "unknown-model": (
            translate("error", "There is no such speech model."),
            translate("error", "Choose one in the settings."),
        ),
        "no-model": (
            translate("error", "There is no speech model in this folder, or its copy is damaged."),
            translate("error", "Choose the folder that holds the file model.bin, or copy that again."),
        ),
        "model-incomplete": (
            translate("error", "Files of the speech model are missing."),
            translate("error", "Copy the whole folder of the model and import it again."),
        ),
        "model-unreadable": (
            translate("error", "A file of the speech model cannot be read."),
            translate("error", "Check that you may read it, and the stick or share that it is on."),
        ),
        "store-unwritable": (
            translate("error", "The folder of the speech models cannot be written to."),
            translate("error", "Make room on the disk."),
        ),
        "no-engine": (translate("error", "This engine is not part of this edition."), again),
        "no-alignment-heads": (
            translate("error", "This speech model knows no times of words."),
            translate("error", "Choose another one in the settings."),
        ),
        "unknown-engine": (translate("error", "There is no such engine."), again),
        "voice-model-missing": (translate("error", "A part of Caviard is missing."), again),
        "no-pipeline": (translate("error", "A part of Caviard is missing."), again),
        "no-dictionary": (translate("error", "A part of Caviard is missing."), again),
        "damaged": (translate("error", "A part of Caviard is missing."), again),
    }


def _fetching() -> Mapping[str, tuple[str, str]]:
    """What goes wrong with a model on its way."""
    along = translate("error", "Check the connection, or bring the model along on a USB stick.")
    return {
        "download-failed": (translate("error", "The speech model could not be fetched."), along),
        "download-cut": (
            translate("error", "The connection broke off before all of the speech model was there."),
            translate("error", "Try again: it goes on from there. Or bring the model along on a USB stick."),
        ),
        "model-altered": (
            translate("error", "What came is not the published speech model. Nothing of it was kept."),
            translate("error", "Try again, or with another copy on a USB stick."),
        ),
        "network-page": (
            translate("error", "The network shows a web page instead of giving the speech model."),
            translate("error", "Open your browser, sign in to the network, and try again."),
        ),
        "proxy-failed": (
            translate("error", "The proxy of your company does not answer, or does not let Caviard through."),
            along,
        ),
        "proxy-login": (
            translate("error", "The proxy of your company asks for a name and a password, or refuses them."),
            translate("error", "Ask your administrator, or bring the model along on a USB stick."),
        ),
        "untrusted-server": (
            translate("error", "The certificate of the server is not trusted on this computer."),
            translate("error", "Ask your administrator for the certificate authority of your company."),
        ),
        "server-out-of-date": (
            translate("error", "The certificate of the server is out of date."),
            translate("error", "Check the date and time of this computer, or ask your administrator."),
        ),
        "bad-authority": (
            translate("error", "The certificate of your company cannot be used."),
            translate("error", "Ask your administrator, or bring the model along on a USB stick."),
        ),
    }
