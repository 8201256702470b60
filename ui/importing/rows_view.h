#pragma once

#include <QTableView>

#include "ui/importing/draft_file.h"
#include "ui/importing/mapping_header.h"
#include "ui/importing/raw_rows_model.h"

namespace clientele {

/// The first rows of a file under the choices of what each column becomes.
class RowsView : public QTableView {
    Q_OBJECT
 public:
    explicit RowsView(QWidget* parent = nullptr);
    void show(const DraftFile& file);
    MappingHeader& mapping() { return *header_; }
    /// Scrolls to a column, for its question.
    void go_to_column(std::size_t column);

 private:
    RawRowsModel* rows_;
    MappingHeader* header_;
    bool read_ = false;  // the widths know what is stored
    QStringList shape_;  // headers that the widths were made for
};

}  // namespace clientele
