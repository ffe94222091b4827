from importlib.util import find_spec

import pytest

from app.detect.naming.names import Names, before_clause, trimmed
from app.detect.text import pipelines
from app.detect.text.pipelines import require_pipelines
from app.domain.errors import ModelError
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestNames(RecogniserContract):
    found = (
        ("en", "Yesterday Sarah Johnson flew to London.", "Sarah Johnson"),
        ("en", "Yesterday Sarah Johnson flew to London.", "London"),
        ("en", "She has worked for Microsoft since the spring.", "Microsoft"),
        ("en", "It cost $4 million last year.", "$4 million"),
        ("fr", "Hier, Jean Dupont a pris le train pour Marseille.", "Jean Dupont"),
        ("fr", "Hier, Jean Dupont a pris le train pour Marseille.", "Marseille"),
        ("fr", "Merci. Claire, tu prends la suite.", "Claire"),
        ("fr", "Il travaille chez Renault depuis le printemps.", "Renault"),
    )
    nothing = (
        ("fr", "Chut. On continue. Hmm. Ce n'est pas prêt."),
        ("fr", "Bon, on est entre nous, la direction arrive à 14h, moi je reste."),
        ("fr", "Oui, oui. Bon. Quatrième point, le vol. On a fait plus de MRR. La nouvelle CFO arrive."),
        # Verbs with their pronouns, and what is said in surprise.
        ("fr", "Changez-le demain. Connecte-toi à dix heures. Donnez-leur-en un peu. Débrouille-toi."),
        ("fr", "changez-le demain"),
        ("fr", "Ouais, ouais, c'est bon. Hop, on continue. Chouette, merci."),
        # What is said, where the pipeline takes it for the name of a work.
        ("fr", "Il faut la référence J'ai 067 sinon je ne la retrouve pas."),
        ("fr", "Merci donc, J'ai eu au téléphone notre collègue."),
        ("en", "Bummer, it is gone. Lemme check. Hooray, it works. Docket, agenda, whatever."),
        # A common word with which a sentence begins, before a pause.
        (
            "fr",
            "Poisson, la livraison est arrivée tard. Intéressant, qui d'autre ? Oui. Pareil, et ça arrête.",
        ),
        ("en", "All right. Weather, they say dry till noon."),
        ("en", "I'd never seen it, and after two afternoons I knew it."),
        ("en", "Chase him again. Pat the dog."),
        ("fr", "Bravo à toutes. Apportez vos chaises. Monte un peu la lampe."),
        ("en", "Thanks. So, um, what about the canteen? It opens again on Monday."),
        ("fr", "Merci. C'est vrai. Et la cantine, euh, elle rouvre lundi ?"),
    )

    @pytest.fixture
    def recogniser(self, loaded_names: Names) -> Names:
        return loaded_names

    def test_categories(self, recogniser: Names) -> None:
        text = "Yesterday Sarah Johnson of Microsoft flew to London."
        got = {text[h.start : h.end]: h.category for h in recogniser.recognise(text, "en")}
        assert got["Sarah Johnson"] is Category.PERSON
        assert got["Microsoft"] is Category.ORGANISATION
        assert got["London"] is Category.PLACE

    def test_no_name_ends_with_an_ordinary_word(self, recogniser: Names) -> None:
        text = "j'ai parlé à Chantal Desrosiers à la Cnesst pis il y aura pas d'amende"
        got = {text[h.start : h.end] for h in recogniser.recognise(text, "fr")}
        assert {"Chantal Desrosiers", "Cnesst"} <= got

    def test_no_name_begins_with_how_somebody_begins_to_speak(self, recogniser: Names) -> None:
        text = "ça reste qui bah Perrine non toi oui moi oui"
        assert "Perrine" in {text[h.start : h.end] for h in recogniser.recognise(text, "fr")}

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Bonsoir Perrine. On vous reçoit ce soir.", "Perrine"),
            ("On vous retrouve demain. Salut Armelle, ça va ?", "Armelle"),
            ("Coucou les filles ! Bonjour Maud ! Hello Maud !", "Maud"),
        ],
    )
    def test_who_is_greeted_is_a_person_without_the_greeting(
        self, recogniser: Names, text: str, name: str
    ) -> None:
        got = {(text[h.start : h.end], h.category) for h in recogniser.recognise(text, "fr")}
        assert got == {(name, Category.PERSON)}

    def test_a_firm_that_is_called_like_a_greeting_is_found_whole(self, recogniser: Names) -> None:
        text = "Elle travaille chez Hello Bank depuis deux ans."
        assert "Hello Bank" in {text[h.start : h.end] for h in recogniser.recognise(text, "fr")}

    def test_a_name_that_is_also_said_so_is_found_whole(self, recogniser: Names) -> None:
        text = "on a vu ben Dupont hier, et alors Anna non"
        assert "ben Dupont" in {text[h.start : h.end][:10] for h in recogniser.recognise(text, "fr")}

    def test_long_text_keeps_its_offsets(self, recogniser: Names) -> None:
        text = "We talked about the weather for a while. " * 300 + "Then Sarah Johnson came in."
        assert "Sarah Johnson" in {text[h.start : h.end] for h in recogniser.recognise(text, "en")}

    def test_line_break_inside_a_name(self, recogniser: Names) -> None:
        text = "Yesterday we met with Sarah\nJohnson in the office."
        assert "Sarah\nJohnson" in {text[h.start : h.end] for h in recogniser.recognise(text, "en")}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" Anna. ", "Anna"),
        ("Mrs. Anna Kowalska", "Anna Kowalska"),
        ("a Mrs Kowalska", "Kowalska"),
        ("maître Anna", "Anna"),
        ("Anna's", "Anna"),
        ("Anna\u2019s", "Anna"),
        ("« Anna »", "Anna"),
        ("...", ""),
        ("Mr ", ""),
        ("Dr Prof. Anna", "Anna"),
        ("Missy", "Missy"),
        ("Madame de Montreuil", "Madame de Montreuil"),
        ("Madame Montreuil", "Montreuil"),
        ("Maître, Montreuil", "Montreuil"),
        ("Le docteur", ""),
        ("Maître", ""),
        ("Maîtresse", "Maîtresse"),
    ],
)
def test_trims_a_person(text: str, kept: str) -> None:
    start, end = trimmed(text, 0, len(text), Category.PERSON)
    assert text[start:end] == kept


