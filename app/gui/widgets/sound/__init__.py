"""The sound below the transcript.

::

    panel              all of it
    player_bar         play, and how fast
    waveform_view      what a person does on the wave
    waveform_canvas    what is seen of it
    waveform_paint     drawn
    waveform_edges     where what falls silent begins and ends
    waveform_scale     samples to pixels
"""
