"""Films, read back with Pillow and PyAV: which pictures they show, for how long, and that bytes repeat."""

import threading
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from engine.exports.films.encoding import film_file
from engine.exports.films.palette import ColourCount
from engine.exports.films.pictures import Pixels, box_of, changed, with_changes
from engine.exports.films.plan import MOST_FRAMES, FilmPlan, iterations_of
from engine.interrupt import InterruptError
from engine.messages.problems import ExperimentError

SIZE = (161, 91)


def pictures(count: int = 6) -> Iterator[Pixels]:
    """A still shade of many colours, before which a square moves."""
    width, height = SIZE
    rows, columns = np.indices((height, width))
    shade = np.stack([rows * 2, columns, (rows + columns) // 2], axis=-1).astype(np.uint8)
    for number in range(count):
        picture = shade.copy()
        picture[10 : 20 + number, 5 * number : 5 * number + 20] = (180, 35, 90)
        yield picture


def plan(count: int = 6, **others: float) -> FilmPlan:
    return FilmPlan(tuple(range(count)), SIZE, **others)  # type: ignore[arg-type]


def opened(content: bytes) -> list[tuple[Pixels, float]]:
    """Each picture, and how many milliseconds it stays."""
    with Image.open(BytesIO(content)) as film:
        return [
            (np.asarray(frame.convert("RGB")), frame.info["duration"])
            for frame in ImageSequence.Iterator(film)
        ]


def test_an_animated_png_has_every_picture_as_it_was() -> None:
    read = opened(film_file(plan(), ".apng", pictures()))
    assert [stays for _, stays in read] == [100, 100, 100, 100, 100, 2000]
    for (picture, _), drawn in zip(read, pictures(), strict=True):
        assert (picture == drawn).all()


def test_a_gif_has_every_picture_as_near_as_its_colours_are() -> None:
    read = opened(film_file(plan(pace=15, last_stays=1.5), ".gif", pictures()))
    assert [stays for _, stays in read] == [70, 60, 70, 70, 60, 1500]
    for (picture, _), drawn in zip(read, pictures(), strict=True):
        away = np.abs(picture.astype(int) - drawn)
        assert away.max() <= 16
        assert away.mean() < 3.0


def test_what_stands_still_in_a_gif_does_not_flicker() -> None:
    read = opened(film_file(plan(), ".gif", pictures()))
    still = [picture[40:] for picture, _ in read]  # below the square
    assert all((one == other).all() for one, other in pairwise(still))


def test_few_colours_are_what_they_are() -> None:
    picture = np.zeros((91, 161, 3), np.uint8)
    picture[:40, :80], picture[50:, 90:] = (23, 32, 43), (244, 246, 249)
    ((read, _),) = opened(film_file(plan(1), ".gif", [picture]))
    assert (read == picture).all()


def test_a_colour_that_covers_much_is_exact_among_thousands() -> None:
    paper = np.full((400, 400, 3), (244, 246, 249), np.uint8)
    paper[:60, :60] = np.random.RandomState(1).randint(0, 256, (60, 60, 3))
    count = ColourCount()
    count.add(paper.reshape(-1, 3))
    palette = count.palette()
    (place,) = palette.places(paper[300, 300:301])
    assert tuple(palette.colours[place]) == (244, 246, 249)


@pytest.mark.parametrize("suffix", [".gif", ".apng", ".mp4"])
def test_the_same_pictures_make_the_same_bytes(suffix: str) -> None:
    assert film_file(plan(), suffix, pictures()) == film_file(plan(), suffix, pictures())


@pytest.mark.parametrize("suffix", [".gif", ".apng"])
@pytest.mark.parametrize("loops", [True, False])
def test_it_loops_or_it_does_not(suffix: str, loops: bool) -> None:
    with Image.open(BytesIO(film_file(plan(loops=loops), suffix, pictures()))) as film:
        assert film.info.get("loop") == (0 if loops else {".gif": None, ".apng": 1}[suffix])


@pytest.mark.parametrize("suffix", [".gif", ".apng"])
def test_pictures_that_are_all_the_same_are_all_there(suffix: str) -> None:
    still = next(pictures())
    read = opened(film_file(plan(4), suffix, [still] * 4))
    # Pillow tells of pictures that change nothing as one that stays for longer, or one by one.
    assert sum(stays for _, stays in read) == 2300
    assert all(np.abs(picture.astype(int) - still).max() <= 16 for picture, _ in read)


def test_an_mp4_has_even_sides_and_lasts_as_planned() -> None:
    av = pytest.importorskip("av")
    content = film_file(plan(pace=5, last_stays=2.0), ".mp4", pictures())
    with av.open(BytesIO(content)) as film:
        (stream,) = film.streams.video
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(stream)]
        assert float(stream.duration * stream.time_base) == pytest.approx(3.0)
    assert len(frames) == 15
    assert frames[0].shape == (92, 162, 3)
    drawn = list(pictures())
    for read, shown in ((frames[0], drawn[0]), (frames[5], drawn[5]), (frames[-1], drawn[5])):
        assert np.abs(read[:91, :161].astype(int) - shown).mean() < 6.0


@pytest.mark.parametrize("suffix", [".gif", ".apng", ".mp4"])
def test_what_ends_the_pictures_ends_the_film(suffix: str) -> None:
    def ended() -> Iterator[Pixels]:
        yield from pictures(3)
        raise InterruptError

    threads = threading.active_count()
    with pytest.raises(InterruptError):
        film_file(plan(), suffix, ended())
    assert threading.active_count() == threads


def test_a_picture_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\(91, 161, 3\)"):
        film_file(plan(1), ".gif", [np.zeros((10, 10, 3), np.uint8)])


@given(
    st.integers(0, 1_000_000), st.integers(0, 1_000_000), st.integers(2, MOST_FRAMES), st.integers(0, 100_000)
)
def test_iterations_ascend_from_the_first_to_the_last(first: int, way: int, frames: int, every: int) -> None:
    last = first + way
    try:
        chosen = iterations_of(first, last, frames, every)
    except ExperimentError as error:
        (problem,) = error.problems
        assert problem.field == "every"
        assert way // every >= MOST_FRAMES - 1
        return
    assert chosen[0] == first
    assert chosen[-1] == last
    assert all(before < after for before, after in pairwise(chosen))
    assert len(chosen) <= MOST_FRAMES
    if every == 0:
        assert len(chosen) == min(frames, way + 1)
        steps = [after - before for before, after in pairwise(chosen)]
        assert all(after >= before - 1 for before, after in pairwise(steps)), "denser early"
    else:
        assert all(after - before == every for before, after in pairwise(chosen[:-1]))


def test_refusals_say_what_would_do() -> None:
    with pytest.raises(ExperimentError, match="first: given 200; allowed: at most the last iteration, 100"):
        iterations_of(200, 100, 10, 0)
    with pytest.raises(ExperimentError, match="every: given 1: 15001 pictures; allowed: at least 26,"):
        iterations_of(0, 15_000, 10, 1)
    assert len(iterations_of(0, 15_000, 10, 26)) <= MOST_FRAMES


def test_the_length_is_known_before() -> None:
    film = FilmPlan(iterations_of(0, 15_000, 100, 0), (1280, 720), pace=20, last_stays=3.0)
    assert film.seconds == pytest.approx(99 / 20 + 3.0)
    assert sum(film.durations(100)) == round(100 * film.seconds)


def test_the_box_of_what_changes_is_as_small_as_can_be() -> None:
    before = np.zeros((8, 9, 3), np.uint8)
    now = before.copy()
    now[2, 3, 1] = now[5, 7, 2] = 1
    assert box_of(changed(before, now)) == (3, 2, 8, 6)
    assert box_of(changed(before, before)) == (0, 0, 1, 1)
    (first, _), (second, _) = with_changes([before, now])
    assert box_of(first) == (0, 0, 9, 8)
    assert second.sum() == 2
