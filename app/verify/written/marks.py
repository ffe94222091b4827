"""A page or a document as the flat list of everything that stands in it, and what the plan wants there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
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
