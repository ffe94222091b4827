"""Where a passage ends in the sound.

::

    aligned_fitter, aligned_edges    by an aligner's word times
    around                           how loud it is around a place, and whether it is quiet in it
    quiet_fitter, quiet_edges        by loudness alone
    echo_fitter                      on to where its copies end
    aligner                          where known words are
"""
