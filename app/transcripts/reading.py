"""What all readers share: text out of a file that a stranger made, speakers, errors that never quote."""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.errors import InputError
from app.domain.words.terms import BROKEN
from app.domain.words.western import text_of, western_sentences

LARGEST = 20_000_000
"""Bytes of a transcript; a day of speech has two million."""
LARGEST_DOCUMENT = 100_000_000
"""Bytes of a document, in which there may be pictures of everybody who speaks."""
_LONGEST_NAME = 100
_MOST_NAMES = 5
_JOINING = frozenset("de da di du des do dos das la le van von der den ten ter zu e y of et and med".split())
_BEGINNING = frozenset("al el bin ibn ben abu van von".split())
"""What is written small in a name, in the middle of it, or also where it begins."""
_HEADS = frozenset(
    "present|attendees|in attendance|attending|absent|apologies|participants|agenda|subject|duration|location"
    "|présents|présentes|étaient présents|absents|absentes|excusés|excusées|ordre du jour|objet|durée"
    "|lieu".split("|")
)
"""What stands before a colon at the head of minutes and names nobody, with its accents: Liễu is a name."""
_SOMEBODY = frozenset("speaker inconnu inconnue".split())
"""What services write small of a speaker who has no name ("Unknown speaker", "Intervenant inconnu")."""
_JOINED = re.compile(r"^(?:[dl]['\N{RIGHT SINGLE QUOTATION MARK}]|(?:al|el|ben|bin)-)(?=\w)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}[^\W\d_]?\.?")
_REACHED = re.compile(
    r"[^\s@:]+@[^\s@:]+\.[^\s@:]+"
    r"|\+\d[\d ().-]{5,}\d|\(\d{3}\) ?\d{3}[- ]\d{4}|\d{3}-\d{3}-\d{4}|0\d(?: ?\d\d){4}"
)
"""How services call somebody who has no name there: by an address or a number."""
_COLON = ":\N{FULLWIDTH COLON}"
_LABEL = re.compile(rf"([^{_COLON}]{{1,{_LONGEST_NAME}}})[{_COLON}](?:\s+|$|(?=[^\W\d_]))")
_TAGGED = re.compile(r"(?:\[([^\[\]]{1,100})\]|\(([^()]{1,100})\)|<([^<>]{1,100})>)(?:\s?:)? (.+)", re.DOTALL)
_ITEM = re.compile(r"^(?:[-\N{EN DASH}\N{EM DASH}\N{BULLET}*]|>{1,2}|\d{1,4}[.)]?\s+(?=[^\W\d_]))\s*")
"""What stands before a name where what is said is a list, or its lines are counted."""
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\|.*")
"""What people write to their names in a meeting: how to speak of them, and whom they work for."""
_OF = re.compile(r"(?<=\w) [-\N{EN DASH}\N{EM DASH}] \w+(?: \w+)?$")
"""Whom they work for, behind a dash."""
NO_NAME = frozenset(
    # What people answer, and say before a name
    "yes yeah yep no nope ok okay right sure thanks thank hello hi hey good great well so and but "
    "exactly absolutely agreed fine perfect wonderful excellent brilliant fantastic correct true indeed "
    "maybe perhaps never always nothing please sorry bye goodbye welcome cheers really what why who "
    "when where how wow done definitely certainly interesting congratulations understood noted amen "
    "dear oui non si merci bonjour bonsoir salut bien bon voila exact exactement absolument parfait "
    "accord entendu alors donc et mais peut pourquoi quoi qui quand comment combien pardon desole "
    "desolee certes bienvenue mesdames messieurs ladies gentlemen "
    "jamais toujours rien super genial bravo vrai vraiment evidemment effectivement bref "
    "euh cher chere au "
    # With what they go on
    "now then first second third finally also besides however otherwise ensuite puis enfin premierement "
    "deuxiemement troisiemement ainsi sinon cependant "
    # What stands above a part of minutes, again and again
    "agenda minutes introduction summary discussion decision decisions action actions note notes next "
    "conclusion question questions answer answers point points item items topic update updates status "
    "result results background context risk risks date time location place present attendees apologies "
    "chapter part section page break lunch chorus verse refrain ordre compte resume releve suite suites "
    "reponse reponses sujet sujets theme bilan statut resultat resultats contexte risque risques lieu "
    "heure presents presentes absents absentes excuses participants chapitre partie pause dejeuner "
    "couplet annexe annexes "
    # What a service writes of sounds
    "music applause laughter laughs silence inaudible crosstalk noise musique applaudissements rires "
    "rire bruit".split()
)
"""First words, folded, of lines and labels that name nobody though they look like names."""
_FORMATTED = re.compile(r"\s*(?:\{\\rtf\d|<!doctype html|<html[\s>]|<\?xml\s)", re.IGNORECASE)
"""How RTF and pages begin: they hold names of authors, and text that nobody sees."""
_ORNAMENTS = frozenset({"Pc", "Pd", "Pi", "Pf", "So", "Sk", "Mn", "Cf"})
"""Categories of Unicode: dashes, quotation marks, pictures, and accents encoded apart from their letters."""
NEARLY = 0.8
"""The share of lines or utterances that tells how a file is written."""
_FEW, _MOST_WORDS = 3, 5
"""Utterances that tell how a file is written; words of a name that may be any."""


