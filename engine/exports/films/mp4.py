"""MP4 with H.264, which presentations and browsers play. It needs the extra `film`."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from io import BytesIO

import numpy as np

from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import FilmPlan
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.system.installation import way_to

BT_709, STUDIO = 1, 1  # what the numbers of colours mean: ITU-T H.273
LIGHT = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of red, green and blue: ITU-R BT.709
QUALITY = "18"  # of x264: 0 loses nothing, 23 is usual, and blurs letters


def check_mp4() -> None:
    """ExperimentError where the library that encodes it is not installed."""
    if find_spec("av") is None:
        given = Note(".mp4, and the extra film is not installed")
        raise refused("--out", given, Note(".gif or .apng; or first: {way}", way=way_to("film")))


def mp4_file(plan: FilmPlan, pictures: Iterable[Pixels]) -> bytes:
    """The whole file, of as many pixels as H.264 can have: an even number each way. MP4 knows no loops."""
    check_mp4()
    import av

    out = BytesIO()
    width, height = (side + side % 2 for side in plan.size)
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=plan.pace)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {"crf": QUALITY, "preset": "medium", "tune": "animation"}
        coder = stream.codec_context
        coder.thread_count = 1  # the same bytes on every machine
        coder.colorspace = coder.color_primaries = coder.color_trc = BT_709
        coder.color_range = STUDIO
        for picture in lasting(plan, pictures):
            frame = av.VideoFrame.from_ndarray(in_light_and_colour(picture), format="yuv420p")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def in_light_and_colour(picture: Pixels) -> Pixels:
    """Light for each pixel, colour for four together, (3/2 height, width), as rows of bytes, by BT.709.

    FFmpeg would convert them too, but not to the same bytes each time.
    """
    odd = ((0, picture.shape[0] % 2), (0, picture.shape[1] % 2), (0, 0))
    even = np.pad(picture, odd, "edge").astype(np.float32)
    light = even @ LIGHT
    four = even.reshape(light.shape[0] // 2, 2, light.shape[1] // 2, 2, 3).mean(axis=(1, 3))
    colours = [
        (224.0 / 255.0) * (four[:, :, part] - four @ LIGHT) / (2.0 - 2.0 * LIGHT[part]) + 128.0
        for part in (2, 0)  # blue, red
    ]
    planes = (16.0 + (219.0 / 255.0) * light, *colours)
    flat = np.concatenate([plane.ravel() for plane in planes])
    bytes_of: Pixels = np.rint(flat).astype(np.uint8).reshape(-1, light.shape[1])
    return bytes_of


def lasting(plan: FilmPlan, pictures: Iterable[Pixels]) -> Iterator[Pixels]:
    """Each picture as often as it takes at the film's pace."""
    for picture, times in zip(pictures, plan.durations(plan.pace), strict=True):
        for _ in range(times):
            yield picture
