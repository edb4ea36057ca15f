"""The desk of studies: one trains, others wait; what is done is kept, whatever ends it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine import Study, run_study
from engine.studies import crew
from engine.studies.json_io import study_of
from engine.studies.results import read_results
from gui.studies.desk import StudyDesk
from gui.studies.listed import ListedStudy, Standing
from tests.engine.test_study_picture import FIELDS

TRAINING = {"iterations": 20_000, "learning_rate": 0.5}
LONG = study_of({**FIELDS, "draws": 10, "experiment": {**FIELDS["experiment"], "training": TRAINING}})
SHORT = study_of({**FIELDS, "draws": 2})


@pytest.fixture(autouse=True)
def write_each_trial_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a short study is told of on the way."""
    monkeypatch.setattr(crew, "BATCH", 0.0)


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], StudyDesk]]:  # noqa: ARG001
    """Makes desks of one folder, as several windows have them, and ends them after the test."""
    made: list[StudyDesk] = []

    def make() -> StudyDesk:
        made.append(StudyDesk(tmp_path / "studies"))
        return made[-1]

    yield make
    for desk in made:
        assert desk.end()
        desk.deleteLater()


@pytest.fixture
def desk(make_desk: Callable[[], StudyDesk]) -> StudyDesk:
    return make_desk()


def stands(desk: StudyDesk, place: Path, standing: Standing) -> Callable[[], bool]:
    def is_so() -> bool:
        listed = desk.study_at(place)
        return listed is not None and listed.standing is standing

    return is_so


def rows(place: Path) -> list[Any]:
    """All trials, but for the machines they were made on."""
    with read_results(place) as results:
        return [(row[0], *row[2:]) for batch in results.rows() for row in batch]


def undisturbed(study: Study, folder: Path) -> list[Any]:
    run_study(study, folder / "undisturbed.sqlite", cores=1)
    return rows(folder / "undisturbed.sqlite")


def pause_halfway(desk: StudyDesk, place: Path, qtbot: QtBot) -> None:
    def is_under_way(listed: ListedStudy) -> bool:
        return 0 < listed.done < listed.total

    with qtbot.waitSignal(desk.changed, check_params_cb=is_under_way):
        pass
    desk.pause(place)
    qtbot.waitUntil(stands(desk, place, Standing.PAUSED))


