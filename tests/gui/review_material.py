"""Reviews to look at: a short meeting with every state in it, and hours of one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.finding import Category, Finding, Hit
from app.domain.merging import in_transcript
from app.domain.review import Action
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from tests.values import make_recording, make_transcript, say

RATE = 8000
TURNS = (
    (
        "Anne",
        "Thanks for joining. I'm Priya Raman, head of payroll at Northgate. Before we begin, one word on",
    ),
    ("Anne", "what was in the press this morning, because most of it was wrong and some of it was not."),
    (
        "Marc",
        "My direct line is six one three five five five oh one four two, and the figure lower than said is",
    ),
    ("Marc", "four and a half million. We will not say so before Thursday."),
    ("Anne", "Ask Priya Raman or D. Okafor, they know the Rivermouth account better than any of us."),
)
WANTED = (
    ("Priya Raman", Category.PERSON, Action.REDACT),
    ("Northgate.", Category.ORGANISATION, Action.ASK),
    ("six one three five five five oh one four two,", Category.PHONE, Action.REDACT),
    ("four and a half million.", Category.MONEY, Action.ASK),
    ("Thursday.", Category.DATE, Action.KEEP),
    ("D. Okafor,", Category.PERSON, Action.ASK),
    ("Rivermouth", Category.WATCHLIST, Action.KEEP),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view is handed."""

    transcript: Transcript
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]


def meeting() -> Shown:
    """Half a minute with two speakers, unheard speech, a doubtful word and every decision."""
    segments, at = [], 0.5
    for speaker, text in TURNS:
        claims = say(text, start=at, each=0.35, rate=RATE, speaker=speaker)
        segments.append([unsure(claim) if claim.text == "lower" else claim for claim in claims])
        at = claims[-1].end / RATE + (3.4 if text.endswith("word on") else 0.4)
    length = round((at + 1) * RATE)
    pause = Span(segments[0][-1].end, segments[1][0].start)
    transcript = make_transcript(*segments, recording=make_recording(length=length, rate=RATE), voice=[pause])
    return found_in(transcript, WANTED)


def of(shown: Shown, category: Category) -> Finding:
    """The first finding of a category."""
    return next(finding for finding in shown.findings if finding.category is category)


def unsure(claim: Claim) -> Claim:
    return Claim(claim.text, claim.start, claim.end, 0.2, claim.speaker)


def found_in(transcript: Transcript, wanted: Sequence[tuple[str, Category, Action]]) -> Shown:
    """Every place where a text stands, with what was decided; what nobody wanted waits."""
    hits, decided = [], {}
    for text, category, action in wanted:
        start = transcript.text.find(text)
        while start >= 0:
            hits.append(Hit(category, start, start + len(text), 0.9, "test", "it is looked for"))
            decided[start] = action
            start = transcript.text.find(text, start + 1)
    findings = in_transcript(transcript, hits).findings
    actions = (decided.get(f.start_char, Action.ASK) if f.term else Action.ASK for f in findings)
    return Shown(transcript, findings, tuple(actions))


def long_meeting(words: int = 45_000, findings: int = 3_000, seed: int = 1) -> Shown:
    """Hours of words in sentences, with findings of every category spread over them."""
    rng = random.Random(seed)
    stems = [
        "".join(rng.choice("bcdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randint(1, 4)))
        for _ in range(900)
    ]
    texts = [rng.choice(stems) + ("." if rng.random() < 0.08 else "") for _ in range(words)]
    segments = [
        say(
            " ".join(texts[at : at + 12]),
            start=0.2 + at * 0.4,
            each=0.4,
            rate=RATE,
            speaker=f"S{at // 300 % 3}",
        )
        for at in range(0, words, 12)
    ]
    recording = make_recording(length=round((words * 0.4 + 1) * RATE), rate=RATE)
    transcript = make_transcript(*segments, recording=recording)
    starts = sorted(rng.sample(range(0, words - 4, 5), findings))
    categories = [c for c in Category if c is not Category.UNHEARD]
    spoken, at = [], 0
    for text in texts:
        spoken.append((at, at + len(text)))
        at += len(text) + 1
    hits = [
        Hit(rng.choice(categories), spoken[s][0], spoken[s + rng.randint(0, 3)][1], 0.9, "test", "looked for")
        for s in starts
    ]
    found = in_transcript(transcript, hits).findings
    return Shown(transcript, found, tuple(rng.choice(list(Action)) for _ in found))
