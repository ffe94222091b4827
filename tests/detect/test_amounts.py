import pytest

from app.detect.amounts import Amounts
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestAmounts(RecogniserContract):
    found = (
        ("en", "It cost $18.5 million in May.", "$18.5 million"),
        ("en", "It cost four and a half million pounds.", "four and a half million pounds"),
        ("en", "It is two point three million euros.", "two point three million euros"),
        ("en", "It is three hundred and forty nine dollars.", "three hundred and forty nine dollars"),
        ("en", "It is 12,500 euros a month.", "12,500 euros"),
        ("en", "about half a million for it", "half a million"),
        ("en", "IT IS NINE HUNDRED THOUSAND.", "NINE HUNDRED THOUSAND"),
        ("en", "It was ten dollars. We had it at eight fifty, but no.", "eight fifty"),
        ("en", "the \u20ac7m bid", "\u20ac7m"),
        ("fr", "C'est trois virgule deux millions d'euros.", "trois virgule deux millions d'euros"),
        ("fr", "C'est six cent mille euros.", "six cent mille euros"),
        ("fr", "C'est quarante-deux centimes.", "quarante-deux centimes"),
        ("fr", "C'est 12 500,50 €.", "12 500,50 €"),
        ("fr", "C'est un demi-million, pas plus.", "un demi-million"),
        ("fr", "C'est quatre-vingt-douze mille.", "quatre-vingt-douze mille"),
        ("fr", "À dix euros la boîte. Il nous fait trente-neuf.", "trente-neuf"),
    )
    nothing = (
        ("en", "In two thousand and fifteen, three of us, two or three times, 20% and millions."),
        ("fr", "En deux mille quinze, trois personnes, deux ou trois fois, des milliers, et 20 %."),
    )

    @pytest.fixture
    def recogniser(self) -> Amounts:
        return Amounts()

    def test_without_a_currency_it_is_a_figure(self, recogniser: Amounts) -> None:
        assert [h.category for h in recogniser.recognise("forty thousand rows", "en")] == [Category.FIGURE]

    def test_with_a_currency_it_is_money(self, recogniser: Amounts) -> None:
        assert Category.MONEY in {h.category for h in recogniser.recognise("quinze mille euros", "fr")}
