"""Session files: what was recorded comes back bit for bit, on any machine, and nothing else gets in."""

import contextlib
import io
import json
import pickle
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.experiment.arrangement import Arrangement
from engine.experiment.editing import with_branch
from engine.experiment.json_io import written
from engine.experiment.model import make_change
from engine.experiment.recording import Recording
from engine.experiment.session import TEXT, Session, parse_session, read_session, session_bytes
from engine.experiment.view import View
from tests.engine.quotations import untold

SMALL = parse_experiment(
    """{"dataset": {"samples": 50, "test_samples": 20}, "network": {"hidden": [5, 4]},
        "training": {"learning_rate": 0.3, "batch_size": 16},
        "runs": [{"initialiser": "constant"}, {}, {"initialiser": "random", "scale": 1e6}]}"""
)
LAST = 1300


def recorded() -> Session:
    """Two thousand iterations with a branch in another optimiser on the way."""
    with Trainer(SMALL) as trainer:
        trainer.seek(600)
        trainer.branch(1, make_change(600, 0.01, "adam"))
        trainer.seek(LAST)
        trainer.seek(20)
        return Session(trainer.experiment, trainer.recordings())


SESSION = recorded()
BYTES = session_bytes(SESSION.experiment, SESSION.recordings)


def read(content: bytes, folder: Path) -> Session:
    path = folder / "session.lab"
    path.write_bytes(content)
    return read_session(path)


def same(one: Recording, other: Recording) -> bool:
    return (
        one.costs.tobytes() == other.costs.tobytes()
        and one.places == other.places
        and all(a.tobytes() == b.tobytes() for a, b in zip(one.states, other.states, strict=True))
    )


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    session = read(BYTES, tmp_path)
    assert session.experiment == SESSION.experiment
    assert all(map(same, session.recordings, SESSION.recordings))
    assert len(session.recordings) == 4
    assert [recording.costs.size for recording in session.recordings][:2] == [LAST + 1, LAST + 1]
    assert {len(state) for state in session.recordings[3].states} == {1, 3}, "Adam keeps two moments"
    with pytest.raises(ValueError, match="read-only"):
        session.recordings[0].costs[0] = 1.0


def test_a_file_without_a_history_is_a_session_too(tmp_path: Path) -> None:
    assert read(written(SMALL).encode(), tmp_path) == Session(SMALL)


VIEW = View(iteration=40, arrangement=Arrangement(), lesson="notes")


@pytest.mark.parametrize("recorded", [False, True], ids=["text", "archive"])
def test_how_it_was_looked_at_is_kept_beside_the_experiment(tmp_path: Path, recorded: bool) -> None:
    experiment, recordings = SESSION.experiment, SESSION.recordings
    seen, unseen = (
        read(
            session_bytes(experiment, recordings, view) if recorded else written(experiment, view).encode(),
            tmp_path,
        )
        for view in (VIEW, None)
    )
    assert (seen.view, unseen.view) == (VIEW, None)
    assert seen.experiment == unseen.experiment == experiment


def test_a_view_stands_in_the_text_as_a_last_part_of_the_experiment() -> None:
    fields = json.loads(written(SMALL, View(iteration=40)))
    assert list(fields.items())[-1] == ("view", {"iteration": 40})
    del fields["view"]
    assert fields == json.loads(written(SMALL))
    kept = parse_session('{"view": {"layout": "AAAA", "iteration": 7}, "runs": [{}]}')
    assert kept == Session(parse_experiment('{"runs": [{}]}'), view=View(iteration=7, layout="AAAA"))
    assert parse_session('{"view": null}') == parse_session("{}") == Session(Experiment())


@pytest.mark.parametrize("reads", [parse_session, parse_experiment])
def test_a_view_is_refused_with_all_else_that_is_wrong(reads: Callable[[str], object]) -> None:
    with pytest.raises(ExperimentError) as refused:
        reads('{"runs": [{"gain": -1}], "view": {"iteration": -1}}')
    assert [problem.field for problem in refused.value.problems] == ["runs.0.gain", "view.iteration"]


def test_a_session_goes_on_as_if_it_had_never_been_left(tmp_path: Path) -> None:
    session = read(BYTES, tmp_path)
    with (
        Trainer(session.experiment, recordings=session.recordings) as reopened,
        Trainer(session.experiment) as afresh,
    ):
        assert reopened.known == LAST
        for place in (LAST, 3, 700, LAST + 400):
            reopened.seek(place)
            afresh.seek(place)
            for one, other in zip(reopened.runs, afresh.runs, strict=True):
                assert one.parameters.tobytes() == other.parameters.tobytes()
                assert one.costs.tobytes() == other.costs.tobytes()
                assert one.diverged_at == other.diverged_at


