"""Every reason that a recogniser gives is said in French too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from app.assets import resources
from app.gui.wording.reasons import PHRASES, phrase, reason_text

APP = Path(__file__).resolve().parents[3] / "app"
PLACES = ("elsewhere in the text", "in another recording", "among the speakers")
"""Where a name is known from; a place ends a reason."""
_LETTERS = " and 2 letters"
COMPOSED = {
    "talk of {}": {
        f"talk of {topic}"
        for file in (resources() / "words").glob("context-*.txt")
        # what is first is no topic: it tells that something is said in confidence
        for topic in re.findall(r"^\[(.+)\]$", file.read_text(encoding="utf-8"), re.MULTILINE)[1:]
    },
    "{} letters read one by one": {"4 letters read one by one"},
    "sounds like a name {}": {f"sounds like a name {place}" for place in PLACES[1:]},
    "the same name as": {f"the same name as {place}" for place in PLACES},
    "made of the name of a place that stands": {
        f"made of the name of a place that stands {place}" for place in PLACES[:2]
    },
    **{
        part: {f"{part} {place}" for place in PLACES}
        for part in ("a part of a name that stands", "written in pieces: a part of a name that stands")
    },
    **{
        how: {
            f"{count}{letters} {how}"
            for count in ("1 digit", "9 digits")
            for letters in ("", " and 2 letters")
        }
        for how in ("written in figures", "read aloud")
    },
    **{place: set[str]() for place in PLACES},
    "{} at {}": {"the same name as elsewhere in the text at 0:21", "sounds like a name found at 1:02:14"},
}
"""Sentences that are put together, by a part of them."""
FINDERS = (
    "merging",
    "reviewing/marking",
    "reviewing/speakers",
    "spotting/apart",
    "spotting/names",
    "spotting/spotted",
    "transcription/doubts",
    "transcription/doubts_beside",
)
"""Modules of the domain that give reasons."""
SILENT = {"it found something outside the text"}
"""Prose that is of the log of errors alone."""


@pytest.fixture
def french(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    translator = QTranslator()
    assert translator.load("caviard_fr", str(resources() / "translations"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("french")
def test_every_reason_in_the_code_is_said_in_french() -> None:
    reasons = {reason for said in _prose() for reason in COMPOSED.get(said, {said})} - SILENT
    assert len(reasons) > 70
    unsaid = {reason for reason in reasons if reason_text(reason) == reason}
    assert unsaid == set(), "name them in app/gui/wording/reasons.py, run 'make translations', translate them"


def test_the_phrasebook_holds_no_reason_that_nobody_gives() -> None:
    given = {phrase(reason) for said in _prose() for reason in COMPOSED.get(said, {said})}
    assert set(PHRASES) - given == set()


@pytest.mark.usefixtures("french")
def test_numbers_and_times_are_carried_over() -> None:
    assert reason_text("10 digits and 2 letters read aloud") == "10 chiffres et 2 lettres dits à voix haute"
    assert reason_text("the same name as elsewhere in the text at 1:02:14") == (
        "le même nom qu\u2019ailleurs dans le texte, à 1:02:14"
    )


def test_a_reason_is_told_as_it_is_in_english_and_where_nobody_knows_it(qtbot: QtBot) -> None:
    del qtbot
    assert reason_text("10 digits read aloud") == "10 digits read aloud"
    assert reason_text("an old reason, 3 times") == "an old reason, 3 times"


def _prose() -> set[str]:
    """Sentences and parts of sentences in the code that finds: all that may be a reason."""
    files = [path for path in (APP / "detect").rglob("*.py") if path.name != "numerals.py"]
    files += [APP / "domain" / f"{name}.py" for name in FINDERS]
    return {said for path in files for said in _said(ast.parse(path.read_text(encoding="utf-8")))}


def _said(tree: ast.Module) -> Iterator[str]:
    inside = {id(part) for node in ast.walk(tree) if _is_no_reason(node) for part in ast.walk(node)}
    inside |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        text = "" if id(node) in inside else _text(node)
        if re.fullmatch(r"(?:\w|\{\} [a-z])[\w{}':, -]* [\w{}':, -]*", text) and not text.isupper():
            yield text


def _is_no_reason(node: ast.AST) -> bool:
    """Whether this is a docstring, a list of words or an error."""
    if isinstance(node, ast.Call):
        split = isinstance(node.func, ast.Attribute) and node.func.attr == "split"
        return split or (isinstance(node.func, ast.Name) and node.func.id.endswith("Error"))
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
