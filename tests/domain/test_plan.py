import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial

import pytest

from app.domain.errors import HeldError
from app.domain.finding import Category, Hit
from app.domain.merging import in_text, in_transcript
from app.domain.plan import Plan, as_published, plan
from app.domain.planning.draft import Draft, draft
from app.domain.planning.labels import BLOCK, label_name
from app.domain.planning.passages import passages
from app.domain.profile import SoundStyle, TextStyle
from app.domain.recording import TEXT_ALONE, Fault, FaultKind
from app.domain.review import Action, Decision, Review
from app.domain.timeline import Span
from app.domain.transcript import Claim
from tests.values import (
    RATE,
    decided,
    find,
    make_plan,
    make_recording,
    make_transcript,
    own_edges,
    say,
    text_of,
)

FAULT = Fault(FaultKind.RECOGNISER, "recogniser:names", "the recogniser 'names' failed")


def test_behind_a_block_nothing_tells_that_a_person_was_named() -> None:
    transcript = make_transcript(say("Anna's plan is Sainsbury's plan"))
    wanted = {"Anna's": Category.PERSON, "Sainsbury's": Category.ORGANISATION}
    made = make_plan(transcript, wanted, text_style=TextStyle.BLOCK)
    assert text_of(made) == f"{BLOCK} plan is {BLOCK} plan"


def test_removed_words_become_numbered_labels() -> None:
    transcript = make_transcript(say("Anna Kowalska met Bob, and Kowalska's friend Bob."))
    made = make_plan(
        transcript, {"Anna Kowalska": Category.PERSON, "Bob": Category.PERSON, "Kowalska's": Category.PERSON}
    )
    assert text_of(made) == "[PERSON 1] met [PERSON 2], and [PERSON 1]'s friend [PERSON 2]."
    assert made.counts == ((Category.PERSON, 4),)
    assert [removed.text for removed in made.removed] == ["Anna Kowalska", "Bob,", "Kowalska's", "Bob."]
    assert made.spans == tuple(removed.span for removed in made.removed)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("so Acme Inc. is here", "so [ORGANISATION 1] is here"),
        ("so Acme Inc., as ever", "so [ORGANISATION 1], as ever"),
        ("so Acme Inc. \u2013 yes", "so [ORGANISATION 1] \u2013 yes"),
        ("ask Acme Inc. Then go", "ask [ORGANISATION 1]. Then go"),
    ],
)
def test_the_dot_of_an_abbreviation_goes_with_it(said: str, told: str) -> None:
    found = {"Acme Inc.": Category.ORGANISATION}
    assert text_of(make_plan(make_transcript(say(said)), found)) == told


def test_a_block_has_one_width() -> None:
    transcript = make_transcript(say("Anna Kowalska met Bo"))
    made = make_plan(
        transcript, {"Anna Kowalska": Category.PERSON, "Bo": Category.PERSON}, text_style=TextStyle.BLOCK
    )
    assert text_of(made) == f"{BLOCK} met {BLOCK}"
    public = as_published(made)
    assert (public.counts, {one.categories for one in public.redactions}) == ((), {()})


def test_labels_speak_the_language_of_the_recording() -> None:
    transcript = make_transcript(say("appelez Amélie"), voice=[Span(40000, 60000)], language="fr")
    assert (
        text_of(make_plan(transcript, {"Amélie": Category.PERSON})) == "appelez [PERSONNE 1]\n\n[INAUDIBLE]"
    )
    assert label_name(Category.MONEY, "de") == "AMOUNT"


def test_part_of_a_name_that_two_people_share_is_a_third() -> None:
    transcript = make_transcript(say("Anna Smith and John Smith and Smith"))
    wanted = {"Anna Smith": Category.PERSON, "John Smith": Category.PERSON, "and Smith": Category.PLACE}
    assert text_of(make_plan(transcript, wanted)) == "[PERSON 1] and [PERSON 2] [PLACE 1]"
    findings = find(transcript, {"Anna Smith": Category.PERSON, "John Smith": Category.PERSON})
    last = find(transcript, {"Smith": Category.PERSON}).findings[-1]
    review = decided(transcript, replace(findings, findings=(*findings.findings, last)))
    assert text_of(plan(review, own_edges(review))) == "[PERSON 1] and [PERSON 2] and [PERSON 3]"