def from_another_machine(recording: Recording) -> Recording:
    """The same run with other last digits."""
    return replace(
        recording,
        costs=recording.costs * (1.0 + 1e-12),
        states=tuple(state * (1.0 + 1e-12) for state in recording.states),
    )


def test_another_machine_shows_what_was_recorded() -> None:
    theirs = tuple(map(from_another_machine, SESSION.recordings))
    with Trainer(SESSION.experiment, recordings=theirs) as trainer:
        for place in (LAST, 250, 900, 0, LAST):
            trainer.seek(place)
            for run, recording in zip(trainer.runs, theirs, strict=True):
                reached = min(place, recording.costs.size - 1)
                assert run.costs[: reached + 1].tobytes() == recording.costs[: reached + 1].tobytes()
        for run, recording in zip(trainer.runs, theirs, strict=True):
            for place, state in zip(recording.places, recording.states, strict=True):
                for from_where in (place, max(0, place - 1)):  # jumped to, or trained to
                    trainer.seek(from_where)
                    trainer.seek(place)
                    assert run.parameters.tobytes() == state[0].tobytes()


def test_a_history_of_another_start_is_left_out() -> None:
    with Trainer(SESSION.experiment) as plain:
        plain.seek(50)
        strange = tuple(
            replace(recording, states=tuple(state + 1.0 for state in recording.states))
            for recording in SESSION.recordings
        )
        with Trainer(SESSION.experiment, recordings=strange) as trainer:
            assert trainer.known == 0
            trainer.seek(50)
            for one, other in zip(trainer.runs, plain.runs, strict=True):
                assert one.costs.tobytes() == other.costs.tobytes()


def test_a_branch_of_a_reopened_session_shares_its_past() -> None:
    experiment = with_branch(SESSION.experiment, 1, make_change(400, 0.01, "momentum"))
    with Trainer(SESSION.experiment, recordings=SESSION.recordings) as trainer:
        trainer.adopt(experiment)
        assert trainer.runs[-1].recorded == 400
        np.testing.assert_array_equal(
            trainer.runs[-1].costs_between(0, 400), SESSION.recordings[1].costs[:401]
        )


