"""The policy file of an organisation: where it lies, and what it lays down."""

from app.rules.place import changeable, policy_file
from app.rules.reading import read_profile, read_watchlist, rules_in_force

__all__ = ["changeable", "policy_file", "read_profile", "read_watchlist", "rules_in_force"]
