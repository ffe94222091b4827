"""What a line of a transcript is: who speaks from there on, what somebody says, or what a service adds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.words.terms import is_hidden
from app.transcripts.reading import NEARLY, is_name, is_short, labelled, named
from app.transcripts.running import with_turns_apart
from app.transcripts.tables import with_tabs

_CLOCK = r"\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?"
_LETTERED = r"\d{1,2} ?h(?: ?\d{1,2}(?: ?min(?: ?\d{1,2} ?s)?)?)?|\d{1,3} ?min(?: ?\d{1,2} ?s)?"
"""A time with the letters of its units, as French has it; without brackets it may be spoken."""
_SPELLED = r"(?:\d{1,2} (?:hours?|heures?) )?\d{1,2} minutes? \d{1,2} second(?:es|e|s)?"
"""What Teams puts beside a name that is copied out of its window."""
_LONG = r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
_HOUR = r"\d{1,2} ?h ?\d{2}"
_DATED = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:,? (?:à )?|T)" + _CLOCK
_DAY = (
    r"(?:[Tt]oday|[Yy]esterday|[Aa]ujourd['\u2019]hui|[Hh]ier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche)"
)
_ON_DAY = rf"{_DAY} (?:at|à) {_CLOCK}"
_CHATTED = rf"\[(?:{_DAY}|\d{{1,2}}[/.]\d{{1,2}}) {_CLOCK}\]"
"""A time in a chat, as Discord and Teams have it."""
_ARROW, _DASH = r"(?:-{1,3}>|\u2192)", r"[-\u2013\u2014]"
_FROM_TO = rf"{_CLOCK}\s?(?:{_ARROW}|{_DASH})\s?{_CLOCK}"
_TIME = rf"(?:{_FROM_TO}|{_CLOCK}|{_LETTERED})"
_BRACKETED = rf"(?:\[{_TIME}\]|\({_TIME}\))"
_RANGED = rf"(?:{_CLOCK}\s?{_ARROW}\s?{_CLOCK}|{_LONG}\s?{_DASH}\s?{_LONG})"
_EXACT = rf"(?:{_BRACKETED}|{_CHATTED}|{_ON_DAY}|\[{_DATED}\]|{_DATED}|{_RANGED}|{_LONG})"
"""A time that nobody says: in brackets, with an arrow or a date, or with hours, minutes and seconds."""
_BEFORE = re.compile(
    rf"^(?:{_BRACKETED}|{_CHATTED}|\[{_DATED}\]|{_DATED}(?: -(?= ))?|{_FROM_TO}|{_CLOCK}|{_HOUR})(?: |$)"
)
_RANGE = re.compile(_RANGED)
_AFTER = re.compile(
    rf"(?: (?:{_BRACKETED}|{_ON_DAY}|{_DATED}|{_SPELLED}|{_FROM_TO}|{_CLOCK}|{_HOUR})|^{_SPELLED}):?$"
)
_SURE = re.compile(rf"^{_EXACT}(?: |$)|(?:{_EXACT}|{_SPELLED}|:)$")
"""What makes a heading that of a speaker also among lines that name theirs before a colon."""
_BEHIND_NAME = re.compile(rf"\S {_EXACT}$")
"""What no line of speech ends with, nor a heading that Whisper prints."""
_DISCORD = re.compile(rf"\S {_DASH} {_ON_DAY}$")
_SAID = re.compile(rf"^(?!{_EXACT})\d")
"""How a line begins whose time may be spoken."""
_DASHES = " -\u2013\u2014"
_BESIDE = " -\u2013\u2014|\u00b7*,"
"""Signs that part a name from a time."""
_PLANNED = re.compile(r"\d{1,2}[:h]\d[05]")
"""A time as an agenda has it: where all are so, what stands above them is what it is about."""
_BOLD = re.compile(r"\*\*(\S(?:[^*]*[^\s*])?)\*\*")
"""How a text without fonts has what is bold."""
_HEADING = re.compile(r"^#{1,6} ")
"""And a heading, in which names may stand."""
_BETWEEN = re.compile(rf"^([^:]{{1,100}}?)(?: ?{_BRACKETED} ?:|: ?(?:{_EXACT}|00?:\d\d))(?: |$)")
"""A name and a time, with the colon behind both or between them."""
_APART = re.compile(rf"(\S.{{0,99}}?)(?:\s{{0,9}}\t\s{{0,9}}|\s{{2,9}}){_CLOCK}(?:\s{{0,9}}\t(.*))?")
"""A name, and a time that stands away from it: between the words of a sentence is one space."""
_DASHED = re.compile(rf"([^\W\d_][^:;]{{0,99}}?)(?: {_DASH} | ?[;|] ?)(\S.*)")
"""Who speaks, and what is said, with a dash, a semicolon or a bar between them."""
_TABLE = re.compile(
    rf"(?:{_TIME}|{_BRACKETED})(?:\s{{0,9}}\t\s{{0,9}}{_CLOCK})?\s{{0,9}}\t([^\t]{{1,100}})\t(.*)"
)
"""A row of a table: its time or times, who speaks, what is said."""
_BOXED = re.compile(rf"\[((?:[^\[\]]|\[[^\[\]]{{1,50}}\]){{1,100}})\] {_CLOCK}")
_CHAT = re.compile(
    rf"{_LONG} (?:From|De) (\S.{{0,99}}?)(?: (?:[Tt]o|à) ([^:]{{1,100}}?)(?:\([^()]*\))? ?:| :)(?: (.*))?"
)
"""Who writes in the chat of a meeting, and to whom, as Zoom saves it; the words may be on the line below."""
_BEHIND = re.compile(rf"{_CLOCK} ")
_SERVICE = re.compile(
    r"(.{1,100}) (?:(?:started|stopped) transcription|a (?:démarré|commencé|lancé|arrêté) la transcription)"
    r"|(?:Meeting ended after|La réunion s['\u2019]est terminée (?:après|au bout de)) \d\d:\d\d:\d\d\W*"
    r"|This editable transcript was computer generated and might contain errors\..*"
    r"|Cette transcription modifiable a été générée par ordinateur.*"
    r"|Transcribed by https?://otter\.ai/?"
    r"|(?:Replying to|Reacted to|Removed an? \S{1,20} reaction from)"
    r" [\"\u201c].*[\"\u201d](?: with \S{1,20})?"
)
"""What Teams, Meet and Otter say of the transcript, and Zoom of its chat, and nobody in it."""
_ENDS, _INITIAL = ".!?,;:\N{HORIZONTAL ELLIPSIS}", 3
_LEAST = 3
"""Lines with a name and a dash from which a file may be written so."""
_ABOVE = 0.3
"""The share of lines that have a few words and a time from which these are who speaks, whatever they are."""
_MOST_WORDS = 8
"""Words beside a time that stands away from them; more are a sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty.

    Args:
        text: of it, with single spaces.
        said: what stands in it beside a name and a time; of a heading, what is behind its time.
        name: who says it, where the line names somebody before a colon.
        label: the words before a colon and what stands behind it, where nothing tells that they are a name.
        heading: who speaks from there on, in a line with a time, a name and no more; empty for times alone.
        timed: whether there is a time beside what is said.
        sure: whether the time can be nothing else.
        opens: whether nothing or an empty line stands before it.
        cells: of a row of two in a table.
        bare: whether it is a heading without a time.
        doubtful: whether it may be the name of a speaker, and may be said.
        to: who is written to in a chat.
    """

    text: str
    said: str = ""
    name: str | None = None
    label: tuple[str | None, str] = (None, "")
    heading: str | None = None
    timed: bool = False
    sure: bool = False
    opens: bool = False
    cells: tuple[str, str] | None = None
    bare: bool = False
    doubtful: bool = False
    to: str | None = None


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that are not empty, without those in which a service speaks of the transcript."""
    lines = _with_dashes(_without_times_behind(tuple(_each(with_tabs(with_turns_apart(text))))))
    above = _above_times(lines)
    lines = _with_small(lines)
    return tuple(replace(one, heading=one.text) if at in above else one for at, one in enumerate(lines))


