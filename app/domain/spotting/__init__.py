"""What is looked for in a transcript beside what recognisers know.

::

    watchlist   terms that somebody lists
    names       that were found elsewhere
    spotted     names by their sound
    apart       words in doubt between two pauses
"""