def test_findings_that_share_words_share_a_label() -> None:
    transcript = make_transcript(say("call Anna Kowalska Heron now"))
    made = make_plan(transcript, {"Anna Kowalska": Category.PERSON, "Kowalska Heron now": Category.PRODUCT})
    assert text_of(made) == "call [PRODUCT 1]"
    assert made.redactions[0].categories == (Category.PERSON, Category.PRODUCT)
    assert made.counts == ((Category.PRODUCT, 1),)
    assert as_published(made).redactions[0].categories == (Category.PRODUCT,), "the label tells no more"


def test_unheard_speech_inside_a_removed_passage_does_not_split_its_label() -> None:
    claims = [Claim("Anna", 4000, 7200), Claim("Maria", 20000, 23200), Claim("left", 24000, 27200)]
    transcript = make_transcript(claims, voice=[Span(9000, 18000)])
    made = make_plan(transcript, {"Anna Maria": Category.PERSON, "Maria": Category.PRODUCT})
    assert text_of(made) == "[PERSON 1] [UNHEARD] left"
    assert made.spans == (Span(4000, 23200),)


def test_a_passage_over_two_segments_is_written_once() -> None:
    transcript = make_transcript(say("we met Anna"), say("Kowalska today", start=1.7))
    made = make_plan(transcript, {"Anna Kowalska": Category.PERSON})
    assert [cue.text for cue in made.cues] == ["we met [PERSON 1]", "today"]
    gone = make_plan(transcript, {"Anna Kowalska today": Category.PERSON})
    assert [cue.text for cue in gone.cues] == ["we met [PERSON 1]"]


def test_unheard_speech_alone_is_a_plan() -> None:
    transcript = make_transcript([], voice=[Span(0, 4000), Span(70000, 80000)])
    made = make_plan(transcript, {})
    assert text_of(made) == "[UNHEARD] [UNHEARD]"
    assert made.spans == (Span(0, 4000), Span(70000, 80000))


def test_silence_is_a_plan_that_removes_nothing() -> None:
    made = make_plan(make_transcript([]), {})
    assert (text_of(made), made.cues, made.spans, made.counts) == ("", (), (), ())


def test_names_of_speakers_are_not_published() -> None:
    transcript = make_transcript(
        [*say("hello Bob", speaker="Anna Kowalska"), *say("hi", start=1.4, speaker="Bob")],
        voice=[Span(40000, 60000)],
    )
    made = make_plan(transcript, {"Bob": Category.PERSON})
    assert [(cue.speaker, cue.text) for cue in made.cues] == [
        ("[Speaker 1]", "hello [PERSON 1]"),
        ("[Speaker 2]", "hi"),
        (None, "[UNHEARD]"),
    ]


def test_a_cue_never_begins_or_ends_inside_a_redaction() -> None:
    transcript = make_transcript(say("hello Anna"), say("bye Bob", start=1.3))
    review = decided(transcript, find(transcript, {"Anna": Category.PERSON}))
    (passage,) = passages(review)
    made = plan(review, {passage.span: Span(passage.span.start - 800, passage.span.end + 800)})
    first, second = made.cues
    assert (first.span.end, second.span.start) == (made.spans[0].end, made.spans[0].end)
    swallowed = plan(review, {passage.span: Span(0, 80000)})
    assert [cue.span for cue in swallowed.cues] == [Span(0, 80000), Span(0, 80000)]
    before = plan(review, {passage.span: Span(passage.span.start - 3300, passage.span.end)})
    assert before.cues[0].span == Span(passage.span.start - 3300, passage.span.end)
    exact = plan(review, {passage.span: Span(4000, passage.span.end)})
    assert exact.cues[0].pieces[0].span == exact.spans[0], "a kept word that is not heard at all"


def test_a_kept_word_at_the_end_stops_where_a_redaction_begins() -> None:
    transcript = make_transcript(say("hello"), say("Anna left", start=0.9))
    review = decided(transcript, find(transcript, {"Anna": Category.PERSON}))
    (passage,) = passages(review)
    made = plan(review, {passage.span: Span(6000, 11000)})
    assert [cue.span for cue in made.cues] == [Span(4000, 6000), Span(6000, 13600)]


