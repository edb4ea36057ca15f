"""Numbers as people read them on screen, by the locale. What goes into files is not written here."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from engine.messages import message as words

THIN_SPACE = "\u202f"  # which no line breaks at
MINUS, INFINITY = "−", "∞"
WRITTEN = (
    re.compile(  # a figure in a text: with commas between thousands, a point, an exponent, or some of them
        r"(?<![\w.,:])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?:e[+-]?\d+)?|\d+e[+-]?\d+)(?![\d.,]*\d)(?!\w)"
    )
)
EXPONENT = re.compile(r"(?<![\w.,])(?P<factor>\d[\d.,]*)e(?P<sign>[+-]?)0*(?P<power>\d+)(?!\w)")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
POWER = re.compile(r"(?<![\d.,])(?:(\d[\d.,]*)\s*[·×*]\s*)?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹\d]*)")
GROUPING = re.compile(r"(?<=\d)[\u202f\u2009\u00a0 '’](?=\d{3}(\D|$))")  # between thousands


def with_power(text: str) -> str:
    """A text whose figures have powers of ten where Python writes an exponent: 3.7·10⁻⁵ for 3.7e-05."""
    return EXPONENT.sub(power_of_ten, text) if "e" in text else text  # most have none: this runs in frames


def power_of_ten(number: re.Match[str]) -> str:
    power = f"{number['sign'].strip('+')}{number['power']}".translate(RAISED)
    return f"10{power}" if number["factor"] == "1" else f"{number['factor']}·10{power}"


def localised(number: str) -> str:
    """A number as Python formats it, as people write it: with the locale's point, and powers of ten.

    Thin spaces stand for commas and before %, and the sign of a negative number is as wide as a plus.
    """
    number = with_power(number).replace(",", THIN_SPACE).replace("%", f"{THIN_SPACE}%")
    number = number.replace("inf", INFINITY)
    if number.startswith("-"):
        number = MINUS + number[1:]
    return number.replace(".", QLocale().decimalPoint())


def figures_localised(text: str) -> str:
    """A text with the figures that are written out in it by the locale, as all other figures are.

    Texts and their translations have them as Python does: a comma between thousands, a point, an exponent.
    """
    return WRITTEN.sub(lambda figure: localised(figure[0]), text)


def count(value: int) -> str:
    """An integer with thin spaces between thousands."""
    return localised(f"{value:,}")


def rate(a_second: float) -> str:
    """How many there are a second: whole numbers, but that slow ones have two digits."""
    return count(round(a_second)) if a_second >= 10.0 or a_second == round(a_second) else general(a_second, 2)


def percent(share: float) -> str:
    return localised(f"{share:.1%}")


def in_a_row(numbers: Iterable[str]) -> str:
    """Several numbers, which a comma does not tell apart where it is the decimal point."""
    return (", " if QLocale().decimalPoint() != "," else "; ").join(numbers)


def readable(value: float) -> str:
    """A cost and the like, to four or five digits."""
    return localised(words.readable(value))


def general(value: float, digits: int = 6) -> str:
    """At most so many significant digits, and no zeros behind them."""
    return localised(f"{value:.{digits}g}")


def short(value: float) -> str:
    """Three significant digits, for axis ends and the like, without a power of ten where that is short."""
    return localised(f"{value:.0f}" if 1000 <= abs(value) < 1e6 else f"{value:.3g}")


def parsed(text: str) -> str:
    """What somebody typed by the locale, or with a point where that is another, as Python reads numbers.

    Powers of ten may be written as they are shown.
    """
    text = GROUPING.sub("", text.strip()).replace(MINUS, "-")
    text = POWER.sub(lambda number: f"{number[1] or 1}e{number[2].translate(LOWERED)}", text)
    point = QLocale().decimalPoint()
    if point != "." and text.count(point) == 1:
        text = re.sub(r"(?<=\d)\.(?=\d{3}\D)", "", text).replace(point, ".")  # 1.234,5
    return text.replace("_", " ")  # which only Python takes for a part of a number


class LocalNumber(words.Number):
    """A number in a sentence, by the locale."""

    def __format__(self, spec: str) -> str:
        return localised(super().__format__(spec))


class LocalCount(int):
    """A whole number in a sentence, by the locale."""

    def __format__(self, spec: str) -> str:
        return localised(super().__format__(spec or ","))
