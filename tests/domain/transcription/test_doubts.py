from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.finding import Category, Hit
from app.domain.merging import in_transcript
from app.domain.timeline import Span
from app.domain.transcript import FILE, Claim, Transcript, as_text, confidences
from app.domain.transcription.assembling import as_heard
from app.domain.transcription.doubts import doubts, drawn_out, loops
from tests.domain.transcription.hearing import heard, marked
from tests.values import make_transcript, say


def suspected(transcript: Transcript) -> list[str]:
    """What is suspect by the usual profile."""
    return [transcript.text[hit.start : hit.end] for hit in doubts(transcript) if hit.score > 0.3]


@pytest.mark.parametrize(
    ("confidences", "found"),
    [
        ((0.9, 0.7, 0.6), []),
        ((0.9, 0.25, 0.9), []),
        ((0.9, 0.12, 0.9), [("word1", 0.2)]),
        ((0.9, 0.04, 0.9), [("word1", 0.35)]),
        ((0.9, 0.15, 0.1, 0.9), [("word1 word2", 0.35)]),
        ((0.9, 0.5, 0.5, 0.9), [("word1 word2", 0.2)]),
        ((0.5, 0.5, 0.1, 0.1), [("word0 word1", 0.2), ("word2 word3", 0.35)]),
        ((0.9, 0.19, 0.19, 0.9), [("word1 word2", 0.35)]),
        ((0.9, 0.2, 0.2, 0.9), [("word1 word2", 0.2), ("word1 word2", 0.35)]),
        ((0.9, 0.32, 0.21, 0.9), [("word1 word2", 0.2), ("word1 word2", 0.35)]),
        ((0.9, 0.34, 0.21, 0.9), [("word1 word2", 0.2)]),
        ((0.9, 0.59, 0.59, 0.9), [("word1 word2", 0.2)]),
        ((0.9, 0.149, 0.9), [("word1", 0.2)]),
        ((0.9, 0.151, 0.9), []),
        ((0.9, 0.049, 0.9), [("word1", 0.35)]),
        ((0.9, 0.051, 0.9), [("word1", 0.2)]),
        ((), []),
    ],
)
def test_what_is_hardly_heard_is_suspect_and_two_in_a_row_sooner(
    confidences: Sequence[float], found: list[tuple[str, float]]
) -> None:
    assert marked(heard(*confidences)) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "masts by Arc runs it", ["by Arc"]),
        ("en", "masts by, Arc runs it", []),
        ("fr", "mât par Arc runs it", []),
    ],
)
def test_two_english_words_of_one_clause_are_hardly_heard_sooner(
    language: str, text: str, found: list[str]
) -> None:
    claims = [
        replace(claim, confidence=0.3 if claim.text.startswith(("by", "par", "Arc")) else 0.9)
        for claim in say(text)
    ]
    transcript = replace(make_transcript(claims, voice=()), language=language)
    assert [words for words, score in marked(transcript) if score > 0.3] == found


@pytest.mark.parametrize(
    ("language", "text", "confidence", "found"),
    [
        ("en", "asked handy way? She", 0.54, ["handy way?"]),
        ("fr", "avec cosses balage chez", 0.54, ["cosses balage"]),
        ("en", "asked handy way? She", 0.55, []),
        ("en", "asked handy, way? She", 0.54, []),
        ("en", "asked the way? She", 0.54, []),
        ("en", "asked three ways? She", 0.54, []),
    ],
)
def test_two_words_of_one_clause_that_tell_something_are_hardly_heard_sooner(
    language: str, text: str, confidence: float, found: list[str]
) -> None:
    claims = [
        replace(claim, confidence=confidence if number in {1, 2} else 0.9)
        for number, claim in enumerate(say(text))
    ]
    transcript = replace(make_transcript(claims, voice=()), language=language)
    assert [words for words, score in marked(transcript) if score > 0.3] == found


@pytest.mark.parametrize(
    ("language", "text", "confidence", "found"),
    [
        ("en", "he said so of it", 0.5, []),
        ("en", "he said so of thyme", 0.5, ["he said so of thyme"]),
        ("en", "he said so of two", 0.5, ["he said so of two"]),
        ("en", "he said so of B", 0.5, ["he said so of B"]),
        ("en", "he said so of it", 0.15, ["he said so of it"]),
        ("fr", "et il vous dit", 0.5, []),
        ("fr", "et il vous rend", 0.5, ["et il vous rend"]),
    ],
)
def test_only_words_that_join_others_have_to_be_hardly_heard(
    language: str, text: str, confidence: float, found: list[str]
) -> None:
    claims = [replace(claim, confidence=confidence) for claim in say(text)]
    transcript = replace(make_transcript(claims, voice=()), language=language)
    assert [words for words, _ in marked(transcript)] == found