def test_words_that_follow_closely_fall_silent_together() -> None:
    claims = [Claim("Anna", 4000, 7200), Claim("Maria", 11_199, 12_200), Claim("Bob", 16_200, 19_200)]
    transcript = make_transcript(claims)
    review = decided(transcript, find(transcript, dict.fromkeys(("Anna", "Maria", "Bob"), Category.PERSON)))
    found = passages(review)
    assert [(p.span, p.first_word, p.last_word) for p in found] == [
        (Span(4000, 12200), 0, 2),
        (Span(16200, 19200), 2, 3),
    ]
    assert (found[0].before, found[0].after and found[0].after.text) == (None, "Bob")
    assert (found[1].before and found[1].before.text, found[1].after) == ("Maria", None)


def test_redactions_lie_apart() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    review = decided(transcript, find(transcript, {"Anna": Category.PERSON, "Bob": Category.PLACE}))
    one, two = (passage.span for passage in passages(review))
    near = plan(review, {one: Span(4000, 9601), two: Span(10400, 13600)})
    assert [(r.span, r.categories) for r in near.redactions] == [
        (Span(4000, 13600), (Category.PERSON, Category.PLACE))
    ]
    apart = plan(review, {one: Span(4000, 9600), two: Span(10400, 13600)})
    assert apart.spans == (Span(4000, 9600), Span(10400, 13600))


@pytest.mark.parametrize(
    "change",
    ["undecided", "asked", "fault", "other recording", "other length", "other rate", "text alone", "stale"],
)
def test_a_plan_refuses_what_waits_or_is_stale(change: str) -> None:
    transcript = make_transcript(say("Anna left"))
    findings = find(transcript, {"Anna": Category.PERSON})
    review = decided(transcript, findings)
    edges = own_edges(review)
    assert text_of(plan(review, edges)) == "[PERSON 1] left"
    review = {
        "undecided": replace(review, decisions=()),
        "asked": review.decide([Decision(findings.findings[0].key, Action.ASK, "me")]),
        "fault": replace(review, findings=replace(findings, faults=(FAULT,))),
        "other recording": replace(review, recording=make_recording(sha256="cd" * 32)),
        "other length": replace(review, recording=make_recording(length=9 * RATE)),
        "other rate": replace(review, recording=make_recording(rate=RATE + 1)),
        "text alone": replace(review, recording=replace(review.recording, container=TEXT_ALONE)),
        "stale": replace(review, transcript=make_transcript(say("Anna stays"))),
    }[change]
    stale = dict.fromkeys(("other recording", "other length", "other rate", "text alone"), "stale")
    codes = {"asked": "undecided", "fault": "recogniser", **stale}
    with pytest.raises(HeldError) as caught:
        plan(review, edges)
    assert caught.value.code == codes.get(change, change)
    assert "Anna" not in str(caught.value)


@pytest.mark.parametrize("kinds", [("damage",), ("damage", "recogniser"), ("transcription",)])
def test_who_is_held_by_a_fault_is_told_how_to_accept_it(kinds: tuple[str, ...]) -> None:
    transcript = make_transcript(say("hello"))
    faults = tuple(Fault(FaultKind(kind), f"{kind}:0", "it failed") for kind in kinds)
    with pytest.raises(HeldError) as caught:
        plan(Review(make_recording(), transcript, in_transcript(transcript, [], faults=faults)), {})
    assert ("--accept-damage" in caught.value.advice) == (kinds == ("damage",))
    assert "in the window" in caught.value.advice
    assert "--channel" not in caught.value.advice
    assert not any(fault.name in str(caught.value) for fault in faults), "nobody can do anything with it"


def test_of_many_faults_it_is_said_how_many_there_are() -> None:
    transcript = make_transcript(say("hello"))
    faults = tuple(Fault(FaultKind.DAMAGE, f"damage:{n}", f"{n} failed.") for n in range(5))
    with pytest.raises(HeldError) as caught:
        plan(Review(make_recording(), transcript, in_transcript(transcript, [], faults=faults)), {})
    assert caught.value.happened == "0 failed. 1 failed. 2 failed. There is more: 2."


