"""The list beside the transcript.

::

    view         the list, and what a person does with it
    sieve        which findings are listed, and in which order
    tree         its rows
    open_rows    which of them are open
"""