@pytest.mark.parametrize(
    ("language", "sure", "found"),
    [
        ("en", (0.49, 0.49), ["Escue,", "escue"]),
        ("fr", (0.49, 0.49), ["Escue,", "escue"]),
        ("en", (0.49, 0.5), []),
        ("en", (0.9, 0.49), []),
    ],
)
def test_a_word_that_tells_something_and_is_in_doubt_each_time_is_suspect(
    language: str, sure: Sequence[float], found: list[str]
) -> None:
    """Words that join others, however doubtful, are left: "the"."""
    claims = say("in the Escue, and the escue of the town")
    known = {1: 0.56, 2: sure[0], 5: sure[1], 7: 0.45}
    doubtful = [replace(claim, confidence=known.get(at, 0.9)) for at, claim in enumerate(claims)]
    assert suspected(replace(make_transcript(doubtful, voice=()), language=language)) == found


@pytest.mark.parametrize(
    ("language", "text", "confidence", "found"),
    [
        ("fr", "une dame de mode, sa fille", 0.09, ["mode,"]),
        ("fr", "une dame de mode, sa fille", 0.1, []),
        ("fr", "une dame à les, sa fille", 0.09, []),
        ("fr", "une dame à maître, sa fille", 0.09, []),
        ("en", "a lady of mode, her daughter", 0.14, ["mode,"]),
        ("en", "a lady of mode, her daughter", 0.15, []),
        ("en", "a lady at those, her daughter", 0.14, []),
    ],
)
def test_one_word_that_tells_something_is_hardly_heard_sooner(
    language: str, text: str, confidence: float, found: list[str]
) -> None:
    claims = [
        replace(claim, confidence=confidence if number == 3 else 0.9)
        for number, claim in enumerate(say(text))
    ]
    transcript = replace(make_transcript(claims, voice=()), language=language)
    assert [words for words, score in marked(transcript) if score > 0.3] == found


def test_a_suspect_says_why_and_quotes_nothing() -> None:
    transcript = heard(0.9, 0.1, 0.1)
    (hit,) = doubts(transcript)
    assert (hit.category, hit.recogniser) == (Category.SUSPECT, "confidence")
    assert "hardly heard" in hit.reason
    assert "word" not in hit.reason
    (finding,) = in_transcript(transcript, [hit]).findings
    assert (finding.first_word, finding.last_word) == (1, 3)


def test_words_over_silence_are_suspect() -> None:
    transcript = make_transcript(say("we meet the board"), voice=[Span(0, 7500)])
    assert marked(transcript) == [("meet the board", 0.4)]
    assert marked(as_heard(transcript, [Span(0, 7540)])) == [("the board", 0.4)]
    assert {hit.recogniser for hit in doubts(transcript)} == {"silence"}
    assert marked(as_heard(transcript, [Span(0, 80000)])) == []
    assert marked(as_heard(transcript, [])) == []  # nobody looked


@pytest.mark.parametrize(
    ("word", "seconds", "confidence", "doubted"),
    [
        ("told", 0.74, 0.46, True),
        ("told", 0.7, 0.46, False),
        ("told", 0.74, 0.6, False),
        ("yesterday", 1.1, 0.4, False),
        ("yesterday", 1.25, 0.4, True),
    ],
)
def test_a_word_that_lasts_longer_than_it_can_holds_the_end_of_another(
    word: str, seconds: float, confidence: float, *, doubted: bool
) -> None:
    long = Claim(word, 4_000, 4_000 + round(seconds * 8_000), confidence)
    transcript = make_transcript([*say("me", start=3), long], voice=[Span(0, 80_000)])
    assert transcript.rate == 8_000
    assert marked(transcript) == ([(word, 0.4)] if doubted else [])
    assert marked(replace(transcript, engine=FILE)) == []  # nobody said how long it lasts
    pause = [Span(0, 4_000), Span(long.end - 4_000, 80_000)]
    assert marked(make_transcript([*say("me", start=3), long], voice=pause)) == []  # it is but half a second
    assert marked(make_transcript([*say("me", start=3), long])) == marked(transcript)  # nobody looked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no, no, no, no", []),
        ("no, no, no, no, no", ["no, no, no, no, no"]),
        ("and thank you. Thank you! now", []),
        ("and thank you. Thank you! Thank you. now", ["thank you. Thank you! Thank you."]),
        ("so we go to the board we go to the board now", ["we go to the board we go to the board"]),
        ("... ... ... ... ...", ["... ... ... ... ..."]),
        ("", []),
        ("one", []),
    ],
)
def test_words_that_are_repeated_without_end(text: str, found: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[first:last]) for first, last in loops(words)] == found
    if words:
        assert [text for text, score in marked(make_transcript(say(text))) if score == 0.4] == found


