import pytest

from app.detect.numbers.checked_numbers import CheckedNumbers
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestCheckedNumbers(RecogniserContract):
    found = (
        ("en", "To GB82 WEST 1234 5698 7654 32 please.", "GB82 WEST 1234 5698 7654 32"),
        ("en", "NHS 943 476 5919 is hers.", "943 476 5919"),
        ("en", "SSN 536-90-4399, yes.", "536-90-4399"),
        ("fr", "Sur FR14 2004 1010 0505 0001 3M02 606, merci.", "FR14 2004 1010 0505 0001 3M02 606"),
        ("fr", "sur fr1420041010050500013m02606", "fr1420041010050500013m02606"),
        ("fr", "SIRET 732 829 320 00074.", "732 829 320 00074"),
        ("fr", "SIREN 732829320.", "732829320"),
        ("fr", "Son numéro est le 2 95 10 99 126 111 93.", "2 95 10 99 126 111 93"),
    )
    nothing = (
        ("en", "To GB83 WEST 1234 5698 7654 32. Not 943 476 5918. In 2019, 12,500, 192.168.1.20."),
        ("fr", "Sur FR15 2004 1010 0505 0001 3M02 606. En 2019, 12 500."),
    )

    @pytest.fixture
    def recogniser(self) -> CheckedNumbers:
        return CheckedNumbers()

    def test_iban_is_an_account(self, recogniser: CheckedNumbers) -> None:
        hits = list(recogniser.recognise("GB82 WEST 1234 5698 7654 32", "en"))
        assert Category.ACCOUNT in {hit.category for hit in hits}
