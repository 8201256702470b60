#pragma once

#include <QFormLayout>
#include <QWidget>
#include <algorithm>
#include <initializer_list>

namespace clientele {

/// Labels of several forms, one below the other, as wide as the widest, so that fields begin at one line; beside the
/// middle of their fields.
inline void align_labels(std::initializer_list<QFormLayout*> forms) {
    int widest = 0;
    const auto each = [&](auto&& visit) {
        for (QFormLayout* form : forms)
            for (int row = 0; row < form->rowCount(); ++row)
                if (const QLayoutItem* label = form->itemAt(row, QFormLayout::LabelRole); label && label->widget())
                    visit(*label->widget(), form->itemAt(row, QFormLayout::FieldRole));
    };
    each([&](const QWidget& label, const QLayoutItem*) { widest = std::max(widest, label.sizeHint().width()); });
    each([&](QWidget& label, const QLayoutItem* field) {
        label.setMinimumWidth(widest);
        if (field && field->widget()) label.setMinimumHeight(field->widget()->sizeHint().height());
    });
}

}  // namespace clientele
