#include "ui/jobs/free_in_background.h"

#include <QThreadPool>

namespace clientele::detail {

void free_in_background(std::shared_ptr<const void> object) {
    if (!object || object.use_count() > 1) return;  // another owner frees it
    QThreadPool::globalInstance()->start([last = std::move(object)]() mutable { last.reset(); });
}

}  // namespace clientele::detail
