"""Merging: every trial once, and where machines differ."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from engine import ExperimentError, run_study
from engine.studies.json_io import study_of
from engine.studies.merging import merge
from engine.studies.plan import Shard, shard_of
from engine.studies.results import read_results
from engine.studies.summary import summary_of

FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 40, "test_samples": 20},
        "network": {"hidden": [3]},
        "training": {"iterations": 60, "learning_rate": 0.5},
        "runs": [{"initialiser": "random"}, {"initialiser": "he"}],
    },
    "draws": 9,
    "reached": {"test_accuracy": 0.6},
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three shards, and the whole study last."""
    folder = tmp_path_factory.mktemp("parts")
    paths = [folder / f"{number}.sqlite" for number in (1, 2, 3)]
    for number, path in enumerate(paths, start=1):
        run_study(study_of(FIELDS), path, cores=1, shard=Shard(number, 3))
    run_study(study_of(FIELDS), folder / "whole.sqlite", cores=1)
    return [*paths, folder / "whole.sqlite"]


def rows_in(path: Path) -> list[Any]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT * FROM trials ORDER BY number").fetchall()
    connection.close()
    return rows


def test_shards_make_the_whole_study(parts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "merged.sqlite"
    done = merge(parts[:3], out)
    assert (done.trials, done.added, done.repeated, done.differing) == (18, 18, 0, {})
    assert rows_in(out) == rows_in(parts[3])
    with read_results(out) as merged, read_results(parts[3]) as whole:
        assert summary_of(merged) == summary_of(whole)


def test_no_trial_counts_twice(parts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "merged.sqlite"
    done = merge([parts[0], parts[0], parts[3]], out)
    assert (done.trials, done.added, done.repeated, done.differing) == (18, 18, 12, {})
    again = merge([parts[1]], out)
    assert (again.trials, again.added, again.repeated) == (18, 0, 6)
    assert rows_in(out) == rows_in(parts[3])


def test_where_machines_differ_it_says_so_and_keeps_the_first(parts: list[Path], tmp_path: Path) -> None:
    other, out = tmp_path / "other.sqlite", tmp_path / "merged.sqlite"
    other.write_bytes(parts[3].read_bytes())
    with sqlite3.connect(other) as connection:
        connection.execute("UPDATE machines SET name = 'another machine'")
        connection.execute("UPDATE trials SET cost = cost + 1e-15 WHERE number IN (3, 4)")
    connection.close()
    done = merge([parts[3], other], out)
    assert (done.trials, done.repeated) == (18, 18)
    ((kept, differing), count) = next(iter(done.differing.items()))
    assert (differing.name, count) == ("another machine", 2)
    assert kept.name != differing.name
    assert done.lines()[1] == f"2 trials differ between {kept} and {differing}: the first are kept"
    assert rows_in(out) == rows_in(parts[3])


def test_files_of_different_studies_are_refused_before_anything_is_merged(
    parts: list[Path], tmp_path: Path
) -> None:
    other, out = tmp_path / "other.sqlite", tmp_path / "merged.sqlite"
    run_study(study_of({**FIELDS, "first_seed": 1}), other, cores=1)
    for paths in ([parts[0], other], [parts[0], tmp_path / "missing.sqlite"]):
        with pytest.raises(ExperimentError) as refused:
            merge(paths, out)
        assert str(paths[1]) in str(refused.value)
        assert not out.exists()


def test_another_hash_of_what_a_trial_follows_from_is_no_other_figure(
    parts: list[Path], tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(parts[3].read_bytes())
    with sqlite3.connect(other) as connection:
        connection.execute("UPDATE trials SET origin = ? WHERE number < 3", (bytes(16),))
        connection.execute("UPDATE trials SET cost = cost + 1e-15 WHERE number = 5")
    connection.close()
    done = merge([parts[3], other], tmp_path / "merged.sqlite")
    assert (sum(done.differing.values()), done.other_origins) == (1, 3)
    _, differing, origins = done.lines()
    assert differing.startswith("1 trial differs between")
    assert "what they follow from: 3; versions may differ" in origins


@pytest.mark.parametrize(("number", "of"), [(0, 3), (4, 3), (1, 0), (1.5, 2), (True, 2), ("1", 2)])
def test_a_shard_that_there_is_none_of_cannot_be_made(number: Any, of: Any) -> None:
    with pytest.raises(ValueError, match=r"^(number|of): given .*; allowed: "):
        Shard(number, of)


@pytest.mark.parametrize("text", ["", "0/3", "4/3", "1", "1/", "/2", "1/2/3", "-1/2", "a/b", "1/9999999"])
def test_a_shard_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ExperimentError, match="--shard"):
        shard_of(text)
    assert shard_of("3/16") == Shard(3, 16)


def of_an_earlier_version(path: Path, there: Path) -> Path:
    """A copy of a results file as the laboratory wrote it before it measured signals."""
    path.write_bytes(there.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE trials DROP COLUMN signal")
    connection.close()
    return path


def test_results_of_an_earlier_version_are_read_merged_and_gone_on_with(
    parts: list[Path], tmp_path: Path
) -> None:
    old = of_an_earlier_version(tmp_path / "old.sqlite", parts[0])
    with read_results(old) as results:
        summary = summary_of(results)
        assert {cell.signal for cell in summary.cells} == {None}
        assert [row[-1] for rows in results.rows() for row in rows] == [None] * 6
    with read_results(parts[0]) as results:
        measured = summary_of(results).cells
    assert [cell.test_accuracy for cell in measured] == [cell.test_accuracy for cell in summary.cells]
    assert None not in {cell.signal for cell in measured}

    out = tmp_path / "merged.sqlite"
    done = merge([old, parts[3]], out)
    assert (done.trials, done.repeated, done.differing) == (18, 6, {})
    assert sum(row[-1] is None for row in rows_in(out)) == 6  # what was there first stays

    run_study(study_of(FIELDS), old, cores=1)
    assert [row[:-1] for row in rows_in(old)] == [row[:-1] for row in rows_in(parts[3])]
    assert sum(row[-1] is None for row in rows_in(old)) == 6
