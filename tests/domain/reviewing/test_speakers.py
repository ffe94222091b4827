"""What a person says of speakers; and that a muted one is not heard."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.errors import UsageError
from app.domain.finding import Category, Findings
from app.domain.plan import plan
from app.domain.planning.draft import draft
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.rules import Rules
from app.domain.reviewing.speakers import (
    MUTED,
    mute,
    muted,
    nameable,
    new_speaker,
    renamed,
    said_by,
    speaker_called,
)
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span, complement, covered
from app.domain.transcript import Transcript
from app.domain.transcription.turns import Turn, respoken, speakers_of
from tests.values import find, make_recording, make_transcript, own_edges, say, text_of

TWO = make_transcript(
    say("Anna met Bob.", speaker="Speaker 1"), say("Yes, in Paris.", start=2.5, speaker="Speaker 2")
)


def review_of(transcript: Transcript, found: Findings | None = None) -> Review:
    return Review(make_recording(), transcript, found or Findings(digest(transcript), ()))


def without(state: State, speaker: str) -> State:
    muting = mute(state.review, speaker, by="me")
    return apply(state, Step(added=muting.findings, decisions=muting.decisions))


def maybe(transcript: Transcript, index: int, *others: str) -> Transcript:
    return respoken(transcript, lambda at, word: replace(word, others=others) if at == index else word)


speakers = st.sampled_from(["Speaker 1", "Speaker 2", "Anna"])
rows = st.lists(
    st.tuples(speakers, st.integers(1, 4), st.floats(0, 0.8), st.sets(speakers)), min_size=1, max_size=6
)


@st.composite
def talks(draw: st.DrawFn) -> Transcript:
    """Rows of words of several speakers, with pauses; some may be somebody else's."""
    segments, at, others = [], 0.1, []
    for speaker, words, pause, doubt in draw(rows):
        segments.append(say(" ".join(["word"] * words), start=at, each=0.25, speaker=speaker))
        at += words * 0.25 + pause
        others += [tuple(sorted(doubt - {speaker}))] * words
    made = make_transcript(*segments)
    known = set(speakers_of(made))
    return respoken(made, lambda n, w: replace(w, others=tuple(o for o in others[n] if o in known)))


@given(talks(), st.data())
def test_nothing_that_a_muted_speaker_may_say_is_read_or_heard(
    transcript: Transcript, data: st.DataObject
) -> None:
    who = data.draw(st.sampled_from(speakers_of(transcript)))
    review = without(State(review_of(transcript)), who).review
    made = plan(review, own_edges(review))
    theirs = [who in {word.speaker, *word.others} for word in transcript.words]
    for word, mine in zip(transcript.words, theirs, strict=True):
        assert not mine or covered(word.span, made.spans) == word.span.length
    pieces = [piece for cue in made.cues for piece in cue.pieces]
    kept = [piece for piece in pieces if not piece.removed]
    assert made.counts == ((Category.SPEAKER, len(pieces) - len(kept)),), "of labels that can be read"
    assert [piece.text for piece in kept] == ["word"] * (len(theirs) - sum(theirs))
    # All that is heard is a word of somebody else, or between two of them.
    heard = complement(made.spans, within=Span(0, transcript.length))
    others = [word.span for word, mine in zip(transcript.words, theirs, strict=True) if not mine]
    least = round(0.05 * transcript.rate)
    for span in heard:
        assert any(span.overlaps(word) for word in others) or span.length < least
    assert muted(review) == {who}


@given(talks(), st.data())
def test_two_who_become_one_are_one_everywhere(transcript: Transcript, data: st.DataObject) -> None:
    known = speakers_of(transcript)
    old, new = data.draw(st.sampled_from(known)), data.draw(speakers)
    before = without(State(review_of(transcript)), old)
    after = apply(before, Step(renamed=((old, new),)))
    words = after.review.transcript.words
    assert old == new or old not in {name for word in words for name in (word.speaker, *word.others)}
    assert all(word.speaker not in word.others for word in words)
    assert [replace(word, speaker=None) for word in words] == [
        replace(word, speaker=None) for word in transcript.words
    ]
    assert muted(after.review) == {new}
    plan(after.review, own_edges(after.review))  # nothing of it is stale


def test_words_are_said_by_somebody_else_and_by_nobody_else() -> None:
    made = said_by(review_of(maybe(TWO, 3, "Speaker 1")), 3, 5, "Speaker 1").transcript
    assert [word.speaker for word in made.words] == ["Speaker 1"] * 5 + ["Speaker 2"]
    assert [word.others for word in made.words] == [()] * 6


def test_somebody_new_has_the_next_free_number() -> None:
    assert new_speaker(TWO) == "Speaker 3"
    assert new_speaker(renamed(review_of(TWO), "Speaker 1", "Anna").transcript) == "Speaker 1"
    assert new_speaker(make_transcript(say("Bonjour"), language="fr")) == "Intervenant 1"


