"""What is heard again.

::

    copies    on another channel
    echoes    some tenths of a second later
    twice     later than that, or on a track put down
    phases    sound in which a copy agrees however soft it is
"""
