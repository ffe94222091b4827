"""What a person chooses once.

::

    settings          the page
    own_lists         watch-lists and profiles of one's own
    profile_editor    one of those profiles
    keys_editor       other keys
"""
