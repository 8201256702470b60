#pragma once

#include <QString>
#include <QStringList>

#include "core/analysis/quality/problem_columns.h"
#include "core/analysis/quality/rules/checks.h"
#include "repeated.h"
#include "snapshot_of.h"
#include "text_of.h"

/// One group of rules by itself, held against a small snapshot.
class RulesOn {
 public:
    using Check = void (*)(clientele::rules::Checks&);

    /// After `last` nothing can have happened; nothing: the last day of the data.
    RulesOn(Check check, std::vector<TextTable> tables, std::optional<clientele::Date> last = {})
        : snapshot_(snapshot_of(std::move(tables))) {
        clientele::rules::EventDays days = clientele::rules::event_days(*snapshot_);
        if (last) days.end(*last);
        clientele::rules::Checks checks(*snapshot_, days, last.value_or(days.last()), progress_);
        check(checks);
        checked_ = checks.take();
    }

    /// Numbers of the rows that break "transactions.amount: words", from 1; "" where it was looked at and holds, or was
    /// not looked at.
    QString rows(std::string_view name) const {
        QStringList numbers;
        if (const clientele::rules::Breach* breach = find(name))
            breach->rows.for_each([&](std::size_t row) { numbers << QString::number(row + 1); });
        return numbers.join(u' ');
    }
    std::size_t count(std::string_view name) const {
        const clientele::rules::Breach* breach = find(name);
        return breach ? breach->rows.count() : 0;
    }
    /// "cases of all: which, which".
    QString cases(std::string_view name) const {
        const clientele::rules::Breach* breach = find(name);
        if (!breach) return {};
        QStringList which;
        for (const std::string& each : breach->which) which << q(each);
        return QStringLiteral("%1 of %2: %3").arg(breach->cases).arg(breach->of).arg(which.join(QStringLiteral(", ")));
    }
    /// What the row, from 1, goes against.
    QString against(std::string_view name, std::size_t row) const { return q(find(name)->against(row - 1)); }
    bool serious(std::string_view name) const { return find(name)->rule.weight == clientele::rules::Weight::serious; }
    std::string_view remedy(std::string_view name) const { return find(name)->rule.remedy; }
    /// All that is broken, one a line.
    QString broken() const {
        QStringList names;
        for (const clientele::rules::Breach& each : checked_.breaches) names << q(name_of(each));
        names.sort();
        return names.join(u'\n');
    }
    QString notes() const {
        QStringList notes;
        for (const clientele::Text& each : checked_.notes) notes << q(each);
        return notes.join(u'\n');
    }
    bool looked_at(clientele::DatasetKind kind, clientele::rules::Dimension dimension) const {
        return checked_.looked_at[static_cast<std::size_t>(kind)][static_cast<std::size_t>(dimension)];
    }

 private:
    static std::string name_of(const clientele::rules::Breach& breach) {
        return clientele::place_id(breach.rule.dataset, breach.rule.column) + ": " +
               std::string(breach.rule.words.value());
    }
    const clientele::rules::Breach* find(std::string_view name) const {
        for (const clientele::rules::Breach& each : checked_.breaches)
            if (name_of(each) == name) return &each;
        return nullptr;
    }

    clientele::Progress progress_;
    clientele::SnapshotPtr snapshot_;
    clientele::rules::CheckedRules checked_;
};
