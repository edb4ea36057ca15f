"""The plane on which data of many features are looked at."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.decomposition import PCA

from engine import Trainer, parse_experiment
from engine.datasets import make_data
from engine.datasets.feature_sizes import ends_of
from engine.datasets.section import section_along, usual_section
from engine.diagnosis.evidence import evidence_of
from engine.measures.boundary import BOUNDARY
from engine.measures.neurons import NEURONS
from engine.measures.plane import grid

WINE = {"name": "wine", "test_share": 0.25, "test_seed": 2, "without": "0", "prepared": "as_measured"}
ALL_OF_WINE = """{"dataset": {"name": "wine", "features": "all"}, "network": {"hidden": [4]},
    "runs": [{"initialiser": "he"}]}"""


def table_of(features: int, examples: int, seed: int = 0) -> np.ndarray:
    stream = np.random.RandomState(seed)
    return stream.randn(features, features) @ stream.randn(features, examples)


@given(st.integers(3, 12), st.integers(3, 30), st.integers(0, 100))
def test_principal_components_are_those_of_scikit_learn(features: int, examples: int, seed: int) -> None:
    X = table_of(features, examples, seed)
    section, reference = usual_section(X), PCA(2, svd_solver="full").fit(X.T)
    places, expected = section.projected(X), reference.transform(X.T).T
    for mine, theirs in zip(places, expected, strict=True):
        sign = np.sign(np.dot(mine, theirs))
        np.testing.assert_allclose(mine, sign * theirs, atol=1e-6 * np.abs(expected).max())
    assert section.share == pytest.approx(reference.explained_variance_ratio_.sum(), rel=1e-6)


@pytest.mark.parametrize("features", [1, 2, 3, 64])
def test_a_place_is_projected_to_where_it_came_from(features: int) -> None:
    section = usual_section(table_of(features, 40))
    points = np.random.RandomState(1).randn(2, 9)
    if features == 1:
        points[1] = 0.0  # a single feature lies across
    np.testing.assert_allclose(section.projected(section.inputs(points)), points, atol=1e-10)


def test_two_features_are_looked_at_as_they_are() -> None:
    X = table_of(2, 10)
    section = usual_section(X)
    assert section.projected(X) is X
    assert section.inputs(X) is X
    assert not section.is_slice
    assert section.note(("x", "y")) is None


def test_along_two_features_places_are_their_values_and_the_others_have_their_mean() -> None:
    X = table_of(4, 20)
    section = section_along(X, (3, 1))
    np.testing.assert_array_equal(section.projected(X), X[[3, 1]])
    inputs = section.inputs(np.array([[5.0], [7.0]]))
    np.testing.assert_allclose(inputs[:, 0], [X[0].mean(), 7.0, X[2].mean(), 5.0])
    assert section.names(("a", "b", "c", "d")) == ("d", "b")


@pytest.mark.parametrize("axes", [(0, 0), (0, 4), (-1, 2)])
def test_axes_that_there_are_not_are_refused(axes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="axes: given"):
        section_along(table_of(4, 9), axes)


@pytest.mark.parametrize("X", [np.ones((3, 5)), np.vstack([np.arange(5.0), np.zeros((3, 5))])])
def test_data_that_hardly_vary_have_a_plane_too(X: np.ndarray) -> None:
    section = usual_section(X)
    np.testing.assert_allclose(section.directions.T @ section.directions, np.eye(2), atol=1e-12)


def test_a_picture_is_what_the_network_answers_on_the_plane() -> None:
    with Trainer(parse_experiment(ALL_OF_WINE)) as trainer:
        trainer.advance(200)
        run = trainer.runs[0]
        for axes in (None, (2, 0)):
            trainer.look_along(axes)
            picture = BOUNDARY.of(run)
            side = len(picture.probabilities)
            inputs = trainer.data.section(axes).inputs(grid(picture.extent, side)[2])
            expected = np.rint(255.0 * run.predict(inputs)).reshape(side, side)
            assert np.abs(picture.probabilities - expected).max() <= 1.0
            assert picture.axes == axes
            places = trainer.data.section(axes).projected(trainer.data.X_train)
            extent = picture.extent
            assert (places.min(axis=1) > (extent.left, extent.bottom)).all()
            assert (places.max(axis=1) < (extent.left + extent.width, extent.bottom + extent.height)).all()


@pytest.mark.parametrize("axes", [None, (7, 20)])
def test_a_network_answers_on_the_plane_what_it_answers_to_the_inputs_there(
    axes: tuple[int, int] | None,
) -> None:
    with Trainer(parse_experiment('{"dataset": {"name": "digits"}, "runs": [{}]}')) as trainer:
        trainer.look_along(axes)
        trainer.advance(3)
        run = trainer.runs[0]
        places = 9.0 * np.random.RandomState(2).randn(2, 40)
        expected = run.logits(run.section.inputs(places))
        assert expected.shape == (10, 40)
        assert np.allclose(run.logits_on_plane(run.section, places), expected, rtol=1e-10, atol=1e-10)


def test_looking_otherwise_draws_anew_and_changes_no_training() -> None:
    with Trainer(parse_experiment(ALL_OF_WINE)) as trainer:
        trainer.advance(50)
        run = trainer.runs[0]
        before, parameters = NEURONS.of(run), run.parameters
        trainer.look_along((1, 2))
        after = NEURONS.of(run)
        assert not np.array_equal(before.layers[0].images, after.layers[0].images)
        np.testing.assert_array_equal(run.parameters, parameters)
        trainer.look_along(None)
        np.testing.assert_array_equal(NEURONS.of(run).layers[0].images, before.layers[0].images)
        with pytest.raises(ValueError, match="axes: given"):
            trainer.look_along((0, 13))


def test_all_features_of_wine_are_those_of_scikit_learn() -> None:
    from sklearn.datasets import load_wine

    bunch = load_wine()
    data = make_data(**WINE, features="all")
    table = np.hstack([data.X_train, data.X_test])
    chosen = bunch.data[bunch.target != 0]
    assert sorted(map(tuple, table.T)) == sorted(map(tuple, chosen))
    assert data.features == tuple(bunch.feature_names)
    assert parse_experiment(ALL_OF_WINE).sizes == (13, 4, 1)


def test_pixels_at_the_edge_are_no_features_of_another_size() -> None:
    text = '{"dataset": {"name": "digits", "scaling": "range"}, "network": {"hidden": [8]}, "runs": [{}]}'
    with Trainer(parse_experiment(text)) as trainer:
        assert evidence_of(trainer.runs[0]).features[0].size <= 1.5
        assert ends_of(evidence_of(trainer.runs[0]).features) is None
