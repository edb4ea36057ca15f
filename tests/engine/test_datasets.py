"""Every data set of the registry: what all must do, then what each one is."""

import json
from typing import Any

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_iris, load_wine, make_circles
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, StandardScaler

from engine.arrays import Array
from engine.datasets import Data, DatasetEntry, Points, datasets, make_data
from engine.datasets.scaling import scalings
from engine.datasets.shape import Shape, class_name
from engine.experiment.json_io import parse_experiment, written
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError

DRAWN = [name for name, entry in datasets.items() if not entry.given]
NUMBERS = [name for name in DRAWN if datasets[name].shape({}).classes is None]
CLASSES = [name for name in DRAWN if name not in NUMBERS]
REAL = [name for name, entry in datasets.items() if entry.given and name != "csv"]
EVERY = pytest.mark.parametrize("name", DRAWN)


def data_of(name: str, noise: float = 0.05, **changed: Any) -> Data:
    settings = {"samples": 300, "seed": 1, "test_samples": 100, "test_seed": 2, "noise": noise}
    return make_data(name, **{**settings, **changed})


def bits(data: Data) -> list[bytes]:
    return [array.tobytes() for array in (data.X_train, data.Y_train, data.X_test, data.Y_test)]


def exact(name: str, **own: Any) -> tuple[Array, Array]:
    """Many points without noise."""
    data = data_of(name, noise=0.0, samples=2000, **own)
    return data.X_train, data.Y_train


@EVERY
@pytest.mark.parametrize(("samples", "test_samples"), [(300, 100), (2, 3), (1001, 2)])
def test_shapes(name: str, samples: int, test_samples: int) -> None:
    data = data_of(name, samples=samples, test_samples=test_samples)
    features = datasets[name].shape({}).features
    assert data.X_train.shape == (features, samples)
    assert data.Y_train.shape == (samples,)
    assert data.X_test.shape == (features, test_samples)
    assert data.Y_test.shape == (test_samples,)
    for array in (data.X_train, data.Y_train, data.X_test, data.Y_test):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert np.isfinite(array).all()


@pytest.mark.parametrize("name", CLASSES)
def test_both_classes_are_there_in_fair_shares(name: str) -> None:
    data = data_of(name)
    for Y in (data.Y_train, data.Y_test):
        assert set(Y.tolist()) == {0.0, 1.0}
        assert 0.35 < Y.mean() < 0.65


@EVERY
def test_equal_seeds_give_equal_points(name: str) -> None:
    assert bits(data_of(name)) == bits(data_of(name))


@EVERY
def test_another_seed_gives_other_points_in_its_own_set_only(name: str) -> None:
    X, Y, X_test, Y_test = bits(data_of(name))
    other_train, other_test = bits(data_of(name, seed=7)), bits(data_of(name, test_seed=7))
    assert other_train[0] != X
    assert other_train[2:] == [X_test, Y_test]
    assert other_test[2] != X_test
    assert other_test[:2] == [X, Y]


@EVERY
def test_training_and_test_set_differ_by_their_seed(name: str) -> None:
    data = data_of(name, test_samples=300)
    assert data.X_train.tobytes() != data.X_test.tobytes()
    same = data_of(name, test_samples=300, test_seed=1)
    assert same.X_train.tobytes() == same.X_test.tobytes()
    assert same.Y_train.tobytes() == same.Y_test.tobytes()


@EVERY
def test_data_cannot_be_written_to(name: str) -> None:
    data = data_of(name)
    for array in (data.X_train, data.Y_train, data.X_test, data.Y_test):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0.0


@pytest.mark.parametrize("name", CLASSES)
def test_noise_scatters_the_points(name: str) -> None:
    """Its size is the standard deviation of each coordinate, around where the point was without it."""
    noisy, still = data_of(name, noise=0.2, samples=4000), data_of(name, noise=0.0, samples=4000)
    assert noisy.Y_train.tobytes() == still.Y_train.tobytes()
    scatter = noisy.X_train - still.X_train
    assert scatter.std() == pytest.approx(0.2, rel=0.05)
    assert abs(scatter.mean()) < 0.02


@pytest.mark.parametrize("name", NUMBERS)
def test_noise_scatters_the_numbers(name: str) -> None:
    noisy, still = data_of(name, noise=0.2, samples=4000), data_of(name, noise=0.0, samples=4000)
    assert noisy.X_train.tobytes() == still.X_train.tobytes()
    scatter = noisy.Y_train - still.Y_train
    assert scatter.std() == pytest.approx(0.2, rel=0.05)
    assert abs(scatter.mean()) < 0.02


