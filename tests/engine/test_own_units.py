"""What is shown of a person's own points: each axis in its own units, where the features differ in size."""

import hashlib
import json

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.datasets import make_data
from engine.lessons.drawn_lines import agreement
from engine.measures.boundary import boundary
from engine.measures.neurons import neurons
from engine.measures.plane import Extent, extent_of, grid, shown_extent
from engine.own_data.painting import begun_with, erased, sprayed

AGES = [[age, 20_000 + 2_000 * (age - 18) + 900 * (age % 7), int(age > 40)] for age in range(18, 66)]


def of_ages(**more: object) -> str:
    data = {"name": "csv", "points": AGES, "features": ["Age", "Salary"], **more}
    return json.dumps({"dataset": data, "runs": [{}]})


def test_points_fill_what_is_shown_both_ways() -> None:
    with Trainer(parse_experiment(of_ages())) as trainer:
        X, extent = trainer.data.X_train, boundary(trainer.runs[0]).extent
        assert neurons(trainer.runs[0]).extent == extent
    corner, sizes = np.array([extent.left, extent.bottom]), np.array([extent.width, extent.height])
    assert X.min(axis=1) - corner == pytest.approx(sizes / 8.0)
    assert corner + sizes - X.max(axis=1) == pytest.approx(sizes / 8.0)
    assert extent.tall > 1000


def test_pixels_of_the_picture_are_those_of_its_axes() -> None:
    with Trainer(parse_experiment(of_ages())) as trainer:
        run = trainer.runs[0]
        drawn = boundary(run)
        rows, columns = drawn.probabilities.shape
        for row, column in ((0, 0), (rows // 2, columns // 3), (rows - 1, columns - 1)):
            x = drawn.extent.left + (column + 0.5) * drawn.extent.width / columns
            y = drawn.extent.bottom + (row + 0.5) * drawn.extent.height / rows
            wanted = 255.0 * run.predict(np.array([[x], [y]]))[0]
            assert drawn.probabilities[row, column] == pytest.approx(wanted, abs=0.51)


def test_features_of_about_one_size_keep_the_square() -> None:
    points = [[x, 2.9 * x + x % 2 * 0.05, x % 2] for x in range(10)]
    extent = extent_of(make_data("csv", points=points, test_share=0.2, test_seed=1))
    assert extent.width == extent.height
    scaled = extent_of(
        make_data("csv", "standardise", points=AGES, test_share=0.2, test_seed=1, features=("a", "b"))
    )
    assert scaled.width == scaled.height


def test_a_feature_that_is_one_number_keeps_the_square() -> None:
    extent = shown_extent(np.array([[0.0, 3.0], [2.0, 2.0]]), own_units=True)
    assert extent == Extent.square(-0.5, 0.0, 4.0)


@pytest.mark.parametrize("name", ["circles", "moons", "blobs", "gaussian_quantiles"])
def test_sets_that_ship_keep_their_square_and_its_grid_to_the_last_bit(name: str) -> None:
    data = make_data(name, samples=100, seed=1, noise=0.1, test_samples=20, test_seed=2)
    stretched = data.X_train * np.array([[1.0], [5.0]])
    low, high = stretched.min(axis=1), stretched.max(axis=1)
    side = float((high - low).max()) * 4.0 / 3.0
    left, bottom = (low + high - side) / 2.0
    extent = shown_extent(stretched)
    assert extent == Extent.square(float(left), float(bottom), side)
    steps = np.linspace(0.5, 63.5, 64) * (side / 64)
    x, y, _ = grid(extent, 64)
    assert hashlib.sha256(x.tobytes()).digest() == hashlib.sha256((left + steps).tobytes()).digest()
    assert hashlib.sha256(y.tobytes()).digest() == hashlib.sha256((bottom + steps).tobytes()).digest()


def test_a_line_drawn_over_own_units_parts_the_plane() -> None:
    with Trainer(parse_experiment(of_ages())) as trainer:
        drawn = boundary(trainer.runs[0])
    extent = drawn.extent
    right = extent.left + 0.25 * extent.width
    halves = np.zeros(drawn.probabilities.shape, np.uint8)
    halves[:, halves.shape[1] // 4 :] = 255
    upright = np.array([[right, extent.bottom + share * extent.height] for share in (0.01, 0.5, 0.99)])
    seen = type(drawn)(extent, halves, drawn.contour_x, drawn.contour_y, drawn.contour_connected)
    assert agreement([upright], seen) > 0.98


def test_a_brush_over_own_units_is_round_to_the_eye() -> None:
    data = make_data("csv", points=AGES, test_share=0.2, test_seed=1, features=("Age", "Salary"))
    painting = begun_with(data)
    shown = painting.shown
    assert shown.tall > 1000
    middle = (shown.left + shown.width / 2.0, shown.bottom + shown.height / 2.0)
    more = sprayed(painting, middle, 0.1 * shown.width, 400, 1)
    added = more.X[:, painting.Y.size :]
    reach = np.abs(added - np.array(middle)[:, None]).max(axis=1) / np.array([shown.width, shown.height])
    assert reach == pytest.approx([0.1, 0.1], rel=0.1)
    rest = erased(more, middle, 0.101 * shown.width)
    assert rest.Y.size < more.Y.size - 390
