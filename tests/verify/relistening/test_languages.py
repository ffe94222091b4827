"""Sounds of several languages."""

from collections.abc import Sequence

from app.verify.relistening.languages import in_languages


def test_sounds_in_two_languages_are_asked_about_in_their_own() -> None:
    asked: list[tuple[str, Sequence[int]]] = []

    def ask(some: Sequence[int], language: str) -> list[str]:
        asked.append((language, some))
        return [f"{language}{number}" for number in some]

    assert in_languages(["fr", "en", "fr"], ask) == ("fr0", "en1", "fr2")
    assert asked == [("en", [1]), ("fr", [0, 2])]
    assert in_languages([], ask) == ()
