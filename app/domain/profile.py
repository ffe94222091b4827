"""A profile: what an audience may see, decided in bulk."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.errors import UsageError
from app.domain.finding import BY_HAND, Category, Finding, Key
from app.domain.review import Action, Decision, Review
from app.domain.words.terms import fold

BY_PROFILE = "profile:"
"""How the author of a decision begins that a profile made."""
THRESHOLD = 0.3
"""The score from which a finding counts where a profile says nothing."""
NEVER_ALLOWED = frozenset({Category.WATCHLIST, Category.UNHEARD, Category.SUSPECT, Category.CUSTOM})
"""Categories that no list of allowed words reaches."""

_ANYTHING = frozenset({Category.SUSPECT, Category.UNHEARD})
"""Categories of what nobody knows: a name may be in it."""


class TextStyle(StrEnum):
    """How a removed passage is written."""

    LABEL = "label"
    """``[PERSON 1]``: the same person the same number."""
    BLOCK = "block"
    """A block of one width, whatever it hides."""


class SoundStyle(StrEnum):
    """What is heard in place of a removed passage."""

    MUTE = "mute"
    BLEEP = "bleep"


@dataclass(frozen=True, slots=True)
class Profile:
    """What happens to each category where nobody decides.

    Args:
        name: short name.
        audience: who may see the result, one sentence.
        actions: (category, action) for every category; one that is not named is asked about.
        text_style: how a removed passage is written.
        threshold: score from which a finding counts; below it, it is left out of the findings.
        allow: what may be said, as it is written: a finding of just these words is kept, whatever its
            category says; but no term of a watch-list, and nothing that is unclear or marked by hand.
        former: names that it had before: it is the same for whoever chose it by one of them.
    """

    name: str
    audience: str
    actions: tuple[tuple[Category, Action], ...]
    text_style: TextStyle = TextStyle.LABEL
    threshold: float = THRESHOLD
    allow: tuple[str, ...] = ()
    former: tuple[str, ...] = field(default=(), compare=False)

    @property
    def authors(self) -> frozenset[str]:
        """Who made the decisions that it made, by whatever name."""
        return frozenset(f"{BY_PROFILE}{name}" for name in (self.name, *self.former))

    def action(self, category: Category) -> Action:
        """What happens to a category."""
        return dict(self.actions).get(category, Action.ASK)

    def decisions(
        self, findings: Iterable[Finding], *, ask: Action = Action.ASK, put_off: Collection[Key] = ()
    ) -> tuple[Decision, ...]:
        """What it decides about findings; see :meth:`decide`."""
        allowed = set(map(fold, self.allow)) - {""}
        actions = {category: _instead_of_ask(self.action(category), ask) for category in Category}

        def action(finding: Finding) -> Action:
            allows = finding.term in allowed and finding.category not in NEVER_ALLOWED
            made = Action.KEEP if allows else actions[finding.category]
            return ask if made is Action.KEEP and finding.key in put_off else made

        by = f"{BY_PROFILE}{self.name}"
        return tuple(
            Decision(finding.key, made, by)
            for finding in findings
            if (made := action(finding)) is not Action.ASK
        )

    def redacts_all_of(self, other: Profile) -> bool:
        """Whether it redacts whatever another does; what the other asks about it may redact too."""
        return (
            all(self.action(c) in {other.action(c), Action.REDACT} for c in Category)
            and self.threshold <= other.threshold
            and set(self.allow) <= set(other.allow)
        )

    def strict(self) -> Profile:
        """The same profile with a lower threshold: what it asks about, or may be anything, is redacted."""
        actions = tuple(
            (c, Action.REDACT if c in _ANYTHING else _instead_of_ask(self.action(c), Action.REDACT))
            for c in Category
        )
        return replace(self, actions=actions, threshold=self.threshold / 2)

    def only(self, categories: Collection[Category]) -> Profile:
        """The same profile that leaves every other category alone."""
        return replace(
            self,
            actions=tuple((c, self.action(c) if c in categories else Action.KEEP) for c in Category),
        )

    def decide(self, review: Review, *, ask: Action = Action.ASK, put_off: Collection[Key] = ()) -> Review:
        """Decide what nobody has decided yet.

        Args:
            review: the review.
            ask: what is done with a category that the profile wants asked: ASK leaves it for a person, REDACT
                removes it.
            put_off: what a person wants to decide later: what it would keep of that is asked about.
        """
        made = self.decisions(review.undecided, ask=ask, put_off=put_off)
        return review.decide(made) if made else review


def as_person(name: str) -> str:
    """Who decides, told apart from profiles: what these decided counts for their own audience alone."""
    while name.startswith(BY_PROFILE):
        name = name.removeprefix(BY_PROFILE).strip()
    return name or BY_HAND


def put_off(decisions: Iterable[Decision], profile: Profile) -> frozenset[Key]:
    """What a person has said last of is that they decide it later, as far as an audience is concerned.

    Who lets a profile decide the rest has answered that for its audience, and for no other.

    Args:
        decisions: in the order they were made, those of profiles too.
        profile: of the audience.
    """
    ours, latest = profile.authors, dict[Key, Action]()
    for made in decisions:
        answered = made.by in ours and made.action is not Action.ASK
        if answered or not made.by.startswith(BY_PROFILE):
            latest[made.key] = made.action
    return frozenset(key for key, action in latest.items() if action is Action.ASK)


def _instead_of_ask(action: Action, other: Action) -> Action:
    return other if action is Action.ASK else action


def profile_from(table: Mapping[str, object]) -> Profile:
    """A profile from a TOML table: see :func:`profile_toml` for its keys.

    Raises:
        UsageError: when the table is not a profile; the sentence names the key.
    """
    allowed = {"name", "audience", "text_style", "threshold", "allow", "former", "categories"}
    categories = table.get("categories")
    threshold = table.get("threshold", THRESHOLD)
    if unknown := set(table) - allowed:
        raise _not_a_profile(f"it has no key {min(unknown)!r}")
    if not isinstance(table.get("name"), str) or not isinstance(categories, Mapping):
        raise _not_a_profile("'name' and a table '[categories]' are needed")
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 <= threshold <= 1:
        raise _not_a_profile("'threshold' is a number from 0 to 1")
    allow, former = (_texts(table, key) for key in ("allow", "former"))
    style = str(table.get("text_style", TextStyle.LABEL))
    if style not in set(TextStyle):
        raise _not_a_profile(f"'text_style' is {' or '.join(TextStyle)}, and not {style!r}")
    for key, value in categories.items():
        if key not in set(Category):
            raise _not_a_profile(f"there is no category {key!r}")
        if str(value) not in set(Action):
            raise _not_a_profile(f"{key!r} is {', '.join(Action)}, and not {value!r}")
    return Profile(
        name=str(table["name"]),
        audience=str(table.get("audience", "")),
        actions=tuple((Category(key), Action(str(value))) for key, value in categories.items()),
        text_style=TextStyle(style),
        threshold=float(threshold),
        allow=allow,
        former=former,
    )


def _texts(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise _not_a_profile(f"{key!r} is a list of texts")
    return tuple(found)


def profile_toml(profile: Profile) -> str:
    """A profile as a TOML file that :func:`profile_from` reads: every category is named."""
    head = {
        "name": profile.name,
        "audience": profile.audience,
        "text_style": profile.text_style.value,
        "threshold": profile.threshold,
        **{key: list(texts) for key in ("allow", "former") if (texts := getattr(profile, key))},
    }
    lines = [f"{key} = {_written(value)}" for key, value in head.items()]
    lines += ["", "[categories]", *(f"{c} = {_written(profile.action(c).value)}" for c in Category)]
    return "\n".join(lines)


def _written(value: object) -> str:
    """A TOML value; strings are escaped as in JSON, which leaves one control character that TOML forbids."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _not_a_profile(why: str) -> UsageError:
    return UsageError(
        "not-a-profile",
        f"The profile cannot be used: {why}.",
        "Compare it with the output of 'caviard profiles show staff'.",
    )
