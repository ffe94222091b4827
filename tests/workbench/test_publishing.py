"""What people set in a review holds whoever publishes it: the edges they moved, and the part they chose."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.audio import open_source
from app.domain.certificate import Check
from app.domain.edits import State
from app.domain.errors import (
    CaviardError,
    FoundMoreError,
    HeldError,
    OutputError,
    ProjectError,
    UsageError,
    VerificationError,
)
from app.domain.excerpt import excerpt_of, to_fit
from app.domain.finding import Category, Findings
from app.domain.labels import BLOCK
from app.domain.names import Name
from app.domain.plan import Plan
from app.domain.ports import HeardBlock
from app.domain.profile import Profile, TextStyle, profile_from
from app.domain.recording import FIRST, Recording, Selection
from app.domain.review import Action, Review
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.widening import BEFORE
from app.export.txt import TxtWriter
from app.files import sha256_of
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.checking import verify_bundle
from app.workbench.history import History
from app.workbench.keeping import Keeper
from app.workbench.main_job import RETRIES, redact
from app.workbench.profiles import load_profile
from app.workbench.publication import Outcome
from app.workbench.publishing import Order, preview_for, publish_for, publish_project
from app.workbench.session import Session
from app.workbench.settings import Hearing, Output, Policy, Relisten
from app.workbench.transcripts import text_alone
from tests.project.full import bundles, leave_no_room_for_bundles
from tests.samples import noise, write_audio
from tests.values import RATE, find, make_transcript, say

POLICY = Policy(load_profile("staff"), ask=Action.ASK)
ASKING = Policy(profile_from({"name": "staff", "categories": {"person": "redact"}}), ask=Action.ASK)
"""A person is wanted to look at nearly everything."""


class Bench(Workbench):
    """A workbench that writes nothing but a text, and keeps what it was told to publish."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: list[Plan] = []
        self.short = 0
        """How often the first span is found too short for its words."""
        self.heard = False
        self.equal = True
        """Whether a text is as planned."""
        self.listened = 0
        self.finds: Callable[[Transcript, Policy], Findings] = lambda said, _: find(said, {})

    def open(self, path: Path, selection: Selection = FIRST) -> Recording:
        with open_source(path, selection) as source:
            return source.recording

    def check_hearing(self, hearing: Hearing) -> None:
        del hearing

    def check_claims(
        self,
        recording: Recording,
        transcript: Transcript,
        hearing: Hearing,
        policy: Policy,
        *,
        done: tuple[HeardBlock, ...] = (),
    ) -> Transcript:
        del recording, hearing, policy, done
        self.listened += 1
        return transcript

    def detect(self, transcript: Transcript, policy: Policy, *, elsewhere: tuple[Name, ...] = ()) -> Findings:
        del elsewhere
        return self.finds(transcript, policy)

    def fit(
        self, review: Review, *, known: Mapping[Span, Span] | None = None, part: Span | None = None
    ) -> Mapping[Span, Span]:
        have = known or {}
        wanted = to_fit(review, excerpt_of(review.transcript, part))
        return {passage.span: have.get(passage.span, passage.span) for passage in wanted}

    def cut_short(self, recording: Recording, made: Plan) -> tuple[Span, ...]:
        assert recording.sha256 == made.recording
        self.short -= 1
        return made.spans[:1] if self.short >= 0 else ()

    def check_output(self, recording: Recording, output: Output, *, part: Span | None = None) -> None:
        """No sound is written."""

    def write(self, recording: Recording, made: Plan, folder: Path, output: Output) -> Mapping[str, Path]:
        assert recording.sha256 == made.recording
        self.plans.append(made)
        text = folder / f"{output.name}.txt"
        TxtWriter().write(made, text)
        return {"txt": text}

    def verify(
        self, review: Review, made: Plan, files: Mapping[str, Path], *, relisten: Relisten
    ) -> tuple[Check, ...]:
        del review, files, relisten
        if self.heard:
            return (Check("relisten", passed=False, detail="heard", spans=made.spans[:1]),)
        return (Check("text", passed=self.equal, detail="as planned"),)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    sound = write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)
    with open_source(sound) as source:
        recording = source.recording
    transcript = make_transcript(say("Anna met Bob then Anna left Paris"), recording=recording)
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE}
    with Project.create(tmp_path / "meeting.caviard") as project:
        project.save_recording(recording)
        project.save_review(Review(recording, transcript, find(transcript, wanted)))
    with Session.open(project.path) as opened:
        opened.decide(opened.findings, Action.REDACT)
        yield opened


