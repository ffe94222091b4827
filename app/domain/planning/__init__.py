"""From a review to what a plan publishes.

::

    draft       all of it, also while something waits
    passages    what is removed, in one piece each
    excerpt     the part that is published
    cues        the text that is left, in pieces with times
    paragraphs  the same to be read
    labels      what stands in place of what is removed
    entities    which findings are about one person or thing, by that
    archive     the bytes of a document that tell nothing else
"""