def test_what_is_said_twice_holds_a_plan_that_removes_something() -> None:
    transcript = make_transcript(say("Anna left"))
    twice = (Fault(FaultKind.TWICE, "twice", "It is heard again."),)
    recording = make_recording(faults=twice)
    assert text_of(plan(Review(recording, transcript, in_transcript(transcript, [])), {})) == "Anna left"

    review = replace(decided(transcript, find(transcript, {"Anna": Category.PERSON})), recording=recording)
    with pytest.raises(HeldError, match="heard again") as caught:
        plan(review, own_edges(review))
    assert "--channel" in caught.value.advice
    assert "--accept-damage" not in caught.value.advice
    assert plan(review.accept(["twice"]), own_edges(review)).spans


def test_an_accepted_fault_does_not_hold_a_plan() -> None:
    transcript = make_transcript(say("hello"))
    review = Review(make_recording(), transcript, in_transcript(transcript, [], faults=(FAULT,)))
    assert text_of(plan(review.accept(["recogniser:names"]), {})) == "hello"


def test_a_redaction_without_a_time_is_refused() -> None:
    transcript = make_transcript(say("Anna left"))
    findings = in_text("Anna left", [Hit(Category.PERSON, 0, 4, 1.0, "x", "because")])
    untimed = replace(findings, made_from=find(transcript, {}).made_from)
    with pytest.raises(HeldError, match="no time"):
        plan(decided(transcript, untimed), {})
    asked = decided(transcript, untimed, action=Action.ASK)
    with pytest.raises(HeldError, match="waits"):
        plan(asked, {}, part=Span(RATE, 2 * RATE))  # it may be there
    kept = decided(transcript, untimed, action=Action.KEEP)
    assert text_of(plan(kept, {})) == "Anna left"


@pytest.mark.parametrize(
    "edges", [{}, {Span(4000, 7200): Span(0, 90000)}, {Span(4000, 7200): Span(7200, 9000)}]
)
def test_every_passage_needs_edges_on_it(edges: Mapping[Span, Span]) -> None:
    transcript = make_transcript(say("Anna left"))
    review = decided(transcript, find(transcript, {"Anna": Category.PERSON}))
    with pytest.raises(ValueError, match="fitted edges"):
        plan(review, edges)


def test_a_draft_redacts_what_nobody_decided() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    findings = find(transcript, {"Anna": Category.PERSON, "Bob": Category.PERSON})
    review = Review(make_recording(), transcript, findings)
    kept = review.decide([Decision(findings.findings[0].key, Action.KEEP, "me")])
    made = draft(kept, own_edges(kept), sound_style=SoundStyle.BLEEP)
    assert (text_of(made), made.sound_style) == ("Anna met [PERSON 1]", SoundStyle.BLEEP)
    assert not isinstance(made, Plan)


def test_who_has_a_number_already_keeps_it_where_labels_are_linked() -> None:
    transcript = make_transcript(say("Bob met Anna"))
    review = decided(transcript, find(transcript, dict.fromkeys(("Bob", "Anna"), Category.PERSON)))
    linked = draft(review, own_edges(review), numbers={(Category.PERSON, "anna"): 7})
    assert text_of(linked) == "[PERSON 8] met [PERSON 7]"
    assert text_of(draft(review, own_edges(review))) == "[PERSON 1] met [PERSON 2]"


def test_only_plan_makes_a_plan() -> None:
    transcript = make_transcript(say("Anna left"))
    review = decided(transcript, find(transcript, {"Anna": Category.PERSON}))
    edges = own_edges(review)
    wished = partial(
        draft,
        review,
        edges,
        sound_style=SoundStyle.BLEEP,
        numbers={(Category.PERSON, "anna"): 7},
        named=frozenset({"Bob"}),
    )
    values = {field.name: getattr(wished(), field.name) for field in fields(Draft)}
    with pytest.raises(TypeError, match="only plan"):
        Plan(**values, seal=object())
    made, name = plan(*wished.args, **wished.keywords), "cues"
    assert {name: getattr(made, name) for name in values} == values
    remake: Callable[..., Plan] = replace
    with pytest.raises((TypeError, ValueError), match="seal"):  # the one from Python 3.13 on
        remake(made, removed=())
    with pytest.raises(AttributeError):
        setattr(made, name, ())
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes


