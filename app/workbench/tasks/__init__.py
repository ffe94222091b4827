"""What runs in the child process: each task puts stages together and gives back a frozen value.

::

    beforehand      what is refused before any of it begins
    listening       from a file to its words, and who says them
    detecting       what is sensitive in them
    cutting         where removed words begin and end in the sound, and whether the cuts hold them
    writing         files, and the checks of them
    playing         sound for the window
    helper          a second child, which does half of what may be parted
"""
