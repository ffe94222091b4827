"""The tagger: what Whisper wrote by ear is found by its place in the sentence."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.detect.naming.unknown_words import NAME as UNKNOWN_WORDS
from app.detect.reading.tagger import TaggedWords
from app.detect.reading.tags import Tag, Tagger
from app.detect.stage import Detector
from app.domain.finding import Category, Hit
from app.domain.recording import FaultKind

heard_words = st.lists(
    st.tuples(
        st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=12),
        st.none() | st.floats(0, 1),
    ),
    max_size=150,
)


TAGGER = Tagger()


class Loaded(Tagger):
    """What those are made of that tell something else of a word: the network is loaded once for all."""

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        return TAGGER.tags(text, confidences)


@given(heard_words)
@settings(max_examples=30)
def test_every_word_has_a_tag_in_its_place(words: list[tuple[str, float | None]]) -> None:
    text = " ".join(word for word, _ in words)
    tags = TAGGER.tags(text, [confidence for _, confidence in words])
    assert [text[tag.start : tag.end] for tag in tags] == [word for word, _ in words]
    assert all(0 <= tag.sensitive <= 1 for tag in tags)


def test_words_in_many_pieces_are_all_read() -> None:
    words = [f"{number}xq{number}zvk{number}" for number in range(7, 157)]
    assert len(TAGGER.tags(" ".join(words), [0.5] * len(words))) == len(words)


@given(heard_words)
@settings(max_examples=30)
def test_findings_are_whole_words_apart(words: list[tuple[str, float | None]]) -> None:
    text = " ".join(word for word, _ in words)
    hits = list(TaggedWords(TAGGER, [confidence for _, confidence in words]).recognise(text, "en"))
    for hit in hits:
        assert not text[hit.start : hit.end].startswith(" ")
        assert text[hit.start - 1 : hit.start] in {"", " "}
        assert text[hit.end : hit.end + 1] in {"", " "}
    assert all(one.end < other.start for one, other in pairwise(hits))
    assert not any(mark in text[hit.start : hit.end - 1] for hit in hits for mark in (". ", "? ", "! "))


class Suspicious(Loaded):
    """Takes every word for a name."""

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        return [
            replace(tag, sensitive=0.9, category=Category.PERSON) for tag in super().tags(text, confidences)
        ]


def test_no_name_goes_on_in_the_next_sentence() -> None:
    text = "Ask Desmond Oak. Thanks Martha. Why?"
    hits = TaggedWords(Suspicious(), [None] * 6).recognise(text, "en")
    assert [text[hit.start : hit.end] for hit in hits] == ["Ask Desmond Oak.", "Thanks Martha.", "Why?"]


class Mixed(Loaded):
    """Takes every word for sensitive, one after the other of these kinds, over and over."""

    def __init__(self, *kinds: Category) -> None:
        super().__init__()
        self._kinds = kinds

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        return [
            replace(tag, sensitive=0.9, category=kind)
            for tag, kind in zip(super().tags(text, confidences), cycle(self._kinds), strict=False)
        ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("the spring", [("the spring", Category.PRODUCT)]),
        ("spring the", [("spring the", Category.ORGANISATION)]),
        ("spring of hands", [("spring", Category.ORGANISATION), ("of hands", Category.PLACE)]),
        ("spring of the hands", [("spring of the hands", Category.ORGANISATION)]),
    ],
)
def test_a_word_that_joins_is_of_the_kind_of_what_it_leads_to(
    text: str, rows: list[tuple[str, Category]]
) -> None:
    mixed = Mixed(Category.ORGANISATION, Category.PRODUCT, Category.PLACE)
    hits = TaggedWords(mixed, [None] * len(text.split())).recognise(text, "en")
    assert [(text[hit.start : hit.end], hit.category) for hit in hits] == rows


@pytest.mark.parametrize(
    ("text", "kinds", "rows"),
    [
        ("Way John", "suspect person", [("Way John", "person")]),
        ("Fonderie Calak", "organisation suspect", [("Fonderie Calak", "organisation")]),
        ("way John", "suspect person", [("way", "suspect"), ("John", "person")]),
        ("Hang 4417", "suspect number", [("Hang", "suspect"), ("4417", "number")]),
    ],
)
def test_a_capital_of_no_kind_beside_a_name_is_the_rest_of_it(
    text: str, kinds: str, rows: list[tuple[str, str]]
) -> None:
    hits = TaggedWords(Mixed(*map(Category, kinds.split())), [None, None]).recognise(text, "en")
    assert [(text[hit.start : hit.end], hit.category.value) for hit in hits] == rows


class Telling(Loaded):
    """Is as sure of a word as the digits at its end say."""

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        return [
            replace(
                tag,
                sensitive=int(text[tag.start : tag.end].rstrip(".,")[-2:]) / 100,
                category=Category.PERSON,
            )
            for tag in super().tags(text, confidences)
        ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a05 b10 c21 d13 e48 f71 g09", ["b10 c21 d13 e48 f71"]),
        ("a20 b71 c10 d10 e09", ["a20 b71 c10 d10"]),
        ("a10 b10. c71. d10 e10", ["c71."]),
        ("a10 b71, c10. d10", ["a10 b71, c10."]),
        ("a10 b95 c10", ["b95"]),
        ("a14 b95 c15", ["b95 c15"]),
        ("a10 b95 c71 d10 e30", ["b95 c71", "e30"]),
    ],
)
def test_a_row_that_is_not_clear_reaches_farther(text: str, found: list[str]) -> None:
    reader = TaggedWords(Telling(), [None] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "en")] == found


@pytest.mark.parametrize(("language", "found"), [("en", ["a20 b10", "c29.", "d30 e10"]), ("fr", ["d30 e10"])])
def test_a_row_in_french_has_a_surer_word(language: str, found: list[str]) -> None:
    text = "a20 b10 x00 c29. d30 e10"
    reader = TaggedWords(Telling(), [None] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, language)] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("Anna Postcode KT4 7QX.", 0.6, ["Anna", "KT4 7QX."]),
        ("sort code, 20-41 account is 771", 0.5, ["20-41", "is 771"]),
        ("her PINs, 20-41 today", 0.5, ["her", "20-41 today"]),
        ("her pin is 20-41", 0.5, ["her", "is 20-41"]),
        ("her PIN-2041 today", 0.9, ["her PIN-2041 today"]),
        ("her serial K9-03 mount", 0.9, ["her", "K9-03 mount"]),
        ("passeport numéro 9-03", 0.9, ["numéro 9-03"]),
        ("passeport numéro 9-03", 0.4, ["passeport numéro 9-03"]),
        ("the Code 42. Code 42 17. code 42", 0.9, ["the Code 42.", "42 17.", "42"]),
        ("her sort code. 20-41 today", 0.9, ["her", "20-41 today"]),
        ("her extension, 41 today", 0.9, ["her", "41 today"]),
        ("her card number. 20-41 today", 0.9, ["her", "20-41 today"]),
        ("her card number, 20-41 today", 0.4, ["her card number, 20-41 today"]),
        ("the Code. 42 house number 41 Swift. 30", 0.9, ["the Code.", "42 house number 41 Swift.", "30"]),
        ("postcode Kingston, code red, accounting 7", 0.9, ["postcode Kingston, code red, accounting 7"]),
        ("birth, 3rd of", 0.9, ["3rd of"]),
        ("birth to Malvina", 0.9, ["birth to Malvina"]),
        ("birth, 3rd of", 0.4, ["birth, 3rd of"]),
        ("naissance 3.11", 0.9, ["3.11"]),
        ("her text 515-01", 0.6, ["her", "515-01"]),
        ("we set aside $7.8 million", 0.9, ["we set", "$7.8 million"]),
        ("we set aside Malvina", 0.9, ["we set aside Malvina"]),
        ("her text 515-01", 0.4, ["her text 515-01"]),
        ("le code du portail, 7402", 0.6, ["le code du", "7402"]),
        ("le code du nautile, 7402", 0.6, ["le code du nautile, 7402"]),
        ("le code de la porte 7402", 0.6, ["le code de la", "7402"]),
        ("le côté du portail, 7402", 0.9, ["le côté du portail, 7402"]),
        ("mis de côté 920 000", 0.8, ["mis de", "920 000"]),
        ("à côté 920 000", 0.8, ["à côté 920 000"]),
    ],
)
def test_what_a_number_is_called_is_no_part_of_it(text: str, heard: float, found: list[str]) -> None:
    reader = TaggedWords(Suspicious(), [heard] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "en")] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("son adresse, Malvina", 0.5, ["Malvina"]),
        ("du cabinet, de Malvina", 0.5, ["de Malvina"]),
        ("madame la Malvina", 0.9, ["la Malvina"]),
        ("l'adresse est", 0.9, ["est"]),
        ("environ 42 maximum.", 0.6, ["42 maximum."]),
        ("dans la matinée, Malvina", 0.9, ["Malvina"]),
        ("bâtiment de Malvina?", 0.7, ["de Malvina?"]),
        ("bâtiment de Malvina?", 0.4, ["bâtiment de Malvina?"]),
        ("Combien? Malvina", 0.8, ["Malvina"]),
        ("le cabinet", 0.9, []),
        ("du cabinet, Malvina", 0.4, ["du cabinet, Malvina"]),
        ("Malvina du cabinet", 0.9, ["Malvina du cabinet"]),
        ("maximum Malvina environ salons", 0.9, ["Malvina environ salons"]),
        ("Première point la Malvina", 0.5, ["la Malvina"]),
        ("Dernier sujet, Malvina", 0.9, ["Malvina"]),
        ("deuxième point", 0.9, []),
        ("Première point la Malvina", 0.4, ["Première point la Malvina"]),
        ("Malvina deuxième point", 0.9, ["Malvina deuxième point"]),
        ("premier pointeur Malvina", 0.9, ["premier pointeur Malvina"]),
        ("Point Malvina", 0.9, ["Point Malvina"]),
        ("à propos de la Malvina", 0.5, ["la Malvina"]),
        ("au sujet des Malvina", 0.9, ["Malvina"]),
        ("à propos de la Malvina", 0.4, ["à propos de la Malvina"]),
        ("au sujet Malvina", 0.9, ["au sujet Malvina"]),
        ("je suis Malvina", 0.5, ["Malvina"]),
        ("il habite 12 salons", 0.9, ["12 salons"]),
        ("je suis Malvina", 0.4, ["je suis Malvina"]),
        ("Malvina je suis", 0.9, ["Malvina je suis"]),
    ],
)
def test_what_is_said_of_the_next_words_is_no_part_of_them(text: str, heard: float, found: list[str]) -> None:
    reader = TaggedWords(Suspicious(), [heard] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "fr")] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("Captain?", 0.9, []),
        ("the Captain.", 0.5, []),
        ("Doctor Malvina", 0.9, ["Malvina"]),
        ("Captain?", 0.4, ["Captain?"]),
        ("Malvina Captain", 0.9, ["Malvina Captain"]),
        ("Captains Malvina", 0.9, ["Captains Malvina"]),
    ],
)
def test_an_english_title_is_no_part_of_a_name(text: str, heard: float, found: list[str]) -> None:
    reader = TaggedWords(Suspicious(), [heard] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "en")] == found


@pytest.mark.parametrize(
    ("heard", "found"),
    [((0.3, 0.5), "Malvina"), ((0.5, 0.3), "Malvina"), ((0.4, 0.4), "Premier point Malvina")],
)
def test_a_few_words_that_lead_to_others_are_known_by_one_of_them(
    heard: tuple[float, float], found: str
) -> None:
    text = "Premier point Malvina"
    (hit,) = TaggedWords(Suspicious(), [*heard, 0.4]).recognise(text, "fr")
    assert text[hit.start : hit.end] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("a40, b71", 0.8, ["b71"]),
        ("a40, b30, c71 d20", 0.8, ["c71 d20"]),
        ("a40 b30, c20, d71", 0.8, ["d71"]),
        ("a30 b50, c71", 0.9, ["a30 b50, c71"]),
        ("a50 b30, c71", 0.9, ["a50 b30, c71"]),
        ("a71 b20, c40", 0.9, ["a71 b20, c40"]),
        ("a40, b71", 0.79, ["a40, b71"]),
        ("a50, b71", 0.9, ["a50, b71"]),
        ("a40 b71 c40", 0.9, ["a40 b71 c40"]),
        ("a40, b40", 0.9, ["b40"]),
    ],
)
def test_what_a_comma_parts_from_a_row_is_no_part_of_it_where_it_was_heard(
    text: str, heard: float, found: list[str]
) -> None:
    reader = TaggedWords(Telling(), [heard] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "en")] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("là. 01-64-03", 0.85, ["01-64-03"]),
        ("là, 17 422", 0.9, ["17 422"]),
        ("Là 06 12", 0.9, ["06 12"]),
        ("là. 01-64-03", 0.84, ["là.", "01-64-03"]),
        ("là, NV 30", 0.9, ["là, NV 30"]),
        ("là. B-2011", 0.9, ["B-2011"]),
        ("là, KV20", 0.85, ["KV20"]),
        ("là, KV20", 0.84, ["là, KV20"]),
        ("là, Bx", 0.9, ["là, Bx"]),
        ("la 30", 0.9, ["la 30"]),
        ("là, le 6 mai", 0.85, ["le 6 mai"]),
        ("là, le Malvina", 0.85, ["là, le Malvina"]),
    ],
)
def test_an_article_that_was_heard_as_there_is_no_part_of_a_number(
    text: str, heard: float, found: list[str]
) -> None:
    reader = TaggedWords(Suspicious(), [heard] * len(text.split()))
    assert [text[hit.start : hit.end] for hit in reader.recognise(text, "fr")] == found


class Doubtful(Loaded):
    """Takes words in capitals for names, and every other one for half of one."""

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        return [
            replace(tag, sensitive=0.9 if text[tag.start].isupper() else 0.5, category=Category.PERSON)
            for tag in super().tags(text, confidences)
        ]


def test_a_name_does_not_begin_or_end_with_an_answer() -> None:
    text = "brilliant ask Anna Sure Zorb fantastic. fantastic! oh Good one Yes"
    hits = TaggedWords(Doubtful(), [None] * 11).recognise(text, "en")
    assert [text[hit.start : hit.end] for hit in hits] == ["ask Anna Sure Zorb", "Good one Yes"]


@pytest.mark.parametrize(
    ("text", "others", "heard", "found"),
    [
        ("c'est Girafe", 0.4, 0.7, ["Girafe"]),
        ("Girafe is", 0.4, 0.7, ["Girafe"]),
        ("Girafe is.", 0.4, 0.7, ["Girafe is."]),
        ("for Girafe that's", 0.4, 0.7, ["Girafe"]),
        ("on est Girafe", 0.4, 0.9, ["on est Girafe"]),
        ("on est Girafe", 0.5, 0.9, ["on est Girafe"]),
        ("d'est Girafe", 0.4, 0.6, ["d'est Girafe"]),
        ("d'est Girafe", 0.4, None, ["d'est Girafe"]),
        ("c'est Girafe", 0.5, 0.2, ["Girafe"]),
        ("c'est Girafe", 0.5, None, ["Girafe"]),
        ("c'est Girafe", 0.6, 0.2, ["c'est Girafe"]),
        ("c'est, Girafe", 0.5, 0.2, ["c'est, Girafe"]),
        ("it's Girafe", 0.5, 0.2, ["Girafe"]),
        ("that\u2019s Girafe", 0.5, 0.2, ["Girafe"]),
        ("it's Girafe", 0.6, 0.2, ["it's Girafe"]),
        ("it's, Girafe", 0.5, 0.2, ["it's, Girafe"]),
        ("its Girafe", 0.5, 0.2, ["its Girafe"]),
        ("six Girafe b", 0.4, 0.9, ["six Girafe b"]),
        ("lady Girafe", 0.4, 0.9, ["lady Girafe"]),
    ],
)
def test_a_word_that_leads_to_a_name_is_no_part_of_it_where_that_is_clear(
    text: str, others: float, heard: float | None, found: list[str]
) -> None:
    class Leading(Loaded):
        def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
            return [
                replace(tag, sensitive=0.9 if text[tag.start].isupper() else others, category=Category.PERSON)
                for tag in super().tags(text, confidences)
            ]

    reader = TaggedWords(Leading(), [heard] * len(text.split()))
    hits = reader.recognise(text, "fr" if "est" in text else "en")
    assert [text[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ask Giraffe and", "ask Giraffe"),
        ("ask Giraffe And", "ask Giraffe"),
        ("ask Giraffe, et", "ask Giraffe,"),
        ("ask Giraffe And.", "ask Giraffe And."),
        ("ask Giraffe or", "ask Giraffe or"),
        ("ask And", "ask"),
    ],
)
def test_a_name_does_not_end_with_what_adds_to_it(text: str, found: str) -> None:
    (hit,) = TaggedWords(Suspicious(), [0.6] * len(text.split())).recognise(text, "en")
    assert text[hit.start : hit.end] == found


def _sensitive(*words: tuple[str, float]) -> dict[str, float]:
    tags = TAGGER.tags(" ".join(word for word, _ in words), [confidence for _, confidence in words])
    return {word.strip(",."): tag.sensitive for (word, _), tag in zip(words, tags, strict=True)}


def _sure(text: str) -> list[tuple[str, float]]:
    return [(word, 0.97) for word in text.split()]


@pytest.mark.parametrize(
    ("before", "misheard", "after"),
    [
        (
            "Could you send the contract to",
            [("Mary", 0.4), ("on", 0.3), ("Duffy,", 0.35)],
            "please, before lunch",
        ),
        ("So I spoke to", [("dear", 0.4), ("drew", 0.3), ("knack", 0.2)], "yesterday and she agrees"),
        (
            "Bon, je vous présente",
            [("la", 0.5), ("mer", 0.4), ("boucher,", 0.3)],
            "notre nouvelle directrice",
        ),
    ],
)
def test_what_was_misheard_as_common_words_is_found(
    before: str, misheard: list[tuple[str, float]], after: str
) -> None:
    found = _sensitive(*_sure(before), *misheard, *_sure(after))
    assert max(found[word.strip(",.")] for word, _ in misheard) > 0.3
    assert found[before.split()[1].strip(",.")] < 0.3


@pytest.mark.parametrize(
    "text",
    [
        "So let's go through the list quickly, and then we can all have lunch.",
        "The second point is the printer, which is still broken, and nobody knows why.",
        "Bon, on va commencer, est-ce que tout le monde m'entend bien au fond ?",
        "Et le deuxième point, c'est le planning de la semaine, comme d'habitude.",
    ],
)
def test_ordinary_talk_is_left_alone(text: str) -> None:
    assert max(_sensitive(*_sure(text)).values()) < 0.3


def test_a_corrected_word_changes_nothing_far_from_it() -> None:
    words = (
        "we met Martha Ellison at the depot and spoke about Juniper, hand bit display, and money " * 20
    ).split()
    conf = [0.4 + 0.59 * (number % 7) / 7 for number in range(len(words))]
    before = TAGGER.tags(" ".join(words), conf)
    after = TAGGER.tags(" ".join(["Hello", *words[1:]]), [1.0, *conf[1:]])
    told = [[tag.sensitive for tag in tags] for tags in (before, after)]
    assert told[0][:40] != told[1][:40]
    assert told[0][80:] == told[1][80:]


def test_the_confidence_of_every_word_is_needed() -> None:
    with pytest.raises(ValueError, match="zip"):
        TAGGER.tags("one two", [0.5])


def test_a_tagger_that_fails_is_a_fault_and_the_others_are_heard(detector: Detector) -> None:
    found = detector.detect("Maureen lives in Leeds.", "en", confidences=(0.9,))
    assert [(fault.kind, fault.name) for fault in found.faults] == [
        (FaultKind.RECOGNISER, "recogniser:tagger")
    ]
    assert any(hit.category is Category.PLACE for hit in found.hits)


def test_a_text_that_nobody_spoke_is_not_asked_about(detector: Detector) -> None:
    found = detector.detect("I spoke to dear drew knack yesterday.", "en")
    assert not [hit for hit in found.hits if hit.recogniser == "tagger"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left. Hm. I see.", ["He left.", "I see."]),
        ("Right, okay. Ouch. Understood. Hi everyone. Encore?", []),
        ("Justement. On le voit. Again? Attendez.", ["On le voit."]),
        ("Très bien. Aïe.", ["Très bien."]),
        ("Carrément. Morning. Impeccable. Phew, Martha.", ["Martha."]),
        ("D'accord, Martha. D'accord.", ["Martha."]),
        ("Allez, Martha. Allô, Martha. Moi, Martha.", ["Martha.", "Martha.", "Martha."]),
        ("Attention. Alors, Alarcon. Sinon? Exact.", ["Alarcon."]),
        ("Le troisième, la deuxième... Jeudi matin, lundi prochain. On Monday.", []),
        ("The fourth one this. The second time.", []),
        ("The fourth of. The second one, Ravi.", ["The fourth of.", "The second one, Ravi."]),
        ("Mardi Gras. Lundi trois.", ["Mardi Gras.", "Lundi trois."]),
        ("Thanks Martha.", ["Thanks Martha."]),
        ("We met Wells, well, Wells.", ["We met Wells, well, Wells."]),
    ],
)
def test_what_is_said_alone_to_answer_or_of_every_week_is_left(text: str, found: list[str]) -> None:
    hits = TaggedWords(Suspicious(), [0.9] * len(text.split())).recognise(text, "en")
    assert [text[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize(
    ("probability", "confidence", "word", "score"),
    [
        (0.09, 0.6, "notère", 0.2),
        (0.11, 0.6, "notère", 0.4),
        (0.04, 0.4, "notère", 0.4),
        (0.04, 0.6, "Notère", 0.4),
    ],
)
def test_a_misspelt_word_that_the_network_holds_for_nothing_is_doubted(
    probability: float, confidence: float, word: str, score: float
) -> None:
    class Sure(Loaded):
        def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
            return [replace(tag, sensitive=probability) for tag in super().tags(text, confidences)]

    text = f"C'est le {word} qui signe."
    reader = TaggedWords(Sure(), [confidence] * len(text.split()))
    assert not list(reader.recognise(text, "fr"))
    suspect = Hit(Category.SUSPECT, 6, 9 + len(word), 0.4, UNKNOWN_WORDS, "no word of the language")
    other = replace(suspect, recogniser="capitals")
    assert [hit.score for hit in reader.doubting(text, (suspect, other))] == [score, 0.4]


def test_a_misspelt_word_is_no_more_doubted_in_one_place_than_in_another() -> None:
    class Nothing(Loaded):
        def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
            return [replace(tag, sensitive=0.0) for tag in super().tags(text, confidences)]

    text = "l'arbonnel, tout le monde sait, l'arbonnel, livre."
    reader = TaggedWords(Nothing(), [0.1, *[0.9] * 6])
    assert not list(reader.recognise(text, "fr"))
    hits = [Hit(Category.SUSPECT, at, at + 8, 0.4, UNKNOWN_WORDS, "no word") for at in (2, 34)]
    assert [text[hit.start : hit.end] for hit in hits] == ["arbonnel"] * 2
    assert [hit.score for hit in reader.doubting(text, hits)] == [0.4, 0.4]
    assert [hit.score for hit in reader.doubting(text, hits[1:])] == [0.2]


def test_a_name_that_the_tagger_alone_found_is_looked_for_everywhere(detector: Detector) -> None:
    text = "His manager is Way John. The one with the keys, that was Way again."
    heard = [0.97] * 3 + [0.35] * 2 + [0.97] * 9
    found = detector.detect(text, "en", confidences=heard).hits

    assert "names" not in {hit.recogniser for hit in found if hit.category is Category.PERSON}
    (again,) = (hit for hit in found if hit.recogniser == "mentions")
    assert (text[again.start : again.end], again.start) == ("Way", text.rindex("Way"))
    assert again.score > 0.8


@pytest.mark.parametrize(
    ("heard", "unknown", "found"),
    [
        # Hardly heard beside it, or likely to be a part of a name before it.
        ("the 0.9 0.04 carn 0.3 0.1 for 0.49 0 a 0.3 0", "carn", "carn for a"),
        ("barge 0.9 0.04 long 0.8 0.11 fireish. 0.3 0.1", "fireish", "long fireish"),
        ("chez 0.9 0.04 car 0.4 0 nouffe, 0.3 0.1", "nouffe", "car nouffe"),
        ("à 0.9 0.04 mal 0.9 0.11 mouffe. 0.3 0.1", "mouffe", "mal mouffe"),
        # Heard well and unlikely, or in another clause.
        ("barge 0.5 0.09 fireish 0.3 0.1 now 0.5 0.1", "fireish", "fireish"),
        ("barge, 0.1 0.1 fireish, 0.3 0.1 now 0.1 0", "fireish", "fireish"),
        ("la 0.9 0.09 nouffe 0.3 0.1 est 0.5 0", "nouffe", "nouffe"),
        ("la, 0.3 0.1 nouffe. 0.3 0.1 Elle 0.1 0", "nouffe", "nouffe"),
        # A function word only where it was not heard well.
        ("wrote 0.9 0.02 from 0.79 0.11 fireish. 0.3 0.1", "fireish", "from fireish"),
        ("wrote 0.9 0.02 from 0.8 0.11 fireish. 0.3 0.1", "fireish", "fireish"),
        ("avec 0.9 0.02 notre 0.9 0.11 nouffe. 0.3 0.1", "nouffe", "nouffe"),
        # A name, however well it was heard.
        ("un 0.9 0 bastien 0.9 0.04 en 0.4 0 livier. 0.6 0.1", "livier", "bastien en livier"),
        ("un 0.9 0 bastion 0.9 0.04 en 0.4 0 livier. 0.6 0.1", "livier", "en livier"),
        ("un 0.9 0 bastien, 0.9 0.04 en 0.4 0 livier. 0.6 0.1", "livier", "en livier"),
        ("un 0.9 0 livier 0.6 0.1 Bastien. 0.9 0.04", "livier", "livier Bastien."),
    ],
)
def test_a_word_that_no_list_has_takes_its_other_half_with_it(heard: str, unknown: str, found: str) -> None:
    words, confidences, likely = (heard.split()[part::3] for part in range(3))

    class Told(Loaded):
        def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
            tags = super().tags(text, confidences)
            return [replace(tag, sensitive=float(told)) for tag, told in zip(tags, likely, strict=True)]

    text = " ".join(words)
    reader = TaggedWords(Told(), [*map(float, confidences)])
    assert not [*reader.recognise(text, "fr")]
    start = text.index(unknown)
    alone = Hit(Category.SUSPECT, start, start + len(unknown), 0.4, UNKNOWN_WORDS, "no word of the language")
    (hit,) = reader.doubting(text, (alone,), {"bastien"})
    assert text[hit.start : hit.end] == found


@pytest.mark.parametrize(
    ("text", "confidences", "found"),
    [
        ("to Tilbury, often wry. So", (0.9, 0.8, 0.6, 0.3, 0.9), "Tilbury, often wry."),
        ("chez Tilbury offre riz", (0.9, 0.8, 0.6, 0.3), "Tilbury"),
        ("to Tilbury, often wry. So", (0.9, 0.8, 0.6, 0.75, 0.9), "Tilbury,"),
        ("to Tilbury. Often wry. So", (0.9, 0.8, 0.6, 0.3, 0.9), "Tilbury."),
        ("to Tilbury, sorry. So", (0.9, 0.8, 0.6, 0.9), "Tilbury,"),
        ("to Tilbury, it is often wry. So", (0.9, 0.8, 0.3, 0.3, 0.3, 0.3, 0.9), "Tilbury,"),
        ("to Tilbury, often wry. So", (None,) * 5, "Tilbury,"),
    ],
)
def test_a_sentence_of_which_only_doubtful_words_are_left_is_found_to_its_end(
    text: str, confidences: tuple[float | None, ...], found: str
) -> None:
    reader = TaggedWords(TAGGER, confidences)
    list(reader.recognise(text, "en"))
    start, word = text.index("Tilbury"), text.split()[1]
    sure = Hit(Category.PLACE, start, start + len(word), 0.9, "tagger", "its place")
    (hit,) = reader.ended(text, (sure,))
    assert text[hit.start : hit.end] == found
    weak = replace(sure, score=0.4)
    assert [*reader.ended(text, (weak,))] == [weak]


@pytest.mark.parametrize(
    ("text", "language", "likely", "found"),
    [
        ("we rang drip doctors. He came", "en", 0.4, "drip doctors."),
        ("we rang drip doctors. He came", "en", 0.95, "drip"),
        ("we rang drip doctors twice. He came", "en", 0.4, "drip"),
        ("we rang drip. Doctors. He came", "en", 0.4, "drip."),
        ("we rang drip too. He came", "en", 0.4, "drip"),
        ("we rang drip sorry, he came", "en", 0.4, "drip"),
        ("on prend monté service. Il vient", "fr", 0.4, "monté service."),
        ("on prend monté enfin. Il vient", "fr", 0.4, "monté enfin."),
        ("on prend monté pardon. Il vient", "fr", 0.4, "monté"),
    ],
)
def test_the_only_word_behind_an_unclear_end_in_its_clause_is_found_with_it(
    text: str, language: str, likely: float, found: str
) -> None:
    class Third(Loaded):
        def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
            tags = super().tags(text, confidences)
            return [replace(tag, sensitive=likely * (at == 2)) for at, tag in enumerate(tags)]

    (hit,) = TaggedWords(Third(), [0.9] * len(text.split())).recognise(text, language)
    assert text[hit.start : hit.end] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("36 solutions. Jamais de la vie,", []),
        ("trente-six façons.", []),
        ("ni plus ni moins.", []),
        ("ni plus ni Malvina.", ["ni plus ni Malvina."]),
        ("mille façons. 50 solutions.", ["mille façons.", "50 solutions."]),
        ("36 solutions Malvina.", ["36 solutions Malvina."]),
        ("36 salons. Jamais de la ville,", ["36 salons.", "Jamais de la ville,"]),
    ],
)
def test_what_everybody_says_in_french_is_no_name(text: str, found: list[str]) -> None:
    hits = TaggedWords(Suspicious(), [0.9] * len(text.split())).recognise(text, "fr")
    assert [text[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize(
    ("text", "heard", "found"),
    [
        ("spring of finance Morning all hands", 0.6, ["spring of finance", "hands"]),
        ("spring. Good afternoon, everyone. Hands", 0.6, ["spring.", "Hands"]),
        ("régie bonjour à tous Marthe", 0.6, ["régie", "Marthe"]),
        ("régie salut tout le monde", 0.6, ["régie"]),
        ("spring Morning all hands", 0.4, ["spring Morning all hands"]),
        ("spring Morning Allan", 0.9, ["spring Morning Allan"]),
        ("hello Toussaint", 0.9, ["hello Toussaint"]),
    ],
)
def test_a_greeting_to_all_parts_what_stands_on_both_sides(text: str, heard: float, found: list[str]) -> None:
    hits = TaggedWords(Suspicious(), [heard] * len(text.split())).recognise(text, "en")
    assert [text[hit.start : hit.end] for hit in hits] == found
