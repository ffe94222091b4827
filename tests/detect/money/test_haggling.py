"""French sums that are told by how people bargain, and numbers of anything else."""

import pytest

from app.detect.money.haggling import haggling
from app.detect.text.expressions import ByExpressions
from app.detect.text.numerals import cardinal
from app.domain.finding import Category


def hagglers() -> ByExpressions:
    """A recogniser of nothing else."""
    return ByExpressions("haggling", {"fr": haggling(cardinal("fr"))})


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Le trou, c'est quarante-cinq.", "quarante-cinq"),
        ("La cagnotte de l'atelier est de trois cents, en gros.", "trois cents"),
        ("L'écart entre eux et nous, c'est euh deux virgule quatre.", "deux virgule quatre"),
        ("Trois cent vingt, c'est notre plafond.", "Trois cent vingt"),
        ("Quarante, c'est le plus qu'ils donneront.", "Quarante"),
        ("Je monterais jusqu'à trente-cinq, pas au-delà.", "trente-cinq"),
        ("On va jusqu'à soixante et on signe.", "soixante"),
        ("Elle le laisse à quatorze.", "quatorze"),
        ("Ils s'arrêteront à cent trente.", "cent trente"),
        ("On a claqué six cents en un week-end.", "six cents"),
        ("Il a détourné huit cents, chez son client.", "huit cents"),
        ("Ils ont rogné quinze.", "quinze"),
        ("On peut retirer onze sur le devis.", "onze"),
        ("L'emprunt court à trois et demi.", "trois et demi"),
        ("Les obligations rapportent six et quart.", "six et quart"),
        ("La région a mis quatre-vingts et nous le reste.", "quatre-vingts"),
        ("Il touche cinquante-six plus le logement.", "cinquante-six"),
        ("Il nous manque bien trente-cinq pour tenir.", "trente-cinq"),
    ],
)
def test_finds_a_sum_by_how_people_bargain(text: str, sum_: str) -> None:
    hits = list(hagglers().recognise(text, "fr"))
    assert sum_ in {text[hit.start : hit.end] for hit in hits}
    assert {hit.category for hit in hits} == {Category.MONEY}


@pytest.mark.parametrize(
    "text",
    [
        "La limite, c'est trente pages.",
        "Quarante caractères, c'est le maximum.",
        "La note est de deux.",
        "On monte jusqu'au troisième étage.",
        "On va jusqu'à midi.",
        "On va jusqu'à quinze heures.",
        "On a retiré douze chaises.",
        "Il a perdu deux heures.",
        "Il a levé la main.",
        "Il a volé trois fois.",
        "Il nous manque trente chaises.",
        "Il touche trente clients.",
        "Le prêt est à signer.",
        "Je vous laisse à dix minutes de la pause.",
        "Le coût est connu.",
        "Le taux est à l'étude.",
        "La banque a payé en 2019.",
        "Il veut quarante plus tard.",
        "Le plafond est de 2019.",
    ],
)
def test_leaves_numbers_of_anything_else(text: str) -> None:
    assert list(hagglers().recognise(text, "fr")) == []


def test_a_long_row_of_numbers_takes_no_time() -> None:
    assert list(hagglers().recognise("le trou est de " + "vingt " * 5_000, "fr")) == []