def test_numbers_to_predict_are_values_of_their_functions() -> None:
    X, Y = exact("sine", waves=2.0)
    np.testing.assert_allclose(Y, np.sin(2.0 * np.pi * X[0]), atol=1e-12)
    X, Y = exact("step")
    np.testing.assert_array_equal(Y, np.sign(X[0]))
    X, Y = exact("plane")
    np.testing.assert_allclose(Y, X.mean(axis=0), atol=1e-12)
    X, Y = exact("saddle")
    np.testing.assert_allclose(Y, (X[0] - X[1]) * (X[0] + X[1]), atol=1e-12)


@pytest.mark.parametrize("classes", [2, 3, 7])
@pytest.mark.parametrize("name", ["blobs", "spirals"])
def test_so_many_classes_stand_evenly_around_the_middle(name: str, classes: int) -> None:
    """Turned by a full turn over their number, each class lies where the next one does."""
    X, Y = exact(name, classes=classes)
    assert set(Y.tolist()) == set(range(classes))
    first = 2.0 * np.pi * 1.75 * np.hypot(*X) if name == "spirals" else -0.75 * np.pi
    away = np.arctan2(X[1], X[0]) - first - 2.0 * np.pi * Y / classes
    np.testing.assert_allclose(np.cos(away), 1.0, atol=1e-12)


def test_of_numbers_the_test_set_is_drawn_from_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = np.linspace(5.0, 9.0, 20)
    entry = DatasetEntry(
        name="given_numbers", label="", formula="", source="", given=True,
        function=lambda: Points(numbers[None], numbers), shape=lambda _: Shape(1, None),
    )  # fmt: skip
    monkeypatch.setitem(datasets._entries, entry.name, entry)
    data = make_data(entry.name, test_share=0.25, test_seed=4)
    expected = np.sort(np.random.RandomState(4).permutation(20)[:5])
    np.testing.assert_array_equal(data.Y_test, numbers[expected])
    np.testing.assert_array_equal(data.Y_train, np.delete(numbers, expected))
    assert data.classes is None


@EVERY
def test_a_data_set_survives_json(name: str) -> None:
    experiment = parse_experiment(f'{{"dataset": {{"name": "{name}", "noise": 0.3}}}}')
    again = Experiment.model_validate_json(experiment.model_dump_json())
    assert again == experiment
    assert again.dataset.own(datasets[name]) == {
        own: default for own, (_, default) in datasets[name].parameters.items()
    }


def test_circles_are_the_published_draw() -> None:
    data = make_data(**Experiment().dataset.model_dump())
    for X, Y, samples, seed in (
        (data.X_train, data.Y_train, 300, 1),
        (data.X_test, data.Y_test, 100, 2),
    ):
        points, classes = make_circles(n_samples=samples, noise=0.05, random_state=seed)
        np.testing.assert_array_equal(X, points.T)
        np.testing.assert_array_equal(Y, classes)


@pytest.mark.parametrize("factor", [0.8, 0.3])
def test_circles_without_noise_lie_on_their_radii(factor: float) -> None:
    X, Y = exact("circles", factor=factor)
    np.testing.assert_allclose(np.hypot(*X), np.where(Y == 1, factor, 1.0), rtol=1e-14)


def test_moons_without_noise_lie_on_half_circles() -> None:
    X, Y = exact("moons")
    x, y = X[:, Y == 0]
    np.testing.assert_allclose(np.hypot(x, y), 1.0, rtol=1e-12)
    assert (y >= -1e-12).all()
    x, y = X[:, Y == 1]
    np.testing.assert_allclose(np.hypot(x - 1.0, y - 0.5), 1.0, rtol=1e-12)
    assert (y <= 0.5 + 1e-12).all()


def test_blobs_without_noise_are_their_centres() -> None:
    X, Y = exact("blobs")
    np.testing.assert_array_equal(X, np.tile(Y - 0.5, (2, 1)))


def test_gaussian_quantiles_part_at_a_radius() -> None:
    X, Y = exact("gaussian_quantiles")
    radius = np.hypot(*X)
    assert radius[Y == 0].max() < radius[Y == 1].min()
    assert radius[Y == 0].max() == pytest.approx(np.sqrt(2.0 * np.log(2.0)), rel=0.05)


def test_xor_is_where_the_signs_differ() -> None:
    X, Y = exact("xor")
    np.testing.assert_array_equal(Y == 1, X[0] * X[1] < 0)
    assert np.abs(X).max() <= 1.0


