"""What studies are called on screen, and how far they are, in a few words."""

from engine.studies.axes import axes
from engine.studies.plan import cell
from engine.studies.study import Study
from gui.language.numbers import count, general, rate
from gui.language.words import said, tr
from gui.studies.axis_values import text_of
from gui.studies.listed import ListedStudy, Standing

MINUTE, HOUR = 60, 3600  # seconds
LONGEST_IN_SMALLER = 1.5  # minutes in seconds, hours in minutes


def title_of(study: Study) -> str:
    """What is varied, and of which experiment."""
    varied = " × ".join(tr(axes[axis.vary].label) for axis in study.axes) or tr("Odds")
    return f"{varied} · {study.experiment.title or runs_of(study)}"


def settings_of(study: Study, number: int) -> str:
    """What the settings that are varied are in the cell of this number."""
    words, settings = tr("{setting}: {value}"), cell(study, number).settings
    parts = (
        words.format(setting=tr(axes[name].label), value=text_of(name, value))
        for name, value in settings.items()
    )
    return " · ".join(parts)


def runs_of(study: Study) -> str:
    return ", ".join(map(said, study.run_names))


def duration(seconds: float) -> str:
    """Roughly, in the unit that reads best."""
    if seconds < LONGEST_IN_SMALLER * MINUTE:
        return tr("{} s").format(count(max(1, round(seconds))))
    if seconds < LONGEST_IN_SMALLER * HOUR:
        return tr("{} min").format(count(round(seconds / MINUTE)))
    return tr("{} h").format(general(seconds / HOUR, 2))


def estimate_of(study: Study, seconds: float) -> str:
    """What a study will cost."""
    words = tr("{trials} trainings: about {time} on this machine")
    return words.format(trials=count(study.trials), time=duration(seconds))


def progress_of(listed: ListedStudy) -> str:
    """How far a study is, and what is going on with it."""
    if listed.study is None:
        return ""
    done = tr("{done} of {total} trainings").format(done=count(listed.done), total=count(listed.total))
    if listed.standing is Standing.DONE:
        return tr("{total} trainings").format(total=count(listed.total))
    words = [done]
    if listed.standing is Standing.TRAINING:
        if listed.seconds_left is not None:  # first: where there is little room the rest is cut
            words.append(tr("{} left").format(duration(listed.seconds_left)))
        if listed.rate is not None:
            words.append(tr("{} a second").format(rate(listed.rate)))
    else:
        words.append(STANDINGS[listed.standing]())
    return " · ".join(words)


STANDINGS = {
    Standing.WAITING: lambda: tr("waiting for its turn"),
    Standing.PAUSED: lambda: tr("paused"),
    Standing.ELSEWHERE: lambda: tr("training in another window"),
}
