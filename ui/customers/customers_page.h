#pragma once

#include <QWidget>
#include <memory>

#include "core/model/filter.h"

namespace clientele {

class Session;

/// The customers that the filter leaves: search, sort, export, and one customer's profile and history at the side.
class CustomersPage : public QWidget {
    Q_OBJECT
   public:
    explicit CustomersPage(Session& session, QWidget* parent = nullptr);
    ~CustomersPage() override;

    /// Lists the customers of a mark: `filter` is used instead of the session's until the reader takes the line with
    /// `title` away or changes the filter of the window.
    void show_filter(const Filter& filter, const QString& title);
    /// Writes the list as it stands (search included) to a .csv or .xlsx file, in the background; then list_saved().
    void save_list(const QString& path);

   Q_SIGNALS:
    void list_saved(bool done);   ///< the page itself says what went wrong

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    struct State;
    std::unique_ptr<State> state_;
};

QWidget* make_customers_page(Session& session, QWidget* parent);

}  // namespace clientele
