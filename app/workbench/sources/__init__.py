"""What somebody opens, and what is near it.

::

    chosen          which of them are projects, recordings, texts
    recordings      where they are: that of a project, those in a folder
    transcripts     texts that people have
"""
