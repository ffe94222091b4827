import pytest

from app.domain.errors import WatchlistError
from app.domain.spotting.watchlist import LONGEST, Term, name_of, parse_watchlist, repeated
from tests.values import make_transcript, say


def test_a_term_has_none_of_the_signs_of_the_sentence_that_it_was_said_in() -> None:
    words = make_transcript(say("Then, Project Heron, l'Étoile! St. Ives?")).words
    assert name_of(words[1:3]) == "Project Heron"
    assert name_of(words[3:]) == "l'Étoile St Ives"


def test_of_a_term_that_looks_like_several_each_part_is_looked_for() -> None:
    assert Term('"Blue Heron","RM"; 12', ("Bird",)).forms == (
        '"Blue Heron","RM"; 12',
        "Bird",
        "Blue Heron",
        "RM",
        "12",
    )
    assert Term("Heron,;-").forms == ("Heron,;-", "Heron")
    assert Term("3,5 millions").forms == ("3,5 millions",)
    assert Term("Smith, J.").forms == ("Smith, J.", "Smith")
    assert Term("Heron", ("a, b",)).forms == ("Heron", "a, b")
    assert Term("Heron | Atlas").forms == ("Heron | Atlas", "Heron", "Atlas")
    assert Term("Heron / Atlas").forms == ("Heron / Atlas", "Heron", "Atlas")
    assert Term("Heron \N{EN DASH} the new plant").forms[1:] == ("Heron", "the new plant")
    assert Term("- Heron").forms == ("- Heron",)
    assert Term("AC/DC, Jean-Luc").forms[1:] == ("AC/DC", "Jean-Luc")


def test_a_term_is_looked_for_without_its_note_and_without_its_number_in_the_list() -> None:
    assert Term("Heron (code name)").forms == ("Heron (code name)", "Heron")
    assert Term("Anna (born Kowalska) Brenner [B2]").forms[1:] == ("Anna Brenner", "born Kowalska", "B2")
    assert Term("12. Heron").forms == ("12. Heron", "Heron")
    assert Term("(3) Heron, Atlas").forms[1:] == ("Heron", "Atlas")
    assert Term("10 | Heron").forms == ("10 | Heron", "Heron")
    assert not any(map(_looks_like_several, ("[Heron]", "node(s)", "3.5 million", "3M", "Heron 2.")))


def test_the_columns_of_a_table_are_several_terms() -> None:
    (term, plain) = parse_watchlist(["Heron\tthe new\t plant\t= bird", "\tCrane\t"])
    assert term == Term("Heron | the new | plant", ("bird",))
    assert term.forms == ("Heron | the new | plant", "bird", "Heron", "the new", "plant")
    assert plain.forms == ("Crane",)


def _looks_like_several(name: str) -> bool:
    return Term(name).looks_like_several


def test_a_name_of_several_terms_is_told_once_as_it_was_written_first() -> None:
    terms = [Term(name) for name in ("Héron", "Atlas", "heron", "", "")]
    assert repeated(terms) == ("Héron",)


def test_a_mark_at_the_start_of_a_file_is_no_part_of_its_first_term() -> None:
    assert parse_watchlist(["\ufeffHeron = grey bird", "  # birds", "Crane # a bird"]) == (
        Term("Heron", ("grey bird",)),
        Term("Crane"),
    )


@pytest.mark.parametrize("line", ["x" * (LONGEST + 1), f"Heron = {'x' * (LONGEST + 1)}", "Heron = ?", "..."])
def test_a_line_that_is_no_term_is_named_by_its_number(line: str) -> None:
    assert parse_watchlist([f"Heron = {'x' * LONGEST}"])
    with pytest.raises(WatchlistError, match="Line 3 of the list") as told:
        parse_watchlist(["Heron", "", line], called="the list")
    assert told.value.line == 3
