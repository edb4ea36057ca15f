"""Compiling in the middle of work: it is told, nothing of the experiment before stays, and no key is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.experiment.json_io import parse_experiment
from engine.kernels import compiler, network_loops
from gui.training.work import Busy, Work
from tests.gui.conftest import Lab, settle

ANOTHER = parse_experiment(
    '{"dataset": {"name": "wine", "without": null}, "network": {"hidden": [6], "activation": "elu"},'
    ' "training": {"iterations": 5000}, "runs": [{"initialiser": "glorot"}, {"seed": 4}]}'
)


@pytest.fixture
def nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As at a first start, no machine code is on the disk."""
    monkeypatch.setattr(compiler, "CACHES", tmp_path)
    for kept in (compiler.cache_for, network_loops.compiled_for):
        kept.cache_clear()
    yield
    for kept in (compiler.cache_for, network_loops.compiled_for):
        kept.cache_clear()


def is_empty(lab: Lab) -> bool:
    """Whether nothing that was measured is on screen, in the cards, under them or beside them."""
    window = lab.window
    panel = window.docks.panels["diagnosis"]
    return (
        all(card.histograms.is_blank and not card.boundary.image.isVisible() for card in window.cards)
        and all(card.figures.cost.text() == "–" for card in window.cards)
        and all(cell.text() == "–" for (_, column), cell in window.results.cells.items() if column)
        and window.cost_plot._curves.shapes == ()
        and not panel.text.isVisible()  # type: ignore[attr-defined]
        and panel.chooser.isVisible()  # type: ignore[attr-defined]
        and window.transport.timeline.marks == ()
    )


def assert_labels(lab: Lab, names: list[str], mark: str) -> None:
    """What stands for the data: the legends have these classes, and guessing has this mark."""
    window = lab.window
    for legend in (window.status.classes, window.transport.classes):
        assert [name.text() for name in legend.names] == names
    assert window.cost_plot.margin.mark.text() == mark


def test_another_experiment_has_to_be_compiled_in_the_middle_of_work(
    small: Lab,
    nothing_is_kept: None,  # noqa: ARG001 - from here on: what `small` runs need not be compiled for this
) -> None:
    window, told = small.window, list[Busy]()
    small.trigger("show_diagnosis")
    small.qtbot.waitUntil(lambda: window.docks.panels["diagnosis"].text.isVisible())
    small.training.busy_changed.connect(lambda busy: busy is not None and told.append(busy))
    window.editor.open(ANOTHER)
    assert is_empty(small)  # all at once
    assert_labels(small, ["cultivar 0", "cultivar 1", "cultivar 2"], "ln 3")
    assert not window.cost_plot.margin.mark.isVisible()
    assert window.status.message.text() == ""
    small.qtbot.waitUntil(lambda: bool(told) and told[-1].work is Work.COMPILING)
    settle()
    assert window.progress.isVisible()
    assert "Keys" in window.progress.words.text()
    assert not window.progress.cancel_button.isVisible()
    before = len(small.states)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space):
        QTest.keyClick(window, key)
    assert small.training.busy is not None
    assert small.training.busy.work is Work.COMPILING
    assert is_empty(small)
    small.qtbot.waitUntil(lambda: small.training.state.playing and small.training.state.iteration == 100)
    assert not window.progress.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Space)
    small.qtbot.waitUntil(lambda: not small.training.state.playing)
    after = small.states[before:]
    assert after[0].iteration == 0  # it was not ready before
    assert [state.iteration for state in after if state.playing][-1] == 100  # where Space found it
    small.wait_for(small.training.state.iteration)
    assert len(small.frame.runs) == 2
    assert window.docks.panels["diagnosis"].text.isVisible()  # type: ignore[attr-defined]
    assert not is_empty(small)
    counted = [busy.functions for busy in told if busy.functions is not None]
    assert counted == sorted(counted)
    done, of = counted[-1]
    assert of >= 5  # at least what takes a function as an argument
    assert 1 < done <= of
