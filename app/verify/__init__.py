"""Opens the published files again and says whether they hold what the plan says and nothing else.

``certificate``, ``page`` and ``wording`` are loaded when the window starts.

::

    bundle                  all checks
    decided                 whether the plan is what was decided
    agreed                  what is read and what is heard, by the plan
    written                 texts, and what stands in all bytes
    container               what a file holds besides its sound
    picture                 the same frames, and no more
    measured                sound, by numbers
    relistening             sound, written down again
    certificate             what came of it, for programs and people
    page, wording           how people read it, in English or French
"""
