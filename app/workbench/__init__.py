"""What every front uses: open, transcribe, detect, decide, publish.

::

    the stages      bench           the face: every stage, in a child process
                    tasks           what that does
                    searching       what is looked for, in what is written and in the sound
                    fitting         where what is removed begins and ends in the sound
                    running         how these have a task run
                    policy          what somebody asks for, and who decides without being asked
    coming in       sources         what somebody opens, and what is near it
                    intake          from a recording to a project that can be reviewed
    a review        reviewing       opening it, what is seen of it, what a person does in it
    going out       outgoing        a safe package, made where nobody looks, checked, and moved
    beside          answering       what engines answered before
                    sound_feed      sound for a player
                    retention       projects that are deleted one day
                    apart           what is private, and what may be circulated
                    places          what is known of other folders
                    pacing          how long stages take, and will take
"""
