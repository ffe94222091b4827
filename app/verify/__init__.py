"""Opens the published files again and says whether they hold what the plan says and nothing else."""

from app.verify.aligned import Outside
from app.verify.bundle import BundleVerifier
from app.verify.relisten import Ears, cut_short
from app.verify.search import names_tell

__all__ = ["BundleVerifier", "Ears", "Outside", "cut_short", "names_tell"]
