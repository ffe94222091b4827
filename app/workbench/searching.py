"""What is looked for in a transcript or a text: by what is written, by how it was heard, and by its sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import ModelError
from app.domain.finding import Category, Finding, Findings, Hit
from app.domain.merging import in_text, in_transcript
from app.domain.profile import THRESHOLD
from app.domain.recording import Fault, FaultKind, Recording
from app.domain.reviewing.rules import Rules
from app.domain.spotting.apart import PAUSE, beside, in_doubt, standing_apart
from app.domain.spotting.names import Name, names_of_speakers
from app.domain.spotting.spotted import NAME, examples, found_before, least_likeness, sounding_alike
from app.domain.transcript import Stretch, Transcript, confidences, parted, stretches
from app.domain.transcription.doubts import doubts
from app.domain.transcription.doubts_beside import doubts_beside
from app.domain.transcription.missed import with_missed
from app.workbench.policy.deciding import looked_at, not_kept
from app.workbench.policy.profiles import offered_profiles
from app.workbench.policy.settings import Policy
from app.workbench.running import Run
from app.workbench.tasks import detecting

_NOT_LISTENED = f"recogniser:{NAME}"
"""The name of the fault that nobody listened for names: no detection of what is written makes up for it."""


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for what may be sensitive, from the profile's threshold up.

    Args:
        run: runs a task in the child.
        policy: what is looked for.
        rules: that are in force.
        threads: of computing; None for one a processor.
        rest: is called when all is read, before it is listened.
    """

    run: Run
    policy: Policy
    rules: Rules
    threads: int | None = None
    rest: Callable[[], None] = lambda: None

    def in_text(self, text: str, language: str) -> tuple[Findings, str]:
        """In a text that nobody spoke, which may name speakers before what they say; and its language."""
        spoken, parts = self.run(detecting.languages_of, text, language)
        taken = spoken if language == "auto" else language
        hits, faults = self._written(text, taken, self.run(detecting.speakers_named, text), parts)
        return in_text(text, hits, faults=faults), spoken

    def in_transcript(
        self, transcript: Transcript, elsewhere: tuple[Name, ...], heard: Recording | Findings | None
    ) -> Findings:
        """In what was heard; see :meth:`~app.workbench.bench.Workbench.detect`."""
        hits, faults = self._in_words(transcript, (*names_of_speakers(transcript), *elsewhere))
        doubtful = self._looked_at(doubts(transcript))
        if isinstance(heard, Findings):
            alike: tuple[Hit, ...] = found_before(transcript, heard)
            failed = tuple(fault for fault in heard.faults if fault.name == _NOT_LISTENED)
        else:
            alike, failed = self._alike(transcript, hits, doubtful, heard)
        faults = (*faults, *failed)
        found = [*hits, *doubtful, *self._looked_at(alike)]
        found += self._looked_at(doubts_beside(transcript, found))
        if isinstance(heard, Recording):
            found += self._looked_at(self._apart(transcript, found, heard))
        return in_transcript(transcript, found, faults=faults, sure=THRESHOLD)

    def in_file(self, fitted: Transcript, heard: Transcript) -> Transcript:
        """The words of a file, with unheard speech where something is found in what was heard alone.

        What a profile keeps in the file ("Paris") hides nothing that it would remove there ("Harris"): the
        policy's own, and every other for which a person may publish later. Nor does anything but a term of a
        watch-list hide one: a person who keeps what they read would keep it ("Jupiter" for "Juniper").

        Args:
            fitted: the file's words, at the times at which they are heard.
            heard: what was heard. Where a recogniser fails on it, the words of the file have that fault.
        """
        names = names_of_speakers(fitted)
        hits, _ = self._in_words(fitted, names)
        heard_hits, faults = self._in_words(heard, names)
        found, there = in_transcript(fitted, hits).findings, in_transcript(heard, heard_hits).findings
        missed = with_missed(fitted, found, heard, there)
        missed = with_missed(missed, _listed(found), heard, _listed(there))
        for profile in (self.policy.profile, *offered_profiles(self.rules)):
            policy = replace(self.policy, profile=profile)
            left, said = (not_kept(all_of, policy, self.rules) for all_of in (found, there))
            missed = with_missed(missed, left, heard, said)
        return replace(missed, faults=(*missed.faults, *faults))

    def _alike(
        self,
        transcript: Transcript,
        hits: Sequence[Hit],
        doubtful: Sequence[Hit],
        recording: Recording | None,
    ) -> tuple[tuple[Hit, ...], tuple[Fault, ...]]:
        """What sounds like the names that were found, where there is sound; words in doubt are no names."""
        looked_for = examples(transcript, hits) if recording and not transcript.text_only else ()
        if recording is None or not looked_for:
            return (), ()
        self.rest()
        try:
            spotted = self.run(
                detecting.spot,
                recording,
                tuple(example.span for example in looked_for),
                voice=transcript.voice,
                least=least_likeness(transcript),
                model=transcript.model,
                threads=self.threads,
            )
        except ModelError as error:
            return (), (_fault(error),)
        return sounding_alike(transcript, [*hits, *doubtful], looked_for, spotted), ()

    def _apart(self, transcript: Transcript, hits: Sequence[Hit], recording: Recording) -> tuple[Hit, ...]:
        """What stands between two pauses of the words in doubt that were not found."""
        pairs = in_doubt(transcript, hits)
        places = beside(transcript, pairs)
        quiet = self.run(detecting.pauses, recording, places, shortest=PAUSE) if places else ()
        return standing_apart(transcript, pairs, quiet)

    def _in_words(
        self, transcript: Transcript, elsewhere: tuple[Name, ...]
    ) -> tuple[tuple[Hit, ...], tuple[Fault, ...]]:
        text, known = parted(transcript), confidences(transcript)
        return self._written(text, transcript.language, elsewhere, stretches(transcript), known)

    def _written(
        self,
        text: str,
        language: str,
        elsewhere: tuple[Name, ...],
        parts: tuple[Stretch, ...],
        confidences: tuple[float | None, ...] = (),
    ) -> tuple[tuple[Hit, ...], tuple[Fault, ...]]:
        listed = self.policy.under(self.rules).watchlist
        asked = detecting.Asked(text, language, listed, elsewhere, parts, confidences)
        hits, faults = self.run(detecting.detect, asked)
        return self._looked_at(hits), faults

    def _looked_at(self, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        return looked_at(hits, self.policy.under(self.rules), self.rules)


def _listed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of some findings that are terms of a watch-list."""
    return tuple(finding for finding in found if finding.category is Category.WATCHLIST)


def _fault(error: ModelError) -> Fault:
    return Fault(
        FaultKind.RECOGNISER,
        _NOT_LISTENED,
        f"What sounds like a name that was found was not looked for ({error.code}): some may be missed.",
    )
