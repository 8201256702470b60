#pragma once

#include <QWidget>
#include <memory>

#include "core/analysis/analysis.h"

namespace clientele {

class Session;

/// One analysis as a card: question, headline, metrics, chart or table, note. It computes itself in the background when
/// the snapshot, filter or options change, keeps showing the last result dimmed meanwhile, and says what is missing
/// when it cannot run.
class FindingCard : public QWidget {
    Q_OBJECT
   public:
    FindingCard(Session& session, const Analysis& analysis, QWidget* parent = nullptr);
    ~FindingCard() override;

    const Analysis& analysis() const;
    const std::optional<Finding>& finding() const;   ///< the last one
    bool computing() const;
    std::map<std::string, std::string> options() const;
    void set_options(const std::map<std::string, std::string>& options);
    /// The height of a page that has no other card, for the chart and its table below it; 0: as high as it needs to be.
    void set_room(int height);
    void set_selected(bool selected);   ///< accent border; the inspector shows it
    bool outdated() const;              ///< data, filter or options have changed and nothing has started for them
    void hold(bool held);               ///< while held nothing starts; cards that are not shown hold themselves

   Q_SIGNALS:
    void selected();        ///< clicked or focused
    void updated();         ///< a new finding, or an error, is shown
    void customers_wanted(const clientele::Filter& filter, const QString& title);   ///< "list the customers"
    void import_wanted(const QString& kind);          ///< the button of a card that lacks data
    void explain_wanted(const QString& title, const QString& html);   ///< of a mark; empty: of the whole finding
    /// Mend what rows of the table tell, first that of the name (see FindingTable::mends; "" the first there is).
    void mend_wanted(const clientele::FindingTable& table, const QString& name);
    void provenance_wanted();                         ///< "how was this computed"

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

   private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The cards of all analyses of a page, below one another or in two columns, with the inspector of the selected one: a
/// FindingsPage (findings_page.h).
QWidget* make_findings_page(Session& session, std::string_view page, QWidget* parent);

}  // namespace clientele
