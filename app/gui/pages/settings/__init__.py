"""What a person chooses once.

::

    settings          the page
    watchlist_card    the watch-list
    profiles_card     profiles, and those of one's own
    profile_editor    one of those
    keys_editor       other keys
"""
