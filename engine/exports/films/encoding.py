"""Encoding: a film as the bytes of a file, whatever its format. Pictures are taken one at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from engine.exports.films.apng import apng_file
from engine.exports.films.gif import gif_file
from engine.exports.films.mp4 import check_mp4, mp4_file
from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import FilmPlan
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import refused

Encoder = Callable[[FilmPlan, Iterable[Pixels]], bytes]
ENCODERS: Mapping[str, Encoder] = {".gif": gif_file, ".apng": apng_file, ".mp4": mp4_file}


def check_format(suffix: str) -> None:
    """ExperimentError where such a file cannot be written, before anything is trained for it."""
    if suffix == ".mp4":
        check_mp4()


def film_file(plan: FilmPlan, suffix: str, pictures: Iterable[Pixels]) -> bytes:
    """The whole file, the same bytes for the same pictures.

    They are (height, width, 3), one for each iteration of the plan. What `pictures` raises is raised here;
    ExperimentError where the disk has no room for them, or such a file cannot be written.
    """
    try:
        return ENCODERS[suffix](plan, checked(plan, pictures))
    except OSError as error:
        place = Note("the folder for temporary files")
        raise refused(place, reason_of(error), Note("room for the pictures of a film")) from None


def checked(plan: FilmPlan, pictures: Iterable[Pixels]) -> Iterator[Pixels]:
    """The pictures; ValueError where one has another size than the film."""
    width, height = plan.size
    for picture in pictures:
        if picture.shape != (height, width, 3):
            raise ValueError(f"pictures: given {picture.shape}; allowed: {(height, width, 3)}")
        yield picture
