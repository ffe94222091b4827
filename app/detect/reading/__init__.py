"""Words that were heard, by their place in the sentence.

::

    tagger        the recogniser
    rows          which words are one finding
    tags          what the network tells of every word
"""
