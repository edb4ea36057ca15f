"""Painted points: reproducible, within the square, and undone by going back to the value before."""

import numpy as np
import pytest

from engine.datasets import Data, make_data
from engine.experiment.model import Experiment, GivenSettings
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import dataset_of
from engine.own_data.painting import (
    BLANK,
    MOST_BEGUN_WITH,
    MOST_PAINTED,
    SQUARE,
    Painting,
    begun_with,
    dabs,
    erased,
    sprayed,
    within,
)
from engine.steps import evenly_of_each


def painted() -> Painting:
    return sprayed(sprayed(BLANK, (0.0, 0.0), 0.3, 40, 0), (1.0, -1.0), 0.2, 20, 1)


def test_the_same_strokes_paint_the_same_points_under_the_brush() -> None:
    one, other = painted(), painted()
    np.testing.assert_array_equal(one.X, other.X)
    assert one.counts == (40, 20)
    assert (np.hypot(*one.X[:, :40]) <= 0.3).all()
    assert (np.hypot(one.X[0, 40:] - 1.0, one.X[1, 40:] + 1.0) <= 0.2).all()
    assert not one.X.flags.writeable
    assert BLANK.counts == (0, 0)


def test_a_disc_is_filled_evenly() -> None:
    X = sprayed(BLANK, (0.0, 0.0), 1.0, 4000, 0).X
    assert (np.hypot(*X) <= np.sqrt(0.5)).mean() == pytest.approx(0.5, abs=0.03)
    np.testing.assert_allclose(X.mean(axis=1), 0.0, atol=0.03)


def test_the_square_cuts_the_brush_off() -> None:
    X = sprayed(BLANK, (1.5, 1.5), 0.5, 400, 1).X
    assert 50 < X.shape[1] < 150
    assert X.max() <= 1.5


def test_there_are_no_more_than_may_be() -> None:
    painting = BLANK
    for _ in range(3):
        painting = sprayed(painting, (0.0, 0.0), 1.0, MOST_PAINTED // 2 + 1, 0)
    assert painting.counts == (MOST_PAINTED, 0)


def test_the_eraser_takes_what_is_under_it_and_nothing_else() -> None:
    painting = painted()
    assert erased(painting, (0.0, 0.0), 0.3).counts == (0, 20)
    assert erased(painting, (-1.0, 1.0), 0.3) is painting


def test_a_fast_brush_leaves_no_gaps() -> None:
    places = [(0.0, 0.0), *dabs((0.0, 0.0), (0.3, 0.4), 0.2)]
    distances = np.hypot(*np.diff(np.array(places).T))
    np.testing.assert_allclose(distances, 0.1)
    assert places[-1] == pytest.approx((0.3, 0.4))
    assert dabs((0.0, 0.0), (0.05, 0.0), 0.2) == []
    assert dabs((0.0, 0.0), (0.0, 0.0), 0.2) == []


def test_places_off_the_square_are_moved_to_its_edge() -> None:
    assert within(SQUARE, (9.0, -9.0)) == (1.5, -1.5)
    assert within(SQUARE, (0.1, 0.2)) == (0.1, 0.2)


def test_painted_points_make_a_data_set() -> None:
    dataset = dataset_of(painted().own_points, "painted")
    assert isinstance(dataset, GivenSettings)
    data = make_data(**dataset.model_dump())
    assert (data.Y_train.size, data.Y_test.size) == (45, 15)
    with pytest.raises(ExperimentError, match="given 0 of class 0, 0 of class 1; allowed: at least 2"):
        dataset_of(BLANK.own_points, "painted")


def test_one_can_begin_with_the_points_that_are_there() -> None:
    data = make_data(**Experiment().dataset.model_dump())
    painting = begun_with(data)
    assert painting.counts == (200, 200)
    assert painting.shown == SQUARE
    np.testing.assert_array_equal(painting.X[:, :300], data.X_train)
    far = begun_with(Data(100.0 + data.X_train, data.Y_train, 100.0 + data.X_test, data.Y_test))
    assert 98 < far.shown.left < far.shown.left + far.shown.width < 102


def test_of_many_points_some_of_each_class_are_kept_in_order() -> None:
    for Y in (np.arange(50_000) % 2, np.arange(50_000) < 30, np.arange(50_000) >= 20_000):
        places = evenly_of_each(np.asarray(Y, dtype=np.float64), MOST_BEGUN_WITH)
        assert places.size == MOST_BEGUN_WITH
        assert (np.diff(places) > 0).all()
        assert set(Y[places].astype(int)) == {0, 1}
    assert evenly_of_each(np.zeros(7), 9).tolist() == list(range(7))
    assert evenly_of_each(np.zeros(0), 9).size == 0


def test_nothing_is_begun_with_that_cannot_be_painted() -> None:
    settings = {"test_share": 0.25, "test_seed": 2}
    assert begun_with(make_data("digits", **settings)) is BLANK
    assert begun_with(make_data("diabetes", **settings)) is BLANK
