#pragma once

#include <QObject>

namespace clientele {

class Restyling;
struct Theme;

/// Light or dark: as the desktop has it, or as the reader chose; remembered.
class Appearance : public QObject {
    Q_OBJECT
 public:
    enum class Choice { automatic, light, dark };

    /// Looks at the desktop's colours, so it must be made before anything else sets a palette; applies the theme.
    explicit Appearance(QObject* parent = nullptr);

    Choice choice() const { return choice_; }
    void choose(Choice choice);

 Q_SIGNALS:
    void to_remember(const QString& key, const QString& value);  ///< for the next start

 private:
    const Theme& theme() const;
    Restyling* restyling_;
    Choice choice_;
    bool desktop_dark_;
};

}  // namespace clientele
