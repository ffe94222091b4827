"""The labelled texts can be read, and a fifth of them is kept aside."""

from pathlib import Path

import pytest

from tests.benchmarks.labelled import CORPUS, IGNORE, aside, marked, read, words

TEXTS = [*read(CORPUS)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_texts_are_of_all_forms_and_mostly_not_sensitive(language: str) -> None:
    texts = [text for text in TEXTS if text.language == language]
    assert {text.form for text in texts} == {"clean", "poor", "bare", "turns"}
    for text in texts:
        said = [*words(text)]
        assert len(said) > 350, text.id
        assert 5 <= sum(bool(word.category) for word in said) < len(said) / 3, text.id


def test_a_fifth_is_kept_aside_wherever_the_texts_lie() -> None:
    assert all(str(CORPUS) not in text.id for text in TEXTS)
    assert len({text.id for text in TEXTS}) == len(TEXTS)
    assert 0.1 < sum(map(aside, TEXTS)) / len(TEXTS) < 0.3


def test_marks_are_left_out_of_the_text_and_speakers_count_neither_way(tmp_path: Path) -> None:
    file = tmp_path / "en" / "one.txt"
    file.parent.mkdir()
    file.write_text("# form: turns\nAda: [[person|Bo]] left in [[ignore|May]].\nBo: Yes.\n", encoding="utf-8")
    text = marked(file)
    assert text.text == "Ada: Bo left in May.\nBo: Yes."
    assert [(text.text[word.start : word.end], word.category) for word in words(text)] == [
        ("Bo", "person"),
        ("left", ""),
        ("in", ""),
        ("Yes", ""),
    ]
    assert text.spans[1].category == IGNORE


@pytest.mark.parametrize(
    "wrong", ["Ada", "# form: odd\nAda", "# form: bare\n[[who|Ada]]", "# form: bare\n[[person|Ada"]
)
def test_a_text_that_is_not_in_the_format_is_refused(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "en" / "one.txt"
    file.parent.mkdir()
    file.write_text(wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=r"one|form|mark"):
        marked(file)
