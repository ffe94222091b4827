"""What people set in a review holds whoever publishes it: the edges they moved, and the part they chose."""

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest

from app.domain.certificate import CUSTOM, Check
from app.domain.errors import (
    AskedError,
    CaviardError,
    HeldError,
    ModelError,
    OutputError,
    ProjectError,
    UsageError,
    VerificationError,
)
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.planning.labels import BLOCK
from app.domain.profile import Profile, TextStyle, profile_from
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Review
from app.domain.reviewing.edits import State
from app.domain.reviewing.rules import Rules
from app.domain.sound.widening import BEFORE
from app.domain.timeline import Span
from app.files import sha256_of
from app.project import Project
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import RETRIES
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.publishing import (
    Order,
    preview_for,
    publish_for,
    publish_project,
    with_part,
    wrong_name,
)
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy, default_name
from app.workbench.reviewing.history import History
from app.workbench.reviewing.session import Session
from app.workbench.sources.transcripts import text_alone
from tests.project.full import bundles, leave_no_room_for_bundles
from tests.values import RATE, find, make_transcript, say, speech_under_a_word, text_of
from tests.workbench.publishing import ASKING, POLICY, Bench, in_the_window, on_the_line


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


def test_an_edge_of_a_word_lays_no_unheard_speech_bare_that_lies_under_it(
    session: Session, tmp_path: Path
) -> None:
    recording, word = session.recording, Span(RATE, 4 * RATE)
    transcript, path = speech_under_a_word(recording), tmp_path / "speech.caviard"
    with Project.create(path) as project:
        project.save_recording(recording)
        project.save_review(Review(recording, transcript, find(transcript, {"is": Category.PERSON})))
    with Session.open(path) as over:
        unheard = over.of_category(Category.UNHEARD)
        over.decide(over.findings, Action.REDACT)
        over.heard(over.recording.whole)
        over.decide(unheard, Action.KEEP)
        over.move_edge(word, Span(2 * RATE, 3 * RATE))
        over.decide(unheard, Action.REDACT)
        assert word in published(over, tmp_path / "out").spans


@pytest.mark.parametrize(("before", "after"), [(0, 700), (700, 0)])
def test_an_edge_stays_wide_where_the_profile_keeps_a_neighbour(
    session: Session, tmp_path: Path, before: int, after: int
) -> None:
    session.add_words(1, 2)
    (passage,) = [p.span for p in session.silence.passages if p.first_word == 0]
    session.move_edge(passage, wide := passage.pad(before, after, within=session.recording.whole))
    session.decide([f for f in session.findings if f.recogniser == "person"], Action.KEEP)
    spans = published(session, tmp_path / "out").spans
    assert wide.start in {span.start for span in spans}
    assert wide.end in {span.end for span in spans}


def test_what_stands_in_place_of_what_is_removed_is_chosen_and_kept(session: Session, tmp_path: Path) -> None:
    for style, text in (
        (None, "[PERSON 1] met [PERSON 2] then [PERSON 1] left [PLACE 1]"),
        (TextStyle.BLOCK, f"{BLOCK} met {BLOCK} then {BLOCK} left {BLOCK}"),
    ):
        order = Order("staff", tmp_path / "out", Output("made", force=True), style)
        with Bench() as bench:
            made = publish_for(
                bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project
            )
        assert text_of(bench.plans[-1]) == text
        assert session.project.published[-1].text_style is (style or TextStyle.LABEL)
        counted = ((Category.PERSON, 3), (Category.PLACE, 1)) if style is None else ()
        assert made.published.certificate.counts == counted


def test_a_name_that_is_taken_is_told_before_the_recording_is_looked_at(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "made").mkdir()
    order = Order("staff", tmp_path, Output("made"))
    session.recording.path.unlink()
    with Bench() as bench, pytest.raises(UsageError, match="already"):
        publish_for(bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project)
    for output, code in ((order.output, "not-a-bundle"), (Output("About Anna"), "name-tells")):
        (tmp_path / output.name).mkdir(exist_ok=True)
        wrong = wrong_name(bench, session.state, output=output, policy=POLICY, folder=tmp_path)
        assert wrong is not None
        assert wrong.code == code
        told = wrong_name(bench, session.state, output=output, policy=POLICY)
        assert (told is None) is (code == "not-a-bundle"), "where is not known"


