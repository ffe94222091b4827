"""The model store: which models there are, where they lie, and whether they are what they say.

::

    registry    every model that may be used
    store       those that are there
    seal        that they were checked
    fetch, hub  getting them, over a network where there is one
"""

from app.weights.store import WEIGHTS, Listed, State, Store, default_folder

__all__ = ["WEIGHTS", "Listed", "State", "Store", "default_folder"]
