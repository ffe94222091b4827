"""What a person does in an open review: decides, marks, corrects, names, and asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.errors import UsageError
from app.domain.finding import Category, Finding, Findings
from app.domain.planning.excerpt import words_part
from app.domain.profile import Profile
from app.domain.review import Action, Decision
from app.domain.reviewing.approval import approved, asked
from app.domain.reviewing.edits import Step, apply
from app.domain.reviewing.marking import MARK, Marker, stretch_findings, words_finding
from app.domain.reviewing.removed_names import refuse_removed
from app.domain.reviewing.speakers import mute, muted, new_speaker
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcription.turns import Turn
from app.domain.transcription.unchanged import unmoved
from app.domain.words.terms import fold, visible
from app.workbench.reviewing.standing import Foreseen, foreseen
from app.workbench.reviewing.stepping import Stepping

WIDER = 0.15
"""Seconds by which a silence is widened on each side where a check has found it too short."""


class Session(Stepping):
    """An open review that is decided, marked and corrected: each step is on disk when the call returns."""

    def publish_words(self, first: int, last: int) -> None:
        """Publish the words ``[first, last)`` and nothing else."""
        self.publish_part(words_part(self.transcript, first, last))

    def publish_part(self, part: Span | None) -> None:
        """Publish a part of the recording and nothing else, or all of it again.

        Raises:
            ValueError: when the part goes beyond the recording.
        """
        if part is not None and not self.recording.whole.contains(part):
            raise ValueError("an excerpt lies inside the recording")
        if part != self.part:
            self._make(Step(part=(part,)))

    def choose_profile(self, name: str) -> None:
        """Let another profile decide what nobody has decided."""
        self._project.save_settings({**self.settings, "profile": name})

    def ask_reader(self) -> None:
        """Ask for a second reader: nothing is published until somebody else approves the review as it is."""
        self._make(Step(reading=(asked(self._by),)))

    def dismiss_reader(self) -> None:
        """Ask for no second reader any more."""
        if self.reading is not None:
            self._make(Step(reading=(None,)))

    def approve(self, by: str) -> None:
        """Approve the review as it is.

        Args:
            by: the name of the second reader.

        Raises:
            UsageError: when it is no name, or that of one who asked, decided or changed anything.
            HeldError: when something waits for a decision.
        """
        reading = approved(self.review, by, made=self._history.authors, also=self._names, part=self.part)
        self._make(Step(reading=(reading,)))

    def decide(self, findings: Iterable[Finding], action: Action) -> None:
        """Decide about findings in one step; ASK lets them wait again.

        Raises:
            UsageError: when one of them may not be kept, or not without another.
        """
        about = tuple(self._standing.not_told(tuple(findings), action))
        if action is Action.KEEP:
            self._refuse_keeping(about)
        made = tuple(Decision(finding.key, action, self._by) for finding in about)
        if made:
            self._make(Step(decisions=made))

    def decide_by(self, profile: Profile) -> None:
        """Let a profile decide what waits, in one step; what it wants asked goes on waiting."""
        pairs = zip(self.findings, self.actions, strict=True)
        waiting = (finding for finding, action in pairs if action is Action.ASK)
        if made := self.rules.bound(profile).decisions(waiting):
            self._make(Step(decisions=made))

    def accept(self, names: Iterable[str]) -> None:
        """Accept faults by name: they block publication no more."""
        waiting = {fault.name for fault in self.review.unaccepted}
        if named := tuple(sorted(waiting & set(names))):
            self._make(Step(accepted=named))

    def add_words(self, first: int, last: int) -> Finding:
        """Redact the words ``[first, last)``; gives their finding."""
        return self._mark((words_finding(self.transcript, first, last),))

    def add_ranges(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Redact several ranges of words in one step."""
        if (then := self.foresee_ranges(ranges)) is not None:
            self.mark(then)

    def foresee_ranges(self, ranges: Iterable[tuple[int, int]]) -> Foreseen | None:
        """What redacting some words leads to, for :meth:`mark`; it may be asked on another thread."""
        if not (wanted := tuple(ranges)):
            return None
        state = self._history.state
        marker = Marker(state.review.transcript, MARK)
        findings = tuple(marker.words(first, last) for first, last in wanted)
        return foreseen(state, self._whole(self._marking(findings)), self.rules)

    def mark(self, then: Foreseen) -> None:
        """Redact what was worked out before; where something was done meanwhile, the words that are left."""
        if then.before is self._history.state:
            self._keep(then.step, then.after, then)
            return
        ranges = [(finding.first_word, finding.last_word) for finding in then.step.added]
        self.add_ranges(unmoved(ranges, then.before.review.transcript, self.transcript))

    def tell_apart(self, turns: tuple[Turn, ...]) -> None:
        """Give every word a speaker, by who speaks when; one that has speakers stays as it is."""
        if turns and self.transcript.words and not self.speakers:
            self._make(Step(turns=turns))

    def name_speaker(self, speaker: str, name: str, *, published: bool) -> None:
        """Call a speaker by a name; that of another speaker, in whatever case, makes one of both.

        Args:
            speaker: who.
            name: what they are called from now on; as the other is called already, where it is another's.
            published: whether the name is published as it is, in place of a number.

        Raises:
            UsageError: when it is no name, or one that may not be published or is removed from the text.
        """
        written = visible(name).strip()
        if not fold(written):
            raise UsageError("no-name", "There is no name.", "Write the name of the person.")
        if published:
            self._check_named(written)
        others = {fold(one): one for one in self.speakers if one != speaker}
        written = others.get(fold(written), written)
        step = Step(
            renamed=((speaker, written),) if written != speaker else (), named=((written, published),)
        )
        self._make(self._still_muted(step, written))

    def say_by(self, first: int, last: int, speaker: str | None) -> str:
        """Let the words ``[first, last)`` be a speaker's, or somebody's who is new; gives the name.

        Raises:
            ValueError: when there are no such words.
        """
        if not 0 <= first < last <= len(self.transcript.words):
            raise ValueError("a speaker says words of the transcript")
        who = speaker or new_speaker(self.transcript)
        self._make(self._still_muted(Step(said=((first, last, who),)), who))
        return who

    def mute_speaker(self, speaker: str) -> None:
        """Remove everything that a speaker says or may say, in one step.

        Raises:
            UsageError: when nobody of that name speaks.
        """
        muting = mute(self.review, speaker, by=self._by)
        self._make(Step(added=muting.findings, decisions=muting.decisions, named=((speaker, False),)))

    def add_stretch(self, span: Span) -> Finding:
        """Redact a stretch of sound, with the words that are in it; gives the first finding of it."""
        return self._mark(stretch_findings(self.transcript, span))

    def add_term(self, name: str) -> Term:
        """Put a term on the watch-list; what is detected from now on finds it.

        Raises:
            UsageError: when there is no letter or digit to look for.
        """
        written = visible(name).strip()
        if not fold(written):
            raise UsageError(
                "bad-term", "There is no letter or digit to look for.", "Write or select a word or a name."
            )
        term = Term(written)
        if term not in self.watchlist:
            self._make(Step(terms=(term,)))
        return term

    def correct(self, index: int, text: str) -> None:
        """Write a word as a person heard it. Its times stay, and so do the decisions.

        What nobody sees is left out, as of any transcript: some formats cannot hold it, and publish nothing.

        Args:
            index: of the word.
            text: one written word, or more.

        Raises:
            UsageError: when nothing is written.
        """
        written = visible(text).strip()
        if not written:
            raise UsageError("empty-word", "There is nothing written.", "Write a word, or redact this one.")
        if written != self.transcript.words[index].text:
            self._make(Step(words=((index, written),)))

    def move_edge(self, passage: Span, span: Span) -> None:
        """Set where a passage falls silent.

        Args:
            passage: the passage's own span.
            span: what falls silent, on the passage and inside the recording.

        Raises:
            ValueError: when it is not.
            UsageError: when it would lay bare unheard speech under a word, or that nobody has listened to, or
                that may not be kept.
        """
        if not (self.recording.whole.contains(span) and span.overlaps(passage)):
            raise ValueError("an edge stays on its passage and inside the recording")
        moved = ((passage, span),)
        if self.rules.hold_edges(self.findings, moved) != moved:
            raise forbidden()
        self.silence.refuse_baring(passage, span, listened=self._listened)
        self._make(Step(moved=moved))

    def widen(self, span: Span) -> None:
        """Let a stretch that falls silent begin earlier and end later by :data:`WIDER`, in one step.

        What is removed there is in it again, where somebody made the silence shorter than that. An approval
        stays: all that was approved is removed, and more.
        """
        samples, whole = round(WIDER * self.transcript.rate), self.recording.whole
        # All outside an excerpt is silent: what is widened there is what lies at its border.
        seen = self.silence.within.pad(1, 1, within=whole) if self.part else whole
        if moved := self.silence.widened(span, samples, seen=seen, whole=whole):
            self._make(self._wider(moved))

    def foresee(self, found: Findings) -> Foreseen:
        """What a later detection leads to, for :meth:`detected`; it may be asked on another thread."""
        then = foreseen(self._history.state, Step(found=found), self.rules)
        same = then.after.review.findings == then.before.review.findings
        return then if same else replace(then, placed=self._history.place(found, then.after))

    def detected(self, found: Findings | Foreseen) -> None:
        """Take in a later detection: decisions stay, what is new waits.

        Findings of other words than the present ones are ignored.

        Raises:
            ValueError: when another step was foreseen.
        """
        then = found if isinstance(found, Foreseen) else self.foresee(found)
        if (looked := then.step.found) is None:
            raise ValueError("a later detection is a step that found something")
        if then.before is not self._history.state:  # something was done meanwhile
            then = self.foresee(looked)
        if looked.made_from == self.review.findings.made_from:
            self._searched = self.transcript, self.state.terms
        if then.after.review.findings != self.review.findings:
            self._keep(then.step, then.after, then)

    def take_edges(self, edges: Mapping[Span, Span]) -> None:
        """Take in edges as they were published: those that checks made wider, as one step.

        What a person has made wider meanwhile stays so. An approval stays: all that was approved is removed,
        and more.

        Args:
            edges: by the passage's own span.
        """
        self.fit({p.span: edges[p.span] for p in self.silence.unfitted if p.span in edges})
        shown = self.silence.edges
        wider = tuple(
            (passage, silent.hull(edges[passage]))
            for passage, silent in shown.items()
            if passage in edges and not silent.contains(edges[passage])
        )
        if wider:
            self._make(self._wider(wider))

    def _wider(self, moved: tuple[tuple[Span, Span], ...]) -> Step:
        """Silences that hold more than before: who approved the others has nothing to say about that."""
        return Step(moved=moved, reading=(self.reading,) if self.reading else ())

    def _mark(self, findings: tuple[Finding, ...]) -> Finding:
        self._make(self._marking(findings))
        return findings[0]

    def _marking(self, findings: tuple[Finding, ...]) -> Step:
        """Redact what a person marked, and what waits in its words: nobody has to be asked of it then."""
        about = (*findings, *self._standing.waiting_in(findings))
        decisions = tuple(Decision(finding.key, Action.REDACT, self._by) for finding in about)
        return Step(added=findings, decisions=decisions)

    def _check_named(self, name: str) -> None:
        """Refuse to publish a name that nobody's may be, or that is removed from the text."""
        if not self.rules.may_name(frozenset((name,))):
            raise forbidden()
        pairs = zip(self.findings, self.actions, strict=True)
        refuse_removed(name, (finding for finding, action in pairs if action is Action.REDACT))

    def _still_muted(self, step: Step, speaker: str) -> Step:
        """The step, and the muting of what it gives to a speaker who is not to be heard."""
        after = apply(self._history.state, step).review
        if speaker not in muted(after):
            return step
        muting = mute(after, speaker, by=self._by)
        return replace(
            step, added=muting.findings, decisions=muting.decisions, named=(*step.named, (speaker, False))
        )

    def _refuse_keeping(self, findings: Sequence[Finding]) -> None:
        """Refuse to keep what may not be kept, what nobody knows, and what would be kept with it unasked."""
        if not all(map(self.rules.may_keep, findings)):
            raise forbidden()
        if not all(f.category is not Category.UNHEARD or self.was_listened_to(f) for f in findings):
            raise UsageError(
                "unheard-kept",
                "This is speech that is not written down, and nobody has listened to it.",
                "Listen to it first. Then it can be kept.",
            )
        if self._standing.are_more_than(findings):
            raise UsageError(
                "kept-together",
                "The same words stand here more than once, at one time.",
                "Keep all mentions of them, or redact them.",
            )


def forbidden() -> UsageError:
    """That a policy does not let something be kept."""
    return UsageError(
        "policy-keep",
        "The policy of your organisation does not let this be kept.",
        "Redact it, or ask your administrator.",
    )
