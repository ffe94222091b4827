"""Before there is a review, and while it is made.

::

    start          bring a recording, go on with a project
    recent_list    the projects that there are
    working        while Caviard listens
"""
