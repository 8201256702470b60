#pragma once

#include <QPointer>
#include <QWidget>
#include <string>

class QLabel;
class QScrollArea;
class QTimer;

namespace clientele {

struct FindingTable;
class FindingCard;
class MendPanel;
class OptionEditors;
class DefinitionsEditor;
class Session;

/// At the right of a page: options of the selected card, how its figures were found, what they count, and from which
/// data.
class Inspector : public QWidget {
    Q_OBJECT
   public:
    explicit Inspector(Session& session, QWidget* parent = nullptr);
    void show_card(FindingCard* card);
    /// What a mark stands for, above the method; an empty title takes it away.
    void explain(const QString& title, const QString& html);
    /// What rows of a table of the card's finding can have mended, above the options; see MendPanel::offer.
    void offer_mend(const FindingTable& table, const std::string& name);
    void scroll_to_provenance();

   protected:
    void changeEvent(QEvent* event) override;

   private:
    void show_finding();
    void show_options();
    void set_option(const QString& option, const QString& value);

    Session& session_;
    QPointer<FindingCard> card_;
    QScrollArea* scroll_;
    QLabel* title_;
    MendPanel* mend_;
    OptionEditors* editors_;
    DefinitionsEditor* definitions_;
    QLabel* explanation_;
    QLabel* words_;
    QTimer* editors_soon_;
};

}  // namespace clientele
