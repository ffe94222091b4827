"""Names that Whisper wrote as other words, found by their sound through the whole of a workbench."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from app.domain.errors import InputError, ModelError
from app.domain.finding import Category, Finding, Findings, Hit
from app.domain.profile import Profile
from app.domain.recording import Fault, FaultKind, Recording
from app.domain.review import Action, Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.rules import Rules
from app.domain.spotting.apart import NAME as PAUSES
from app.domain.spotting.names import Name
from app.domain.spotting.spotted import NAME
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.workbench.bench import Workbench
from app.workbench.policy.own_lists import save_profile
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy
from app.workbench.running import Run
from app.workbench.searching import Search
from app.workbench.tasks import detecting
from app.workbench.tasks.detecting import Asked
from tests.values import make_recording, make_transcript, say

STAFF = load_profile("staff")
JUNIPER = Policy(STAFF, watchlist=(Term("Juniper"),))
SAID = (
    ("Which is about Juniper I suppose?", (20.38, 20.6, 20.7, 20.98, 21.45, 21.6, 22.12)),
    # "Exactly. So let me be plain. Juniper is our plan": as it might have been written.
    ("Exactly. You know per is our plan", (22.73, 23.3, 25.2, 25.35, 25.5, 25.67, 26.0, 26.3)),
)
"""Two who say the same name in the sample, with the seconds at which their words begin, and end."""


@pytest.fixture(scope="module")
def transcript(recording: Recording) -> Transcript:
    rate = recording.rate
    rows = [
        [
            Claim(word, round(start * rate), round(end * rate))
            for word, start, end in zip(text.split(), at, at[1:], strict=False)
        ]
        for text, at in SAID
    ]
    return make_transcript(*rows, recording=recording, voice=[Span(rate // 2, 49 * rate)])


@pytest.fixture(scope="module")
def found(bench: Workbench, recording: Recording, transcript: Transcript) -> Findings:
    return bench.detect(transcript, JUNIPER, heard=recording)


def by_sound(findings: Findings) -> list[Finding]:
    return [finding for finding in findings.findings if finding.recogniser == NAME]


def test_a_name_that_was_written_as_other_words_is_found_by_its_sound(found: Findings) -> None:
    assert Category.WATCHLIST in {finding.category for finding in by_sound(found)}
    for finding in by_sound(found):
        assert set(finding.term.split()) >= {"know", "per"}
        assert finding.reason == "sounds like what is said at 0:20"
    assert found.faults == ()


def test_all_of_the_wrong_words_falls_silent(
    bench: Workbench, recording: Recording, transcript: Transcript, found: Findings
) -> None:
    edges = bench.fit(Review(recording, transcript, found))
    finding = by_sound(found)[0]
    assert finding.span is not None
    assert any(fitted.contains(finding.span) for fitted in edges.values())


def test_a_later_detection_keeps_it_without_listening_again(
    bench: Workbench, transcript: Transcript, found: Findings
) -> None:
    again = bench.detect(transcript, JUNIPER, heard=found)
    assert by_sound(again) == by_sound(found)
    assert by_sound(bench.detect(transcript, JUNIPER)) == []


def test_two_words_in_doubt_are_suspect_between_two_pauses_and_stay_so(
    bench: Workbench, recording: Recording
) -> None:
    # Where "Exactly." is said between two pauses, and where "me be" is, in the midst of others.
    said = (
        ("Right.", 21.6, 22.12, 0.9),
        ("he", 22.73, 23.0, 0.5),
        ("hears", 23.0, 23.3, 0.6),
        ("that", 23.8, 24.3, 0.9),
        ("he", 24.3, 24.4, 0.5),
        ("hears", 24.4, 24.55, 0.6),
        ("it", 24.55, 24.9, 0.9),
    )
    rate = recording.rate
    claims = [Claim(word, round(start * rate), round(end * rate), sure) for word, start, end, sure in said]
    transcript = make_transcript(claims, recording=recording)
    staff = replace(JUNIPER, watchlist=())
    found = bench.detect(transcript, staff, heard=recording)
    apart = [(one.first_word, one.last_word) for one in found.findings if one.recogniser == PAUSES]
    assert apart == [(1, 3)]
    assert bench.detect(transcript, staff, heard=found) == found
    assert bench.detect(transcript, staff).findings == ()


def test_a_later_detection_keeps_what_is_named_in_another_recording(
    bench: Workbench, transcript: Transcript
) -> None:
    staff = replace(JUNIPER, watchlist=())
    names = (Name("Juniper", Category.PLACE, 0.9, "juniper"),)
    found = bench.detect(transcript, staff, elsewhere=names)
    review = Review(make_recording(length=transcript.length, rate=transcript.rate), transcript, found)
    state = apply(State(review), Step(words=((0, "It is"),)))
    again = bench.detect(state.review.transcript, staff, heard=state.review.findings)
    assert by_name(again) == {("juniper", (4, 5))}


def test_a_later_detection_keeps_what_is_named_like_a_speaker_who_has_another_name_now(
    bench: Workbench,
) -> None:
    staff, named = replace(JUNIPER, watchlist=()), "what juniper then said of it"
    transcript = make_transcript(say(named, speaker="Juniper Vale"), say("so it is", start=4, speaker="Bob"))
    state = State(Review(make_recording(), transcript, bench.detect(transcript, staff)))
    assert [f.reason for f in persons(state)] == ["a part of a name that stands among the speakers"]
    called = apply(state, Step(renamed=(("Juniper Vale", "The chair"),)))
    found = bench.detect(called.review.transcript, staff, heard=called.review.findings)
    assert persons(apply(called, Step(found=found))) == persons(state)


def persons(state: State) -> list[Finding]:
    """The people who are found in a review."""
    return [one for one in state.review.findings.findings if one.category is Category.PERSON]


def by_name(findings: Findings) -> set[tuple[str, tuple[int, int]]]:
    """What is found by a name of another recording: its words, and which these are."""
    return {
        (finding.term, (finding.first_word, finding.last_word))
        for finding in findings.findings
        if finding.category is Category.PLACE and finding.reason.endswith("in another recording")
    }


def test_sound_that_no_model_can_listen_to_is_a_fault_that_somebody_has_to_accept(
    bench: Workbench, recording: Recording, transcript: Transcript
) -> None:
    def run(task: Callable[..., object], *args: object, **kwargs: object) -> object:
        if task is detecting.spot:
            raise ModelError("missing", "There is no such model.", "Install it.")
        return bench._run(task, *args, **kwargs)

    unheard = Search(cast("Run", run), JUNIPER, Rules()).in_transcript(transcript, (), recording)
    assert unheard.failed == (NAME,)
    assert by_sound(unheard) == []
    assert bench.detect(transcript, JUNIPER, heard=unheard).faults == unheard.faults


def test_a_file_that_was_moved_is_no_fault_of_a_recogniser_that_anybody_could_accept(
    bench: Workbench, recording: Recording, transcript: Transcript, tmp_path: Path
) -> None:
    moved = replace(recording, path=tmp_path / "moved.flac")
    with pytest.raises(InputError, match=r"There is no file .*moved\.flac"):
        bench.detect(transcript, JUNIPER, heard=moved)


def test_a_name_that_is_heard_where_the_file_has_common_words_is_unheard_speech(
    bench: Workbench, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With which a sentence begins, so that its capital tells nothing; and what a person has."""
    heard = make_transcript(say("Good morning. Antwerp is closing and he has cancer."), recording=recording)
    written = say("Good morning. And where is closing and he has answer.", each=0.0)
    answers = {"check_hearing": None, "find_voice": (), "transcribe": heard}
    real = Workbench._run

    def run(one: Workbench, task: Callable[..., object], *args: object, **kwargs: object) -> object:
        return answers[task.__name__] if task.__name__ in answers else real(one, task, *args, **kwargs)

    monkeypatch.setattr(Workbench, "_run", run)
    fitted = bench.check_claims(recording, make_transcript(written, recording=recording), Hearing(), JUNIPER)

    assert fitted.text == "Good morning. And where is closing and he has answer."
    told = [word.text for word in heard.words if any(word.span.overlaps(one) for one in fitted.unheard)]
    assert told == ["Antwerp", "cancer."]


