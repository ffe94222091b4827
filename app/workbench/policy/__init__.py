"""What somebody asks for, and who decides without being asked.

::

    settings        Hearing, Policy, Output: how it is heard, what is looked for, what is written
    profiles        of audiences, from wherever they come; and watch-lists
    own_lists       the user's own, and their watch-list
    deciding        what a profile decides
    muting          whom a command removes
"""
