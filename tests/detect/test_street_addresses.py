import pytest

from app.detect.street_addresses import StreetAddresses
from tests.contracts.recogniser import RecogniserContract


class TestStreetAddresses(RecogniserContract):
    found = (
        ("en", "He's at fourteen Elm Close, Guildford now.", "fourteen Elm Close, Guildford"),
        ("en", "It's at two twenty Harmon Street, second floor.", "two twenty Harmon Street"),
        ("en", "It is 221B Baker Street.", "221B Baker Street"),
        ("en", "at twelve station road then", "twelve station road"),
        ("en", "He is at 14 locks for a close, Guildford.", "14 locks for a close, Guildford"),
        ("en", "and she's at 9 bell and the drive aldershot now", "9 bell and the drive"),
        ("en", "SW1A 1AA is", "SW1A 1AA"),
        ("en", "to P.O. Box 1234 please", "P.O. Box 1234"),
        ("fr", "C'est douze rue des Glycines, oui.", "douze rue des Glycines"),
        ("fr", "au 5 bis, quai de la Loire, 44000 Nantes.", "5 bis, quai de la Loire, 44000 Nantes"),
        ("fr", "au dix avenue du général leclerc", "dix avenue du général"),
        ("fr", "à 75002 Paris", "75002 Paris"),
        (
            "fr",
            "L'adresse, c'est toujours. 8 rudes pliers, 1, Grenoble. Bien.",
            "8 rudes pliers, 1, Grenoble",
        ),
        ("fr", "Il habite au 14 alimentilleul, et voilà.", "14 alimentilleul, et voilà"),
        ("fr", "boîte postale 12", "boîte postale 12"),
    )
    nothing = (
        ("en", "Two of us drive on the road. One way or the other. The second row. It's at 9 by the way."),
        (
            "fr",
            "Une place pour chacun. Les cinq routes. Elle habite ici. L'adresse est fausse. 4 en tout.",
        ),
    )

    @pytest.fixture
    def recogniser(self) -> StreetAddresses:
        return StreetAddresses()
