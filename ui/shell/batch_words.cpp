#include "ui/shell/batch_words.h"

#include "ui/shell/reader_format.h"

namespace clientele {

QString source_words(const Batch& batch) {
    if (!batch.mend) return qtext(batch.plan.source_name);
    const Mend& mend = *batch.mend;
    const DatasetSpec& kind = spec(mend.dataset);
    QString words = qtext(Text(kind.label, {}));
    if (!mend.fields.empty()) {
        const Field* field = find_field(kind, mend.fields.front());
        words += QStringLiteral(" · ") + (field ? qtext(Text(field->label, {})) : qtext(mend.fields.front()));
    }
    const auto& translate = current_format().translate;
    return words + QStringLiteral(": ") + (translate ? qtext(translate(mend.rule)) : qtext(mend.rule));
}

}  // namespace clientele