def in_the_window(bench: Workbench, session: Session, folder: Path, policy: Policy = POLICY) -> Outcome:
    order = Order("staff", folder, Output("window"))
    fitted = session.silence.fitted
    return publish_for(
        bench, session.state, fitted=fitted, order=order, policy=policy, project=session.project
    )


def on_the_line(bench: Workbench, session: Session, folder: Path, policy: Policy = POLICY) -> Outcome:
    project = session.project
    return publish_project(
        bench,
        History(project).state,
        folder=folder,
        policy=policy,
        output=Output("line"),
        keeper=Keeper(project=project),
    )


def published(session: Session, folder: Path) -> Plan:
    """The plan that the command line publishes, and the window the same."""
    with Bench() as bench:
        in_the_window(bench, session, folder)
        session.close()
        with Session.open(session.path) as again:
            on_the_line(bench, again, folder)
            assert [kept.name for kept in again.project.published] == ["window", "line"]
            assert {kept.part for kept in again.project.published} == {again.part}
    ours, theirs = bench.plans
    assert ours == theirs
    return theirs


def test_an_edge_that_a_person_moved_is_where_it_falls_silent(session: Session, tmp_path: Path) -> None:
    passage = session.silence.passages[1].span
    wide = passage.pad(300, 500, within=session.recording.whole)
    session.move_edge(passage, wide)
    assert wide in published(session, tmp_path / "out").spans


def test_an_edge_stays_wide_where_the_profile_keeps_a_neighbour(session: Session, tmp_path: Path) -> None:
    session.add_words(1, 2)
    (passage,) = [p.span for p in session.silence.passages if p.first_word == 0]
    session.move_edge(passage, passage.pad(0, 700, within=session.recording.whole))
    session.decide([f for f in session.findings if f.recogniser == "person"], Action.KEEP)
    spans = published(session, tmp_path / "out").spans
    assert any(span.end == passage.end + 700 for span in spans)


def test_what_stands_in_place_of_what_is_removed_is_chosen_and_kept(session: Session, tmp_path: Path) -> None:
    for style, text in (
        (None, "[PERSON 1] met [PERSON 2] then [PERSON 1] left [PLACE 1]"),
        (TextStyle.BLOCK, f"{BLOCK} met {BLOCK} then {BLOCK} left {BLOCK}"),
    ):
        order = Order("staff", tmp_path / "out", Output("made", force=True), style)
        with Bench() as bench:
            publish_for(bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project)
        assert bench.plans[-1].text == text
        assert session.project.published[-1].text_style is (style or TextStyle.LABEL)


def test_the_part_that_was_chosen_is_what_is_published(session: Session, tmp_path: Path) -> None:
    session.publish_words(3, 6)
    made = published(session, tmp_path / "out")
    assert made.text == "then [PERSON 1] left"
    assert made.inside == (3, 6)


TELLING = Profile(
    "telling",
    "",
    ((Category.PLACE, Action.KEEP), (Category.SPEAKER, Action.KEEP)),
    text_style=TextStyle.BLOCK,
)


@pytest.mark.parametrize("part", [None, Span(0, 4 * RATE)])
@pytest.mark.parametrize("style", [None, TextStyle.LABEL])
@pytest.mark.parametrize("profile", [load_profile("staff"), TELLING])
def test_what_it_will_say_is_what_is_published(
    session: Session, tmp_path: Path, profile: Profile, style: TextStyle | None, part: Span | None
) -> None:
    spoken = make_transcript(
        say("Anna met Bob", speaker="Zoe Brandt"),
        say("then Anna left Paris", start=4, speaker="Speaker 2"),
        recording=session.recording,
    )
    found = find(spoken, {"Bob": Category.PERSON, "Paris": Category.PLACE})
    state = State(Review(session.recording, spoken, found), part=part)
    policy = Policy(profile, ask=Action.REDACT)
    order = Order(profile.name, tmp_path / "out", Output("made"), style)
    with Bench() as bench:
        said = preview_for(bench, state, fitted={}, policy=policy, text_style=style)
        publish_for(bench, state, fitted={}, order=order, policy=policy, project=session.project)
    assert f"{said}\n" == (tmp_path / "out" / "made" / "made.txt").read_text("utf-8")
    assert ("Zoe Brandt: Anna met" in said) == (profile is TELLING)
    assert ("Paris" in said) == (profile is TELLING and part is None)
    assert (BLOCK in said) == (profile is TELLING and style is None)


