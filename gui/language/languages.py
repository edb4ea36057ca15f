"""The language that is spoken: of words, and of the signs in numbers."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from gui.language.offered import CODES, DESKTOP, ENGLISH
from gui.resources import TRANSLATIONS

SETTING = "language"
SPOKEN = "spoken language"  # a property of the application


def chosen_language(settings: QSettings) -> str:
    """The code that a person chose, or DESKTOP."""
    code = str(settings.value(SETTING, DESKTOP))
    return code if code in CODES else DESKTOP


def spoken() -> str:
    """The code of the language on screen."""
    application = QCoreApplication.instance()
    return ENGLISH if application is None else application.property(SPOKEN) or ENGLISH


def language_of_desktop() -> str:
    """The first of the desktop's languages that is offered, else English."""
    wanted = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in CODES), ENGLISH)


def locale_of(choice: str) -> QLocale:
    """By which numbers are written: the desktop's own, unless another language was chosen."""
    system = QLocale.system()
    of_desktop = choice == DESKTOP or system.name().partition("_")[0] == choice
    locale = system if of_desktop else QLocale(choice)
    # Words and formulas are written with these digits only.
    return locale if locale.zeroDigit() == "0" else QLocale(ENGLISH)


def speak(application: QCoreApplication, choice: str) -> None:
    """Speak this language from now on, in windows that are yet to be made; Qt's own words too."""
    code = choice or language_of_desktop()
    if code != ENGLISH and not (TRANSLATIONS / f"laboratory_{code}.qm").is_file():
        code = choice = ENGLISH  # better than half of another
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    application.setProperty(SPOKEN, code)
    QLocale.setDefault(locale_of(choice))
    if code == ENGLISH:
        return
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((of_qt, "qtbase"), (str(TRANSLATIONS), "laboratory")):
        translator = QTranslator(application)
        if translator.load(f"{name}_{code}", folder):
            application.installTranslator(translator)
