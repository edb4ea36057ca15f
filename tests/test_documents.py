"""The documents: what follows from the code is as the code has it, and every link leads somewhere."""

import argparse
import itertools
import json
import re
import shlex
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

import main
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.exports.command import export_parser
from engine.output.study_command import parsers as study_parsers
from engine.output.train_command import train_parser
from engine.studies.json_io import parse_study
from engine.studies.study import Study
from resources.make.decisions import decisions
from resources.make.documents import DOCUMENTS, PARTS, ROOT, documents, filled_in, parts_of

COMMAND = "uv run python -m resources.make.documents"
MADE = list(documents())
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCUMENTS.rglob("*.md"))]
PRESENT = [path for path in WRITTEN if path.parent.name != "decisions"]  # a decision may name what is gone
ONE_SCREEN = 60  # lines
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
# What the glossary calls by a name that the code does not have yet.
TO_COME: set[str] = set()
PLACE = re.compile(r"`((?:engine|gui|resources|tests|docs)/[\w/.-]*)`")
NAME = re.compile(r"`(\w+)` in `([\w/]+\.py)`")
RUN = re.compile(r"\buv run ([^#`\n]+)")
FENCE = re.compile(r"```(python|json)\n(.*?)```", re.DOTALL)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MADE, ids=name_of)
def test_what_follows_from_the_code_is_as_the_code_has_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == filled_in(text), f"{name_of(path)} is out of date: {COMMAND}"


def test_every_part_stands_in_a_document() -> None:
    assert {name for path in MADE for name in parts_of(path.read_text(encoding="utf-8"))} == PARTS.keys()


def test_a_part_that_is_out_of_date_is_filled_in() -> None:
    before = "Text.\n\n<!-- made by resources.make.documents: languages -->\nold\n<!-- made: end -->\n"
    after = filled_in(before)
    assert "old" not in after
    assert "| `es` | Español |" in after
    assert filled_in(after) == after


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_every_link_leads_to_a_file(path: Path) -> None:
    text = CODE.sub("", path.read_text(encoding="utf-8"))
    links = [link for link, _ in LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_command_is_one_that_there_is(path: Path) -> None:
    for command in RUN.findall(path.read_text(encoding="utf-8")):
        program, *arguments = shlex.split(command.split(" > ")[0])
        if program == "main.py":
            check_arguments(arguments)
        elif (program, *arguments[:1]) == ("python", "-m"):
            assert find_spec(arguments[1]) is not None, command
        elif program == "pytest":
            paths = [argument for argument in arguments if argument.startswith("tests/")]
            assert all((ROOT / argument).exists() for argument in paths), command
        else:
            assert program in ("ruff", "mypy", "lint-imports", "python", "dask"), command


def check_arguments(arguments: list[str]) -> None:
    """Fail where the command line would refuse them."""
    parsers: dict[str, argparse.ArgumentParser] = {
        "train": train_parser(),
        "lesson": main.lesson_parser(),
        "export": export_parser(),
    }
    if arguments[:1] == ["study"]:
        arguments = arguments[1:] if arguments[1:2] in (["merge"], ["summary"]) else arguments
        parsers |= study_parsers()
    if arguments in (["lesson"], ["study"], ["merge"], ["summary"], ["export"]):  # a heading
        return
    if arguments and arguments[0] in parsers:
        parsers[arguments[0]].parse_args(arguments[1:])
    else:
        main.app_parser().parse_args(arguments)


def blocks(name: str, kind: str) -> list[str]:
    """The pieces of code of this kind in a document."""
    found = FENCE.findall((DOCUMENTS / name).read_text(encoding="utf-8"))
    return [text for language, text in found if language == kind]


def test_the_study_that_is_written_out_is_one() -> None:
    [text] = blocks("studies.md", "json")
    study = parse_study(text)
    assert isinstance(study, Study)
    assert study.cells > 1


def test_the_experiment_that_is_written_out_is_the_published_one() -> None:
    published, *others = blocks("formats.md", "json")
    assert parse_experiment(published) == Experiment()
    for text in others:
        assert parse_experiment(text) != Experiment()


def test_the_parts_that_are_written_out_can_be_read() -> None:
    decayed, branched = blocks("training.md", "json")
    assert parse_experiment(decayed).training.penalties
    [run] = parse_experiment(json.dumps({"runs": [json.loads(branched)]})).runs
    assert [change.iteration for change in run.changes] == [4000]


def test_what_is_written_for_python_works() -> None:
    [text] = blocks("python.md", "python")
    names: dict[str, object] = {}
    exec(compile(text, "docs/python.md", "exec"), names)
    assert names["he"].costs.shape == (251,)  # type: ignore[attr-defined]


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    text = (DOCUMENTS / "dependencies.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=\[; ]", requirement)[0] for requirement in wanted]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_readme_is_one_screen() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= ONE_SCREEN


def test_every_decision_has_a_status_and_a_date_and_is_in_the_index() -> None:
    found = list(decisions(DOCUMENTS / "decisions"))
    numbers = {each.number for each in found}
    assert len(numbers) == len(found) >= 30
    index = (DOCUMENTS / "decisions" / "README.md").read_text(encoding="utf-8")
    for each in found:
        assert f"]({each.path.name}) | {each.status} | {each.date} |" in index
        superseded_by = re.findall(r"\d+", each.status)
        assert {int(number) for number in superseded_by} <= numbers


def test_a_decision_without_a_status_is_named(tmp_path: Path) -> None:
    (tmp_path / "0001-first.md").write_text("# 1. First\n\n- Date: 2026-11-25\n\nText.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"0001-first\.md: needs"):
        list(decisions(tmp_path))


@pytest.mark.parametrize("path", PRESENT, ids=name_of)
def test_every_place_that_is_named_is_there(path: Path) -> None:
    named = set(PLACE.findall(path.read_text(encoding="utf-8")))
    assert {place for place in named if not (ROOT / place).exists()} <= TO_COME


def test_every_name_of_the_glossary_is_where_it_says() -> None:
    def is_there(name: str, place: str) -> bool:
        text = (ROOT / place).read_text(encoding="utf-8") if (ROOT / place).exists() else ""
        return re.search(rf"^(class|def) {name}\b|^{name}\b.* = ", text, re.MULTILINE) is not None

    named = NAME.findall((DOCUMENTS / "glossary.md").read_text(encoding="utf-8"))
    assert len(named) > 50
    missing = {name for name, place in named if not is_there(name, place)}
    assert missing <= TO_COME


def test_the_architecture_has_every_room_in_the_order_of_the_contracts() -> None:
    text = (DOCUMENTS / "architecture.md").read_text(encoding="utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    for contract in contracts["contracts"]:
        for package in contract.get("containers", ()):
            layers = [[room.strip() for room in layer.split("|")] for layer in contract["layers"]]
            rooms = [[room for room in layer if (ROOT / package / room).is_dir()] for layer in layers]
            places = [
                [text.index(f"\n| `{package}/{room}/` |") for room in layer] for layer in rooms if layer
            ]
            for above, below in itertools.pairwise(places):
                assert max(above) < min(below)