@pytest.mark.parametrize(("many", "times"), [(1, 5), (2, 3), (3, 3), (4, 3), (5, 2), (6, 2), (7, 2), (8, 2)])
def test_more_words_are_a_loop_sooner(many: int, times: int) -> None:
    row = [f"word{number}" for number in range(many)]
    assert loops([*row * (times - 1), "end"]) == ()
    assert loops([*row * times, "end"]) == ((0, many * times),)


def test_of_two_french_words_in_a_row_less_is_in_doubt() -> None:
    for level, languages in ((0.59, ["en"]), (0.54, ["en", "fr"])):
        transcript = heard(0.9, level, level, 0.9)
        each = {language: doubts(replace(transcript, language=language)) for language in ("en", "fr")}
        assert [language for language, hits in each.items() if hits] == languages


def test_a_suspect_hides_no_other_finding() -> None:
    transcript = heard(0.9, 0.1, 0.1, 0.1)
    name = Hit(Category.PERSON, 12, 17, 0.8, "names", "a name")
    found = in_transcript(transcript, [name, *doubts(transcript)]).findings
    assert [(f.category, f.first_word, f.last_word) for f in found] == [
        (Category.SUSPECT, 1, 4),
        (Category.PERSON, 2, 3),
    ]


@pytest.mark.parametrize(
    ("text", "level", "found"),
    [
        ("Un matelot, ma ma doue, je crois.", 0.39, ["ma ma doue,"]),
        ("ma doue, je crois.", 0.39, ["ma doue,"]),
        ("Un matelot, ma ma doue, je crois.", 0.44, ["ma ma doue,"]),
        ("Un matelot, ma ma doue, je crois.", 0.6, []),
        ("Un matelot, doue, je crois.", 0.39, ["doue,"]),
        ("Un matelot, ma ma ma ma doue, je crois.", 0.39, []),
        ("Un matelot, ma ma doue je crois.", 0.39, []),
        ("Un matelot, ma ma, je crois.", 0.39, []),
        # Behind an answer and its comma, where somebody is spoken to.
        ("Parfait, ma doue, je crois.", 0.49, ["ma doue,"]),
        ("Merci, ma ma doue, je crois.", 0.49, ["ma ma doue,"]),
        ("Volontiers, ma doue, je crois.", 0.49, ["ma doue,"]),
        ("Parfait, ma doue, je crois.", 0.6, []),
        ("Parfait ma doue, je crois.", 0.49, []),
        ("Parfait, ma ma ma doue, je crois.", 0.49, []),
        ("Parfait, ma ma, je crois.", 0.49, []),
    ],
)
def test_a_clause_of_a_few_words_that_were_all_hardly_heard_is_suspect(
    text: str, level: float, found: list[str]
) -> None:
    faint = {"ma", "ma,", "doue", "doue,"}
    claims = [replace(claim, confidence=level if claim.text in faint else 0.9) for claim in say(text)]
    transcript = replace(make_transcript(claims), language="fr")
    hits = [hit for hit in doubts(transcript) if hit.score > 0.3]
    assert [transcript.text[hit.start : hit.end] for hit in hits] == found
    assert {hit.reason for hit in hits} <= {"hardly heard: it may be something else"}


@pytest.mark.parametrize(
    ("text", "level", "found"),
    [
        ("On ferme le site. Toi, rien. Ils partent.", 0.44, ["Toi, rien."]),
        ("On ferme le site. Toi, rien. Ils partent.", 0.45, []),
        ("On ferme le site. Toi, rien, ici. Ils partent.", 0.44, []),
        ("On ferme le site. Ah, oui. Ils partent.", 0.44, []),
        ("On ferme le site. Rien. Ils partent.", 0.44, []),
        ("On ferme le site. Ouf, magnifique. Ils partent.", 0.44, []),
    ],
)
def test_a_sentence_of_a_few_words_that_were_all_hardly_heard_is_suspect_but_no_answer(
    text: str, level: float, found: list[str]
) -> None:
    faint = {"Toi,", "rien.", "rien,", "Ah,", "oui.", "Rien.", "Ouf,", "magnifique."}
    claims = [replace(claim, confidence=level if claim.text in faint else 0.9) for claim in say(text)]
    transcript = replace(make_transcript(claims), language="fr")
    assert suspected(transcript) == found


