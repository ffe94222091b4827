"""What can be heard, by numbers: silent where it must be, the same elsewhere.

::

    silent            what was removed: nothing, or the tone
    sound             both, and all else: the same, with
      placed            an excerpt in its place
      samples           arithmetic
    bands             what is left inside a span, by frequency
      left              what a codec may leave, and what is more than that
    added             what is louder in an octave than it was recorded
    aligned           whether the spans hold their words
      edges             what is left beside their edges
"""
