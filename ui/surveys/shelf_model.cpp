#include "ui/surveys/shelf_model.h"

#include <QDataStream>
#include <QMimeData>
#include <algorithm>

#include "core/analysis/surveys/said_pieces.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString field_mime() { return QStringLiteral("application/x-clientele-field"); }

QMimeData* mime_of(const CrossField& field) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << field.id << field.label << field.nested << field.values;
    auto* data = new QMimeData;
    data->setData(field_mime(), bytes);
    return data;
}

CrossField field_in(const QMimeData& data) {
    CrossField field;
    QByteArray bytes = data.data(field_mime());
    QDataStream in(&bytes, QIODevice::ReadOnly);
    in >> field.id >> field.label >> field.nested >> field.values;
    return field;
}

QString in_quotes(const QString& name, const char* signs) { return qtext(quoted_piece(name.toStdString(), signs)); }

}  // namespace

void FieldsModel::add(const CrossField& field, const QString& hint) {
    auto* item = new QStandardItem(field.label);
    item->setData(field.id, id_role);
    item->setToolTip(hint);
    item->setEditable(false);
    item->setDragEnabled(true);
    item->setDropEnabled(false);
    appendRow(item);
}

QStringList FieldsModel::mimeTypes() const { return {field_mime()}; }

QMimeData* FieldsModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    return mime_of({indexes.front().data(id_role).toString(), indexes.front().data().toString()});
}

void ShelfModel::set_fields(std::vector<CrossField> fields) {
    if (fields == fields_) return;
    beginResetModel();
    fields_ = std::move(fields);
    first_stands_alone();
    endResetModel();
    Q_EMIT edited();
}

bool ShelfModel::holds(const QString& id) const {
    return std::ranges::find(fields_, id, &CrossField::id) != fields_.end();
}

void ShelfModel::first_stands_alone() {
    if (!fields_.empty()) fields_.front().nested = false;
}

bool ShelfModel::insert(int row, CrossField field) {
    row = std::clamp(row, 0, rowCount());
    field.nested = field.nested && row > 0 && kind_ == Kind::fields;
    beginInsertRows({}, row, row);
    fields_.insert(fields_.begin() + row, std::move(field));
    endInsertRows();
    Q_EMIT edited();
    Q_EMIT dropped(row);
    return true;
}

bool ShelfModel::add(const CrossField& field) {
    return !field.id.isEmpty() && !holds(field.id) && insert(rowCount(), field);
}

void ShelfModel::remove(int row) { removeRows(row, 1); }

bool ShelfModel::removeRows(int row, int number, const QModelIndex& parent) {
    if (parent.isValid() || row < 0 || number < 1 || row + number > rowCount()) return false;
    beginRemoveRows({}, row, row + number - 1);
    fields_.erase(fields_.begin() + row, fields_.begin() + row + number);
    first_stands_alone();
    endRemoveRows();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(0));
    Q_EMIT edited();
    return true;
}

bool ShelfModel::move(int row, int by) {
    const int to = row + by;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount() || by == 0) return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    std::swap(fields_[static_cast<std::size_t>(row)], fields_[static_cast<std::size_t>(to)]);
    first_stands_alone();
    endMoveRows();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT edited();
    return true;
}

bool ShelfModel::set_nested(int row, bool nested) {
    if (kind_ != Kind::fields || row < 1 || row >= rowCount()) return false;
    CrossField& field = fields_[static_cast<std::size_t>(row)];
    if (field.nested == nested) return false;
    field.nested = nested;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
    return true;
}

void ShelfModel::set_values(int row, const QStringList& values) {
    if (row < 0 || row >= rowCount() || fields_[static_cast<std::size_t>(row)].values == values) return;
    fields_[static_cast<std::size_t>(row)].values = values;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

QString ShelfModel::expression() const {
    QString all;
    for (const CrossField& field : fields_) {
        QString said = in_quotes(field.id, kind_ == Kind::fields ? ";>" : ";=,");
        if (kind_ == Kind::conditions) {
            if (field.values.isEmpty()) continue;
            QStringList values;
            for (const QString& each : field.values) values << in_quotes(each, ";=,");
            said += u'=' + values.join(QStringLiteral(", "));
        }
        if (!all.isEmpty()) all += field.nested ? QStringLiteral(" > ") : QStringLiteral("; ");
        all += said;
    }
    return all;
}

int ShelfModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(fields_.size());
}

QVariant ShelfModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const CrossField& field = fields_[static_cast<std::size_t>(index.row())];
    if (role == nested_role) return field.nested;
    if (role == Qt::ToolTipRole) return field.label;
    if (role == Qt::AccessibleTextRole && field.nested) return tr("%1, within the one before").arg(field.label);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (kind_ == Kind::conditions)
        return field.values.isEmpty() ? tr("%1: choose values").arg(field.label)
                                      : field.label + QStringLiteral(": ") + field.values.join(QStringLiteral(", "));
    return field.nested ? QStringLiteral("› ") + field.label : field.label;
}

Qt::ItemFlags ShelfModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (kind_ == Kind::fields) flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList ShelfModel::mimeTypes() const { return {field_mime()}; }

QMimeData* ShelfModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    return mime_of(fields_[static_cast<std::size_t>(indexes.front().row())]);
}

bool ShelfModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (!data->hasFormat(field_mime()) || (action != Qt::MoveAction && action != Qt::CopyAction)) return false;
    CrossField field = field_in(*data);
    if (field.id.isEmpty() || (action == Qt::CopyAction && holds(field.id))) return false;
    const bool onto = parent.isValid();
    field.nested = onto;
    if (kind_ == Kind::fields) field.values.clear();
    return insert(onto ? parent.row() + 1 : row >= 0 ? row : rowCount(), std::move(field));
}

}  // namespace clientele
