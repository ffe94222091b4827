from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.terms.watchlist import Watchlist
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from app.domain.profile import THRESHOLD
from app.domain.spotting.watchlist import Term
from tests.contracts.recogniser import RecogniserContract
from tests.detect.loaded import HEARD_AS, LEXICONS

TERMS = (
    Term("Blue Heron"),
    Term("Hellébore"),
    Term("L'Étoile d'or"),
    Term("Budget", ("the envelope", "Big B")),
    Term("O'Brien"),
    Term("project leaves"),
    Term("Kowalska"),
    Term("Thorne", ("Hawthorne Capital",)),
    Term("Market"),
    Term("Ivo"),
    Term("Wałęsa"),
    Term("Oere"),
    Term("Lodz"),
    Term("Falcon"),
    Term("KZ-400"),
    Term("Project Halcyon"),
    Term("Opération Vent d'Est"),
    Term("Zephyrine;Tamarisk"),
    Term("Teal\u2122"),
    Term("Jay \u21164"),
    Term("Mr. Whitlow"),
    Term("Mme Braquet"),
)


class TestWatchlist(RecogniserContract):
    found = (
        ("en", "So BLUE  HERON is it.", "BLUE  HERON"),
        ("en", "So the halcyon team is here.", "halcyon"),
        ("en", "So the tamarisk team is here.", "tamarisk"),
        ("en", "So two halcyons are here.", "halcyons"),
        ("en", "So it Leaves on Monday.", "Leaves"),
        ("fr", "Le vent d'est commence.", "vent d'est"),
        ("en", "So blue-heron's plan.", "blue-heron"),
        ("en", "So the blueheron is.", "blueheron"),
        ("en", "Two blue herons.", "blue herons"),
        ("en", "So the blue There are heron ships.", "blue There are heron"),
        ("en", "The project, well, leaves us.", "project, well, leaves"),
        ("en", "Hawthorne you know capital.", "Hawthorne you know capital"),
        ("en", "In The Envelope: ten.", "The Envelope"),
        ("en", "Ask big b.", "big b"),
        ("en", "Ask OBrien about it.", "OBrien"),
        *(
            ("en", f"Ask o{sign}brien about it.", f"o{sign}brien")
            for sign in "\u02b9\u02bb\u02bc\u02bd\u2018\u00b4"
        ),
        *(
            ("en", f"Our {word} deal.", word)
            for word in ("falcon1", "Falcon\u00b9", "FALCONS2025", "12falcon", "kz400")
        ),
        *(
            ("en", f"In the {word} file.", word)
            for word in (
                "FalconPlan",
                "planFalcon",
                "BlueHeronPlan",
                "falconplan",
                "blueheronplan",
                "planfalcon",
            )
        ),
        ("en", "Ask IvoKowalska or ivokowalska.", "ivokowalska"),
        ("en", "Ask Kowal ska, or Ko wal-ska.", "Ko wal-ska"),
        ("en", "See falcon_plan, or Falcon-Plan's end.", "Falcon"),
        ("fr", "Le dossier PlanHellébore, oui.", "PlanHellébore"),
        ("fr", "Le dossier planhellébore, oui.", "planhellébore"),
        ("en", "A project leave.", "project leave"),
        ("en", "In the budgets.", "budgets"),
        ("fr", "On relance hellebore.", "hellebore"),
        ("fr", "On relance Helle\u0301bore.", "Helle\u0301bore"),
        ("fr", "Les hellébores, oui.", "hellébores"),
        ("fr", "C'est l'étoile d'or.", "étoile d'or"),
        ("fr", "C'est letoile dor.", "letoile dor"),
        ("en", "So the blue herring ships.", "blue herring"),
        ("en", "Then Cove Alska called.", "Cove Alska"),
        ("en", "In the haw thorn capital deal.", "haw thorn capital"),
        ("en", "In Łódź, then.", "Łódź"),
        ("en", "Ask Walesa.", "Walesa"),
        ("fr", "Avec Œre, oui.", "Œre"),
        ("fr", "On relance elle et bord.", "elle et bord"),
        ("fr", "Avec madame Covalska.", "Covalska"),
        ("en", "Then whitlow spoke.", "whitlow"),
        ("fr", "On demande \u00e0 braquet.", "braquet"),
        *(("en", f"The {word} is ready.", word) for word in ("teal", "Teal", "Jay \u21164", "jay no. 4")),
    )
    nothing = (
        ("en", "Blue is what the heron is."),
        (
            "en",
            "The heron is blue. An envelopes. She marked it, on the mark it is. Falconry, kz40. Eve or Avo?",
        ),
        ("en", "A marketplace, marketers, Supermarket. He went falconing by falconqx in an IvoryTower."),
        ("en", "See https://a.example/falconry/supermarket."),
        ("en", "A call later, all scared of alaska. Blue. Herring."),
        ("fr", "Une étoile en or. On n'a plus rien à faire."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Watchlist:
        return Watchlist(TERMS, lexicons, HEARD_AS)

    def test_is_certain(self, recogniser: Watchlist) -> None:
        hits = list(recogniser.recognise("Blue Heron and hellébore", "fr"))
        assert {hit.category for hit in hits} == {Category.WATCHLIST}
        assert {hit.score for hit in hits} == {1.0}
        assert {hit.entity for hit in hits} == {"blue heron", "hellebore"}
        assert len(hits) == 2

    def test_sounds_are_less_certain_the_less_they_are_alike(self, recogniser: Watchlist) -> None:
        text = "the blue heron, the blue herring, the blow hearing"
        scores = [hit.score for hit in recogniser.recognise(text, "en")]
        assert scores == sorted(scores, reverse=True)
        assert scores[0] == 1.0
        assert len(scores) == 3

    def test_an_alias_is_the_same_entity(self, recogniser: Watchlist) -> None:
        text = "Big B, the envelope, the budget, the envelop"
        assert {hit.entity for hit in recogniser.recognise(text, "en")} == {"budget"}


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("zuzannakowalska@a.example", "zuzannakowalska"),
        ("/home/drkowalska2/notes", "drkowalska2"),
        ("C:\\qxfalconqx\\notes", "qxfalconqx"),
        ("https://a.example/x-zuzannakowalska-9", "zuzannakowalska"),
    ],
)
def test_a_term_is_found_in_an_address_joined_to_anything(
    lexicons: Lexicons, address: str, word: str
) -> None:
    text = f"Look at {address}, then."
    hits = Watchlist(TERMS, lexicons, HEARD_AS).recognise(text, "en")
    assert word in {text[hit.start : hit.end] for hit in hits if hit.score >= THRESHOLD}


words = st.text(
    st.characters(categories=["Ll"], max_codepoint=0x17F, exclude_characters="ŉ"), min_size=2, max_size=8
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
    lexicons: Lexicons,
    term: list[str],
    case: Callable[[str], str],
    before: str,
    after: str,
    *,
    gap: str,
    tail: str,
) -> None:
    said = case(gap.join(term))
    text = f"{before} {said}{tail} {after}"
    start = len(before) + 1
    hits = list(Watchlist([Term(" ".join(term))], lexicons, HEARD_AS).recognise(text, "en"))
    assert any(hit.start <= start and hit.end >= start + len(said) for hit in hits)


def test_empty_list_finds_nothing() -> None:
    assert list(Watchlist([], LEXICONS, HEARD_AS).recognise("Anything at all", "en")) == []
