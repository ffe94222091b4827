"""A page or a document as the flat list of everything that stands in it, and what the plan wants there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from types import MappingProxyType

from app.domain.plan import Plan
from app.domain.planning.cues import Cue
from app.domain.planning.labels import BLOCK

Mark = tuple[str, ...]
"""A tag with its attributes (``("<p", "class", "x")``), its end (``("</p",)``), a text (``("", "hello")``),
or whatever else a parser meets: a comment, an instruction, a declaration."""
ENGLISH = ("Transcript", "en-US")
WORDINGS: Mapping[str, tuple[str, str]] = MappingProxyType({"en": ENGLISH, "fr": ("Transcription", "fr-FR")})
"""Heading and language tag of a page, by the plan's language."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a parser meets, in order.

    Args:
        met: so far.
    """

    met: list[Mark] = field(default_factory=list)

    def start(self, tag: str, attributes: Iterable[tuple[str, str | None]] = ()) -> None:
        """A tag; in which order its attributes stand does not matter."""
        pairs = sorted((name, value or "") for name, value in attributes)
        self.met.append((f"<{tag}", *(word for pair in pairs for word in pair)))

    def end(self, tag: str) -> None:
        """The end of a tag."""
        self.met.append((f"</{tag}",))

    def element(self, tag: str, text: str = "", attributes: Iterable[tuple[str, str]] = ()) -> None:
        """A tag with nothing in it but a text, if that."""
        self.start(tag, attributes)
        if text:
            self.text(text)
        self.end(tag)

    def text(self, text: str) -> None:
        """Text; what a parser gives in parts is one."""
        if self.met and self.met[-1][0] == "":
            text = self.met.pop()[1] + text
        self.met.append(("", text))

    def other(self, *what: str) -> None:
        """Anything else."""
        self.met.append(("?", *what))


def spelt(marks: Iterable[Mark], *, xml: bool) -> str:
    """Tags and texts in the one way in which they are written.

    Args:
        marks: without anything else.
        xml: whether it is a document, in which an element without content is one tag and spaces at the ends
            of a text are asked for; else a page, in which an attribute without value is a name.
    """
    made: list[str] = []
    before: Mark = ("",)
    for mark, following in pairwise((*marks, ("",))):
        head, *words = mark
        if not head:
            made.append(escape(words[0], quote=False))
        elif head.startswith("</"):
            empty = xml and before[0] == f"<{head[2:]}"
            made[-1:] = ["/>"] if empty else [made[-1], f"{head}>"]
        else:
            text = following[1] if xml and following[0] == "" != following[-1] else ""
            pairs = [*zip(words[::2], words[1::2], strict=True)]
            pairs += [("xml:space", "preserve")] if text != text.strip() else []
            told = (f' {name}="{value}"' if value else f" {name}" for name, value in pairs)
            made += [head, *told, ">"]
        before = mark
    return "".join(made)


def before_speech(speaker: str | None, plan: Plan) -> str:
    """A speaker's name as it stands before what they say; empty where nobody is named."""
    colon = "\N{NO-BREAK SPACE}:" if plan.language == "fr" else ":"
    return f"{speaker}{colon}" if speaker else ""


def parts_of(cue: Cue) -> Iterator[tuple[str, bool]]:
    """The text of a cue as labels, and what stands between them: kept words, spaces, and closing signs."""
    made = [""]
    for piece in cue.pieces:
        end = 1 + max(piece.text.rfind("]"), piece.text.rfind(BLOCK[-1])) if piece.removed else 0
        if end:
            made += [piece.text[:end], ""]
        made[-1] += f"{piece.text[end:]} "
    made[-1] = made[-1].removesuffix(" ")
    yield from ((text, bool(number % 2)) for number, text in enumerate(made) if text)


def time_of(cue: Cue, plan: Plan) -> str:
    """When a cue begins, as it stands in a margin."""
    minutes, seconds = divmod(cue.span.start // plan.rate, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
