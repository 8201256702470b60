#include "ui/surveys/questions_model.h"

#include <QPainter>
#include <QSortFilterProxyModel>
#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

constexpr std::size_t most_bars = 24;

bool same_questions(const SurveyTable& a, const SurveyTable& b) {
    return std::ranges::equal(a.questions, b.questions, {}, &AskedQuestion::id, &AskedQuestion::id);
}

QString kind_words(const AskedQuestion& asked) {
    const QString words = qtext(in_words(asked.kind));
    return asked.reversed ? QuestionsModel::tr("%1, reversed").arg(words) : words;
}

}  // namespace

QString known_in_words(const AnswersKnown& known) {
    QStringList parts{qtext(text("{0} {0|answer|answers}", count(known.given)))};
    if (known.do_not_know > 0) parts << qtext(text("{0} don't know", count(known.do_not_know)));
    if (known.no_answer > 0) parts << qtext(text("{0} no answer", count(known.no_answer)));
    if (known.not_asked > 0) parts << qtext(text("{0} not asked", count(known.not_asked)));
    return parts.join(QStringLiteral(", "));
}

void QuestionsModel::set_preview(SurveyPreviewPtr preview, std::vector<std::string> changed) {
    const bool stays = preview && preview_ && same_questions(*preview->survey, *preview_->survey);
    if (!stays) beginResetModel();
    preview_ = std::move(preview);
    changed_ = std::move(changed);
    if (!stays) return endResetModel();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const AskedQuestion* QuestionsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &preview_->survey->questions[static_cast<std::size_t>(row)] : nullptr;
}

int QuestionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !preview_ ? 0 : static_cast<int>(preview_->survey->questions.size());
}

int QuestionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant QuestionsModel::data(const QModelIndex& index, int role) const {
    const AskedQuestion* asked = at(index.row());
    if (!asked) return {};
    if (role == id_role) return qtext(asked->id);
    if (role == search_role)
        return QString(qtext(asked->id) + u' ' + qtext(asked->text) + u' ' + kind_words(*asked) + u' ' +
                       qtext(id(asked->kind)));
    const bool is_changed = std::ranges::find(changed_, asked->id) != changed_.end();
    if (role == Qt::FontRole && is_changed) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    const bool shown = role == Qt::DisplayRole;
    if (!shown && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case question:
            if (shown) return qtext(asked->text);
            if (role == Qt::AccessibleTextRole && is_changed) return tr("%1, changed").arg(qtext(asked->text));
            return asked->id == asked->text ? qtext(asked->text)
                                            : qtext(asked->id) + QStringLiteral(": ") + qtext(asked->text);
        case kind:
            return kind_words(*asked);
        case reason:
            return qtext(asked->reason);
        default:
            return shown ? QVariant() : known_in_words(known(index.row()));
    }
}

QVariant QuestionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case question:
            return tr("Question");
        case kind:
            return tr("Type");
        case reason:
            return tr("Why");
        default:
            return tr("Answers");
    }
}

void AnswerBars::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);  // selection and focus
    QModelIndex source = index;
    const QAbstractItemModel* model = index.model();
    if (const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(model)) {
        source = proxy->mapToSource(index);
        model = proxy->sourceModel();
    }
    const auto* questions = qobject_cast<const QuestionsModel*>(model);
    const AskedQuestion* asked = questions ? questions->at(source.row()) : nullptr;
    if (!asked) return;
    const AnswersKnown& known = questions->known(source.row());
    std::vector<std::size_t> given;
    for (const GivenAnswer& answer : asked->answers)
        if (answer.state == AnswerState::given && given.size() < most_bars) given.push_back(answer.count);
    std::vector<std::size_t> others;
    for (const std::size_t each : {known.do_not_know, known.no_answer, known.not_asked})
        if (each > 0) others.push_back(each);
    std::size_t most = 1;
    for (const std::size_t each : given) most = std::max(most, each);
    for (const std::size_t each : others) most = std::max(most, each);
    const Theme& theme = current_theme();
    const QRect area = option.rect.adjusted(scaled(6), scaled(4), -scaled(6), -scaled(4));
    const int bars = static_cast<int>(given.size() + others.size());
    if (bars == 0) return;
    const double step = std::min<double>(scaled(10), double(area.width() - scaled(4)) / bars);
    painter->save();
    painter->setPen(Qt::NoPen);
    double x = area.left();
    const auto draw = [&](std::size_t each, const QColor& colour) {
        const double height = std::max(1.0, double(each) / double(most) * area.height());
        painter->fillRect(QRectF(x, area.bottom() + 1 - height, std::max(1.0, step - 1), height), colour);
        x += step;
    };
    for (const std::size_t each : given) draw(each, theme.accent);
    x += scaled(4);
    for (const std::size_t each : others) draw(each, theme.line);
    painter->restore();
}

QSize AnswerBars::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return size.expandedTo({scaled(120), scaled(26)});
}

}  // namespace clientele
