from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.finding import BY_HAND, Category, Findings
from app.domain.merging import in_transcript
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.edits import State, Step, apply, completed, found_again, leading
from app.domain.reviewing.marking import words_finding
from app.domain.reviewing.speakers import mute
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import FILE, Claim
from app.domain.transcription.turns import Turn
from tests.values import RATE, decided, find, make_recording, make_transcript, say

TRANSCRIPT = make_transcript(say("Anna Ray met Bob in Paris"), voice=[Span(5 * RATE, 7 * RATE)])
FOUND = find(TRANSCRIPT, {"Anna Ray": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE})


def undecided() -> State:
    return State(Review(make_recording(), TRANSCRIPT, FOUND))


def correct(state: State, index: int, text: str) -> State:
    return apply(state, Step(words=((index, text),)))


def test_a_corrected_word_keeps_its_time_and_its_decision() -> None:
    state = State(decided(TRANSCRIPT, FOUND))
    after = correct(state, 1, "Raye")
    assert after.review.transcript.text == "Anna Raye met Bob in Paris"
    assert [w.span for w in after.review.transcript.words] == [w.span for w in TRANSCRIPT.words]
    assert after.review.findings.made_from == digest(after.review.transcript)
    assert not after.review.undecided
    assert {f.term for f in after.review.findings.findings} == {"anna raye", "bob", "paris", ""}
    text = after.review.transcript.text
    assert {text[f.start_char : f.end_char] for f in after.review.findings.findings} == {
        "Anna Raye",
        "Bob",
        "Paris",
        "",
    }


def test_what_was_kept_waits_as_another_word() -> None:
    """A name that may be told was misheard: it is one that is removed elsewhere."""
    _, bob, paris = FOUND.findings[:3]
    kept = tuple(Decision(finding.key, Action.KEEP, "me") for finding in (bob, paris))
    after = correct(apply(undecided(), Step(decisions=kept)), 3, "Ray")
    assert [finding.term for finding in after.review.undecided][:2] == ["anna ray", "ray"]
    assert after.review.decided[paris.key] is Action.KEEP
    assert correct(after, 5, "PARIS,").review.decided[paris.key] is Action.KEEP


def test_two_words_share_the_time_of_one() -> None:
    after = correct(State(decided(TRANSCRIPT, FOUND)), 1, "de  la Ray").review
    words = after.transcript.words
    assert after.transcript.text == "Anna de la Ray met Bob in Paris"
    assert (words[1].span.start, words[3].span.end) == (
        TRANSCRIPT.words[1].span.start,
        TRANSCRIPT.words[1].span.end,
    )
    assert words[1].span.end == words[2].span.start
    assert words[2].span.end == words[3].span.start
    assert [(f.term, f.first_word, f.last_word) for f in after.findings.findings][:2] == [
        ("anna de la ray", 0, 4),
        ("bob", 5, 6),
    ]
    assert not after.undecided