@pytest.mark.parametrize(
    ("name", "profile", "code"),
    [
        ("About Anna", "staff", "name-tells"),
        ("AboutAnna2", "staff", "name-tells"),
        ("q3-anna", "anna", "profile-tells"),
        ("anna-board", "board", "name-tells"),
    ],
)
def test_no_bundle_is_called_by_what_is_removed_from_it(
    session: Session, tmp_path: Path, name: str, profile: str, code: str
) -> None:
    order = Order("staff", tmp_path / "out", Output(name))
    policy = replace(POLICY, profile=replace(POLICY.profile, name=profile))
    with Bench() as bench, pytest.raises(UsageError) as refused:
        publish_for(bench, session.state, fitted={}, order=order, policy=policy, project=session.project)
    assert refused.value.code == code
    assert not bench.fitted  # it is told before the long work
    assert not (tmp_path / "out").exists()
    wrong = wrong_name(bench, session.state, output=order.output, policy=policy)
    assert wrong is not None
    assert wrong.code == code
    assert wrong_name(bench, session.state, output=Output("met-2026"), policy=policy) is None


def test_a_name_that_tells_is_refused_before_anything_is_looked_for_anew(
    session: Session, tmp_path: Path
) -> None:
    class Looking(Bench):
        def completed(self, review: Review, policy: Policy) -> Review:
            del review, policy
            raise AssertionError

    order = Order("staff", tmp_path / "out", Output("About Anna"))
    with Looking() as bench, pytest.raises(UsageError, match="removed"):
        publish_for(bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project)


def test_the_part_that_was_chosen_is_what_is_published(session: Session, tmp_path: Path) -> None:
    session.publish_words(3, 6)
    made = published(session, tmp_path / "out")
    assert text_of(made) == "then [PERSON 1] left"
    assert made.word_range == (3, 6)


def test_nothing_outside_of_the_part_is_counted(session: Session, tmp_path: Path) -> None:
    counts = {}
    for part in (False, True):
        if part:
            session.publish_words(3, 6)
        order = Order("staff", tmp_path / "out", Output(f"part {part}"))
        with Bench() as bench:
            made = publish_for(
                bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project
            )
        counts[part] = dict(made.published.certificate.counts)
    assert counts == {False: {Category.PERSON: 3, Category.PLACE: 1}, True: {Category.PERSON: 1}}


def test_the_faults_that_were_accepted_in_an_excerpt_do_not_tell_where_it_lies(
    session: Session, tmp_path: Path
) -> None:
    inside = session.transcript.words[4].span
    where = {"damage:rest": Span(0, 10), "block:12": inside, "damage:3:2": inside, "damage:end": None}
    faults = tuple(Fault(FaultKind.DAMAGE, name, "Lost.", span) for name, span in where.items())
    names = {}
    for part in (False, True):
        if part:
            session.publish_words(3, 6)
        review = replace(session.review, recording=replace(session.recording, faults=faults))
        state = replace(session.state, review=review.accept(where))
        order = Order("staff", tmp_path / "out", Output(f"part {part}"))
        with Bench() as bench:
            made = publish_for(bench, state, fitted={}, order=order, policy=POLICY, project=session.project)
        names[part] = made.published.certificate.accepted
    assert names == {
        False: ("block:12", "damage:3:2", "damage:end", "damage:rest"),
        True: ("block", "damage", "damage:end"),
    }


def test_no_excerpt_is_called_by_what_is_removed_where_only_fitted_edges_leave_any_of_it(
    session: Session, tmp_path: Path
) -> None:
    session.publish_words(4, 5)
    for name in ("Anna leaves", "she leaves"):
        order = Order("staff", tmp_path / "out", Output(name))
        with Bench() as bench, pytest.raises(UsageError) if "Anna" in name else nullcontext():
            publish_for(bench, session.state, fitted={}, order=order, policy=POLICY, project=session.project)
        assert bench.fitted == 1
    assert bundles(tmp_path / "out") == ["she leaves"]


