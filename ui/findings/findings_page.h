#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/findings/finding_card.h"

namespace clientele {

/// What make_findings_page makes: the title with its counts, the cards of the page's analyses, and the inspector. The main
/// window connects the two signals; everything else goes through the session.
class FindingsPage : public QWidget {
    Q_OBJECT
   public:
    FindingsPage(Session& session, std::string_view page, const QString& title, QWidget* parent = nullptr);
    ~FindingsPage() override;

    const std::vector<FindingCard*>& cards() const;
    FindingCard* selected_card() const;   ///< nullptr on a page without analyses
    void select_card(FindingCard* card);

   Q_SIGNALS:
    void customers_wanted(const clientele::Filter& filter, const QString& title);   ///< "list the customers" of a mark
    void import_wanted(const QString& kind);                                        ///< id of the dataset kind that is missing

   protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clientele