@pytest.mark.parametrize(("style", "told"), [(TextStyle.LABEL, (Category.PERSON,)), (TextStyle.BLOCK, ())])
def test_what_a_writer_is_given_holds_nothing_private(style: TextStyle, told: tuple[Category, ...]) -> None:
    made = make_plan(make_transcript(say("Anna met Bob")), {"Anna": Category.PERSON}, text_style=style)
    public = as_published(made)
    private = ("made_from", "recording", "removed", "words", "hidden")
    assert all(getattr(made, name) and not getattr(public, name) for name in private)
    assert (made.word_range, public.word_range) == ((0, 3), (0, 0))
    assert made.redactions[0].categories == (Category.PERSON,)
    assert public.redactions[0].categories == told, "a block tells nothing of what it stands for"
    assert public.counts == tuple((category, 1) for category in told)


def test_a_text_alone_keeps_its_lines_and_what_was_said_becomes_paragraphs() -> None:
    said = make_transcript(say("Anna met Bob"), say("and left.", start=2))
    spoken = make_plan(said, {"Anna": Category.PERSON})
    assert text_of(spoken) == "[PERSON 1] met Bob and left."
    written = replace(make_recording(), container=TEXT_ALONE)
    text = make_plan(replace(said, engine=TEXT_ALONE), {"Anna": Category.PERSON}, recording=written)
    assert text_of(text) == "[PERSON 1] met Bob\nand left."
    assert text.paragraphs == text.cues


def test_an_article_makes_no_other_entity() -> None:
    transcript = make_transcript(say("Only the Courier or Courier or The"))
    wanted = {"the Courier": Category.ORGANISATION, "Courier": Category.ORGANISATION, "The": Category.PRODUCT}
    assert (
        text_of(make_plan(transcript, wanted)) == "Only [ORGANISATION 1] or [ORGANISATION 1] or [PRODUCT 1]"
    )


def test_nobody_gets_the_number_of_a_label_that_the_text_has_already() -> None:
    said = make_transcript(say("[PERSON 2], and [PLACE 1] met Anna in Paris with Bob"))
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE}
    text = "[PERSON 2], and [PLACE 1] met [PERSON 3] in [PLACE 2] with [PERSON 4]"
    assert text_of(make_plan(said, wanted)) == text


@pytest.mark.parametrize(
    ("said", "gone", "text"),
    [
        ("Is it Anna?", "Anna?", "Is it [PERSON 1]?"),
        ("So. Anna Kowalska?", "Anna Kowalska?", "So. [PERSON 1]"),
        ("So. Anna Kowalska !", "Anna Kowalska", "So. [PERSON 1]"),
        ("On y va ? Anna ? Oui.", "Anna", "On y va ? [PERSON 1] Oui."),
        ("Is it Mr. Smith?", "Smith?", "Is it Mr. [PERSON 1]?"),
        ("Come. Mr. Smith? Yes.", "Mr. Smith?", "Come. [PERSON 1] Yes."),
        ("Anna, Anna. And so on?", "Anna", "[PERSON 1] [PERSON 1] And so on?"),
        ("Anna, are you there?", "Anna,", "[PERSON 1], are you there?"),
    ],
)
def test_a_sentence_of_which_no_word_is_kept_keeps_no_mark(said: str, gone: str, text: str) -> None:
    assert text_of(make_plan(make_transcript(say(said)), {gone: Category.PERSON})) == text


def test_a_plan_tells_whatever_it_was_made_from_apart() -> None:
    fault = Fault(FaultKind.DAMAGE, "damage:0", "A part is missing.")
    recording = make_recording(faults=(fault,))
    said = make_transcript(say("Anna met Bob", speaker="Eve"), recording=recording)
    review = decided(said, find(said, {"Anna": Category.PERSON}), recording=recording)
    kept = review.decide([Decision(finding.key, Action.KEEP, "me") for finding in review.findings.findings])
    named, part = frozenset({"Eve"}), Span(0, said.length - 1)
    made = [
        draft(review, own_edges(review)),
        draft(kept, {}),
        draft(review.accept(["damage:0"]), own_edges(review)),
        draft(review, own_edges(review), named=named),
        draft(review, own_edges(review), part=part),
    ]
    assert len({one.made_from for one in made}) == len(made)
    assert draft(review, own_edges(review)).made_from == made[0].made_from
