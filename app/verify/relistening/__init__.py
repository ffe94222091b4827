"""What can be heard, written down again: around what was removed, or everything.

::

    relisten          around what was removed
      writing           written down again
      believing         or believed
        evidence          by what
    whole             everything
      windows           where
      listened          the sound of it
      listener          which words count
      belonging         whether it is what the text has there
      languages         each in its own language
      found             what came of it
"""
