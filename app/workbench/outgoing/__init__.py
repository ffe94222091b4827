"""From a review to a bundle that passed its checks, moved to where people look.

::

    publishing      a review, for an audience
    audience        what holds it back from one
    main_job        a recording in, a safe package out
    checking        the checks again, of a bundle that is out
    keeping         the project beside all that
    publication     from a plan to a bundle that passed
    clear           a transcript that is not redacted, for its owner
    release         where it is made, and the move to where people look
    destination     the folder there, on a drive that may be gone by then
"""