@pytest.mark.parametrize("cells", [2, 3, 4, 20])
def test_checkerboard_alternates(cells: int) -> None:
    X, Y = exact("checkerboard", cells=cells)
    column, row = ((X + 1.0) // (2.0 / cells)).astype(int)
    assert set(column.tolist()) == set(row.tolist()) == set(range(cells))
    np.testing.assert_array_equal(Y, (column + row) % 2)


@pytest.mark.parametrize("turns", [0.5, 1.75, 4.0])
def test_spirals_are_two_arms_half_a_turn_apart(turns: float) -> None:
    X, Y = exact("spirals", turns=turns)
    radius = np.hypot(*X)
    assert radius.max() <= 1.0
    angle = 2.0 * np.pi * turns * radius + np.pi * Y
    np.testing.assert_allclose(X, radius * np.stack([np.cos(angle), np.sin(angle)]), atol=1e-12)


@EVERY
def test_the_largest_noise_and_seed_can_be_drawn(name: str) -> None:
    text = f'{{"dataset": {{"name": "{name}", "noise": 10, "seed": 4294967295}}}}'
    data = make_data(**parse_experiment(text).dataset.model_dump())
    assert np.isfinite(data.X_train).all()


def own_points(count: int = 40, **changed: Any) -> dict[str, Any]:
    stream = np.random.RandomState(5)
    points = [
        [float(x), float(y), int(label)]
        for label, (x, y) in zip(np.arange(count) % 2, stream.randn(count, 2), strict=True)
    ]
    return {"name": "csv", "points": points, **changed}


def given_data(settings: dict[str, Any]) -> Data:
    return make_data(**parse_experiment(json.dumps({"dataset": settings})).dataset.model_dump())


def test_own_points_are_divided_and_stay_in_their_order() -> None:
    settings = own_points()
    data = given_data(settings)
    assert (data.Y_train.size, data.Y_test.size) == (30, 10)
    assert data.Y_train.mean() == data.Y_test.mean() == 0.5
    rows = [tuple(row) for row in settings["points"]]
    train = [rows.index((x, y, label)) for x, y, label in zip(*data.X_train, data.Y_train, strict=True)]
    test = [rows.index((x, y, label)) for x, y, label in zip(*data.X_test, data.Y_test, strict=True)]
    assert train == sorted(train)
    assert test == sorted(test)
    assert sorted(train + test) == list(range(40))
    assert bits(given_data(settings)) == bits(data)
    assert bits(given_data(own_points(test_seed=7))) != bits(data)


@pytest.mark.parametrize(("share", "each"), [(0.01, 1), (0.5, 2), (0.9, 3)])
def test_of_each_class_some_are_on_either_side(share: float, each: int) -> None:
    data = given_data(own_points(8, test_share=share))
    assert data.Y_test.sum() == each == data.Y_test.size / 2
    assert data.Y_train.sum() == 4 - each


@pytest.mark.parametrize(
    ("points", "field", "said"),
    [
        (None, "dataset.points", "given"),
        ([], "dataset.points", "0 of class 0"),
        ([[0.5, 0.5, 0]] * 9 + [[0.5, 0.5, 1]], "dataset.points", "9 of class 0, 1 of class 1"),
        ([[0.5, 0.5, 2]], "dataset.points.0.2", "2"),
        ([[0.5, "a", 1]], "dataset.points.0.1", "a"),
        ([[0.5, 1e10, 1]], "dataset.points.0.1", "1e+09"),
        ([[0.5, 1]], "dataset.points", "0 of class 0, 1 of class 1"),  # of one feature
        ([[1]], "dataset.points.0", "at least 2"),
        ([[0.5, 0.5, 0], [0.5, 1]] * 5, "dataset.points.1", "3, as in the first point"),
        ([[0.5] * 1_025 + [1]], "dataset.points.0", "at most 1025"),
    ],
)
def test_points_that_serve_nobody_are_refused(points: Any, field: str, said: str) -> None:
    document = {"name": "csv"} if points is None else {"name": "csv", "points": points}
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps({"dataset": document}))
    assert refused.value.problems[0].field == field
    assert said in str(refused.value.problems[0])


def test_own_points_are_written_on_one_line_and_read_again() -> None:
    odd = own_points(origin='a "points": null.csv', features=["é", "y"], classes=["no", "yes"])
    experiment = parse_experiment(json.dumps({"title": '"points": null', "dataset": odd}))
    text = written(experiment)
    assert parse_experiment(text) == experiment
    assert len(text.splitlines()) < 60


def test_a_hundred_thousand_points_can_be_read() -> None:
    data = given_data(own_points(100_000))
    assert data.Y_train.size == 75_000
    with pytest.raises(ExperimentError, match="at most 100000"):
        given_data(own_points(100_002))


