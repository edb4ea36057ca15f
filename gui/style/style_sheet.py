"""The one style sheet. Widgets choose a place in the type scale by their property `type`."""

from gui.resources import ICONS
from gui.style.look import Look
from gui.style.theme import BODY, CAPTION, DISPLAY, TITLE


def style_sheet(look: Look) -> str:
    """Qt style sheet of the whole application, in the look's colours and scale."""
    return surfaces(look) + words(look) + menus(look) + controls(look) + tables(look)


def px(look: Look, size: float) -> str:
    return f"{look.px(size)}px"


def picture(name: str) -> str:
    """The path of an icon, as style sheets write it; its grey is seen on light and on dark.

    In quotation marks: without them a path with a letter that is not ASCII ends the whole sheet.
    """
    path = (ICONS / f"{name}.svg").as_posix()
    return '"' + path.replace("\\", r"\\").replace('"', r"\"") + '"'


def surfaces(look: Look) -> str:
    palette = look.palette
    return f"""
    QMainWindow, QDialog, QMessageBox {{ background: {palette.window}; }}
    QFrame#card {{ background: {palette.card}; border: 1px solid {palette.hairline};
        border-radius: {px(look, 10)}; }}
    QFrame#card:focus {{ border: 2px solid {palette.accent}; }}
    RunCard#card:focus {{ border: 1px solid {palette.hairline}; }}
    GalleryCard, Way {{ background: {palette.card}; border: 1px solid {palette.hairline};
        border-radius: {px(look, 10)}; }}
    StudyRow {{ background: transparent; border: 1px solid {palette.hairline};
        border-radius: {px(look, 8)}; }}
    StudyRow:hover {{ background: {palette.selected}; }}
    StudyRow[state="chosen"] {{ background: {palette.selected}; border-color: {palette.accent}; }}
    StudyRow:focus {{ border: 2px solid {palette.accent}; }}
    GalleryCard:hover, Way:hover {{ background: {palette.selected}; }}
    GalleryCard:focus, Way:focus {{ border: 2px solid {palette.accent}; }}
    OptionButton {{ background: {palette.card}; border: 1px solid {palette.secondary};
        border-radius: {px(look, 8)}; }}
    OptionButton:hover {{ background: {palette.selected}; }}
    OptionButton:disabled {{ background: {palette.card}; border-color: {palette.hairline}; }}
    OptionButton[state="chosen"] {{ background: {palette.selected}; border: 2px solid {palette.accent}; }}
    OptionButton[state="right"] {{ border: 2px solid {palette.right}; }}
    OptionButton[state="wrong"] {{ border: 2px solid {palette.wrong}; }}
    OptionButton:focus {{ border: 2px solid {palette.accent}; }}
    QGraphicsView {{ border: none; }}
    QWidget#bar {{ background: {palette.card}; border-bottom: 1px solid {palette.hairline}; }}
    QDockWidget {{ font-weight: 600; color: {palette.secondary};
        titlebar-close-icon: url({picture("close")}); titlebar-normal-icon: url({picture("float")}); }}
    QDockWidget > QAbstractButton:hover {{ background: {palette.selected}; }}
    QDockWidget::title {{ background: {palette.window}; padding: {px(look, 6)} {px(look, 10)}; }}
    QMainWindow::separator {{ background: {palette.window}; width: {px(look, 6)}; height: {px(look, 6)}; }}
    QMainWindow::separator:hover {{ background: {palette.selected}; }}
    QTabBar::tab {{ background: transparent; color: {palette.secondary}; border: none;
        padding: {px(look, 5)} {px(look, 10)}; }}
    QTabBar::tab:selected {{ color: {palette.accent}; font-weight: 600;
        border-bottom: 2px solid {palette.accent}; }}
    QTabBar::tab:selected:focus {{ background: {palette.selected}; }}
    QTabWidget::pane {{ border: none; }}
    QSplitter::handle:vertical {{ image: url({picture("handle")}); }}
    QSplitter::handle:disabled {{ image: none; }}
    QSplitter::handle:hover {{ background: {palette.selected}; border-radius: {px(look, 3)}; }}
    QScrollArea, QWidget#columns {{ background: transparent; border: none; }}
    QToolBar {{ border: none; padding: 0; spacing: 0; background: {palette.card}; }}
    QToolTip {{ background: {palette.card}; color: {palette.text}; border: 1px solid {palette.hairline};
        padding: {px(look, 4)}; }}
    """


