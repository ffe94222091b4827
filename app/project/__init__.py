"""The private ``.caviard`` file: what must neither be lost nor published of one recording."""

from app.project.locking import LEAST, is_locked, relock
from app.project.log import Entry
from app.project.project import Project
from app.project.values import Published, SealedAnswers, Settings

__all__ = ["LEAST", "Entry", "Project", "Published", "SealedAnswers", "Settings", "is_locked", "relock"]
