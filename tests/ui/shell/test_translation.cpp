#include <QApplication>
#include <QTest>
#include <QTranslator>
#include <set>

#include "core/analysis/analysis.h"
#include "core/model/dataset_kind.h"
#include "core/output/output.h"
#include "core/project/project.h"
#include "core/sample/sample.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/translation.h"
#include "ui/tables/cell_text.h"

using namespace clientele;

namespace {

const QLocale german(QLocale::German, QLocale::Germany);

std::string placeholders(std::string_view pattern) {
    std::set<std::string> found;
    for (std::size_t at = pattern.find('{'); at != pattern.npos; at = pattern.find('{', at + 1))
        found.insert(std::string(pattern.substr(at, 2)));
    std::string all;
    for (const std::string& each : found) all += each;
    return all;
}

/// Writes texts in German and notes the templates that have no German words, or other arguments than in English.
class German {
   public:
    German() : format_(reader_format(german, "€")) {
        loaded_ = translator_.load(QStringLiteral(":/translations/clientele_de.qm"));
        format_.translate = [this](std::string_view pattern) {
            const std::string source(pattern);
            const std::string words = translator_.translate("core", source.c_str()).toStdString();
            const bool only_arguments = source.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
            const bool of_the_data =  // "Parcel was on time: Yes", "Flagship · City"
                of_the_data_.contains(source) || of_the_data_.contains(source.substr(0, source.find(": "))) ||
                of_the_data_.contains(source.substr(0, source.find(" · ")));
            if (words.empty() && !only_arguments && !of_the_data) missing_.insert(source);
            if (!words.empty() && placeholders(words) != placeholders(source))
                missing_.insert("arguments of " + source);
            return words.empty() ? source : words;
        };
    }
    /// What the data call themselves is not ours to translate.
    void leave_out(const Snapshot& snapshot) {
        for (const DatasetSpec& kind : dataset_kinds())
            for (const DatasetColumn& column : snapshot.dataset(kind.kind).columns)
                if (column.attribute) of_the_data_.insert(column.id);
        for (const DatasetColumn& column : snapshot.dataset(DatasetKind::stores).columns)
            if (column.values.type() == ColumnType::text)
                for (std::size_t row = 0; row < column.values.size(); ++row)
                    of_the_data_.insert(std::string(column.values.text(row)));
        if (const DatasetColumn* questions = snapshot.dataset(DatasetKind::responses).find("question"))
            for (std::size_t row = 0; row < questions->values.size(); ++row)
                of_the_data_.insert(std::string(questions->values.text(row)));
    }
    void write(const Text& text) { to_string(text, format_); }
    void write(Pattern pattern) { to_string(Text(pattern, {}), format_); }
    void write(const Finding& finding) { to_text(finding, format_); }
    QString missing() const {
        QStringList all;
        for (const std::string& each : missing_) all << QString::fromStdString(each);
        return all.join(QStringLiteral(" | "));
    }
    bool loaded() const { return loaded_; }
    const Format& format() const { return format_; }

   private:
    QTranslator translator_;
    Format format_;
    std::set<std::string> missing_, of_the_data_;
    bool loaded_ = false;
};

}  // namespace

class TestTranslation : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase() {
        if (!install_translation(*QCoreApplication::instance(), german)) QSKIP("built without the Linguist tools");
        QVERIFY(German().loaded());
    }

    void registries_are_in_german() {
        German words;
        for (const DatasetSpec& kind : dataset_kinds()) {
            for (const Pattern each : {kind.label, kind.row_one, kind.row_many}) words.write(each);
            for (const Field& field : kind.fields) words.write(field.label);
        }
        for (const Analysis& analysis : analyses())
            for (const Pattern each : {analysis.title, analysis.question, analysis.help}) words.write(each);
        for (const PageSpec& page : pages()) {
            words.write(page.title);
            words.write(page.group);
        }
        QCOMPARE(words.missing(), QString());
    }

    void every_finding_is_in_german() {
        QTemporaryDir folder;
        auto project = Project::create(folder.filePath(QStringLiteral("shop.clientele")).toStdString(), "Shop");
        QVERIFY(project && make_sample(*project, {.customers = 500}));
        const auto snapshot = project->snapshot();
        QVERIFY(snapshot.has_value());
        German words;
        words.leave_out(**snapshot);
        for (const Analysis& analysis : analyses()) {
            for (const OptionSpec& option : analysis.options(**snapshot)) {
                words.write(option.label);
                words.write(option.help);
                for (const OptionChoice& choice : option.choices) {
                    words.write(choice.label);
                    const Request request{.analysis = std::string(analysis.id), .options = {{option.id, choice.id}}};
                    if (const auto finding = run(**snapshot, request)) words.write(*finding);
                    else words.write(finding.error().message);
                }
            }
        }
        QCOMPARE(words.missing(), QString());
    }

    void numbers_and_dates_are_german() {
        const Format format = reader_format(german, "€");
        QCOMPARE(to_string(text("{0}", number(1234.5, 1)), format), "1.234,5");
        QCOMPARE(to_string(text("{0}", *make_date(2026, 6, 30)), format), "30.06.2026");
        QCOMPARE(to_string(text("{0}", amount(1'920'000)), format), "1,92 Mio.\u00a0€");
        QCOMPARE(to_string(text("{0} {0|customer|customers}", count(1)), format), "1 Kunde");
        QCOMPARE(to_string(text("{0} {0|customer|customers}", count(2)), format), "2 Kunden");
    }

    void names_of_ours_in_cells_are_german_and_data_is_not() {
        const TableColumn segment{.id = "segment", .values = Column::of_texts(std::vector<std::string>{"Lost"})};
        const TableColumn group{.id = "group",
                                .values = Column::of_texts(std::vector<std::string>{"Lost", "The rest"})};
        const Format format = reader_format(german);
        const auto shown = [&](const TableColumn& column, std::size_t row) {
            return cell_text(column, row, ColumnStyle::of(column), format);
        };
        QCOMPARE(shown(segment, 0), QStringLiteral("Verloren"));
        QCOMPARE(plain_text(segment, 0, format), QStringLiteral("Lost"));
        QCOMPARE(shown(group, 0), QStringLiteral("Lost"));
        QCOMPARE(shown(group, 1), QStringLiteral("Übrige"));
    }
};

QTEST_MAIN(TestTranslation)
#include "test_translation.moc"
