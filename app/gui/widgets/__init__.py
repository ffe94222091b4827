"""Painted views of a review: they are handed frozen values, know no workbench and say what was asked for."""
