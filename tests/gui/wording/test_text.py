"""Every string can be translated, and French is whole."""

import ast
import re
import subprocess
import sys
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTime, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.assets import resources
from app.domain import errors
from app.domain.errors import CaviardError, HeldError
from app.domain.finding import Category
from app.domain.review import Action
from app.domain.reviewing.edits import Step
from app.gui.chrome.about import about_meeting
from app.gui.wording.errors import sentences, told, told_of_each
from app.gui.wording.text import (
    about,
    action_name,
    category_name,
    clock,
    counted,
    day_and_time,
    decided_text,
    decimal,
    file_name,
    filled,
    in_a_line,
    step_name,
    time_of_day,
)
from tests.values import RATE, make_recording

ROOT = Path(__file__).resolve().parents[3]
CODE = sorted((ROOT / "app" / "gui").rglob("*.py"))
FRENCH = resources() / "translations" / "caviard_fr.ts"
SHOWN = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "setInformativeText", "setStatusTip", "plain", "button", "pill", "labelled", "addTab", "addMenu",
    "addItem",
}  # fmt: skip
"""Functions that show their words to a person."""
OURS = {"Caviard", "English", "Français"}
ERRORS = frozenset(
    name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, CaviardError)
)
ELSEWHERE = {"no-bundle", "other-project", "other-format"}
"""Codes of what the window does not do: checking a bundle again."""


def tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([program, "-silent", *arguments], check=True, capture_output=True)


def test_every_string_stands_where_lupdate_finds_it() -> None:
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in CODE
        for filled in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(filled, ast.JoinedStr)
        for call in ast.walk(filled)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "translate"
    ]
    assert hidden == [], "it does not look into f-strings"


def test_french_has_every_string_and_none_that_is_gone(tmp_path: Path) -> None:
    copy = tmp_path / "caviard_fr.ts"
    copy.write_bytes(FRENCH.read_bytes())
    tool("lupdate", "-locations", "none", "-no-obsolete", *map(str, CODE), "-ts", str(copy))
    messages = list(ET.parse(copy).getroot().iter("message"))  # noqa: S314 - our own file
    unfinished = [
        message.findtext("source")
        for message in messages
        if (found := message.find("translation")) is None or found.get("type") or not found.text
    ]
    assert len(messages) > 250
    assert unfinished == [], "run 'make translations' and translate them"
    assert copy.read_text(encoding="utf-8") == FRENCH.read_text(encoding="utf-8")


def test_the_compiled_french_is_of_its_source(tmp_path: Path) -> None:
    compiled = tmp_path / "caviard_fr.qm"
    tool("lrelease", str(FRENCH), "-qm", str(compiled))
    assert compiled.read_bytes() == FRENCH.with_suffix(".qm").read_bytes(), "run 'make translations'"


def test_a_translation_fills_the_same_places() -> None:
    for message in ET.parse(FRENCH).getroot().iter("message"):  # noqa: S314 - our own file
        english, french = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(re.findall(r"%\d", english)) == sorted(re.findall(r"%\d", french)), english
        assert english.count("&") == french.count("&"), english
        assert english.endswith("…") == french.endswith("…"), english
        assert not re.search(r"\s:(?!\S)(?<!\u00a0:)", french), f"a no-break space in {french!r}"
        assert not re.search(r"\s[;?!](?<!\u202f.)", french), f"a narrow no-break space in {french!r}"
        assert not re.search(r"['\"]|\.\.\.", french), f"as it is typeset: {french!r}"
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", french), f"a no-break space in {french!r}"


def test_every_string_that_is_shown_can_be_translated() -> None:
    bare = [
        f"{path.name}:{node.lineno} {word}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN and node.args
        for word in _strings(node.args[0])
        if re.search(r"[^\W\d_]{2}", word) and word not in OURS
    ]
    assert bare == []


