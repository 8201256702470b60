#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <thread>

#include "ui/importing/import_assistant.h"
#include "ui/shell/commands.h"
#include "ui/shell/condition_editor.h"
#include "ui/shell/field_chooser.h"
#include "ui/shell/filter_chip.h"
#include "ui/shell/manual_window.h"
#include "ui/shell/message_line.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/period_editor.h"
#include "ui/shell/start_page.h"
#include "ui/shell/theme.h"
#include "window_test.h"

using namespace clientele;

namespace {

template <class T>
T* find(QWidget& window, const char* name) {
    return window.findChild<T*>(QString::fromLatin1(name));
}

QStringList chips(QWidget& window) {
    QStringList labels;
    for (const FilterChip* chip : window.findChildren<FilterChip*>())
        if (!chip->isHidden()) labels << chip->label();
    return labels;
}

void type(QWidget& widget, const char* keys) { QTest::keyClicks(&widget, QString::fromLatin1(keys)); }

void drop(QWidget& window, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void without_a_project_there_is_the_start_page() {
        WindowUnderTest t;
        QVERIFY(t.window->page().isEmpty());
        QVERIFY(!find<QPushButton>(*t.window, "start_new")->visibleRegion().isEmpty());
        QVERIFY(t.window->findChild<Navigation*>()->isHidden());
        QTest::mouseClick(find<QPushButton>(*t.window, "start_new"), Qt::LeftButton);
        auto* dialog = t.window->findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy opened(t.session.get(), &Session::opened);
        Q_EMIT dialog->fileSelected(t.path("made.clientele"));
        QVERIFY(opened.wait());
        QCOMPARE(t.window->page(), QStringLiteral("data"));
        QCOMPARE(t.window->windowTitle(), QStringLiteral("made – Clientele"));
    }

    void a_project_opened_before_is_offered_again() {
        WindowUnderTest t;
        QVERIFY(t.create());
        t.session->close();
        QVERIFY(t.window->page().isEmpty());
        const auto recent_button = [&]() -> QPushButton* {
            for (QPushButton* button : t.window->findChild<StartPage*>()->findChildren<QPushButton*>())
                if (button->toolTip().endsWith(QStringLiteral("test.clientele"))) return button;
            return nullptr;
        };
        QTRY_VERIFY(recent_button());
        QPushButton* recent = recent_button();
        QSignalSpy opened(t.session.get(), &Session::opened);
        QTest::mouseClick(recent, Qt::LeftButton);
        QVERIFY(opened.wait());
        QCOMPARE(t.session->project_name(), QStringLiteral("test"));
    }

    void a_dropped_project_is_opened() {
        WindowUnderTest t;
        QVERIFY(t.create());
        t.session->close();
        QSignalSpy opened(t.session.get(), &Session::opened);
        drop(*t.window, {t.path("test.clientele")});
        QVERIFY(opened.wait());
    }

    void dropped_files_open_the_import_assistant() {
        WindowUnderTest t;
        QVERIFY(t.create());
        drop(*t.window, {t.orders()});
        ImportAssistant* assistant = nullptr;
        QTRY_VERIFY((assistant = t.window->findChild<ImportAssistant*>()) != nullptr);
        QVERIFY(!assistant->isModal());
        QTRY_VERIFY(assistant->isVisible());
    }

    void a_dropped_folder_stands_for_its_files() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(QDir(t.folder.path()).mkdir(QStringLiteral("days")));
        t.orders("days/a.csv");
        t.orders("days/b.csv");
        drop(*t.window, {t.path("days")});
        ImportAssistant* assistant = nullptr;
        QTRY_VERIFY((assistant = t.window->findChild<ImportAssistant*>()) != nullptr);
        QTRY_VERIFY(assistant->findChild<QListView*>(QStringLiteral("files")));
        QTRY_COMPARE(assistant->findChild<QListView*>(QStringLiteral("files"))->model()->rowCount(), 2);
        QVERIFY(QDir(t.folder.path()).mkdir(QStringLiteral("none")));
        drop(*t.window, {t.path("none")});
        QTRY_VERIFY(t.window->messages().message().contains(QStringLiteral("holds no files")));
    }

    void a_failure_is_a_line_that_can_be_dismissed() {
        WindowUnderTest t;
        QSignalSpy failed(t.session.get(), &Session::failed);
        t.session->open(t.path("none.clientele"));
        QVERIFY(failed.wait());
        QVERIFY(t.window->messages().message().contains(QStringLiteral("none.clientele")));
        QTest::mouseClick(find<QPushButton>(*t.window, "message_dismiss"), Qt::LeftButton);
        QVERIFY(t.window->messages().message().isEmpty());
        QVERIFY(!QApplication::activeModalWidget());
    }

