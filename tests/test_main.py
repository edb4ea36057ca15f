"""The command line as a person uses it: two streams and an exit status."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import main
from engine import Experiment, Study, run_study
from engine.version import version

ROOT = Path(__file__).parents[1]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FEW = '{"training": {"iterations": 3}, "runs": [{"initialiser": "zeros"}, {"name": "mine"}, {"name": "Ω"}]}'
Done = subprocess.CompletedProcess[str]
on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there always is a display"
)


def run_main(*arguments: str, **environment: str) -> Done:
    """`main.py` with these arguments, where there is no display unless the environment names one."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    chosen = {**kept, "PYTHONIOENCODING": "utf-8", "COLUMNS": "120", **environment}
    return subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "main.py", *arguments],
        cwd=ROOT, env=chosen, capture_output=True, encoding=chosen["PYTHONIOENCODING"], errors="replace",
        timeout=200,
    )  # fmt: skip


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Done]:
    """All trainings that the tests below look at, two at a time: each process imports for seconds."""
    few = str(tmp_path_factory.mktemp("experiments") / "few.json")
    Path(few).write_text(FEW, encoding="utf-8")
    calls: dict[str, Callable[[], Done]] = {
        "json": lambda: run_main("train", "--json", "--iterations", "2000", "--every", "1000"),
        "tables": lambda: run_main(
            "train", "--initialisers", "he, zeros", "--iterations", "20", "--every", "10"
        ),
        "narrow tables": lambda: run_main("train", few, PYTHONIOENCODING="cp1252"),
        "narrow json": lambda: run_main("train", few, "--json", "--every", "2", PYTHONIOENCODING="cp1252"),
        "no display": lambda: run_main(few),
        "no answer": lambda: run_main(few, DISPLAY=":987"),
    }
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(calls, pool.map(lambda call: call(), calls.values()), strict=True))


@pytest.fixture(scope="module")
def document(finished: dict[str, Done]) -> dict[str, Any]:
    """What `train --json` wrote."""
    parsed: dict[str, Any] = json.loads(finished["json"].stdout, parse_constant=pytest.fail)
    return parsed


def test_json_is_one_document_and_nothing_else(finished: dict[str, Done], document: dict[str, Any]) -> None:
    assert (finished["json"].returncode, finished["json"].stderr) == (0, "")
    assert finished["json"].stdout.count("\n") == 1
    assert set(document) == {"experiment", "runs"}
    assert [run["initialiser"] for run in document["runs"]] == ["zeros", "random", "he"]
    for run in document["runs"]:
        assert set(run) == {
            "name", "initialiser", "iterations", "costs", "textbook_costs",
            "train_accuracy", "test_accuracy", "verdict",
        }  # fmt: skip
        assert run["iterations"] == [0, 1000, 2000]


def test_json_holds_the_published_figures(document: dict[str, Any]) -> None:
    published = json.loads((ROOT / "tests" / "published.json").read_text(encoding="utf-8"))["runs"]
    zeros, random, he = document["runs"]
    assert he["costs"] == pytest.approx(published["he"]["costs"][:3], rel=1e-9)
    assert zeros["costs"] == pytest.approx(published["zeros"]["costs"][:3], rel=0, abs=1e-12)
    assert random["costs"][1:] == pytest.approx(published["random"]["costs"][1:3], rel=0.01)
    assert random["costs"][0] == pytest.approx(1773.5859549, rel=1e-9)
    assert random["textbook_costs"][0] == "inf"


def test_its_experiment_is_the_one_that_was_trained(document: dict[str, Any]) -> None:
    trained = Experiment.model_validate(document["experiment"])
    assert trained.training.iterations == 2000
    assert trained.runs == Experiment().runs
    assert trained.dataset == Experiment().dataset


def test_without_json_tables_name_every_run(finished: dict[str, Done]) -> None:
    done = finished["tables"]
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("Cost", "Results", "He", "Zeros", "0.8831", "0.6931", "50.0%", "No learning"):
        assert words in done.stdout
    rows = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("│ ")]
    assert rows[:3] == ["0", "10", "20"]
    assert done.stdout.index("He") < done.stdout.index("Zeros")
    assert "Random" not in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("kind", ["narrow tables", "narrow json"])
def test_output_survives_an_encoding_without_its_signs(finished: dict[str, Done], kind: str) -> None:
    """As on Windows, where a redirected stream has no arrow, no infinity and no omega."""
    assert finished[kind].returncode == 0, finished[kind].stderr[-300:]
    assert "mine" in finished[kind].stdout