def test_a_study_that_paused_goes_on_to_the_same_figures(
    desk: StudyDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    place = desk.begin(LONG)
    pause_halfway(desk, place, qtbot)
    done = len(rows(place))
    assert 0 < done < LONG.trials
    assert desk.study_at(place).done == done
    desk.go_on(place)
    qtbot.waitUntil(stands(desk, place, Standing.DONE))
    assert rows(place) == undisturbed(LONG, tmp_path)


def test_one_study_trains_and_others_wait_in_their_order(desk: StudyDesk, qtbot: QtBot) -> None:
    ended: list[Path] = []
    desk.changed.connect(
        lambda listed: ended.append(listed.place) if listed.standing is Standing.DONE else None
    )
    places = [desk.begin(SHORT) for _ in range(3)]
    standings = [desk.study_at(place).standing for place in places]
    assert standings == [Standing.TRAINING, Standing.WAITING, Standing.WAITING]
    assert [listed.place for listed in desk.studies] == places[::-1]
    desk.pause(places[1])
    qtbot.waitUntil(stands(desk, places[2], Standing.DONE))
    assert ended == [places[0], places[2]]
    assert desk.study_at(places[1]).standing is Standing.PAUSED


def test_a_desk_that_ends_halfway_leaves_all_to_the_next(
    make_desk: Callable[[], StudyDesk], qtbot: QtBot, tmp_path: Path
) -> None:
    before = make_desk()
    done, halfway = before.begin(SHORT), before.begin(LONG)
    with qtbot.waitSignal(
        before.changed, check_params_cb=lambda each: each.place == halfway and 0 < each.done < each.total
    ):
        pass
    assert before.end()
    (halfway.parent / "0.sqlite").write_text("no results at all")
    after = make_desk()
    after.open()
    qtbot.waitUntil(lambda: len(after.studies) == 3)
    assert [each.standing for each in after.studies] == [Standing.PAUSED, Standing.DONE, Standing.FAILED]
    assert after.study_at(done).study == SHORT
    assert after.studies[2].problem is not None
    after.go_on(halfway)
    qtbot.waitUntil(stands(after, halfway, Standing.DONE))
    assert rows(halfway) == undisturbed(LONG, tmp_path)


def test_what_waits_for_its_turn_is_there_at_the_next_start(
    make_desk: Callable[[], StudyDesk], qtbot: QtBot
) -> None:
    before = make_desk()
    before.begin(LONG)
    waiting = before.begin(SHORT)
    assert before.end()
    after = make_desk()
    after.open()
    qtbot.waitUntil(stands(after, waiting, Standing.PAUSED))
    assert after.study_at(waiting).study == SHORT


def test_what_another_window_trains_is_left_to_it(make_desk: Callable[[], StudyDesk], qtbot: QtBot) -> None:
    one, other = make_desk(), make_desk()
    place = one.begin(LONG)
    qtbot.waitUntil(lambda: place.exists() and one.study_at(place).done > 0)
    other.open()
    qtbot.waitUntil(stands(other, place, Standing.ELSEWHERE))
    other.go_on(place)
    assert not other.is_training
    one.pause(place)
    qtbot.waitUntil(stands(one, place, Standing.PAUSED))
    other.go_on(place)
    assert other.is_training
    one.go_on(place)
    assert one.study_at(place).standing is Standing.ELSEWHERE
    qtbot.waitUntil(stands(other, place, Standing.DONE))


def test_a_study_is_removed_with_all_its_files(desk: StudyDesk, qtbot: QtBot) -> None:
    training, waiting = desk.begin(LONG), desk.begin(SHORT)
    qtbot.waitUntil(training.exists)
    foreign = training.with_name("0.sqlite")
    for left in (foreign, foreign.with_suffix(".lock")):  # by a program that was killed
        left.touch()
    desk.open()
    qtbot.waitUntil(lambda: desk.study_at(foreign) is not None)
    desk.remove(foreign)
    desk.remove(waiting)
    desk.remove(training)
    assert desk.studies == ()
    qtbot.waitUntil(lambda: not desk.is_training)
    assert [each.name for each in training.parent.iterdir()] == []


def test_a_study_that_cannot_be_kept_pauses_with_a_sentence(desk: StudyDesk, qtbot: QtBot) -> None:
    place = desk.begin(SHORT)
    desk.pause(place)
    qtbot.waitUntil(stands(desk, place, Standing.PAUSED))
    place.write_text("no results at all")
    desk.go_on(place)
    qtbot.waitUntil(stands(desk, place, Standing.PAUSED))
    problem = desk.study_at(place).problem
    assert problem is not None
    assert "damaged" in str(problem)


def test_only_what_is_looked_at_is_pictured_and_never_an_older_picture(desk: StudyDesk, qtbot: QtBot) -> None:
    pictured: list[tuple[Path, int, int]] = []
    desk.looking.pictured.connect(
        lambda place, picture: pictured.append((place, picture.draws.cell.number, picture.summary.trials))
    )
    first, second = desk.begin(LONG), desk.begin(SHORT)
    desk.look_at(first)
    qtbot.waitUntil(lambda: (first, 0, LONG.trials) in pictured)
    qtbot.waitUntil(stands(desk, second, Standing.DONE))
    trials = [count for *_, count in pictured]
    assert trials == sorted(trials)
    assert {place for place, *_ in pictured} == {first}
    desk.look_at(second, 1)
    qtbot.waitUntil(lambda: (second, 1, SHORT.trials) in pictured)


def test_who_pauses_a_study_that_gives_way_to_another_has_it_paused(desk: StudyDesk, qtbot: QtBot) -> None:
    long = desk.begin(LONG)
    first = desk.begin_first(SHORT)
    desk.pause(long)
    qtbot.waitUntil(stands(desk, first, Standing.DONE))
    assert desk.study_at(long).standing is Standing.PAUSED
    assert not desk.is_training


def test_a_study_that_gave_way_goes_on_before_those_that_waited(desk: StudyDesk, qtbot: QtBot) -> None:
    ended: list[Path] = []
    desk.changed.connect(
        lambda listed: ended.append(listed.place) if listed.standing is Standing.DONE else None
    )
    long, waiting = desk.begin(LONG), desk.begin(SHORT)
    first = desk.begin_first(SHORT)
    qtbot.waitUntil(stands(desk, waiting, Standing.DONE))
    assert ended == [first, long, waiting]


def test_what_comes_first_leaves_nothing_in_the_folder(desk: StudyDesk, qtbot: QtBot, tmp_path: Path) -> None:
    """Neither after a crash nor at the next start: it is a lesson's."""
    first = desk.begin_first(SHORT)
    qtbot.waitUntil(stands(desk, first, Standing.DONE))
    assert first.exists()
    assert not (tmp_path / "studies").exists()
    assert desk.end()
    assert not first.parent.exists()


def test_a_study_that_is_removed_while_it_trains_does_not_come_back(desk: StudyDesk, qtbot: QtBot) -> None:
    place = desk.begin(LONG)
    qtbot.waitUntil(place.exists)
    desk.remove(place)
    assert desk.end()
    assert [each.name for each in place.parent.iterdir()] == []


def test_a_study_is_there_at_the_next_start_however_soon_the_program_is_closed(
    make_desk: Callable[[], StudyDesk], qtbot: QtBot
) -> None:
    """Many cells are looked through before any of them is trained."""
    gains = [number / 100 for number in range(1, 1_001)]
    many = study_of({**FIELDS, "axes": [{"vary": "gain", "values": gains}]})
    before = make_desk()
    place = before.begin(many)
    assert before.end()
    after = make_desk()
    after.open()
    qtbot.waitUntil(stands(after, place, Standing.PAUSED))
    assert after.study_at(place).study == many


def test_what_another_window_trains_is_not_removed(make_desk: Callable[[], StudyDesk], qtbot: QtBot) -> None:
    one, other = make_desk(), make_desk()
    place = one.begin(LONG)
    pause_halfway(one, place, qtbot)
    other.open()
    qtbot.waitUntil(stands(other, place, Standing.PAUSED))
    one.go_on(place)
    other.remove(place)
    assert other.study_at(place).standing is Standing.ELSEWHERE
    assert place.exists()
    qtbot.waitUntil(stands(one, place, Standing.DONE))
    assert len(rows(place)) == LONG.trials


def test_a_folder_that_is_gone_is_not_taken_for_another_window(desk: StudyDesk, qtbot: QtBot) -> None:
    place = desk.begin(LONG)
    pause_halfway(desk, place, qtbot)
    shutil.rmtree(place.parent)
    desk.go_on(place)
    listed = desk.study_at(place)
    assert listed.standing is Standing.PAUSED
    assert listed.problem is not None
    assert str(place) in str(listed.problem)
