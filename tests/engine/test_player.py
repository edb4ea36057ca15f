"""The player's file: what is recorded, how it is packed, and that nothing in it is run or loaded."""

import json
import re
import struct
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Trainer, parse_experiment
from engine.exports.kinds import kinds
from engine.exports.player import player
from engine.exports.player.iterations import iterations_to_play
from engine.exports.player.packing import packed, unpacked
from engine.exports.player.page import SCRIPTS, text_of
from engine.exports.player.translation import messages_in, translation_into
from engine.exports.subject import Subject, subject_of
from engine.interrupt import Interrupt, InterruptError
from engine.measures.boundary import BOUNDARY
from engine.measures.fitted_function import FITTED_FUNCTION, extent_of_function
from engine.measures.histograms import HISTOGRAMS
from engine.messages.message import readable
from engine.messages.problems import ExperimentError
from engine.output.frame import MeasureRequest, take_frame
from engine.progress import Progress

HOSTILE = "</script><script>alert(1)</script>"
MORE_HOSTILE = "<!--<b>&amp;$title ${policy}\u2028\u2029'\"`\\"
TWO_CLASSES = '{"training": {"iterations": 200}}'
CLASSES = '{"dataset": {"name": "blobs", "classes": 3}, "training": {"iterations": 50}}'
SINE = """{"dataset": {"name": "sine"}, "training": {"iterations": 50},
"runs": [{"initialiser": "zeros"}, {"initialiser": "he"}]}"""
SURFACE = '{"dataset": {"name": "diabetes"}, "network": {"hidden": [4]}, "training": {"iterations": 20}}'
DIVERGING = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
"training": {"learning_rate": 50, "iterations": 150}, "runs": [{"initialiser": "random", "scale": 1000}]}"""


class Page(HTMLParser):
    """What a browser finds in a page: its scripts, each with its attributes, and its other elements."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._inside: dict[str, str | None] | None = None
        self._text = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self._inside, self._text = dict(attrs), ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._inside is not None:
            self.scripts.append((self._inside, self._text))
            self._inside = None

    @property
    def recording(self) -> dict[str, Any]:
        (text,) = [text for attributes, text in self.scripts if attributes.get("id") == "recording"]
        found: dict[str, Any] = json.loads(text)
        return found


def written(text: str, title: str = "A title", iteration: int | None = None, **parameters: Any) -> bytes:
    experiment = parse_experiment(text)
    last = experiment.training.iterations if iteration is None else iteration
    with subject_of(experiment, title, last) as subject:
        return player(subject, ".html", **parameters)


def recording_of(text: str, **parameters: Any) -> dict[str, Any]:
    return Page(written(text, **parameters)).recording


def frames_of(text: str, iterations: list[int], *measures: Any) -> Iterator[Any]:
    """Of a trainer that goes straight there."""
    with Trainer(parse_experiment(text)) as trainer:
        for iteration in iterations:
            trainer.seek(iteration)
            yield take_frame(trainer, map(MeasureRequest, measures))


@st.composite
def arrays(draw: st.DrawFn) -> npt.NDArray[Any]:
    shape = draw(st.sampled_from([(0, 3), (1, 1), (5, 4), (7, 2, 3)]))
    kind = draw(st.sampled_from([np.uint8, np.uint16]))
    numbers = st.integers(0, np.iinfo(kind).max)
    size = int(np.prod(shape))
    return np.array(draw(st.lists(numbers, min_size=size, max_size=size)), dtype=kind).reshape(shape)


@given(arrays())
def test_what_is_packed_is_unpacked_the_same(array: npt.NDArray[Any]) -> None:
    text = packed(array)
    assert json.loads(json.dumps(text)) == text
    again = unpacked(text)
    assert again.dtype.itemsize == array.dtype.itemsize
    assert np.array_equal(again.reshape(array.shape), array)


@given(st.integers(0, 10**9), st.integers(2, 600))
def test_iterations_go_from_the_first_to_the_last_one(last: int, most: int) -> None:
    iterations = iterations_to_play(last, most)
    assert (iterations[0], iterations[-1]) == (0, last)
    assert len(iterations) <= most
    assert all(before < after for before, after in pairwise(iterations))


def test_iterations_are_closest_at_first() -> None:
    iterations = np.array(iterations_to_play(15_000, 220))
    assert 150 <= iterations.size <= 250
    steps = np.diff(iterations)
    assert (np.diff(steps[steps > 5]) >= -1).all()
    assert steps[0] == 1


