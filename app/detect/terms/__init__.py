"""What is looked for because somebody asked for it.

::

    context       sensitive topics
    watchlist     the terms that a house looks for, with
      numbers_said  their numbers otherwise
"""
