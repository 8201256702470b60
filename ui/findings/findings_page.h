#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/findings/finding_card.h"

namespace clientele {

/// What make_findings_page makes: the title with its counts, the cards of the page's analyses, and the inspector. What
/// cards want of the window (customers, imports) goes on through the session's signals. A card is made in a turn of the
/// event loop of its own, so that a page of many does not make events wait.
class FindingsPage : public QWidget {
    Q_OBJECT
   public:
    /// `page`: id of a page, or of an analysis that is to be alone.
    FindingsPage(Session& session, std::string_view page, const QString& title, QWidget* parent = nullptr);
    ~FindingsPage() override;

    /// All of them: those that have not been made yet are made now.
    const std::vector<FindingCard*>& cards() const;
    /// Makes the card of an analysis if need be, and selects it.
    void select_analysis(std::string_view id);
    /// The same, with these options.
    void show_analysis(std::string_view id, const std::map<std::string, std::string>& options);
    FindingCard* selected_card() const;   ///< nullptr on a page without analyses
    void select_card(FindingCard* card);

   protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clientele
