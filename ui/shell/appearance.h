#pragma once

#include <QObject>

namespace clientele {

/// Light or dark: as the desktop has it, or as the reader chose; remembered.
class Appearance : public QObject {
    Q_OBJECT
 public:
    enum class Choice { automatic, light, dark };

    /// Looks at the desktop's colours, so it must be made before anything else sets a palette; applies the theme.
    explicit Appearance(QObject* parent = nullptr);

    Choice choice() const { return choice_; }
    void choose(Choice choice);

 private:
    void apply();
    Choice choice_;
    bool desktop_dark_;
};

}  // namespace clientele