def test_titles_belong_to_other_names() -> None:
    start, end = trimmed("Sir Alfred Ltd", 0, 14, Category.ORGANISATION)
    assert (start, end) == (0, 14)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_pipelines_are_installed(language: str) -> None:
    require_pipelines([language])
    assert find_spec(pipelines.PIPELINES[language]) is not None


def test_missing_pipeline_is_a_model_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "find_spec", lambda _name: None)
    with pytest.raises(ModelError) as caught:
        require_pipelines(["fr"])
    assert caught.value.status == 4
    assert "fr_core_news_md" in caught.value.happened


def test_unknown_language_is_a_model_error() -> None:
    with pytest.raises(ModelError, match="'de'"):
        require_pipelines(["de"])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Pervenche ne figure sur aucun plan", "Pervenche"),
        ("Tandem Colis je pense", "Tandem Colis"),
        ("J'ai eu au téléphone notre collègue", ""),
        ("J\u2019avais demandé un devis", ""),
        ("J'envoie le rapport", ""),
        ("Marche, j\u2019envoie le rapport", "Marche"),
        ("C'est la semaine prochaine", ""),
        ("Ils reviennent en mars", ""),
        ("A propos le délégué", ""),
        ("La Petite Maison", "La Petite Maison"),
        ("On Air", "On Air"),
        ("Tu Casa", "Tu Casa"),
        ("Elle Décoration", "Elle Décoration"),
    ],
)
def test_a_french_work_ends_before_what_is_said_of_it(written: str, name: str) -> None:
    assert f"x {written}"[2 : before_clause(f"x {written}", 2, 2 + len(written))] == name
