"""Words of a file beside words that were heard: what is taken for what, and what becomes of the rest."""

import random
from dataclasses import replace

import pytest

from app.detect.sounds.sound_alikes import PhoneLikeness
from app.domain.errors import InputError
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span, union
from app.domain.transcript import FILE, UNPLACED, Claim, Transcript, in_language, unplaced
from app.domain.transcription.doubts import doubts
from app.speech import fit_claims
from app.speech.listening.matching import Pair, match, share_known
from tests.values import RATE, make_recording, make_transcript, say

ALIKE = PhoneLikeness(lambda _: None)
LONG = make_recording(length=60 * RATE)
AROUND = "and then we talked about it for a while because", "had never been to a meeting of this kind before"


def never(_one: tuple[int, int], _other: tuple[int, int]) -> bool:
    return False


def fit(claimed: str, heard: str, *, faults: tuple[Fault, ...] = ()) -> Transcript:
    """A file without times, fitted to words that are heard one after another, 0.4 s each."""
    said = say(heard)
    voice = union(Span(claim.start, claim.end) for claim in said)
    mine = make_transcript([Claim(text, 0, 0) for text in claimed.split()], recording=LONG)
    mine = replace(mine, addressed=("Jane Doe",))
    theirs = make_transcript(said, recording=LONG, voice=voice, faults=faults)
    fitted = fit_claims(mine, theirs, voice=voice, sound_alike=ALIKE)
    assert fitted.addressed == mine.addressed
    return fitted


def between(claimed: str, heard: str) -> tuple[Transcript, Span]:
    """The same words around a passage that the file writes otherwise, and when the passage is heard."""
    start = round((0.5 + 0.4 * len(AROUND[0].split())) * RATE)
    passage = Span(start, start + round(0.4 * RATE) * len(heard.split()))
    return fit(f"{AROUND[0]} {claimed} {AROUND[1]}", f"{AROUND[0]} {heard} {AROUND[1]}"), passage


def test_where_two_talk_at_once_no_word_of_the_file_is_believed() -> None:
    said = [*say("good morning to all of you and welcome to this meeting")]
    heard = [replace(claim, confidence=0.0 if 4 <= number < 8 else 0.9) for number, claim in enumerate(said)]
    voice = union(Span(claim.start, claim.end) for claim in said)
    mine = make_transcript([Claim(claim.text, 0, 0) for claim in said], recording=LONG)
    fitted = fit_claims(
        mine, make_transcript(heard, recording=LONG, voice=voice), voice=voice, sound_alike=ALIKE
    )
    assert [word.text for word in fitted.words if word.confidence == 0] == ["of", "you", "and", "welcome"]
    assert [fitted.text[hit.start : hit.end] for hit in doubts(fitted)] == [
        "of you and welcome",
        "welcome",  # one English word that tells something, too
    ]


@pytest.mark.parametrize(
    ("claimed", "heard"),
    [
        ("Fairwater", "fair water"),
        ("Fair Water", "fairwater"),
        ("Zuzanna", "Susanna"),
        ("Philippe Lefèvre", "Filip Lefebvre"),
        ("six one three five five five zero one four two", "613-555-0142"),
        ("$12", "twelve dollars"),
        ("\u24cf\u24e4\u24e9\u24d0\u24dd\u24dd\u24d0", "Zuzanna"),
        ("kowalska@example.com", "Kowalska at example.com"),
    ],
)
def test_what_is_written_otherwise_is_known_again(claimed: str, heard: str) -> None:
    transcript, passage = between(claimed, heard)

    inside = [word for word in transcript.words if word.span.overlaps(passage)]
    assert " ".join(word.text for word in inside) == claimed
    assert union(word.span for word in inside) == (passage,)
    assert transcript.unheard == ()


@pytest.mark.parametrize(
    ("claimed", "heard"),
    [
        ("and where", "Antwerp"),
        ("an twerp", "Antwerp"),
        ("to point sex", "2.6"),
        ("de l'arbre", "Delarbre"),
    ],
)
def test_a_name_or_a_figure_that_sounds_like_common_words_of_the_file_is_unheard_speech(
    claimed: str, heard: str
) -> None:
    transcript, passage = between(claimed, heard)

    assert claimed in transcript.text
    assert union([*transcript.unheard, passage]) == transcript.unheard


@pytest.mark.parametrize(
    ("claimed", "heard"),
    [("Antwerpen", "Antwerp"), ("eye am", "I'm"), ("two point six", "2.6"), ("antwerp", "Antwerp")],
)
def test_what_is_a_name_or_a_figure_in_both_is_known_again(claimed: str, heard: str) -> None:
    transcript, _ = between(claimed, heard)

    assert transcript.unheard == ()


def test_a_name_that_the_file_replaced_is_unheard_speech() -> None:
    """Neither is sure: what the file says, and what was heard."""
    transcript, passage = between("the customer", "Brigitte Martin")

    assert "the customer" in transcript.text
    assert transcript.unheard == (passage,)


