"""Rows that say or ask one thing, around the transcript.

::

    review_bars     what is decided about, the search, the correction of a word
    speakers_bar    who is who
    again_bar       where else something stands
    faults_bar      what could not be looked at, one by one
    error_bar       what could not be done, and what can be done about it
"""
