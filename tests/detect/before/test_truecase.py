"""Names get their capitals back where a text has none, and nothing else changes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.before.truecase import restored, without_shouting
from app.detect.text.lexicon import Lexicons, by_rank
from app.detect.text.ordinary import Ordinary
from tests.contracts.recogniser import texts

ORDINARY = {language: Ordinary(language) for language in ("en", "fr")}


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("en", "so anna kowalska flew to london", "so Anna Kowalska flew to London"),
        ("en", "i think kowalska's plan is ok", "i think Kowalska's plan is ok"),
        ("en", "the market will grow in the spring", "the market will grow in the spring"),
        ("en", "Anna said: the kowalska plan", "Anna said: the kowalska plan"),
        (
            "en",
            "first line kowalska\nAnna, here\nthen wojcik",
            "first line Kowalska\nAnna, here\nthen Wojcik",
        ),
        ("en", "thanks mark for the mark up", "thanks Mark for the mark up"),
        ("en", "then sandy brown met green voters", "then Sandy Brown met green voters"),
        (
            "en",
            "the bank of kowalska partners in the us joined us",
            "the bank of Kowalska Partners in the US joined us",
        ),
        ("en", "north africa and north of it", "North Africa and north of it"),
        (
            "en",
            "in the south and out west, in the north wing, our us business gave us income",
            "in the South and out West, in the north wing, our US business gave us income",
        ),
        ("en", "so c l king met j p kowalska, i e not", "so C L King met J P Kowalska, i e not"),
        # Several of what a dictionary has, of which one may be a firm, and verbs that are negated.
        ("en", "the seagulls near radiometer weren't here", "the seagulls near Radiometer weren't here"),
        ("en", "press star on your telephone keypad", "press star on your telephone keypad"),
        ("en", "she won't say how the co2 got in", "she won't say how the co2 got in"),
        ("fr", "merci pierre pour la pierre", "merci Pierre pour la pierre"),
        ("fr", "le bureau d'amélie à grenoble", "le bureau d'Amélie à Grenoble"),
        ("fr", "kowalska est là, dans la zone ouest", "Kowalska est là, dans la zone ouest"),
        ("fr", "bonjour à tous, la réunion commence", "bonjour à tous, la réunion commence"),
        ("fr", "on appelle kowalska demain", "on appelle Kowalska demain"),
        ("fr", "de trois-rivières à aulnay-sous-bois", "de Trois-Rivières à Aulnay-sous-Bois"),
        ("fr", "est-ce peut-être un rendez-vous", "est-ce peut-être un rendez-vous"),
    ],
)
def test_names_have_capitals(lexicons: Lexicons, language: str, text: str, written: str) -> None:
    assert restored(text, language, lexicons.of(language), ORDINARY[language]) == written


@given(text=texts, language=st.sampled_from(["en", "fr"]))
def test_only_the_case_changes(lexicons: Lexicons, text: str, language: str) -> None:
    written = restored(text, language, lexicons.of(language), ORDINARY[language])
    assert len(written) == len(text)
    assert written.casefold() == text.casefold()
    assert all(now == was or was.islower() for now, was in zip(written, text, strict=True))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("SO ANNA FLEW TO LONDON.\nI MET ÉMILIE.\nOK.", "so anna flew to london.\ni met émilie.\nok."),
        ("I'D SAY TO ANNA, I. E. WAIT, J. P. 12 TIMES", "i'd say to anna, i. e. wait, j. p. 12 times"),
        ("Now: WE MET ANNA AND BOB IN ROME, said he", "Now: we met anna and bob in rome, said he"),
        ("So NASA, ESA, CNES, DLR and the USA", "So NASA, ESA, CNES, DLR and the USA"),
        ("So: BLANC LÉA, MAIRE JEAN, CHAT PAUL are here", "So: BLANC LÉA, MAIRE JEAN, CHAT PAUL are here"),
        ("BLANC LÉA, MAIRE JEAN, CHAT PAUL, ROUX YVES", "BLANC LÉA, MAIRE JEAN, CHAT PAUL, ROUX YVES"),
        ("He spelt J A K E S M I T H.", "He spelt J A K E S M I T H."),
        ("M. DELFORGE parle à Mme HIRAUX", "M. DELFORGE parle à Mme HIRAUX"),
        ("SIGNED OFF, ANNA", "SIGNED OFF, ANNA"),
    ],
)
def test_capitals_tell_nothing_where_all_is_in_capitals(text: str, read: str) -> None:
    assert without_shouting(text) == read


@given(text=texts.map(str.upper) | texts)
def test_what_is_shouted_only_changes_its_case(text: str) -> None:
    read = without_shouting(text)
    assert len(read) == len(text)
    assert read.casefold() == text.casefold()
    assert without_shouting(read) == read


def test_a_word_of_thousands_of_letters_is_gone_through_once(lexicons: Lexicons) -> None:
    began = time.process_time()
    assert restored("a" * 20_000, "en", lexicons.of("en"), ORDINARY["en"]) == "A" + "a" * 19_999
    assert time.process_time() - began < 2


def test_ranks_tell_how_a_word_is_written() -> None:
    lexicon = by_rank(
        ["le", "Bonjour", "Paris", "chat", "bonjour", *"abcdefghij", "paris", "Lune", "lune", "x2"]
    )
    assert lexicon.names == {"paris", "bonjour", "lune"}
    assert lexicon.names - lexicon.known == {"paris"}
    assert {"bonjour", "chat", "lune"} <= lexicon.known
    assert lexicon.common == lexicon.known
    assert "x2" not in lexicon.known


def test_the_english_list_is_read(lexicons: Lexicons) -> None:
    lexicon = lexicons.of("en")
    assert {"market", "the"} <= lexicon.common <= lexicon.known
    assert {"paris", "grace"} <= lexicon.names
    assert "grace" in lexicon.known
    assert "kowalska" not in lexicon.known
