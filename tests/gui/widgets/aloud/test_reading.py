import pytest
from PySide6.QtWidgets import QApplication

from app.gui.widgets.aloud.reading import Reading
from app.gui.widgets.words.script import EMPTY, Place, Script, script_of
from tests.gui.review_material import long_meeting, meeting


@pytest.fixture(params=["short", "long"])
def script(request: pytest.FixtureRequest, qapp: QApplication) -> Script:
    del qapp
    shown = meeting() if request.param == "short" else long_meeting(700, 40)
    return script_of(shown.transcript, shown.findings, shown.actions)


def test_every_token_stands_where_it_is_said_to_stand(script: Script) -> None:
    reading = Reading(script)
    text = reading.text(0, reading.length)
    assert len(text) == reading.length
    at = 0
    for page in range(len(script.paragraphs)):
        for number, token in enumerate(script.tokens(page)):
            start, end = reading.token(Place(page, number))
            assert start == at
            if token.text:
                assert text[start:end] == reading.text(start, end) == token.text
            assert reading.place(start) == reading.place(end) == Place(page, number)
            at = end + 1


def test_any_part_is_a_part_of_the_whole(script: Script) -> None:
    reading = Reading(script)
    whole = reading.text(0, reading.length)
    for start in range(0, len(whole), 307):
        for end in range(start, len(whole) + 1, 211):
            assert reading.text(start, end) == whole[start:end]


def test_a_paragraph_is_a_line(script: Script) -> None:
    reading = Reading(script)
    lines = reading.text(0, reading.length).split("\n")
    assert len(lines) == len(script.paragraphs)
    assert [line.split()[-1] for line in lines] == [page.words[-1].text for page in script.paragraphs]


def test_nothing_reads_as_nothing() -> None:
    reading = Reading(EMPTY)
    assert (reading.length, reading.text(0, 0), reading.token(Place(0, 0))) == (0, "", (0, 0))
    assert reading.place(0) == Place(0, 0)
