"""The one face that every front uses: open, transcribe, detect, decide, plan, write, verify."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar, cast

from app.domain.certificate import Check
from app.domain.errors import UsageError
from app.domain.finding import Findings
from app.domain.plan import Plan
from app.domain.ports import HeardBlock, HeardVoice
from app.domain.recording import FIRST, HOURS, Recording, Selection
from app.domain.review import Review
from app.domain.reviewing.edits import State, completed
from app.domain.sound.peaks import Peaks
from app.domain.spotting.names import Name
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.assembling import as_heard
from app.domain.transcription.turns import SpeakerCount, Turn, said_at_once, speakers_of, with_speakers
from app.rules import rules_in_force
from app.workbench.fitting import Fitting
from app.workbench.policy.deciding import decided, named
from app.workbench.policy.settings import Hearing, Output, Policy, Relisten
from app.workbench.retention import sweep
from app.workbench.searching import Search
from app.workbench.tasks import beforehand, cutting, detecting, listening, playing, writing
from app.worker import Report, Runner, Worker

_P = ParamSpec("_P")
_T = TypeVar("_T")

_LONG = 3600 / 2
"""Seconds from which what follows a detection runs in a new child; from :data:`HOURS` so does what follows
another one of the same words, and what checks a bundle: what is left in the memory of one that listened, or
read for hours, takes more than another model."""


class Workbench:
    """The stages in their order, run in a child process. A context manager: leaving it ends the child.

    Every method blocks until its stage is done, and raises the :class:`~app.domain.errors.CaviardError` of
    it. What the policy file of an organisation lays down holds in all of them, whatever a front asks for.

    Args:
        on_message: is told, in this thread, of :class:`~app.worker.messages.Progress`, of the
            :class:`~app.domain.ports.HeardVoice`, and of every :class:`~app.domain.ports.HeardBlock` and
            :class:`~app.domain.certificate.Check` once it is done.
        threads: of computing; None for one a processor.
        worker: does the tasks; a child process of its own when None.

    Raises:
        PolicyError: when the policy file cannot be used.
    """

    def __init__(
        self,
        *,
        on_message: Callable[[object], None] = lambda _: None,
        threads: int | None = None,
        worker: Runner | None = None,
    ) -> None:
        self.rules = rules_in_force()
        """What is laid down on this computer."""
        self._last: tuple[Policy, Findings] | None = None
        self._listened = False
        self._worker: Runner = Worker() if worker is None else worker
        self._threads = threads
        self._told = on_message

    def __enter__(self) -> Self:
        sweep(self.rules, time.time())
        self._worker.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._worker.__exit__(kind, error, trace)

    def cancel(self) -> None:
        """Stop what runs, from another thread; the method that waits for it raises Cancelled."""
        self._worker.cancel()

    def open(self, path: Path, selection: Selection = FIRST) -> Recording:
        """The facts of a recording.

        Args:
            path: the file.
            selection: which sound of it.
        """
        return self._run(listening.open_recording, path.absolute(), selection)

    def check_hearing(self, hearing: Hearing, source: Path | None = None, text: Path | None = None) -> None:
        """Refuse early files that cannot be read, and what could not be listened with.

        Raises:
            UsageError: when there is no such engine, or no such format of a transcript.
            InputError: when the recording cannot be opened, or the transcript that comes with it not read.
            ModelError: when the model is unknown, missing or damaged.
        """
        self._run(beforehand.check_hearing, hearing, source and source.absolute(), text and text.absolute())

    def find_voice(self, recording: Recording, *, hearing: Hearing | None = None) -> tuple[Span, ...]:
        """Where a voice is heard, on any channel or on the mix.

        Args:
            recording: what was recorded.
            hearing: how it is transcribed next: the model is loaded meanwhile.
        """
        return self._run(listening.find_voice, recording, hearing=hearing, threads=self._threads)

    def prepare(self, path: Path, hearing: Hearing, policy: Policy) -> None:
        """Load what detection will need, beside what comes before it; it is not waited for."""
        listed, asked = policy.under(self.rules).watchlist, (hearing.selection, hearing.language)
        self._run(detecting.prepare, path.absolute(), *asked, listed, threads=self._threads)

    def transcribe(
        self, recording: Recording, hearing: Hearing, policy: Policy, *, done: tuple[HeardBlock, ...] = ()
    ) -> Transcript:
        """Write down what is said, and by whom if that is asked; the watch-list is told to the engine.

        Args:
            recording: what was recorded.
            hearing: how it is listened to.
            policy: its watch-list is what may be said.
            done: blocks that were finished before.
        """
        self.check_hearing(hearing)
        voice = self.find_voice(recording, hearing=hearing)
        self._told(HeardVoice(voice))
        heard = self._heard(recording, hearing, policy, voice=voice, done=done)
        return self._told_apart(recording, hearing, heard, voice=voice)

    def check_claims(
        self,
        recording: Recording,
        transcript: Transcript,
        hearing: Hearing,
        policy: Policy,
        *,
        done: tuple[HeardBlock, ...] = (),
    ) -> Transcript:
        """The words of a transcript that came with the recording, at the times at which they are heard.

        Speakers that it names stay. One without words is not listened for: every voice is unheard speech, as
        is what is found in what was heard alone. Blocks that are ``done`` were finished before.

        Raises:
            InputError: when it belongs to another recording.
        """
        if transcript.words:
            self.check_hearing(hearing)
        voice = self.find_voice(recording, hearing=hearing if transcript.words else None)
        if not transcript.words:
            return as_heard(transcript, voice)
        language = transcript.language if hearing.language == "auto" else hearing.language
        heard = self._heard(recording, replace(hearing, language=language), policy, voice=voice, done=done)
        fitted = self._run(listening.fit_claims, transcript, heard, voice=voice)
        checked = Search(self._run, policy, self.rules).in_file(fitted, heard)
        return self._told_apart(recording, hearing, checked, voice=voice)

    def find_turns(
        self, recording: Recording, voice: tuple[Span, ...], count: SpeakerCount
    ) -> tuple[Turn, ...]:
        """Who speaks when.

        Args:
            recording: what was recorded.
            voice: where a voice is heard; it is looked for where that is empty.
            count: how many people there may be.
        """
        heard = voice or self.find_voice(recording)
        return self._run(listening.find_turns, recording, voice=heard, count=count)

    def read_transcript(self, path: Path, recording: Recording) -> Transcript:
        """The transcript that came with a recording, with the times that it claims.

        Raises:
            UsageError: when the format is not known.
            InputError: when it cannot be read.
        """
        return self._run(listening.read_transcript, path.absolute(), recording)

    def read_alone(self, path: Path, language: str) -> Transcript:
        """A transcript without its recording, with the times that it claims.

        Raises:
            InputError: when it cannot be read.
        """
        return self._run(listening.read_alone, path.absolute(), language=language)

    def read_text(self, path: Path, language: str) -> tuple[Recording, Transcript]:
        """A text that is redacted without its recording: what stands for one, and its words without times.

        Raises:
            InputError: when it cannot be read.
        """
        return self._run(listening.read_text, path.absolute(), language=language)

    def detect(
        self,
        transcript: Transcript,
        policy: Policy,
        *,
        elsewhere: tuple[Name, ...] = (),
        heard: Recording | Findings | None = None,
    ) -> Findings:
        """What may be sensitive in a transcript, from the profile's threshold up.

        The names of those who speak are looked for in it as well, where they are known.

        Args:
            transcript: what was heard.
            policy: what is looked for.
            elsewhere: names that were found in other recordings, which are looked for as well.
            heard: the recording, in which names are looked for by their sound too, or the findings of an
                earlier detection, from which that is taken over; None: what is written is all.
        """
        least = _LONG if isinstance(heard, Recording) else HOURS
        long = heard is not None and transcript.length > least * transcript.rate
        # A child that heard it keeps what its encoder made; another one has all of it to encode.
        rest = self._worker.close if long and not self._listened else lambda: None
        search = Search(self._run, policy, self.rules, threads=self._threads, rest=rest)
        found = search.in_transcript(transcript, elsewhere, heard)
        if long:
            self._worker.close()
            self._listened = False
        self._last = policy, found
        return found

    def detect_text(self, text: str, language: str, policy: Policy) -> tuple[Findings, str]:
        """What may be sensitive in a text that nobody spoke, and the language that it is mostly in."""
        return Search(self._run, policy, self.rules).in_text(text, language)

    def decide(self, review: Review, policy: Policy) -> Review:
        """The review with the profile deciding, see :func:`~app.workbench.policy.deciding.decided`."""
        return decided(review, policy, self.rules)

    def abide(self, state: State, policy: Policy) -> State:
        """A state as it may be published under the rules, however old it is and whoever made it.

        Its review is completed, what may not be kept is decided anew and laid bare by no edge, the profile
        decides what nobody has, and every speaker is named who may be.

        Raises:
            UsageError: when the policy asks for what is forbidden.
        """
        now = replace(state, review=self.decide(self.completed(state.review, policy), policy))
        moved = self.rules.hold_edges(now.review.findings.findings, now.moved)
        return replace(now, named=self.named(now, policy), moved=moved)

    def completed(self, review: Review, policy: Policy) -> Review:
        """The review with what it lacks of what is looked for in its words; itself where it lacks nothing.

        It may have been made for another audience or of some categories alone, and words and terms may have
        changed since. What was detected last is not detected again.
        """
        last = self._last
        if last is None or (last[0], last[1].made_from) != (policy, review.findings.made_from):
            self._last = last = policy, self.detect(review.transcript, policy, heard=review.findings)
        return completed(review, last[1])

    def named(self, state: State, policy: Policy) -> frozenset[str]:
        """The speakers whose names are published, see :func:`~app.workbench.policy.deciding.named`."""
        return named(state, policy, self.rules)

    def fit(
        self, review: Review, *, known: Mapping[Span, Span] | None = None, part: Span | None = None
    ) -> Mapping[Span, Span]:
        """The fitted edges of everything that is not kept.

        Args:
            review: what was found and decided.
            known: edges of passages that are not fitted again.
            part: of the recording that is published, with what lies just outside; None for all of it.
        """
        return Fitting(self._run, threads=self._threads).edges(review, known or {}, part)

    def cut_short(self, recording: Recording, made: Plan) -> tuple[Span, ...]:
        """The spans of a plan that verification would find too short for their words, sorted."""
        return self._run(cutting.cut_short, recording, made, threads=self._threads)

    def measure_peaks(self, recording: Recording) -> Peaks:
        """How loud the recording is everywhere, for a picture of it; what is known of that so far is told."""
        return self._run(playing.measure_peaks, recording)

    def check_output(self, recording: Recording, output: Output, *, part: Span | None = None) -> None:
        """Refuse early what could not be written at the end.

        Args:
            recording: what was recorded.
            output: what a bundle holds.
            part: of the recording that is published, None for all of it.

        Raises:
            OutputError: when the format cannot hold the recording, or its picture cannot be kept.
            UsageError: when what is asked for does not go together.
        """
        if recording.text_only:
            output.check_alone()
        elif part is not None and output.keep_video and recording.has_video:
            raise UsageError(
                "video-part",
                "The picture of a video is kept whole or not at all.",
                "Publish all of the video, or leave --keep-video out.",
            )
        else:
            self._run(writing.check_output, recording, output)

    def write(self, recording: Recording, made: Plan, folder: Path, output: Output) -> Mapping[str, Path]:
        """Write the redacted sound and texts of a plan into a folder; gives the files by kind."""
        return self._run(
            writing.write_files, recording, made, folder=folder, output=output, threads=self._threads
        )

    def verify(
        self, review: Review, made: Plan, files: Mapping[str, Path], *, relisten: Relisten
    ) -> tuple[Check, ...]:
        """Open published files again, listen to them again and check them against a plan.

        The model that wrote the transcript listens, or base where that is not installed. After hours of sound
        another child does it: what they left in the memory of the one that wrote the files takes more.
        """
        if review.transcript.length > HOURS * review.transcript.rate:
            answers = self.answered()
            self._worker.close()
            self.recall(answers)
        return self._run(
            writing.verify,
            review.recording,
            made,
            files=files,
            model=review.transcript.model,
            relisten=relisten,
            threads=self._threads,
        )

    def recall(self, answers: str) -> None:
        """Know what engines answered before about the sound of one recording, and nothing of another."""
        self._run(writing.recall, answers)

    def answered(self) -> str:
        """What they answered since, and what was recalled."""
        return self._run(writing.answered)

    def _heard(
        self,
        recording: Recording,
        hearing: Hearing,
        policy: Policy,
        *,
        voice: tuple[Span, ...],
        done: tuple[HeardBlock, ...] = (),
    ) -> Transcript:
        prompt = tuple(term.name for term in self.rules.with_terms(policy.watchlist))
        self._listened = not done or 2 * done[-1].span.end < recording.length  # else most is encoded anyway
        return self._run(
            listening.transcribe,
            recording,
            hearing=hearing,
            voice=voice,
            prompt=prompt,
            done=done,
            threads=self._threads,
        )

    def _told_apart(
        self, recording: Recording, hearing: Hearing, transcript: Transcript, *, voice: tuple[Span, ...]
    ) -> Transcript:
        """The transcript with the speakers of its words, where they are asked for and it names none.

        Where a file names them, two who talk at once are looked for: it has one name a word.
        """
        named = speakers_of(transcript)
        if len(named) > 1:
            return said_at_once(transcript, self._run(listening.find_together, recording, voice=voice))
        if hearing.speakers is None or not transcript.words or named:
            return transcript
        return with_speakers(transcript, self.find_turns(recording, voice, hearing.speakers))

    def _run(self, task: Callable[Concatenate[Report, _P], _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """Run a task of :mod:`app.workbench.tasks` in the child."""
        name = f"{task.__module__}:{task.__name__}"
        return cast("_T", self._worker.run(name, *args, on_message=self._told, **kwargs))
