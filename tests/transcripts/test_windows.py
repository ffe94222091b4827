"""Text that is not UTF-8 is read where it can be nothing but Windows-1252, and refused elsewhere."""

from pathlib import Path

import pytest

from app.domain.errors import InputError
from app.transcripts import read_utterances
from app.transcripts.reading import decoded

FRENCH = (
    "Hélène\xa0: «\xa0Ça va\xa0?\xa0» L\u2019œuvre de Noël est créée à Besançon… "
    "Très bien. 12\xa0500 € pour Muñoz et Jörg."
)
WORD = "Anna: I\u2019ve said “no” to the teams\u2019 plan \u2013 that\u2019s all… aujourd\u2019hui"


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        FRENCH.replace("Très", "La première"),
        WORD,
        "TRÈS BIEN, ÉLODIE. À demain.",
        "«\xa0Déjà parlé\xa0»",
    ],
)
def test_what_windows_saves_in_western_europe_is_read(text: str) -> None:
    assert decoded(text.encode("cp1252")) == text


def test_a_file_of_notepad_is_a_transcript(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes("1\r\n00:00:01,000 --> 00:00:02,000\r\nZoé: Très bien.\r\n".encode("cp1252"))

    assert [(one.speaker, one.text) for one in read_utterances(path)] == [("Zoé", "Très bien.")]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH.replace("œ", "oe").replace("…", "...").replace("€", "EUR").replace("\u2019", "'"), "cp850"),
        (FRENCH, "mac-roman"),
        ("Très bien.", "cp850"),
        ("Voilà, García, à demain.", "mac-roman"),
        ("So García\u2019s plan", "mac-roman"),
        ("López said so", "mac-roman"),
        ("Côme said so", "cp850"),
        ("Noël said so", "mac-roman"),
        ("Márquez said so", "cp850"),
        ("Martí: I agree", "mac-roman"),
        ("Bernabó said so", "mac-roman"),
        ("Čapek and Dvořák agree", "cp1250"),
        ("Wałęsa agrees", "cp1250"),
        ("\u0410\u043d\u043d\u0430: \u0430 \u043f\u043e\u0442\u043e\u043c", "cp1251"),
        ("Wait \u0430 moment, \u042f\u043d", "cp1251"),
        ("It\u2019s \u042f\u043d", "cp1251"),
        ("Où est \u1ea0nh\u0300?".replace("\u1ea0", "A\u0323"), "cp1258"),
        ("Şahin: très bien, I\u015f\u0131k", "cp1254"),
        ("L'œuvre est à Hélène", "iso8859-15"),
        ("Hélène Müller agrees", "cp1252"),
        ("こんにちは", "shift-jis"),
    ],
)
def test_what_may_be_something_else_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(InputError, match=r"not UTF-8 text.*Save it once more as a text in UTF-8"):
        decoded(text.encode(encoding))


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Zoé", "mac-roman"),
        ("\u0410\u043d\u043d\u0430", "cp1251"),
        ("\u042f\u043d", "cp1251"),
        ("\u042f.", "cp1251"),
    ],
)
def test_a_name_in_another_encoding_than_the_rest_is_refused(name: str, encoding: str) -> None:
    for sentence in ("Très bien, {}.", "{}: là, très bien"):
        before, after = sentence.encode("cp1252").split(b"{}")
        assert decoded(before + "Jörg".encode("cp1252") + after) == sentence.format("Jörg")
        with pytest.raises(InputError, match="not UTF-8"):
            decoded(before + name.encode(encoding) + after)


def test_text_of_two_encodings_is_refused() -> None:
    with pytest.raises(InputError, match="not UTF-8"):
        decoded("Zoé a très bien parlé. ".encode() + "Hélène est là.".encode("cp1252"))
