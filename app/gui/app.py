"""The program with the window: its language, its colours, and a new window when they change."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from app.assets import data_folder, resources
from app.domain.errors import CaviardError, UsageError
from app.gui.desk import Desk
from app.gui.looks.dialogs import fit_screen
from app.gui.looks.style import apply_theme, system_theme
from app.gui.looks.theme import DARK, LIGHT, Theme
from app.gui.settings import Settings, load, save
from app.gui.window import TITLE, MainWindow
from app.gui.wording.errors import told
from app.gui.work.delayed import delayed
from app.gui.work.endings import Endings
from app.gui.work.mishaps import tell_mishap
from app.rules import rules_in_force
from app.workbench.apart import check_apart
from app.workbench.retention import sweep

LANGUAGES = ("en", "fr")


class Application(QApplication):
    """Qt's application: on macOS the system names to it, not to the process, what is to be opened."""

    files_named = Signal(object)
    """Paths of recordings or projects."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._named: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Collect the files that are named at once."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if not self._named:
            QTimer.singleShot(0, self._tell)
        self._named.append(Path(event.file()))
        return True

    def _tell(self) -> None:
        named, self._named = self._named, []
        self.files_named.emit(named)


class Speech(QObject):
    """The language of an application: its own words, Qt's, and how numbers and times are written.

    Args:
        app: that speaks it.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak a language of :data:`LANGUAGES` from now on."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        QLocale.setDefault(locale_of(language))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        folders = {f"qtbase_{language}": qt, f"caviard_{language}": str(resources() / "translations")}
        self._translators = []
        for name, folder in folders.items():
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)


class Program(QObject):
    """The one window that is open, whatever its language.

    Args:
        app: Qt's application.
        settings: what a person has chosen.
    """

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self._speech = Speech(app)
        self._soon = delayed(self, 0, self._rebuild)
        self.window = self._built(settings, None)

    def show(self) -> None:
        """Show the window, as large as it wants to be where the screen has room for that."""
        fit_screen(self.window, self.window.size())
        self._open(whole=self.window.settings.place.whole)

    def _open(self, *, whole: bool) -> None:
        if whole:
            self.window.showMaximized()
        else:
            self.window.show()

    def open_files(self, paths: list[Path]) -> None:
        """Open recordings or projects in place of what is open; not while a person waits for something."""
        if not self.window.desk.work.working:
            self.window.open_files(paths)

    def end(self) -> None:
        """End now, from outside: nobody is asked, and what was heard so far is kept."""
        self.window.hide()
        self.window.close()
        self._app.quit()

    def close(self) -> None:
        """End everything."""
        self.window.close()
        self.window.deleteLater()

    def _built(self, settings: Settings, desk: Desk | None) -> MainWindow:
        self._speech.speak(language_of(settings))
        apply_theme(self._app, theme_of(settings))
        window = MainWindow(settings, desk)
        window.looks_changed.connect(self._soon.start)
        return window

    def _rebuild(self) -> None:
        """The same meeting in a new window: with other words, or other colours."""
        old = self.window
        place, chosen = old.geometry(), getattr(old.focusWidget(), "objectName", str)()
        scrolled = old.settings_page.scrolled.place if old.settings_page is not None else 0
        desk = old.hand_over()
        self.window = self._built(old.settings, desk)
        self.window.setGeometry(place)
        self._open(whole=old.isMaximized())
        old.hide()
        old.deleteLater()
        self.window.show_settings()
        if (page := self.window.settings_page) is not None:
            page.go_to(chosen, scrolled)


def language_of(settings: Settings) -> str:
    """The language of the window: what was chosen, or the system's where we have it, else English."""
    if settings.language in LANGUAGES:
        return settings.language
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"


def locale_of(language: str) -> QLocale:
    """How dates and numbers are written: the system's way where it speaks the language."""
    system = QLocale.system()
    return system if system.name().startswith(language) else QLocale(language)


def theme_of(settings: Settings) -> Theme:
    """The colours: what was chosen, or the system's."""
    return {"light": LIGHT, "dark": DARK}.get(settings.theme) or system_theme()


def run(paths: Sequence[Path]) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    Why there is no window is said in a box, where there is a display: an installed program has no terminal.

    Args:
        paths: recordings or projects to open at once.

    Raises:
        UsageError: when there is no display, or the private data lie in a bundle.
        PolicyError: when the policy file of the organisation cannot be used.
    """
    _need_display()
    try:
        gone = _look_around()
    except CaviardError as error:
        show_failure(error)
        raise
    app = _application()
    settings = load()
    if gone:
        recent = tuple(one for one in settings.recent if one.path not in gone)
        settings = replace(settings, recent=recent)
        save(settings)
    program = Program(app, settings)
    app.files_named.connect(program.open_files)
    program.show()
    sys.excepthook = tell_mishap
    endings = Endings(program)
    endings.asked.connect(program.end)
    gc.freeze()  # the program itself is no garbage; looking through it takes longer than a window may wait
    if paths:
        program.window.desk.open(paths)
    try:
        return app.exec()
    finally:
        endings.close()
        sys.excepthook = sys.__excepthook__


def _look_around() -> frozenset[str]:
    """Refuse to keep anything private where it may not lie; gives the projects that are kept no longer."""
    rules = rules_in_force()
    check_apart(data_folder())
    return frozenset(str(path) for path in sweep(rules, time.time()))


def _application() -> Application:
    app = Application([TITLE])
    app.setApplicationName(TITLE)
    app.setDesktopFileName("org.caviard.Caviard")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "caviard.svg")))
    return app


def show_failure(error: CaviardError) -> None:
    """Say in a box why there is no window, in its language and colours; what was chosen is read alone."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = _application()  # kept until the box is closed
    settings = load()
    Speech(app).speak(language_of(settings))
    apply_theme(app, theme_of(settings))
    box = QMessageBox(QMessageBox.Icon.Critical, TITLE, told(error)[0])
    box.setObjectName("failureBox")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(told(error)[1])
    box.exec()


def _need_display() -> None:
    """Qt would end the process without a sentence."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise UsageError(
            "no-display",
            "There is no display to open a window on.",
            "Use 'caviard redact', see 'caviard --help'.",
        )