def test_pictures_are_those_that_the_measure_has() -> None:
    recording = recording_of(TWO_CLASSES, frames=9)
    frames = list(frames_of(TWO_CLASSES, recording["iterations"], BOUNDARY))
    for at, run in enumerate(recording["runs"]):
        answers = unpacked(run["answers"])
        for row, frame in zip(answers, frames, strict=True):
            assert np.array_equal(row, frame.runs[at][BOUNDARY].probabilities.ravel())
        assert run["winners"] is None
        drawn = [frame.runs[at][BOUNDARY] for frame in frames]
        assert run["lines"]["points"] == [each.contour_x.size for each in drawn]
        x = unpacked(run["lines"]["x"])[:, 0].astype(float)
        expected = np.concatenate(
            [(each.contour_x - each.extent.left) / each.extent.width * 4095 for each in drawn]
        )
        there = np.isfinite(expected)
        assert (x[~there] == 65_535).all()
        assert np.abs(x[there] - expected[there]).max(initial=0.0) <= 0.5


def test_several_classes_have_winners_and_their_probability() -> None:
    recording = recording_of(CLASSES, frames=5)
    assert recording["classes"] == 3
    *_, frame = frames_of(CLASSES, recording["iterations"], BOUNDARY)
    for run, measured in zip(recording["runs"], frame.runs, strict=True):
        assert np.array_equal(unpacked(run["winners"])[-1], measured[BOUNDARY].winners.ravel())
        assert np.array_equal(unpacked(run["answers"])[-1], measured[BOUNDARY].probabilities.ravel())


def test_a_single_feature_has_its_curve() -> None:
    recording = recording_of(SINE, frames=5)
    *_, frame = frames_of(SINE, recording["iterations"], FITTED_FUNCTION)
    with Trainer(parse_experiment(SINE)) as trainer:
        extent = extent_of_function(trainer.data)
    for run, measured in zip(recording["runs"], frame.runs, strict=True):
        units = unpacked(run["function"])[-1].astype(float)
        up = 3.0 * (units - 1.0) / 59_999.0 - 1.0
        expected = (measured[FITTED_FUNCTION].answers[0] - extent.bottom) / extent.height
        seen = np.abs(expected - 0.5) < 1.4
        assert seen.any()
        assert np.abs(up - expected)[seen].max() < 1e-4
    assert "answers" not in recording["runs"][0]


def test_numbers_over_a_plane_have_a_scale() -> None:
    recording = recording_of(SURFACE, frames=3)
    assert recording["classes"] is None
    low, high = map(float, recording["scale"])
    assert low < high
    assert all(0.0 <= label <= 1.0 for label in recording["points"]["labels"])
    assert recording["scored_by"] == "R²"
    assert re.fullmatch(r"-?\d\.\d{3}|-\d.*", recording["runs"][0]["figures"][-1][1])


def test_costs_and_figures_are_the_trainer_s() -> None:
    recording = recording_of(TWO_CLASSES, frames=12)
    with Trainer(parse_experiment(TWO_CLASSES)) as trainer:
        trainer.seek(200)
        before = -1
        for at, iteration in enumerate(recording["iterations"]):
            trainer.seek(iteration)
            for run, shown in zip(trainer.runs, recording["runs"], strict=True):
                assert shown["figures"][at][0] == readable(run.cost)
                assert shown["figures"][at][2] == f"{100 * run.test_accuracy:.1f}\u202f%"
                since = run.costs_between(before + 1, iteration)
                assert shown["costs"]["here"][at] == pytest.approx(run.cost, rel=1e-6)
                assert shown["costs"]["low"][at] == pytest.approx(since.min(), rel=1e-6)
                assert shown["costs"]["high"][at] == pytest.approx(since.max(), rel=1e-6)
            before = iteration


def test_weights_have_one_scale_in_all_runs_and_nothing_counted_vanishes() -> None:
    recording = recording_of(TWO_CLASSES, frames=4)
    frames = list(frames_of(TWO_CLASSES, recording["iterations"], HISTOGRAMS))
    spans = [run["weights"]["spans"] for run in recording["runs"]]
    assert spans[0] == spans[1] == spans[2]
    for at, run in enumerate(recording["runs"]):
        heights = unpacked(run["weights"]["heights"]).reshape(len(frames), -1, 2, 40)
        for row, frame in zip(heights, frames, strict=True):
            for bars, layer in zip(row, frame.runs[at][HISTOGRAMS], strict=True):
                assert np.array_equal(bars[0] > 0, layer.shared.now > 0)
                assert np.array_equal(bars[1] > 0, layer.shared.initial > 0)
                assert bars.max() == 255


def test_a_deep_network_shows_some_layers_and_says_which() -> None:
    text = json.dumps({"network": {"hidden": [2] * 30}, "training": {"iterations": 3}})
    layers = recording_of(text)["layers"]
    assert (layers[0], layers[-1], len(layers)) == (1, 31, 12)


