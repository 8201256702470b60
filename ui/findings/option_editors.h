#pragma once

#include <QWidget>
#include <map>
#include <span>
#include <string>

#include "core/analysis/analysis.h"

class QVBoxLayout;

namespace clientele {

/// A control for each option of an analysis, with its label above.
class OptionEditors : public QWidget {
    Q_OBJECT
   public:
    explicit OptionEditors(QWidget* parent = nullptr);
    /// `values` are those that differ from the defaults.
    void set_options(std::span<const OptionSpec> specs, const std::map<std::string, std::string>& values);

   Q_SIGNALS:
    void changed(const QString& option, const QString& value);   ///< by the user; value as text

   private:
    QWidget* make_editor(const OptionSpec& option, const QString& value);
    QWidget* make_choice(const OptionSpec& option, const QString& value);
    QWidget* make_number(const OptionSpec& option, const QString& value);
    QWidget* make_date(const OptionSpec& option, const QString& value);

    QVBoxLayout* column_;
};

}  // namespace clientele
