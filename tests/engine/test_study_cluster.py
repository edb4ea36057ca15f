"""Studies on a cluster: two processes on this machine, one of which is killed, and what is refused."""

import logging
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from engine import ExperimentError, Study, run_study
from engine.interrupt import Interrupt
from engine.studies import cluster as cluster_room
from engine.studies import crew as crew_room
from engine.studies import work as work_room
from engine.studies.cluster import SECONDS, Pace
from engine.studies.crew import MOST_IN_A_BATCH, train
from engine.studies.json_io import study_of
from engine.studies.origin import Machine, this_machine
from engine.studies.plan import WHOLE
from engine.studies.results import open_results
from engine.studies.running import Advance
from engine.studies.scheduler import check_address
from engine.studies.work import Parcel, Work, train_batch
from engine.version import version

ROOT = Path(__file__).parents[2]
FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [4, 3]},
        "training": {"iterations": 2000, "learning_rate": 0.5},
        "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"initialiser": "he"}],
    },
    "draws": 40,
    "axes": [{"vary": "gain", "values": [0.5, 1.0]}],
    "reached": {"test_accuracy": 0.6},
}


@pytest.fixture(scope="module")
def study() -> Study:
    return study_of(FIELDS)


@pytest.fixture(scope="module")
def undisturbed(study: Study, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    path = tmp_path_factory.mktemp("cluster") / "undisturbed.sqlite"
    run_study(study, path, cores=1)
    return trials_in(path)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=None,
        silence_logs=logging.CRITICAL,
    ) as made:
        yield made


