"""Painted views of a review: they are handed frozen values, know no workbench and say what was asked for.

Each folder says in its ``__init__`` what its files are for.

::

    transcript    the page that is read: from values to pixels
    findings      the list beside it
    sound         the sound below
    made of
      aloud       the page as a screen reader reads it
      words       the page as values: nothing is drawn there
      small       parts of any page
    keys          what the views themselves know
"""
