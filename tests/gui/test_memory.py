"""Memory: what was opened before goes when something else is opened, however often that happens."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from engine.experiment.session import session_bytes
from engine.measures import measures
from engine.output.frame import requests_for, take_frame
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer
from gui.editing.editor import Beginning, Editor
from tests.gui.conftest import SMALL

ROOT = Path(__file__).parents[2]
PRESETS = ROOT / "resources" / "experiments"
SMALL_ONE = (PRESETS / "xor.json").read_text(encoding="utf-8")
LARGE_ONE = '{"network": {"hidden": [256, 256, 256, 256, 256, 256, 256, 256]}, "runs": [{}, {"seed": 4}]}'
AS_TEXT = {"dataset": {"name": "moons", "samples": 77}, "runs": [{}]}
MOST_GROWTH = 20_000_000  # bytes, in all
LIKE_THE_APP = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QSettings
from engine.experiment.session import read_session
from gui.app import make_application, spare_the_collector_once_loaded
from gui.window.window_replacement import Laboratory
from gui.style.theme import Mode

folder, file, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
application = make_application()
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
laboratory = Laboratory(settings, folder / "recovery", "en")
laboratory.window_made.connect(spare_the_collector_once_loaded)
window = laboratory.open(read_session(file), file, Mode.LIGHT)
window.show()
window.training.start()
loop, seen = QEventLoop(), [0]

def take(frame):
    if not frame.unfinished and frame.generation > seen[-1]:
        seen.append(frame.generation)
        loop.quit()

window.training.frame_arrived.connect(take)
for _ in range(times):
    loop.exec()
    application.processEvents()
    print(int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"), flush=True)
    window.files.open_path(file)
window.close()
"""


def sizes_while_opening(file: Path, folder: Path, times: int) -> list[int]:
    """How many bytes the app has after each opening."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LIKE_THE_APP, str(folder), str(file), str(times)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


def growth(sizes: list[int]) -> int:
    """From the least of the first to the least of the last: what a frame needs for a moment does not count.

    The very first opening is that of an empty laboratory, in which not all was measured yet.
    """
    few = max(2, len(sizes) // 5)
    return min(sizes[-few:]) - min(sizes[1 : 1 + few])


needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@needs_proc
@pytest.mark.parametrize(("text", "times"), [(SMALL_ONE, 50), (LARGE_ONE, 6)], ids=["small", "large"])
def test_opening_an_experiment_again_and_again_takes_no_more_memory(
    tmp_path: Path, text: str, times: int
) -> None:
    file = tmp_path / "opened.json"
    file.write_text(text, encoding="utf-8")
    assert growth(sizes_while_opening(file, tmp_path, times)) < MOST_GROWTH


@needs_proc
def test_opening_a_history_again_and_again_takes_no_more_memory(tmp_path: Path) -> None:
    with Trainer(read_experiment(PRESETS / "deep.json")) as trainer:
        trainer.advance(500)
        content = session_bytes(trainer.experiment, trainer.recordings())
    file = tmp_path / "deep.lab"
    file.write_bytes(content)
    assert len(content) > MOST_GROWTH  # so that one history too many would be seen
    assert growth(sizes_while_opening(file, tmp_path, 6)) < MOST_GROWTH


def test_the_same_data_are_kept_once_however_often_they_are_opened() -> None:
    first, others = Experiment.model_validate(AS_TEXT), Experiment.model_validate(AS_TEXT)
    editor = Editor(Experiment())
    begun: list[Beginning] = []
    editor.opened.connect(begun.append)
    editor.open(first)
    editor.open(SMALL)
    editor.open(others)
    assert begun[-1].experiment == others
    assert begun[-1].experiment.dataset is first.dataset


def test_a_closed_training_is_gone_without_a_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        trainer = Trainer(SMALL)
        trainer.set_twins(True)
        trainer.seek(100)
        take_frame(trainer, requests_for(measures.values()))
        removed = trainer.runs[0]
        trainer.adopt(SMALL.model_copy(update={"runs": SMALL.runs[1:]}))
        runs: list[weakref.ref[TrainingRun]] = [weakref.ref(run) for run in (*trainer.runs, removed)]
        trainer.close()
        del trainer, removed
        assert [run() for run in runs] == [None, None]
    finally:
        gc.enable()
