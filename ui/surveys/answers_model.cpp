#include "ui/surveys/answers_model.h"

#include <QMimeData>
#include <algorithm>

#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr std::size_t most_answers_listed = 500;

QString answer_mime() { return QStringLiteral("application/x-clientele-answer"); }

bool same_answers(const std::vector<GivenAnswer>& a, const std::vector<GivenAnswer>& b) {
    return std::ranges::equal(a, b, {}, &GivenAnswer::text, &GivenAnswer::text);
}

}  // namespace

void AnswersModel::set_question(const AskedQuestion* question) {
    std::vector<GivenAnswer> answers;
    if (question) answers = question->answers;
    if (answers.size() > most_answers_listed) answers.resize(most_answers_listed);
    const bool stays = question && question->id == question_ && same_answers(answers, answers_);
    if (!stays) beginResetModel();
    question_ = question ? question->id : std::string();
    answers_ = std::move(answers);
    most_ = 1;
    for (const GivenAnswer& each : answers_) most_ = std::max(most_, each.count);
    if (!stays) return endResetModel();
    if (!answers_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int AnswersModel::counting() const {
    return static_cast<int>(std::ranges::count(answers_, AnswerState::given, &GivenAnswer::state));
}

bool AnswersModel::put(int from, int to) {
    const int last = counting();
    if (from < 0 || from >= last || to < 0 || to >= last || from == to) return false;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    if (to > from)
        std::rotate(answers_.begin() + from, answers_.begin() + from + 1, answers_.begin() + to + 1);
    else
        std::rotate(answers_.begin() + to, answers_.begin() + from, answers_.begin() + from + 1);
    endMoveRows();
    Q_EMIT reordered(order());
    return true;
}

bool AnswersModel::move(int row, int by) { return put(row, row + by); }

QStringList AnswersModel::order() const {
    QStringList order;
    for (const GivenAnswer& each : answers_)
        if (each.state == AnswerState::given) order << qtext(each.text);
    return order;
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(answers_.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const GivenAnswer& each = answers_[static_cast<std::size_t>(index.row())];
    const bool counts = each.state == AnswerState::given;
    if (role == Qt::CheckStateRole && index.column() == answer) return counts ? Qt::Checked : Qt::Unchecked;
    if (role == share_role) return double(each.count) / double(most_);
    if (role == Qt::TextAlignmentRole && (index.column() == place || index.column() == respondents))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == answer)
        return counts ? tr("Counts as an answer. Uncheck it where it means don't know or no answer.")
                      : tr("Does not count: don't know or no answer. Check it where it is an answer.");
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    switch (index.column()) {
        case answer:
            return qtext(each.text);
        case label:
            return qtext(each.label);
        case place:
            if (!counts) return each.state == AnswerState::do_not_know ? tr("don't know") : tr("no answer");
            return std::isnan(each.score) ? QString() : qtext(text("{0}", number(each.score, -1)));
        default:
            return qtext(text("{0}", count(each.count)));
    }
}

bool AnswersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    GivenAnswer& each = answers_[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == answer) {
        Q_EMIT counted(qtext(each.text), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != label) return false;
    const QString words = value.toString().trimmed();
    if (words.isEmpty() || words == qtext(each.label)) return false;
    each.label = words.toStdString();
    Q_EMIT dataChanged(index, index);
    Q_EMIT labelled(qtext(each.text), words);
    return true;
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section != answer && section != label)  // of numbers
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case answer:
            return tr("Answer");
        case label:
            return tr("Label");
        case place:
            return tr("Place");
        default:
            return tr("Respondents");
    }
}

Qt::ItemFlags AnswersModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;  // between rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.row() < counting()) flags |= Qt::ItemIsDragEnabled;
    if (index.column() == answer) flags |= Qt::ItemIsUserCheckable;
    if (index.column() == label) flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList AnswersModel::mimeTypes() const { return {answer_mime()}; }

QMimeData* AnswersModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(answer_mime(), QByteArray::number(indexes.front().row()));
    return data;
}

bool AnswersModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (action != Qt::MoveAction || !data->hasFormat(answer_mime())) return false;
    const int from = data->data(answer_mime()).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : counting();
    if (to > from) --to;  // it leaves a place before
    return put(from, std::min(to, counting() - 1));
}

}  // namespace clientele
