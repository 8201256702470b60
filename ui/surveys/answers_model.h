#pragma once

#include <QAbstractTableModel>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// The answers to a question, in their order: whether each counts, its label, its place on the scale, and how many gave
/// it. Labels are edited in place, answers that count are dragged to another place among these.
class AnswersModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { answer, label, place, respondents, columns };
    static constexpr int share_role = Qt::UserRole;  ///< of the most frequent answer, 0 to 1

    using QAbstractTableModel::QAbstractTableModel;
    void set_question(const AskedQuestion* question);
    /// The answer of the row goes `by` places on, among those that count; false where there is no such place.
    bool move(int row, int by);
    /// Answers that count, in their order.
    QStringList order() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

 Q_SIGNALS:
    void labelled(const QString& answer, const QString& label);
    void counted(const QString& answer, bool counts);
    void reordered(const QStringList& order);

 private:
    bool put(int from, int to);
    int counting() const;  ///< how many count: they stand first

    std::vector<GivenAnswer> answers_;
    std::string question_;
    std::size_t most_ = 1;
};

}  // namespace clientele
