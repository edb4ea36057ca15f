"""The wheel, installed into a new environment outside the checkout: its commands train and open the window.

    uv run pytest tests/package

It installs all libraries and compiles once, so it is apart from the suite; `.ci/run` runs it.
"""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRIVE = Path(__file__).parent / "drive_window.py"
FOREIGN = "raise ImportError('somebody else\\'s')\n"
Files = dict[Path, tuple[int, int]]


class Installed:
    """The environment, a folder to stand in that has other modules of our names, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "ein Ordner für Ωλ"
        self.environment = self.folder / "env"
        self.home = self.folder / "home"
        self.cache = self.home / "compiled"
        self.scripts = self.environment / ("Scripts" if sys.platform == "win32" else "bin")
        self.home.mkdir(parents=True)
        for name in ("engine.py", "main.py", "gui.py"):
            (self.home / name).write_text(FOREIGN, encoding="utf-8")

    @property
    def packages(self) -> Path:
        return next(self.environment.rglob("site-packages"))

    def run(self, *command: str | Path) -> str:
        """What it prints, in the folder with the foreign modules, where byte code is not written."""
        home = str(self.home)
        environment = {
            **os.environ, "NUMBA_CACHE_DIR": str(self.cache), "QT_QPA_PLATFORM": "offscreen",
            "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": home,
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1",
        }  # fmt: skip
        done = subprocess.run(
            [str(part) for part in command], cwd=self.home, env=environment, capture_output=True,
            encoding="utf-8", timeout=600,
        )  # fmt: skip
        assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        assert "stylesheet" not in done.stderr  # Qt's word where it drops one
        return done.stdout

    def command(self, *arguments: str) -> str:
        return self.run(self.scripts / "initialisation-lab", *arguments)

    def python(self, *arguments: str | Path) -> str:
        return self.run(self.scripts / "python", *arguments)


def uv(*arguments: str | Path) -> None:
    found = shutil.which("uv")
    assert found is not None
    subprocess.run([found, *map(str, arguments)], cwd=ROOT, check=True, capture_output=True, timeout=600)


def files(folder: Path) -> Files:
    """All files within, with their sizes and the times at which they were written."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in found}


def set_writable(folder: Path, writable: bool) -> None:
    """Take the right to write in a folder and all within, or give it back. An administrator keeps it."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(stat.S_IRWXU if writable else stat.S_IRUSR | stat.S_IXUSR)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    """The wheel in its environment, in whose packages nothing can be written."""
    folder = tmp_path_factory.mktemp("wheel")
    made = Installed(folder)
    uv("build", "--wheel", "--out-dir", folder)
    (wheel,) = folder.glob("*.whl")
    uv("venv", "--python", sys.executable, made.environment)
    before = {path.name for path in made.packages.iterdir()}
    uv("pip", "install", "--no-deps", "--python", made.scripts / "python", wheel)
    (name, *others) = sorted({path.name for path in made.packages.iterdir()} - before)
    assert (name, len(others)) == ("initialisation_lab", 1)
    assert others[0].endswith(".dist-info")
    uv("pip", "install", "--python", made.scripts / "python", wheel)
    set_writable(made.packages, writable=False)
    yield made
    set_writable(made.packages, writable=True)


def test_it_trains_twice_and_compiles_once(installed: Installed) -> None:
    before = files(installed.packages)
    first = installed.command("train", "--iterations", "20", "--json")
    compiled = files(installed.cache)
    assert any(path.suffix == ".nbc" for path in compiled)
    assert installed.python("-m", "initialisation_lab", "train", "--iterations", "20", "--json") == first
    assert files(installed.cache) == compiled
    assert files(installed.packages) == before


def test_the_window_opens_and_trains_without_compiling(installed: Installed) -> None:
    installed.command("train", "--iterations", "1")
    compiled = files(installed.cache)
    assert installed.python(DRIVE).startswith("trained ")
    assert files(installed.cache) == compiled
    installed.run(installed.scripts / "initialisation-lab-window", "--version")


def test_it_writes_code_from_its_sources_and_figures_with_qt(installed: Installed) -> None:
    for name in ("code.py", "figure.svg"):
        assert installed.command("export", "--at", "3", "--out", name).startswith(f"{name}: ")
    installed.python("-m", "py_compile", "code.py")
    assert "<svg" in (installed.home / "figure.svg").read_text(encoding="utf-8")


def test_it_can_be_used_from_python(installed: Installed) -> None:
    code = (
        "from initialisation_lab import Experiment, Study, Trainer, __version__, run_study\n"
        "with Trainer(Experiment()) as trainer:\n"
        "    trainer.advance(2)\n"
        "print(trainer.iteration, __version__)"
    )
    version = installed.command("--version").removeprefix("Initialisation Lab ")
    assert installed.python("-c", code) == f"2 {version}"


def test_it_says_how_it_is_called(installed: Installed) -> None:
    assert installed.command("train", "--help").startswith("usage: initialisation-lab train ")
    assert "main.py" not in installed.command("--help")
