"""Arithmetic of sound and of pictures, which reads them through the Protocols of ``domain/ports.py``.

::

    peaks       how loud, for a drawing
    audible     in which channel something can be heard
    pauses      quiet between two words
    aligning    where known words are
    widening    passages that can still be heard
    units       what the frames of a video are made of
"""