def test_an_experiment_file_is_trained(finished: dict[str, Done]) -> None:
    runs = json.loads(finished["narrow json"].stdout)["runs"]
    assert [run["name"] for run in runs][:2] == ["Zeros", "mine"]
    assert [run["iterations"] for run in runs] == [[0, 2, 3]] * 3
    assert runs[1]["costs"][0] == pytest.approx(0.8830537463)


@on_linux
@pytest.mark.parametrize(("kind", "reason"), [("no display", "there is no display"), ("no answer", "")])
def test_where_no_window_can_be_opened_it_says_so_and_trains_in_the_terminal(
    finished: dict[str, Done], kind: str, reason: str
) -> None:
    done = finished[kind]
    assert done.returncode == 0
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("No window can be opened: ")
    assert sentence.endswith(" Training in the terminal instead.")
    assert reason in sentence
    assert "mine" in done.stdout
    assert "0.6931" in done.stdout


def refused(status: Any, out: str, err: str, words: list[str]) -> None:
    assert status == 2
    assert out == ""
    assert 1 <= len(err.splitlines()) <= 2
    assert len(err) < 1000
    assert "Traceback" not in err
    for word in words:
        assert word in err


def call_main(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[Any, str, str]:
    """Exit status and both streams of `main`, called in this process."""
    status: Any
    try:
        status = main.main(arguments)
    except SystemExit as leaving:  # how argparse refuses
        status = leaving.code
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["train", "--initialisers", "zeros,hee"],
            ["runs.1.initialiser", '"hee"', "zeros, constant, random"],
        ),
        (["train", "--initialisers", ""], ["runs.0.initialiser", '""', "zeros, constant, random"]),
        (["train", "--initialisers", ",".join(["he"] * 13)], ["runs", "at most 12"]),
        (["train", "--initialisers", "he:gain"], ["--initialisers", "given he:gain", "random:scale=2"]),
        (["train", "--initialisers", "he:gain=big"], ["runs.0.gain", '"big"', "a valid number"]),
        (["train", "--initialisers", "he:name=x"], ["--initialisers", "he:name=x"]),
        (["train", "--bias", "nromal"], ["--bias name", '"nromal"', "zeros, constant, normal"]),
        (["train", "--bias", "normal:scale=-1"], ["--bias scale", "given -1", "at least 0"]),
        (["train", "--bias", "normal:width=1"], ["--bias width", "this field", "only name, scale"]),
        (["train", "--bias", ""], ["--bias name", '""', "zeros, constant, normal"]),
        (["train", "--iterations", "0"], ["--iterations", "given 0", "at least 1"]),
        (["train", "--iterations", "x"], ["--iterations", "given x", "a whole number"]),
        (["train", "--iterations", "-5"], ["--iterations", "-5"]),
        (["train", "--iterations", "1.5"], ["--iterations", "given 1.5"]),
        (["train", "--iterations", "1000000000"], ["training.iterations", "1000000000", "at most"]),
        (["train", "--iterations", "9" * 40], ["--iterations", "a whole number"]),
        (["train", "--every", "0"], ["--every", "given 0", "at least 1"]),
        (["train", "--every", "²"], ["--every", "given ²"]),
        (["train", "--iterations"], ["--iterations", "argument"]),
        (["train", "--speed", "9"], ["--speed"]),
        (["--speed"], ["--speed"]),
        (["train", "one.json", "two.json"], ["two.json"]),
        (["train", "nowhere.json"], ["nowhere.json", "no such file"]),
        (["nowhere.json"], ["nowhere.json", "no such file"]),
        ([str(ROOT)], ["directory"]),
        (["train", __file__], ["line 1, column 3"]),
        ([__file__], ["test_main.py", "a Python program", "a lesson (.md)"]),
        (["README.md"], ["line 1"]),
        (["train", "README.md"], ["README.md", "a lesson", "an experiment"]),
        (["train", "--rows", "units"], ["--rows: given units; allowed: --weights FILE beside it"]),
    ],
)
def test_bad_input_is_refused_in_a_line_or_two(
    arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    refused(*call_main(arguments, capsys), words)


def test_a_run_starts_from_the_weights_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("W3\n1,2,3,4,5\n\nb3\n0.5\n", encoding="utf-8")
    few = ["--iterations", "1", "--json", "--initialisers", "he"]
    status, out, _ = call_main(["train", "--weights", str(path), *few], capsys)
    _, mine = json.loads(out)["experiment"]["runs"]
    assert (status, mine["name"]) == (0, "mine")
    assert mine["given"] == [{"layer": 3, "weights": [[1.0, 2.0, 3.0, 4.0, 5.0]], "biases": [0.5]}]
    path.write_text("W1\n1,2,3\n4,5,6\n", encoding="utf-8")
    refused(
        *call_main(["train", "--weights", str(path), *few], capsys),
        ["W1: given 2 x 3", "10 x 2, or 2 x 10"],
    )


def test_rules_and_biases_are_taken_with_their_parameters_and_frameworks_by_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    few = ["--iterations", "2", "--json"]
    command = ["train", "--initialisers", "random:scale=2:gain=0.5,own:sigma=1/fan_in,pytorch", *few]
    status, out, _ = call_main(command, capsys)
    experiment = json.loads(out)["experiment"]
    random, own, pytorch = experiment["runs"]
    assert (status, random["scale"], random["gain"], own["sigma"]) == (0, 2, 0.5, "1/fan_in")
    assert (pytorch["initialiser"], pytorch["bias"]["name"], pytorch["name"]) == (
        "uniform", "uniform_fan_in", "PyTorch",
    )  # fmt: skip
    status, out, _ = call_main([*command, "--bias", "normal:scale=0.5"], capsys)
    runs = json.loads(out)["experiment"]["runs"]
    assert [run["bias"] for run in runs] == [{"name": "normal", "scale": 0.5}] * 3
    assert runs[2].get("name") is None
    status, out, _ = call_main(["train", "--initialisers", "own:sigma=0.1", *few], capsys)
    (run,) = json.loads(out)["experiment"]["runs"]
    assert (status, run["sigma"]) == (0, "0.1")
    deep = ["train", "--bias", "normal:scale=" + "[" * 50_000, *few]
    refused(*call_main(deep, capsys), ["--bias scale: given", "a valid number"])


@on_linux
def test_a_table_without_a_screen_is_told_and_nothing_is_trained(tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("x,y,k\n1,2,a\n", encoding="utf-8")
    done = run_main(str(path))
    refused(done.returncode, done.stdout, done.stderr, ["points.csv: given a table", "a screen"])


@on_linux
def test_results_without_a_screen_are_told_how_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    run_study(Study(experiment={"training": {"iterations": 1}}, draws=1), path)
    done = run_main(str(path))
    words = ["results.sqlite: given the results of a study", "a screen", "main.py study summary"]
    refused(done.returncode, done.stdout, done.stderr, words)


def test_what_is_no_results_file_is_refused_before_a_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "foreign.sqlite"
    path.write_text("no results at all", encoding="utf-8")
    refused(*call_main([str(path)], capsys), ["foreign.sqlite", "a damaged file", "a whole one"])
    refused(*call_main(["train", str(path)], capsys), ["results of a study", "an experiment"])


@pytest.mark.parametrize("command", [["train"], []], ids=["train", "app"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"version": 1,\n "runs": [}', ["line 2, column 11"]),
        (b'{"datasets": {}}', ["datasets", "only version, title, about, dataset, network, training, runs"]),
        (b'{"network": {"hidden": [10, 5, 0]}}', ["network.hidden.2", "given 0", "at least 1"]),
        (b'{"version": 2}', ["version", "given 2", "allowed: 1"]),
        (b'{"network": {"hidden": [0, 0, 0, 0, 0]}}', ["network.hidden.1", "(and 3 more)"]),
        (b'{"line\\nbreak\\nand\\nmore": 1}', ["allowed: only version"]),
        (b"\x80\xff", ["byte 0", "no UTF-8 text"]),
        (b"", ["nothing more"]),
    ],
)
def test_a_bad_file_is_refused_in_a_line_or_two(
    tmp_path: Path, command: list[str], content: bytes, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    refused(*call_main([*command, str(path)], capsys), words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["train", "--initialisers", "hee"], ["runs.0.initialiser"]),
        (["train", "--speed"], ["--speed"]),
        (["nowhere.json"], ["nowhere.json"]),
    ],
)
def test_the_process_refuses_it_likewise(arguments: list[str], words: list[str]) -> None:
    done = run_main(*arguments)
    refused(done.returncode, done.stdout, done.stderr, words)


@pytest.mark.parametrize("arguments", [["--help"], ["train", "--help"]])
def test_help_goes_to_standard_output(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call_main(arguments, capsys)
    assert (status, err) == (0, "")
    assert "experiment" in out
    assert "train" in out


def test_no_file_tells_the_terminal_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither by control signs, nor by what rich takes for colours."""
    name = "[red]a[/red]\x1b]8;;file:///b\x9b2J\u202ec"
    told = "[red]a[/red]�]8;;file:///b�2J�c"
    path = tmp_path / "experiment.json"
    path.write_text(json.dumps({"runs": [{"name": name}], "training": {"iterations": 1}}), encoding="utf-8")
    status, out, err = call_main(["train", str(path)], capsys)
    assert status == 0
    assert out.count("[red]") == 3  # in two tables, where it takes two lines, and in the sentence
    assert f"{told}: " in out
    path.write_text(json.dumps({name: 1}), encoding="utf-8")
    status, _, err = call_main(["train", str(path)], capsys)
    assert status == 2
    assert "�2J�c" in err  # JSON writes some of the signs as text
    assert not any(sign in out + err for sign in "\x1b\x9b\u202e")


LESSON = "resources/lessons/6-one-iteration-by-hand.md"
WAYS = [["train", "FEW"], ["train", "FEW", "--json"], ["FEW"], ["lesson", LESSON, "--check"],
        ["lesson", LESSON, "--run"], ["--help"], ["train", "--help"], ["lesson", "--help"]]  # fmt: skip


@on_linux
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_where_nothing_can_be_written_a_line_says_so(way: list[str], tmp_path: Path) -> None:
    few = tmp_path / "few.json"
    few.write_text(FEW, encoding="utf-8")
    arguments = [str(few) if argument == "FEW" else argument for argument in way]
    with ThreadPoolExecutor(2) as pool:
        full, closed = pool.map(lambda kind: written_nowhere(kind, arguments), ("full", "closed"))
    assert full[0] == 74
    assert full[1][-1] == "Standard output cannot be written: no room on the disk."
    assert closed[0] == 141
    assert closed[1][-1] == "Standard output was closed before everything was written."
    expected = 2 if way == ["FEW"] else 1  # where there is no display, that is said too
    assert len(full[1]) == len(closed[1]) == expected


def written_nowhere(kind: str, arguments: list[str], **streams: Any) -> tuple[int, list[str]]:
    """Exit status and standard error where standard output is a full disk, or a pipe that nobody reads."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    if kind == "full":
        output = os.open("/dev/full", os.O_WRONLY)
    else:
        reading, output = os.pipe()
        os.close(reading)
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "main.py", *arguments],
        cwd=ROOT, env=kept, encoding="utf-8", timeout=200, stdout=output, check=False,
        **{"stderr": subprocess.PIPE, **streams},
    )  # fmt: skip
    os.close(output)
    return done.returncode, (done.stderr or "").splitlines()


