"""Where a person reviews.

::

    review       the page: what each signal leads to
    views        what it looks like now
    parts        of what it is made
    rows         those beside the transcript, one of which is open
    picking      what is picked to do something with
    saying       what was done just now
    hearing      what is listened to
"""