@pytest.mark.parametrize(
    ("written", "who"), [("2", "Anna Brandt"), ("anna  brandt", "Anna Brandt"), ("1", "5")]
)
def test_a_speaker_is_called_by_number_or_name(written: str, who: str) -> None:
    transcript = make_transcript(say("Hello", speaker="5"), say("Hi", start=2, speaker="Anna Brandt"))
    assert speaker_called(transcript, written) == who


def test_the_name_of_a_speaker_comes_before_a_number() -> None:
    transcript = make_transcript(say("Hello", speaker="2"), say("Hi", start=2, speaker="1"))
    assert speaker_called(transcript, "2") == "2"


@pytest.mark.parametrize("written", ["3", "0", "", "Zoe"])
def test_nobody_of_that_name_is_an_error(written: str) -> None:
    with pytest.raises(UsageError) as raised:
        speaker_called(TWO, written)
    assert raised.value.code == "no-speaker"
    assert raised.value.happened == "There is no such speaker; 2 are known."
    with pytest.raises(UsageError):
        mute(review_of(TWO), "Speaker 9", by="me")


def test_of_one_speaker_the_error_speaks_as_of_one() -> None:
    with pytest.raises(UsageError, match="no such speaker; 1 is known"):
        speaker_called(make_transcript(say("Hello", speaker="Anna")), "2")


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Kowalska", "ANNA KOWALSKA"),
        ("Zo\u00e9 Lef\u00e8vre", "Zoe\u0301 Lefe\u0300vre"),
        ("***", "***"),
    ],
)
def test_one_person_is_muted_however_the_name_is_written(names: tuple[str, str]) -> None:
    first, other = names
    made = make_transcript(
        say("I agreed.", speaker=first),
        say("Fine.", start=2.5, speaker="!!!"),
        say("Ill.", start=4, speaker=other),
    )
    for who in names:
        review = without(State(review_of(made)), who).review
        said = text_of(draft(review, own_edges(review))).split("\n\n")
        assert [paragraph for paragraph in said if "[SPEAKER]" not in paragraph] == ["Fine."]
        assert muted(review) == {first, other}


@pytest.mark.parametrize(
    ("said", "name", "published"),
    [
        ("Anna Kowalska", "Jan Kowalska", False),
        ("Anna Kowalska", "Kowalska", False),
        ("Anna Kowalska", "Anna Brenner", True),
        ("we met in a castle", "Ada Castle", True),
    ],
)
def test_a_name_that_a_person_marked_or_listed_is_one_too(said: str, name: str, published: bool) -> None:
    transcript = make_transcript(say(f"this is {said} there"))
    review = review_of(transcript, find(transcript, {said: Category.CUSTOM}))
    expected = {name} if published else frozenset()
    assert nameable(review, [name], ()) == expected
    assert nameable(review_of(transcript), [name], [Term(said)]) == expected


@pytest.mark.parametrize("category", [Category.WATCHLIST, Category.CUSTOM])
@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("Anna Kowalska", False),
        ("KOWALSKA-SMITH", False),
        ("Jan O'Brien", False),
        ("Heron, Blue Heron", False),
        ("Blueheron", False),
        ("Anna Kowalskaja", True),
        ("Blue Tern", True),
    ],
)
def test_a_name_with_a_term_or_a_mark_in_it_is_not_published(
    name: str, published: bool, category: Category
) -> None:
    transcript = make_transcript(say("ask Kowalska there"))
    found = find(transcript, {"Kowalska": category})
    review = review_of(transcript, found)
    terms = (Term("Project", ("blue heron",)), Term("OBrien"))

    assert nameable(review, [name], terms) == ({name} if published else frozenset())
    kept = review.decide([Decision(finding.key, Action.KEEP, "me") for finding in found.findings])
    assert nameable(kept, ["Anna Kowalska"], terms) == {"Anna Kowalska"}


