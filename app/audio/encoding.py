"""How a file is written: from what is wanted and what the recording is to a codec and a container."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from app.audio.picture import video_form
from app.domain.errors import OutputError, UsageError
from app.domain.recording import Recording

FORMATS = ("wav", "flac", "mp3", "m4a", "opus")
"""What can be asked for besides ``same``; ``aiff`` comes of ``same`` alone."""

_LIMIT_32_BITS = 4_000_000_000
"""Bytes of sound that fit into a container with 32-bit sizes."""
_MP3_RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
_AAC_RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000)
_MP3_KBITS = MappingProxyType(
    {
        8000: (8, 16, 24, 32, 40, 48, 56, 64),
        16000: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
        32000: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    }
)
"""Bit rates of MPEG 2.5, 2 and 1 layer III, by the lowest sample rate of each (ISO 11172-3, 13818-3)."""
_AAC_LAYOUTS = MappingProxyType({1: "mono", 2: "stereo", 3: "3.0", 4: "4.0", 5: "5.0", 6: "5.1", 8: "7.1"})
_OPUS_LAYOUTS = MappingProxyType({1: "mono", 2: "stereo", 3: "3.0", 4: "quad", 6: "5.1", 8: "7.1"})
_STEP = 8_000
"""Bits a second from one bit rate to the next."""
_LOSSY = ("mp3", "aac", "opus", "vorbis", "wma")
_WAV = MappingProxyType({"u8": "pcm_u8", "s16": "pcm_s16le", "flt": "pcm_f32le", "dbl": "pcm_f64le"})
_AIFF = MappingProxyType({"u8": "pcm_s8", "s16": "pcm_s16be", "flt": "pcm_f32be", "dbl": "pcm_f64be"})
_IN_TURN = MappingProxyType({"max_interleave_delta": "0"})
"""Frames and sound stand by their times, however far those of a still picture are from one another."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to write a file.

    Args:
        suffix: of the file, with its dot.
        muxer: FFmpeg's name of the container.
        codec: FFmpeg's name of the encoder.
        sample_format: what the encoder is fed, FFmpeg's name.
        rate: samples a second, Hz.
        layout: FFmpeg's name of the arrangement of the channels.
        bit_rate: bits a second, None for lossless codecs.
        codec_options: of the encoder.
        muxer_options: of the container.
        picture: whether the picture of the recording is copied beside the sound.
    """

    suffix: str
    muxer: str
    codec: str
    sample_format: str
    rate: int
    layout: str
    bit_rate: int | None = None
    codec_options: Mapping[str, str] = field(default_factory=dict)
    muxer_options: Mapping[str, str] = field(default_factory=dict)
    picture: bool = False


def choose(like: Recording, wanted: str) -> Encoding:
    """How a recording is written.

    Args:
        like: the recording.
        wanted: ``same``, ``wav``, ``flac``, ``mp3``, ``m4a`` or ``opus``.

    Raises:
        OutputError: when the wanted format cannot hold the recording.
        ValueError: when there is no such format.
    """
    name = same_as(like) if wanted == "same" else wanted
    if name == "aiff":
        return Encoding(
            ".aiff", "aiff", _pcm(like, _AIFF, "be"), like.sample_format, like.rate, _layout(like)
        )
    if name not in FORMATS:
        raise ValueError(f"no such format: {wanted}")
    if not _fits(like, name):
        raise OutputError(
            "too-many-channels",
            f"A file of {like.channels} channels cannot be written as {name}.",
            "Choose wav.",
        )
    return _MAKERS[name](like)


def choose_video(like: Recording, wanted: str) -> Encoding:
    """How a recording is written with its picture: in a container of its own kind.

    Args:
        like: the recording, a video.
        wanted: ``same``; the container says how sound is stored in it.

    Raises:
        OutputError: when the picture cannot be kept, or there cannot be so many channels beside it.
        UsageError: when another format is wanted.
    """
    if wanted != "same":
        raise UsageError(
            "video-format",
            "The sound of a video that keeps its picture has the format that belongs to it.",
            "Leave --format out, or --keep-video.",
        )
    suffix, muxer, sound = video_form(like)
    made = choose(like, sound)
    options = {**made.muxer_options, **_IN_TURN}
    return replace(made, suffix=suffix, muxer=muxer, muxer_options=options, picture=True)


def same_as(like: Recording) -> str:
    """The format nearest to a recording's own: one of :data:`FORMATS`, or ``aiff``."""
    codec = like.codec
    if like.has_video:
        near = "m4a"
    elif codec in {"mp3", "flac"}:
        near = codec
    elif codec == "aac":
        near = "m4a"
    elif codec in {"opus", "vorbis"} or codec.startswith("wma"):
        near = "opus"
    elif like.container == "aiff" and like.length * _frame_bytes(like) < _LIMIT_32_BITS:
        return "aiff"
    else:
        near = "wav"
    return near if _fits(like, near) else "wav"