def test_a_run_that_diverges_says_where_and_has_gaps() -> None:
    (run,) = recording_of(DIVERGING, frames=20)["runs"]
    assert run["costs"]["here"][-1] is None
    with Trainer(parse_experiment(DIVERGING)) as trainer:
        trainer.seek(150)
        assert run["diverged"] == trainer.runs[0].diverged_at
    assert run["figures"][-1][0] in {"∞", "nan"}


def test_a_verdict_has_its_evidence_meaning_and_advice() -> None:
    for run in recording_of(TWO_CLASSES, frames=10)["runs"]:
        assert len(run["verdict"]) >= 9
        for number in run["verdict"]:
            verdict = run["verdicts"][number]
            assert all(verdict[part] for part in ("severity", "headline", "sentence", "meaning"))
    assert any(run["verdicts"][-1]["advice"] for run in recording_of(TWO_CLASSES, frames=10)["runs"])


def test_hostile_texts_stay_texts() -> None:
    runs = [{"initialiser": "he", "name": HOSTILE}, {"initialiser": "zeros", "name": MORE_HOSTILE}]
    content = written(json.dumps({"runs": runs}), title=MORE_HOSTILE + HOSTILE, iteration=2)
    page = Page(content)
    assert page.recording["title"] == MORE_HOSTILE + HOSTILE
    assert [run["name"] for run in page.recording["runs"]] == [HOSTILE, MORE_HOSTILE]
    assert [text for _, text in page.scripts[1:]] == [text_of(name) for name in SCRIPTS]
    assert "b" not in [tag for tag, _ in page.elements]
    (recording,) = re.findall(rb'id="recording">(.*?)</script>', content, re.DOTALL)
    assert not set("<>&\u2028\u2029") & set(recording.decode())


def test_nothing_is_loaded_and_only_its_own_scripts_run() -> None:
    page = Page(written(TWO_CLASSES, iteration=2))
    (policy,) = [each["content"] for tag, each in page.elements if each.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert not any(name in each for _, each in page.elements for name in ("src", "href", "action", "style"))
    assert not re.search(
        r"\beval\(|new Function|innerHTML|https?://(?!www\.w3\.org/2000/svg)", "".join(map(text_of, SCRIPTS))
    )


def test_texts_are_translated_where_there_are_translations() -> None:
    recording = recording_of(TWO_CLASSES, language="de", frames=3)
    assert recording["language"] == "de"
    assert recording["runs"][0]["name"] == translation_into("de").words["Zeros"]
    headlines = {each["headline"] for run in recording["runs"] for each in run["verdicts"]}
    assert headlines <= set(translation_into("de").words.values())


def test_translations_of_another_format_are_refused() -> None:
    with pytest.raises(ValueError, match="lrelease"):
        list(messages_in(b"<?xml?>" + struct.pack(">I", 7)))


def test_a_single_iteration_is_enough() -> None:
    recording = recording_of(TWO_CLASSES, iteration=0)
    assert recording["iterations"] == [0]


@pytest.mark.parametrize(("name", "value"), [("frames", 1), ("frames", 601), ("language", "fr"), ("pace", 2)])
def test_other_parameters_are_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(ExperimentError, match=name):
        kinds["player"].checked({name: value})


def test_it_stands_afterwards_where_it_stood_and_tells_how_far_it_is() -> None:
    progress = Progress()
    with subject_of(parse_experiment(TWO_CLASSES), "A title", 150, progress=progress) as subject:
        player(subject, ".html", frames=4)
        assert subject.iteration == 150
    assert progress.share == pytest.approx(1.0)


def test_an_interrupt_cancels_it() -> None:
    interrupt = Interrupt()
    with subject_of(parse_experiment(TWO_CLASSES), "A title", 5, interrupt=interrupt) as subject:
        interrupt.ask()
        with pytest.raises(InterruptError):
            player(subject, ".html")


def test_what_is_too_large_has_fewer_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = written(TWO_CLASSES, frames=5)
    monkeypatch.setattr("engine.exports.player.MOST_BYTES", len(usual) - 1)
    smaller = Page(written(TWO_CLASSES, frames=5)).recording
    assert smaller["runs"][0]["side"] == Page(usual).recording["runs"][0]["side"] // 2
    monkeypatch.setattr("engine.exports.player.MOST_BYTES", 1000)
    with pytest.raises(ExperimentError, match="frames"):
        written(TWO_CLASSES, frames=5)


def test_a_subject_is_all_it_needs() -> None:
    with Trainer(parse_experiment(TWO_CLASSES)) as trainer:
        assert (
            kinds["player"].written(Subject(trainer, "A title"), ".html", {}).startswith(b"<!DOCTYPE html>")
        )