def test_a_recogniser_that_fails_on_what_was_heard_is_a_fault_of_the_words_of_a_file() -> None:
    heard, written = make_transcript(say("Antwerp is closing")), make_transcript(say("And it is closing"))
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "The recogniser 'names' failed.")

    def run(_task: object, asked: Asked) -> tuple[tuple[()], tuple[Fault, ...]]:
        return (), (fault,) if asked.text == heard.text else ()

    fitted = Search(cast("Run", run), JUNIPER, Rules()).in_file(written, heard)
    assert fitted.faults == (fault,)


@pytest.mark.parametrize(("profile", "found"), [(STAFF, [(1, 2)]), (STAFF.strict(), [(1, 2), (2, 3)])])
def test_a_weak_doubt_is_about_no_word_of_one_that_counts_by_default(
    profile: Profile, found: list[tuple[int, int]]
) -> None:
    """The words of that are cut as they are by default then, and those beside them as well."""
    said = make_transcript(say("so colibry maybe then"))
    hits = tuple(Hit(Category.SUSPECT, 3, end, score, "words", "") for end, score in ((10, 0.4), (16, 0.2)))

    def run(_task: object, _asked: Asked) -> tuple[tuple[Hit, ...], tuple[()]]:
        return hits, ()

    search = Search(cast("Run", run), Policy(profile), Rules())
    findings = search.in_transcript(said, (), None).findings
    assert [(one.first_word, one.last_word) for one in findings] == found