def test_every_error_has_its_sentences() -> None:
    codes = set()
    for path in sorted((ROOT / "app").rglob("*.py")):
        if path.relative_to(ROOT / "app").parts[0] in {"batch", "cli"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ERRORS and node.args:
                codes |= _strings(node.args[0])
    assert len(codes) > 50
    without = codes - set(sentences()) - ELSEWHERE - {"no-display", "left-out"}  # told of each file
    assert without == set(), "write their sentences in app/gui/wording/*errors.py"


def test_an_error_that_nobody_knows_is_told_as_it_is() -> None:
    assert told(CaviardError("new", "It happened.", "Do it.")) == ("It happened.", "Do it.")


def test_what_one_audience_alone_is_held_back_for_names_it() -> None:
    waits = HeldError("undecided", "One waits.", "Decide.")
    assert told(waits)[0] == "Some findings wait for your decision."
    waits.profile = "press"
    assert told(waits)[0] == "Journalists and the public: Some findings wait for your decision."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("all hands.wav", "all hands.wav"),
        ("two\nlines.wav", "two lines.wav"),
        ("all hands \u202egnp.wav", "all hands gnp.wav"),
        ("\u2067\u05d9\u05e9\u05d9\u05d1\u05d4\u2069.wav", "\u05d9\u05e9\u05d9\u05d1\u05d4.wav"),
        ("\U0001f3f3\ufe0f\u200d\U0001f308.wav", "\U0001f3f3\ufe0f\u200d\U0001f308.wav"),
    ],
)
def test_no_name_of_a_file_turns_round_what_stands_beside_it(name: str, said: str) -> None:
    assert file_name(name) == said
    (happened, _) = told_of_each([(name, CaviardError("new", "It happened.", "Do it."))])
    assert happened == f"{said}: It happened."
    recording = replace(make_recording(length=RATE), path=Path(name))
    assert about_meeting(recording) == (f"{said} \u00b7 0:01", said)


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("%1 (the profile “%2” is gone)", ("Press", "%1 and %2"), "Press (the profile “%1 and %2” is gone)"),
        ("%2 of %1", ("10", "3"), "3 of 10"),
        ("%1, %3 and 5 %", ("all",), "all, %3 and 5 %"),
    ],
)
def test_a_place_in_a_value_is_not_filled(text: str, values: tuple[str, ...], said: str) -> None:
    assert filled(text, *values) == said


def test_every_category_and_decision_has_a_name() -> None:
    assert len({category_name(category) for category in Category}) == len(Category)
    assert len({action_name(action) for action in Action}) == len(Action)


@pytest.fixture
def french(qtbot: QtBot) -> QLocale:
    del qtbot
    return QLocale(QLocale.Language.French, QLocale.Country.France)


def test_every_kind_of_step_has_a_name() -> None:
    """Undo says it. What only comes along with another step has none, nor has who made it."""
    for field in fields(Step):
        made: dict[str, Any] = {field.name: (1,)}
        assert step_name(Step(**made)) or field.name in {"found", "by"}
    assert step_name(None) == ""


def test_numbers_and_times_are_those_of_the_locale(french: QLocale) -> None:
    assert clock(21.9) == "0:21"
    assert clock(3734) == "1:02:14"
    assert counted(0, "%1 word", "%1 words") == "0 words"
    assert counted(1, "%1 word", "%1 words") == "1 word"
    assert about(59) == "59 seconds"
    assert about(61) == "2 minutes"
    before = QLocale()
    QLocale.setDefault(french)
    try:
        assert counted(0, "%1 mot", "%1 mots") == "0 mot"
        assert counted(1200, "%1 mot", "%1 mots").replace("\u202f", " ") == "1 200 mots"
        assert decimal(1.25) == "1,2"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "said"),
    [("fr_FR", "14:02:11"), ("en_US", "2:02:11 PM"), ("en_GB", "14:02:11"), ("fr_CA", "14 h 02 min 11 s")],
)
def test_a_time_is_said_to_the_second_as_the_user_writes_it(qtbot: QtBot, name: str, said: str) -> None:
    del qtbot
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        found = time_of_day(QTime(14, 2, 11)).replace("\u202f", " ").replace("\u00a0", " ")
        assert found == said
        day = day_and_time(datetime(2026, 3, 12, 14, 2, tzinfo=UTC).astimezone())
        assert "12" in day
        assert "2026-03-12" not in day or name == "fr_CA"
    finally:
        QLocale.setDefault(before)


def test_the_french_file_is_read_by_qt(qtbot: QtBot) -> None:
    del qtbot
    translator = QTranslator()
    assert translator.load("caviard_fr", str(FRENCH.parent))
    assert translator.translate("category", "Person") == "Personne"


def test_what_is_put_together_is_typeset_in_french_too(qapp: QApplication) -> None:
    parts = ["a", "b"]
    assert (in_a_line(parts), decided_text(Action.KEEP, 3)) == ("a; b", "Kept: 3.")
    assert decided_text(Action.KEEP, 3, all_mentions=True) == "Kept: all 3 mentions."
    translator = QTranslator()
    assert translator.load("caviard_fr", str(FRENCH.parent))
    qapp.installTranslator(translator)
    said = in_a_line(parts), decided_text(Action.KEEP, 3), decided_text(Action.KEEP, 1)
    of_all = decided_text(Action.KEEP, 3, all_mentions=True)
    qapp.removeTranslator(translator)
    assert said == ("a\u202f; b", "Gardé\u00a0: 3.", "Gardé.")
    assert of_all == "Gardé\u00a0: les 3 mentions."


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _strings(value: ast.expr) -> set[str]:
    if isinstance(value, ast.IfExp):
        return _strings(value.body) | _strings(value.orelse)
    return {value.value} if isinstance(value, ast.Constant) and isinstance(value.value, str) else set()
