import pytest

from app.detect.dates import Dates
from tests.contracts.recogniser import RecogniserContract


class TestDates(RecogniserContract):
    found = (
        (
            "en",
            "I am off from the fifth to the nineteenth of August.",
            "the fifth to the nineteenth of August",
        ),
        ("fr", "Elle est en congé du cinq au dix-neuf août.", "du cinq au dix-neuf août"),
        # Without stops, by the word with which something else begins.
        ("en", "from monday the seventeenth the lease is over", "monday the seventeenth"),
        ("fr", "à compter du lundi dix-sept le bail est fini", "lundi dix-sept"),
        ("fr", "il est né le 4 6 88 il a une adresse", "né le 4 6 88"),
        ("en", "It is the ninth of February.", "the ninth of February"),
        ("fr", "Elle est valable jusqu'en avril vingt-neuf.", "avril vingt-neuf"),
        ("en", "That's the sixth of the tenth.", "the sixth of the tenth"),
        (
            "en",
            "Eleventh of the ninth, nineteen seventy four.",
            "Eleventh of the ninth, nineteen seventy four",
        ),
        ("en", "It ends on the last day of September.", "the last day of September"),
        ("en", "We close it by the end of January", "the end of January"),
        ("en", "All made between March and July 2024.", "March and July 2024"),
        ("fr", "On signe fin janvier.", "fin janvier"),
        ("en", "We want it for the seventeenth.", "the seventeenth"),
        ("en", "Week forty is too late.", "Week forty"),
        ("fr", "Ils le veulent pour le dix-sept.", "le dix-sept"),
        ("en", "on the twenty first of may, I think", "the twenty first of may"),
        ("en", "It is on September twelfth.", "September twelfth"),
        ("en", "on Monday, the 3rd of April 2026", "Monday, the 3rd of April 2026"),
        ("en", "on May 4, 2021 it is", "May 4, 2021"),
        ("en", "on june the fifth twenty twenty six", "june the fifth twenty twenty six"),
        ("en", "in March 2020 we", "March 2020"),
        ("en", "due 2026-03-01 or so", "2026-03-01"),
        ("en", "born in 1984, she", "born in 1984"),
        ("fr", "C'est le dix-sept mars.", "le dix-sept mars"),
        ("fr", "avant lundi trois avril, oui", "lundi trois avril"),
        ("fr", "le trente et un octobre.", "le trente et un octobre"),
        ("fr", "le 30 est un octobre.", "le 30 est un octobre"),
        ("fr", "Le deux septembre deux mille quinze.", "Le deux septembre deux mille quinze"),
        ("fr", "le 1er août 2025", "le 1er août 2025"),
        ("fr", "le premier fevrier", "le premier fevrier"),
        ("fr", "reçu le 12/05/2024", "12/05/2024"),
        ("fr", "elle est née en 1984", "née en 1984"),
        ("en", "It opens on the twenty-fourth, I hear.", "the twenty-fourth"),
        ("en", "not before the 8th", "the 8th"),
        ("en", "see you Thursday the 17th, then", "Thursday the 17th"),
        ("en", "It falls due on 28/11 at noon", "28/11"),
        ("en", "He was born in '69.", "born in '69"),
        (
            "en",
            "date of birth, the ninth of the second, sixty-nine",
            "date of birth, the ninth of the second, sixty-nine",
        ),
        ("en", "The shop closes in Q2 2031.", "Q2 2031"),
        ("en", "gone by Easter 2031", "Easter 2031"),
        ("en", "in week thirty-six, we hope", "week thirty-six"),
        ("en", "from mid-October on", "mid-October"),
        ("fr", "On ouvre à partir du vingt-quatre.", "vingt-quatre"),
        ("fr", "pas avant le 8, je crois", "le 8"),
        ("fr", "On se voit jeudi dix-sept.", "jeudi dix-sept"),
        ("fr", "vendredi 19, en salle", "vendredi 19"),
        ("fr", "C'est dû depuis le 28/11.", "28/11"),
        ("fr", "Il est né en 69.", "né en 69"),
        ("fr", "née en soixante-neuf", "née en soixante-neuf"),
        ("fr", "née le neuf deux soixante-neuf", "née le neuf deux soixante-neuf"),
        ("fr", "Le magasin ferme au T2 2031.", "T2 2031"),
        ("fr", "d'ici Pâques 2031", "Pâques 2031"),
        ("fr", "à partir de mi-octobre", "mi-octobre"),
        ("fr", "en semaine trente-six.", "semaine trente-six"),
        ("fr", "le 9 fév. 2031", "le 9 fév. 2031"),
    )
    nothing = (
        ("en", "On the seventeenth floor, in the twentieth century, the first of the second batch."),
        ("en", "he may or may not sign"),
        ("fr", "Au dix-septième étage, les trente chaises et le vingt heures."),
        ("fr", "En avril vingt personnes sont venues, et en mai trente chaises."),
        (
            "en",
            "On Monday, tomorrow, in April, at ten, we may first march ten miles; may 5 of us come in 2020.",
        ),
        (
            "en",
            "On the second floor, by the third time, on the first day. On Monday 9 people came, Monday 9 am.",
        ),
        (
            "en",
            "Open 24/7. On 3.2 of them, by 1/2. She was born in Leeds, the idea was born in here. Week two.",
        ),
        (
            "fr",
            "Lundi neuf heures. Lundi, deux personnes. Dès le premier jour. C'est pour deux, le 2-3 fois.",
        ),
        ("fr", "Il est né à Metz, le projet est né en interne. Le 1/2 litre. Une semaine. La nuit du rire."),
        ("fr", "Lundi, demain, en avril, à dix heures, en 2020, deux fois par mois."),
    )

    @pytest.fixture
    def recogniser(self) -> Dates:
        return Dates()
