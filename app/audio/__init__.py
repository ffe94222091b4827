"""Sound in and out: the one decoder, the renderer that mutes and bleeps, and the encoder.

::

    in       opening                    a file that a stranger made, with nothing else read
             survey                     the one pass over it: how long, what, what is wrong
             runs, source               positions on the one clock, read from anywhere
             stamps                     where the container's time stamps put a frame
             selecting                  one of several streams or channels
             native                     the types of samples
    beside   listen, playback, peaks    for an engine, for a loudspeaker, for the waveform
    out      render, segments           spans silent or tone
             encoding, promise          codec and container, and what they really hold
             sink, parallel             written, by one encoder or by several
             centred                    without a constant offset
             picture                    the picture of a video, copied
    proof    packing, ebml              how the bytes of a file are spent
             repacked                   whether each is accounted for
"""

from app.audio.encoding import replaced_by_wav
from app.audio.peaks import measure_file, measure_peaks, measure_span
from app.audio.picture import FilePicture
from app.audio.playback import playable
from app.audio.render import render_blocks
from app.audio.repacked import spare_bytes
from app.audio.selecting import open_source
from app.audio.sink import FileSink

__all__ = [
    "FilePicture",
    "FileSink",
    "measure_file",
    "measure_peaks",
    "measure_span",
    "open_source",
    "playable",
    "render_blocks",
    "replaced_by_wav",
    "spare_bytes",
]
