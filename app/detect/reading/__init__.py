"""Words that were heard, by their place in the sentence.

::

    tagger        the recogniser
    tags          what the network tells of every word
"""