@pytest.mark.parametrize(
    ("profile", "only", "said"),
    [
        (POLICY.profile, (), "staff"),
        (replace(POLICY.profile, allow=("Acme",)), (), CUSTOM),
        (replace(POLICY.profile, name="board"), (Category.PERSON, Category.PLACE), CUSTOM),
    ],
)
def test_a_certificate_says_by_what_it_was_decided(
    session: Session, tmp_path: Path, profile: Profile, only: tuple[Category, ...], said: str
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out", Policy(profile, only=only, ask=Action.ASK))
    certificate = made.published.certificate
    assert (certificate.profile, certificate.only) == (said, only)


@pytest.mark.parametrize("part", [None, (3, 6)])
def test_a_certificate_says_whether_it_is_of_an_excerpt(
    session: Session, tmp_path: Path, part: tuple[int, int] | None
) -> None:
    if part is not None:
        session.publish_words(*part)
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out")
    certificate = made.published.certificate
    assert certificate.excerpt is (part is not None)
    assert certificate.duration == (10 if part is None else 1.2)
    assert certificate.removed_seconds == sum(span.length for span in made.plan.spans) / RATE > 0


@pytest.mark.parametrize("streams", [1, 2])
def test_a_certificate_says_whether_there_is_sound_beside_what_was_published(
    session: Session, tmp_path: Path, streams: int
) -> None:
    recording = replace(session.recording, audio_streams=streams)
    state = replace(session.state, review=replace(session.review, recording=recording))
    order = Order("staff", tmp_path / "out", Output("one"))
    with Bench() as bench:
        made = publish_for(bench, state, fitted={}, order=order, policy=POLICY, project=session.project)
    assert made.published.certificate.part_of_sound is (streams == 2)


@pytest.mark.parametrize(
    ("said", "voice", "heard"), [("so", [], True), ("", [Span(0, RATE)], True), ("", [], False)]
)
def test_a_certificate_says_whether_anybody_was_heard(
    session: Session, tmp_path: Path, said: str, voice: list[Span], heard: bool
) -> None:
    transcript = make_transcript(say(said), recording=session.recording, voice=voice)
    state = State(Review(session.recording, transcript, find(transcript, {})))
    order = Order("staff", tmp_path / "out", Output("made"))
    policy = replace(POLICY, ask=Action.REDACT)
    with Bench() as bench:
        made = publish_for(bench, state, fitted={}, order=order, policy=policy, project=session.project)
    assert made.published.certificate.speech_heard is heard


def test_what_no_word_is_written_of_is_kept_by_no_profile_and_counted_where_it_stays(
    session: Session, tmp_path: Path
) -> None:
    voice = [Span(4 * RATE, 5 * RATE), Span(7 * RATE, 8 * RATE)]
    transcript = make_transcript(say("so"), recording=session.recording, voice=voice)
    state = State(Review(session.recording, transcript, find(transcript, {"so": Category.PLACE})))
    kept = ((Category.UNHEARD, Action.KEEP), (Category.PLACE, Action.KEEP))
    keeping = Policy(Profile("ours", "", kept))
    alone = replace(keeping, only=(Category.PERSON,))
    order = partial(Order, "staff", tmp_path / "out")
    publishing = partial(publish_for, fitted={}, project=session.project)
    with Bench() as bench:
        with pytest.raises(HeldError):
            publishing(bench, state, order=order(Output("held")), policy=replace(keeping, ask=Action.ASK))
        removed = publishing(bench, state, order=order(Output("none")), policy=keeping)
        left = publishing(bench, state, order=order(Output("both")), policy=alone)
        part = publishing(
            bench, replace(state, part=Span(0, 6 * RATE)), order=order(Output("one")), policy=alone
        )
    made = [one.published.certificate.unheard_kept for one in (removed, left, part)]
    assert made == [0, 2, 1]
    assert removed.plan.spans == tuple(voice)


def test_speech_that_is_laid_bare_by_its_edges_is_counted_and_where_none_may_be_kept_it_is_not(
    session: Session, tmp_path: Path
) -> None:
    """A project may be older than the policy."""
    voice = Span(4 * RATE, 5 * RATE)
    transcript = make_transcript(say("so"), recording=session.recording, voice=[voice])
    review = Review(session.recording, transcript, find(transcript, {}))
    state = State(review, moved=((voice, Span(5 * RATE - 2, 5 * RATE - 1)),))
    policy, made = replace(POLICY, ask=Action.REDACT), []
    for name, rules in (("bare", Rules()), ("held", Rules(never_keep=frozenset({Category.UNHEARD})))):
        order = Order("staff", tmp_path / "out", Output(name))
        with Bench() as bench:
            bench.rules = rules
            made.append(
                publish_for(bench, state, fitted={}, order=order, policy=policy, project=session.project)
            )
    assert [one.published.certificate.unheard_kept for one in made] == [1, 0]
    assert made[1].plan.spans == (voice,)


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


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
def test_a_disk_without_room_is_told_before_anything_is_looked_for_anew(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    publish: Callable[[Bench, Session, Path], object],
) -> None:
    least = session.recording.path.stat().st_size // 2
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Mock(total=10 * least, free=least - 1))
    with Bench() as bench:
        bench.finds = lambda *_: pytest.fail("it was looked through for a bundle that has no room")
        with pytest.raises(OutputError) as caught:
            publish(bench, session, tmp_path / "out")
    assert caught.value.code == "private-disk-full"
    assert bench.fitted == 0
    monkeypatch.undo()
    with Bench() as bench:
        publish(bench, session, tmp_path / "out")
    assert bench.plans


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

    monkeypatch.setattr("app.workbench.outgoing.publication.release", refused)
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


