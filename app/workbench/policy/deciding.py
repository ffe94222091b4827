"""What a profile decides, and whose names may stand, under the rules of an organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.domain.finding import Category, Finding, Hit
from app.domain.profile import BY_PROFILE, put_off
from app.domain.recording import FaultKind
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.edits import State
from app.domain.reviewing.rules import Rules
from app.domain.reviewing.speakers import nameable
from app.domain.spotting.names import is_bare_name
from app.domain.transcription.turns import speakers_of
from app.workbench.policy.settings import Policy


def decided(review: Review, policy: Policy, rules: Rules) -> Review:
    """The review with the profile deciding what no person has; damage is accepted where that is asked.

    What other profiles decided does not count: another audience, another profile. Nor does what one of
    the same name kept: a profile may have been changed since. Both stay among the decisions, with others
    behind them that count instead: so what leads there is a step, which can be taken back. Nothing is kept
    that a person wants to decide later.

    Args:
        review: with the decisions that were made.
        policy: with the profile.
        rules: that are in force.
    """
    ours = policy.profile.authors
    left = (
        made
        for made in review.decisions
        if not made.by.startswith(BY_PROFILE) or (made.by in ours and made.action is Action.REDACT)
    )
    held = rules.hold(replace(review, decisions=tuple(left)))
    damage = [fault.name for fault in held.unaccepted if fault.kind is FaultKind.DAMAGE]
    accepted = held.accept(damage) if policy.accept_damage and damage else held
    profile, later = policy.under(rules).effective, put_off(review.decisions, policy.profile)
    wanted = profile.decide(accepted, ask=policy.ask, put_off=later)
    turned = tuple(_turned(review, wanted, by=f"{BY_PROFILE}{policy.profile.name}"))
    return replace(wanted, decisions=review.decisions + turned)


def _turned(review: Review, wanted: Review, *, by: str) -> Iterator[Decision]:
    """The decisions leading from a review to what is wanted of it; what nobody decides then waits again."""
    before, after = review.decided, {made.key: made for made in wanted.decisions}
    for key in dict.fromkeys((*before, *after)):
        made = after.get(key) or Decision(key, Action.ASK, by)
        if made.action is not before.get(key, Action.ASK):
            yield made


def named(state: State, policy: Policy, rules: Rules) -> frozenset[str]:
    """The speakers whose names are published: a person said so, or the profile keeps speakers.

    A profile keeps what is no more than a name: a number, an address or a firm may be removed from the text.
    Nobody's who is muted anywhere or in whose name is a term, or a mark, that is removed, and nobody's at
    all where the rules keep no speaker.

    Args:
        state: of the review.
        policy: with the profile.
        rules: that are in force.
    """
    bound = policy.under(rules)
    kept = bound.profile.action(Category.SPEAKER) is Action.KEEP
    bare = frozenset(filter(is_bare_name, speakers_of(state.review.transcript)) if kept else ())
    shown = bound.effective.action(Category.WATCHLIST) is Action.KEEP
    terms = () if shown else (*bound.watchlist, *state.terms)
    return rules.may_name(nameable(state.review, state.named | bare, terms))


def looked_at(hits: Iterable[Hit], policy: Policy, rules: Rules) -> tuple[Hit, ...]:
    """The hits from the threshold up, of the categories that are looked at.

    Args:
        hits: of all recognisers.
        policy: with the profile, and the categories that are looked at.
        rules: that are in force.
    """
    categories = policy.only or tuple(Category)
    least = {category: rules.threshold(policy.profile, category) for category in Category}
    return tuple(hit for hit in hits if hit.score >= least[hit.category] and hit.category in categories)


def not_kept(found: Sequence[Finding], policy: Policy, rules: Rules) -> tuple[Finding, ...]:
    """The findings that the profile removes or asks about.

    Args:
        found: findings of one text.
        policy: with the profile.
        rules: that are in force.
    """
    decisions = policy.under(rules).effective.decisions(found)
    kept = {made.key for made in decisions if made.action is Action.KEEP}
    return tuple(finding for finding in found if finding.key not in kept)
