"""Whisper, and what its encoder knows.

::

    runtime                     what one is asked
    faster, openai_runtime      on CTranslate2, on PyTorch
    witness                     what it still hears in published sound
    together                    several sounds written down at once
    tries                       a window tried again
    ct2_layout                  one set of weights for both
    tokens, pieces              what it reads and writes
    encodings, heard_frames     what its encoder made of a sound, and of a recording
    whitening                   frames in which neither place nor speaker counts
    languages                   which of the two is spoken
"""
