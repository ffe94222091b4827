"""The page for a screen reader.

::

    reading    as one running text
    spoken     told to it
"""
