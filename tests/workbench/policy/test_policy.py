"""What an organisation lays down holds in the workbench, whatever a front, a file or an old project says."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.assets import resources
from app.domain.errors import FoundMoreError, UsageError
from app.domain.finding import Category, Findings
from app.domain.profile import Profile, TextStyle
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.edits import State
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper, keeping
from app.workbench.outgoing.main_job import redact
from app.workbench.outgoing.publishing import Order, publish_for, publish_project, styled
from app.workbench.policy.profiles import chosen_profile, load_profile, offered_profiles
from app.workbench.policy.settings import Hearing, Output, Policy
from app.workbench.reviewing.history import History
from app.workbench.reviewing.session import Session
from tests.conftest import StayingWorker
from tests.samples import speech, write_audio
from tests.values import find, make_recording, make_transcript, say

ALL_KEPT = Profile("all", "", tuple((category, Action.KEEP) for category in Category), threshold=1.0)
RULES = Rules(never_keep=frozenset({Category.PERSON}), watchlist=(Term("communications"),))
SECRETS = ("martha", "ellison", "desmond", "communications")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eleven seconds of the sample: two names, an organisation, and the term."""
    sound, rate = speech(resources() / "sample" / "meeting-en.flac", 0, 11)
    return write_audio(tmp_path_factory.mktemp("policy") / "meeting.flac", sound, rate)


@pytest.fixture(scope="module")
def careless(recording: Path, staying: StayingWorker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a time without rules, in which nothing was found and everything is published."""
    folder = tmp_path_factory.mktemp("careless")
    path = folder / "meeting.caviard"
    with keeping(path, lambda _: None) as keeper:
        made = redact(
            Workbench(on_message=keeper, worker=staying),
            recording,
            folder=folder / "out",
            hearing=Hearing("en"),
            policy=Policy(ALL_KEPT),
            output=Output("careless", texts=("txt",)),
            keeper=keeper,
        )
    text = made.published.files["txt"].read_text("utf-8").lower()
    assert all(secret in text for secret in SECRETS), "without rules it is all there"
    return path


def under(rules: Rules, bench: Workbench) -> Workbench:
    """The workbench as it is on a computer on which rules are in force."""
    bench.rules = rules
    return bench


@pytest.fixture
def strict(staying: StayingWorker) -> Workbench:
    return under(RULES, Workbench(worker=staying))


def test_a_profile_that_keeps_and_hides_everything_gets_nothing_out(
    strict: Workbench, careless: Path, tmp_path: Path
) -> None:
    with Project.open(careless) as project:
        made = publish_project(
            strict,
            History(project).state,
            folder=tmp_path,
            policy=Policy(ALL_KEPT, ask=Action.REDACT),
            output=Output("out", texts=("txt",)),
            keeper=Keeper(project=project),
        )
        kept = [(f.category, action) for f, action in project.review().actions]
    text = made.published.files["txt"].read_text("utf-8").lower()
    assert not [secret for secret in SECRETS if secret in text]
    assert "brightwater" in text, "the rest is as the profile says"
    assert (Category.PERSON, Action.KEEP) not in kept
    assert (Category.WATCHLIST, 1) in made.published.certificate.counts


def test_the_window_lets_a_person_see_what_the_rules_bring_in(
    strict: Workbench, recording: Path, tmp_path: Path
) -> None:
    said = make_transcript(say("Anna met Bob"), recording=strict.open(recording))
    review = Review(strict.open(recording), said, Findings(find(said, {}).made_from, ()))
    order = Order("staff", tmp_path / "out", Output("out", texts=("txt",)))
    policy, project = Policy(load_profile("staff"), ask=Action.ASK), Project.in_memory(tmp_path / "x.caviard")
    with pytest.raises(FoundMoreError) as caught:
        publish_for(strict, State(review), fitted={}, order=order, policy=policy, project=project)
    project.close()
    assert caught.value.found is not None
    assert {f.term for f in caught.value.found.findings} == {"anna", "bob"}
    assert not (tmp_path / "out").exists()


def test_leaving_out_and_other_profiles_are_refused_at_every_stage() -> None:
    said = make_transcript(say("Anna met Bob"))
    review = Review(make_recording(), said, find(said, {"Anna": Category.PERSON}))
    fixed = Rules(profile=load_profile("press"), never_keep=frozenset({Category.PERSON}))
    bench = under(fixed, Workbench())
    for policy in (
        Policy(load_profile("press"), only=(Category.DATE,)),
        Policy(load_profile("staff")),
        Policy(replace(ALL_KEPT, name="press")),
        styled(Policy(load_profile("press")), TextStyle.LABEL),
    ):
        for stage in (
            lambda policy=policy: bench.decide(review, policy),
            lambda policy=policy: bench.abide(State(review), policy),
            lambda policy=policy: bench.detect(said, policy),
            lambda policy=policy: bench.detect_text("Anna", "en", policy),
        ):
            with pytest.raises(UsageError, match="policy of your organisation"):
                stage()
    assert bench.decide(review, Policy(load_profile("press").strict())).undecided == ()


def test_only_the_profile_of_the_rules_is_offered(tmp_path: Path) -> None:
    rules = Rules(profile=load_profile("partner"))
    assert [profile.name for profile in offered_profiles(rules)] == ["partner"]
    assert load_profile(None, rules).name == load_profile("partner", rules).name == "partner"
    assert chosen_profile("staff", rules) is rules.profile, "a choice of a time without rules"
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "partner"\n[categories]\nperson = "keep"\n', "utf-8")
    for name in ("staff", str(mine)):
        with pytest.raises(UsageError, match="'partner' only"):
            load_profile(name, rules)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which somebody kept Anna before there were rules."""
    path = tmp_path / "meeting.caviard"
    said = make_transcript(say("Anna met Bob in Paris"))
    found = find(said, {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE})
    review = Review(make_recording(), said, found)
    with Project.create(path) as made:
        made.save_recording(review.recording)
        made.save_review(review.decide([Decision(found.findings[0].key, Action.KEEP, "person")]))
        made.save_settings({"profile": "staff", "watchlist": ()})
    return path


def states(session: Session) -> list[str]:
    return [action.value for action in session.actions]


def test_what_was_kept_before_the_rules_waits_again(project: Path) -> None:
    with Session(Project.open(project), rules=Rules()) as session:
        assert states(session) == ["keep", "ask", "ask"]
    with Session(Project.open(project), rules=RULES) as session:
        assert states(session) == ["ask", "ask", "ask"]
        assert session.review.undecided == session.findings
        session.decide([session.findings[0]], Action.REDACT)
        session.undo()
        assert states(session) == ["ask", "ask", "ask"], "undo does not bring it back"
        session.redo()
    with Session(Project.open(project), rules=RULES) as session:
        assert states(session) == ["redact", "ask", "ask"]
        assert session.made is not None


def test_a_person_cannot_keep_it_and_no_profile_keeps_it(project: Path) -> None:
    with Session(Project.open(project), rules=RULES) as session:
        with pytest.raises(UsageError, match="does not let this be kept"):
            session.decide(session.findings, Action.KEEP)
        assert states(session) == ["ask", "ask", "ask"], "all of it or nothing"
        session.decide([session.findings[2]], Action.KEEP)
        session.decide_by(ALL_KEPT)
        assert states(session) == ["redact", "redact", "keep"]
