from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.watchlist import Watchlist
from app.domain.finding import Category
from app.domain.watchlist import Term
from tests.contracts.recogniser import RecogniserContract

TERMS = (
    Term("Blue Heron"),
    Term("Nénuphar"),
    Term("L'Étoile d'or"),
    Term("Budget", ("the envelope", "Big B")),
    Term("O'Brien"),
    Term("project leaves"),
)


class TestWatchlist(RecogniserContract):
    found = (
        ("en", "So BLUE  HERON is it.", "BLUE  HERON"),
        ("en", "So blue-heron's plan.", "blue-heron"),
        ("en", "So the blueheron is.", "blueheron"),
        ("en", "Two blue herons.", "blue herons"),
        ("en", "In The Envelope: ten.", "The Envelope"),
        ("en", "Ask big b.", "big b"),
        ("en", "Ask OBrien about it.", "OBrien"),
        ("en", "A project leave.", "project leave"),
        ("en", "In the budgets.", "budgets"),
        ("fr", "On relance nenuphar.", "nenuphar"),
        ("fr", "On relance Ne\u0301nuphar.", "Ne\u0301nuphar"),
        ("fr", "Les nénuphars, oui.", "nénuphars"),
        ("fr", "C'est l'étoile d'or.", "étoile d'or"),
        ("fr", "C'est letoile dor.", "letoile dor"),
    )
    nothing = (
        ("en", "The heron is blue. A blue hero. An envelopes."),
        ("fr", "Une étoile en or. Le nénufar."),
    )

    @pytest.fixture
    def recogniser(self) -> Watchlist:
        return Watchlist(TERMS)

    def test_is_certain(self, recogniser: Watchlist) -> None:
        hits = list(recogniser.recognise("Blue Heron and nénuphar", "fr"))
        assert {hit.category for hit in hits} == {Category.WATCHLIST}
        assert {hit.score for hit in hits} == {1.0}
        assert len(hits) == 2


words = st.text(
    st.characters(categories=["Ll"], max_codepoint=0x17F, exclude_characters="ŉßſı"), min_size=2, max_size=8
)
cases = st.sampled_from([str.lower, str.upper, str.title, str.capitalize])
fillers = st.lists(st.sampled_from(["so", "um", "the", "plan", "et", "donc", "17", "Ça"]), max_size=6).map(
    " ".join
)


@given(
    term=st.lists(words, min_size=1, max_size=4),
    case=cases,
    before=fillers,
    after=fillers,
    gap=st.sampled_from([" ", "-", "  ", "\n"]),
    tail=st.sampled_from(["", "'s", "\u2019s", ".", ",", "s"]),
)
def test_term_is_found_wherever_it_stands(
    term: list[str], case: Callable[[str], str], before: str, after: str, *, gap: str, tail: str
) -> None:
    said = case(gap.join(term))
    text = f"{before} {said}{tail} {after}"
    start = len(before) + 1
    hits = list(Watchlist([Term(" ".join(term))]).recognise(text, "en"))
    assert any(hit.start <= start and hit.end >= start + len(said) for hit in hits)


def test_empty_list_finds_nothing() -> None:
    assert list(Watchlist([]).recognise("Anything at all", "en")) == []
