import pickle
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from app.domain.digest import digest
from app.domain.errors import HeldError
from app.domain.finding import Category
from app.domain.timeline import Span
from tests.values import make_recording, make_transcript, say


def test_equal_values_have_equal_digests() -> None:
    recording = make_recording()
    one, other = frozenset([0, 8]), frozenset([8, 0])
    assert [*one] != [*other], "so that their order would be told"
    assert digest((recording, {"b": 1, "a": None}, one)) == digest(
        (make_recording(), {"a": None, "b": 1}, other)
    )
    assert digest(make_recording(length=1)) != digest(recording)
    with pytest.raises(TypeError, match="no canonical form: list"):
        digest([1])
    with pytest.raises(TypeError, match="no canonical form: type"):
        digest(cast("object", HeldError))


def test_a_digest_is_of_what_is_in_a_value_and_is_not_handed_on() -> None:
    segments = (say("Anna left"), say("Bob met her", start=3))
    one, other = make_transcript(*segments), make_transcript(*segments)
    assert digest(one) == digest(other)
    sent = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    assert "digest" not in vars(sent)
    assert digest(sent) == digest(one)
    (first, second) = one.segments
    word = replace(second.words[2], confidence=0.5)
    changed = replace(one, segments=(first, replace(second, words=(*second.words[:2], word))))
    assert digest(changed) != digest(one)
    assert digest(replace(one, segments=(first,))) != digest(one)
    assert digest(replace(one, segments=(second, first))) != digest(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((Span(1, 2), Span(3, 4)), (Span(1, 3), Span(2, 4))),
        ((Span(1, 2),), Span(1, 2)),
        ((1, (2, 3)), ((1, 2), 3)),
        ((), ("",)),
        ((1,), (True, "1")),
        (frozenset({1, 2}), frozenset({1, 3})),
        ((Span(1, 2), 5), (5, Span(1, 2))),
        (Path("a\udcff"), Path("a")),
        (Category.PERSON, Category.PLACE),
    ],
)
def test_values_that_are_made_of_the_same_parts_differ(one: object, other: object) -> None:
    assert digest(one) != digest(other)