def words(look: Look) -> str:
    palette = look.palette
    return f"""
    QWidget {{ color: {palette.text}; font-size: {look.type(BODY)}px; }}
    QLabel {{ background: transparent; }}
    QTextBrowser {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: {px(look, 8)}; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: {px(look, 8)}; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {palette.secondary if look.presenting else palette.hairline};
        border-radius: {px(look, 4)}; }}
    QScrollBar::handle:vertical {{ min-height: {px(look, 24)}; }}
    QScrollBar::handle:horizontal {{ min-width: {px(look, 24)}; }}
    QScrollBar::handle:hover {{ background: {palette.secondary}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QLabel[type="caption"] {{ font-size: {look.type(CAPTION)}px; color: {palette.secondary}; }}
    QLabel[type="secondary"] {{ color: {palette.secondary}; }}
    QLabel[type="chip"] {{ color: {palette.accent}; background: {palette.selected};
        border-radius: {px(look, 8)}; padding: {px(look, 2)} {px(look, 8)}; }}
    QLabel[type="heading"] {{ font-weight: 600; color: {palette.secondary}; }}
    QLabel[type="key"] {{ color: {palette.secondary}; font-weight: 600; }}
    QLabel#sentence {{ font-weight: 600; }}
    QLabel[state="right"] {{ color: {palette.right}; font-weight: 600; }}
    QLabel[state="wrong"] {{ color: {palette.wrong}; font-weight: 600; }}
    QLabel[type="formula"] {{ font-size: {look.type(TITLE)}px; }}
    QLabel[type="title"], Figure[type="figure"] {{ font-size: {look.type(TITLE)}px; font-weight: 600; }}
    Figure[type="display"] {{ font-size: {look.type(DISPLAY)}px; font-weight: 600; }}
    QStatusBar, QStatusBar QLabel {{ color: {palette.secondary}; font-size: {look.type(CAPTION)}px; }}
    QStatusBar QLabel#complaint {{ color: {palette.text}; font-weight: 600; }}
    QStatusBar {{ background: {palette.window}; padding: 0 {px(look, 8)}; }}
    QStatusBar::item {{ border: none; }}
    """


def menus(look: Look) -> str:
    palette = look.palette
    return f"""
    QMenuBar {{ background: {palette.card}; border-bottom: 1px solid {palette.hairline};
        padding: {px(look, 2)} {px(look, 6)}; }}
    QMenuBar::item {{ background: transparent; padding: {px(look, 4)} {px(look, 10)};
        border-radius: {px(look, 5)}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {palette.selected}; }}
    QMenu {{ background: {palette.card}; border: 1px solid {palette.hairline}; padding: {px(look, 4)}; }}
    QMenu::item {{ padding: {px(look, 4)} {px(look, 24)}; border-radius: {px(look, 4)}; }}
    QMenu::item:disabled {{ color: {palette.secondary}; }}
    QMenu::separator {{ height: 1px; background: {palette.hairline};
        margin: {px(look, 4)} {px(look, 8)}; }}
    """


