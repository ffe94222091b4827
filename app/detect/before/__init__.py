"""What is done to a text before it is read.

::

    language      which of the two
    islands       numbers and days in the other
    in_sight      as it is seen: accents, hidden signs, figures
    long_words    cut where it must be
    truecase      names get their capitals back
"""