@pytest.mark.parametrize(
    ("text", "language", "level", "found"),
    [
        ("Right. Freight, that signs?", "en", 0.29, ["Freight,"]),
        ("Right. Freight, that signs?", "en", 0.3, []),
        ("Right. Freight. That signs?", "en", 0.29, []),
        ("Right on freight, that signs?", "en", 0.29, []),
        ("Right. Freight that signs?", "en", 0.29, []),
        ("Right. Perfect, that signs?", "en", 0.29, []),
        ("Right. 14, that signs?", "en", 0.29, []),
        ("Il l'a vu, dehors, elle part.", "fr", 0.69, ["dehors,"]),
        ("Il l'a vu, l'avant-garde, elle part.", "fr", 0.69, ["l'avant-garde,"]),
        ("Il vient. Dehors. Elle part.", "fr", 0.69, ["Dehors."]),
        ("Il vient. Dehors. Elle part.", "fr", 0.7, []),
        ("Il vient. Dehors? Elle part.", "fr", 0.69, []),
        ("Il vient, dehors. Elle part.", "fr", 0.69, []),
        ("Il vient. Carrément. Elle part.", "fr", 0.69, []),
        ("Il vient. Madame, elle part.", "fr", 0.69, []),
        ("Il vient. Avec. Elle part.", "fr", 0.69, []),
        ("Il vient. Douze. Elle part.", "fr", 0.69, []),
    ],
)
def test_a_word_between_two_signs_that_may_be_another_is_suspect(
    text: str, language: str, level: float, found: list[str]
) -> None:
    kept = "il l'a vu, vient, vient. elle part. right right. on that signs?".split()
    claims = [replace(claim, confidence=0.9 if claim.text.lower() in kept else level) for claim in say(text)]
    transcript = replace(make_transcript(claims), language=language)
    assert suspected(transcript) == found


@pytest.mark.parametrize(
    ("text", "level", "found"),
    [
        ("It is just outside. All neat, the wife", 0.4, ["All neat,"]),
        ("The agency is, your line staffing, and", 0.4, ["your line staffing,"]),
        ("Pay it to. Colder why. Sure", 0.4, ["Colder why."]),
        ("It is just outside. All neat, the wife", 0.6, []),
        ("It is just here. All neat, the wife", 0.4, []),
        ("It is just outside all neat, the wife", 0.4, []),
        ("The agency is, uh, um, so, fine", 0.4, []),
        ("He came with. Two of them and more, then", 0.4, []),
        ("Il en a mis à. Les sourds savoyants. Qui", 0.4, ["Les sourds savoyants."]),
        ("Il vient de chez. M'en pro chantier, il", 0.4, ["M'en pro chantier,"]),
        ("Il a signé avec madame. Les sourds de, et", 0.4, ["Les sourds de,"]),
        # However sure Whisper is, a name stands behind these.
        ("Il a signé chez. Édition du merle. Pour", 0.9, ["Édition du merle."]),
        ("Il a vu le gardien monsieur. Du four, hier", 0.9, ["Du four,"]),
        ("Il est défendu par Maître. Monique, hier", 0.9, ["Monique,"]),
        ("Il a dit bonjour madame. Le train, hier", 0.9, []),
        ("Il a dit oui, monsieur. Le train, hier", 0.9, []),
        ("Il a une fille, madame. Le vif parc, hier", 0.9, ["Le vif parc,"]),
        ("Il est défendu par maître, l'on noie au verre bleu. Et", 0.9, ["l'on noie au verre bleu."]),
        ("Il est défendu par maître, l'on noie au verre bleu clair. Et", 0.9, []),
        ("Il est à. Les sourds noient au verre. Et", 0.4, []),
        ("Il a dit. Madame. Le train, hier", 0.9, []),
        ("Il vient de chez. Lui, le train, hier", 0.9, []),
        ("Il vient chez. Édition du merle noir de la forêt. Pour", 0.9, []),
        ("Il en a mis à. Le train, hier", 0.9, []),
        ("Il en a mis à. Les sourds savoyants. Qui", 0.6, []),
        ("Il en a. Les sourds savoyants. Qui", 0.4, []),
        ("Il est resté là, les sourds savoyants. Qui", 0.4, []),
        ("Il vient des. Oui, euh, bon, et", 0.4, []),
        ("Il dit, je suis. Les sourds savoyants, du bois", 0.4, ["Les sourds savoyants,"]),
        ("Il en parle avec. Les sourds savoyants, puis", 0.4, ["Les sourds savoyants,"]),
        ("Il dit, tu appelles. Les sourds savoyants, puis", 0.4, ["Les sourds savoyants,"]),
        ("And I'm, Colder See, from here", 0.4, ["Colder See,"]),
        ("And I\u2019m. Colder See, from here", 0.4, ["Colder See,"]),
        ("They rang about. Colder See, so", 0.4, ["Colder See,"]),
        ("They rang about. Colder See, so", 0.6, []),
    ],
)
def test_a_few_words_in_doubt_behind_a_stop_where_no_sentence_ends_are_suspect(
    text: str, level: float, found: list[str]
) -> None:
    doubtful = {"neat,", "staffing,", "Colder", "uh,", "them", "sourds", "pro", "euh,"}
    claims = [replace(claim, confidence=level if claim.text in doubtful else 0.9) for claim in say(text)]
    transcript = make_transcript(claims, language="fr" if "Il " in text else "en")
    told = "heard with little certainty, where the sentence before breaks off"
    hits = [hit for hit in doubts(transcript) if hit.reason == told]
    assert [transcript.text[hit.start : hit.end] for hit in hits] == found
    assert {hit.score for hit in hits} <= {0.35}


