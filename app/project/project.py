"""A project: what is known of one recording, saved as soon as it is known."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from app.domain.errors import ProjectError
from app.domain.finding import Findings
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.consistency import is_consistent
from app.domain.reviewing.edits import State, Step, apply
from app.domain.transcript import Transcript
from app.project.codec import Codec
from app.project.kept import ANSWERS, CLAIMS
from app.project.locking import codec_of, new_codec, open_store
from app.project.logged import Logged, begin
from app.project.store import Store, damaged, make_file

_BASE, _POSITION = "base", "position"
_BEHIND = "behind"
"""Kept while steps are on the disk that lead to a review that is not."""


class Project(Logged):
    """An open ``.caviard`` file; a context manager, used from one thread. See :meth:`create`, :meth:`open`.

    Every ``save_...`` is on the disk when it returns. Reading raises ProjectError when the file is damaged,
    saving when it cannot be written.

    Args:
        path: the file.
        store: it, opened.
        codec: the way into its columns.
    """

    def __init__(self, path: Path, store: Store, codec: Codec) -> None:
        super().__init__(path, store, codec)
        self._replay_steps()

    @classmethod
    def create(cls, path: Path, passphrase: str | None = None, *, threaded: bool = False) -> Self:
        """Make a new project that only its owner may read; a passphrase locks it.

        Args:
            path: of the file.
            passphrase: that locks it, None to leave it open.
            threaded: whether it is used from several threads.

        Raises:
            ProjectError: when the name is taken, it cannot be made, or the passphrase is too short.
        """
        make_file(path)
        try:
            store = Store(path, new=True, threaded=threaded)
            try:
                with store.saving():
                    codec = new_codec(store, passphrase)
                    begin(store, codec)
                return cls(path, store, codec)
            except BaseException:
                store.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def in_memory(cls, path: Path) -> Self:
        """A project that is nowhere but in memory.

        Args:
            path: of the file that it stands for, which is not touched.
        """
        store, codec = Store(path, new=True, threaded=True, memory=True), Codec()
        with store.saving():
            begin(store, codec)
        return cls(path, store, codec)

    @classmethod
    def open(cls, path: Path, passphrase: str | None = None, *, threaded: bool = False) -> Self:
        """Open a project, as its only user.

        Args:
            path: of the file.
            passphrase: that opens it, where it is locked.
            threaded: whether it is used from several threads.

        Raises:
            ProjectError: when it is missing, no project, damaged, of a newer version, in use or read-only, or
                locked (``project-locked`` without a passphrase, ``wrong-passphrase`` with another).
        """
        store = open_store(path, threaded=threaded)
        try:
            return cls(path, store, codec_of(path, store, passphrase))
        except BaseException:
            store.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; nothing is left beside it."""
        with suppress(ProjectError):  # what cannot be written now is written when it is opened
            if self._behind:
                with self._saving():
                    self._write_review()
        self._store.close()

    def check(self) -> None:
        """Read all that is kept, also what nobody asks for now, and look at the seals.

        Raises:
            ProjectError: when any of it is damaged.
        """
        self._store.check()
        _ = self.recording, self.transcript, self.findings, self.base, self.steps, self.position
        _ = self.blocks, self.claims, self.peaks, self.listened, self.edges, self.answers, self.settings
        _ = self.published
        if not self.check_log():
            raise damaged(self.path)

    @property
    def recording(self) -> Recording | None:
        """The facts of the recording."""
        kept = self._kept("recording", Recording)
        if kept is not None and (kept.length < 1 or kept.rate < 1):
            raise damaged(self.path)
        return kept

    def save_recording(self, recording: Recording) -> None:
        """Keep the facts; what was made from another recording before is forgotten, but for the log."""
        known = self.recording
        with self._saving():
            self._write_review()
            if known is not None and known.sha256 != recording.sha256:
                self._forget("transcript", "findings", "edges", "peaks", "listened", ANSWERS)
                self._store.write("DELETE FROM heard")
                self._forget_steps()
            self._keep("recording", recording)

    @property
    def transcript(self) -> Transcript | None:
        """What was heard."""
        return self._kept("transcript", Transcript)

    def save_transcript(self, transcript: Transcript) -> None:
        """Keep a transcript."""
        with self._saving():
            self._write_review()
            self._keep("transcript", transcript)

    @property
    def findings(self) -> Findings | None:
        """What may be sensitive."""
        return self._kept("findings", Findings)

    def review(self) -> Review:
        """The review as it was left.

        Raises:
            ProjectError: when the recording was not transcribed and looked through yet.
        """
        recording, transcript, findings = self.recording, self.transcript, self.findings
        if recording is None or transcript is None or findings is None:
            if self.base is not None:  # it was there, and what somebody did in it would be left out
                raise damaged(self.path)
            raise ProjectError(
                "project-unfinished",
                f"{self.path.name} has no findings yet.",
                "Open it in the window, or give the command again that began it: either goes on with it.",
            )
        now = self._state
        kept = Review(recording, transcript, findings, now.decisions, now.accepted, reading=now.reading)
        if not is_consistent(State(kept)):
            raise damaged(self.path)
        return kept

    def save_review(self, review: Review) -> None:
        """Keep a review: the step that leads to it goes into the log, a step that was taken back too."""
        with self._saving():
            self._write_review()
            self._keep_review(review)

    @property
    def base(self) -> State | None:
        """The state that the first step was made from; None while there is no step."""
        if (base := self._kept(_BASE, State)) is not None and not is_consistent(base):
            raise damaged(self.path)
        return base

    @property
    def steps(self) -> tuple[Step, ...]:
        """Steps of the review since :attr:`base`, those that were taken back and not yet replaced too.

        Each is made from where the one before it led: where one is missing, or how many are made, the file is
        damaged.
        """
        rows = self._store.read("SELECT number, CAST(data AS BLOB) FROM steps ORDER BY number")
        holes = any(int(number) != place for place, (number, _) in enumerate(rows, 1))
        if holes or (rows and self._kept(_POSITION, int) is None):
            raise damaged(self.path)
        return tuple(self._decoded(data, Step, "steps") for _, data in rows)

    @property
    def position(self) -> int:
        """How many of the steps are made; the others can be made again."""
        return self._kept(_POSITION, int) or 0

    def begin_steps(self, base: State) -> None:
        """Forget all steps: the next is made from this state."""
        with self._saving():
            self._write_review()
            self._forget_steps()
            self._keep(_BASE, base)

    def know(self, review: Review) -> None:
        """Take the words and findings of a review that are equal to the kept ones in their place.

        Every step compares them with those of its review, which takes no time where they are the same object.
        """
        self._values |= {"transcript": review.transcript, "findings": review.findings}

    @property
    def early_steps(self) -> tuple[Step, ...]:
        """Those that are made in a review that is not there yet, also on another day.

        Raises:
            ProjectError: when it was there, and the file is damaged.
        """
        if self.base is not None:
            raise damaged(self.path)
        return self.steps[: self.position]

    def save_early_step(self, step: Step, position: int) -> None:
        """Keep a step of a review that is not there yet; what was taken back is forgotten.

        Args:
            step: that was made in what is known so far.
            position: how many steps are made with it.
        """
        with self._saving():
            self._put_step(step, position)

    def save_early_position(self, position: int) -> None:
        """Keep that steps of a review that is not there yet were taken back or made again."""
        self._save(_POSITION, position)

    def save_carried(self, base: State, steps: Sequence[Step], review: Review) -> None:
        """Keep the review that early steps lead to, over all that was heard.

        Args:
            base: the review before them.
            steps: all that are made.
            review: that they lead to.
        """
        with self._saving():
            self._write_review()
            self._forget_steps()
            self._keep(_BASE, base)
            for position, step in enumerate(steps, 1):
                self._put_step(step, position)
            self._keep_review(review)

    def save_step(self, step: Step, review: Review) -> None:
        """Keep a step with the review that it leads to; what was taken back is forgotten."""
        with self._saving():
            self._put_step(step, self.position + 1)
            self._keep_step_to(review)

    def insert_step(self, step: Step, number: int, review: Review) -> None:
        """Keep one more step before those from a number on, with the review that all made steps lead to."""
        with self._saving():
            made = self.position + 1
            self._store.write("UPDATE steps SET number = -number - 1 WHERE number >= ?", number)
            self._put_step(step, number)
            self._store.write("UPDATE steps SET number = -number WHERE number < 0")
            self._keep(_POSITION, made)
            self._keep_step_to(review)

    def save_position(self, position: int, review: Review) -> None:
        """Keep that steps were taken back or made again, with the review that this leads to."""
        with self._saving():
            self._keep(_POSITION, position)
            self._keep_step_to(review)

    def _keep_review(self, review: Review) -> None:
        self._forget(CLAIMS)  # its words are in the review
        for name, value in (("recording", review.recording), ("transcript", review.transcript)):
            if self._kept(name, type(value)) != value:
                self._keep(name, value)
        self._keep_findings(review.findings)
        self._log_step(review)

    def _put_step(self, step: Step, position: int) -> None:
        self._store.write("DELETE FROM steps WHERE number >= ?", position)
        encoded = self._codec.encode(step, "steps")
        self._store.write("INSERT INTO steps (number, data) VALUES (?, ?)", position, encoded)
        self._keep(_POSITION, position)

    def _keep_step_to(self, review: Review) -> None:
        """Keep that a step led to a review: what it says of words and findings is known, and written later.

        The steps are on the disk and lead there from :attr:`base`, so that writing it can wait for the end.
        """
        for name, value in (("transcript", review.transcript), ("findings", review.findings)):
            if self._kept(name, type(value)) != value:
                self._values[name] = value
                if not self._behind:
                    self._keep(_BEHIND, True)
                if name == "findings":
                    self._log_detection()
        self._log_step(review)

    @property
    def _behind(self) -> bool:
        return self._kept(_BEHIND, bool) or False

    def _write_review(self) -> None:
        """Write the words and findings that the steps lead to, if they are not written yet."""
        if self._behind:
            for name, value in (("transcript", self.transcript), ("findings", self.findings)):
                self._keep(name, value)
            self._forget(_BEHIND)

    def _replay_steps(self) -> None:
        """After a crash: what the steps lead to takes the place of what was not written any more."""
        if not self._behind:
            return
        if (state := self.base) is None:
            raise damaged(self.path)
        try:
            for step in self.steps[: self.position]:
                state = apply(state, step)
        except (ValueError, IndexError):
            raise damaged(self.path) from None
        if not is_consistent(state):
            raise damaged(self.path)
        self.know(state.review)

    def _forget_steps(self) -> None:
        self._store.write("DELETE FROM steps")
        self._forget(_BASE, _POSITION)

    def _keep_findings(self, findings: Findings) -> None:
        known = self.findings
        if known != findings:
            self._keep("findings", findings)
            if known is not None:
                self._log_detection()
