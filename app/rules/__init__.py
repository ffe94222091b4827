"""The policy file of an organisation: where it lies, and what it lays down.

::

    place       where it lies
    reading     what it says, and what profiles and watch-lists say
"""

from app.rules.place import changeable, policy_file
from app.rules.reading import read_profile, read_watchlist, rules_in_force

__all__ = ["changeable", "policy_file", "read_profile", "read_watchlist", "rules_in_force"]
