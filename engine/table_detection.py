"""What a table's text says of itself: its encoding, what separates its cells, whether it begins with names.

The libraries that find out are imported here, when a table is read. They look at a sample, because their time
grows with what they see.
"""

import codecs
import re
from collections.abc import Iterable, Sequence

SEPARATORS = (",", ";", "\t", "|", " ")
ENCODINGS = {
    "utf_8_sig": "UTF-8",
    "utf_16": "UTF-16",
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

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?")


def encoding_of(content: bytes) -> str:
    """The name in ENCODINGS: by its mark, UTF-8 where all of it reads so, else the likeliest."""
    for mark, encoding in MARKED:
        if content.startswith(mark):
            return encoding
    try:
        content.decode("utf-8")
        return "utf_8_sig"
    except UnicodeDecodeError as error:
        return guessed_encoding(content, error.start)


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


def separator_and_quote(sample: str) -> tuple[str, str]:
    """What separates the cells of these lines, and what encloses those that hold a separator themselves."""
    from clevercsv import Detector
    from clevercsv.exceptions import Error

    try:
        dialect = Detector().detect(sample, delimiters=list(SEPARATORS))
    except Error:  # of lines that are no text
        dialect = None
    if dialect is None:
        return SEPARATORS[0], '"'
    separator = dialect.delimiter if dialect.delimiter in SEPARATORS else SEPARATORS[0]
    return str(separator), "'" if dialect.quotechar == "'" else '"'


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: no number stands there, but over numbers.

    clevercsv votes by the lengths of words, and is wrong where numbers are written with a comma.
    """
    first, *others = rows[:SAMPLED_ROWS]
    if any(is_number(cell) for cell in first):
        return False
    below = zip(*(row for row in others if len(row) == len(first)), strict=True)
    return not others or any(mostly_numbers(column) for column in below)


def is_number(cell: str) -> bool:
    return NUMBER.fullmatch(cell.strip()) is not None


def mostly_numbers(cells: Iterable[str]) -> bool:
    """Whether more than half of what stands in a column are numbers."""
    filled = [cell for cell in cells if cell.strip()]
    return 2 * sum(map(is_number, filled)) > len(filled)
