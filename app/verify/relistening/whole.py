"""Listens to all of what is published, not only around the removed passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from app.domain.certificate import Check
from app.domain.ports import HeardBlock, SoundAlike, Transcriber
from app.domain.timeline import Span, convert, overlapping
from app.verify.measured.sound import Pair
from app.verify.relistening.belonging import NOTHING_HEARD, Belonging
from app.verify.relistening.listener import Listener
from app.verify.relistening.windows import AROUND, Script

WHOLE = "relisten-full"


def check_whole(pair: Pair, transcriber: Transcriber, sound_alike: SoundAlike) -> Check:
    """Whether a removed word is written anywhere in a transcript of the published file.

    Each is listened for by the rules of its own language. Where hardly a word is written that the text has
    there, it is the text of another recording: nobody has decided about what is heard.

    Args:
        pair: the original and what was published of it.
        transcriber: writes all of it down.
        sound_alike: tells how much words sound like one another.
    """
    plan, script = pair.plan, Script(pair.plan)
    said: dict[str, list[Sequence[str]]] = {}
    for span in script.spans:
        said.setdefault(script.language(span), []).append(script.removed(span))
    listeners = {language: Listener(sound_alike, language) for language in said}
    listening = [(one, one.wanted(said[language])) for language, one in listeners.items()]
    failing: set[Span] = set()
    segments = words = heard = failed = 0
    belonging = NOTHING_HEARD
    for block in transcriber.transcribe(pair.published, language=plan.language):
        failed += block.fault is not None
        for stretch, written in _segments(block, pair):
            segments, words = segments + 1, words + len(written)
            kept = script.kept(stretch)
            belonging = belonging.and_also(Belonging.of(written, chain(*kept)))
            if any(listener.hears(written, wanted, kept) for listener, wanted in listening):
                heard += 1
                failing.update(overlapping(plan.spans, stretch))
    detail = f"removed words heard in {heard} of {segments} segments ({words} words) of the whole file"
    if failed:
        detail += f", {failed} blocks could not be transcribed"
    passed = not (heard or failed or belonging.strange)
    return Check(WHOLE, passed, detail + belonging.detail, tuple(sorted(failing)))


def _segments(block: HeardBlock, pair: Pair) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """What was written down together, with where on the plan's clock it and its neighbourhood are."""
    plan, rate = pair.plan, pair.published.recording.rate
    around = round(AROUND * plan.rate)
    for segment in block.segments:
        if claims := segment.claims:
            start = min(claim.start for claim in claims)
            end = max(start + 1, *(claim.end for claim in claims))  # a word without a length is heard as well
            near = convert(Span(start, end), rate, plan.rate)
            yield Span(max(0, near.start - around), near.end + around), tuple(claim.text for claim in claims)
