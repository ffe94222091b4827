"""Words that were heard, by their place in the sentence.

::

    tagger        the recogniser
    rows          which words are one finding
    trimming      which of them stand in it by mistake
    tags          what the network tells of every word
"""
