"""Sound in and out: the one decoder, the renderer that mutes and bleeps, and the encoder."""

from app.audio.encoding import replaced_by_wav
from app.audio.peaks import measure_file, measure_peaks, measure_span
from app.audio.picture import FilePicture
from app.audio.playback import playable
from app.audio.render import BlockRenderer
from app.audio.selecting import open_source
from app.audio.sink import FileSink

__all__ = [
    "BlockRenderer",
    "FilePicture",
    "FileSink",
    "measure_file",
    "measure_peaks",
    "measure_span",
    "open_source",
    "playable",
    "replaced_by_wav",
]
