#include "ui/shell/preferences.h"

#include <QSettings>
#include <mutex>

#include "ui/jobs/jobs.h"

namespace clientele {

struct Preferences::Unwritten {
    std::mutex writing;  // held while the disk is waited for
    std::mutex mutex;    // of the values, held for moments only
    QVariantMap values;

    void write() {
        const std::scoped_lock one_at_a_time(writing);
        QVariantMap now;
        {
            const std::scoped_lock lock(mutex);
            now.swap(values);
        }
        if (now.isEmpty()) return;
        QSettings settings;
        for (auto each = now.cbegin(); each != now.cend(); ++each) settings.setValue(each.key(), each.value());
    }
};

Preferences::Preferences(Jobs& jobs, QObject* parent)
    : QObject(parent), jobs_(jobs), unwritten_(std::make_shared<Unwritten>()) {
    const QSettings settings;
    for (const QString& key : settings.allKeys()) values_.insert(key, settings.value(key));
}

Preferences::~Preferences() { unwritten_->write(); }

void Preferences::set(const QString& key, const QVariant& value) {
    if (values_.value(key) == value) return;
    values_.insert(key, value);
    {
        const std::scoped_lock lock(unwritten_->mutex);
        unwritten_->values.insert(key, value);
    }
    jobs_.run<void>(
        Lane::analysis, {},
        [unwritten = unwritten_](const Progress&) -> Result<void> {
            unwritten->write();
            return {};
        },
        nullptr, [](Result<void>) {}, true);
}

}  // namespace clientele
