"""Values that tests of several stages start from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.certificate import TEXT_FORMAT, PublishedFile
from app.domain.digest import digest
from app.domain.finding import Category, Findings, Hit
from app.domain.merging import in_transcript
from app.domain.plan import Plan, plan
from app.domain.planning.draft import Draft
from app.domain.planning.passages import passages
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.profile import SoundStyle, TextStyle
from app.domain.recording import Fault, Recording
from app.domain.review import Action, Decision, Review
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.domain.transcription.assembling import assemble
from app.project import KeptBundle

RATE = 8000


def make_recording(
    *,
    length: int = 10 * RATE,
    rate: int = RATE,
    channels: int = 1,
    sha256: str = "ab" * 32,
    path: Path = Path("/recordings/meeting.wav"),
    faults: tuple[Fault, ...] = (),
) -> Recording:
    return Recording(
        path=path,
        sha256=sha256,
        container="wav",
        codec="pcm_s16le",
        sample_format="s16",
        bits=16,
        rate=rate,
        channels=channels,
        length=length,
        faults=faults,
    )


def say(
    text: str, *, start: float = 0.5, each: float = 0.4, rate: int = RATE, speaker: str | None = None
) -> list[Claim]:
    """Words said one after another, ``each`` seconds long."""
    at = [start + each * index for index in range(len(text.split()) + 1)]
    return [
        Claim(word, round(begin * rate), round(end * rate), speaker=speaker)
        for word, begin, end in zip(text.split(), at, at[1:], strict=False)
    ]


def block(at: int, text: str) -> HeardBlock:
    """Words that were heard in five seconds from a second on."""
    claims = tuple(say(text, start=at + 0.5))
    return HeardBlock(Span(at * RATE, (at + 5) * RATE), "en", (HeardSegment("en", claims),))


def make_transcript(
    *segments: Sequence[Claim],
    recording: Recording | None = None,
    language: str = "en",
    voice: Iterable[Span] = (),
    faults: tuple[Fault, ...] = (),
) -> Transcript:
    made_from = recording or make_recording()
    return assemble(
        made_from=made_from.sha256,
        language=language,
        rate=made_from.rate,
        length=made_from.length,
        segments=[(language, segment) for segment in segments],
        voice=voice,
        engine="ctranslate2",
        model="base",
        faults=faults,
    )


def speech_under_a_word(recording: Recording | None = None) -> Transcript:
    """One word of three lasts longer than it can, from 1 to 4 s: unheard speech lies on its span."""
    short = RATE // 4
    said = [Claim("so", RATE - short, RATE), Claim("is", RATE, 4 * RATE)]
    said.append(Claim("me", 4 * RATE, 4 * RATE + short))
    return make_transcript(said, recording=recording, voice=[Span(RATE - short, 4 * RATE + short)])


def find(transcript: Transcript, wanted: Mapping[str, Category]) -> Findings:
    """Findings of every place where one of the texts stands."""
    hits = []
    for text, category in wanted.items():
        start = transcript.text.find(text)
        while start >= 0:
            hits.append(Hit(category, start, start + len(text), 0.9, "test", "it is looked for"))
            start = transcript.text.find(text, start + 1)
    return in_transcript(transcript, hits)


def decided(
    transcript: Transcript,
    findings: Findings | None = None,
    *,
    recording: Recording | None = None,
    action: Action = Action.REDACT,
) -> Review:
    """A review in which every finding has the same action."""
    found = findings or Findings(digest(transcript), ())
    review = Review(recording or make_recording(), transcript, found)
    return review.decide(Decision(finding.key, action, "test") for finding in found.findings)


def own_edges(review: Review) -> dict[Span, Span]:
    """Edges that are the passages' own."""
    return {passage.span: passage.span for passage in passages(review)}


def make_plan(
    transcript: Transcript,
    wanted: Mapping[str, Category],
    *,
    recording: Recording | None = None,
    text_style: TextStyle = TextStyle.LABEL,
    sound_style: SoundStyle = SoundStyle.MUTE,
) -> Plan:
    """A plan that removes every place where one of the texts stands, and all unheard speech."""
    review = decided(transcript, find(transcript, wanted), recording=recording)
    return plan(review, own_edges(review), text_style=text_style, sound_style=sound_style)


def text_of(made: Draft) -> str:
    """What is left to read, without who says it."""
    return made.paragraph_break.join(paragraph.text for paragraph in made.paragraphs)


def make_bundle(review: Review, name: str, files: tuple[PublishedFile, ...] = ()) -> KeptBundle:
    """What a project keeps of a bundle that was published of a review."""
    return KeptBundle(
        at=datetime(2026, 1, 31, tzinfo=UTC),
        name=name,
        files=files,
        plan="cd",
        decisions=(),
        accepted=frozenset(),
        edges=(),
        text_style=TextStyle.LABEL,
        sound_style=SoundStyle.MUTE,
        part=None,
        named=frozenset(),
        transcript=review.transcript,
        findings=review.findings,
        text_format=TEXT_FORMAT,
    )
