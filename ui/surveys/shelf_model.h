#pragma once

#include <QAbstractListModel>
#include <QStandardItemModel>
#include <vector>

namespace clientele {

/// A question or field that a crosstab can be made of.
struct CrossField {
    QString id{};          ///< as options name it: "question:Q1", "customers.country", "wave"
    QString label{};       ///< as people read it
    bool nested = false;   ///< within the one before
    QStringList values{};  ///< of a condition: those that count
    bool operator==(const CrossField&) const = default;
};

/// All questions and fields there are, to be dragged to a shelf; they stay where they are.
class FieldsModel : public QStandardItemModel {
    Q_OBJECT
 public:
    static constexpr int id_role = Qt::UserRole;
    using QStandardItemModel::QStandardItemModel;
    /// `hint`: what it is, shown as its tooltip.
    void add(const CrossField& field, const QString& hint);
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
};

/// What was put on rows, columns or conditions of a crosstab. Fields are dropped between others, or onto one to stand
/// within it; they are dragged to another place or shelf.
class ShelfModel : public QAbstractListModel {
    Q_OBJECT
 public:
    enum class Kind { fields, conditions };
    static constexpr int nested_role = Qt::UserRole;

    explicit ShelfModel(Kind kind, QObject* parent = nullptr) : QAbstractListModel(parent), kind_(kind) {}
    const std::vector<CrossField>& fields() const { return fields_; }
    void set_fields(std::vector<CrossField> fields);
    /// At the end; false where it is there already.
    bool add(const CrossField& field);
    void remove(int row);
    bool move(int row, int by);
    /// Within the one before, or beside it; the first has none before it.
    bool set_nested(int row, bool nested);
    void set_values(int row, const QStringList& values);
    /// As options of the crosstab take it: "wave; customers.country > question:Gender", or "question:Gender=f". Fields
    /// without values are no conditions.
    QString expression() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

 Q_SIGNALS:
    void edited();          ///< what expression() says
    void dropped(int row);  ///< a field came, by mouse or keys

 private:
    bool insert(int row, CrossField field);
    void first_stands_alone();
    bool holds(const QString& id) const;

    Kind kind_;
    std::vector<CrossField> fields_;
};

}  // namespace clientele
