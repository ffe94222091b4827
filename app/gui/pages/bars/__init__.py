"""Rows that say or ask one thing, around the transcript.

::

    decision_bar      what is decided about, and how far that reaches
    faults_bar        what could not be looked at, one by one
    error_bar         what could not be done, and what can be done about it
    part_bar          that only a part is published
    closable          a row that is hidden until it is asked for:
      find_bar          the search
      correction_bar    the correction of a word
      speakers_bar      who is who
      again_bar         where else something stands
"""
