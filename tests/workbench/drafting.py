"""What an open review would publish as it is."""

from app.domain.planning.draft import Draft, draft
from app.workbench.reviewing.open_review import OpenReview


def drafted(session: OpenReview) -> Draft:
    """The draft with what the window plays: nothing is decided by a profile, and nobody is named by one."""
    named = session.state.named - session.unnamed
    return draft(session.review, session.silence.edges, part=session.part, named=named)