@pytest.mark.parametrize(
    ("said", "name", "published"),
    [
        ("Gareth Louwellen", "Gareth Louwellen", False),
        ("Gareth Louwellen", "Louwellen, Gareth", False),
        ("Louwellen", "GARETH LOUWELLEN", False),
        ("Gareth Louwellen", "Gareth", False),
        ("Gareth Louwellen", "Dr. Louwellen", False),
        ("Gareth Louwellen", "Louwellen, Gareth (Sales)", False),
        ("Gareth Louwellen", "Louwellen-Pugh Gareth", False),
        ("Gareth Louwellen", "Gareth L.", False),
        ("Gareth Louwellen", "L. Gareth", False),
        ("Gareth Louwellen", "Mr G. Louwellen", False),
        ("Gareth Louwellen", "G. Owen", True),
        ("Gareth Louwellen", "G", True),
        ("Gareth Louwellen", "Gareth Owen", True),
        ("Gareth Louwellen", "Anna", True),
        ("Gareth Louwellen", "Dr", True),
        ("Anna Kowalska", "Kowalska-Brenner", False),
        ("Anna Kowalska", "Jan Kowalska", False),
        ("Anna Kowalska", "Mr Jan Kowalska-Brenner", False),
        ("Anna Kowalska", "KOWALSKA Jan", False),
        ("Anna Kowalska", "Brenner-Kowalska, Jan", False),
        ("Anna Kowalska", "Anna Brenner", True),
        ("Anna Kowalska", "Brenner, Anna", True),
        ("Anna Kowalska", "Anna-Maria Brenner", True),
        ("Anna Kowalska-Brenner", "Jan Kowalska", False),
        ("Anna Kowalska-Brenner", "Jan Brenner", False),
        ("Kowalska Anna", "Kowalska-Brenner", False),
        ("Kowalska Anna", "Jan Kowalska", False),
        ("Gareth van Louwellen", "Gareth van L.", False),
        ("Gareth van Louwellen", "Mr Gareth van L.", False),
        ("Gareth van Louwellen", "Gareth van O.", True),
        ("In\u00e8s de la Tour", "Paul de la Tour", False),
        ("In\u00e8s de la Tour", "Paul Delatour", False),
        ("In\u00e8s de la Tour", "Paul Latour", False),
        ("In\u00e8s Delatour", "Paul de la Tour", False),
        ("In\u00e8s de la Tour", "Paul de la Rive", True),
        ("In\u00e8s d'Arcy", "Paul d\u2019Arcy-Morel", False),
        ("Sean O'Brien", "Kate O\u2019Brien", False),
        ("Sean O'Brien", "Kate OBrien", False),
        ("Sean OBrien", "Kate O'Brien", False),
        ("Sean O'Brien", "Kate O'Neill", True),
        ("Sean McKinley", "Kate Mc Kinley", False),
        ("Minh Le", "Hung Le", False),
        ("Jo St. Clair", "Al St. James", True),
        ("Anna K.", "Jan K. Brenner", True),
        ("Anna", "AnnaBrenner", False),
        ("Anna", "anna2", False),
        ("Inès", "InèsB", False),
        ("Inès", "Ine\u0300s3", False),
        ("Anna", "Annabel", True),
        ("Gareth Louwellen", "GarethOwen", True),
        ("Gareth Louwellen", "JanLouwellen", False),
        ("Gareth Louwellen", "GLouwellen", False),
        ("Gareth Louwellen", "glouwellen", False),
        ("Gareth Louwellen", "louwelleng (guest)", False),
        ("Gareth Louwellen", "garethl", False),
        ("Gareth Louwellen", "hlouwell", True),
        ("Sean McKinley", "Kate McKinnon", True),
        ("\u017baneta", "\u0141ukasz\u017baneta", False),
        ("Anna", "BANNA", True),
    ],
)
def test_a_name_that_is_removed_from_what_is_said_is_not_published(
    said: str, name: str, published: bool
) -> None:
    transcript = make_transcript(say(f"this is {said} there"))
    found = find(transcript, {said: Category.PERSON})
    (finding,) = found.findings
    review = review_of(transcript, found)
    expected = {name} if published else frozenset()
    assert nameable(review, [name], ()) == expected, "what waits may still be removed"
    assert nameable(review.decide([Decision(finding.key, Action.REDACT, "me")]), [name], ()) == expected
    assert nameable(review.decide([Decision(finding.key, Action.KEEP, "me")]), [name], ()) == {name}


@pytest.mark.parametrize("category", [Category.ORGANISATION, Category.CUSTOM])
@pytest.mark.parametrize(
    ("firm", "name", "published"),
    [
        ("Lambert & Fils", "Lambert", False),
        ("Lambert & Fils", "Marc Lambert", False),
        ("Lambert & Fils", "Lambert, Marc", False),
        ("Lambert & Fils", "LAMBERT Marc", False),
        ("Lambert & Fils", "Dr Lambert-Roy", False),
        ("Tissages Lambert", "Marc Lambert", False),
        ("de la Tour Conseil", "Paul Delatour", False),
        ("O'Brien Haulage", "Kate OBrien", False),
        ("Lambert & Fils", "Lambert Roy", True),
        ("Lambert & Fils", "Marc Roy", True),
        ("Lambert & Fils", "Marc Lamberti", True),
        ("Bank of Arden", "Head of Sales", True),
    ],
)
def test_a_surname_in_the_name_of_a_removed_firm_is_not_published(
    firm: str, name: str, published: bool, category: Category
) -> None:
    transcript = make_transcript(say(f"this is {firm} there"))
    found = find(transcript, {firm: category})
    expected = {name} if published else frozenset()
    assert nameable(review_of(transcript, found), [name], ()) == expected
    kept = review_of(transcript, found).decide([Decision(found.findings[0].key, Action.KEEP, "me")])
    assert nameable(kept, [name], ()) == {name}
    assert nameable(review_of(transcript), [name], [Term(firm)]) == expected


