"""What the studies that ship say of themselves, measured again with fewer draws and values."""

from pathlib import Path
from typing import Any

import pytest

from engine import Study, run_study
from engine.studies.json_io import read_study, study_of
from engine.studies.plan import check
from engine.studies.summary import CellSummary

FOLDER = Path(__file__).parents[2] / "resources" / "studies"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def shipped(name: str) -> Study:
    return read_study(FOLDER / f"{name}.json")


def cells_of(name: str, draws: int, *values: list[Any]) -> list[CellSummary]:
    """Of the study with so many draws, and some of the values of each of its axes."""
    fields = shipped(name).model_dump()
    for axis, some in zip(fields["axes"], values, strict=True):
        assert set(some) <= set(axis["values"])
        axis["values"] = some
    return list(run_study(study_of({**fields, "draws": draws})).cells)


def median(cell: CellSummary) -> float:
    assert cell.test_accuracy is not None
    return cell.test_accuracy.median


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_done_and_says_what_there_is_to_see(name: str) -> None:
    study = shipped(name)
    check(study)
    assert study.experiment.title
    assert study.experiment.about
    assert study.trials <= 15_000


def test_there_are_those_that_the_gallery_promises() -> None:
    assert NAMES == ["blind", "gain", "odds", "phase", "spread", "width"]


def test_odds() -> None:
    study = shipped("odds")
    assert (study.draws, study.first_seed, study.axes) == (60, 0, ())
    zeros, random, he = cells_of("odds", 60)
    assert (zeros.reached, he.reached) == (0, 30)
    assert 0 <= random.reached <= 5  # it amplifies rounding


def test_gain() -> None:
    cells = cells_of("gain", 30, [0.2, 0.5, 3.0, 10.0])
    low, half, three, ten = (median(cell) for cell in cells if cell.run == "He")
    assert low == pytest.approx(0.59, abs=0.05)
    assert half == pytest.approx(0.93, abs=0.03)
    assert three == pytest.approx(0.93, abs=0.03)
    assert ten == pytest.approx(0.63, abs=0.07)


def test_phase() -> None:
    dead, alive = cells_of("phase", 5, [0.4, 1.0], [13])
    assert median(dead) < 0.6  # 6 ξ is 3 there
    assert median(alive) > 0.85


def test_blind() -> None:
    cells = cells_of("blind", 100, [2, 8], [1, 9])
    for cell in cells:
        assert cell.blind_share == pytest.approx(cell.theory["blind_share"], abs=0.12)
    of_two = [cell.blind_share for cell in cells if cell.axes == {"width": 2, "depth": 9}]
    assert of_two == pytest.approx([0.925, 0.925], abs=0.08)


def test_spread() -> None:
    cells = cells_of("spread", 200, [1, 32])
    signals = [cell.signal for cell in cells if cell.run == "He"]
    assert signals[0] is not None
    assert signals[1] is not None
    assert signals[1].median < 1e-4
    assert signals[1].median == pytest.approx(5.3e-5, rel=0.8)
    assert signals[1].q95 > 1e-3  # and a few are large


def test_width() -> None:
    cells = cells_of("width", 20, [2, 8, 32])
    for cell in cells:
        if cell.axes["width"] == 2:
            assert median(cell) < 0.62
        else:
            assert median(cell) > 0.92
