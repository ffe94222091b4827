"""Everything that the window says, in its language.

::

    text                          translation, names, numbers and times
    errors                        what happened and what to do; with
      publishing_errors             what goes wrong with files, folders and names of what is published
      holding_errors                what a review lacks until it may be published
      model_errors                  why a speech model cannot be used
      term_errors                   what is wrong with words and terms
    faults                        what could not be looked at
    reasons                       why something was found
    pace                          what a stage is called, and how long it will take
"""
