"""Street addresses: a number, a street, and the town after it."""

from __future__ import annotations

from app.detect.addresses.described_places import described_places
from app.detect.addresses.english_streets import english_streets
from app.detect.addresses.french_streets import french_streets
from app.detect.addresses.street_ends import street_ends
from app.detect.text.expressions import ByExpressions


def street_addresses() -> ByExpressions:
    """Finds addresses that a letter could be sent to, and places that are told by what is beside them."""
    tables = {
        "en": (*english_streets(), *described_places("en"), *street_ends("en")),
        "fr": (*french_streets(), *described_places("fr"), *street_ends("fr")),
    }
    return ByExpressions("street_addresses", tables)
