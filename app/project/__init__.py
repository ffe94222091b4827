"""The private ``.caviard`` file: what must neither be lost nor published of one recording."""

from app.project.locking import LEAST, is_locked, relock
from app.project.project import Project
from app.project.values import KeptBundle, SealedAnswers, Settings

__all__ = ["LEAST", "KeptBundle", "Project", "SealedAnswers", "Settings", "is_locked", "relock"]