@pytest.mark.parametrize("index", range(6))
def test_a_correction_leaves_all_other_words_where_they_are(index: int) -> None:
    """In the segment of the word, and in those before and behind it."""
    said = make_transcript(*(say(text, start=2 * n) for n, text in enumerate(("a b", "c d", "e f"), 1)))
    before = State(Review(make_recording(), said, in_transcript(said, [])))
    after = correct(before, index, "x y").review.transcript
    assert [len(one.words) for one in after.segments] == [2 + (index // 2 == n) for n in range(3)]
    words = said.text.split()
    assert after.text.split() == [*words[:index], "x", "y", *words[index + 1 :]]
    others = [*after.words[:index], *after.words[index + 2 :]]
    assert others == [*said.words[:index], *said.words[index + 1 :]]


@pytest.mark.parametrize(("index", "text"), [(0, " "), (6, "x"), (-1, "x")])
def test_a_correction_is_words_in_the_place_of_a_word(index: int, text: str) -> None:
    with pytest.raises(ValueError, match="in the place of a word"):
        correct(undecided(), index, text)


def test_what_is_redacted_stays_redacted_when_it_is_not_found_again() -> None:
    state = State(decided(TRANSCRIPT, FOUND))
    after = apply(state, Step(found=in_transcript(TRANSCRIPT, []))).review
    assert {f.term for f in after.findings.findings} == {"anna ray", "bob", "paris", ""}
    assert not after.undecided


def test_what_waits_stays_and_what_a_person_kept_goes_when_it_is_not_found_again() -> None:
    first = FOUND.findings[0]
    state = apply(undecided(), Step(decisions=(Decision(first.key, Action.KEEP, "me"),)))
    after = apply(state, Step(found=in_transcript(TRANSCRIPT, []))).review
    assert after.undecided == FOUND.findings[1:]


def test_what_a_profile_kept_stays_for_other_audiences() -> None:
    first = FOUND.findings[0]
    state = apply(undecided(), Step(decisions=(Decision(first.key, Action.KEEP, "profile:open"),)))
    after = apply(state, Step(found=in_transcript(TRANSCRIPT, []))).review
    assert after.findings == FOUND


def test_what_waits_stays_where_a_recogniser_fails_that_may_have_found_it() -> None:
    failed = Fault(FaultKind.RECOGNISER, "recogniser:names", "It failed.")
    found = in_transcript(TRANSCRIPT, [], faults=(failed,))
    after = apply(undecided(), Step(found=found)).review
    assert after.findings == replace(FOUND, faults=(failed,))


@pytest.mark.parametrize("engine", ["ctranslate2", FILE])
def test_what_waits_goes_with_a_word_that_is_corrected_in_it_and_with_none_elsewhere(engine: str) -> None:
    """Also where words came as a file, which are as sure as those that a person writes."""
    said = replace(TRANSCRIPT, engine=engine)
    wanted = {"Anna Ray": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE}
    state = State(Review(make_recording(), said, find(said, wanted)))
    kept = next(one for one in state.review.findings.findings if one.term == "paris")
    state = correct(apply(state, Step(decisions=(Decision(kept.key, Action.KEEP, "me"),))), 3, "but")

    def left(found: dict[str, Category]) -> list[str]:
        after = apply(state, Step(found=find(state.review.transcript, found))).review
        return [one.term for one in after.findings.findings if one.category is not Category.UNHEARD]

    assert left({}) == ["anna ray"], "nobody has decided about it"
    assert left({"Ray": Category.PERSON}) == ["anna ray", "ray"]
    assert left({"Anna Ray met": Category.PERSON}) == ["anna ray met"], "all of it waits as that"
    assert left({"Anna Ray met": Category.CONTEXT}) == ["anna ray", "anna ray met"], "a profile may keep that"


def test_what_is_found_in_a_corrected_word_waits_as_all_else_does() -> None:
    """A second correction, elsewhere, takes nothing that nobody decided: the word is as it was found."""
    state = correct(undecided(), 3, "Bobby")
    found = find(state.review.transcript, {"Bobby": Category.PERSON})
    state = correct(apply(state, Step(found=found)), 5, "Rome")
    after = apply(state, Step(found=in_transcript(state.review.transcript, []))).review
    assert [one.term for one in after.undecided if one.term] == ["anna ray", "bobby"]


NEVER_HEARD = make_transcript(
    [
        Claim("so", RATE // 2, RATE),
        *(Claim(name, RATE, RATE) for name in ("Anna", "Bob")),
        Claim("left", 2 * RATE, 3 * RATE),
    ]
)
"""Two names that a file has and nobody heard: both may be anywhere between the words that were heard."""


def test_of_two_words_at_one_time_each_is_found_by_itself() -> None:
    assert NEVER_HEARD.words[1].span == NEVER_HEARD.words[2].span
    both = find(NEVER_HEARD, {"Anna": Category.PERSON, "Bob": Category.PERSON})
    for one in ("Anna", "Bob"):
        state = State(Review(make_recording(), NEVER_HEARD, find(NEVER_HEARD, {one: Category.PERSON})))
        assert {*completed(state.review, both).undecided} == {*both.findings}, "another audience asks of both"
        left = apply(State(replace(state.review, findings=both)), Step(found=state.review.findings))
        assert {*left.review.undecided} == {*both.findings}
        corrected = correct(State(replace(state.review, findings=both)), 1, "and")
        assert [finding.term for finding in again(corrected).undecided] == ["bob"]


def test_of_one_name_twice_at_one_time_each_is_found_marked_and_muted_by_itself() -> None:
    """Decisions are about both, whose keys are the same; but what is removed are words."""
    claims = [Claim("so", RATE // 2, RATE), *(Claim("Ray", RATE, RATE, speaker=who) for who in "aba")]
    twice = make_transcript([*claims, Claim("left", 2 * RATE, 3 * RATE, speaker="b")])
    both = find(twice, {"Ray": Category.PERSON})
    assert len({finding.key for finding in both.findings}) == 1
    for number in range(3):
        some = replace(both, findings=both.findings[number : number + 1])
        state = State(Review(make_recording(), twice, some))
        assert {*completed(state.review, both).undecided} == {*both.findings}
        left = apply(State(replace(state.review, findings=both)), Step(found=some))
        assert {*left.review.undecided} == {*both.findings}
        marks = tuple(words_finding(twice, word, word + 1) for word in (1 + number, 1 + (number + 1) % 3))
        marked = apply(apply(state, Step(added=marks[:1])), Step(added=marks)).review.findings.findings
        assert {finding for finding in marked if finding.recogniser == BY_HAND} == {*marks}
    muting = mute(state.review, "a", by="me")
    muted = apply(state, Step(added=muting.findings, decisions=muting.decisions)).review
    gone = {
        n for f, action in muted.actions if action is Action.REDACT for n in range(f.first_word, f.last_word)
    }
    assert {1, 3} <= gone


def test_which_words_were_corrected_changes_no_digest() -> None:
    """Else no bundle that is out already could be checked any more."""
    written = tuple(replace(finding, corrected=(finding.first_word,)) for finding in FOUND.findings)
    changed = replace(FOUND, findings=written)
    assert changed != FOUND
    assert digest(changed) == digest(FOUND)


def test_what_waits_goes_with_all_its_words_also_one_by_one_and_when_others_move_them() -> None:
    state = undecided()
    for index, text in ((2, "may have met"), (0, "and"), (1, "a ray of")):
        assert "bob" in [finding.term for finding in again(state).undecided]
        state = correct(state, index, text)
    assert state.review.transcript.text == "and a ray of may have met Bob in Paris"
    assert [finding.term for finding in again(state).undecided if finding.term] == ["bob", "paris"]
    state = correct(correct(state, 2, "rays"), 7, "but")
    assert [finding.term for finding in again(state).undecided if finding.term] == ["paris"]
    moved = correct(correct(undecided(), 3, "but"), 0, "and a")
    assert [finding.term for finding in again(moved).undecided if finding.term] == ["and a ray", "paris"]


def test_what_waits_goes_only_with_all_its_words() -> None:
    state = correct(undecided(), 0, "and a")
    assert again(state).undecided[0].term == "and a ray"
    state = correct(state, 2, "ray of")
    assert again(state).undecided[0].term == "bob"


def again(state: State) -> Review:
    """The review when nothing is found in its words any more."""
    return apply(state, Step(found=in_transcript(state.review.transcript, []))).review


def test_what_waits_does_not_go_into_what_is_kept() -> None:
    """A person kept the greater part of a name, and not the word that was found beside it."""
    whole, part = (find(TRANSCRIPT, {name: Category.PERSON}) for name in ("Anna Ray met", "Anna Ray"))
    decision = Decision(whole.findings[0].key, Action.KEEP, "me")
    state = apply(State(Review(make_recording(), TRANSCRIPT, part)), Step(decisions=(decision,)))
    after = apply(state, Step(found=whole)).review
    assert [one.term for one in after.undecided if one.term] == ["anna ray"]


def test_what_a_person_marked_is_found_for_ever() -> None:
    marked = words_finding(TRANSCRIPT, 2, 4)
    state = apply(undecided(), Step(added=(marked,)))
    state = apply(state, Step(found=FOUND))
    assert marked in state.review.findings.findings
    assert (marked.term, marked.recogniser) == ("met bob", BY_HAND)
    assert apply(state, Step(added=(marked,))).review.findings == state.review.findings


def test_what_a_person_marked_stays_also_where_they_keep_it_after_all() -> None:
    marked = words_finding(TRANSCRIPT, 2, 4)
    kept = (Decision(marked.key, Action.KEEP, "me"),)
    after = again(apply(undecided(), Step(added=(marked,), decisions=kept)))
    assert marked in after.findings.findings
    assert after.decided[marked.key] is Action.KEEP


def test_unheard_speech_that_waits_goes_where_all_of_it_is_found_otherwise() -> None:
    """In a longer stretch; one that has only a part of it takes none of it away."""
    voice, more, less = (Span(5 * RATE, end * RATE) for end in (7, 8, 6))
    assert [one.span for one in FOUND.findings if not one.term] == [voice]

    def left(found: Span) -> list[Span | None]:
        later = in_transcript(TRANSCRIPT, [])
        stretches = tuple(replace(one, span=found) for one in later.findings)
        after = apply(undecided(), Step(found=replace(later, findings=stretches))).review
        return [one.span for one in after.findings.findings if not one.term]

    assert left(more) == [more]
    assert left(less) == [less, voice]


def test_a_text_alone_keeps_what_was_redacted_behind_a_word_that_is_longer_now() -> None:
    """Its findings have no time: what is decided is known by the code points, which move."""
    said = make_transcript(say("so Bob met Bob"))
    listed = find(said, {"Bob": Category.PERSON})
    untimed = replace(listed, findings=tuple(replace(one, span=None) for one in listed.findings))
    redacted, kept = untimed.findings
    decisions = (Decision(redacted.key, Action.REDACT, "me"), Decision(kept.key, Action.KEEP, "me"))
    state = apply(State(Review(make_recording(), said, untimed)), Step(decisions=decisions))
    after = correct(state, 0, "so far").review
    assert after.transcript.text == "so far Bob met Bob"
    assert [action for _, action in after.actions] == [Action.REDACT, Action.ASK]


@pytest.mark.parametrize(
    ("step", "detection", "asks", "changes"),
    [
        (Step(), False, False, False),
        (Step(found=FOUND), True, False, True),
        (Step(found=FOUND, accepted=("damage:0",)), False, False, True),
        (Step(words=((0, "Anne"),)), False, True, True),
        (Step(terms=(Term("Falcon"),)), False, True, True),
        (Step(turns=(Turn(Span(0, RATE), 0),)), False, True, True),
        (Step(renamed=(("Speaker 1", "Anna"),)), False, True, True),
        (Step(said=((0, 1, "Anna"),)), False, False, True),
        (Step(accepted=("damage:0",)), False, False, False),
        (Step(part=(Span(0, RATE),)), False, False, False),
    ],
)
def test_what_has_to_be_looked_for_again_after_a_step(
    step: Step, detection: bool, asks: bool, changes: bool
) -> None:
    told = step.is_detection, step.asks_to_detect, step.changes_what_is_found
    assert told == (detection, asks, changes)


@given(st.lists(st.integers(0, 5), max_size=6))
def test_the_step_between_two_reviews_leads_from_one_to_the_other(kinds: list[int]) -> None:
    """Whatever was redacted, accepted, found and asked of a reader in between."""
    steps = (
        Step(decisions=tuple(Decision(one.key, Action.REDACT, "me") for one in FOUND.findings[:2])),
        Step(accepted=("damage:1", "damage:0")),
        Step(accepted=("recogniser:names",)),
        Step(found=find(TRANSCRIPT, {"Anna": Category.PERSON})),
        Step(reading=(Reading("me"),)),
        Step(reading=(None,)),
    )
    before = state = undecided()
    for kind in kinds:
        state = apply(state, steps[kind])
    step = leading(before.review, state.review)
    assert apply(before, step).review == state.review
    assert list(step.accepted) == sorted(step.accepted)
    assert leading(state.review, state.review) == Step(
        reading=(state.review.reading,) * bool(state.review.reading)
    )


def test_what_is_accepted_or_published_in_part_alone_is_a_step() -> None:
    state = apply(undecided(), Step(accepted=("damage:0",)))
    assert state.review.accepted == {"damage:0"}
    state = apply(state, Step(part=(Span(0, RATE),)))
    assert (state.part, apply(state, Step()).part) == (Span(0, RATE), Span(0, RATE))
    assert apply(state, Step(part=(None,))).part is None


def test_findings_of_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="other words"):
        apply(undecided(), Step(found=replace(FOUND, made_from="ff")))


def test_a_review_gets_what_it_lacks_and_keeps_what_it_has() -> None:
    partial = find(TRANSCRIPT, {"Anna Ray": Category.PERSON, "in Paris": Category.PLACE})
    kept = partial.findings[0]
    review = Review(make_recording(), TRANSCRIPT, partial).decide([Decision(kept.key, Action.KEEP, "person")])
    whole = completed(review, FOUND)
    assert {(f.term, f.category) for f in whole.findings.findings} == {
        ("anna ray", Category.PERSON),
        ("in paris", Category.PLACE),
        ("bob", Category.PERSON),
    } | {(f.term, f.category) for f in partial.findings if not f.term}
    assert whole.decided == {kept.key: Action.KEEP}
    assert completed(whole, FOUND) is whole
    with pytest.raises(ValueError, match="other words"):
        completed(review, find(make_transcript(say("Other words")), {}))


def test_more_words_than_somebody_decided_to_keep_are_new() -> None:
    partial = find(TRANSCRIPT, {"Anna": Category.PERSON})
    kept = next(finding for finding in partial.findings if finding.term)
    review = Review(make_recording(), TRANSCRIPT, partial).decide([Decision(kept.key, Action.KEEP, "person")])
    assert "anna ray" in {finding.term for finding in completed(review, FOUND).undecided}


def test_the_same_words_in_another_category_are_new() -> None:
    review = Review(make_recording(), TRANSCRIPT, find(TRANSCRIPT, {"Bob": Category.PERSON}))
    listed = completed(review, find(TRANSCRIPT, {"Bob": Category.WATCHLIST}))
    assert [f.category for f in listed.undecided if f.term] == [Category.PERSON, Category.WATCHLIST]


@pytest.mark.parametrize(("action", "waits"), [(Action.KEEP, True), (Action.REDACT, False)])
def test_a_doubt_within_what_was_decided_waits_where_that_is_kept(action: Action, waits: bool) -> None:
    found = find(TRANSCRIPT, {"Bob": Category.PERSON})
    bob = next(f for f in found.findings if f.term)
    review = Review(make_recording(), TRANSCRIPT, found).decide([Decision(bob.key, action, "person")])
    doubtful = completed(review, find(TRANSCRIPT, {"Bob": Category.SUSPECT}))
    assert [f.category for f in doubtful.undecided if f.term] == [Category.SUSPECT] * waits


def test_a_recogniser_blocks_as_long_as_it_fails_and_a_lost_step_always() -> None:
    lost, failed = Fault(FaultKind.STEP, "early:0", ""), Fault(FaultKind.RECOGNISER, "recogniser:names", "")
    review = Review(make_recording(), TRANSCRIPT, replace(FOUND, faults=(lost,)))
    failing = completed(review, replace(FOUND, faults=(failed,)))
    assert failing.unaccepted == (lost, failed)
    assert completed(failing, failing.findings) is failing
    assert completed(failing, FOUND).unaccepted == found_again(failing, FOUND).unaccepted == (lost,)


def test_many_findings_are_put_where_one_after_another_would_be() -> None:
    long = make_recording(length=60 * RATE)
    transcript = make_transcript(say(" ".join(f"word{n}" for n in range(100))), recording=long)
    empty = State(Review(long, transcript, in_transcript(transcript, [])))
    marks = tuple(words_finding(transcript, first, first + 1) for first in (*range(90, 10, -1), 5, 99))
    one_by_one = empty
    for mark in marks:
        one_by_one = apply(one_by_one, Step(added=(mark,)))
    assert apply(empty, Step(added=marks)) == one_by_one
    places = [finding.first_word for finding in one_by_one.review.findings.findings]
    assert places == sorted(places)
    assert len(places) == len(marks)


def test_a_name_that_is_published_is_no_longer_once_somebody_else_has_it() -> None:
    transcript = make_transcript(
        say("good morning", speaker="Anna"), say("hello", start=2, speaker="Speaker 2")
    )
    state = State(
        Review(make_recording(), transcript, Findings(digest(transcript), ())), named=frozenset({"Anna"})
    )
    renamed = Step(renamed=(("Speaker 2", "Anna"),))
    assert apply(state, renamed).named == frozenset()
    assert renamed.asks_to_detect  # the name is looked for in the words


def test_the_first_word_that_a_step_is_about() -> None:
    assert Step(words=((7, "a"),), said=((3, 5, "Anna"),)).word == 3
    assert Step(accepted=("damage:0",)).word is None


def test_a_word_that_a_person_wrote_is_sure() -> None:
    doubted = tuple(replace(claim, confidence=0.1) for claim in say("Anna Ray met Bob"))
    heard = make_transcript(doubted)
    review = Review(make_recording(), heard, find(heard, {"Bob": Category.PERSON}))
    after = correct(State(review), 1, "de Ray").review.transcript
    assert [word.confidence for word in after.words] == [0.1, 1.0, 1.0, 0.1, 0.1]


def test_which_words_were_corrected_is_known_also_where_more_stand_before_them_now() -> None:
    state = correct(correct(undecided(), 1, "Raye"), 0, "Anna Maria")
    assert state.review.transcript.text == "Anna Maria Raye met Bob in Paris"
    assert sorted(state.review.findings.findings[0].corrected) == [0, 1, 2]
    again_written = correct(state, 1, "Mary")
    assert sorted(again_written.review.findings.findings[0].corrected) == [0, 1, 2], "each once"


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("redacted", [False, True])
def test_what_is_found_in_pieces_later_takes_the_place_of_what_nobody_redacted_where_all_could_look(
    redacted: bool, fails: bool
) -> None:
    whole = FOUND.findings[0]
    made = (Decision(whole.key, Action.REDACT, "me"),) if redacted else ()
    pieces = find(TRANSCRIPT, {"Anna": Category.PERSON, "Ray": Category.PERSON})
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "It failed.")
    later = replace(pieces, faults=(fault,) if fails else ())
    after = found_again(apply(undecided(), Step(decisions=made)).review, later)
    assert (whole.key in {finding.key for finding in after.findings.findings}) is (redacted or fails)
    assert not redacted or after.decided[whole.key] is Action.REDACT
