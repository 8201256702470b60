#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <memory>

#include "core/analysis/surveys/survey_preview.h"

namespace clientele {

using SurveyPreviewPtr = std::shared_ptr<const SurveyPreview>;

/// The questions of a survey: words, type, why it is taken for that, and how often each answer was given.
class QuestionsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { question, kind, reason, answers, columns };
    static constexpr int id_role = Qt::UserRole;          ///< id of the question
    static constexpr int search_role = Qt::UserRole + 1;  ///< all its words

    using QAbstractTableModel::QAbstractTableModel;
    /// Rows stay where the survey has the same questions. `changed`: those that the draft says something else of than
    /// the project keeps.
    void set_preview(SurveyPreviewPtr preview, std::vector<std::string> changed);
    const AskedQuestion* at(int row) const;
    const AnswersKnown& known(int row) const { return preview_->known[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    SurveyPreviewPtr preview_;
    std::vector<std::string> changed_;
};

/// "1,234 answers, 12 don't know, 30 no answer, 400 not asked"; what nobody is in is left out.
QString known_in_words(const AnswersKnown& known);

/// Draws the answers of a question as small bars: those that count in the accent's colour, don't know, no answer and
/// not asked beside them in grey.
class AnswerBars : public QStyledItemDelegate {
    Q_OBJECT
 public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace clientele