@pytest.mark.parametrize(
    ("checks", "advice"),
    [
        ((Check("relisten", False, "other words are heard"),), "the transcript is that of this recording"),
        ((Check("relisten", False, "heard", (Span(0, 9),)),), "Redact more around"),
        ((Check("silence", False, "unread"), Check("relisten", False, "unread")), "another format"),
    ],
)
def test_what_can_be_done_is_said_by_what_failed(
    session: Session, tmp_path: Path, checks: tuple[Check, ...], advice: str
) -> None:
    class Failing(Bench):
        def verify(self, *_: object, **__: object) -> tuple[Check, ...]:
            return checks

    with Failing() as bench, pytest.raises(VerificationError) as caught:
        on_the_line(bench, session, tmp_path / "out")
    assert advice in caught.value.advice


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
def test_no_other_profile_keeps_what_a_second_reader_has_approved_as_redacted(
    session: Session, tmp_path: Path, publish: Callable[..., object]
) -> None:
    board = Profile("board", "", ((Category.PERSON, Action.REDACT), (Category.PLACE, Action.KEEP)))
    policy, bob = replace(POLICY, profile=board), session.findings[1]
    session.undo()
    session.decide([bob], Action.KEEP)
    session.decide_by(load_profile("staff"))
    session.ask_reader()
    session.approve("Max")
    with Bench() as bench:
        with pytest.raises(AskedError, match="approved as redacted") as caught:
            publish(bench, session, tmp_path / "out", policy)
        assert [finding.term for finding in caught.value.asked] == ["paris"]
        assert bench.plans == []
        publish(bench, session, tmp_path / "same")
        session.dismiss_reader()
        publish(bench, session, tmp_path / "free", policy)
        assert [text_of(plan) for plan in bench.plans] == [
            "[PERSON 1] met Bob then [PERSON 1] left [PLACE 1]",
            "[PERSON 1] met Bob then [PERSON 1] left Paris",
        ]
        session.decide(caught.value.asked, Action.KEEP)
        session.ask_reader()
        session.approve("Max")
        publish(bench, session, tmp_path / "approved", policy)
        assert text_of(bench.plans[-1]).endswith("left Paris")


def places(name: str, action: Action) -> Policy:
    """The policy of a profile that removes people, and does something with places."""
    return replace(
        POLICY, profile=Profile(name, "", ((Category.PERSON, Action.REDACT), (Category.PLACE, action)))
    )


def approved_by_profile(session: Session, policy: Policy) -> None:
    """A review in which nobody but a profile has decided, approved by a second reader."""
    session.undo()
    session.decide_by(policy.profile)
    session.ask_reader()
    session.approve("Max")


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
def test_neither_front_publishes_from_a_project_that_lies_in_a_bundle(
    session: Session,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    publish: Callable[[Bench, Session, Path], Outcome],
) -> None:
    (tmp_path / "certificate.json").touch()
    out = tmp_path_factory.mktemp("out")
    with Bench() as bench:
        with pytest.raises(UsageError) as caught:
            publish(bench, session, out)
        assert (bench.fitted, bench.plans) == (0, [])
    assert caught.value.code == "project-in-bundle"
    assert not [*out.iterdir()]


