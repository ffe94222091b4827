"""How words sound, and where a text has words that sound like a term.

::

    heard_as                    terms by their sound
    sound_alikes, many_alike    how much two words sound alike, and many
"""
