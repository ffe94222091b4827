"""Caviard: redact recordings of meetings on the computer they were made on.

::

    Recording -> Transcript -> Findings -> Review -> Plan -> Bundle -> Certificate

    fronts         cli, gui             the command line and the window
                   batch                many recordings
    their face     workbench            all stages in their order, in a child process
    the stages     audio                sound in and out
                   speech, transcripts  words that are heard, and that people have already
                   detect               what may be sensitive in them
                   export               the redacted text in files
                   verify               published files, opened and listened to again
                   project              the private file of a meeting
    for all        weights, worker      the models, and the child process
                   rules                what an organisation lays down
                   assets, files        where things are, and how they are written
                   domain               frozen values, pure functions, errors, Protocols

Imports point down only, and stages never know each other: what one needs of another the workbench hands it,
as one of the Protocols of ``domain/ports.py``. Each folder says in its ``__init__`` what its files are for.
"""

__version__ = "0.1.0"