def test_words_that_nobody_is_known_to_say_are_muted_with_everybody() -> None:
    made = make_transcript(
        say("Anna met Bob.", speaker="Anna"), say("Who?", start=2.5), say("Yes.", start=4, speaker="Bob")
    )
    for who, left in (("Anna", "Yes."), ("Bob", "Anna met Bob.")):
        review = without(State(review_of(made)), who).review
        said = text_of(draft(review, own_edges(review))).split("\n\n")
        assert [paragraph for paragraph in said if "[SPEAKER]" not in paragraph] == [left]


def test_muting_decides_what_waits_inside_and_nothing_else() -> None:
    found = find(TWO, {"Anna": Category.PERSON, "Paris.": Category.PLACE})
    for who, actions in (
        ("Speaker 1", [Action.REDACT, Action.ASK]),
        ("Speaker 2", [Action.ASK, Action.REDACT]),
    ):
        review = without(State(review_of(TWO, found)), who).review
        left = [(f.category, a) for f, a in review.actions if f.reason != MUTED]
        assert left == list(zip((Category.PERSON, Category.PLACE), actions, strict=True))


def test_who_is_muted_stays_so_whoever_else_is_renamed_and_until_it_is_taken_back() -> None:
    transcript = make_transcript([*say("hello", speaker="Anna"), *say("hi", start=2.0, speaker="Bob")])
    review = review_of(transcript, find(transcript, {"hi": Category.PLACE}))
    muting = mute(review, "Anna", by="me")
    state = apply(State(review), Step(added=muting.findings, decisions=muting.decisions))
    after = apply(state, Step(renamed=(("Bob", "Carl"),))).review
    assert muted(after) == {"Anna"}
    assert muted(after.decide(Decision(one.key, Action.KEEP, "me") for one in muting.findings)) == frozenset()


def test_a_muted_speaker_has_a_label_and_the_sound_around_has_none() -> None:
    review = without(State(review_of(TWO)), "Speaker 2").review
    assert text_of(draft(review, own_edges(review))) == "Anna met Bob.\n\n[SPEAKER]"


def test_whether_a_muted_speaker_asks_is_not_told() -> None:
    between = make_transcript(say("and then", speaker="Anna") + say("Carol left?", start=1.3, speaker="Bob"))
    review = without(State(review_of(between)), "Bob").review
    assert text_of(draft(review, own_edges(review))) == "and then\n\n[SPEAKER]"


def test_what_a_muted_speaker_speaks_of_is_not_told() -> None:
    found = find(
        TWO, {"Anna": Category.PERSON, "met Bob. Yes, in Paris.": Category.PRODUCT, "Paris.": Category.PLACE}
    )
    review = without(State(review_of(TWO, found)), "Speaker 2").review
    made = draft(review, own_edges(review))
    assert text_of(made) == "[PERSON 1] [SPEAKER]"
    assert made.counts == ((Category.PERSON, 1), (Category.SPEAKER, 1))
    assert {one for made in made.redactions for one in made.categories} == {Category.PERSON, Category.SPEAKER}


def test_a_name_is_published_where_somebody_says_so_and_a_new_name_is_not() -> None:
    state = apply(State(review_of(TWO)), Step(renamed=(("Speaker 1", "Anna"),), named=(("Anna", True),)))
    made = plan(state.review, {}, named=state.named)
    assert [cue.speaker for cue in made.cues] == ["Anna", "[Speaker 2]"]
    assert made.made_from != plan(state.review, {}).made_from
    again = apply(state, Step(renamed=(("Anna", "Anna B."),)))
    assert again.named == frozenset()
    assert [cue.speaker for cue in plan(again.review, {}, named=again.named).cues] == [
        "[Speaker 1]",
        "[Speaker 2]",
    ]


def test_where_no_speaker_may_be_kept_no_name_may_be_published() -> None:
    assert Rules(never_keep=frozenset({Category.SPEAKER})).may_name(frozenset({"Anna"})) == frozenset()
    assert Rules().may_name(frozenset({"Anna"})) == {"Anna"}


def test_turns_are_a_step_that_leaves_findings_as_they_are() -> None:
    plain = make_transcript(say("Anna met Bob."))
    found = find(plain, {"Anna": Category.PERSON})
    state = apply(State(review_of(plain, found)), Step(turns=(Turn(Span(0, plain.length), 0),)))
    assert speakers_of(state.review.transcript) == ("Speaker 1",)
    assert state.review.findings.findings == found.findings
    assert state.review.findings.made_from == digest(state.review.transcript)