@pytest.mark.parametrize("waits", [False, True], ids=["its name tells", "something waits"])
def test_a_command_is_told_what_holds_a_bundle_back_before_edges_are_fitted(
    session: Session, tmp_path: Path, waits: bool
) -> None:
    if waits:
        session.decide(session.findings, Action.ASK)
    asks = {"name": "staff", "categories": {"person": "ask"}}
    policy = replace(POLICY, profile=profile_from(asks)) if waits else POLICY
    name = "out" if waits else "About Anna"
    keeper = Keeper(project=session.project, reviewed=True)
    with Bench() as bench:
        with pytest.raises(HeldError if waits else UsageError):
            publish_project(
                bench, session.state, folder=tmp_path, policy=policy, output=Output(name), keeper=keeper
            )
        assert (bench.fitted, bench.plans) == (0, [])


def test_a_model_that_is_missing_is_told_before_edges_are_fitted(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_bench: Bench, hearing: Hearing, *_files: Path) -> None:
        raise ModelError("model-missing", hearing.model, "Install it.")

    monkeypatch.setattr(Bench, "check_hearing", missing)
    with Bench() as bench:
        with pytest.raises(ModelError, match="base"):
            on_the_line(bench, session, tmp_path)
        assert (bench.fitted, bench.plans) == (0, [])
        session.decide(session.findings, Action.KEEP)
        session.add_stretch(Span(9 * RATE, 9 * RATE + 800))
        on_the_line(bench, session, tmp_path)  # where no word is removed nobody listens for one
    assert [span.start for span in bench.plans[-1].spans] == [9 * RATE]


def test_what_a_profile_asks_about_waits_for_a_person_and_for_its_audience_alone(
    session: Session, tmp_path: Path
) -> None:
    approved_by_profile(session, places("ours", Action.REDACT))
    before = History(session.project).state
    with Bench() as bench:
        for policy, why in (
            (places("others", Action.ASK), "leaves to a person"),
            (places("others", Action.KEEP), "second reader has approved as redacted"),
        ):
            with pytest.raises(HeldError, match=why):
                on_the_line(bench, session, tmp_path / "held", policy)
        assert bench.plans == []
        assert History(session.project).state == before
        on_the_line(bench, session, tmp_path / "out", places("ours", Action.REDACT))
    assert text_of(bench.plans[0]).endswith("left [PLACE 1]")


def test_whatever_a_person_is_called_no_profile_takes_their_decisions_for_its_own(
    session: Session, tmp_path: Path
) -> None:
    session.decide(session.findings, Action.ASK)
    session.sign("profile: profile:board")
    session.decide(session.findings, Action.REDACT)
    with Bench() as bench:
        on_the_line(bench, session, tmp_path / "out", places("others", Action.KEEP))
    assert text_of(bench.plans[0]).endswith("left [PLACE 1]")
    session.ask_reader()
    with pytest.raises(UsageError, match="cannot approve"):
        session.approve("board")


def test_what_is_found_for_one_audience_alone_waits_for_it_alone(session: Session, tmp_path: Path) -> None:
    approved_by_profile(session, places("board", Action.REDACT))
    more = find(session.transcript, {"Paris": Category.PLACE, "met": Category.CONTEXT})
    others = places("others", Action.REDACT)
    with Bench() as bench:
        bench.finds = lambda said, policy: more if policy.profile == others.profile else find(said, {})
        with pytest.raises(HeldError, match="passages that nobody has looked at"):
            on_the_line(bench, session, tmp_path / "asked", others)
        on_the_line(bench, session, tmp_path / "out", places("board", Action.REDACT))
    assert text_of(bench.plans[0]).endswith("left [PLACE 1]")


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
@pytest.mark.parametrize(("now", "end"), [(Action.REDACT, "[PLACE 1]"), (Action.ASK, None)])
def test_what_a_changed_profile_keeps_no_more_is_published_on_no_old_approval(
    session: Session, tmp_path: Path, publish: Callable[..., object], now: Action, end: str | None
) -> None:
    approved_by_profile(session, places("board", Action.KEEP))
    with Bench() as bench, pytest.raises(HeldError) if end is None else nullcontext():
        publish(bench, session, tmp_path / "out", places("board", now))
    assert [text_of(plan).rpartition("left ")[2] for plan in bench.plans] == ([] if end is None else [end])


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
def test_an_approved_review_stays_as_it_was_approved_whoever_it_is_published_for(
    session: Session, tmp_path: Path, publish: Callable[..., object]
) -> None:
    approved_by_profile(session, places("board", Action.KEEP))
    before = History(session.project).state
    with Bench() as bench:
        publish(bench, session, tmp_path / "less", places("press", Action.REDACT))
        publish(bench, session, tmp_path / "more", places("board", Action.KEEP))
    assert [text_of(plan).rpartition("left ")[2] for plan in bench.plans] == ["[PLACE 1]", "Paris"]
    assert History(session.project).state == before
    assert History(session.project).back