def finding(names: Mapping[str, Category]) -> Run:
    """Finds some names in any text."""

    def run(_task: object, asked: Asked) -> tuple[tuple[Hit, ...], tuple[()]]:
        found = re.finditer("|".join(names), asked.text)
        return tuple(Hit(names[one[0]], *one.span(), 0.8, "names", "a name") for one in found), ()

    return cast("Run", run)


def in_place_of_paris(policy: Policy) -> tuple[str, ...]:
    """What is heard where the file says "Paris", and is unheard speech then."""
    heard = make_transcript(say("Harris is from Paris and Harris as well"))
    written = make_transcript(say("Paris is from Paris and Harris as well"))
    run = finding({"Paris": Category.PLACE, "Harris": Category.PERSON})
    fitted = Search(run, policy, Rules()).in_file(written, heard)
    return tuple(word.text for word in heard.words if word.span in fitted.unheard)


PLACES = replace(STAFF, name="places", actions=(*STAFF.actions, (Category.PLACE, Action.KEEP)))


@pytest.mark.parametrize("profile", [PLACES, replace(STAFF, allow=("Paris",))])
def test_what_is_kept_in_a_file_does_not_hide_what_is_removed_where_it_is_heard(profile: Profile) -> None:
    """Nor is it unheard speech where it is heard as it is written."""
    assert in_place_of_paris(Policy(profile)) == ("Harris",)


def test_nor_does_it_where_another_profile_keeps_it_for_which_it_may_be_published_later() -> None:
    assert in_place_of_paris(Policy(STAFF)) == ()
    save_profile(PLACES)
    assert in_place_of_paris(Policy(STAFF)) == ("Harris",)


def test_nothing_but_a_term_hides_a_term_of_a_watch_list_that_is_heard() -> None:
    """Whoever keeps the planet that they read would keep it."""
    heard = make_transcript(say("Juniper is up and Juniper pays and Juniper ends"))
    written = make_transcript(say("Jupiter is up and Juniper pays and Heron ends"))
    run = finding({"Jupiter": Category.PLACE, "Juniper": Category.WATCHLIST, "Heron": Category.WATCHLIST})
    fitted = Search(run, JUNIPER, Rules()).in_file(written, heard)
    assert fitted.unheard == (heard.words[0].span,)


def test_who_speaks_in_a_plain_text_is_looked_for_in_it(bench: Workbench) -> None:
    text = "Anna: the budget is with rose.\nRose: I agree with anna.\nWill: okay. The rose will grow."
    found = bench.detect_text(text, "en", Policy(load_profile("staff")))[0].findings
    places = {(finding.start_char, text[finding.start_char : finding.end_char]) for finding in found}
    assert places == {(0, "Anna"), (25, "rose"), (31, "Rose"), (50, "anna"), (56, "Will")}


@pytest.mark.parametrize("text", ["", " \n", "00:01:02"])
def test_a_text_in_which_nobody_says_anything_is_looked_through(text: str, bench: Workbench) -> None:
    found, spoken = bench.detect_text(text, "fr", Policy(load_profile("staff")))
    assert (found.faults, spoken) == ((), "fr")


@pytest.mark.parametrize("named", ["auto", "en", "fr"])
def test_a_text_is_looked_through_in_its_own_language_whichever_is_named(
    named: str, bench: Workbench
) -> None:
    text = (
        "Nous avons le budget de la direction et nous ne le gardons pas pour les autres.\n"
        "Quatre cent mille euros.\nIt is with Anna."
    )
    found, spoken = bench.detect_text(text, named, Policy(load_profile("staff")))
    assert spoken == "fr"
    assert {
        text[one.start_char : one.end_char] for one in found.findings if one.category is Category.MONEY
    } == {"Quatre cent mille euros"}


def test_a_recogniser_that_failed_on_a_text_is_part_of_what_is_found_there() -> None:
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "It failed.")

    def run(task: Callable[..., object], *_: object, **__: object) -> object:
        answers = {detecting.languages_of: ("en", ()), detecting.speakers_named: ()}
        return answers.get(task, ((), (fault,)))

    found, _ = Search(cast("Run", run), JUNIPER, Rules()).in_text("Anna is here", "auto")
    assert found.faults == (fault,)
    assert found.failed == ("names",)
