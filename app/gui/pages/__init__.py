"""The pages of the window: each connects signals and nothing more.

Each folder says in its ``__init__`` what its files are for.

::

    starting     bring a recording, go on with a project; while Caviard listens
    reviewing    where a person reviews
    publishing   who may see it and in which form; the checks and the certificate
    settings     what a person chooses once
    sheets       what is read and put away: help pages, all keys, what marks mean
    made of
      bars       rows around the transcript, and on other pages where they say the same
"""
