"""What is left out of what was found."""

from dataclasses import replace

import pytest

from app.detect.after.exempt import hardly_heard, without_exempt
from app.domain.finding import Category, Hit

TEXT = "ask [PERSON 1] Kowalska now"


@pytest.mark.parametrize(
    ("category", "start", "end", "left"),
    [
        (Category.PERSON, 4, 14, False),
        (Category.PERSON, 5, 11, False),
        (Category.PERSON, 4, 23, True),
        (Category.PERSON, 15, 23, True),
        (Category.WATCHLIST, 5, 11, True),
        (Category.CUSTOM, 5, 11, True),
    ],
)
def test_a_label_is_nothing_that_was_found_but_what_goes_beyond_it_is(
    category: Category, start: int, end: int, left: bool
) -> None:
    hit = Hit(category, start, end, 0.9, "names", "reads like a name")
    assert without_exempt(TEXT, [hit]) == ([hit] if left else [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("yes [crosstalk] no", False),
        ("oui [Rires] non", False),
        ("oui [bruit de fond] non", False),
        ("yes [inaudible] no", False),
        ("yes [Kowalska laughs] no", True),
        ("yes [inaudible 4471] no", True),
        ("yes crosstalk no", True),
    ],
)
def test_a_note_in_brackets_is_nothing_that_was_found(text: str, left: bool) -> None:
    start = text.index(" ") + 1
    hit = Hit(Category.SUSPECT, start, len(text) - text[::-1].index(" ") - 1, 0.4, "unknown_words", "no word")
    assert without_exempt(text, [hit]) == ([hit] if left else [])


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("Is Mum there?", "Mum", False),
        ("It is Dad's safe.", "Dad's", False),
        ("It is Dad's safe.", "Dad", False),
        ("Grandma and Papa know.", "Grandma", False),
        ("Demande à Maman.", "Maman", False),
        ("Ask Papa Diop.", "Papa Diop", True),
        ("Ask Mumford.", "Mumford", True),
        ("Ask Dada.", "Dada", True),
    ],
)
def test_a_mother_who_is_called_so_is_no_name(text: str, said: str, left: bool) -> None:
    start = text.index(said)
    hit = Hit(Category.PERSON, start, start + len(said), 0.8, "names", "reads like a name")
    assert without_exempt(text, [hit]) == ([hit] if left else [])
    sure = replace(hit, recogniser="called")
    assert without_exempt(text, [sure]) == [sure]


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("He signed an NDA.", "an NDA", False),
        ("The P&L is out.", "The P&L", False),
        ("Two MOUs are late.", "MOUs", False),
        ("R&D is up, SG&A is down.", "R&D", False),
        ("R&D is up, SG&A is down.", "SG&A", False),
        ("We talked M&A.", "M&A", True),
        ("The AR&D team rang.", "AR&D", True),
        ("She is Chief Medical Officer.", "Medical Officer", False),
        ("He is in Investor Relations.", "Investor Relations", False),
        ("Ask Investor Relations Partners.", "Investor Relations Partners", True),
        ("Ask Chief Wilder Officer.", "Wilder Officer", True),
        ("Welcome to the Second Quarter 2031 Earnings Call.", "Second Quarter 2031 Earnings Call", False),
        ("It is our Investor Relations Conference Call.", "Investor Relations Conference Call", False),
        ("Join the Brightwell Earnings Call.", "Brightwell Earnings Call", True),
        ("Here is Ann, our Interim CEO.", "Interim CEO", False),
        ("Today the Prime Minister resigned.", "Prime Minister", False),
        ("Then the Permanent Secretary, and Vice President.", "Permanent Secretary", False),
        ("Then the Permanent Secretary, and Vice President.", "Vice President", False),
        ("So President Wilder signed.", "President Wilder", True),
        ("So ask Mayor about the fair.", "Mayor", True),
        ("We stay at President Hotel.", "President Hotel", True),
        ("these are pro forma accounts", "forma", False),
        ("ask forma about the accounts", "forma", True),
        ("Elle a vu le nouveau Premier Ministre.", "Premier Ministre", False),
        ("Il y a la chaîne YouTube aussi.", "YouTube", False),
        ("Il achète YouTube.", "YouTube", True),
        ("He has her Social Security Numbers.", "Social Security Numbers", False),
        ("It's a National Insurance number.", "National Insurance", False),
        ("Her NHS number is here.", "NHS", False),
        ("The NHS is our client.", "NHS", True),
        ("They've got a PO.", "PO", False),
        ("Send me the CV.", "the CV", False),
        ("Ask PO, he knows.", "PO", True),
        ("NHS Numbers Group rang.", "NHS Numbers Group", True),
        ("It is the NDA-4471 file.", "NDA-4471", True),
        ("And yes, the Union knows.", "the Union", False),
        ("Ask the Pension Fund.", "Pension Fund", False),
        ("He's from our Head Office.", "our Head Office", False),
        ("Ask Pension Fund.", "Pension Fund", True),
        ("Ask the Union Bank.", "the Union Bank", True),
        ("Ask the Union Bank.", "the Union", True),
        ("Ask the House of Wells.", "the House", True),
        ("Ask the Social Security Trust.", "Social Security Trust", True),
    ],
)
def test_papers_and_numbers_that_everybody_has_are_no_names(text: str, said: str, left: bool) -> None:
    start = text.index(said)
    hit = Hit(Category.ORGANISATION, start, start + len(said), 0.8, "names", "reads like a name")
    assert without_exempt(text, [hit]) == ([hit] if left else [])


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("Good Lord, who paid?", "Good Lord", False),
        ("Good Lord, who paid?", "Lord", False),
        ("Oh, Lord. How long?", "Lord", False),
        ("Jesus Christ, that was quick.", "Jesus Christ", False),
        ("Holy Moses!", "Moses", False),
        ("Jesus, you had the figures.", "Jesus", True),
        ("Oh Moses, could you share your screen?", "Moses", True),
        ("Dear Jesus, we got your letter.", "Jesus", True),
        ("For Pete's sake, stop.", "Pete's", False),
        ("Oh Lord Ashby is here.", "Lord Ashby", True),
        ("Jesus has the key.", "Jesus", True),
        ("It is for Pete.", "Pete", True),
        ("It falls under Article 33, then.", "Article 33", False),
        ("C'est dans l'Annexe 4, non ?", "Annexe 4", False),
        ("It falls under Article 33812.", "Article 33812", True),
        ("It's Murphy\u2019s law again.", "Murphy", False),
        ("every tom, dick and harry has one", "tom, dick", False),
        ("every tom dick and harry has one", "harry", False),
        ("C'est une épée de Damoclès.", "Damoclès", False),
        ("Ma sœur se marie en mai.", "marie", False),
        ("Demande à Marie.", "Marie", True),
        ("He thinks he's Superman.", "Superman", False),
        ("He isn't exactly Superman.", "Superman", False),
        ("Tu n'es pas vraiment James Bond.", "James Bond", False),
        ("She\u2019s no Einstein.", "Einstein", False),
        ("Il se prend pour James Bond.", "James Bond", False),
        ("No Picasso before March, please.", "Picasso", True),
        ("It isn't Mozart that we ship first.", "Mozart", True),
        ("We delayed it like Picasso.", "Picasso", True),
        ("She didn't tell Batman about it.", "Batman", True),
        ("Pas Picasso avant mars.", "Picasso", True),
        ("On l'a repoussé comme Mozart.", "Mozart", True),
        ("Ce n'est pas Cendrillon qui sort.", "Cendrillon", True),
        ("Murphy's lawyer called.", "Murphy", True),
        ("Tom, Dick and Harry are here.", "Harry", True),
        ("We signed with Snow White.", "Snow White", True),
        ("Robin des Bois est en retard.", "Robin des Bois", True),
        ("He read it on Facebook.", "Facebook", False),
        ("C'est sur twitter depuis hier.", "twitter", False),
        ("We rely on Facebook.", "Facebook", True),
        ("Facebook is suing us.", "Facebook", True),
        ("A call with Twitter.", "Twitter", True),
    ],
)
def test_whom_one_calls_on_and_a_place_in_a_law_are_no_names(text: str, said: str, left: bool) -> None:
    start = text.index(said)
    hit = Hit(Category.PERSON, start, start + len(said), 0.8, "names", "reads like a name")
    assert without_exempt(text, [hit]) == ([hit] if left else [])


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("Hier la Directrice a signé.", "la Directrice", False),
        ("Hier la Directrice a signé.", "Directrice", False),
        ("Il a écrit à Kim, du syndicat, hier.", "du syndicat,", False),
        ("The Coast Guard told me two numbers.", "The Coast Guard", False),
        ("Then the fire brigade, of course, came.", "the fire brigade,", False),
        ("The Coast Guard Malvina told me.", "The Coast Guard", True),
        ("Je vois le Directeur général, demain.", "Directeur général", False),
        ("L'Adjointe Technique des Écoles.", "L'Adjointe Technique", False),
        ("Il saisit l'Inspection, ou le Parquet.", "l'Inspection", False),
        ("Il saisit l'Inspection, ou le Parquet.", "Parquet", False),
        ("Donnez ça à votre Chef d'Équipe, ou au Directeur de Garde.", "Chef d'Équipe", False),
        ("Donnez ça à votre Chef d'Équipe, ou au Directeur de Garde.", "Directeur de Garde", False),
        ("Le Directeur d'Équipe Bleue arrive.", "Directeur d'Équipe Bleue", True),
        ("Le Comité Sécurité et le Comité des Fêtes.", "Le Comité Sécurité", False),
        ("Le Comité Sécurité et le Comité des Fêtes.", "le Comité des Fêtes", False),
        ("Il faut voir le Comité Verrière.", "le Comité Verrière", True),
        ("C'est à l'Accueil, à la Bibliothèque ou chez les Pompiers.", "Accueil", False),
        ("C'est à l'Accueil, à la Bibliothèque ou chez les Pompiers.", "les Pompiers", False),
        ("C'est à la Bibliothèque Verrière.", "la Bibliothèque", True),
        ("C'est à la Bibliothèque nationale.", "la Bibliothèque", True),
        ("Elle est aux Ressources Humaines.", "Ressources Humaines", False),
        ("Give it to your Shift Lead.", "Shift Lead", False),
        ("Our Deputy Controller Tang is here.", "Deputy", False),
        ("Our Deputy Controller Tang is here.", "Deputy Controller Tang", True),
        ("Ask the Duty Manager, or Human Resources.", "the Duty Manager", False),
        ("Ask the Duty Manager, or Human Resources.", "Human Resources", False),
        ("Here is Kim, Senior Vice President.", "Senior Vice President", False),
        ("I am the Heron Manager.", "Heron Manager", True),
        ("Our Head of Risk knows.", "Head", False),
        ("The Health and Safety Committee meets.", "The Health and Safety Committee", False),
        ("They are in the Library.", "the Library", False),
        ("They are in the Library of Wells.", "the Library", True),
        ("Item three, pay. Point 4.", "Item", False),
        ("Item three, pay. Point 4.", "Point", False),
        ("Item Wells is late.", "Item", True),
        ("It says so in our Form 10-Q.", "Form", False),
        ("See the Safe Harbor statement.", "Safe Harbor", False),
        ("Safe Harbor called.", "Safe Harbor", True),
        ("it is all over whatsapp and sharepoint", "whatsapp", False),
        ("it is all over whatsapp and sharepoint", "sharepoint", False),
        ("ask excel about it", "excel", True),
        ("We have Wi-Fi now.", "Wi-Fi", False),
        ("Monsieur le Maire, les Délégués syndicaux.", "le Maire", False),
        ("Monsieur le Maire, les Délégués syndicaux.", "les Délégués", False),
        ("Voici la Directrice des Ressources humaines.", "la Directrice des Ressources humaines", False),
        ("Le Président du Conseil départemental arrive.", "Président du Conseil départemental", False),
        ("Le Responsable de la Communication, Ivo.", "Le Responsable de la Communication", False),
        ("Le Président du Conseil d'Orvane arrive.", "Président du Conseil d'Orvane", True),
        ("Le Directeur de la Verrière arrive.", "Directeur de la Verrière", True),
        ("Le Président de la République parle.", "Président de la République", False),
        ("Hier la Directrice Ilona a signé.", "Directrice Ilona", True),
        ("Hier la Directrice-Trésor a signé.", "Directrice", True),
        ("Hier Directrice a signé.", "Directrice", True),
        ("Je vois madame Maire et monsieur Juge.", "Maire", True),
        ("Je vois madame Maire et monsieur Juge.", "Juge", True),
        ("Il lit l'Équipe à la Réunion.", "l'Équipe", True),
        ("Il lit l'Équipe à la Réunion.", "la Réunion", True),
        ("On prend la Société Trévin.", "la Société Trévin", True),
    ],
)
def test_an_office_or_a_body_with_its_article_is_no_name(text: str, said: str, left: bool) -> None:
    start = text.index(said)
    hit = Hit(Category.PERSON, start, start + len(said), 0.8, "names", "reads like the name of a person")
    assert without_exempt(text, [hit]) == ([hit] if left else [])
    by_place = replace(hit, recogniser="tagger")
    assert without_exempt(text, [by_place]) == ([by_place] if left else [])
    called = replace(hit, recogniser="called")
    assert without_exempt(text, [called]) == [called]


@pytest.mark.parametrize(("heard", "left"), [(0.49, True), (0.5, False), (None, False)])
def test_a_public_term_that_was_hardly_heard_may_be_a_name(heard: float | None, left: bool) -> None:
    text = "Ask Excel again."
    hit = Hit(Category.SUSPECT, 4, 9, 0.4, "capitals", "written like a name")
    unsure = hardly_heard(text, [0.9, heard, 0.9])
    assert without_exempt(text, [hit], unsure) == ([hit] if left else [])


def test_what_was_not_heard_is_as_sure_as_it_is_written() -> None:
    assert not hardly_heard("Ask Excel again.", ())