def test_what_waits_is_shown_as_redacted(session: Session) -> None:
    asking = Policy(Profile("asking", "", ((Category.PERSON, Action.ASK),)), ask=Action.ASK)
    review = replace(session.review, decisions=())
    with Bench() as bench:
        said = preview_for(bench, State(review), fitted={}, policy=asking)
    assert said == "[PERSON 1] met [PERSON 2] then [PERSON 1] left [PLACE 1]"


@pytest.mark.parametrize("window", [True, False])
def test_a_project_without_room_keeps_the_bundle_back(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, window: bool
) -> None:
    publish = in_the_window if window else on_the_line
    leave_no_room_for_bundles(monkeypatch)
    with Bench() as bench, pytest.raises(ProjectError) as caught:
        publish(bench, session, tmp_path / "out")
    assert caught.value.code == "project-disk"
    assert bundles(tmp_path / "out") == []
    monkeypatch.undo()
    with Bench() as bench:
        made = publish(bench, session, tmp_path / "out")
    (kept,) = session.project.published
    assert [kept.name] == bundles(tmp_path / "out")
    for file in kept.files:
        assert sha256_of(made.published.bundle / file.name) == file.sha256
    assert {file.kind for file in kept.files} == {"txt", "certificate", "certificate_html"}


def test_a_bundle_that_cannot_be_released_is_not_kept_as_published(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> Path:
        raise OutputError("disk-full", "The disk is full.", "Make room.")

    monkeypatch.setattr("app.workbench.publication.release", refused)
    with Bench() as bench, pytest.raises(OutputError):
        on_the_line(bench, session, tmp_path / "out")
    assert session.project.published == ()


@pytest.mark.parametrize(
    ("short", "heard", "written", "widenings"),
    [
        (0, False, 1, 0),
        (2, False, 1, 2),
        (2, True, RETRIES + 1, RETRIES + 2),
        (RETRIES + 1, True, 1, RETRIES),
    ],
)
def test_what_is_cut_short_is_widened_before_anything_is_written(
    session: Session, tmp_path: Path, short: int, heard: bool, written: int, widenings: int
) -> None:
    with Bench() as bench:
        bench.short, bench.heard = short, heard
        fitted = bench.fit(session.review)
        with pytest.raises(VerificationError) if heard else nullcontext():
            publish_for(
                bench,
                session.state,
                fitted=fitted,
                order=Order("staff", tmp_path / "out", Output("made")),
                policy=POLICY,
                project=session.project,
            )
    assert len(bench.plans) == written
    first = min(fitted.values())
    assert bench.plans[-1].spans[0].start == first.start - widenings * round(BEFORE * RATE)


def by_command(bench: Bench, session: Session, folder: Path, policy: Policy = POLICY) -> None:
    """Publish as the command line does, from what is on disk."""
    session.close()
    with Session.open(session.path) as again:
        on_the_line(bench, again, folder, policy)


def test_what_an_audience_wants_gone_and_the_review_lacks_is_not_published(
    session: Session, tmp_path: Path
) -> None:
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"Bob then": Category.PERSON, "met": Category.DATE})
        with pytest.raises(FoundMoreError) as caught:
            in_the_window(bench, session, tmp_path, ASKING)
        assert caught.value.found is not None
        more = {f.term for f in caught.value.found.findings} - {f.term for f in session.findings}
        assert more == {"bob then", "met"}
        by_command(bench, session, tmp_path)
    assert bench.plans[-1].text == "[PERSON 1] [DATE 1] [PERSON 2] [PERSON 1] left [PLACE 1]"


def test_what_is_new_outside_of_the_published_part_asks_nobody(session: Session, tmp_path: Path) -> None:
    session.publish_words(0, 3)
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"then": Category.CONTEXT})
        in_the_window(bench, session, tmp_path)
        session.publish_words(2, 5)
        with pytest.raises(FoundMoreError):
            in_the_window(bench, session, tmp_path)
    assert [made.text for made in bench.plans] == ["[PERSON 1] met [PERSON 2]"]


