"""The private ``.caviard`` file: what must neither be lost nor published of one recording."""

from app.project.locking import LEAST, is_locked, relock
from app.project.project import Project
from app.project.values import Published, SealedAnswers, Settings

__all__ = ["LEAST", "Project", "Published", "SealedAnswers", "Settings", "is_locked", "relock"]
