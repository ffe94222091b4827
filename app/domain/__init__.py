"""Frozen values and pure functions: what every stage speaks of. Standard library only."""
