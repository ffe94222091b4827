"""What an organisation lays down for everybody on a computer: no option, file or decision takes it away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import UsageError
from app.domain.finding import Category, Finding
from app.domain.profile import THRESHOLD, Profile
from app.domain.review import Action, Review
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a policy file; without one, nothing is laid down.

    Args:
        source: the file; None where there is none.
        profile: the only one that may be used.
        watchlist: terms that are always looked for; only a person who looks at one may keep it.
        never_keep: categories of which nothing may be kept, by nobody.
        keep_days: days after its last change that a project is deleted; None for never.
        models: the folder that models are taken from.
        downloads: whether models may be fetched over a network.
        proxy: address of the proxy that models are fetched through; empty for the system's.
        certificates: a file of certificate authorities that are trusted beside the system's.
    """

    source: Path | None = None
    profile: Profile | None = None
    watchlist: tuple[Term, ...] = ()
    never_keep: frozenset[Category] = frozenset()
    keep_days: int | None = None
    models: Path | None = None
    downloads: bool = True
    proxy: str = ""
    certificates: Path | None = None

    @property
    def required(self) -> frozenset[Category]:
        """Categories that are always looked for."""
        return self.never_keep | ({Category.WATCHLIST} if self.watchlist else frozenset())

    def bound(self, profile: Profile) -> Profile:
        """A profile that keeps nothing in bulk of what is always looked for, nor of what nobody has heard.

        Speech that is not written down may be kept by who listens to it: a profile may only ask about it.

        Raises:
            UsageError: when another profile is the only one that may be used.
        """
        held = self._held(profile)
        if self.profile is not None and held not in map(self._held, (self.profile, self.profile.strict())):
            raise UsageError(
                "policy-profile",
                f"The policy of your organisation allows the profile {self.profile.name!r} only.",
                "Leave the profile out.",
            )
        return held

    def with_terms(self, terms: Iterable[Term]) -> tuple[Term, ...]:
        """The terms that are always looked for, and then others."""
        return (*self.watchlist, *(term for term in terms if term not in self.watchlist))

    def check_only(self, only: Collection[Category]) -> None:
        """Refuse to leave out what is always looked for.

        Args:
            only: the only categories that are looked at, empty for all.

        Raises:
            UsageError: when a category that is required is not among them.
        """
        if only and (missing := self.required.difference(only)):
            raise UsageError(
                "policy-only",
                f"The policy of your organisation forbids leaving out {', '.join(sorted(missing))}.",
                "Name these categories as well, or leave '--only' out.",
            )

    def threshold(self, profile: Profile, category: Category) -> float:
        """The score from which a finding counts: no profile hides what is always looked for."""
        return min(profile.threshold, THRESHOLD) if category in self.required else profile.threshold

    def may_keep(self, finding: Finding) -> bool:
        """Whether a person may keep a finding."""
        return finding.category not in self.never_keep

    def may_name(self, named: frozenset[str]) -> frozenset[str]:
        """Those of some speakers whose names may be published: nobody's where no speaker may be kept."""
        return frozenset() if Category.SPEAKER in self.never_keep else named

    def hold(self, review: Review) -> Review:
        """The review without decisions to keep what may not be kept: those findings wait again."""
        if not self.never_keep:
            return review
        kept = tuple(
            made
            for made in review.decisions
            if made.action is not Action.KEEP or made.key.category not in self.never_keep
        )
        return review if len(kept) == len(review.decisions) else replace(review, decisions=kept)

    def hold_edges(
        self, findings: Iterable[Finding], moved: Sequence[tuple[Span, Span]]
    ) -> tuple[tuple[Span, Span], ...]:
        """Edges that a person set; none lays unheard speech bare of which nothing may be kept.

        Of a word the checks tell whether its silence holds it; of speech without one nothing does.

        Args:
            findings: of the review.
            moved: (a passage's own span, what falls silent).
        """
        never = Category.UNHEARD in self.never_keep and bool(moved)
        speech = {one.key.place for one in findings if one.category is Category.UNHEARD} if never else set()
        return tuple((passage, span.hull(passage) if passage in speech else span) for passage, span in moved)

    def _held(self, profile: Profile) -> Profile:
        """The profile with every category named, and nothing kept that no profile may keep."""
        actions = ((category, profile.action(category)) for category in Category)
        return replace(
            profile,
            actions=tuple((c, self._allowed(c, action)) for c, action in actions),
            allow=() if self.never_keep else profile.allow,
        )

    def _allowed(self, category: Category, action: Action) -> Action:
        if action is not Action.KEEP:
            return action
        if category in self.required:
            return Action.REDACT
        return Action.ASK if category is Category.UNHEARD else action