@pytest.mark.parametrize(("now", "code"), [(None, "unreadable"), ("Anna met Eve", "changed")])
def test_a_text_that_is_not_there_any_more_is_said_before_the_work(
    tmp_path: Path, now: str | None, code: str
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Anna met Bob", "utf-8")
    recording, said = text_alone(notes, "en")
    notes.unlink() if now is None else notes.write_text(now, "utf-8")
    state = State(Review(recording, said, find(said, {})))
    with Bench() as bench, pytest.raises(CaviardError) as caught:
        publish_project(bench, state, folder=tmp_path, policy=POLICY, output=Output("made"), keeper=Keeper())
    assert (caught.value.code, bench.plans) == (code, [])


def test_a_bundle_is_checked_by_the_review_that_it_was_made_from(session: Session, tmp_path: Path) -> None:
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"Bob": Category.SUSPECT})  # the project does not hold it
        made = in_the_window(bench, session, tmp_path)
        session.add_words(1, 2)
        session.correct(6, "Lyon")
        checks = verify_bundle(bench, session.project, made.published.bundle, log=True)
        assert {check.name for check in checks if check.passed} == {"text", "hashes", "log"}

        kept = session.project.published[-1]
        with session.project.publishing(replace(kept, transcript=None, findings=None, edges=())):
            pass  # as an earlier version did
        with pytest.raises(ProjectError, match="earlier version"):
            verify_bundle(bench, session.project, made.published.bundle, log=True)


def test_text_that_an_earlier_version_wrote_otherwise_is_not_called_changed(
    session: Session, tmp_path: Path
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path)
        bench.equal = False
        again = partial(verify_bundle, bench, session.project, made.published.bundle, log=True)
        assert not again()[0].passed
        kept = session.project.published[-1]
        with session.project.publishing(replace(kept, text_format=0)):
            pass  # as an earlier version did
        with pytest.raises(VerificationError, match="as they were published") as caught:
            again()
        assert (caught.value.code, [check.passed for check in caught.value.checks]) == (
            "other-format",
            [False, True, True],
        )
        made.published.files["txt"].write_text("changed", "utf-8")
        assert [check.passed for check in again()] == [False, False, True]


def test_what_an_audience_asks_about_and_the_review_lacks_waits_in_the_project(
    session: Session, tmp_path: Path
) -> None:
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"met": Category.CONTEXT})
        with pytest.raises(HeldError):
            by_command(bench, session, tmp_path)
    assert not bench.plans
    with Session.open(session.path) as again:
        assert [f.term for f in again.review.undecided] == ["met"]


@pytest.mark.parametrize("front", ["window", "command"])
def test_a_term_and_a_word_that_nobody_looked_for_again_are_looked_for(
    session: Session, tmp_path: Path, front: str
) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def finds(said: Transcript, policy: Policy) -> Findings:
        asked.append((said.text, tuple(term.name for term in policy.watchlist)))
        return find(said, {"Kowalska": Category.WATCHLIST})

    session.add_term("Kowalska")
    session.correct(5, "Kowalska")
    with Bench() as bench:
        bench.finds = finds
        if front == "window":
            with pytest.raises(FoundMoreError):
                in_the_window(bench, session, tmp_path, ASKING)
        else:
            by_command(bench, session, tmp_path)
            assert "Kowalska" not in bench.plans[-1].text
    assert asked == [("Anna met Bob then Anna Kowalska Paris", ("Kowalska",))]


@pytest.mark.parametrize("named", ["Eve", None])
def test_nobody_is_listened_to_for_a_speaker_whom_the_transcript_does_not_name(
    named: str | None, session: Session, tmp_path: Path
) -> None:
    with Bench() as bench, pytest.raises(UsageError) as raised:
        redact(
            bench,
            session.review.recording.path,
            folder=tmp_path,
            hearing=Hearing("en"),
            policy=replace(POLICY, muted=("Bob",)),
            output=Output("out"),
            keeper=Keeper(),
            read_transcript=lambda recording: make_transcript(say("Hi", speaker=named), recording=recording),
        )
    assert (raised.value.code, bench.listened) == ("no-speaker", 0)


def test_what_a_profile_kept_that_has_changed_since_is_decided_anew(session: Session, tmp_path: Path) -> None:
    session.decide(session.findings, Action.ASK)
    keeps = profile_from({"name": "Board", "categories": dict.fromkeys(["person", "place"], "keep")})
    session.decide_by(keeps)
    hides = profile_from({"name": "Board", "categories": dict.fromkeys(["person", "place"], "redact")})
    with Bench() as bench:
        by_command(bench, session, tmp_path, replace(POLICY, profile=hides))
    assert bench.plans[-1].text == "[PERSON 1] met [PERSON 2] then [PERSON 1] left [PLACE 1]"
