from hypothesis import given
from hypothesis import strategies as st

from app.detect.text.chunks import chunks


@given(text=st.text("ab .\n\u2026é🙂", max_size=200), longest=st.integers(1, 30))
def test_pieces_are_the_text(text: str, longest: int) -> None:
    pieces = list(chunks(text, longest=longest))
    assert "".join(piece for _, piece in pieces) == text
    for offset, piece in pieces:
        assert text[offset : offset + len(piece)] == piece
        assert 0 < len(piece) <= longest


def test_cuts_after_a_paragraph_then_a_sentence_then_a_word() -> None:
    assert [p for _, p in chunks("One two.\nThree four. Five", longest=20)] == [
        "One two.\n",
        "Three four. Five",
    ]
    assert [p for _, p in chunks("One two. Three four five", longest=15)] == ["One two. ", "Three four five"]
    assert [p for _, p in chunks("One two three", longest=9)] == ["One two ", "three"]
    assert [p for _, p in chunks("Onetwothree", longest=4)] == ["Onet", "woth", "ree"]
