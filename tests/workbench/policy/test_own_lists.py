"""The user's own profiles and watch-list are kept as they were made, and no slip in them hides anything."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import OutputError, UsageError
from app.domain.finding import Category
from app.domain.profile import Profile, TextStyle, profile_from, profile_toml
from app.domain.review import Action, Review
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.workbench.policy.deciding import decided
from app.workbench.policy.own_lists import (
    change_watchlist,
    own_profiles,
    own_watchlist,
    remove_profile,
    save_profile,
)
from app.workbench.policy.profiles import (
    chosen_profile,
    load_profile,
    offered_profiles,
    policy_of_project,
    usual_profile,
)
from tests.values import find, make_recording, make_transcript, say

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
BOARD = Profile(
    "Board 2",
    'Those who "decide"',
    tuple((category, Action.ASK) for category in Category),
    TextStyle.BLOCK,
    0.45,
    ("Paris", "The Council"),
)


@given(
    name=TEXTS,
    threshold=st.floats(0, 1),
    allow=st.lists(TEXTS),
    actions=st.lists(st.sampled_from(Action), min_size=len(Category), max_size=len(Category)),
)
def test_a_profile_is_read_as_it_was_written(
    name: str, threshold: float, allow: list[str], actions: list[Action]
) -> None:
    made = Profile(
        name, name, tuple(zip(Category, actions, strict=True)), threshold=threshold, allow=tuple(allow)
    )
    assert profile_from(tomllib.loads(profile_toml(made))) == made


@pytest.mark.parametrize("name", ["staff", "press", "partner"])
def test_a_profile_that_lets_more_out_does_not_redact_all_of_another(name: str) -> None:
    shipped = load_profile(name)
    written = profile_from(tomllib.loads(profile_toml(shipped)))
    same = (shipped, shipped.strict(), written, replace(shipped, text_style=TextStyle.BLOCK))
    assert all(profile.redacts_all_of(shipped) for profile in same)
    more = (
        replace(shipped, allow=("Paris",)),
        replace(shipped, threshold=0.9),
        replace(shipped, actions=((Category.PERSON, Action.KEEP), *shipped.actions[1:])),
        replace(shipped, actions=((Category.PERSON, Action.ASK), *shipped.actions[1:])),
    )
    assert not any(profile.redacts_all_of(shipped) for profile in more)


def test_an_own_profile_is_offered_and_named_like_a_shipped_one(data_folder: Path) -> None:
    save_profile(BOARD)
    assert own_profiles() == (BOARD,)
    assert offered_profiles(Rules())[-1] == BOARD
    assert load_profile("Board 2") == BOARD
    assert (data_folder / "profiles" / "Board 2.toml").stat().st_mode & 0o077 == 0


def test_a_profile_is_renamed_and_removed() -> None:
    save_profile(BOARD)
    save_profile(replace(BOARD, name="Council"), instead_of="Board 2")
    assert [profile.name for profile in own_profiles()] == ["Council"]
    remove_profile("Council")
    assert own_profiles() == ()
    assert usual_profile("Council").name == "staff"


def test_a_project_keeps_its_profile_under_another_name() -> None:
    save_profile(BOARD)
    save_profile(replace(BOARD, name="Council", threshold=0.2), instead_of="Board 2")
    save_profile(replace(BOARD, name="Council 2026", threshold=0.2), instead_of="Council")
    for name in ("Board 2", "Council", "Council 2026"):
        assert policy_of_project({"profile": name}).profile.name == usual_profile(name).name == "Council 2026"
        assert load_profile(name).threshold == 0.2
        assert chosen_profile(name)
    assert [profile.name for profile in offered_profiles(Rules())][3:] == ["Council 2026"]
    save_profile(replace(BOARD, threshold=0.1))
    assert load_profile("Board 2").threshold == 0.1, "what has the name itself comes first"
    save_profile(replace(BOARD, name="Council"), instead_of="Council 2026")
    assert own_profiles()[-1].former == ("Board 2", "Council 2026")
    remove_profile("Council")
    assert chosen_profile("Council 2026") is None
    assert chosen_profile("Council 2026", Rules(profile=load_profile("press")))


def test_what_a_profile_redacted_under_another_name_stays_redacted() -> None:
    recording = make_recording()
    transcript = make_transcript(say("Anna left"), recording=recording)
    review = Review(recording, transcript, find(transcript, {"Anna": Category.PERSON}))
    board = replace(BOARD, actions=((Category.PERSON, Action.REDACT),))
    save_profile(board)
    review = load_profile("Board 2").decide(review)
    save_profile(
        replace(board, name="Council", actions=((Category.PERSON, Action.KEEP),)), instead_of="Board 2"
    )
    policy = policy_of_project({"profile": "Board 2"})
    assert [action for _, action in decided(review, policy, Rules()).actions] == [Action.REDACT]


def test_nothing_found_is_lost_to_a_project_whose_profile_chosen_profile() -> None:
    save_profile(replace(BOARD, threshold=0.1))
    assert policy_of_project({"profile": "Board 2"}).profile.threshold == 0.1
    remove_profile("Board 2")
    assert policy_of_project({"profile": "Board 2"}).profile.threshold == 0


@pytest.mark.parametrize("name", ["", "staff", "../x", "a/b", ".x", " x", "x" * 61, "a\nb", "-o"])
def test_a_name_that_is_none_or_a_shipped_one_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be called so"):
        save_profile(replace(BOARD, name=name))


def test_no_other_profile_is_written_over() -> None:
    save_profile(BOARD)
    with pytest.raises(UsageError, match="of that name"):
        save_profile(BOARD)
    save_profile(replace(BOARD, threshold=0.1), instead_of=BOARD.name)
    assert own_profiles()[0].threshold == 0.1


def test_a_file_that_is_no_profile_is_not_offered(data_folder: Path) -> None:
    save_profile(BOARD)
    (data_folder / "profiles" / "broken.toml").write_text("x")
    assert own_profiles() == (BOARD,)
    with pytest.raises(UsageError, match="cannot be read"):
        load_profile("broken")


def test_the_watch_list_is_read_as_it_was_written() -> None:
    assert own_watchlist() == ()
    terms = (Term("Rivermouth", ("River Mouth", "RM")), Term("Project Élan"))
    assert change_watchlist((), terms) == own_watchlist() == terms


HERON, RIVER, GATE = Term("Heron"), Term("Rivermouth", ("RM",)), Term("Northgate")


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        ([HERON, RIVER, GATE], ["# Projects", "Heron  # ends in May", "", "Rivermouth = RM", "Northgate"]),
        ([Term("Herons"), RIVER], ["# Projects", "Herons  # ends in May", "", "Rivermouth = RM"]),
        ([RIVER], ["# Projects", "", "Rivermouth = RM"]),
        ([HERON, Term("Rivermouth")], ["# Projects", "Heron  # ends in May", "", "Rivermouth"]),
    ],
)
def test_what_is_noted_in_the_watch_list_stays(
    data_folder: Path, wanted: list[Term], lines: list[str]
) -> None:
    (data_folder / "watchlist.txt").write_text(
        "# Projects\r\nHeron  # ends in May\r\n\r\nRivermouth = RM\r\n"
    )
    change_watchlist((HERON, RIVER), wanted)
    assert (data_folder / "watchlist.txt").read_text().splitlines() == lines


def test_what_another_window_took_out_or_changed_does_not_come_back() -> None:
    change_watchlist((), [HERON, RIVER])
    change_watchlist([HERON, RIVER], [Term("Herons")])
    assert change_watchlist([HERON, RIVER], [HERON, RIVER, GATE]) == (Term("Herons"), GATE)
    assert change_watchlist([HERON, RIVER], [HERON, RIVER, GATE]) == (Term("Herons"), GATE), "once is enough"


def test_terms_whose_file_chosen_profile_are_written_again(data_folder: Path) -> None:
    change_watchlist((), [HERON, RIVER])
    (data_folder / "watchlist.txt").unlink()
    assert change_watchlist([HERON, RIVER], [HERON, RIVER, GATE]) == (HERON, RIVER, GATE) == own_watchlist()


@pytest.mark.parametrize(
    "term", [Term("a = b"), Term("#x"), Term("..."), Term("x", ("a,b",)), Term("", ("x",))]
)
def test_a_term_that_would_be_read_otherwise_is_refused(term: Term) -> None:
    with pytest.raises(UsageError):
        change_watchlist((), [term])
    assert own_watchlist() == ()


def test_what_cannot_be_written_is_told(data_folder: Path) -> None:
    (data_folder / "profiles").write_text("a file in the way")
    with pytest.raises(OutputError, match="cannot be kept"):
        save_profile(BOARD)


def test_allowed_words_are_kept_but_no_term_of_a_watch_list() -> None:
    recording = make_recording()
    transcript = make_transcript(say("Anna left Paris for the Council"), recording=recording)
    wanted = {"Anna": Category.PERSON, "Paris": Category.PLACE, "Council": Category.WATCHLIST}
    review = Review(recording, transcript, find(transcript, wanted))
    redacts = tuple((category, Action.REDACT) for category in Category)
    profile = replace(BOARD, actions=redacts, allow=("PARIS", "council", "..."))
    assert _kept(profile.decide(review)) == ["paris"]
    assert _kept(profile.strict().decide(review)) == ["paris"]
    bound = Rules(never_keep=frozenset({Category.PLACE})).bound(profile)
    assert _kept(bound.decide(review)) == []


def _kept(review: Review) -> list[str]:
    return [finding.term for finding, action in review.actions if action is Action.KEEP]
