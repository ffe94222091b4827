import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Cancelled, CaviardError, UsageError, VerificationError
from app.domain.spotting.watchlist import parse_watchlist
from app.domain.words.terms import fold, parts, syllables, written


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("d'Amélie Noël's,", "amelie noel"),
        ("L\u2019ÉCOLE", "ecole"),
        ("613-555-0142", "613 555 0142"),
        ("Straße\u00a0", "strasse"),
        ("\u2102", "c"),
        ("Wałęsa ŁÓDŹ Søby Ǿ Đurić K\u0131l\u0131ç Davíð Ħ ŧ", "walesa lodz soby o duric kilic david h t"),
        ("Bœuf SŒUR Læsø Ǽ Þór Weiß STRAẞE", "boeuf soeur laeso ae thor weiss strasse"),
        ("_a__b_", "a b"),
        ("O\u02bcBrien O\u02bbBrien\u02bcs D\u02b9Arcy \u0149", "o brien o brien arcy n"),
        ("\u041aowalsk\u0430 \u0392ob Z\u0435d", "kowalska bob zed"),
        ("\u1d0a\u1d1c\u0274\u026a\u1d18\u1d07\u0280", "juniper"),
        ("\u24bf\u24e4\u24dd \U0001f139\U0001f144\U0001f13d", "jun jun"),
        ("\U0001f159\U0001f164\U0001f15d \U0001f179\U0001f184\U0001f17d", "jun jun"),
        ("Falcon\u2122 Heron\u2120 WREN\u2122's \u21165", "falcon heron wren no5"),
        ("?!", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Lef&egrave;vre Lef&#232;vre Lef&#xE8;vre Lefe&#768;vre", "Lefèvre " * 4),
        ("O&amp;#39;Brien Lef&amp;egrave;vre", "O'Brien Lefèvre"),
        ("LefÃ¨vre DÃ©sirÃ©e Ã‰lodie NÃO, Ã, Ã\x81", "Lefèvre Désirée Élodie NÃO, Ã, Ã"),
        ("Ze&shy;rbi&#8203;netta", "Zerbinetta"),
        (
            "https://a.example/Lef%C3%A8vre.docx a%20b%c3%a9 Lefe%CC%80vre",
            "https://a.example/Lefèvre.docx a%20bé Lefèvre",
        ),
        ("R&D; AT&T &qqq; 5 %C3 %A8 &#; &lt;", "R&D; AT&T &qqq; 5 %C3 %A8 &#; <"),
    ],
)
def test_a_letter_is_written_as_it_is_read(text: str, plain: str) -> None:
    assert written(text) == plain.strip()


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "count"), [("Anna", 2), ("hmm", 1), ("42", 4), ("K-O-W", 3), ("...", 1), ("téléphone", 4)]
)
def test_syllables(text: str, count: int) -> None:
    assert syllables(text) == count


def test_a_watchlist_has_terms_aliases_and_comments() -> None:
    lines = ["\ufeff# ours", "", "Project  Heron = heron, the bird,", "Amélie  # not Emily"]
    heron, amelie = parse_watchlist(lines)
    assert (heron.name, heron.forms) == ("Project Heron", ("Project Heron", "heron", "the bird"))
    assert amelie.forms == ("Amélie",)


@pytest.mark.parametrize("line", ["?!", "= heron", "heron = --"])
def test_a_term_has_something_to_look_for(line: str) -> None:
    with pytest.raises(UsageError, match="Line 2"):
        parse_watchlist(["fine", line])


def test_an_error_is_two_sentences_and_survives_a_pickle() -> None:
    errors = [
        CaviardError("code", "It broke.", "Mend it."),
        Cancelled(),
        VerificationError("not-verified", "It leaks.", "Report it.", checks=()),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert (type(again), str(again), again.code) == (type(error), str(error), error.code)
    assert str(errors[0]) == "It broke. Mend it."
    assert [error.status for error in errors] == [1, 130, 5]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("FalconPlan2", ["falcon", "plan", "2"]),
        ("planÉtoile", ["plan", "etoile"]),
        ("ANNA", ["anna"]),
        ("KZ400", ["kz", "400"]),
        ("falcon", ["falcon"]),
        ("", []),
    ],
)
def test_a_word_is_cut_at_its_capitals_and_figures(word: str, expected: list[str]) -> None:
    assert parts(word) == expected
