import time

import pytest

from app.detect.street_addresses import StreetAddresses
from tests.contracts.recogniser import RecogniserContract


class TestStreetAddresses(RecogniserContract):
    found = (
        ("en", "We live at nineteen eleven Tanner Pike, unit F.", "nineteen eleven Tanner Pike, unit F"),
        ("en", "It's thirty-three Badger Trace, by the dam.", "thirty-three Badger Trace"),
        ("en", "He is at 8 Dyers Fold, I think.", "8 Dyers Fold"),
        ("en", "She's at nine Mason's Landing.", "nine Mason's Landing"),
        ("en", "Send him to hangar three, Alder Road.", "hangar three, Alder Road"),
        ("en", "It's plot 16, Barley Lane.", "plot 16, Barley Lane"),
        ("en", "We moved to block D, Ferry Street, Hull.", "block D, Ferry Street, Hull"),
        ("en", "It was Four A, Brook Street.", "Four A, Brook Street"),
        ("en", "so we live out on county road 12 past the mill", "county road 12"),
        ("en", "The locker's 212, I think.", "locker's 212"),
        ("en", "She's in flat 9.", "flat 9"),
        ("en", "They moved to apartment 12, and he has caravan 4.", "apartment 12"),
        (
            "fr",
            "Elle habite. Chemets de la croix blanche au 16. C'est loin.",
            "Chemets de la croix blanche au 16",
        ),
        ("fr", "Il habite toujours venel des saules, au neuf.", "venel des saules, au neuf"),
        ("fr", "On s'installe boulevard Danton, troisième étage.", "boulevard Danton, troisième étage"),
        ("fr", "C'est quinze terre boulevard Danton, porte 4.", "quinze terre boulevard Danton, porte 4"),
        ("fr", "Ils sont au seize bisse, rue Danton.", "seize bisse, rue Danton"),
        ("fr", "C'est la cellule 7 bis, zone de la Croisette.", "cellule 7 bis, zone de la Croisette"),
        ("fr", "On est au hall 4, parc des Tanneurs.", "hall 4, parc des Tanneurs"),
        (
            "fr",
            "Il est place des Cordeliers, numéro sept, troisième gauche.",
            "place des Cordeliers, numéro sept, troisième gauche",
        ),
        ("en", "She is at 12 Elm Close, second floor left.", "12 Elm Close, second floor left"),
        ("en", "Meet me at the corner of Fifth and Maple.", "corner of Fifth and Maple"),
        ("en", "it's on the corner of mill street and abbey road", "corner of mill street and abbey road"),
        ("en", "we moved to 14 tannery row in spring", "14 tannery row"),
        ("en", "the flat is eleven b canal street", "eleven b canal street"),
        ("en", "it is unit six brackley industrial estate", "unit six brackley industrial estate"),
        ("fr", "Écrivez à la boîte postale deux cent douze.", "boîte postale deux cent douze"),
        ("fr", "C'est la case postale 40, à Sion.", "case postale 40"),
        ("fr", "Mettez BP 212 sur l'enveloppe.", "BP 212"),
        (
            "fr",
            "On se voit au coin de la rue Neuve et de la rue aux Laines.",
            "coin de la rue Neuve et de la rue aux Laines",
        ),
        (
            "fr",
            "à l'angle de la rue de rome et du boulevard de la liberté",
            "angle de la rue de rome et du boulevard de la liberté",
        ),
        ("fr", "c'est zone artisanale des genêts bâtiment six", "zone artisanale des genêts bâtiment six"),
        ("en", "He's at fourteen Elm Close, Guildford now.", "fourteen Elm Close, Guildford"),
        ("en", "It's at two twenty Harmon Street, second floor.", "two twenty Harmon Street, second floor"),
        ("en", "I'm in flat 3, 118 Kingsgate.", "flat 3, 118 Kingsgate"),
        ("en", "It is 9 Quill Lane, flat C, Redmoor.", "9 Quill Lane, flat C, Redmoor"),
        ("en", "on the 4th floor, 12-14 Quill Street now", "the 4th floor, 12-14 Quill Street"),
        (
            "en",
            "They live at 7 Quill Drive, Redmoor, apartment nine.",
            "7 Quill Drive, Redmoor, apartment nine",
        ),
        ("en", "it's one oh four north quill street", "one oh four north quill street"),
        ("en", "she's at twelve old mill lane flat nine", "twelve old mill lane flat nine"),
        ("en", "It is 221B Baker Street.", "221B Baker Street"),
        ("en", "at twelve station road then", "twelve station road"),
        ("en", "she moved to forty two brackley drive", "forty two brackley drive"),
        ("en", "He is at 14 locks for a close, Guildford.", "14 locks for a close, Guildford"),
        ("en", "and she's at 9 bell and the drive aldershot now", "9 bell and the drive"),
        ("en", "SW1A 1AA is", "SW1A 1AA"),
        ("en", "to P.O. Box 1234 please", "P.O. Box 1234"),
        ("fr", "C'est au six de la ruelle des Potiers.", "six de la ruelle des Potiers"),
        ("fr", "C'est rue du Four à Pain, numéro 23.", "rue du Four à Pain, numéro 23"),
        ("fr", "Il habite place Eugène Flagey 18.", "place Eugène Flagey 18"),
        ("fr", "C'est rue des Lilas, au numéro 12, oui.", "rue des Lilas, au numéro 12"),
        ("fr", "Son terrain, route de Saint-Maixent.", "route de Saint-Maixent"),
        ("fr", "C'est douze rue des Glycines, oui.", "douze rue des Glycines"),
        ("fr", "Au 9 chaussée de Redon, boîte neuf.", "9 chaussée de Redon, boîte neuf"),
        ("fr", "C'est 9 rue Haute, bâtiment B, 3e étage.", "9 rue Haute, bâtiment B, 3e étage"),
        ("fr", "C'est au troisième étage, 9 rue Haute.", "au troisième étage, 9 rue Haute"),
        ("fr", "On se voit au 7 de la rue Haute.", "7 de la rue Haute"),
        ("fr", "Il vit au lieu-dit Kerplume, oui", "lieu-dit Kerplume"),
        ("fr", "elle vit au lieu-dit les trois chênes, oui", "lieu-dit les trois chênes"),
        ("fr", "on l'a vu 12 chemin les vignes hier", "12 chemin les vignes"),
        ("fr", "elle habite 12 rue sainte catherine là", "12 rue sainte catherine"),
        ("fr", "on l'a vu 3 allée des grands champs hier", "3 allée des grands champs"),
        ("fr", "on l'a vu 7 rue des vieilles tanneries hier", "7 rue des vieilles tanneries"),
        ("fr", "Elle est à la ferme du Bois-Noir.", "ferme du Bois-Noir"),
        ("fr", "zone artisanale de Kerplume, lot 7, oui", "zone artisanale de Kerplume, lot 7"),
        ("fr", "à la résidence Les Houx, escalier C", "résidence Les Houx, escalier C"),
        ("fr", "au 5 bis, quai de la Loire, 44000 Nantes.", "5 bis, quai de la Loire, 44000 Nantes"),
        ("fr", "au dix avenue du général leclerc", "dix avenue du général leclerc"),
        ("fr", "à 75002 Paris", "75002 Paris"),
        (
            "fr",
            "L'adresse, c'est toujours. 8 rudes pliers, 1, Grenoble. Bien.",
            "8 rudes pliers, 1, Grenoble",
        ),
        ("fr", "Il habite au 14 alimentilleul, et voilà.", "14 alimentilleul, et voilà"),
        ("fr", "boîte postale 12", "boîte postale 12"),
        ("fr", "Il est chaussée de Wavre 117, boîte 3, oui.", "chaussée de Wavre 117, boîte 3"),
        ("fr", "c'est rue du Marché 12, 1204 Genève", "rue du Marché 12, 1204 Genève"),
        ("fr", "on livre rue de la loi cent cinquante à bruxelles", "rue de la loi cent cinquante"),
        ("fr", "au 12 rue des tanneurs, 37000 tours", "12 rue des tanneurs, 37000 tours"),
        # Without capitals, of several words; rooms, seats and units.
        (
            "en",
            "the van went to eight oh four south lake shore drive",
            "eight oh four south lake shore drive",
        ),
        ("en", "he is at seven old mill court then", "seven old mill court"),
        ("en", "she lives at eight larch view", "eight larch view"),
        ("en", "Send it to Unit 7C, Harbourside Park.", "Unit 7C, Harbourside Park"),
        ("en", "they live in qx7 2zz now", "qx7 2zz"),
        ("en", "We meet in room 6.21 at ten.", "room 6.21"),
        ("en", "She has seat 23D.", "seat 23D"),
        ("en", "It is off junction eleven of the M99.", "junction eleven of the M99"),
        ("fr", "Envoyez-le au lot 7C, parc Mulot.", "lot 7C, parc Mulot"),
        ("en", "He sits in seat fourteen C today.", "seat fourteen C"),
        ("en", "Who is the man in bed twelve?", "in bed twelve"),
        ("en", "The keys are in rack 9 and the cable is not.", "in rack 9"),
        ("fr", "Il a le siège quatorze C.", "siège quatorze C"),
        ("fr", "La dame de la chambre douze est tombée.", "la chambre douze"),
        ("en", "It is 2411 Laurel Pass in the back house.", "2411 Laurel Pass in the back house"),
        ("en", "Send it to 12 Mill Road, the rear building.", "12 Mill Road, the rear building"),
        ("fr", "Il est à l'hôtel, chambre 508, jusqu'à samedi.", "chambre 508"),
        ("fr", "Il est à l'hôtel, chambre douze.", "chambre douze"),
        ("en", "He is at the inn, room twelve, until Saturday.", "room twelve"),
        ("fr", "On se voit en salle 6.21 à dix heures.", "salle 6.21"),
        ("fr", "Elle a le siège 23D.", "siège 23D"),
        ("fr", "C'est la sortie onze de l'A99.", "sortie onze de l'A99"),
        # A house that stands for its number.
        ("en", "It's at the old print works, Mulot lane, on Friday.", "the old print works, Mulot lane"),
        ("en", "Meet at the old mill, quill road.", "the old mill, quill road"),
        ("en", "She's in Quill Lodge, Mulot Avenue.", "Quill Lodge, Mulot Avenue"),
        ("fr", "On se voit à l'ancienne gare, rue du mulot.", "l'ancienne gare, rue du mulot"),
        ("fr", "C'est au vieux moulin, chemin des Mulots.", "au vieux moulin, chemin des Mulots"),
        # Houses in a row, and streets that are called otherwise.
        ("en", "Send it to six Quill Cottages, Redmoor.", "six Quill Cottages, Redmoor"),
        ("en", "They meet at 3 Quill Brae, by the way.", "3 Quill Brae"),
        ("en", "It's flat 2, 14 Old Quill Mansions.", "flat 2, 14 Old Quill Mansions"),
        ("en", "they go to six quill cottages thanks", "six quill cottages"),
        ("fr", "Il vit au douze clos des Mulots, à Kerplume.", "douze clos des Mulots, à Kerplume"),
        ("fr", "C'est au 8 traverse du Mulot.", "8 traverse du Mulot"),
        ("fr", "au quatorze rue du vieux mulot", "quatorze rue du vieux mulot"),
        ("fr", "c'est au dix avenue du général mulot", "dix avenue du général mulot"),
        ("en", "Meet at the old schoolhouse, quill road.", "the old schoolhouse, quill road"),
        ("en", "Meet at the old farmhouse, quill road.", "the old farmhouse, quill road"),
        ("en", "We meet in room number 6.21 at ten.", "room number 6.21"),
        ("en", "Who is the man in bed number twelve?", "in bed number twelve"),
        ("fr", "au quatorze rue de l'ancienne mulotière", "quatorze rue de l'ancienne mulotière"),
        ("fr", "On se voit en salle numéro 6.21 à dix heures.", "salle numéro 6.21"),
        ("fr", "La dame de la chambre numéro douze est tombée.", "la chambre numéro douze"),
        ("en", "he is at nine mulot road then", "nine mulot road"),
        ("en", "He lives at 9 quill of mulot gardens.", "9 quill of mulot gardens"),
        ("en", "It is QX7 2CV.", "QX7 2CV"),
        ("en", "It's number 9 Quill Lane.", "number 9 Quill Lane"),
        ("en", "It's 9 Quill Lane, Great Redmoor 90210.", "9 Quill Lane, Great Redmoor 90210"),
        ("en", "It's 9 Quill Lane, Redmoor, QX7 2ZZ.", "9 Quill Lane, Redmoor, QX7 2ZZ"),
        ("en", "She's in the Great Quill Lodge, Mulot Avenue.", "the Great Quill Lodge, Mulot Avenue"),
    )
    nothing = (
        (
            "en",
            "In 2018 Bowling Green had two. They block the road, Kings Street is shut.",
        ),
        ("en", "Take the county road 3 miles on."),
        ("en", "The county road repairs cost a lot, and the forest road is shut."),
        (
            "en",
            "Put it in a lot of flats. It's flat 3 times out of 4. He pitched to 4 of them.",
        ),
        ("fr", "Il habite ici depuis janvier au 3e étage. Elle habite encore là, du 2 au 9 personnes."),
        ("en", "In 2020 Congress pass the bill, and 40 Firms path it out."),
        ("fr", "Le hall 4 est fermé, et le parc aussi."),
        (
            "en",
            "We moved to two shifts in a row. The house is three floors by the way.",
        ),
        (
            "en",
            "Cut the corner of it and go. The unit is six. I moved to eleven a day. It is ten minutes off.",
        ),
        (
            "fr",
            "Au coin de la table et de la porte. La boîte est fermée. Le BPA est de 3. La zone est vaste.",
        ),
        ("en", "It is room 6.2112."),
        ("fr", "Il reste sur place du mardi 12. On met en place des lots 12. C'est la salle 6.2112."),
        ("fr", "Dans la rue de la loi 12 autobus passent."),
        (
            "en",
            "We have room for 12, room 2 of six. Room B12 is free. In q3 4th place, b2 3rd. A unit of 4.",
        ),
        (
            "en",
            "She lives at the top of the hill. It's nine in the morning. We seat 400 people.",
        ),
        (
            "fr",
            "Il y a de la place pour 12. La salle 2 fois par jour. Le siège social. La sortie à 9 heures.",
        ),
        (
            "en",
            "He went to bed two hours ago. The bed is on ward rounds. A gate two metres wide. Room for A B.",
        ),
        (
            "fr",
            "Elle lit trois pages. La chambre a deux lits. La porte deux fois. Une chambre de douze mètres.",
        ),
        (
            "en",
            "The old mill, in the lane. The old school, and the road. The old works, by the road.",
        ),
        ("fr", "La gare, la rue et le quai. L'ancienne usine est au bout de la rue. Le moulin, la route."),
        (
            "en",
            "I went to the old cottages. The Rose Parade is at 9. Two of the mansions. In the 3 yards.",
        ),
        (
            "fr",
            "Deux voies sont fermées. Il a douze domaines. La cité des Mulots. Huit sentes, la descente.",
        ),
        ("fr", "La salle B12 est libre. Le bureau 3 est libre. La sortie 2 du module."),
        ("en", "Two of us drive on the road. One way or the other. The second row. It's at 9 by the way."),
        (
            "en",
            "He is on the second floor, flat out. Apartment nine is free. Two old friends drive. Suite 4.",
        ),
        (
            "fr",
            "Une place pour chacun. Les cinq routes. Elle habite ici. L'adresse est fausse. 4 en tout.",
        ),
        (
            "fr",
            "La rue est barrée, deux jours au plus. Dans la rue de la mairie deux camions sont garés.",
        ),
        (
            "fr",
            "Au troisième étage, porte 14. Deux de la rue. La ferme du voisin. Zone industrielle, lot 7.",
        ),
    )

    @pytest.mark.parametrize(
        ("language", "numbers"), [("en", "one two three four "), ("fr", "un deux trois ")]
    )
    def test_a_long_row_of_numbers_takes_no_time(
        self, recogniser: StreetAddresses, language: str, numbers: str
    ) -> None:
        started = time.process_time()
        assert list(recogniser.recognise(numbers * 100, language)) == []
        assert time.process_time() - started < 3

    @pytest.fixture
    def recogniser(self) -> StreetAddresses:
        return StreetAddresses()
