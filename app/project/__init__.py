"""The private ``.caviard`` file: what must neither be lost nor published of one recording.

::

    project         what is known of one recording, with
      kept, logged    values by name; the decision log
      values          that only a project has
    log             entries sealed one to the next
    codec           from values to bytes and back
    store           the file, and one writer at a time
    glance          what recording one is of, without touching it
    blank           what never became a project
    cipher, locking what a passphrase makes of it
"""

from app.project.blank import is_blank, make_way
from app.project.glance import look_into
from app.project.locking import LEAST, is_locked, relock
from app.project.project import Project
from app.project.store import SUFFIX, remove
from app.project.values import KeptBundle, SealedAnswers, Settings

__all__ = [
    "LEAST",
    "SUFFIX",
    "KeptBundle",
    "Project",
    "SealedAnswers",
    "Settings",
    "is_blank",
    "is_locked",
    "look_into",
    "make_way",
    "relock",
    "remove",
]