def _above_times(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that are names, where nearly every time on a line of its own has one above it."""
    alone = [line.heading == "" for line in lines]
    above = [at - 1 for at, time in enumerate(alone) if time and at and not alone[at - 1]]
    if all(_PLANNED.fullmatch(lines[at + 1].text) for at in above):
        return frozenset()
    names = [at for at in above if is_name(lines[at].text) and (at == 0 or not alone[at - 1])]
    return frozenset(names if len(names) > 1 and len(names) >= NEARLY * len(above) else ())


def _with_small(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, for headings also those in which the same few words stand beside several times.

    Where headings open blocks, with times behind them that nobody says, any few words before such a time do.
    """
    plain = (line for line in lines if line.heading is None and not (line.name and line.said))
    beside = {line: _beside_time(line.text) for line in plain}
    again = Counter(name for name in beside.values() if name)
    repeated = max(again.values(), default=0) > 1
    several = repeated and len(again) > 1 and sum(again.values()) >= _ABOVE * len(lines)
    headed = any(line.heading for line in lines)
    blocks = any(line.heading and line.opens and _BEHIND_NAME.search(line.text) for line in lines)
    if not (several or headed):
        return lines

    def heads(line: Line, name: str) -> bool:
        opens = blocks and line.opens and _BEHIND_NAME.search(line.text) is not None
        return several or again[name] > 1 or opens or _DISCORD.search(line.text) is not None

    return tuple(
        replace(line, heading=name, name=None, said="", sure=bool(_SURE.search(line.text)))
        if (name := beside.get(line)) and heads(line, name)
        else line
        for line in lines
    )


def _beside_time(line: str) -> str | None:
    """The few words of a line that has nothing but them and a time."""
    bare = _AFTER.sub("", _BEFORE.sub("", line, count=1), count=1).strip()
    rest = bare.lstrip(_DASHES).rstrip(_BESIDE)
    return rest if rest and bare != line and is_short((rest, line)) and no_end(rest) else None


def _without_times_behind(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without the times behind their colons ("Anna: 10:03 Hello"), where nearly all have one."""
    short = [line for line in lines if is_short(line.label)]
    behind = frozenset(line for line in short if _BEHIND.match(line.label[1]))
    count = sum(line in behind for line in short)
    if count < 2 or count < NEARLY * len(short):
        return lines
    return tuple(_without_time_behind(line) if line in behind else line for line in lines)


def _without_time_behind(line: Line) -> Line:
    who, behind = line.label
    said = _BEHIND.sub("", behind, count=1)
    return replace(line, said=said, name=who, label=(who, said), timed=True, sure=True)


def _with_dashes(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, with who speaks where nearly all, or those that open blocks, have a name and a dash."""
    blocks = [line for line in lines if line.opens]
    dashed = {line: found for line in lines if (found := _dashed(line)) is not None}
    names = Counter(name for name, _ in dashed.values())
    few = len(dashed) < _LEAST or max(names.values()) < 2
    if few or not any(
        sum(line in dashed for line in each) >= NEARLY * len(each) for each in (lines, blocks[1:]) if each
    ):
        return lines
    return tuple(
        replace(line, said=found[1], name=found[0]) if (found := dashed.get(line)) else line for line in lines
    )


def _dashed(line: Line) -> tuple[str, str] | None:
    """The name and what is said, with a dash between them or in cells of their own."""
    if line.heading is not None or line.name is not None or line.timed:
        return None
    dashed = _DASHED.fullmatch(line.text)
    name, said = line.cells or ((dashed[1], dashed[2]) if dashed else ("", ""))
    return (name, said) if is_name(name) else None


def _each(text: str) -> Iterator[Line]:
    before, opens = "", True
    for raw in (_BOLD.sub(r"\1", _HEADING.sub("", _bare(part))).strip() for part in text.split("\n")):
        line = " ".join(raw.split())
        if line and not _is_service(line):
            left, _, right = (" ".join(part.split()) for part in raw.partition("\t"))
            cells = (left, right) if right else None
            yield replace(_line(raw, line, before), opens=opens, cells=cells)
            before = line
        opens = not line


def _bare(line: str) -> str:
    """A line without spaces, and signs that nobody sees, around it: WhatsApp has some before a time."""
    first = next((at for at, sign in enumerate(line) if not is_hidden(sign)), len(line))
    return line[first:].strip()


def _is_service(line: str) -> bool:
    found = _SERVICE.fullmatch(line)
    return found is not None and (found[1] is None or is_name(found[1]))


def _line(raw: str, line: str, before: str) -> Line:
    if (surely := _surely(raw, line, before)) is not None:
        return surely
    heading = _heading(line)
    if heading is not None:
        said = _without_time(line)
        return Line(
            line,
            said if said != line else "",
            heading=heading,
            timed=said != line,
            sure=bool(_SURE.search(line)),
        )
    apart = _APART.fullmatch(raw)
    if apart is None or not _no_sentence(name := " ".join(apart[1].split())):
        return _spoken(line)
    said = " ".join((apart[2] or "").split())
    if not said:
        return Line(line, heading=name, sure=True)
    return Line(line, said, name, timed=True, sure=True)


def _surely(raw: str, line: str, before: str) -> Line | None:
    """A line that names a speaker in a way that only services have; None for other lines."""
    row = _TABLE.fullmatch(raw)
    if row is not None and _no_sentence(who := " ".join(row[1].split())):
        return Line(line, " ".join(row[2].split()), who, timed=True, sure=True)
    if _RANGE.fullmatch(before) and is_name(line):
        return Line(line, heading=line, sure=True)
    if (chat := _CHAT.fullmatch(line)) is not None:
        who, to, said = chat.groups()
        made = Line(line, said, who, timed=True, sure=True) if said else Line(line, heading=who, sure=True)
        return replace(made, to=to)
    boxed = _BOXED.fullmatch(line)
    return Line(line, heading=boxed[1].strip(), sure=True) if boxed else None


def _heading(line: str) -> str | None:
    """The name in a line with a time, a name and no more ("" for times alone), None for other lines."""
    if _RANGE.fullmatch(line):
        return ""
    rest = _AFTER.sub("", _BEFORE.sub("", line, count=1), count=1).strip()
    if rest == line:
        return None
    plain = rest.removesuffix(":").lstrip(_DASHES).rstrip(_BESIDE)
    plain = plain.strip("[] ") if plain.startswith("[") else plain
    return plain if not plain or (is_name(plain) and no_end(plain)) else None


def no_end(text: str) -> bool:
    """Whether no sentence ends at the end of a text; an initial may stand there ("Anna K.", "Jr.")."""
    last = text.rsplit(maxsplit=1)[-1]
    return last[-1] not in _ENDS or (last[-1] == "." and last[0].isupper() and len(last) <= _INITIAL)


def _spoken(line: str) -> Line:
    """A line in which something is said, with a name and a time before it or without."""
    bare = _without_time(line)
    between = _BETWEEN.match(bare)
    if between is not None and _no_sentence(who := between[1].strip(_BESIDE)):
        return Line(line, bare[between.end() :], who, timed=True, sure=True)
    name, said = named(bare)
    timed = bare != line
    sure = timed and name is not None and _SURE.match(line) is not None
    return Line(line, said.strip(), name, labelled(bare), timed=timed, sure=sure)


def _without_time(line: str) -> str:
    """The line without a time at its beginning, unless it may be spoken ("10:30 suits me")."""
    time = _BEFORE.match(line)
    if time is None:
        return line
    rest = line[time.end() :]
    spoken = _SAID.match(line) is not None and named(rest)[0] is None
    return line if spoken else rest


def _no_sentence(text: str) -> bool:
    """Whether a text may be what somebody is called, and ends no sentence."""
    return bool(text) and len(text.split()) <= _MOST_WORDS and no_end(text)
