"""A person's own data of many features, with several classes or numbers to predict; and what is refused."""

import json
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.datasets import make_data
from engine.datasets.own import MOST_POINTS
from engine.experiment.json_io import LARGEST_FILE, written
from engine.experiment.start import MOST_GIVEN
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import advice_to_standardise, dataset_of
from engine.own_data.table_points import Found, look_at, points_of
from engine.tables.choices import CLASSES, NUMBERS, Choices
from engine.tables.columns import Columns, further_features, guessed_columns
from engine.tables.reading import Table, read_table

NAMES = ("length", "width", "same", "kind")


def flowers(rows: int = 30) -> str:
    stream = np.random.RandomState(3)
    lines = [f"{stream.randn():.3f},{stream.randn():.3f},7,{'abc'[row % 3]}" for row in range(rows)]
    return "\n".join([",".join(NAMES), *lines]) + "\n"


def table_in(text: str) -> Table:
    return read_table(text.encode())


def seen(text: str, columns: Columns | None = None, choices: Choices | None = None) -> Found:
    table = table_in(text)
    return look_at(table, columns or guessed_columns(table), choices)


def refused(**fields: Any) -> str:
    with pytest.raises(ExperimentError) as caught:
        parse_experiment(json.dumps({"dataset": {"name": "csv", **fields}}))
    return str(caught.value.problems[0])


def test_three_columns_and_three_classes_make_a_network_of_three_inputs() -> None:
    own = points_of(table_in(flowers()), Columns(0, 1, 3, (2,)))
    assert own.features == ("length", "width", "same")
    assert (own.classes, own.counts, own.target) == (("a", "b", "c"), (10, 10, 10), "kind")
    experiment = parse_experiment(
        json.dumps({"dataset": dataset_of(own, "f.csv").model_dump(mode="json"), "runs": [{}]})
    )
    assert experiment.sizes == (3, 10, 5, 3)
    assert parse_experiment(written(experiment)) == experiment
    with Trainer(experiment) as trainer:
        trainer.advance(20)
        assert trainer.runs[0].costs[20] < trainer.runs[0].costs[0]
        assert "3 classes: a, b, c" in str(trainer.data.notes[1])


def test_a_column_that_is_always_the_same_is_a_note_and_no_division_by_zero() -> None:
    found = seen(flowers(), Columns(0, 1, 3, (2,)))
    assert "'same' is the same in every row, so it says nothing" in map(str, found.notes)
    assert found.own is not None
    for scaling in ("standardise", "range"):
        settings = dataset_of(found.own, "f.csv", scaling=scaling).model_dump()
        data = make_data(**settings)
        assert np.isfinite(data.X_train).all()
        assert not data.X_train[2].any()


def test_one_column_of_numbers_is_a_single_feature() -> None:
    text = "x,y\n" + "".join(f"{n / 7:.4f},{n * n / 50:.4f}\n" for n in range(40))
    table = table_in(text)
    assert guessed_columns(table) == Columns(0, None, 1)
    own = points_of(table, guessed_columns(table))
    assert (own.features, own.classes, own.counts) == (("x",), (), (40,))
    experiment = parse_experiment(json.dumps({"dataset": dataset_of(own, "").model_dump(mode="json")}))
    assert experiment.sizes == (1, 10, 5, 1)


def test_a_column_that_numbers_the_rows_may_still_be_the_x_of_a_curve() -> None:
    numbers = "time,height\n" + "".join(f"{row},{row * 1.5}\n" for row in range(30))
    (note,) = seen(numbers).notes
    assert note == "'time' only numbers the rows, so it may say nothing"


def test_numbers_are_classes_or_to_be_predicted_as_a_person_says() -> None:
    text = "x,y,grade\n" + "".join(f"{n},{n % 5},{n % 6}\n" for n in range(36))
    columns = Columns(0, 1, 2)
    found = seen(text, columns)
    assert found.own is not None
    assert found.own.classes == ("0", "1", "2", "3", "4", "5")
    (question,) = found.questions
    assert (str(question.words), question.answered) == ("'grade' holds 6 different numbers.", 0)
    predicted = seen(text, columns, question.answers[1].choices)
    assert predicted.own is not None
    assert predicted.own.classes == ()
    assert [row[-1] for row in predicted.own.points[:7]] == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 0.0]
    assert question.answers[0].choices.label == CLASSES
    assert question.answers[1].choices.label == NUMBERS


@pytest.mark.parametrize("classes", [20, 21])
def test_twenty_classes_are_taken_and_one_more_is_refused(classes: int) -> None:
    text = "x,y,l\n" + "".join(f"{n},1,k{n % classes:02}\n" for n in range(2 * classes))
    found = seen(text, Columns(0, 1, 2))
    if classes == 20:
        assert found.own is not None
        assert found.own.counts == (2,) * 20
    else:
        assert found.own is None
        assert str(found.problems[0]) == (
            "column 'l': given 21 classes: k00, k01, k02, k03, k04, k05, …; "
            "allowed: 2 to 20 classes, or numbers to predict"
        )