def test_what_is_put_off_is_kept_for_nobody_also_after_it_was_published_redacted(
    session: Session, tmp_path: Path
) -> None:
    board = places("board", Action.KEEP)
    session.decide(session.findings[-1:], Action.ASK)
    with Bench() as bench:
        on_the_line(bench, session, tmp_path / "press", places("press", Action.REDACT))
        with pytest.raises(HeldError):
            on_the_line(bench, session, tmp_path / "board", board)
        assert [text_of(plan).rpartition("left ")[2] for plan in bench.plans] == ["[PLACE 1]"]
        session.close()
        with Session.open(session.path) as again:
            again.decide_by(board.profile)
            on_the_line(bench, again, tmp_path / "answered", board)
    assert text_of(bench.plans[-1]).endswith("left Paris")


def test_an_approval_of_a_part_is_none_of_another(session: Session, tmp_path: Path) -> None:
    session.decide(session.findings[-1:], Action.ASK)
    words = session.transcript.words
    part = Span(words[0].span.start, words[3].span.end)
    session.publish_part(part)
    session.ask_reader()
    session.approve("Max")
    inside, beyond = Span(part.start, words[1].span.end), Span(part.start, words[4].span.end)
    for other, waits in ((part, False), (inside, False), (beyond, True), (None, True)):
        asked = with_part(session.state, other)
        assert (asked.part, asked.review.waits_for_reader) == (other, waits)
    whole, keeper, output = with_part(session.state, None), Keeper(project=session.project), Output("line")
    with Bench() as bench, pytest.raises(HeldError, match="has not approved"):
        publish_project(bench, whole, folder=tmp_path, policy=POLICY, output=output, keeper=keeper)
    assert not History(session.project).state.review.waits_for_reader, "nothing was changed"
    session.publish_part(None)
    session.decide(session.findings, Action.REDACT)
    session.approve("Max")
    assert not with_part(session.state, part).review.waits_for_reader


@pytest.mark.parametrize("publish", [in_the_window, on_the_line])
def test_no_profile_names_speakers_whom_a_second_reader_saw_as_numbers(
    session: Session, tmp_path: Path, publish: Callable[..., object]
) -> None:
    board = replace(load_profile("staff"), name="board")
    actions = tuple((c, Action.KEEP if c is Category.SPEAKER else a) for c, a in board.actions)
    policy = replace(POLICY, profile=replace(board, actions=actions))
    session.say_by(0, len(session.transcript.words), "Zoe")
    session.ask_reader()
    session.approve("Max")
    with Bench() as bench:
        with pytest.raises(HeldError, match="saw as numbers"):
            publish(bench, session, tmp_path / "out", policy)
        assert bench.plans == []
        session.name_speaker("Zoe", "Zoe", published=True)
        session.approve("Max")
        publish(bench, session, tmp_path / "named", policy)
        session.name_speaker("Zoe", "Zoe", published=False)
        session.dismiss_reader()
        publish(bench, session, tmp_path / "free", policy)
        assert [{cue.pieces[0].speaker for cue in plan.cues} for plan in bench.plans] == [{"Zoe"}, {"Zoe"}]


