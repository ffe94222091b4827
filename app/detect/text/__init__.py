"""What recognisers are made of.

::

    expressions                 tables of patterns, which most recognisers are
    numerals                    numbers in words
    words                       compared
    listed                      of ``resources/words``
    ordinary, first_names       that are no names, and that are names or words
    lexicon, pipelines, chunks  vocabularies, spaCy's models, texts in pieces
"""
