#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

#include "ui/shell/restyle.h"
#include "ui/shell/theme.h"

/// The library is static: without this call the linker would leave its icons out. Must stand outside a namespace.
static void load_resources() { Q_INIT_RESOURCE(resources); }

namespace clientele {
namespace {

constexpr double drawn_font_pixels = 13;

double scale() {
    const int pixels = QFontInfo(QApplication::font()).pixelSize();
    return pixels > 0 ? pixels / drawn_font_pixels : 1;
}

// An item's text stands 3 pixels further in than its padding says, where the focus is drawn; so 3 pixels of padding put
// it below the text of its header, which has 6. Colours are written @name, lengths as in the drawings with "px"; both
// are put in below. Colours become roles of the palette, so that another theme is another palette and the rules stay as
// they are.
constexpr const char* sheet_rules = R"(
QWidget { color: @ink; }
QMainWindow, QDialog, QStackedWidget, QScrollArea, QWidget[look="page"] { background: @window; }
QToolTip { background: @panel; color: @ink; border: 1px solid @line; padding: 4px 6px; }

*[look="title"] { font-size: 20px; font-weight: 600; }
*[look="headline"] { font-size: 15px; font-weight: 600; }
*[look="metric"] { font-size: 19px; font-weight: 600; }
*[look="question"], *[look="muted"] { font-size: 12px; color: @muted; }
*[look="strong"] { font-weight: 600; }
*[look="good"] { font-size: 12px; color: @good; }
*[look="bad"] { font-size: 12px; color: @bad; }
*[look="warning"] { font-size: 12px; color: @warning; }
*[look="accent"] { font-size: 12px; color: @accent; }
QWidget[look="ranked"] { background: transparent; border: 1px solid transparent; border-top: 1px solid @grid; border-radius: 0px; }
QWidget[look="ranked"]:hover, QWidget[look="ranked"]:focus { border: 1px solid @accent; border-radius: 6px; }
QLabel { background: transparent; }

QFrame[look="card"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QFrame[look="card-selected"] { background: @panel; border: 2px solid @accent; border-radius: 8px; }
QFrame[look="panel"], QWidget[look="panel"] { background: @panel; border: none; }
QFrame[look="side"], QWidget[look="side"] { background: @side; border: none; border-right: 1px solid @line; }
QWidget[look="top-bar"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QWidget[look="status-bar"] { background: @panel; border: none; border-top: 1px solid @line; }
QWidget[look="inspector"] { background: @panel; border: none; border-left: 1px solid @line; }
QFrame[look="bar"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[look="banner"] { background: @accent_wash; border: none; border-bottom: 1px solid @line; }
QFrame[look="alert"] { background: @panel; border: none; border-top: 2px solid @bad; }
QFrame[look="notice"] { background: @panel; border: none; border-top: 2px solid @accent; }
QFrame[look="popup"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QListWidget[look="navigation"] { background: @side; border: none; border-right: 1px solid @line; padding-top: 10px; }
*[look="start-title"] { font-size: 28px; font-weight: 700; }
QPushButton[look="row"] { text-align: left; background: transparent; border: 1px solid transparent; padding: 6px 8px; }
QPushButton[look="row"]:hover, QPushButton[look="row"]:focus { background: @accent_wash; }
QListWidget[look="navigation"]:focus { border: none; border-right: 1px solid @line; }
QPushButton[look="small"] { font-size: 12px; padding: 1px 8px; }
QFrame[look="drop"] { background: transparent; border: 2px dashed @line; border-radius: 12px; }

QPushButton, QToolButton { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: @accent_wash; border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @muted; background: @window; border-color: @line; }
QToolButton { padding: 4px 6px; }
QToolButton::menu-indicator { image: none; width: 0px; }
*[look="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent; font-weight: 600; }
*[look="primary"]:hover, *[look="primary"]:focus { border: 1px solid @ink; }
*[look="primary"]:disabled { background: @line; color: @muted; border-color: @line; }
*[look="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 2px 4px; }
*[look="flat"] { background: transparent; border: 1px solid transparent; padding: 2px 6px; color: @muted; }
*[look="flat"]:hover { color: @ink; border-color: @line; }
QToolButton[look="flat"]:disabled { background: transparent; border-color: transparent; }
*[look="link"]:focus, *[look="flat"]:focus { border: 1px solid @accent; }
*[look="chip"] { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; }
QToolButton[look="map-tool"] { background: @panel; border: 1px solid @line; border-radius: 5px; padding: 0px; }
QToolButton[look="map-tool"]:hover, QToolButton[look="map-tool"]:focus { border-color: @accent; }
QToolButton[look="map-tool"]:checked { background: @accent_wash; border-color: @accent; color: @accent; }
*[look="chip-active"] { background: @accent_wash; border: 1px solid @accent; border-radius: 6px; }
*[look="chip-active"] QToolButton { background: transparent; border: 1px solid transparent; padding: 2px 3px; }
*[look="chip-active"] QToolButton:focus, *[look="chip-active"] QToolButton:hover { border: 1px solid @accent; }

QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit {
  background: @window; border: 1px solid @line; border-radius: 6px; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @muted; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/down-light.svg); width: 10px; height: 10px; }
QComboBox[dark="true"]::down-arrow { image: url(:/icons/down-dark.svg); }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 16px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up-light.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/down-light.svg); width: 8px; height: 8px; }
QAbstractSpinBox[dark="true"]::up-arrow { image: url(:/icons/up-dark.svg); }
QAbstractSpinBox[dark="true"]::down-arrow { image: url(:/icons/down-dark.svg); }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; selection-background-color: @accent_wash;
  selection-color: @ink; outline: none; }
QDateTimeEdit::drop-down { border: none; background: transparent; width: 20px; }
QDateTimeEdit::down-arrow { image: url(:/icons/down-light.svg); width: 10px; height: 10px; }
QDateTimeEdit[dark="true"]::down-arrow { image: url(:/icons/down-dark.svg); }
QCheckBox, QRadioButton { spacing: 6px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @muted; background: @panel; }
QCheckBox::indicator, QListView::indicator, QTableView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-light.svg); }
QCheckBox[dark="true"]::indicator:checked, QListView[dark="true"]::indicator:checked, QTableView[dark="true"]::indicator:checked { image: url(:/icons/check-dark.svg); }
QRadioButton::indicator:checked { background: @accent; border: 4px solid @panel; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }

QAbstractItemView { background: @panel; border: none; selection-background-color: @accent_wash; selection-color: @ink;
  alternate-background-color: @window; outline: none; gridline-color: @grid; }
QTableView, QTreeView { border: 1px solid @line; border-radius: 6px; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid @accent; }
QTableView::item, QTreeView::item { padding: 3px 3px; border-bottom: 1px solid @grid; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @accent_wash; color: @ink; }
QListView::item { padding: 4px 8px; border-radius: 4px; }
QListView[look="boxed"], QListView[look="boxed"]:focus { border: 1px solid @line; border-radius: 6px; padding: 3px; }
QListView[look="boxed"]:focus { border-color: @accent; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line; padding: 5px 6px;
  font-size: 12px; }
QTableView::corner, QTreeView::corner { background: @panel; border: none; }
QTableCornerButton::section { background: @panel; border: none; }

QTableView[look="card-table"], QTableView[look="card-table"]:focus { border: none; background: transparent; }
QTableView[look="card-table"]::corner { border: none; background: transparent; }
*[look="switch"] QToolButton { background: transparent; border: 1px solid transparent; padding: 1px 0px; color: @muted; font-size: 12px; }
*[look="switch"] QToolButton:checked, *[look="switch"] QToolButton:pressed, *[look="switch"] QToolButton[stands_for_all="true"] {
  background: transparent; border-color: transparent; color: @ink; }
*[look="switch"] QToolButton:hover { color: @accent; border-color: transparent; }
*[look="switch"] QToolButton:focus { border: 1px solid @accent; border-radius: 4px; }
*[look="switch"] QLabel { color: @line; font-size: 12px; }

QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_wash; color: @ink; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }

QSlider::groove:horizontal { background: @line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @panel; border: 2px solid @accent; width: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { border-color: @muted; }

QProgressBar { background: @grid; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QGroupBox { border: none; margin-top: 18px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
)";

QString with_lengths(const QString& sheet) {
    static const QRegularExpression length(QStringLiteral("(\\d+)px"));
    QString out;
    qsizetype from = 0;
    for (auto match = length.globalMatch(sheet); match.hasNext();) {
        const auto hit = match.next();
        const int pixels = hit.captured(1).toInt();
        out += sheet.mid(from, hit.capturedStart() - from);
        // Hairlines stay hairlines.
        out += QString::number(pixels <= 2 ? pixels : scaled(pixels)) + QStringLiteral("px");
        from = hit.capturedEnd();
    }
    return out + sheet.mid(from);
}

/// Text and signs on the accent colour.
QColor on_accent(const Theme& theme) { return theme.dark ? theme.side : theme.panel; }

}  // namespace

QPalette palette_of(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.ink);
    set(QPalette::Base, theme.panel);
    set(QPalette::AlternateBase, on_accent(theme));
    set(QPalette::Text, theme.ink);
    set(QPalette::PlaceholderText, theme.muted);
    set(QPalette::Button, theme.panel);
    set(QPalette::ButtonText, theme.ink);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::ToolTipBase, theme.panel);
    set(QPalette::ToolTipText, theme.ink);
    set(QPalette::Highlight, theme.accent_wash);
    set(QPalette::HighlightedText, theme.ink);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.good);
    set(QPalette::Light, theme.warning);
    set(QPalette::Shadow, theme.side);
    set(QPalette::Midlight, theme.grid);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