@pytest.mark.parametrize("told", ["auto", "en", "fr"])
def test_words_are_in_the_language_in_which_they_were_heard(told: str) -> None:
    """A file tells one language for all of it or none; what it leaves out is in its own as well."""
    said = AROUND[0], "nous parlons du projet et de la maison", AROUND[1], "il faut le dire à tout le monde"
    starts = [0.4 * len(" ".join(said[:n]).split()) for n in range(4)]
    rows = [say(text, start=start) for text, start in zip(said, starts, strict=True)]
    heard = make_transcript(*rows, recording=LONG)
    spoken = ("en", "fr", "en", "fr")
    heard = replace(
        heard,
        segments=tuple(replace(s, language=one) for s, one in zip(heard.segments, spoken, strict=True)),
    )
    mine = make_transcript([Claim(text, 0, 0) for text in " ".join(said[:3]).split()], recording=LONG)
    mine = in_language(mine, told)

    fitted = fit_claims(mine, heard, voice=(), sound_alike=ALIKE)

    assert (fitted.text, fitted.language) == (heard.text, "en")
    assert [(s.language, s.words[0].text) for s in fitted.segments] == [
        ("en", "and"),
        ("fr", "nous"),
        ("en", "had"),
        ("fr", "il"),
    ]


def test_what_the_file_leaves_out_is_written_down() -> None:
    transcript, passage = between("", "uh Brigitte Martin")

    inside = [word.text for word in transcript.words if word.span.overlaps(passage)]
    assert inside == ["uh", "Brigitte", "Martin"]
    assert transcript.unheard == ()


def test_what_the_file_leaves_out_may_be_said_by_anybody() -> None:
    heard = say(f"{AROUND[0]} exactly {AROUND[1]}")
    claimed = [Claim(text, 0, 0, speaker=who) for who, text in zip("AB", AROUND, strict=True)]
    mine = [replace(one, text=text) for one in claimed for text in one.text.split()]
    voice = union(Span(claim.start, claim.end) for claim in heard)

    fitted = fit_claims(
        make_transcript(mine, recording=LONG),
        make_transcript(heard, recording=LONG, voice=voice),
        voice=voice,
        sound_alike=ALIKE,
    )

    (word,) = [word for word in fitted.words if word.text == "exactly"]
    assert (word.speaker, word.others) == ("A", ("B",))
    assert all(word.others == () for word in fitted.words if word.text != "exactly")


def test_what_was_not_heard_takes_the_whole_interval() -> None:
    said = [*say(AROUND[0]), *say(AROUND[1], start=12.0)]
    mine = say(f"{AROUND[0]} Juniper {AROUND[1]}", start=30.0)
    heard = make_transcript(said, recording=LONG)

    fitted = fit_claims(make_transcript(mine, recording=LONG), heard, voice=(), sound_alike=ALIKE)

    (word,) = (word for word in fitted.words if word.text == "Juniper")
    assert word.span == Span(said[len(AROUND[0].split()) - 1].end, 12 * RATE)
    assert [one for one in fitted.words if one.confidence == UNPLACED] == [word]
    assert [unplaced(replace(fitted, engine=engine)) for engine in (FILE, "ctranslate2")] == [1, 0]


def test_a_sign_goes_with_its_word() -> None:
    transcript, passage = between("Marks & Spencer", "marks spencer")

    assert "Marks & Spencer" in transcript.text
    assert union(w.span for w in transcript.words if w.span.overlaps(passage)) == (passage,)


def test_another_recording_is_refused_in_a_sentence_without_words() -> None:
    with pytest.raises(InputError) as raised:
        fit(
            "Good morning Zerbinetta and welcome to the spring meeting of our small and friendly company "
            "where nobody is ever late or sorry for it",
            "We have set aside two million euros for the depot and nothing has been signed so please keep it "
            "to yourselves until the carrier has agreed",
        )

    assert (raised.value.code, raised.value.status) == ("misfit", 3)
    assert "zerbinetta" not in str(raised.value).lower()


def test_a_block_that_was_not_heard_stays_a_fault() -> None:
    fault = Fault(FaultKind.TRANSCRIPTION, "block:0", "A block failed.", Span(0, RATE))

    assert fit(AROUND[0], AROUND[0], faults=(fault,)).faults == (fault,)


def test_an_hour_is_matched_at_once() -> None:
    """Ten thousand words, a seventh of them written otherwise or missing, in far less than a second."""
    generator = random.Random(1)
    letters = "abcdefghiklmnoprstu"
    words = ["".join(generator.choices(letters, k=generator.randint(1, 9))) for _ in range(800)]
    claimed = generator.choices(words, weights=[1 / (k + 1) for k in range(800)], k=10_000)
    heard = [word for word in claimed if generator.random() > 0.05]
    heard = [word if generator.random() > 0.1 else word[::-1] for word in heard]

    pairs = match(claimed, heard, alike=never)

    assert share_known(pairs, claimed, heard) > 0.4
    assert [i for pair in pairs for i in range(*pair.claimed)] == list(range(len(claimed)))
    assert [j for pair in pairs for j in range(*pair.heard)] == list(range(len(heard)))


def test_pairs_are_the_nearest() -> None:
    pairs = match(["the", "juniper", "plan"], ["a", "june", "iper", "plan", "uh"], alike=never)

    assert pairs == (
        Pair((0, 1), (0, 1), same=False),
        Pair((1, 2), (1, 3), same=True),
        Pair((2, 3), (3, 4), same=True),
        Pair((3, 3), (4, 5), same=False),
    )