def controls(look: Look) -> str:
    palette = look.palette
    handle = look.px(4) + 2 * look.px(5)  # as high as the groove with what is beyond it: else Qt has corners
    return f"""
    QToolButton, QPushButton {{ background: {palette.card}; border: 1px solid {palette.hairline};
        border-radius: {px(look, 7)}; padding: {px(look, 5)} {px(look, 9)};
        min-height: {px(look, 20)}; min-width: {px(look, 18)}; }}
    QPushButton:disabled, Row QToolButton:disabled {{ color: {palette.secondary}; background: transparent;
        border-color: transparent; }}
    QToolButton:disabled {{ color: {palette.secondary}; }}
    QToolButton:hover, QPushButton:hover {{ background: {palette.selected}; }}
    QToolButton:checked, QPushButton:checked {{ background: {palette.selected}; color: {palette.accent};
        font-weight: 600; }}
    QToolButton:focus, QPushButton:focus {{ border: 2px solid {palette.accent}; }}
    QToolButton#play {{ background: {palette.accent}; color: {palette.on_accent};
        border-color: {palette.accent}; min-width: {px(look, 34)}; }}
    QToolButton#play:focus {{ border-color: {palette.text}; }}
    QToolButton[place="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
    QToolButton[place="middle"] {{ border-radius: 0; border-left: none; }}
    QToolButton[place="last"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0;
        border-left: none; }}
    QToolButton#plain {{ border: none; background: transparent; color: {palette.secondary};
        padding: {px(look, 1)} {px(look, 6)}; min-height: 0; font-size: {look.type(CAPTION)}px; }}
    QToolButton#plain:disabled {{ color: #66{palette.secondary[1:]}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton#plain:hover {{ background: {palette.selected}; }}
    QToolButton#plain:focus {{ border: 1px solid {palette.accent}; }}
    QToolButton#swatch {{ border: 1px solid transparent; background: transparent;
        border-radius: {px(look, 5)}; padding: {px(look, 2)}; min-width: 0; min-height: 0; }}
    QToolButton#swatch:checked {{ border-color: {palette.text}; }}
    QToolButton#swatch:focus {{ border-color: {palette.accent}; }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {px(look, 24)}; background: {palette.card};
        border: 1px solid {palette.hairline}; border-radius: {px(look, 5)}; padding: 0 {px(look, 6)}; }}
    QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {palette.accent}; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent;
        width: {px(look, 16)}; }}
    QAbstractSpinBox[buttonless="true"] {{ padding: 0; }}
    QAbstractSpinBox[buttonless="true"]::up-button,
        QAbstractSpinBox[buttonless="true"]::down-button {{ width: 0; }}
    QAbstractSpinBox[buttonless="true"]::up-arrow, QAbstractSpinBox[buttonless="true"]::down-arrow {{
        image: none; }}
    QComboBox::drop-down {{ border: none; width: {px(look, 18)}; }}
    QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url({picture("down")});
        width: {px(look, 9)}; height: {px(look, 9)}; }}
    QAbstractSpinBox::up-arrow {{ image: url({picture("up")}); width: {px(look, 9)}; height: {px(look, 9)}; }}
    QLineEdit {{ placeholder-text-color: {palette.secondary}; }}
    QTreeWidget {{ background: transparent; border: none; outline: none; }}
    QTreeWidget::item {{ padding: {px(look, 4)}; }}
    QTreeWidget::item:selected {{ background: {palette.selected}; color: {palette.text}; }}
    QTreeWidget::item:disabled {{ color: {palette.secondary}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {palette.hairline}; }}
    QListWidget {{ background: transparent; border: 1px solid {palette.hairline};
        border-radius: {px(look, 7)}; }}
    QListWidget::item {{ padding: {px(look, 3)}; }}
    QListWidget::item:selected {{ background: {palette.selected}; color: {palette.text}; }}
    QFrame#question {{ background: {palette.selected}; border-radius: {px(look, 7)}; }}
    QLabel#problem {{ color: {palette.text}; border: 1px solid {palette.class_1};
        border-radius: {px(look, 7)}; padding: {px(look, 6)}; }}
    QProgressBar {{ border: none; background: {palette.hairline}; border-radius: {px(look, 3)};
        max-height: {px(look, 6)}; min-height: {px(look, 6)}; }}
    QProgressBar::chunk {{ background: {palette.accent}; border-radius: {px(look, 3)}; }}
    QSlider::groove:horizontal {{ height: {px(look, 4)}; border-radius: {px(look, 2)};
        background: {palette.hairline}; }}
    QSlider::sub-page:horizontal {{ height: {px(look, 4)}; border-radius: {px(look, 2)};
        background: {palette.accent}; }}
    QSlider::handle:horizontal {{ width: {handle}px; margin: -{px(look, 5)} 0;
        border-radius: {handle // 2}px; background: {palette.accent}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {palette.text}; }}
    QPlainTextEdit {{ background: {palette.card}; border: 1px solid {palette.hairline};
        border-radius: {px(look, 7)}; }}
    """


def tables(look: Look) -> str:
    palette = look.palette
    return f"""
    QTableWidget {{ background: transparent; border: none; }}
    QTableWidget::item:selected {{ background: {palette.selected}; color: {palette.text}; }}
    QTableWidget::item {{ border-bottom: 1px solid {palette.hairline}; padding: 0 {px(look, 4)}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QHeaderView, QTableCornerButton::section {{ background: transparent; border: none; }}
    QHeaderView {{ font-size: {look.type(CAPTION)}px; }}
    QHeaderView::section {{ background: transparent; border: none;
        border-bottom: 1px solid {palette.hairline}; color: {palette.secondary};
        padding: {px(look, 3)} {px(look, 4)}; font-size: {look.type(CAPTION)}px; }}
    """