def read_data(path: Path, *, most: int = LARGEST) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: when it cannot be read, or is too large.
    """
    check_size(path, most)
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def check_size(path: Path, most: int) -> None:
    """Look at a file before anything is read from it: what is no plain file may be without end.

    Raises:
        InputError: when it is missing, no plain file, or too large.
    """
    try:
        facts = path.stat()
    except OSError as error:
        raise unreadable(path, error) from error
    if not stat.S_ISREG(facts.st_mode) and not stat.S_ISDIR(facts.st_mode):
        raise refused("it is not a plain file")
    if facts.st_size > most:
        raise too_large(most)


def too_large(most: int) -> InputError:
    """The error for a file of more bytes than are read."""
    return refused(f"it is larger than {most // 1_000_000} MB")


def unreadable(path: Path, error: OSError) -> InputError:
    """The error for a file that the system does not give out."""
    if isinstance(error, FileNotFoundError):
        return InputError("unreadable", f"There is no file {path}.", "Check the name and the folder.")
    why = f"The transcript cannot be read: {error.strerror}."
    return InputError("unreadable", why, "Check its name, and that you may read it.")


def as_text(data: bytes) -> str:
    """Bytes as text, see :func:`decoded`; lines end with a line feed, and no word goes on in the next one.

    Raises:
        InputError: when they are no text, or that of a document or page with all that is not seen of it.
    """
    text = decoded(data)
    if _FORMATTED.match(text):
        raise InputError(
            "renamed-document",
            "The transcript cannot be used: it is a document that was renamed.",
            "Open it where it was made, and save it as .docx or .txt.",
        )
    # A carriage return too many before each line feed (a file that was converted twice) ends no line more.
    return joined(text.replace("\r\r\n", "\n").splitlines())


def joined(lines: Iterable[str]) -> str:
    """Lines as one text; a word that goes on in the next line is whole in the first."""
    return BROKEN.sub(r"\g<joint>", "\n".join(lines))


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16, of which a byte order mark is no part, or Windows-1252.

    The last where it is sure, see :func:`~app.domain.words.western.text_of`.

    Raises:
        InputError: when they are no text.
    """
    try:
        text = text_of(data, western_sentences)
    except UnicodeDecodeError:
        raise _no_text("it is not UTF-8 text") from None
    if "\0" in text:
        raise _no_text("it is not text")
    return text


