"""Passages, and the edges that they are given."""

from app.domain.passages import Passage, joined
from app.domain.timeline import Span


def passage(start: int, end: int, first: int, last: int) -> Passage:
    return Passage(Span(start, end), first, last, (), None, None)


def test_passages_that_touch_leave_nothing_between_them() -> None:
    sound, words, apart = passage(100, 200, 3, 3), passage(200, 300, 3, 5), passage(400, 500, 7, 9)
    edges = {sound.span: Span(90, 170), words.span: Span(230, 320), apart.span: Span(410, 480)}

    assert joined(edges, (sound, words, apart)) == {
        **edges, sound.span: Span(90, 200), words.span: Span(200, 320),
    }  # fmt: skip
    assert joined({words.span: Span(230, 320)}, (sound, words)) == {words.span: Span(200, 320)}
    assert joined({words.span: Span(230, 320)}, (words,)) == {words.span: Span(230, 320)}
