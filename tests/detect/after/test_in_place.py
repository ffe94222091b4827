"""A name that is a word as well, in small letters, told by what stands around it; brackets mark it."""

import pytest

from app.detect.after.in_place import InPlace, is_label
from app.domain.words.terms import fold

PEOPLE = frozenset({"anna", "rose", "léo"})


def marked(said: str) -> tuple[str, str, int, int]:
    """A text, the marked word of it as a term, and where that stands."""
    before, word, after = said.replace("]", "[").split("[")
    return before + word + after, fold(word), len(before), len(before + word)


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("en", "so i asked [will] about it", True),
        ("en", "so i asked [Will]", True),
        ("en", "please ask [mark] tomorrow", True),
        ("en", "thank [grace] tomorrow", False),
        ("en", "thank [grace], then", True),
        ("en", "let [will] be done", False),
        ("en", "i gave it back to [will] on monday", True),
        ("en", "what does [will] think", False),
        ("en", "what does [mark] think", True),
        ("en", "i was with [mark], then", True),
        ("en", "i was with [mark] up prices", False),
        ("en", "by [grace], we won", False),
        ("en", "i saw anna and [will] on monday", True),
        ("en", "i saw anna and [will] go", False),
        ("en", "i saw anna and [mark] go", True),
        ("en", "i saw tea and [mark] go", False),
        ("en", "i saw rose and [mark] go", False),
        ("en", "i saw anna and [tea] on monday", False),
        ("en", "okay, [will].", True),
        ("en", "okay, [will] it be", False),
        ("en", "so what is it, [will]?", True),
        ("en", "so what is it, [will] it", False),
        ("en", "the [will]?", False),
        ("fr", "j'ai demandé à [claire] si c'est prêt", True),
        ("fr", "j'ai demandé à [claire] vendredi", False),
        ("fr", "j'ai demandé à [marine] vendredi", True),
        ("fr", "c'est avec [marine], donc", True),
        ("fr", "c'est avec [constance], donc", False),
        ("fr", "j'ai vu anna et [rose] demain", False),
        ("fr", "j'ai vu anna et [rose] pour ça", True),
        ("fr", "merci, [claire].", True),
        ("fr", "la mer est [claire].", False),
    ],
)
def test_who_is_asked_joined_or_called(language: str, said: str, name: bool) -> None:
    assert InPlace(language, PEOPLE).stands(*marked(said)) is name


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("en", "[will], can you come", True),
        ("en", "it is what we [will], can you come", False),
        ("en", "[will] and anna came", True),
        ("en", "[will] and tea came", False),
        ("en", "it is [mark]'s plan", True),
        ("en", "[mark]'s plan is good", True),
        ("en", "the [mark]'s plan", False),
        ("en", "[mark] said so", True),
        ("en", "we know because [mark] said so", True),
        ("en", "the [mark] said so", False),
        ("en", "[grace] left early", False),
        ("en", "[grace] called us", True),
        ("en", "[tea] said so", False),
        ("fr", "[claire], tu viens", True),
        ("fr", "je crois que [claire] a dit oui", True),
        ("fr", "une eau [claire] a dit oui", False),
        ("fr", "[constance] va nous appeler", True),
        ("fr", "[constance] va bien", False),
    ],
)
def test_who_has_or_does_something(language: str, said: str, name: bool) -> None:
    assert InPlace(language, PEOPLE).acts(*marked(said)) is name


@pytest.mark.parametrize("strange", [False, True])
def test_a_word_that_nobody_knows_is_a_name_where_a_first_name_would_be(strange: bool) -> None:
    place = InPlace("en", PEOPLE)
    assert place.stands(*marked("i was with [zork], then"), strange=strange) is strange
    assert place.stands(*marked("i saw anna and [zork] go"), strange=strange) is strange
    assert place.acts(*marked("[zork] said so"), strange=strange) is strange


@pytest.mark.parametrize(
    ("said", "label"),
    [("[will]: yes", True), ("yes\n[will] : no", True), ("so [will]: yes", False), ("[will] yes: no", False)],
)
def test_who_says_the_rest_of_a_line(said: str, label: bool) -> None:
    text, _, start, end = marked(said)
    assert is_label(text, start, end) is label
