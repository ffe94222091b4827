"""What stands where somebody or something is named is doubted, however sure Whisper is of its words."""

from dataclasses import replace

import pytest

from app.domain.transcription.doubts import doubts
from tests.values import make_transcript, say


def suspected(text: str, language: str, sure: float = 0.95) -> list[str]:
    """The suspects of a default profile; a word with a number behind it was heard so: ``pirates/71``."""
    claims = []
    for claim in say(text):
        written, _, heard = claim.text.partition("/")
        claims.append(replace(claim, text=written, confidence=int(heard) / 100 if heard else sure))
    transcript = make_transcript(claims, language=language)
    return [transcript.text[hit.start : hit.end] for hit in doubts(transcript) if hit.score > 0.3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We close four, starting with. Reading because the rent is high", ["Reading"]),
        ("It was not him, he is in, sandwich. With a broken leg", ["sandwich."]),
        ("They went to, storm away, nobody knows", ["storm away,"]),
        ("They sent it from, cold grey stone house. And", ["cold grey stone"]),
        ("They have hired, Ms, fan sure, and so", ["fan sure,"]),
        ("They are in, Oslo for now, and so", ["Oslo for now,"]),
        ("They have hired Ms. Fan sure, and so", []),
        ("They came in. Reading is fun", []),
        ("They came in, and reading is fun", []),
        ("They sent it to, well, everybody", []),
        ("They sent it to. Two of them", []),
        ("What did they want to? Sister, come on", []),
        ("They sent it to", []),
    ],
)
def test_what_tells_something_behind_a_preposition_and_a_pause(text: str, found: list[str]) -> None:
    assert suspected(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il y a aussi l'oncle de. Cadix, il cherche", ["Cadix,"]),
        ("On le livre à, tableau noir, lundi", ["tableau noir,"]),
        ("On le livre à la gare, lundi", []),
        ("Il en a, tableau noir, lundi", []),
        ("On parle de, de la gare, lundi", []),
    ],
)
def test_the_same_in_french(text: str, found: list[str]) -> None:
    assert suspected(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("They said he was in pirates/71 and hung up", "en", ["pirates"]),
        ("They get it from pirates,/71 for now", "en", ["pirates,"]),
        ("They said he was in pirates/76 and hung up", "en", []),
        ("They talked of pirates/71 and hung up", "en", []),
        ("They said he was in good/71 and hung up", "en", []),
        ("Il part à bassine/55 demain", "fr", ["bassine"]),
        ("Il part à bassine/61 demain", "fr", []),
        ("Il part à vingt/55 demain", "fr", []),
    ],
)
def test_a_word_behind_a_preposition_that_was_not_heard_well(
    text: str, language: str, found: list[str]
) -> None:
    assert suspected(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Personne ne le dit? Sa/40 livre,/88 je te parle, là", "fr", ["Sa livre,"]),
        ("On ferme demain. Bas/60 lac,/70 tu viens", "fr", ["Bas lac,"]),
        ("On ferme demain. Bas/60 lac,/70 calme-toi un peu", "fr", ["Bas lac,"]),
        ("On ferme demain. Bas/60 lac,/70 on vient", "fr", []),
        ("On ferme demain. Bas/75 lac,/75 tu viens", "fr", []),
        ("On ferme demain. Bas/60 lac bleu vert,/60 tu viens", "fr", []),
        ("On ferme demain. Il/60 vient,/60 tu viens", "fr", []),
        ("On ferme demain. Bon/60 alors,/60 tu viens", "fr", []),
        ("That is all. Birth/60 can,/60 could you go", "en", ["Birth can,"]),
        ("That is all. Birth/60 can,/60 he goes", "en", []),
        ("That is all, birth,/79 who signed it", "en", ["birth,"]),
        ("That is all, birth,/79 you signed it", "en", ["birth,"]),
        ("That is all, birth,/81 who signed it", "en", []),
        ("That is all, birth,/79 he signed it", "en", []),
        ("That is all, cold/65 birth,/65 who signed it", "en", []),
        ("On ferme tout, bassine,/79 qui signe", "fr", ["bassine,"]),
    ],
)
def test_a_clause_in_doubt_in_which_somebody_is_called(text: str, language: str, found: list[str]) -> None:
    assert suspected(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Après elle va ché./18 Pomme de pain. Ceux qui restent", ["Pomme de pain."]),
        ("Il en parle à messieurs./66 Du four, hier", ["Du four,"]),
        ("Bonjour mesdames, messieurs./85 Du four, hier", []),
        ("Tout passe par madames,/65 le vif parc, hier", ["le vif parc,"]),
    ],
)
def test_a_name_behind_a_title_that_was_not_heard_well(text: str, found: list[str]) -> None:
    assert suspected(text, "fr") == found
