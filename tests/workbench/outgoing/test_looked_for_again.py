"""What is looked for, asked and decided anew when a review is published."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import AskedError, FoundMoreError, HeldError, UsageError
from app.domain.finding import Category, Findings
from app.domain.profile import profile_from
from app.domain.recording import Fault, FaultKind, Recording
from app.domain.review import Action
from app.domain.transcript import Transcript
from app.workbench.outgoing.keeping import Keeper, keeping
from app.workbench.outgoing.main_job import redact
from app.workbench.policy.settings import Hearing, Output, Policy
from app.workbench.reviewing.session import Session
from tests.values import find, make_transcript, say, text_of
from tests.workbench.publishing import ASKING, POLICY, Bench, by_command, in_the_window


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
    assert text_of(bench.plans[-1]) == "[PERSON 1] [DATE 1] [PERSON 2] [PERSON 1] left [PLACE 1]"


def test_what_is_new_outside_of_the_published_part_asks_nobody(session: Session, tmp_path: Path) -> None:
    session.publish_words(0, 3)
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"then": Category.CONTEXT})
        in_the_window(bench, session, tmp_path)
        session.publish_words(2, 5)
        with pytest.raises(FoundMoreError):
            in_the_window(bench, session, tmp_path / "another")
    assert [text_of(made) for made in bench.plans] == ["[PERSON 1] met [PERSON 2]"]


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


def test_what_another_profile_decided_is_asked_anew_and_told(session: Session, tmp_path: Path) -> None:
    session.decide(session.findings, Action.ASK)
    session.decide_by(profile_from({"name": "partner", "categories": {"place": "keep"}}))
    session.decide([f for f in session.findings if f.category is Category.PERSON], Action.REDACT)
    with Bench() as bench, pytest.raises(AskedError) as caught:
        in_the_window(bench, session, tmp_path, ASKING)
    assert [finding.term for finding in caught.value.asked] == ["paris"]
    assert caught.value.profile == "staff"


def test_a_recogniser_that_fails_then_is_told(session: Session, tmp_path: Path) -> None:
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "It failed.")
    with Bench() as bench:
        bench.finds = lambda said, _: replace(find(said, {}), faults=(fault,))
        with pytest.raises(FoundMoreError) as caught:
            in_the_window(bench, session, tmp_path)
    assert caught.value.found is not None
    assert caught.value.found.faults == (fault,)


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
            assert "Kowalska" not in text_of(bench.plans[-1])
    assert asked == [("Anna met Bob then Anna Kowalska Paris", ("Kowalska",))]


@pytest.mark.parametrize("named", ["Eve", None])
def test_nobody_is_listened_to_for_a_speaker_whom_the_transcript_does_not_name(
    named: str | None, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_path: Path, recording: Recording) -> Transcript:
        return make_transcript(say("Hi", speaker=named), recording=recording)

    monkeypatch.setattr(Bench, "read_transcript", lambda _bench, *given: read(*given))
    with Bench() as bench, pytest.raises(UsageError) as raised:
        redact(
            bench,
            session.review.recording.path,
            folder=tmp_path,
            hearing=Hearing("en"),
            policy=replace(POLICY, muted=("Bob",)),
            output=Output("out"),
            keeper=Keeper(),
            transcript=Path("meeting.vtt"),
        )
    assert (raised.value.code, bench.listened) == ("no-speaker", 0)


@pytest.mark.parametrize(("kept", "accepted", "heard"), [(0, 0, 0), (0, 1, 1), (1, 0, 1)])
def test_damage_is_refused_before_it_is_listened_to_where_nothing_would_be_kept(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int, accepted: int, heard: int
) -> None:
    cut = replace(session.recording, faults=(Fault(FaultKind.DAMAGE, "damage:end", "It is cut short."),))
    listened: list[Recording] = []

    def transcribe(_bench: Bench, recording: Recording, *_rest: object, **_more: object) -> Transcript:
        listened.append(recording)
        return session.transcript

    monkeypatch.setattr(Bench, "open", lambda *_: cut)
    monkeypatch.setattr(Bench, "transcribe", transcribe)

    def run() -> None:
        with Bench() as bench, keeping(tmp_path / "p.caviard" if kept else None, lambda _: None) as keeper:
            redact(
                bench,
                cut.path,
                folder=tmp_path,
                hearing=Hearing("en"),
                policy=replace(POLICY, accept_damage=bool(accepted)),
                output=Output("out"),
                keeper=keeper,
            )

    with nullcontext() if accepted else pytest.raises(HeldError, match="cut short"):
        run()
    assert len(listened) == heard


def test_what_a_profile_kept_that_has_changed_since_is_decided_anew(session: Session, tmp_path: Path) -> None:
    session.decide(session.findings, Action.ASK)
    keeps = profile_from({"name": "Board", "categories": dict.fromkeys(["person", "place"], "keep")})
    session.decide_by(keeps)
    hides = profile_from({"name": "Board", "categories": dict.fromkeys(["person", "place"], "redact")})
    with Bench() as bench:
        by_command(bench, session, tmp_path, replace(POLICY, profile=hides))
    assert text_of(bench.plans[-1]) == "[PERSON 1] met [PERSON 2] then [PERSON 1] left [PLACE 1]"
