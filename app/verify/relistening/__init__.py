"""What can be heard, written down again: around what was removed, or everything.

::

    relisten          around what was removed
    whole             everything
      windows           where
      listened          the sound of it
      listener          written down again
      evidence          or believed
      belonging         whether it is what the text has there
"""
