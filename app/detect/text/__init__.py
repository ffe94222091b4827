"""What recognisers are made of.

::

    expressions                 tables of patterns, which most recognisers are
    numerals                    numbers in words
    words                       compared
    listed                      of ``resources/words``
    ordinary, first_names       that are no names, and that are names or words
    by_words                    recognisers that ask lexicons and what is ordinary
    lexicon, pipelines, chunks  vocabularies, spaCy's models, texts in pieces
"""
