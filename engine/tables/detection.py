"""What a table's text says of itself: its encoding, what separates its cells, whether it begins with names.

The libraries that find out are imported here, when a table is read. They look at a sample, because their time
grows with what they see.
"""

import codecs
import re
from collections.abc import Sequence

from engine.tables.numbers import is_missing, is_number, mostly_numbers

SEPARATORS = (",", ";", "\t", "|", " ")
ENCODINGS = {
    "utf_8_sig": "UTF-8",
    "utf_16": "UTF-16",
    "utf_16_le": "UTF-16 LE",
    "utf_16_be": "UTF-16 BE",
    "utf_32": "UTF-32",
    "cp1252": "Windows-1252",
    "iso8859_15": "ISO 8859-15",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
    "iso8859_2": "ISO 8859-2",
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "shift_jis": "Shift JIS",
    "euc_kr": "EUC-KR",
}
# Those of the list that are told apart by what the text then reads like; the likeliest first.
GUESSED = ("cp1252", "cp1250", "cp1251", "gb18030", "shift_jis", "big5", "euc_kr")
MARKED = (
    (codecs.BOM_UTF8, "utf_8_sig"),
    (codecs.BOM_UTF32_LE, "utf_32"),
    (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF16_LE, "utf_16"),
    (codecs.BOM_UTF16_BE, "utf_16"),
)
LARGEST_SAMPLE = 16_384  # bytes that an encoding is guessed from
LONGEST_SAMPLE = 3_000  # characters that a separator is guessed from
SAMPLED_ROWS = 200  # that a header and the kinds of columns are guessed from
SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?[\s,;|]*', re.IGNORECASE)  # Excel obeys it
# Of UTF-16 without a mark every other byte of a number or of a letter of English is zero.
HALF_ZERO = 0.3


def prepare() -> None:
    """Import what the first table would have to wait for."""
    import charset_normalizer  # noqa: F401
    import clevercsv  # noqa: F401


def encoding_of(content: bytes) -> str:
    """The name in ENCODINGS: by its mark, UTF-8 where all of it reads so, else the likeliest."""
    for mark, encoding in MARKED:
        if content.startswith(mark):
            return encoding
    wide = wide_encoding(content[:LARGEST_SAMPLE])
    if wide is not None:
        return wide
    try:
        content.decode("utf-8")
        return "utf_8_sig"
    except UnicodeDecodeError as error:
        return guessed_encoding(content, error.start)


def wide_encoding(sample: bytes) -> str | None:
    """UTF-16 of which the mark is missing: zeros at every other byte, and hardly any between them."""
    sample = sample[: len(sample) // 2 * 2]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    if max(zeros) <= HALF_ZERO * len(sample) / 2 or min(zeros) > 0:
        return None
    encoding = "utf_16_be" if zeros[0] else "utf_16_le"
    text = sample.decode(encoding, errors="replace")[:LONGEST_SAMPLE]
    return encoding if "".join(text.split()).replace("\ufeff", "").isprintable() else None


def guessed_encoding(content: bytes, place: int) -> str:
    """The likeliest of GUESSED by the lines from `place` on, which are no UTF-8."""
    from charset_normalizer import from_bytes

    start = max(0, place - LARGEST_SAMPLE // 4)
    lines = content[start : start + LARGEST_SAMPLE].splitlines()
    telling = [line for line in lines if not line.isascii()]
    best = from_bytes(b"\n".join(telling), cp_isolation=list(GUESSED)).best()
    alike = () if best is None else (best.encoding, *best.could_be_from_charset)
    return next((encoding for encoding in GUESSED if encoding in alike), GUESSED[0])


def sample_of(text: str) -> str:
    """As many whole lines as a separator is guessed from; of a longer line, its beginning."""
    if len(text) <= LONGEST_SAMPLE:
        return text
    beginning = text[:LONGEST_SAMPLE]
    end = 1 + max(beginning.rfind("\n"), beginning.rfind("\r"))
    return beginning[:end] if end else beginning


def separator_in(first_line: str) -> str | None:
    """What the line "sep=;" says, with which Excel's files may begin."""
    found = SEPARATOR_LINE.fullmatch(first_line.removeprefix("\ufeff"))
    return found[1] if found and found[1] in SEPARATORS else None


def separator_and_quote(sample: str) -> tuple[str, str]:
    """What separates the cells of these lines, and what encloses those that hold a separator themselves.

    Lines that begin with # are none of the table, and say nothing of it.
    """
    from clevercsv import Detector
    from clevercsv.exceptions import Error

    lines = sample.splitlines(keepends=True)
    telling = [line for line in lines if not line.lstrip().startswith("#")]
    if 2 * len(telling) > len(lines):
        sample = "".join(telling)
    try:
        dialect = Detector().detect(sample, delimiters=list(SEPARATORS))
    except Error:  # of lines that are no text
        dialect = None
    if dialect is None:
        return SEPARATORS[0], '"'
    separator = dialect.delimiter if dialect.delimiter in SEPARATORS else SEPARATORS[0]
    return str(separator), "'" if dialect.quotechar == "'" else '"'


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: words stand there, at least one of them over numbers.

    Numbers may be names, too: then `header_is_doubtful`. clevercsv votes by the lengths of words, and is
    wrong where numbers are written with a comma.
    """
    first, *others = rows[:SAMPLED_ROWS]
    below = [row for row in others if len(row) >= len(first)]
    if any(map(is_number, first)):
        return counts(first) or any(
            not is_number(cell) and not is_missing(cell) and only_above(place, cell, below)
            for place, cell in enumerate(first)
        )
    columns = ([row[place] for row in below] for place in range(len(first)))
    return not others or any(map(mostly_numbers, columns))


def header_is_doubtful(names: Sequence[str]) -> bool:
    """Whether some of the names of columns are numbers, so that they could be a point as well."""
    return any(map(is_number, names))


def names_row(cells: Sequence[str]) -> bool:
    """Whether these can be names of columns: different words."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) == len(set(filled)) == len(cells) and not any(map(is_number, filled))


def counts(cells: Sequence[str]) -> bool:
    """Whether the cells count 0, 1, 2… or 1, 2, 3…, as programs name columns without names."""
    return len(cells) > 2 and [cell.strip() for cell in cells] in (
        [str(number) for number in range(len(cells))],
        [str(number + 1) for number in range(len(cells))],
    )


def only_above(place: int, cell: str, below: Sequence[Sequence[str]]) -> bool:
    """Whether a word stands over a column of numbers, or over few words that come again and again."""
    column = [row[place].strip() for row in below]
    if not column or cell.strip() in column:
        return False
    return mostly_numbers(column) or 3 * len(set(column)) <= len(column)