@pytest.fixture
def client(cluster: LocalCluster) -> Iterator[Client]:
    with Client(cluster.scheduler_address, set_as_default=False) as made:
        made.wait_for_workers(2)
        yield made


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that much is under way, and every batch is heard of."""
    monkeypatch.setattr(cluster_room, "SECONDS", 0.05)
    monkeypatch.setattr(crew_room, "BATCH", 0.0)


def trials_in(path: Path) -> list[Any]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT * FROM trials ORDER BY number").fetchall()
    connection.close()
    return rows


@pytest.mark.usefixtures("small_batches")
def test_a_killed_worker_changes_no_figure(
    study: Study, undisturbed: list[Any], cluster: LocalCluster, client: Client, tmp_path: Path
) -> None:
    path, heard = tmp_path / "results.sqlite", list[Advance]()
    victim = next(iter(client.run(os.getpid).values()))

    def kill_in_mid_study(advance: Advance) -> None:
        if len(heard) < 10 <= advance.done:
            heard.extend([advance] * 10)
            os.kill(victim, signal.SIGKILL)

    summary = run_study(study, path, scheduler=cluster.scheduler_address, told=kill_in_mid_study)
    assert 0 < heard[0].done < study.trials == summary.trials == 240
    assert trials_in(path) == undisturbed
    assert summary.machines == (str(this_machine()),)
    client.wait_for_workers(2)
    assert victim not in client.run(os.getpid).values()


@pytest.mark.usefixtures("small_batches")
def test_what_is_done_is_kept_and_a_connection_of_ones_own_stays_open(
    study: Study, undisturbed: list[Any], client: Client, tmp_path: Path
) -> None:
    path, heard, interrupt = tmp_path / "results.sqlite", list[Advance](), Interrupt()

    def ctrl_c(advance: Advance) -> None:
        heard.append(advance)
        if advance.done >= 20 and len(heard) > 1:
            raise KeyboardInterrupt

    def stop(advance: Advance) -> None:
        heard.append(advance)
        if advance.done >= advance.known + 20:
            interrupt.ask()

    with pytest.raises(KeyboardInterrupt):
        run_study(study, path, scheduler=client, told=ctrl_c)
    by_ctrl_c = len(trials_in(path))
    assert 20 <= by_ctrl_c < study.trials
    stopped = run_study(study, path, scheduler=client, interrupt=interrupt, told=stop)
    assert by_ctrl_c + 20 <= stopped.trials < study.trials
    assert client.status == "running"
    assert run_study(study, path, scheduler=client, told=heard.append).trials == study.trials
    assert trials_in(path) == undisturbed
    assert heard[-1] == Advance(240, stopped.trials, 240)


def grow_old() -> None:
    """A worker is of another version from now on."""
    work_room.version = lambda: "0.0.1"


def forget() -> None:
    work_room.version = version


def die_of_every_batch() -> None:
    work_room.train_batch = lambda *_: os._exit(9)


def test_workers_that_cannot_do_it_are_said_to_be_so(
    study: Study, cluster: LocalCluster, client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "results.sqlite"
    client.run(grow_old)
    said = r"given version 0\.0\.1 of the laboratory on a worker; allowed: version .*, as here$"
    with pytest.raises(ExperimentError, match=said):
        run_study(study, path, scheduler=client)
    client.run(forget)
    monkeypatch.setattr(cluster.scheduler, "allowed_failures", 0)
    client.run(die_of_every_batch)
    with pytest.raises(
        ExperimentError, match=r"workers that cannot do it: “Attempted to run .*; allowed: wo"
    ):
        run_study(study, path, scheduler=client)
    client.restart()  # of both: only one has died
    assert run_study(study, path, scheduler=client).trials == study.trials


def test_a_scheduler_without_workers_is_said_to_be_so(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_room, "PATIENCE", 0.0)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as empty,
        pytest.raises(ExperimentError, match="given a scheduler without workers; allowed: workers with this"),
    ):
        run_study(study, scheduler=empty.scheduler_address)


def test_a_connection_that_is_none_is_refused(study: Study, cluster: LocalCluster) -> None:
    closed = Client(cluster.scheduler_address, set_as_default=False)
    closed.close()
    for wrong in (closed, 7):
        with pytest.raises(
            ExperimentError, match="allowed: an address, or a Client of Dask that is connected"
        ):
            run_study(study, scheduler=wrong)  # type: ignore[arg-type]


def test_the_command_line_sends_a_study_to_the_scheduler_it_is_told_or_the_configured_one(
    undisturbed: list[Any], cluster: LocalCluster, tmp_path: Path
) -> None:
    file, address = tmp_path / "mine.json", cluster.scheduler_address
    file.write_text(study_of(FIELDS).model_dump_json(), encoding="utf-8")
    for out, arguments, configured in (("a", [address], {}), ("b", [], {"DASK_SCHEDULER_ADDRESS": address})):
        path = tmp_path / f"{out}.sqlite"
        done = command(file, "--out", path, "--scheduler", *arguments, **configured)
        assert (done.returncode, done.stderr) == (0, "")
        assert "of 40 draws reach 60 %," in done.stdout
        assert trials_in(path) == undisturbed


def command(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", "study", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | environment,
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--scheduler", "tcp://10.1.2.3:8786"],
            "given tcp://10.1.2.3:8786, which is not encrypted; allowed: ",
        ),
        (["--scheduler", "tls://127.0.0.1:1"], "given tls://127.0.0.1:1: “TLS expects a `ssl_context` arg"),
        (["--scheduler", "tcp://127.0.0.1"], "given tcp://127.0.0.1: “missing port number in address"),
        (["--scheduler", "--insecure"], "given no address; allowed: an address such as tls://name:8786, or"),
    ],
)
def test_a_scheduler_that_cannot_be_is_refused_in_a_line(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    file.write_text("{}", encoding="utf-8")
    refused = command(file, *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith(f"--scheduler: {said}")
    assert refused.stderr.count("\n") == 1
    assert not file.with_suffix(".sqlite").exists()


@pytest.mark.parametrize("arguments", [["--scheduler", "tls://there:8786"], ["--scheduler"]])
def test_without_the_extra_it_is_named(arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text("{}", encoding="utf-8")
    code = "import sys; sys.modules['distributed'] = None; import main; sys.exit(main.main(sys.argv[1:]))"
    refused = subprocess.run(
        [sys.executable, "-c", code, "study", str(file), *arguments], cwd=ROOT, capture_output=True, text=True
    )
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        "--scheduler: given a laboratory without dask.distributed; "
        "allowed: the extra cluster: uv sync --extra cluster\n"
    )


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("tls://cluster.example:8786", True),
        ("wss://cluster.example:443", True),
        ("inproc://192.168.0.4/1/2", True),
        ("tcp://127.0.0.1:8786", True),
        ("tcp://127.8.9.1:8786", True),
        ("127.0.0.1:8786", True),
        ("localhost:8786", True),
        ("tcp://[::1]:8786", True),
        ("tcp://192.168.0.4:8786", False),
        ("192.168.0.4:8786", False),
        ("cluster.example:8786", False),
        ("ws://cluster.example:8786", False),
        ("tcp://[2001:db8::1]:8786", False),
        ("tcp://127.0.0.1.example:8786", False),
        ("tcp://127.0.0.1@cluster.example:8786", False),
        ("tcp://localhost.example:8786", False),
        ("tcp://0.0.0.0:8786", False),
        ("tcp://[", False),
    ],
)
def test_what_is_not_encrypted_stays_on_this_machine(address: str, safe: bool) -> None:
    check_address(address, insecure=True)
    if safe:
        check_address(address)
    else:
        with pytest.raises(ExperimentError, match=r"which is not encrypted; allowed: tls:// .*--insecure"):
            check_address(address)


@pytest.mark.parametrize("address", ["", " ", "tls://a:1 ", "tls://a:1\n"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ExperimentError, match="allowed: an address such as"):
        check_address(address, insecure=True)


def test_batches_come_to_take_a_second_or_two() -> None:
    pace, seconds_each = Pace(), 0.01
    pace.note(1, 12.0)  # which compiled
    assert pace.trials == 1
    for _ in range(10):
        pace.note(pace.trials, pace.trials * seconds_each)
    assert pace.trials == round(SECONDS / seconds_each)
    pace.note(pace.trials, 100.0)
    assert pace.trials == round(SECONDS / seconds_each) // 2
    for _ in range(30):
        pace.note(pace.trials, 0.0)
    assert pace.trials == MOST_IN_A_BATCH


def test_a_batch_is_what_its_trials_are_and_only_of_this_version(study: Study) -> None:
    text, numbers = study.model_dump_json(), [5, 100, 239]
    parcel = train_batch(text, numbers, version())
    work = Work(study, 1)
    assert parcel.machine == this_machine()
    assert [(number, origin) for number, origin, _ in parcel.trials] == [
        work.trial(number)[:2] for number in numbers
    ]
    assert parcel.seconds > 0.0
    with pytest.raises(ExperimentError, match="version"):
        train_batch(text, numbers, "another")


class TwoMachines:
    """Trials that come from two machines in turn."""

    def __init__(self, study: Study, numbers: Iterator[int]) -> None:
        self._work, self._numbers, self.finished = Work(study, 1), numbers, 0

    def work(self) -> Iterator[Parcel | None]:
        for number in self._numbers:
            self.finished += 1
            yield Parcel(Machine(f"machine {number % 2}", "1"), [self._work.trial(number)])

    def end(self) -> Iterator[Parcel]:
        yield from ()


def test_each_row_has_the_machine_that_it_was_made_on(tmp_path: Path) -> None:
    made, path = study_of({**FIELDS, "draws": 3}), tmp_path / "results.sqlite"
    with open_results(path, made) as results:
        train(results, WHOLE, lambda _: None, lambda numbers, _: TwoMachines(made, numbers))
        names = [machine.name for machine in results.machines]
    assert sorted(names) == ["machine 0", "machine 1"]
    assert [names[row[1] - 1] for row in trials_in(path)] == ["machine 0", "machine 1"] * 9
