import pytest

from app.detect.before.language import guess_language, language_of_part, languages
from app.domain.transcript import Stretch


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


@pytest.mark.parametrize(
    ("text", "main", "language"),
    [
        ("Good morning everyone, the offer to Brightwater is in the post.", "fr", "en"),
        ("Nous avons vu Karim à Roubaix, et le prix est de trois millions.", "en", "fr"),
        ("Amélie and René met Zoé at the office of the board.", "en", "en"),
        ("Right, Karim.", "fr", "fr"),
        ("Oui, Karim.", "en", "en"),
    ],
)
def test_a_part_is_in_another_language_where_that_is_clear(text: str, main: str, language: str) -> None:
    assert language_of_part(text, main) == language


def test_lines_are_in_stretches_of_one_language() -> None:
    french, english = "Nous avons vu Karim et le prix.\r\n", "The offer is in the post.\n"
    text = f"{french}Karim.\n{english}{french}"
    first, second = len(french) + 7, len(french) + 7 + len(english)
    assert languages(text) == (
        "fr",
        (Stretch(0, first, "fr"), Stretch(first, second, "en"), Stretch(second, len(text), "fr")),
    )
    assert languages("") == ("en", ())


def test_a_language_that_is_named_holds_where_the_text_does_not_clearly_tell_another() -> None:
    unclear, french = "Oui, Karim.\n", "Nous avons vu Karim et le prix.\n"
    assert languages(unclear, "en") == ("en", (Stretch(0, len(unclear), "en"),))
    assert languages(unclear, "fr") == ("fr", (Stretch(0, len(unclear), "fr"),))
    assert languages(french, "en") == ("fr", (Stretch(0, len(french), "fr"),))
    both = french + unclear
    assert languages(both, "en") == ("fr", (Stretch(0, len(both), "fr"),))
