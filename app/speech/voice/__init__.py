"""Where somebody speaks.

::

    silero, activity    by a network, and from its frames to stretches
    overlap             where two speak at once
    dialled             where tones of a telephone are no voice
    raising             quiet sound raised
"""
