"""Sound in and out: the one decoder, the renderer that mutes and bleeps, and the encoder."""

from app.audio.render import BlockRenderer
from app.audio.sink import LENGTH_TOLERANCE, FileSink
from app.audio.source import FileSource, open_source

__all__ = ["LENGTH_TOLERANCE", "BlockRenderer", "FileSink", "FileSource", "open_source"]
