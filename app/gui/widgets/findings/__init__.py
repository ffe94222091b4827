"""The list beside the transcript.

::

    view         what is listed, and what a person does with it
    tree         its rows
    open_rows    which of them are open
"""
