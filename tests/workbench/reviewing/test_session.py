import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import HeldError, ProjectError, UsageError
from app.domain.finding import Category
from app.domain.merging import in_transcript
from app.domain.planning.passages import passages
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.edits import Step
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Claim
from app.domain.transcription.turns import Turn
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.reviewing.session import WIDER, Session
from app.workbench.reviewing.silence import estimated_edges
from tests.values import RATE, find, make_recording, make_transcript, say, speech_under_a_word, text_of
from tests.workbench.drafting import drafted

BY = round(WIDER * RATE)
DAMAGE = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")
TRANSCRIPT = make_transcript(say("Anna met Bob then Anna left Paris"), voice=[Span(5 * RATE, 7 * RATE)])
FOUND = find(TRANSCRIPT, {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "meeting.caviard"
    with Project.create(made) as project:
        review = Review(make_recording(faults=(DAMAGE,)), TRANSCRIPT, FOUND)
        project.save_recording(review.recording)
        project.save_review(review)
        project.save_settings({"profile": "staff", "watchlist": (Term("Heron", ("grey bird",)),)})
    return made


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.open(path) as opened:
        yield opened


def on_disk(session: Session) -> Review:
    """What somebody finds who opens the project now, after a crash of this process."""
    session.close()
    with Project.open(session.path) as project:
        return project.review()


def test_a_decision_about_one_about_all_mentions_and_about_a_category(session: Session) -> None:
    anna, _, bob = session.findings[0], session.findings[1], session.findings[2]
    assert [f.term for f in session.mentions(session.findings[0])] == ["anna", "anna"]
    session.decide([anna], Action.REDACT)
    session.decide(session.mentions(anna), Action.KEEP)
    session.decide(session.of_category(Category.PLACE), Action.REDACT)
    terms = [(f.term, a) for f, a in zip(session.findings, session.actions, strict=True)]
    assert terms == [("anna", "keep"), ("bob", "ask"), ("anna", "keep"), ("paris", "redact"), ("", "ask")]
    assert session.counts.total == 5
    assert session.counts.waiting == 2
    unheard = session.findings[-1]
    assert session.mentions(unheard) == (unheard,)
    assert bob in session.findings


FORMS = "Anna Kowalska met Bob then Kowalska asked Anna why Bob Anders left"
"""One person in three forms, and two of one first name."""


@pytest.fixture
def forms(tmp_path: Path) -> Iterator[Session]:
    said = make_transcript(say(FORMS))
    texts = ("Anna Kowalska", "Kowalska asked", "Anna why", "Bob then", "Bob Anders")
    found = find(said, dict.fromkeys(texts, Category.PERSON))
    beside = re.compile(" (asked|why|then)")
    only = tuple(replace(one, term=beside.sub("", one.term)) for one in found.findings)
    with Project.create(tmp_path / "forms.caviard") as project:
        project.save_recording(make_recording())
        project.save_review(Review(make_recording(), said, replace(found, findings=only)))
        project.save_settings({"profile": "staff", "watchlist": ()})
    with Session.open(project.path) as opened:
        yield opened


def test_all_mentions_are_those_of_the_person_in_every_form_as_the_list_counts_them(forms: Session) -> None:
    whole = forms.findings[0]
    mentions = forms.mentions(whole)
    assert [one.term for one in mentions] == ["anna kowalska", "kowalska", "anna"]
    assert all(forms.mentions(one) == mentions for one in mentions)
    forms.decide(mentions, Action.REDACT)
    assert forms.actions.count(Action.REDACT) == 3
    forms.undo()
    assert forms.actions.count(Action.REDACT) == 0, "it was one step"


def test_what_is_not_listed_is_decided_with_nothing(forms: Session) -> None:
    """Who publishes a part has seen nothing else, and would keep it for good."""
    first, last = forms.findings[0], forms.findings[-1]
    forms.publish_words(first.first_word, first.last_word + 2)
    assert [one.term for one in forms.mentions(first)] == ["anna kowalska"]
    assert {one.term for one in forms.of_category(Category.PERSON)} == {"anna kowalska", "bob"}
    assert forms.mentions(last) == (last,)


def test_of_words_that_a_file_has_twice_at_one_time_none_is_kept_with_another(tmp_path: Path) -> None:
    """A decision is about both: who keeps one would keep the other, which they have redacted or not seen."""
    will = (Claim(word, RATE, RATE) for word in ("will", "Will"))
    twice = make_transcript([Claim("so", RATE // 2, RATE), *will, Claim("left", 2 * RATE, 3 * RATE)])
    with Project.create(tmp_path / "twice.caviard") as project:
        project.save_recording(make_recording())
        found = find(twice, {"will": Category.PERSON, "Will": Category.PERSON, "left": Category.DATE})
        project.save_review(Review(make_recording(), twice, found))
        project.save_settings({"profile": "staff", "watchlist": ()})
    with Session.open(project.path) as session:
        date, first, second = session.findings
        assert first.key == second.key
        for before in (Action.ASK, Action.REDACT):
            session.decide([second], before)
            for kept in ([first], [first, date]):
                with pytest.raises(UsageError, match="more than once, at one time"):
                    session.decide(kept, Action.KEEP)
            assert session.actions[1:] == (before, before)
        session.decide(session.mentions(first), Action.KEEP)
        session.decide([date], Action.KEEP)
        assert session.actions == (Action.KEEP,) * 3


def test_every_step_is_on_disk_when_the_call_returns(session: Session) -> None:
    session.decide(session.findings[:2], Action.KEEP)
    session.add_words(3, 4)
    session.correct(0, "Anne")
    session.accept(["damage:0", "no such"])
    assert on_disk(session) == session.review
    with Session.open(session.path) as again:
        assert again.state == session.state
        assert again.actions == session.actions


def test_a_killed_program_loses_no_corrected_word(path: Path, tmp_path: Path) -> None:
    """The words themselves are written when the project is closed; the steps to them are there before."""
    killed = tmp_path / "killed.caviard"
    with Session.open(path) as session:
        session.correct(0, "Anne Marie")
        session.add_words(3, 5)
        session.decide(session.findings[:1], Action.KEEP)
        session.undo()
        review, position = session.review, session.project.position
        assert session.project.transcript == review.transcript
        shutil.copy(path, killed)  # what is on the disk at this moment
    with sqlite3.connect(killed) as file:
        (written,) = file.execute("SELECT data FROM kept WHERE name = 'transcript'").fetchone()
    file.close()
    assert b"Marie" not in written
    for there in (killed, path):
        with Project.open(there) as project:
            assert project.review() == review
            assert project.transcript == review.transcript
            assert project.position == position
            assert project.check_log()
    with sqlite3.connect(killed) as file:
        assert b"Marie" in file.execute("SELECT data FROM kept WHERE name = 'transcript'").fetchone()[0]
    file.close()


def test_what_is_saved_whole_comes_after_the_steps(path: Path) -> None:
    with Session.open(path) as session:
        session.correct(0, "Anne")
        session.project.save_review(replace(session.review, findings=FOUND))
        assert session.project.findings == FOUND
    with Project.open(path) as project:
        assert project.transcript is not None
        assert project.transcript.words[0].text == "Anne"
        assert project.findings == FOUND


def test_undo_and_redo_go_on_after_a_restart(path: Path) -> None:
    with Session.open(path) as session:
        states = [session.state]
        for act in (
            lambda: session.decide([session.findings[0]], Action.KEEP),
            lambda: session.add_words(3, 4),
            lambda: session.correct(0, "Anne Marie"),
            lambda: session.add_stretch(Span(0, 2000)),
            lambda: session.add_term("heron"),
            lambda: session.move_edge(session.silence.passages[1].span, session.silence.passages[1].span),
            lambda: session.accept(["damage:0"]),
            lambda: session.decide(session.findings, Action.REDACT),
        ):
            act()
            states.append(session.state)
        session.undo()
        session.undo()
    with Session.open(path) as session:
        assert session.state == states[-3]
        session.redo()
        session.redo()
        assert session.state == states[-1]
        assert session.taken_back is None
        session.redo()
        for state in reversed(states[:-1]):
            session.undo()
            assert session.state == state
        assert session.made is None
        session.undo()
    with Session.open(path) as session:
        assert session.state == states[0]
        for state in states[1:]:
            session.redo()
            assert session.state == state


def test_after_a_restart_a_step_compares_no_word_with_another(path: Path) -> None:
    """With hours of speech that took 15 ms of every decision."""
    with Session.open(path) as session:
        session.correct(0, "Anne")
        session.heard(session.recording.whole)
        session.decide(session.findings, Action.KEEP)
    for _ in range(2):
        with Session.open(path) as session:
            session.decide(session.findings[:1], Action.REDACT)
            assert session.project.transcript is session.transcript
            assert session.project.findings is session.review.findings
            session.undo()


@pytest.mark.parametrize(
    "step",
    [Step(part=(Span(0, 900_000),)), Step(moved=((FOUND.findings[0].key.place, Span(0, 900_000)),))],
)
def test_steps_that_lead_out_of_the_recording_are_not_left_out_with_the_part_that_was_chosen_in_them(
    path: Path, step: Step
) -> None:
    with Session.open(path) as session:
        session.publish_words(0, 3)
        session.project.save_step(step, session.review)
    with pytest.raises(ProjectError) as caught:
        Session.open(path)
    assert caught.value.code == "project-damaged"


def test_more_steps_that_are_made_than_there_are_is_damage(path: Path) -> None:
    with Session.open(path) as session:
        session.publish_words(0, 3)
        session.project.save_position(2, session.review)
    with pytest.raises(ProjectError, match="damaged"):
        Session.open(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM steps WHERE number = 1",
        "DELETE FROM steps WHERE number = 2",
        "DELETE FROM kept WHERE name = 'base'",
        "DELETE FROM kept WHERE name = 'position'",
        "DELETE FROM kept WHERE name = 'findings'",
        "DELETE FROM kept WHERE name = 'transcript'",
    ],
)
def test_a_step_that_is_missing_is_damage_and_so_is_what_it_is_made_in(path: Path, statement: str) -> None:
    """Those behind it can be made without it, also one that was taken back: the part would be forgotten.

    Without words or findings the recording would be listened to anew, and no step made.
    """
    with Session.open(path) as session:
        session.publish_words(0, 3)
        session.correct(0, "Anne")
        session.publish_part(None)
        session.publish_words(0, 2)
        session.undo()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        assert file.execute(statement).rowcount == 1
    with pytest.raises(ProjectError, match="damaged"):
        Session.open(path)


def test_a_step_after_an_undo_takes_the_place_of_what_was_undone(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    session.undo()
    session.decide(session.findings[1:2], Action.REDACT)
    assert session.taken_back is None
    assert on_disk(session).actions[0][1] is Action.ASK


def test_the_log_keeps_what_was_taken_back(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    session.undo()
    assert session.project.check_log()
    assert [len(entry.decisions) for entry in session.project.log()] == [1, 0]


def redact_elsewhere(path: Path) -> None:
    """Decide about the second finding of a project, as another command does that has it open."""
    with Project.open(path) as project:
        review = project.review()
        key = review.findings.findings[1].key
        project.save_review(review.decide([Decision(key, Action.REDACT, "profile:staff")]))


def test_a_project_that_changed_elsewhere_is_taken_as_it_is(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    session.close()
    redact_elsewhere(session.path)
    with Session.open(session.path) as again:
        assert again.actions[:2] == (Action.KEEP, Action.REDACT)
        assert again.made is None
        again.decide(again.findings[2:3], Action.KEEP)
    with Session.open(session.path) as again:
        assert again.actions[:3] == (Action.KEEP, Action.REDACT, Action.KEEP)
        again.undo()
        assert again.actions[:3] == (Action.KEEP, Action.REDACT, Action.ASK)


def test_a_part_and_a_wider_silence_stay_where_a_project_was_changed_elsewhere(session: Session) -> None:
    session.publish_words(0, 3)
    passage = session.silence.passages[0].span
    session.move_edge(passage, wide := passage.pad(3000, 3000, within=session.recording.whole))
    part, term = session.part, session.add_term("Falcon")
    session.close()
    redact_elsewhere(session.path)
    with Session.open(session.path) as again:
        assert (again.part, again.state.moved, again.state.terms) == (part, ((passage, wide),), (term,))
        assert part is not None


def test_what_a_person_made_wider_while_it_was_published_stays_so(session: Session) -> None:
    """What a check made wider at one end takes nothing back at the other, under an approval least of all."""
    passage = session.silence.passages[0].span
    session.fit({p.span: p.span for p in session.silence.passages})
    session.move_edge(passage, Span(passage.start - 3000, passage.end))
    session.take_edges({passage: Span(passage.start, passage.end + 800)})
    assert session.silence.edges[passage] == Span(passage.start - 3000, passage.end + 800)


def test_what_waits_is_known_after_every_step(session: Session) -> None:
    waiting, first = session.waiting, session.findings[0]
    assert first.span in waiting
    session.decide([first], Action.KEEP)
    assert session.waiting == waiting - {first.span}
    session.undo()
    assert session.waiting == waiting


def test_the_next_undecided_goes_round(session: Session) -> None:
    first = session.next_undecided()
    assert first == session.findings[0]
    assert session.next_undecided(session.findings[-1]) == first
    words = range(len(session.transcript.words) + 1)
    later = [next((f for f in session.findings if f.first_word >= word), first) for word in words]
    assert [session.next_undecided(word=word) for word in words] == later
    session.heard(session.recording.whole)
    session.decide(session.findings[:2], Action.KEEP)
    assert session.next_undecided(first) == session.findings[2]
    session.decide(session.findings, Action.KEEP)
    assert session.next_undecided(first) is None


def test_listened_to_is_kept_and_counted(session: Session) -> None:
    span = session.findings[0].span
    assert span is not None
    session.heard(Span(span.start, span.end - span.length // 2))
    assert session.counts.listened == 0
    session.heard(Span(span.end - span.length // 2, span.end + 5))
    assert session.counts.listened == 1
    session.close()
    with Session.open(session.path) as again:
        assert again.listened == session.listened


def unfitted(session: Session) -> list[int]:
    return [passage.first_word for passage in session.silence.unfitted]


def test_only_what_changed_is_fitted_again(session: Session) -> None:
    assert len(unfitted(session)) == 5
    session.fit({p.span: p.span for p in session.silence.passages})
    assert unfitted(session) == []
    session.decide(session.findings[:1], Action.KEEP)
    assert unfitted(session) == []
    session.correct(1, "meets")
    assert unfitted(session) == [2]
    session.undo()
    assert unfitted(session) == []
    session.redo()
    session.close()
    with Session.open(session.path) as again:
        assert unfitted(again) == [2]


def test_what_is_silent_is_what_the_draft_says(session: Session) -> None:
    assert session.silence.spans == drafted(session).spans
    session.fit({p.span: p.span for p in session.silence.passages})
    assert session.silence.spans == drafted(session).spans
    session.heard(session.recording.whole)
    session.decide(session.findings, Action.KEEP)
    assert session.silence.spans == drafted(session).spans == ()


def test_an_edge_that_was_widened_stays_wide_when_the_passage_grows(session: Session) -> None:
    session.fit({p.span: p.span for p in session.silence.passages})
    bob = session.silence.passages[1].span
    wide = bob.pad(4000, 12000, within=session.recording.whole)  # wider than what nobody has fitted
    session.move_edge(bob, wide)
    assert session.silence.edges[bob] == wide
    session.add_words(3, 4)
    (grown,) = [p.span for p in session.silence.passages if p.span.contains(bob)]
    assert grown != bob
    assert session.silence.edges[grown] == wide
    assert grown in {passage.span for passage in session.silence.unfitted}
    with pytest.raises(ValueError, match="stays on its passage"):
        session.move_edge(bob, Span(0, 10))


def test_what_waits_in_marked_words_is_decided_with_them_in_one_step(session: Session) -> None:
    session.add_ranges([(0, 2), (4, 5)])
    annas = [f for f in session.findings if (f.term, f.category) == ("anna", Category.PERSON)]
    assert [session.action(f) for f in annas] == [Action.REDACT, Action.REDACT]
    assert {f.term for f in session.review.undecided} == {"bob", "paris", ""}
    session.undo()
    assert [session.action(f) for f in annas] == [Action.ASK, Action.ASK]


def test_marks_that_were_worked_out_beside_are_the_same(path: Path) -> None:
    with Session.open(path) as session:
        session.add_ranges([(0, 2), (4, 5)])
        made = session.state
        session.undo()
        then = session.foresee_ranges([(0, 2), (4, 5)])
        assert then is not None
        session.mark(then)
        assert session.state == made
        assert session.actions == tuple(action for _, action in session.review.actions)
        assert session.foresee_ranges([]) is None


def test_words_that_changed_while_marks_were_worked_out_are_not_marked(session: Session) -> None:
    then = session.foresee_ranges([(0, 1), (3, 5)])
    assert then is not None
    session.decide(session.findings[1:2], Action.KEEP)
    session.correct(1, "ran into")
    session.mark(then)
    assert [f.term for f in session.findings if f.recogniser == "person"] == ["anna"]
    assert session.action(session.findings[0]) is Action.REDACT
    session.undo()
    session.undo()
    session.mark(then)
    assert [f.term for f in session.findings if f.recogniser == "person"] == ["anna", "then anna"]
    assert session.actions == tuple(action for _, action in session.review.actions)
    with pytest.raises(ValueError, match="found something"):
        session.detected(then)


def test_a_moved_edge_is_all_that_is_worked_out_again(session: Session) -> None:
    before, waiting = session.silence, session.waiting
    bob = before.passages[1].span
    session.move_edge(bob, bob.pad(100, 100, within=session.recording.whole))
    assert session.silence.passages is before.passages
    assert session.waiting is waiting
    assert session.silence.spans == drafted(session).spans != before.spans
    session.undo()
    assert session.silence.spans == before.spans


def test_widening_reaches_out_on_both_sides(session: Session) -> None:
    session.fit({p.span: p.span for p in session.silence.passages})
    before = session.silence.spans[1]
    session.widen(before)
    assert before.pad(BY, BY, within=session.recording.whole) in session.silence.spans
    session.undo()
    assert before in session.silence.spans


def test_widening_holds_what_is_removed_again(session: Session) -> None:
    bob = session.silence.passages[1].span
    session.move_edge(bob, Span(bob.start, bob.start + 1))
    session.widen(Span(bob.start, bob.start + 1))
    assert session.silence.edges[bob].contains(bob)


def test_widening_a_part_of_a_silence_makes_nothing_of_it_audible(session: Session) -> None:
    bob = session.silence.passages[1].span
    wide = bob.pad(8 * BY, 8 * BY, within=session.recording.whole)
    session.move_edge(bob, wide)
    session.widen(bob)
    assert session.silence.edges[bob].contains(wide)


def test_an_approval_stays_where_more_falls_silent(session: Session) -> None:
    session.decide(session.findings, Action.REDACT)
    session.accept(["damage:0"])
    session.ask_reader()
    session.approve("Max")
    before = session.silence.spans
    session.widen(before[1])
    assert session.silence.spans != before
    assert session.reading == Reading("person", "Max")
    passage = session.silence.passages[0].span
    session.move_edge(passage, passage)
    assert session.reading == Reading("person")


def test_a_second_reader_approves_no_review_in_which_something_waits(session: Session) -> None:
    session.ask_reader()
    with pytest.raises(HeldError, match="findings wait for a decision"):
        session.approve("Max")
    session.decide(session.findings, Action.REDACT)
    with pytest.raises(HeldError, match="a packet is broken"):
        session.approve("Max")
    session.accept(["damage:0"])
    assert session.review.waits_for_reader
    session.decide(session.findings[-1:], Action.ASK)
    session.publish_words(0, 1)
    session.approve("Max")
    assert not session.review.waits_for_reader, "what waits is outside the part that is published"


CHANGES: dict[str, Callable[[Session], object]] = {
    "corrects a word": lambda session: session.correct(1, "saw"),
    "makes a silence shorter": lambda session: session.move_edge(*[session.silence.passages[0].span] * 2),
    "chooses a part": lambda session: session.publish_words(0, 3),
    "lists a term": lambda session: session.add_term("Heron Street"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_who_changed_anything_approves_nothing(path: Path, change: Callable[[Session], object]) -> None:
    with Session.open(path, by="Zoe") as session:
        session.decide(session.findings, Action.REDACT)
        session.accept(["damage:0"])
        session.ask_reader()
    with Session.open(path, by="Max") as session:
        change(session)
        session.widen(session.silence.spans[0])
    with Session.open(path, by="Max") as session:
        with pytest.raises(UsageError, match="cannot approve"):
            session.approve("max")
        session.undo()
        session.undo()
        session.approve("Max")
        session.widen(session.silence.spans[0])
        session.approve("Max")


def test_a_second_reader_is_asked_for_approves_and_is_kept(path: Path) -> None:
    with Session.open(path, by="Zoe") as session:
        session.dismiss_reader()
        assert session.made is None
        session.decide(session.findings, Action.REDACT)
        session.ask_reader()
        with pytest.raises(UsageError, match="cannot approve"):
            session.approve("zoe")
        session.accept(["damage:0"])
        session.approve("Max")
    with Session.open(path, by="Zoe") as session:
        assert session.reading == Reading("Zoe", "Max")
        session.decide(session.findings[:1], Action.KEEP)
        assert session.review.waits_for_reader
        session.undo()
        assert session.reading == Reading("Zoe", "Max"), "the review is what Max approved"
        session.undo()
        assert session.reading == Reading("Zoe")
        session.dismiss_reader()
    with Session.open(path) as session:
        assert session.reading is None
    with Project.open(path) as project:
        kept = [entry.reading for entry in project.log() if entry.reading]
        assert kept[:3] == [(Reading("Zoe"),), (Reading("Zoe", "Max"),), (Reading("Zoe"),)]
        assert kept[-1] == (None,)
        assert project.check_log()


def test_an_excerpt_is_what_is_reviewed_and_drafted(session: Session) -> None:
    session.publish_words(3, 6)
    assert text_of(drafted(session)) == "then [PERSON 1] left"
    assert (session.counts.total, session.counts.waiting) == (1, 1)
    assert session.next_undecided() == session.findings[2]
    assert session.silence.spans == drafted(session).silent
    assert session.silence.within == drafted(session).within
    with pytest.raises(ValueError, match="inside the recording"):
        session.publish_part(Span(0, 100 * RATE))
    part = session.part
    session.close()
    with Session.open(session.path) as again:
        assert again.part == part
        again.undo()
        assert again.part is None
        assert again.counts.total == 5


def test_a_passage_that_a_person_made_narrower_is_silent_as_published_where_an_excerpt_cuts_it(
    session: Session,
) -> None:
    session.add_words(0, 5)
    passage = session.silence.passages[0].span
    session.move_edge(passage, Span(passage.start, passage.start + 800))
    session.publish_words(3, 7)
    assert session.silence.spans == drafted(session).silent


def test_only_the_border_of_an_excerpt_is_widened(session: Session) -> None:
    session.publish_words(3, 6)
    session.fit({p.span: p.span for p in session.silence.passages})
    before, outer = session.silence.within, session.silence.spans[0]
    first = session.silence.passages[0].span
    session.widen(outer)
    assert session.silence.within.start == before.start + BY
    assert session.silence.within.end == before.end
    session.publish_part(None)
    assert session.silence.edges[first].start == first.start


def test_a_later_detection_lets_only_what_is_new_wait(session: Session) -> None:
    session.decide(session.findings, Action.REDACT)
    session.detected(find(TRANSCRIPT, {"Anna": Category.PERSON, "left": Category.CONTEXT}))
    assert [f.term for f in session.review.undecided] == ["left"]
    session.correct(0, "Anne")
    state = session.state
    session.detected(in_transcript(TRANSCRIPT, []))
    assert session.state == state


def test_what_was_done_while_a_detection_was_worked_out_is_in_it(session: Session) -> None:
    found = find(TRANSCRIPT, {"Anna": Category.PERSON, "left": Category.CONTEXT})
    then = session.foresee(found)
    session.decide(session.findings, Action.REDACT)
    session.detected(then)
    terms = [f.term for f in session.findings]
    assert terms == ["anna", "bob", "anna", "left", "paris", ""]
    assert [f.term for f in session.review.undecided] == ["left"]
    assert session.actions == tuple(action for _, action in session.review.actions)


def test_a_later_detection_keeps_nothing_that_may_not_be_kept(path: Path) -> None:
    with Session.open(path) as session:
        session.heard(session.recording.whole)
        session.decide(session.findings, Action.KEEP)
    rules = Rules(never_keep=frozenset({Category.PERSON}))
    with Session(Project.open(path), rules=rules) as session:
        session.detected(
            session.foresee(find(TRANSCRIPT, {"Anna": Category.PERSON, "Paris": Category.PLACE}))
        )
        assert [(f.term, a) for f, a in zip(session.findings, session.actions, strict=True)] == [
            ("anna", Action.ASK),
            ("anna", Action.ASK),
            ("paris", Action.KEEP),
            ("", Action.KEEP),
        ]


def test_a_term_is_looked_for_once(session: Session) -> None:
    assert session.add_term("  Anna  Ray ").name == "Anna Ray"
    session.add_term("Anna Ray")
    assert [term.name for term in session.watchlist] == ["Heron", "Anna Ray"]
    with pytest.raises(UsageError):
        session.add_term(" - ")
    with pytest.raises(UsageError):
        session.correct(0, " \u200b ")


def test_what_nobody_sees_is_in_no_word_that_a_person_writes(session: Session) -> None:
    """A text that is copied has soft hyphens and signs that steer a terminal; no Word document holds them."""
    session.correct(0, " An\u00adne\x01  Ma\u200brie ")
    assert [word.text for word in session.transcript.words[:3]] == ["Anne", "Marie", "met"]
    assert session.add_term("Kowal\u00adska\x01").name == "Kowalska"


def test_the_recording_is_found_again_by_its_hash(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    moved = replace(session.recording, path=Path("/elsewhere/meeting.wav"))
    session.locate(moved)
    assert session.recording.path == moved.path
    session.undo()
    assert session.recording.path == moved.path
    with pytest.raises(ProjectError, match="not the one"):
        session.locate(replace(moved, sha256="cd" * 32))
    session.close()
    with Session.open(session.path) as again:
        assert again.recording.path == moved.path
        assert again.taken_back is not None


def test_nothing_is_done_twice(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    session.decide(session.findings[:1], Action.KEEP)
    session.correct(0, TRANSCRIPT.words[0].text)
    session.accept(["no such"])
    session.undo()
    assert session.made is None


def test_a_project_without_findings_is_no_review(tmp_path: Path) -> None:
    path = tmp_path / "new.caviard"
    Project.create(path).close()
    with pytest.raises(ProjectError) as caught:
        Session.open(path)
    assert caught.value.code == "project-unfinished"
    Project.open(path).close()


def test_passages_are_those_of_the_review(session: Session) -> None:
    assert session.silence.passages == passages(session.review)


def test_a_profile_decides_what_waits_and_leaves_what_it_wants_asked(session: Session) -> None:
    session.decide(session.findings[:1], Action.KEEP)
    session.decide_by(load_profile("staff"))
    assert session.actions == (Action.KEEP, *[Action.REDACT] * 3, Action.ASK)
    session.undo()
    assert session.counts.waiting == 4


SPOKEN = make_transcript(
    say("Anna met Bob then Anna left Paris", speaker="Speaker 1"),
    say("Good luck", start=4, speaker="Speaker 2"),
)


@pytest.fixture
def spoken(path: Path) -> Iterator[Session]:
    with Project.open(path) as project:
        project.save_review(Review(make_recording(), SPOKEN, find(SPOKEN, {"Bob": Category.PERSON})))
    with Session.open(path) as opened:
        yield opened


def test_speakers_are_named_made_one_split_and_muted_and_all_is_on_disk(spoken: Session) -> None:
    states = [spoken.state]
    for act in (
        lambda: spoken.name_speaker("Speaker 1", "Zoe Brandt", published=True),
        lambda: spoken.mute_speaker("Speaker 2"),
        lambda: spoken.say_by(0, 3, None),
        lambda: spoken.name_speaker("Speaker 1", "Zoe Brandt", published=False),
        lambda: spoken.mute_speaker("Zoe Brandt"),
    ):
        act()
        states.append(spoken.state)
    assert spoken.speakers == ("Zoe Brandt", "Speaker 2")
    assert spoken.muted == {"Zoe Brandt", "Speaker 2"}
    assert not spoken.state.named
    with Session.open(on_disk_path(spoken)) as again:
        assert again.state == states[-1]
        for state in reversed(states[:-1]):
            again.undo()
            assert again.state == state


def on_disk_path(session: Session) -> Path:
    session.close()
    return session.path


def test_a_muted_speaker_stays_muted_in_what_is_theirs_later(spoken: Session) -> None:
    spoken.mute_speaker("Speaker 2")
    spoken.say_by(0, 2, "Speaker 2")
    assert text_of(drafted(spoken)).splitlines()[0].startswith("[SPEAKER]")
    spoken.name_speaker("Speaker 1", "Speaker 2", published=True)  # they are one person
    assert spoken.muted == {"Speaker 2"}
    assert not spoken.state.named
    assert not any(word in text_of(drafted(spoken)) for word in ("Anna", "Bob", "luck"))


def test_a_published_name_is_seen_in_the_draft_and_taken_back(spoken: Session) -> None:
    spoken.name_speaker("Speaker 2", "  Zoe\u200b  Brandt ", published=True)
    assert [cue.speaker for cue in drafted(spoken).cues] == ["[Speaker 1]", "Zoe Brandt"]
    spoken.undo()
    assert [cue.speaker for cue in drafted(spoken).cues] == ["[Speaker 1]", "[Speaker 2]"]


def test_a_name_without_a_letter_and_words_that_are_not_there_are_refused(spoken: Session) -> None:
    with pytest.raises(UsageError):
        spoken.name_speaker("Speaker 1", " ... ", published=False)
    with pytest.raises(ValueError, match="words"):
        spoken.say_by(3, 3, None)
    with pytest.raises(UsageError):
        spoken.mute_speaker("Zoe")
    assert spoken.made is None


def test_a_name_that_is_redacted_in_the_text_is_not_published(spoken: Session) -> None:
    spoken.decide(spoken.findings, Action.REDACT)
    before = spoken.state
    with pytest.raises(UsageError) as refused:
        spoken.name_speaker("Speaker 1", "Bob Marden", published=True)
    assert refused.value.code == "name-removed"
    assert spoken.state == before
    spoken.name_speaker("Speaker 1", "Bob Marden", published=False)
    assert not spoken.unnamed
    spoken.decide(spoken.findings, Action.KEEP)
    spoken.name_speaker("Bob Marden", "Bob Marden", published=True)
    assert not spoken.unnamed
    for action in (Action.REDACT, Action.ASK):
        spoken.decide(spoken.findings, action)
        assert spoken.unnamed == {"Bob Marden"}


def test_who_speaks_is_told_once(session: Session) -> None:
    session.tell_apart((Turn(Span(0, 8 * RATE), 4),))
    assert session.speakers == ("Speaker 1",)
    state = session.state
    session.tell_apart((Turn(Span(0, RATE), 0), Turn(Span(RATE, 8 * RATE), 1)))
    assert session.state == state


def test_who_says_it_changes_no_edge(spoken: Session) -> None:
    spoken.add_words(7, 8)
    spoken.fit({p.span: p.span for p in spoken.silence.passages})
    spoken.name_speaker("Speaker 1", "Zoe", published=False)
    spoken.say_by(6, 8, None)
    assert unfitted(spoken) == []
    with Session.open(on_disk_path(spoken)) as again:
        assert unfitted(again) == []
        again.mute_speaker("Zoe")
        assert unfitted(again) == [0, 0]  # what is said, and the sound before it


def opened_over_speech(path: Path) -> Session:
    """A review of a word to be redacted, and of the unheard speech on its span."""
    transcript = speech_under_a_word()
    with Project.open(path) as project:
        project.save_review(Review(make_recording(), transcript, find(transcript, {"is": Category.PERSON})))
    return Session.open(path)


def test_an_edge_of_a_word_is_not_moved_further_in_than_the_unheard_speech_under_it(path: Path) -> None:
    word = Span(RATE, 4 * RATE)
    within, around = Span(2 * RATE, 3 * RATE), Span(RATE // 2, 4 * RATE)
    with opened_over_speech(path) as session:
        unheard = session.of_category(Category.UNHEARD)
        with pytest.raises(UsageError, match="not written down"):
            session.move_edge(word, within)
        session.move_edge(word, around)
        assert session.silence.edges[word] == around
        session.heard(session.recording.whole)
        session.decide(unheard, Action.KEEP)
        session.move_edge(word, within)
        assert session.silence.spans == (within,)
        session.decide(unheard, Action.REDACT)
        assert session.silence.spans == (word,), "somebody wants the speech removed again"
        assert estimated_edges(session.state, {}) == {word: word}


def test_unheard_speech_is_kept_by_nobody_who_has_not_listened_to_it(session: Session) -> None:
    (speech,) = session.of_category(Category.UNHEARD)
    assert speech.span is not None
    before = session.actions
    for findings in ((speech,), session.findings):
        with pytest.raises(UsageError, match="nobody has listened"):
            session.decide(findings, Action.KEEP)
    assert session.actions == before
    session.heard(Span(speech.span.start, speech.span.start + speech.span.length // 2))
    with pytest.raises(UsageError, match="nobody has listened"):
        session.decide((speech,), Action.KEEP)
    session.decide((speech,), Action.REDACT)
    session.heard(speech.span)
    session.decide(session.findings, Action.KEEP)
    assert set(session.actions) == {Action.KEEP}


def test_unheard_speech_is_laid_bare_no_further_than_somebody_has_listened_to_it(session: Session) -> None:
    (speech,) = (p.span for p in session.silence.passages if not p.words)
    third = speech.length // 3
    later = Span(speech.start + third, speech.end + RATE)
    inside = Span(speech.start + third, speech.end - third)
    session.heard(Span(speech.start, speech.start + third // 2))
    with pytest.raises(UsageError, match="nobody has listened"):
        session.move_edge(speech, later)
    session.heard(Span(speech.start, speech.start + third))
    session.move_edge(speech, later)
    assert session.silence.edges[speech] == later
    with pytest.raises(UsageError, match="nobody has listened"):
        session.move_edge(speech, inside)
    session.heard(speech)
    session.move_edge(speech, inside)
    assert session.silence.edges[speech] == inside


def test_unheard_speech_that_may_not_be_kept_is_not_laid_bare_either(path: Path) -> None:
    with Session.open(path) as session:
        (speech,) = (p.span for p in session.silence.passages if not p.words)
        session.heard(session.recording.whole)
        session.move_edge(speech, Span(speech.start, speech.start + 1))
    with Session(Project.open(path), rules=Rules(never_keep=frozenset({Category.UNHEARD}))) as session:
        assert session.silence.edges[speech] == speech, "it is shown as it will be published"
        with pytest.raises(UsageError) as refused:
            session.move_edge(speech, Span(speech.start, speech.end - 1))
        assert refused.value.code == "policy-keep"
        session.move_edge(speech, wider := Span(speech.start - 1, speech.end + 1))
        assert session.silence.edges[speech] == wider


def test_a_stretch_that_somebody_marked_may_be_cut_shorter_by_hand(session: Session) -> None:
    (speech,) = (p.span for p in session.silence.passages if not p.words)
    session.heard(session.recording.whole)
    session.decide(session.of_category(Category.UNHEARD), Action.KEEP)
    session.add_stretch(speech)
    session.move_edge(speech, Span(speech.start, speech.end - 1))
    assert session.silence.edges[speech] == Span(speech.start, speech.end - 1)


def test_edges_that_come_late_lay_nothing_bare_of_unheard_speech_that_goes_too_by_now(path: Path) -> None:
    word, narrow = Span(RATE, 4 * RATE), Span(2 * RATE, 3 * RATE)
    with opened_over_speech(path) as session:
        unheard = session.of_category(Category.UNHEARD)
        session.heard(session.recording.whole)
        session.decide(unheard, Action.KEEP)
        session.decide(unheard, Action.REDACT)  # while the word alone is fitted, or published
        session.fit({word: narrow})
        session.take_edges({word: narrow})
        assert session.silence.edges[word].contains(word)
        assert len(session.silence.unfitted) == 2


def test_an_edge_over_unheard_speech_under_a_word_stays_also_where_somebody_has_listened(path: Path) -> None:
    word, narrow = Span(RATE, 4 * RATE), Span(2 * RATE, 3 * RATE)
    with opened_over_speech(path) as session:
        session.heard(session.recording.whole)
        with pytest.raises(UsageError) as refused:
            session.move_edge(word, narrow)
        assert refused.value.code == "unheard-beneath"
        session.decide(session.of_category(Category.UNHEARD), Action.KEEP)
        session.move_edge(word, narrow)
        assert session.silence.edges[word] == narrow


def test_unheard_speech_on_the_span_of_a_word_is_not_fitted_by_who_says_it(path: Path) -> None:
    with opened_over_speech(path) as session:
        unheard = session.of_category(Category.UNHEARD)
        assert [one.span for one in unheard] == [Span(RATE, 4 * RATE)]
        session.heard(session.recording.whole)
        session.decide(unheard, Action.KEEP)
        session.fit({Span(RATE, 4 * RATE): Span(2 * RATE, 3 * RATE)})
        session.decide(unheard, Action.REDACT)
        assert len(unfitted(session)) == 1
        session.tell_apart((Turn(Span(0, 8 * RATE), 0),))
        assert unfitted(session), "or the edges of the word would do for the rest"


def test_what_a_detection_found_goes_with_the_step_that_caused_it(session: Session) -> None:
    before = session.state
    session.add_term("left")
    session.detected(find(session.transcript, {"Bob": Category.PERSON, "left": Category.WATCHLIST}))
    found = session.state
    assert found.review.findings != before.review.findings
    session.undo()
    assert session.state == before
    assert session.made is None
    session.redo()
    assert session.state == found
    assert session.taken_back is None


def test_a_detection_that_nothing_caused_is_not_taken_back(session: Session) -> None:
    session.detected(find(session.transcript, {"Bob": Category.PERSON}))
    found = session.state
    assert session.made is None
    session.undo()
    assert session.state == found


def test_a_decision_is_taken_back_without_what_was_found_since(session: Session) -> None:
    anna, bob, *_ = session.findings
    session.add_term("left")
    session.decide((anna,), Action.KEEP)
    session.decide((bob,), Action.KEEP)
    session.undo()
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "left": Category.WATCHLIST}
    session.detected(find(session.transcript, wanted))
    found = session.state
    with Session.open(on_disk_path(session)) as again:
        assert again.state == found
        again.undo()
        assert again.action(anna) is Action.ASK
        assert again.findings == found.review.findings.findings
        again.redo()
        assert again.state == found
        assert again.taken_back is not None, "what was taken back before can still be made again"
        assert again.project.check_log()
        again.undo()
        again.undo()
        assert again.made is None
        assert not {finding.category for finding in again.findings} & {Category.WATCHLIST}


def test_what_was_redacted_stays_where_it_is_found_no_more(session: Session) -> None:
    bob = session.findings[1]
    session.decide((bob,), Action.REDACT)
    session.detected(find(session.transcript, {"Anna": Category.PERSON}))
    assert session.action(bob) is Action.REDACT
    with Session.open(on_disk_path(session)) as again:
        assert again.action(bob) is Action.REDACT
        again.undo()
        assert bob in again.findings


def is_stale(session: Session) -> bool:
    return session.stale


def test_what_was_not_looked_for_yet_is_known_also_tomorrow(session: Session) -> None:
    assert not is_stale(session)
    session.decide(session.findings[:1], Action.KEEP)
    assert not is_stale(session)
    session.add_term("zebra")
    session.decide(session.findings[:1], Action.REDACT)
    assert is_stale(session)
    session.close()
    with Session.open(session.path) as again:
        assert is_stale(again)
        again.detected(again.review.findings)
        assert not is_stale(again), "nothing new was found, and it is not looked for again"
        again.correct(0, "Anne")
        assert is_stale(again)
        again.detected(find(again.transcript, {"Bob": Category.PERSON, "Anne": Category.PERSON}))
        assert not is_stale(again)
        again.undo()
        assert is_stale(again), "the term is still there, and what was found with it is not"
