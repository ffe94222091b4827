"""What each action decides, and about what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction

from app.domain.review import Action
from app.gui.actions import Actions
from app.gui.pages.bars.decision_bar import Scope


def decisions_of(actions: Actions) -> Mapping[QAction, tuple[Action, Scope | None]]:
    """The decision of each action, and how far it reaches; None for as far as is chosen."""
    return {
        actions.redact: (Action.REDACT, None),
        actions.keep: (Action.KEEP, None),
        actions.later: (Action.ASK, None),
        actions.redact_mentions: (Action.REDACT, Scope.MENTIONS),
        actions.keep_mentions: (Action.KEEP, Scope.MENTIONS),
        actions.redact_category: (Action.REDACT, Scope.CATEGORY),
        actions.keep_category: (Action.KEEP, Scope.CATEGORY),
    }
