"""How long stages take, and will take.

::

    timing          a clock
    pace            the time left of all stages
    ahead           those that are still to come
    speeds          how fast they were on this computer
"""