def _no_text(why: str) -> InputError:
    return InputError(
        "not-text",
        f"The transcript cannot be used: {why}.",
        "Save it once more as a text in UTF-8: Word and editors ask for the encoding when they save.",
    )


def refused(why: str, to_do: str = "") -> InputError:
    """The error for a file that cannot be used; ``why`` quotes nothing of it."""
    return InputError(
        "not-a-transcript",
        f"The transcript cannot be used: {why}.",
        to_do or "Give a VTT, SRT, DOCX or TXT file as the meeting service made it.",
    )


def named(text: str) -> tuple[str | None, str]:
    """The speaker that a line names at its beginning ("Anna Kowalska: ..."), and what is said."""
    label, said = _before_colon(text)
    return (label, said) if label and is_name(label) else (None, text)


def labelled(text: str) -> tuple[str | None, str]:
    """The words in brackets or before a colon at the beginning of a line, and what stands behind them."""
    tagged = _TAGGED.fullmatch(text)
    inside = (tagged[1] or tagged[2] or tagged[3]) if tagged else ""
    # "(613) 555-0142: ..." begins with the code of an area.
    return (inside, tagged[4]) if tagged and not inside.isdigit() else _before_colon(text)


def _before_colon(text: str) -> tuple[str | None, str]:
    label = _LABEL.match(text)
    if label is None or _heads_minutes(label[1], said := text[label.end() :]):
        return None, text
    return _ITEM.sub("", label[1]).strip(), said


def _heads_minutes(label: str, said: str) -> bool:
    word = label.strip(" *#").casefold()
    return word in _HEADS or (word == "date" and any(map(str.isdigit, said)))


def all_labelled(labels: Sequence[tuple[str | None, str]]) -> bool:
    """Whether nearly all utterances begin with a few words before a colon: then any are a speaker's name.

    People call themselves what they like in a meeting: "will", "iPhone de Rose".

    Args:
        labels: see :func:`labelled`, of each utterance.
    """
    return len(labels) >= _FEW and sum(map(is_short, labels)) >= NEARLY * len(labels)


def is_short(label: tuple[str | None, str]) -> bool:
    """Whether what stands before a colon may be a name of any words, and something is said behind it."""
    name, said = label
    return bool(name and said and len(name.split()) <= _MOST_WORDS)


def is_name(text: str) -> bool:
    """Whether a text looks like the name of a speaker: a few words with capitals, nothing of a sentence.

    What stands in brackets or behind a bar ("(she/her)", "| Acme"), or short behind a dash, may be
    anything. An e-mail address and a telephone number are names.
    """
    if _REACHED.fullmatch(text.strip("[] ")):
        return len(text) <= _LONGEST_NAME
    bare = _OF.sub("", _ASIDE.sub(" ", text).rstrip()).split() or text.strip("()[] ").split()
    words = [word for word in bare if _plain(word)]
    own = [word for word in words if word.strip(".,") not in _JOINING]
    if not 0 < len(own) <= _MOST_NAMES or len(text) > _LONGEST_NAME or words[0] != own[0]:
        return False
    if sum(word[0].isdigit() for word in words) > 1:  # a date
        return False
    small = _BEGINNING | _SOMEBODY
    return all(word in small or _is_part(_JOINED.sub("", word)) for word in own)


def _plain(word: str) -> str:
    """A word of a name without the signs that may stand in it or beside it."""
    return "".join(sign for sign in word.strip("().,[]") if not _is_ornament(sign))


def _is_ornament(sign: str) -> bool:
    return sign in "'\"/&\N{MIDDLE DOT}" or unicodedata.category(sign) in _ORNAMENTS


def _is_part(word: str) -> bool:
    plain = _plain(word)
    if plain.isdigit():  # a number, and no date
        return plain == word.strip("().,[]")
    if _INITIALS.fullmatch(word):
        return word[0].isupper()
    # Many scripts have no capitals, and an iPhone has one.
    return plain.isalnum() and (not plain[0].islower() or plain[1:2].isupper())