def replaced_by_wav(like: Recording) -> bool:
    """Whether a recording's own format cannot be written, so that wav takes its place (ALAC, AC-3, AMR)."""
    return same_as(like) == "wav" and (like.container == "aiff" or not like.codec.startswith("pcm_"))


def _fits(like: Recording, name: str) -> bool:
    match name:
        case "mp3":
            return like.channels <= 2
        case "m4a":
            return like.channels in _AAC_LAYOUTS
        case "opus":
            return like.channels in _OPUS_LAYOUTS
        case "flac":
            return like.channels <= 8
        case _:
            return True


def _wav(like: Recording) -> Encoding:
    # `auto` turns the file into RF64 when it grows beyond 4 GB.
    codec = _pcm(like, _WAV, "le")
    options = {"rf64": "auto"}
    return Encoding(".wav", "wav", codec, like.sample_format, like.rate, _layout(like), muxer_options=options)


def _flac(like: Recording) -> Encoding:
    # FLAC has no floating samples: they become 24 bit. 32 bit is young in FLAC: FFmpeg wants it said twice.
    options = {}
    room = {"metadata_header_padding": "0"}  # for tags that somebody may add
    if like.sample_format == "s32" and like.bits > 24:
        options = {"strict": "experimental", "bits_per_raw_sample": "32"}
    fed = "s16" if like.sample_format in {"u8", "s16"} else "s32"
    layout = _layout(like)
    return Encoding(
        ".flac", "flac", "flac", fed, like.rate, layout, codec_options=options, muxer_options=room
    )


def _mp3(like: Recording) -> Encoding:
    rate = _at_least(like.rate, _MP3_RATES)
    steps = _MP3_KBITS[max(lowest for lowest in _MP3_KBITS if lowest <= rate)]
    wanted = max(40_000 * like.channels, _bit_rate(like, 80_000))  # with less, a tone is not alone
    bit_rate = _at_least(-(-wanted // 1000), steps) * 1000
    # No ID3 tag; the Info frame stays, because it tells decoders what to trim.
    options = {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "1"}
    return Encoding(".mp3", "mp3", "libmp3lame", "fltp", rate, _layout(like), bit_rate, muxer_options=options)


def _m4a(like: Recording) -> Encoding:
    rate = _at_least(like.rate, _AAC_RATES)
    most = 6 * rate * like.channels  # 6144 bits a channel and frame of 1024 samples (ISO 14496-3)
    bit_rate = min(most, max(64_000 * like.channels, _bit_rate(like, 80_000)))
    # Noise substitution makes decoding depend on all that came before: such a file has no exact search.
    # The fast search takes half the time of the other and comes nearer to the original, for 8 % more bits.
    options = {"aac_pns": "0", "aac_coder": "fast"}
    layout = _AAC_LAYOUTS[like.channels]
    return Encoding(".m4a", "ipod", "aac", "fltp", rate, layout, bit_rate, codec_options=options)


def _opus(like: Recording) -> Encoding:
    # With less, libopus changes its way of coding in the middle of a tone, which is heard.
    bit_rate = min(256_000 * like.channels, max(64_000 * like.channels, _bit_rate(like, 64_000)))
    layout = _OPUS_LAYOUTS[like.channels]
    return Encoding(".opus", "ogg", "libopus", "flt", 48_000, layout, bit_rate)


_MAKERS = MappingProxyType({"wav": _wav, "flac": _flac, "mp3": _mp3, "m4a": _m4a, "opus": _opus})


def _pcm(like: Recording, names: Mapping[str, str], order: str) -> str:
    if like.sample_format == "s32":
        return f"pcm_s{24 if like.bits <= 24 else 32}{order}"
    return names[like.sample_format]


def _bit_rate(like: Recording, each: int) -> int:
    """The recording's own bit rate, or a good one where it has none that says anything.

    In steps: to the bit it would tell one recording from another of which the same is published.
    """
    own = (like.codec.startswith(_LOSSY) and like.bit_rate) or each * like.channels
    return -(-own // _STEP) * _STEP


def _at_least(value: int, steps: Sequence[int]) -> int:
    return next((step for step in steps if step >= value), steps[-1])


def _frame_bytes(like: Recording) -> int:
    return like.channels * (-(-like.bits // 8))


def _layout(like: Recording) -> str:
    """The usual arrangement of so many channels; no arrangement beyond eight."""
    return f"{like.channels}{'c' if like.channels <= 8 else 'C'}"