@on_linux
def test_where_not_even_that_can_be_said_the_status_does() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        assert written_nowhere("full", ["--help"], stderr=full)[0] == 74
        assert written_nowhere("closed", ["train", "--iterations", "0"], stderr=full)[0] == 2


@on_linux
def test_a_stream_that_is_closed_from_the_start_is_written_nowhere() -> None:
    for closed in (">&-", ">&- 2>&-"):
        command = f'exec "$@" {closed}'
        done = subprocess.run(
            ["sh", "-c", command, "sh", sys.executable, "main.py", "lesson", LESSON, "--check"],
            cwd=ROOT, timeout=100, check=False, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")


@on_linux
@pytest.mark.parametrize("columns", [30, 100])
def test_a_terminal_has_no_line_that_is_wider(columns: int, tmp_path: Path) -> None:
    import fcntl
    import pty
    import struct
    import termios

    few = tmp_path / "few.json"
    few.write_text(FEW, encoding="utf-8")
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    with subprocess.Popen(
        [sys.executable, "main.py", "train", str(few)],
        cwd=ROOT, env={**kept, "TERM": "xterm"}, stdout=follower, stdin=follower, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        os.close(follower)
        read = b""
        try:
            while part := os.read(leader, 65536):
                read += part
        except OSError:  # how the end of a terminal is told
            os.close(leader)
        assert process.wait(100) == 0
    lines = re.sub(r"\x1b\[[0-9;]*m", "", read.decode()).splitlines()
    assert max(map(len, lines)) <= columns
    assert sum("Iteration" in line for line in lines) == (3 if columns == 30 else 1)
    assert any("0.8831" in line for line in lines)
    assert "…" not in "".join(lines)


def test_the_version_is_told() -> None:
    done = run_main("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Initialisation Lab {version()}\n", "")
