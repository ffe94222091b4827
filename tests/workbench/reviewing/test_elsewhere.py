"""Where words that a person has marked are said again."""

from pathlib import Path

import pytest

from app.domain.finding import Category
from app.domain.review import Action, Review
from app.project import Project
from app.workbench.reviewing.elsewhere import elsewhere
from app.workbench.reviewing.session import Session
from tests.values import find, make_recording, make_transcript, say

SAID = "Hamish's friend, hamish Boyle met HAMISH. Boyle and Hamisha then Anna met Anna \u2026 \u2013"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    recording = make_recording(length=200_000)
    transcript = make_transcript(say(SAID), recording=recording)
    path = tmp_path / "a.caviard"
    with Project.create(path) as made:
        made.save_recording(recording)
        made.save_review(Review(recording, transcript, find(transcript, {"Anna": Category.PERSON})))
    return Session.open(path)


def test_the_same_words_are_found_whatever_their_case_and_their_punctuation_are(session: Session) -> None:
    with session:
        assert elsewhere(session, 0, 1) == (), "it is not redacted itself"
        session.add_words(0, 1)
        assert elsewhere(session, 0, 1) == ((2, 3), (5, 6))
        session.add_words(2, 4)
        assert elsewhere(session, 2, 4) == ((5, 7),)
        assert elsewhere(session, 0, 1) == ((5, 6),), "what is redacted by then is left out"
        session.undo()
        session.undo()
        assert elsewhere(session, 0, 1) == ()


def test_what_waits_or_is_kept_is_not_redacted(session: Session) -> None:
    with session:
        first, second = session.findings
        session.decide([first], Action.REDACT)
        assert elsewhere(session, 10, 11) == ((12, 13),)
        session.decide([second], Action.KEEP)
        assert elsewhere(session, 10, 11) == ((12, 13),)
        session.decide([second], Action.REDACT)
        assert elsewhere(session, 10, 11) == ()


def test_signs_alone_are_nothing_that_is_said_again(session: Session) -> None:
    with session:
        session.add_words(13, 14)
        assert elsewhere(session, 13, 14) == ()
