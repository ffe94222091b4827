"""What is told to each page, and what follows from what a person does there.

::

    start_flow                    the first page
    again_flow                    recordings of which there are reviews already
    listening_flow                while a recording is listened to
    review_flow                   the review
    publish_flow                  publishing
    settings_flow                 settings
    audiences, offering           by which profile the rest is decided, and what can be done
    locking                       passphrases of projects
    sheets                        keys, marks and guides, over any page
"""
