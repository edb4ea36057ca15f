"""MP4 with H.264, which presentations and browsers play. It needs the extra `film`."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from io import BytesIO

import numpy as np

from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import FilmPlan
from engine.messages.message import Note
from engine.messages.problems import refused

QUALITY = "18"  # of x264: 0 loses nothing, 23 is usual, and blurs letters


def check_mp4() -> None:
    """ExperimentError where the library that encodes it is not installed."""
    if find_spec("av") is None:
        given = Note(".mp4, and the extra film is not installed")
        raise refused("--out", given, Note(".gif or .apng; or first: uv sync --extra film"))


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
        stream.codec_context.thread_count = 1  # the same bytes on every machine
        for picture in lasting(plan, pictures):
            odd = ((0, picture.shape[0] % 2), (0, picture.shape[1] % 2), (0, 0))
            even = np.pad(picture, odd, "edge")
            container.mux(stream.encode(av.VideoFrame.from_ndarray(even, format="rgb24")))
        container.mux(stream.encode())
    return out.getvalue()


def lasting(plan: FilmPlan, pictures: Iterable[Pixels]) -> Iterator[Pixels]:
    """Each picture as often as it takes at the film's pace."""
    for picture, times in zip(pictures, plan.durations(plan.pace), strict=True):
        for _ in range(times):
            yield picture