    void the_data_page_lists_datasets_and_imports() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        auto* datasets = t.window->findChild<QTableWidget*>();
        QTRY_COMPARE(datasets->rowCount(), 1);
        QCOMPARE(datasets->item(0, 1)->text(), QStringLiteral("60"));
        QVERIFY(find<QPushButton>(*t.window, "undo_import")->isEnabled());
        QSignalSpy changed(t.session.get(), &Session::changed);
        QTest::mouseClick(find<QPushButton>(*t.window, "undo_import"), Qt::LeftButton);
        QVERIFY(changed.wait());
        QCOMPARE(t.session->snapshot()->dataset(DatasetKind::transactions).rows, 0u);
        QVERIFY(t.session->can_redo());
    }

    void undo_takes_back_the_last_thing_whatever_it_was() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        t.session->set_filter({Period{*make_date(2026, 1, 1), *make_date(2026, 3, 31)}, {}});
        QVERIFY(find<QToolButton>(*t.window, "undo")->toolTip().contains(QStringLiteral("filter")));
        QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(t.session->filter().empty());
        QVERIFY(find<QToolButton>(*t.window, "undo")->toolTip().contains(QStringLiteral("orders.csv")));
        QSignalSpy changed(t.session.get(), &Session::changed);
        QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(changed.wait());
        QVERIFY(t.session->ledger().front().undone);
        QVERIFY(!t.session->can_undo());
        QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(changed.wait());
        QVERIFY(!t.session->ledger().front().undone);
        QTest::keyClick(t.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(t.session->filter().period.has_value());
    }

    void a_filter_is_added_by_keyboard_and_removed_by_a_click() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QTest::keyClick(t.window.get(), Qt::Key_L, Qt::ControlModifier);
        auto* chooser = t.window->findChild<FieldChooser*>();
        QVERIFY(chooser);
        auto* input = chooser->findChild<QLineEdit*>();
        type(*input, "channel");
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_VERIFY(t.window->findChild<ConditionEditor*>());
        auto* editor = t.window->findChild<ConditionEditor*>();
        auto* values = editor->findChild<QListWidget*>();
        QTRY_COMPARE(values->count(), 2);
        type(*editor->findChild<QLineEdit*>(), "web");
        QSignalSpy ready(t.session.get(), &Session::selections_ready);
        QTest::keyClick(editor->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(expressions(t.session->filter()), std::vector<std::string>{"transactions.channel=web"});
        QVERIFY(ready.wait());
        QCOMPARE((*t.session->selections())[DatasetKind::transactions].count(), 30u);
        QCOMPARE(chips(*t.window).size(), 1);
        auto* chip = t.window->findChild<FilterChip*>();
        QVERIFY(chip->toolTip().contains(QStringLiteral("order lines")));
        QTest::mouseClick(find<QToolButton>(*chip, "chip_remove"), Qt::LeftButton);
        QVERIFY(t.session->filter().empty());
        QTRY_VERIFY(chips(*t.window).isEmpty());
        t.session->undo_filter();
        QCOMPARE(chips(*t.window).size(), 1);
    }

    void the_period_is_chosen_from_the_usual_ones() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QTest::mouseClick(find<QWidget>(*t.window, "period"), Qt::LeftButton);
        auto* editor = t.window->findChild<PeriodEditor*>();
        QVERIFY(editor);
        const auto year = [&]() -> QPushButton* {
            for (QPushButton* button : editor->findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("2026")) return button;
            return nullptr;
        };
        QTRY_VERIFY(year());
        QTest::mouseClick(year(), Qt::LeftButton);
        QVERIFY(t.session->filter().period == (Period{*make_date(2026, 1, 1), *make_date(2026, 12, 31)}));
    }

    void the_palette_finds_and_runs_by_keyboard() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        auto* box = find<QLineEdit>(*t.window, "search");
        QTest::keyClick(t.window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(t.window->palette_list().is_open());
        type(*box, "spain");
        QVERIFY(t.window->palette_list().shown().front().contains(QStringLiteral("Spain")));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!t.window->palette_list().is_open());
        QCOMPARE(t.session->filter().conditions.size(), 1u);
        QCOMPARE(t.session->filter().conditions.front().values, std::vector<std::string>{"Spain"});
        QTest::keyClick(t.window.get(), Qt::Key_K, Qt::ControlModifier);
        type(*box, "remove all");
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(t.session->filter().empty());
        QTest::keyClick(t.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!t.window->palette_list().is_open());
    }

    void pages_are_reached_by_keyboard() {
        WindowUnderTest t;
        QVERIFY(t.create());
        auto* navigation = t.window->findChild<Navigation*>();
        QCOMPARE(t.window->page(), QStringLiteral("data"));
        QTest::keyClick(navigation, Qt::Key_Down);
        QVERIFY(t.window->page() != QStringLiteral("data"));
        QTest::keyClick(navigation, Qt::Key_Up);
        QCOMPARE(t.window->page(), QStringLiteral("data"));
    }

    void every_page_opens() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        QSignalSpy idle(t.jobs.get(), &Jobs::idle);
        for (const PageSpec& page : pages()) {
            const QString id = QString::fromLatin1(page.id.data(), static_cast<qsizetype>(page.id.size()));
            t.window->show_page(id);
            QCOMPARE(t.window->page(), id);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!t.jobs->busy(Lane::analysis) && !t.jobs->busy(Lane::project), 20000);
    }

    void a_second_window_is_read_only_and_says_so() {
        WindowUnderTest t;
        QVERIFY(t.create());
        Jobs jobs;
        Session other(jobs);
        MainWindow second(other, *t.appearance);
        second.show();
        QSignalSpy opened(&other, &Session::opened);
        other.open(t.path("test.clientele"));
        QVERIFY(opened.wait());
        QVERIFY(other.read_only().has_value());
        bool said = false;
        for (QLabel* label : second.findChildren<QLabel*>())
            said =
                said || (label->isVisible() && label->text() == QString::fromStdString(to_string(*other.read_only())));
        QVERIFY(said);
        QVERIFY(!second.commands().action(QStringLiteral("project.import"))->isEnabled());
    }

    void closing_while_the_project_is_busy_asks_and_keeps_the_file_whole() {
        WindowUnderTest t;
        QVERIFY(t.create());
        bool cancelled_work = false;
        t.jobs->run<int>(Lane::project, QStringLiteral("Importing"),
                         std::function<Result<int>(const Progress&)>([](const Progress& progress) -> Result<int> {
                             while (progress(0.5)) std::this_thread::yield();
                             return cancelled();
                         }),
                         this, std::function<void(Result<int>)>([&](Result<int> r) {
                             cancelled_work = !r && r.error().cancelled();
                         }));
        t.window->close();
        QVERIFY(t.window->isVisible());
        QVERIFY(t.window->messages().asking());
        QVERIFY(!QApplication::activeModalWidget());
        QSignalSpy idle(t.jobs.get(), &Jobs::idle);
        QTest::mouseClick(find<QPushButton>(*t.window, "message_yes"), Qt::LeftButton);
        QVERIFY(idle.wait(2000));
        QVERIFY(cancelled_work);
        QTRY_VERIFY(!t.window->isVisible());
    }

    void a_theme_changed_while_the_window_is_used_reaches_every_widget() {
        WindowUnderTest t;
        QVERIFY(t.create());
        QVERIFY(t.import(t.orders()));
        t.window->show_page(QStringLiteral("segments"));
        QTRY_VERIFY(t.window->findChild<QComboBox*>(QStringLiteral("scores")));
        t.window->show_page(QStringLiteral("data"));  // segments is hidden now
        // The colours that the style sheet gave the widgets, shown and hidden.
        const auto dark_ones = [&](bool dark) {
            const auto* option = t.window->findChild<QComboBox*>(QStringLiteral("scores"));
            const auto* import = find<QPushButton>(*t.window, "undo_import");
            const QColor wanted = dark ? Theme::dark_theme().ink : Theme::light().ink;
            return option->property("dark").toBool() == dark && option->palette().color(QPalette::Text) == wanted &&
                   import->palette().color(QPalette::Active, QPalette::ButtonText) == wanted &&
                   t.window->updatesEnabled();
        };
        t.appearance->choose(Appearance::Choice::dark);
        QTRY_VERIFY(dark_ones(true));
        const QColor paper = t.window->grab().toImage().pixelColor(t.window->width() / 2, t.window->height() - 120);
        QVERIFY2(paper.lightness() < 60, qPrintable(paper.name()));
        t.appearance->choose(Appearance::Choice::light);
        QTRY_VERIFY(dark_ones(false));
    }

    void settings_are_written_in_the_background_and_read_at_the_next_start() {
        WindowUnderTest t;
        t.appearance->choose(Appearance::Choice::dark);
        QTRY_COMPARE(QSettings().value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
        QVERIFY(Appearance().choice() == Appearance::Choice::dark);
        t.appearance->choose(Appearance::Choice::light);
        t.window.reset();  // writes what has not been written
        QCOMPARE(QSettings().value(QStringLiteral("appearance")).toString(), QStringLiteral("light"));
    }

    void pages_without_data_are_muted_and_say_what_they_need() {
        WindowUnderTest t;
        QVERIFY(t.create());
        auto* navigation = t.window->findChild<Navigation*>();
        const auto item = [&](const char* title) {
            return navigation->findItems(QString::fromLatin1(title), Qt::MatchExactly).front();
        };
        QVERIFY(!item("Segments")->toolTip().isEmpty());
        QVERIFY(t.import(t.orders()));
        QTRY_VERIFY(item("Segments")->toolTip().isEmpty());
    }

    void f1_shows_the_manual() {
        WindowUnderTest t;
        QTest::keyClick(t.window.get(), Qt::Key_F1);
        auto* manual = t.window->findChild<ManualWindow*>();
        QVERIFY(manual && manual->isVisible());
        QCOMPARE(manual->title(), QStringLiteral("Clientele"));
    }

    void long_labels_are_cut_and_shown_whole_in_the_tooltip() {
        const QString name =
            QStringLiteral("Kundenbindungsprogrammzugehörigkeitsbezeichnung ist Lebensmitteleinzelhandelsgesellschaft");
        FilterChip chip(name, QStringLiteral("Bestellpositionen"));
        chip.show();
        QVERIFY(chip.sizeHint().width() < 480);
        QVERIFY(find<QToolButton>(chip, "chip_text")->text().endsWith(QChar(0x2026)));
        QVERIFY(chip.toolTip().contains(name));
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
