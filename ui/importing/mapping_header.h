#pragma once

#include <QComboBox>
#include <QHeaderView>
#include <functional>
#include <map>

#include "ui/importing/draft_file.h"

namespace clientele {

/// The header of the rows: for each column its name, a choice of what it becomes, and why. Choices are made only for
/// the columns in sight, so that a file of thousands of columns costs no more than one of ten.
class MappingHeader : public QHeaderView {
    Q_OBJECT
 public:
    explicit MappingHeader(QWidget* parent = nullptr);
    void show(const DraftFile& file);
    QSize sizeHint() const override;
    /// The choice of a column; nullptr while it is out of sight.
    QComboBox* choice(int column) const;
    /// Width that a column's name needs.
    int name_width(int column) const;

    /// To be called when the view has scrolled sideways.
    void place_choices();

 Q_SIGNALS:
    void use_wanted(int column, clientele::ColumnUse use, const QString& field);

 protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void fill(QComboBox& box, int column);
    QString subline(int column) const;

    struct Shown {
        QString name, reason, example;
        ColumnUse use = ColumnUse::attribute;
        QString field;
        ColumnType type = ColumnType::text;
        QString format;
        bool asked = false;  ///< has an open question
    };
    std::vector<Shown> columns_;
    std::optional<DatasetKind> kind_;
    std::map<int, QComboBox*> choices_;
};

}  // namespace clientele
