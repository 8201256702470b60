#pragma once

#include <QWidget>
#include <memory>

namespace clientele {

class Session;

/// Composes a report: which findings in which order, the title, the pages as they will be, and the buttons that save
/// them.
class ReportPage : public QWidget {
    Q_OBJECT
 public:
    explicit ReportPage(Session& session, QWidget* parent = nullptr);
    ~ReportPage() override;

    /// Writes the report as the pages show it; the suffix says how. saved() or a line below the buttons follows.
    void save(const QString& path);

 Q_SIGNALS:
    void saved(const QString& path);
    void save_failed();

 protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

QWidget* make_report_page(Session& session, QWidget* parent);

}  // namespace clientele