@pytest.mark.parametrize(
    ("text", "level", "found"),
    [
        ("Tout passe par mètre, le vif parc, hier", 0.69, ["le vif parc,"]),
        ("Tout passe par mètre, le vif parc, hier", 0.7, []),
        ("Tout passe par mètre le vif parc, hier", 0.55, []),
        ("Tout passe par litre, le vif parc, hier", 0.55, []),
    ],
)
def test_a_metre_that_was_hardly_heard_is_the_title_of_a_lawyer(
    text: str, level: float, found: list[str]
) -> None:
    claims = [replace(claim, confidence=level if "tre" in claim.text else 0.9) for claim in say(text)]
    transcript = make_transcript(claims, language="fr")
    assert suspected(transcript) == found


@pytest.mark.parametrize(("surest", "found"), [(0.61, ["petit qu'on l'est barré."]), (0.63, [])])
def test_four_words_of_a_clause_are_hardly_heard_in_their_mean(surest: float, found: list[str]) -> None:
    levels = [0.9, 0.9, 0.9, surest, 0.36, 0.42, 0.4, 0.9]
    said = say("Ils ont copié, petit qu'on l'est barré. Jamais")
    claims = [replace(claim, confidence=level) for claim, level in zip(said, levels, strict=True)]
    assert suspected(make_transcript(claims, language="fr")) == found


@pytest.mark.parametrize(("surest", "found"), [(0.72, ["on balage,"]), (0.74, [])])
def test_two_or_three_words_of_a_clause_are_hardly_heard_in_their_mean_sooner(
    surest: float, found: list[str]
) -> None:
    levels = [0.9, surest, 0.46, 0.9, 0.9]
    said = say("Pacovski, on balage, nous fait")
    claims = [replace(claim, confidence=level) for claim, level in zip(said, levels, strict=True)]
    assert suspected(make_transcript(claims, language="fr")) == found


def test_a_text_alone_that_tells_how_sure_its_words_are_is_doubted_as_what_was_heard() -> None:
    claims = [replace(claim, confidence=0.9) for claim in say("I spoke of hand bit display about the roof")]
    claims[3:6] = [replace(claim, confidence=0.15) for claim in claims[3:6]]
    told = as_text(make_transcript(claims))
    assert suspected(told) == ["hand bit display"]
    assert confidences(told) == (0.9,) * 3 + (0.15,) * 3 + (0.9,) * 3

    silent = as_text(make_transcript([replace(claim, confidence=1.0) for claim in claims]))
    assert (suspected(silent), confidences(silent)) == ([], ())


def test_words_of_a_text_alone_have_no_length_that_is_doubted() -> None:
    said = as_text(
        make_transcript([replace(claim, confidence=0.5) for claim in say("so incontestablement we")])
    )
    assert not list(drawn_out(said))
    assert list(drawn_out(replace(said, engine="ctranslate2")))
