"""Long sequences of what a person does: what they see is what would be published, and no step is lost."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import CaviardError, HeldError
from app.domain.finding import Category
from app.domain.review import Action, Review
from app.domain.timeline import Span, covered
from app.project import Project
from app.workbench.reviewing.session import Session
from tests.values import RATE, find, make_recording, make_transcript, say
from tests.workbench.drafting import drafted

RECORDING = make_recording(length=14 * RATE)
TRANSCRIPT = make_transcript(
    say("Anna Bell met Bob then Anna left Paris", speaker="Anna Bell"),
    say("Who said it? Maybe Anna.", start=5, speaker="Bob"),
    say("Yes we ask Bob again", start=9, speaker="Anna Bell"),
    recording=RECORDING,
    voice=[Span(4 * RATE, 5 * RATE), Span(12 * RATE, 13 * RATE)],
)
NAMES = {
    "Anna": Category.PERSON,
    "Anna Bell": Category.PERSON,
    "Bob": Category.PERSON,
    "Paris": Category.PLACE,
}
WRITTEN = ("Ann", "two words", "left...", "<b>", "\u2026", "[PERSON 1]")
Act = Callable[[Session, int], object]


def words(session: Session, number: int) -> tuple[int, int]:
    first = number % len(session.transcript.words)
    return first, min(first + 1 + number % 3, len(session.transcript.words))


def decide(session: Session, number: int) -> None:
    finding = session.findings[number % len(session.findings)]
    about = ((finding,), session.mentions(finding), session.of_category(finding.category), session.listed[0])
    session.decide(about[number % 4], list(Action)[number % 3])


def correct(session: Session, number: int) -> None:
    session.correct(number % len(session.transcript.words), WRITTEN[number % len(WRITTEN)])


def mark_sound(session: Session, number: int) -> None:
    start = number % (13 * RATE)
    session.add_stretch(Span(start, start + 1 + number % RATE))


def widen(session: Session, number: int) -> None:
    if spans := session.silence.spans:
        session.widen(spans[number % len(spans)])


def speak(session: Session, number: int) -> None:
    who = session.speakers[number % len(session.speakers)]
    acts: tuple[Callable[[], object], ...] = (
        lambda: session.mute_speaker(who),
        lambda: session.say_by(*words(session, number), who),
        lambda: session.name_speaker(who, "Paris", published=True),
        lambda: session.name_speaker(who, "Carol", published=number % 2 == 0),
    )
    acts[number % len(acts)]()


def travel(session: Session, number: int) -> None:
    for _ in range(number % 9):
        (session.redo if number % 2 else session.undo)()


ACTS: tuple[Act, ...] = (
    decide,
    correct,
    mark_sound,
    widen,
    speak,
    travel,
    lambda session, number: session.add_words(*words(session, number)),
    lambda session, number: session.publish_words(number % 7, 7 + number % 8),
    lambda session, _: session.publish_part(None),
)


def check_what_is_seen(session: Session) -> None:
    """What is not kept cannot be read or heard in a draft, all else can, and every label is counted."""
    with suppress(HeldError):  # nothing is left of the part
        made = drafted(session)
        pairs = zip(session.findings, session.actions, strict=True)
        left = [finding for finding, action in pairs if action is not Action.KEEP]
        gone = {word for finding in left for word in range(finding.first_word, finding.last_word)}
        part = session.part or RECORDING.whole
        said = [
            (index, word)
            for index, word in enumerate(session.transcript.words)
            if part.start <= word.span.middle < part.end
        ]
        pieces = [piece for cue in made.cues for piece in cue.pieces]
        read = [piece.text for piece in pieces if not piece.removed]
        assert read == [word.text for index, word in said if index not in gone]
        assert sum(number for _, number in made.counts) == len(pieces) - len(read)
        silent = (word.span for index, word in said if index in gone)
        assert all(covered(span, made.silent) == span.length for span in silent)
        heard = {piece.speaker for piece in pieces} - {None}
        assert "Paris" not in heard or not any("paris" in finding.term for finding in left)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In memory: a step is on the disk when it is done, and other tests keep that busy."""
    return tmp_path_factory.mktemp("sequences")


@settings(max_examples=60)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 10**6)), max_size=25))
def test_whatever_a_person_does_is_seen_as_it_would_be_published_and_kept(
    base: Path, acts: list[tuple[Act, int]]
) -> None:
    with tempfile.TemporaryDirectory(dir=base) as folder:
        path = Path(folder) / "meeting.caviard"
        with Project.create(path) as project:
            project.save_recording(RECORDING)
            project.save_review(Review(RECORDING, TRANSCRIPT, find(TRANSCRIPT, NAMES)))
        with Session.open(path) as session:
            began = session.state
            for act, number in acts:
                with suppress(CaviardError):
                    act(session, number)
                check_what_is_seen(session)
            ended = session.state, session.actions, session.made, session.taken_back
        with Session.open(path) as again:
            assert (again.state, again.actions, again.made, again.taken_back) == ended
            steps = 0
            while again.made is not None:
                again.undo()
                steps += 1
            assert again.state == began
            for _ in range(steps):
                again.redo()
            assert again.state == ended[0]
