"""What every front uses: open, transcribe, detect, decide, publish.

::

    the stages      bench           the face: every stage, in a child process
                    tasks, detect_tasks, cut_tasks, publish_tasks, sound_tasks    what that does
                    helper          a second child, which does half of it
                    beforehand      what is refused before any of it begins
                    searching       what is looked for, in what is written and in the sound
                    settings        what somebody asks for: Hearing, Policy, Output
                    profiles        of audiences, from wherever they come; and watch-lists
                    own_lists       the user's own, and their watch-list
    coming in       chosen          what somebody opens: projects, recordings, texts
                    recordings      where they are: that of a project, those in a folder
                    intake          from a recording to a project that can be reviewed
                    transcripts     texts that people have
                    early           reviewing what was heard so far
    a review        opening         opening a project, whatever state it is in
                    open_review     what is seen of it
                    session         what a person does in it
                    history         the steps, which are taken back and made again
                    standing        what happens to each finding
                    silence         what falls silent
                    elsewhere       where marked words are said again
                    deciding, muting    what a profile decides, whom a command removes
    going out       main_job        a recording in, a safe package out
                    publishing      a review, for an audience
                    publication     from a plan to a bundle that passed
                    release         where it is made, and the move to where people look
                    destination     the folder there, on a drive that may be gone by then
                    keeping         the project beside all that
                    checking        the checks again, of a bundle that is out
                    clear           a transcript that is not redacted, for its owner
    beside          answering       what engines answered before
                    sound_feed      sound for a player
                    retention       projects that are deleted one day
                    places          what is known of other folders
                    timing, pace    how long stages take, and will take
                    ahead           those that are still to come
                    speeds          how fast they were on this computer
"""
