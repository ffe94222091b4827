"""Work of the workbench, so that the window never waits.

::

    jobs                          the one place where threads meet Qt
    foreground, awake             what a person waits for, and the computer kept awake for it
    behind, looking               what nobody waits for
    delayed, garbage              a moment later, and without looking for garbage
    installing                    the model that listens
    sorting                       what of the files is to be opened
    taking_in, several, early     recordings, one after another, and what was heard so far
    opening                       a project
    publishing                    an open review
    endings, mishaps              what ends the program, what is raised where nobody waits for it
"""
