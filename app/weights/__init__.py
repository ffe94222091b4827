"""The model store: which models there are, where they lie, and whether they are what they say."""

from app.weights.store import Listed, State, Store, default_folder

__all__ = ["Listed", "State", "Store", "default_folder"]
