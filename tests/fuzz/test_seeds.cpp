#include <QTest>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "targets.h"

using namespace clientele;

/// What the fuzzers start from, and what they found: each input is read once by its target.
class TestSeeds : public QObject {
    Q_OBJECT
 private slots:
    void what_is_read_fits_together_whatever_is_written_data() {
        QTest::addColumn<int>("target");
        for (int i = 0; i < static_cast<int>(std::size(fuzz::targets)); ++i)
            QTest::newRow(fuzz::targets[i].name.data()) << i;
    }
    void what_is_read_fits_together_whatever_is_written() {
        QFETCH(int, target);
        const fuzz::Target& tried = fuzz::targets[target];
        const std::filesystem::path folder = std::filesystem::path(CLIENTELE_FUZZ_SEEDS) / tried.name;
        int seeds = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            qInfo("%s", entry.path().filename().c_str());  // what does not hold ends the process
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            tried.run(bytes);
            ++seeds;
        }
        QVERIFY2(seeds > 0, "There are no seeds for this target.");
    }
};

QTEST_GUILESS_MAIN(TestSeeds)
#include "test_seeds.moc"