int scaled(int pixels) { return qRound(pixels * scale()); }

QString style_sheet(const Theme&) {
    QString sheet = with_lengths(QString::fromLatin1(sheet_rules));
    // The roles of palette_of. The longest names first: @accent is the start of @accent_wash.
    constexpr std::pair<const char*, const char*> roles[] = {
        {"@accent_wash", "highlight"}, {"@on_accent", "alternate-base"}, {"@warning", "light"}, {"@accent", "link"},
        {"@window", "window"},         {"@panel", "base"},               {"@muted", "dark"},    {"@side", "shadow"},
        {"@line", "mid"},              {"@grid", "midlight"},            {"@good", "link-visited"},
        {"@ink", "text"},              {"@bad", "bright-text"}};
    for (const auto& [colour, role] : roles)
        sheet.replace(QLatin1String(colour), QStringLiteral("palette(%1)").arg(QLatin1String(role)));
    return sheet;
}

void apply_theme(const Theme& theme) {
    load_resources();
    // Changing a style sheet goes through every widget several times; taking it away and setting the new one took a
    // third of the time (measured with 770 widgets).
    qApp->setStyleSheet({});
    QApplication::setPalette(palette_of(theme));
    qApp->setStyleSheet(style_sheet(theme));
}

const Theme& current_theme() {
    const bool dark = QApplication::palette().color(QPalette::Base).lightness() < 128;
    return dark ? Theme::dark_theme() : Theme::light();
}

void set_look(QWidget& widget, const char* look) {
    const QString wanted = QString::fromLatin1(look);
    if (widget.property("look").toString() == wanted) return;
    widget.setProperty("look", wanted);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

}  // namespace clientele
