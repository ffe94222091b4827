"""What is seen of a text, and where it stands in the whole one."""

import pytest

from app.detect.before.in_sight import in_sight
from app.domain.finding import Category, Hit


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("185[.]220[.]101[.]4", "185.220.101.4"),
        ("192[dot]168[DOT]17 (dot) 43", "192.168.17.43"),
        ("solenne{arobase}oreade [point] fr", "solenne@oreade.fr"),
        ("baz<at>trelawney<dot>net", "baz@trelawney.net"),
        ("baz (at) trelawney.net", "baz@trelawney.net"),
        ("baz (at) trelawney (dot) net", "baz@trelawney.net"),
        ("baz (at) gmail", "baz@gmail"),
        ("baz.tre (at) work", "baz.tre@work"),
        ("hxxps[:]//share[.]pellucid[.]io", "hxxps://share.pellucid.io"),
        ("hxxp[://]evil[.]example", "hxxp://evil.example"),
        ("\u24bd\u24d0\u24db\u24d2\u24e8\u24de\u24dd", "Halcyon"),
        ("\uff28alcyon, \U0001d407alcyon", "Halcyon, Halcyon"),
        ("\U0001f157\U0001f130\U0001f17b\U0001f112", "HALC"),
        ("\u24a3\u249c\u24a7", "hal"),
        ("\U0001f1ed\U0001f1e6\U0001f1ff", "HAZ"),
        ("06\u00b712\u221934\u202256", "06.12.34.56"),
        ("\u2463\u2466 \uff08ici\uff09", "47 (ici)"),
        ("H\u00ada\u200bl\ufeffc\u034fy\ufe0fo\u3164n", "Halcyon"),
        ("4\ufe0f\u20e31\ufe0f\u20e37\u20dd9\u20de", "4179"),
        ("H\u0336a\u0336l\u0332c\u0333y\u0338o\u0305n\u0335", "Halcyon"),
        ("Guilloche\u0301\u0336", "Guilloch\u00e9"),
        ("Guilloche\u0301", "Guilloch\u00e9"),
        ("Guil-\nloch\u00e9", "Guil-loch\u00e9"),
        ("Guil- \r\n  loch\u00e9 (at) gmail", "Guil-loch\u00e9@gmail"),
        ("Guil\u00ad\nloch\u00e9", "Guilloch\u00e9"),
        ("12\u00b2 euros, 14%\u00b9 and 43\u00b9\u2070 years", "12 euros, 14% and 43 years"),
        ("Halcyon\u00b9, Baz\u00b2\u00b3 (Trelawney\u2074)", "Halcyon, Baz (Trelawney)"),
        ("3\u00bd euros, 12\u00be %", "3.5 euros, 12.75 %"),
        ("rue  des   Lilas.  Baz", "rue des Lilas. Baz"),
    ],
)
def test_what_a_reader_sees(text: str, seen: str) -> None:
    view = in_sight(text)
    assert view.text == seen
    hit = Hit(Category.CUSTOM, 0, len(seen), 1.0, "test", "all of it")
    (whole,) = view.whole([hit])
    assert (whole.start, whole.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "A dot, a point, at noon.",
        "[dot] [at] (point)",
        "We met (at) noon. It is (at) 3.5 now.",
        "He said [laughs] and (at last) left.",
        "C'est [inaudible] le point.",
        "m\u00b2, 1\u1d49\u02b3, \u00bd, \u2026, \u2122",
        "50 km\u00b2, 3 m\u00b3, \u2074\u2077\u00b9\u2079 (\u00b9) 5\u2070m \u00bd",
        "caf\u00e9 \u2764",
        "Name    06 12\n  indented",
        "tou\u00b7te\u00b7s, 3 \u00b7 4",
        "I was going to -\nand then. Well-\nRim came. Item 4-\nend. It-\n\nis.",
    ],
)
def test_what_is_seen_as_it_is_written(text: str) -> None:
    assert in_sight(text).text == text


def test_a_part_of_what_is_seen_is_that_part_of_the_whole() -> None:
    text = "Write to baz [at] trelawney[dot]net today."
    view = in_sight(text)
    at = view.text.index("trelawney")
    (name,) = view.whole([Hit(Category.CUSTOM, at, at + 9, 1.0, "test", "a name")])
    assert text[name.start : name.end] == "trelawney"


@pytest.mark.parametrize(
    ("text", "sure", "seen"),
    [
        ("we met Baz", (0.9, 0.8, 0.7), (0.9, 0.8, 0.7)),
        ("met \u24b7az [at] work.example today", (0.9, 0.8, 0.7, 0.6, 0.5), (0.9, 0.6, 0.5)),
        ("met \u24b7az [at] work.example today", (None, None, None, None, None), (None, None, None)),
        ("met \u200b \u24b7az", (0.9, 0.1, 0.7), (0.9, 0.7)),
        ("met \u24b7az", (), ()),
    ],
)
def test_a_word_that_is_seen_is_as_sure_as_the_least_sure_of_what_it_is_made_of(
    text: str, sure: tuple[float | None, ...], seen: tuple[float | None, ...]
) -> None:
    assert tuple(in_sight(text).sure(text, sure)) == seen