def test_what_was_widened_is_in_the_review_as_one_step_that_voids_no_approval(
    session: Session, tmp_path: Path
) -> None:
    session.decide(session.findings, Action.REDACT)
    session.ask_reader()
    session.approve("Max")
    first = session.silence.passages[0].span
    with Bench() as bench:
        bench.short = 1
        session.take_edges(bench.fit(session.review))
        made = session.made
        outcome = in_the_window(bench, session, tmp_path)
        session.take_edges(outcome.edges)
        assert session.silence.edges == outcome.edges
        assert session.silence.edges[first] != first
        assert not session.review.waits_for_reader
        session.take_edges(outcome.edges)
        session.undo()
        assert session.made is made
    assert session.silence.edges[first] == first


@pytest.mark.parametrize("window", [True, False])
@pytest.mark.parametrize(("now", "code"), [(None, "missing"), ("Anna met Eve", "changed")])
def test_a_text_that_is_not_there_any_more_is_said_before_the_work(
    tmp_path: Path, now: str | None, code: str, *, window: bool
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Anna met Bob", "utf-8")
    recording, said = text_alone(notes, "en")
    notes.unlink() if now is None else notes.write_text(now, "utf-8")
    with Project.create(tmp_path / "notes.caviard") as project:
        project.save_review(Review(recording, said, find(said, {})))
    publish = in_the_window if window else on_the_line
    with (
        Session.open(project.path) as session,
        Bench() as bench,
        pytest.raises(CaviardError) as caught,
    ):
        publish(bench, session, tmp_path / "out")
    assert (caught.value.code, bench.plans) == (code, [])
    assert "project" in f"{caught.value.happened} {caught.value.advice}"


def test_what_waits_for_a_person_is_said_before_all_is_looked_through_again(
    session: Session, tmp_path: Path
) -> None:
    session.decide(session.findings[-1:], Action.ASK)
    with Bench() as bench:
        bench.finds = lambda *_: pytest.fail("it was looked for")
        with pytest.raises(HeldError, match="1 finding waits") as caught:
            in_the_window(bench, session, tmp_path / "out", ASKING)
    assert caught.value.profile == ASKING.profile.name, "of several audiences it is this one's"


def test_what_the_command_line_decides_is_a_step_and_ends_no_history(
    session: Session, tmp_path: Path
) -> None:
    session.decide(session.findings[-1:], Action.ASK)
    with Bench() as bench:
        on_the_line(bench, session, tmp_path / "out")
    session.close()
    with Session.open(session.path) as again:
        assert again.counts.waiting == 0
        again.undo()
        assert again.counts.waiting == 1
        again.undo()
        again.undo()
        assert (again.counts.waiting, again.made) == (again.counts.total, None)


def test_what_is_published_for_another_audience_on_the_line_ends_no_history(
    session: Session, tmp_path: Path
) -> None:
    """Also where another profile had decided, more is found, and all of it lies in another folder now."""
    session.decide(session.findings[-1:], Action.ASK)
    session.decide_by(places("board", Action.KEEP).profile)
    before, made = session.actions, session.made
    session.close()
    (there := tmp_path / "there").mkdir()
    for path in (session.path, session.recording.path):
        path.rename(there / path.name)
    press = replace(places("press", Action.REDACT), ask=Action.REDACT)
    with Session.open(there / session.path.name) as moved, Bench() as bench:
        bench.finds = lambda said, _: find(said, {"Paris": Category.PLACE, "met": Category.CONTEXT})
        on_the_line(bench, moved, tmp_path / "less", press)
        on_the_line(bench, moved, tmp_path / "again", press)
    assert [text_of(plan).split(" then")[0] for plan in bench.plans] == [
        "[PERSON 1] [TOPIC 1] [PERSON 2]"
    ] * 2
    with Session.open(moved.path) as again:
        assert again.recording.path.parent == there
        assert again.counts.waiting == 0
        again.undo()
        assert (again.actions, again.made) == (before, made)


def test_no_word_stands_in_the_usual_name_by_chance() -> None:
    """A removed "Ed" among random letters would refuse a name that nobody chose."""
    names = {default_name(datetime(2026, 1, 31, tzinfo=UTC)) for _ in range(100)}
    assert len(names) > 90
    assert {name[:11] for name in names} == {"2026-01-31-"}
    assert all(len(name) == 17 and name.replace("-", "").isdecimal() for name in names)
