"""Links: an experiment goes through a text and back, and what is damaged is refused in a sentence."""

import json
import tracemalloc
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from engine import Experiment, ExperimentError, parse_experiment
from engine.experiment.json_io import read_experiment
from engine.experiment.link import (
    LARGEST_TEXT,
    LONGEST,
    check_of,
    experiment_in,
    letters,
    link_of,
)
from engine.tables.file_kinds import FileKind, kind_of
from tests.thorough import rounds

PRESETS = sorted((Path(__file__).parents[2] / "resources" / "experiments").glob("*.json"))
LINK = link_of(Experiment())


def of(content: bytes) -> str:
    """A link whose check is right, whatever it holds."""
    body = f"1.{letters(content)}"
    return f"initlab:{body}.{check_of(body)}"


def reason(text: str) -> str:
    with pytest.raises(ExperimentError) as refusal:
        experiment_in(text)
    assert all(each.field and each.given and each.allowed for each in refusal.value.problems)
    return str(refusal.value)


@pytest.mark.parametrize("path", PRESETS, ids=lambda path: path.stem)
def test_every_preset_comes_back_as_it_was(path: Path) -> None:
    experiment = read_experiment(path)
    link = link_of(experiment)
    assert experiment_in(link) == experiment
    assert link.isascii()
    assert len(link) < LONGEST


def test_a_link_may_have_text_around_it_and_broken_lines() -> None:
    lines = "\n".join(LINK[start : start + 40] for start in range(0, len(LINK), 40))
    assert experiment_in(f"Look at this:\n{lines}\nand tell me.") == Experiment()
    assert experiment_in(f"<{LINK}>") == Experiment()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "the link: given nothing; allowed: a whole link"),
        ("https://example.org", "given https://example.org"),
        ("initlab:", "given a part of one"),
        (LINK[:-1], "given a part of one"),
        (LINK[:-1] + ("A" if LINK[-1] != "A" else "B"), "given a damaged one"),
        (LINK.replace("initlab:1.", "initlab:2."), "given version 2; allowed: version 1"),
        ("initlab:1." + "A" * (LONGEST + 1) + ".AAAAAAAA", "characters; allowed: at most 30000"),
        (of(zlib.compress(b"{}")[:-3]), "given a damaged one"),
        (of(zlib.compress(b"{}") + b"more"), "given a damaged one"),
        (of(b""), "given a part of one"),
        (of(b"no zlib"), "given a damaged one"),
        (of(zlib.compress(b" " * (LARGEST_TEXT + 1))), "more than 1,000,000 bytes"),
        (of(zlib.compress(b"\xff\xfe{}")), "no UTF-8 text"),
        (of(zlib.compress(b'{"runs": []}')), "runs: given []"),
        (of(zlib.compress(b'{"run": "__import__(1)"}')), "run: given this field"),
        (of(zlib.compress(b"[" * 100_000)), "JSON"),
    ],
    ids=lambda part: part[:20],
)
def test_what_is_no_link_is_refused_in_a_sentence(text: str, words: str) -> None:
    assert words in reason(text)


@settings(max_examples=rounds(200), deadline=None)
@given(
    st.integers(0, len(LINK)),
    st.integers(0, 40),
    st.text("abcABC019_-. :\n\x00é", max_size=12),
)
def test_a_link_that_was_changed_is_refused_or_means_the_same(start: int, length: int, put: str) -> None:
    changed = LINK[:start] + put + LINK[start + length :]
    with suppress(ExperimentError):
        assert experiment_in(changed) == Experiment()


@settings(max_examples=rounds(200), deadline=None)
@given(st.binary(max_size=200))
def test_whatever_a_link_holds_is_refused_without_a_traceback(content: bytes) -> None:
    for text in (of(content), of(zlib.compress(content))):
        assert reason(text)


def test_a_text_that_is_much_too_long_is_not_looked_through() -> None:
    assert "200,000 characters; allowed: at most 30000" in reason("x" * 200_000)


def test_own_points_fit_up_to_a_limit() -> None:
    def own(count: int) -> Experiment:
        points = [[0.123456 + number, -1.5, number % 2] for number in range(count)]
        return parse_experiment(json.dumps({"dataset": {"name": "csv", "points": points}}))

    few = own(500)
    assert experiment_in(link_of(few)) == few
    with pytest.raises(ExperimentError, match=r"dataset.points: given .* save a file instead"):
        link_of(own(2000))


def test_an_experiment_that_is_too_long_for_a_link_is_refused() -> None:
    weights = np.random.RandomState(0).randn(64, 64).tolist()
    given_layers = [{"layer": layer, "weights": weights} for layer in (2, 3)]
    text = {"network": {"hidden": [64, 64, 64]}, "runs": [{"given": given_layers}]}
    with pytest.raises(ExperimentError, match=r"a link of .* characters; allowed: at most 30,000"):
        link_of(parse_experiment(json.dumps(text)))


@pytest.mark.parametrize("suffix", [".txt", ".url"])
def test_a_file_holds_a_link_that_every_command_takes(
    tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    experiment, shared = tmp_path / "mine.json", tmp_path / f"shared{suffix}"
    experiment.write_text('{"title": "Mine", "training": {"iterations": 3}}', encoding="utf-8")
    assert main.main(["export", str(experiment), "--out", str(shared)]) == 0
    assert kind_of(shared) is FileKind.LINK
    capsys.readouterr()
    assert main.main(["train", str(shared), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["experiment"]["title"] == "Mine"


def test_a_link_stands_in_place_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = link_of(parse_experiment('{"training": {"iterations": 2}}'))
    out = tmp_path / "costs.csv"
    assert main.main(["export", link, "--out", str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 4
    assert main.main(["export", link, "--out", str(tmp_path), "--as", "weights"]) == 0
    assert (tmp_path / "experiment.npz").exists()
    assert main.main(["export", link[:-2], "--out", str(out)]) == 2
    assert main.main([link[:-2]]) == 2
    assert "the link: given a part of one" in capsys.readouterr().err


def test_a_link_that_unpacks_to_very_much_is_not_unpacked_further_than_a_limit() -> None:
    bomb = of(zlib.compress(b" " * 20 * LARGEST_TEXT, 9))
    assert len(bomb) < LONGEST
    tracemalloc.start()
    try:
        assert "more than 1,000,000 bytes" in reason(bomb)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 4 * LARGEST_TEXT
