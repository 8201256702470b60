#include "ui/importing/mapping_header.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/shell/reader_format.h"
#include "ui/shell/theme.h"

namespace clientele {
namespace {

int name_height() { return scaled(24); }
int choice_height() { return scaled(28); }
int reason_height() { return scaled(22); }

const QString attribute_entry = QStringLiteral("+");
const QString ignored_entry = QStringLiteral("-");

QString type_name(ColumnType type) {
    switch (type) {
        case ColumnType::number:
            return MappingHeader::tr("number");
        case ColumnType::text:
            return MappingHeader::tr("text");
        case ColumnType::date:
            return MappingHeader::tr("date");
        case ColumnType::time:
            return MappingHeader::tr("date and time");
        case ColumnType::boolean:
            return MappingHeader::tr("yes or no");
    }
    return {};
}

QString format_of(const ColumnMapping& column) {
    if (column.type == ColumnType::date || column.type == ColumnType::time) return qtext(column.date_format);
    if (column.type == ColumnType::number && column.number.decimal == ',') return QStringLiteral("1.234,56");
    return {};
}

}  // namespace

MappingHeader::MappingHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(scaled(90));
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::place_choices);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::place_choices);
}

void MappingHeader::show(const DraftFile& file) {
    columns_.clear();
    kind_ = file.rows_are();
    if (file.facts) {
        const auto questions = open_questions(file);
        for (const ColumnFacts& facts : file.facts->columns) {
            Shown shown{
                .name = qtext(facts.header), .reason = qtext(facts.reason), .example = {}, .field = {}, .format = {}};
            shown.type = facts.type;
            if (file.mapped && facts.index < file.mapped->columns.size()) {
                const ColumnMapping& mapped = file.mapped->columns[facts.index];
                shown.use = mapped.ignored     ? ColumnUse::ignored
                            : mapped.attribute ? ColumnUse::attribute
                                               : ColumnUse::field;
                shown.field = qtext(mapped.target);
                shown.type = mapped.type;
                shown.format = format_of(mapped);
                const QString why = qtext(mapped.reason);
                if (!why.isEmpty()) shown.reason = why + QLatin1Char('\n') + shown.reason;
            }
            shown.asked =
                std::ranges::any_of(questions, [&](const ImportQuestion& q) { return q.column == facts.index; });
            columns_.push_back(std::move(shown));
        }
    }
    for (auto& [column, box] : choices_) {
        if (column < static_cast<int>(columns_.size())) fill(*box, column);
    }
    place_choices();
    viewport()->update();
}

QSize MappingHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), name_height() + choice_height() + reason_height() + scaled(4)};
}

QComboBox* MappingHeader::choice(int column) const {
    const auto found = choices_.find(column);
    return found == choices_.end() ? nullptr : found->second;
}

int MappingHeader::name_width(int column) const {
    const auto at = static_cast<std::size_t>(column);
    if (at >= columns_.size()) return scaled(120);
    const int words = fontMetrics().horizontalAdvance(columns_[at].name) + scaled(20);
    return std::clamp(words, scaled(170), scaled(240));
}

QString MappingHeader::subline(int column) const {
    const Shown& shown = columns_[static_cast<std::size_t>(column)];
    if (shown.asked) return tr("⚠ needs an answer");
    if (shown.use == ColumnUse::ignored) return tr("left out");
    return shown.format.isEmpty() ? type_name(shown.type) : shown.format;
}

void MappingHeader::fill(QComboBox& box, int column) {
    const Shown& shown = columns_[static_cast<std::size_t>(column)];
    const QSignalBlocker quiet(&box);
    if (box.property("kind") != (kind_ ? static_cast<int>(*kind_) : -1)) {
        box.clear();
        box.setProperty("kind", kind_ ? static_cast<int>(*kind_) : -1);
        box.addItem(tr("Keep as attribute"), attribute_entry);
        box.addItem(tr("Leave out"), ignored_entry);
        if (kind_) {
            box.insertSeparator(box.count());
            for (const Field& field : spec(*kind_).fields) {
                const QString label = qtext(Text(field.label, {}));
                box.addItem(field.required ? tr("%1 (needed)").arg(label) : label, qtext(field.id));
            }
        }
    }
    const QString entry = shown.use == ColumnUse::field     ? shown.field
                          : shown.use == ColumnUse::ignored ? ignored_entry
                                                            : attribute_entry;
    box.setCurrentIndex(box.findData(entry));
    box.setToolTip(shown.reason);
    box.setAccessibleName(tr("Column %1 becomes").arg(shown.name));
    box.setAccessibleDescription(shown.reason);
}

void MappingHeader::place_choices() {
    std::vector<int> in_sight;
    for (int column = 0; column < std::min(count(), static_cast<int>(columns_.size())); ++column) {
        const int left = sectionViewportPosition(column);
        if (left + sectionSize(column) < 0) continue;
        if (left > viewport()->width()) break;
        in_sight.push_back(column);
    }
    // The one with the focus stays, or the keyboard would lose its place when it scrolls out of sight.
    std::erase_if(choices_, [&](auto& entry) {
        if (std::ranges::binary_search(in_sight, entry.first) || entry.second->hasFocus()) return false;
        entry.second->deleteLater();
        entry.second->hide();
        return true;
    });
    for (const int column : in_sight) {
        QComboBox*& box = choices_[column];
        if (!box) {
            box = new QComboBox(viewport());
            box->setObjectName(QStringLiteral("mapping-%1").arg(column));
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->view()->setMinimumWidth(scaled(200));
            connect(box, &QComboBox::activated, this, [this, box, column] {
                const QString entry = box->currentData().toString();
                if (entry == attribute_entry)
                    Q_EMIT use_wanted(column, ColumnUse::attribute, {});
                else if (entry == ignored_entry)
                    Q_EMIT use_wanted(column, ColumnUse::ignored, {});
                else
                    Q_EMIT use_wanted(column, ColumnUse::field, entry);
            });
            fill(*box, column);
        }
        box->setGeometry(sectionViewportPosition(column) + scaled(3), name_height(), sectionSize(column) - scaled(6),
                         choice_height());
        box->show();
    }
    for (const auto& [column, box] : choices_) {
        if (column >= static_cast<int>(columns_.size())) box->hide();
    }
}

void MappingHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    const Theme& theme = current_theme();
    painter->save();
    painter->fillRect(rect, theme.panel);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(theme.grid);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    if (static_cast<std::size_t>(column) < columns_.size()) {
        const Shown& shown = columns_[static_cast<std::size_t>(column)];
        QFont font = this->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(shown.use == ColumnUse::ignored ? theme.muted : theme.ink);
        const QRect name = rect.adjusted(scaled(8), 0, -scaled(6), 0);
        painter->drawText(QRect(name.left(), rect.top(), name.width(), name_height()), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(shown.name, Qt::ElideRight, name.width()));
        font.setWeight(QFont::Normal);
        font.setPixelSize(scaled(12));
        painter->setFont(font);
        painter->setPen(shown.asked ? theme.warning : theme.muted);
        const QRect below(name.left(), rect.top() + name_height() + choice_height(), name.width(), reason_height());
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(subline(column), Qt::ElideRight, below.width()));
    }
    painter->restore();
}

bool MappingHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const int column = logicalIndexAt(static_cast<QHelpEvent*>(event)->pos());
        if (column >= 0 && static_cast<std::size_t>(column) < columns_.size()) {
            setToolTip(columns_[static_cast<std::size_t>(column)].reason);
        }
    }
    return QHeaderView::viewportEvent(event);
}

void MappingHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    place_choices();
}

}  // namespace clientele