def test_labels_that_are_neither_are_named_with_their_row() -> None:
    text = "x,y,l\n" + "".join(f"{n},1,{n / 8}\n" for n in range(50)) + "3,3,heavy\n"
    found = seen(text, Columns(0, 1, 2))
    assert str(found.problems[0]) == "row 52, column 'l': given \"heavy\"; allowed: a number"
    assert found.remedies  # the row may be left out


def test_a_feature_that_is_no_number_is_named() -> None:
    found = seen(flowers().replace(",7,", ",NaN,", 1), Columns(0, 1, 3, (2,)))
    assert str(found.problems[0]) == "row 2, column 'same': given \"NaN\"; allowed: a number"


def test_more_columns_than_allowed_are_refused() -> None:
    names = [f"c{n}" for n in range(1_026)]
    text = ",".join([*names, "l"]) + "\n" + "".join(",".join([*"5" * 1_026, word]) + "\n" for word in "abab")
    table = table_in(text)
    columns = Columns(0, 1, 1_026, tuple(range(2, 1_025)))
    assert str(look_at(table, columns).problems[0]) == "the features: given 1,025; allowed: at most 1,024"
    allowed = look_at(table, Columns(0, 1, 1_026, tuple(range(2, 1_024)))).own
    assert allowed is not None
    assert len(allowed.features) == 1_024
    assert dataset_of(allowed, "wide.csv").model_dump()["points"][0][-1] == 0


def test_the_most_numbers_beside_the_most_given_weights_are_a_file_that_opens_again() -> None:
    """Of which each is written with all the digits that a number can have."""
    features = 4
    points = [[-1.2345678901234567e-100] * (features - 1) + [place % 2] for place in range(MOST_POINTS)]
    units = MOST_GIVEN // 3 // 500
    weights = [[-1.2345678901234567e-100] * 500] * units
    experiment = parse_experiment(json.dumps({
        "dataset": {"name": "csv", "points": points},
        "network": {"hidden": [500, units]},
        "runs": [{"given": [{"layer": 2, "weights": weights}]}] * 3,
    }))  # fmt: skip
    text = written(experiment)
    assert len(text.encode()) < LARGEST_FILE
    assert parse_experiment(text) == experiment
    points.append([0.0] * (features - 1) + [1])
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps({"dataset": {"name": "csv", "points": points}}))
    assert refused.value.problems[0].field == "dataset.points"


def test_a_column_counts_once() -> None:
    found = seen(flowers(), Columns(0, 1, 3, (1,)))
    assert str(found.problems[0]) == "features and label: given width; allowed: each column once"


def test_further_features_are_the_other_columns_of_numbers_that_tell_something() -> None:
    text = "id,a,b,c,name,kind\n" + "".join(
        f"{n},{n % 4}.5,{n % 3},{n % 7},n{n},{'xy'[n % 2]}\n" for n in range(20)
    )
    table = table_in(text)
    columns = guessed_columns(table)
    assert columns == Columns(1, 2, 5)
    assert further_features(table, columns) == (3,)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"points": [[1, 2, 3, 0]] * 4, "classes": ["a", "b", "c"]},
            "4 of class 0, 0 of class 1, 0 of class 2",
        ),
        ({"points": [[1, 2, 3]] * 4, "classes": ["a", "b", "c"]}, "points.0.2: given 3; allowed: 0 to 2"),
        (
            {"points": [[1, 2, 0], [1, 2, 1]] * 2, "classes": ["a"]},
            "classes: given 1 class: a; allowed: 2 to 20",
        ),
        ({"points": [[1, 2, 0]], "classes": ["c"] * 21}, "classes"),
        (
            {"points": [[1, 2, 3, 0], [1, 2, 3, 1]] * 2, "features": ["a", "b"]},
            "features: given 2 names; allowed: 3: one for each feature",
        ),
        ({"points": [[1, 5]] * 4, "classes": []}, "points: given the same number for every point"),
        ({"points": [[1, 5], [2, 6]], "classes": []}, "points: given 2 points; allowed: at least 3"),
        ({"points": [[1, 5], [2, "b"], [3, 1]], "classes": []}, 'points.1.1: given "b"'),
    ],
)
def test_points_that_do_not_fit_are_refused(fields: dict[str, Any], said: str) -> None:
    assert said in refused(**fields)


def test_advice_names_the_features_that_differ() -> None:
    rows = tuple((float(n), 1000.0 * n, n / 3.0, n % 2) for n in range(20))
    own = points_of(table_in("a,b,c,l\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)),
                    Columns(0, 1, 3, (2,)))  # fmt: skip
    advice = advice_to_standardise(own)
    assert advice is not None
    assert "of 'c'" in advice
    assert "'b'" in advice


@pytest.mark.parametrize(("different", "predicted"), [(20, False), (21, True)])
def test_more_numbers_than_classes_there_may_be_are_to_be_predicted(different: int, predicted: bool) -> None:
    text = "x,y,l\n" + "".join(f"{n},1,{n % different}\n" for n in range(2 * different))
    found = seen(text, Columns(0, 1, 2))
    assert found.own is not None
    assert (found.own.classes == ()) is predicted
    assert bool(found.questions) is not predicted
