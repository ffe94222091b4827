"""Who speaks when.

::

    speakers      turns
    voices        what a voice is like
    clustering    which stretches are one person's
"""
