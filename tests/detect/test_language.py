import pytest

from app.detect.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna Kowalska joins Meta in Paris.", "en"),
        ("Anna Kowalska rejoint l'équipe de Paris.", "fr"),
        ("so what we have to say about the numbers is that they are not good", "en"),
        ("alors ce que nous avons à dire sur les chiffres c'est qu'ils ne sont pas bons", "fr"),
        ("Meeting with Amélie and René at the office", "en"),
        ("", "en"),
    ],
)
def test_guesses_the_language_of_a_text(text: str, language: str) -> None:
    assert guess_language(text) == language