def repacked(change: Callable[[dict[str, bytes]], None], compression: int = zipfile.ZIP_STORED) -> bytes:
    """The archive with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(BYTES)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def array_bytes(array: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


COSTS, PLACES, ROWS, STATES = (f"runs/1/{name}.npy" for name in ("costs", "places", "rows", "states"))
UNPICKLED: list[int] = []


class Bomb:
    def __reduce__(self) -> tuple[object, tuple[int]]:
        return UNPICKLED.append, (1,)


def with_part(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: content})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda parts: parts.pop(TEXT), TEXT),
        (lambda parts: parts.pop(COSTS), COSTS),
        (with_part(TEXT, b'{"version": 2}'), "version"),
        (with_part(TEXT, b'{"network": {"hidden": [1000000000]}}'), "network.hidden"),
        (with_part(TEXT, b"\x80"), "UTF-8"),
        (with_part(COSTS, pickle.dumps(Bomb())), COSTS),
        (with_part(COSTS, array_bytes(np.array([1.0, np.nan, 2.0]))), "not finite"),
        (with_part(COSTS, array_bytes(np.ones((2, 2)))), COSTS),
        (with_part(COSTS, array_bytes(np.ones(9, dtype=np.float32))), "float32"),
        (with_part(COSTS, array_bytes(np.empty(0))), "0 costs"),
        (with_part(COSTS, array_bytes(np.ones(10**6))[:200]), "1000000"),
        (with_part(PLACES, array_bytes(np.array([0, 512, 100000]))), PLACES),
        (with_part(STATES, array_bytes(np.zeros((3, 3, 8)))), STATES),
        (with_part(ROWS, array_bytes(np.array([1, 3, 1]))), ROWS),
        (with_part(ROWS.replace("1", "3"), array_bytes(np.array([1, 1, 1]))), "rows"),
        (with_part(STATES.replace("1", "3"), array_bytes(np.zeros((3, 2, 44)))), "rows"),
        (with_part(COSTS, b""), COSTS),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(
    change: Callable[[dict[str, bytes]], None], said: str, tmp_path: Path
) -> None:
    with pytest.raises(ExperimentError) as refused:
        read(repacked(change), tmp_path)
    assert said in str(refused.value)
    assert not untold(refused.value.problems, str(tmp_path / "session.lab"))
    assert not UNPICKLED


def test_objects_are_never_unpickled(tmp_path: Path) -> None:
    array = np.empty(1, dtype=object)
    array[0] = Bomb()
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=True)
    with pytest.raises(ExperimentError, match="object"):
        read(repacked(with_part(COSTS, buffer.getvalue())), tmp_path)
    assert not UNPICKLED


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    zeros = with_part("runs/0/more.npy", bytes(450_000_000))
    with pytest.raises(ExperimentError, match="at most 67,108,864"):
        read(repacked(zeros, zipfile.ZIP_DEFLATED), tmp_path)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packed_archives_that_are_damaged_are_refused_or_read(method: int, tmp_path: Path) -> None:
    content = repacked(lambda _parts: None, method)
    for place in range(0, len(content), 199):
        damaged = content[:place] + b"\xff" * 8 + content[place + 8 :]
        with contextlib.suppress(ExperimentError):
            assert isinstance(read(damaged, tmp_path), Session)


def test_a_header_that_does_not_end_is_refused(tmp_path: Path) -> None:
    header = b"{'descr': '<f8', 'shape': (L,\n"
    part = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header
    with pytest.raises(ExperimentError):
        read(repacked(with_part(COSTS, part)), tmp_path)


def test_an_archive_that_was_packed_again_reads_the_same(tmp_path: Path) -> None:
    session = read(repacked(lambda _parts: None, zipfile.ZIP_DEFLATED), tmp_path)
    assert all(map(same, session.recordings, SESSION.recordings))


unhurried = settings(
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@unhurried
@given(place=st.integers(0, len(BYTES) - 1), byte=st.integers(0, 255), cut=st.integers(0, len(BYTES)))
def test_damaged_archives_are_refused_or_read(place: int, byte: int, cut: int, tmp_path: Path) -> None:
    changed = BYTES[:place] + bytes([byte]) + BYTES[place + 1 :]
    for content in (BYTES[:cut], changed, BYTES[cut:] + BYTES[:place]):
        with contextlib.suppress(ExperimentError):
            assert isinstance(read(content, tmp_path), Session)


@unhurried
@given(part=st.sampled_from([TEXT, COSTS, PLACES, ROWS, STATES]), content=st.binary(max_size=300))
def test_parts_of_junk_are_refused(part: str, content: bytes, tmp_path: Path) -> None:
    with pytest.raises(ExperimentError):
        read(repacked(with_part(part, content)), tmp_path)


def test_a_file_from_before_rules_held_their_parameters_opens_to_the_same_bits() -> None:
    """Momentum of β = 0 had no row for its moment then, and every state three rows in the file."""
    path = Path(__file__).parent / "data" / "before_rules_held_their_parameters.lab"
    session = read_session(path)
    with np.load(path) as parts:
        for number, recording in enumerate(session.recordings):
            states, rows = parts[f"runs/{number}/states"], parts[f"runs/{number}/rows"]
            assert recording.costs.tobytes() == parts[f"runs/{number}/costs"].tobytes()
            for kept, state, has in zip(recording.states, states, rows, strict=True):
                assert kept[:has].tobytes() == state[:has].tobytes()
                assert not kept[has:].any()
    assert [[len(state) for state in recording.states] for recording in session.recordings] == [
        [1, 1, 1], [1, 2, 1], [1, 2, 3], [1, 3, 3]
    ]  # fmt: skip
    with Trainer(session.experiment, recordings=session.recordings) as trainer:
        assert trainer.known == 1200
        for run, recording in zip(trainer.runs, session.recordings, strict=True):
            assert run.checkpoints == (0, 512, 1024)
            again = run.parameters_at(1024)
            assert again.tobytes() == recording.states[2][0].tobytes()
        costs = [run.costs_between(0, 1200).copy() for run in trainer.runs]
    with Trainer(session.experiment) as afresh:
        afresh.seek(1200)
        for run, before in zip(afresh.runs, costs, strict=True):
            np.testing.assert_allclose(run.costs, before, rtol=1e-9)
