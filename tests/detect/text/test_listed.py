"""Lists of words and phrases, part by part."""

from pathlib import Path

import pytest

from app.assets import resources
from app.detect.text import listed
from app.detect.text.listed import listed_phrases, listed_words

WRITTEN = """# What is listed, # and why
oak ash
elm
# More of it
yew

# The other part
fir
"""


def test_words_and_phrases_of_each_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "trees.txt").write_text(WRITTEN, encoding="utf-8")
    (tmp_path / "words" / "woods.txt").write_text(WRITTEN.replace("ash", ",") + "and  bark,\n", "utf-8")
    monkeypatch.setattr(listed, "resources", lambda: tmp_path)
    assert listed_words("trees") == (("oak", "ash", "elm", "yew"), ("fir",))
    assert listed_phrases("woods") == (("oak", "elm yew"), ("fir and bark",))


def test_no_list_has_an_empty_part_or_a_comment_among_its_words() -> None:
    for path in (resources() / "words").glob("*.txt"):
        parts = listed_words(path.stem)
        assert all(parts), path
        assert not any("#" in word for part in parts for word in part), path
