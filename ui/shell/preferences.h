#pragma once

#include <QObject>
#include <QVariant>
#include <memory>

namespace clientele {

class Jobs;

/// What the window keeps for its next start: read once, held in memory, and written in the background, since a write
/// waits for the disk. What has not been written when it is destroyed is written then.
class Preferences : public QObject {
    Q_OBJECT
 public:
    explicit Preferences(Jobs& jobs, QObject* parent = nullptr);
    ~Preferences() override;

    QVariant value(const QString& key) const { return values_.value(key); }
    void set(const QString& key, const QVariant& value);

 private:
    struct Unwritten;
    Jobs& jobs_;
    QVariantMap values_;
    std::shared_ptr<Unwritten> unwritten_;
};

}  // namespace clientele