@pytest.mark.parametrize("name", [name for name in REAL if "features" in datasets[name].parameters])
@pytest.mark.parametrize("prepared", ["as_measured", "standardised"])
def test_real_data_are_their_first_two_principal_components(name: str, prepared: str) -> None:
    """Against the eigenvectors of the covariance matrix, which determine them but for the sign."""
    left_out = {"iris": {"without": "virginica"}, "wine": {"without": "2"}}.get(name, {})
    data = given_data({"name": name, "prepared": prepared, "test_share": 0.5, **left_out})
    bunch = {"iris": load_iris, "wine": load_wine, "breast_cancer": load_breast_cancer}[name]()
    chosen = bunch.target < 2
    features = bunch.data[chosen]
    centred = features - features.mean(axis=0)
    if prepared == "standardised":
        centred = centred / features.std(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred)
    expected = centred @ vectors[:, :-3:-1]
    got = np.concatenate([data.X_train, data.X_test], axis=1).T
    labels = np.concatenate([data.Y_train, data.Y_test])
    for column in range(2):
        for label in (0, 1):  # sorted, since the points are divided
            mine = np.sort(got[labels == label, column])
            either = [np.sort(sign * expected[bunch.target[chosen] == label, column]) for sign in (1, -1)]
            scale = np.abs(mine).max()
            assert min(np.abs(mine - one).max() for one in either) < 1e-9 * scale
    share = values[-2:].sum() / values.sum()
    assert any(f"{share:.1%} of their variance" in str(note) for note in data.notes)
    assert any(
        f"{features.shape[1]} {'standardised ' * (prepared == 'standardised')}features" in str(note)
        for note in data.notes
    )


@pytest.mark.parametrize("name", scalings)
def test_scalings_are_measured_on_the_training_set_and_told(name: str) -> None:
    plain, scaled = data_of("moons"), data_of("moons", scaling=name)
    fitted = {
        "none": FunctionTransformer(),
        "standardise": StandardScaler(),
        "range": MinMaxScaler((-1.0, 1.0)),
    }[name].fit(plain.X_train.T)
    np.testing.assert_allclose(scaled.X_train, fitted.transform(plain.X_train.T).T, atol=1e-12)
    np.testing.assert_allclose(scaled.X_test, fitted.transform(plain.X_test.T).T, atol=1e-12)
    assert str(scaled.notes[-1]) == scalings[name].note
    if name == "none":
        assert bits(scaled) == bits(plain)


def test_a_feature_that_never_changes_can_be_scaled() -> None:
    points = [[3.0, float(number), number % 2] for number in range(8)]
    for name in scalings:
        data = given_data({"name": "csv", "points": points, "scaling": name})
        assert np.isfinite(data.X_train).all()


@pytest.mark.parametrize("value", [0.1, 1e9 / 3.0, 1e-300])
def test_a_feature_that_never_changes_is_only_moved(value: float) -> None:
    """Its mean may be another number in the last digit, and its deviation then a tiny one."""
    X_train, X_test = np.full((2, 300), value), np.full((2, 1), 2.0 * value)
    _, scaled = scalings["standardise"].function(X_train, X_test)
    np.testing.assert_allclose(scaled, value, rtol=1e-9)


@pytest.mark.parametrize(
    ("name", "load", "left_out"),
    [
        ("iris", load_iris, (None, "setosa", "versicolor")),
        ("wine", load_wine, (None, "1", "2")),
        ("breast_cancer", load_breast_cancer, (None,)),
    ],
)
def test_a_class_has_the_name_that_its_examples_have_where_they_are_from(
    name: str, load: Any, left_out: tuple[str | None, ...]
) -> None:
    bunch = load()
    known = {
        row.tobytes(): bunch.target_names[label] for row, label in zip(*load(return_X_y=True), strict=True)
    }
    for without in left_out:
        own = {"without": without} if name != "breast_cancer" else {}
        data = data_of_measured(name, features="all", prepared="as_measured", **own)
        assert len(data.class_names) == data.classes
        for row, label in zip(np.ascontiguousarray(data.X_train.T), data.Y_train, strict=True):
            theirs = known[row.tobytes()].replace("class_", "cultivar ")
            assert data.class_names[int(label)] == theirs


def data_of_measured(name: str, **own: Any) -> Data:
    return make_data(name, test_share=0.3, test_seed=2, **own)


def test_a_class_without_a_name_is_called_by_its_number() -> None:
    names = data_of("spirals", classes=3).class_names
    assert names == ("", "", "")
    assert [class_name(names, label) for label in (0, 2)] == ["class 0", "class 2"]
    assert data_of("plane").class_names == ()
