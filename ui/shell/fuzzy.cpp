#include "ui/shell/fuzzy.h"

#include <algorithm>

namespace clientele {

int fuzzy_score(QStringView typed, QStringView text) {
    const QString wanted = typed.toString().toCaseFolded().remove(QLatin1Char(' '));
    if (wanted.isEmpty()) return 1;
    const QString whole = text.toString().toCaseFolded();
    const qsizetype run_at = whole.indexOf(typed.toString().trimmed().toCaseFolded());
    int score = 0;
    if (run_at >= 0) {
        const bool word = run_at == 0 || !whole[run_at - 1].isLetterOrNumber();
        score = 600 + (word ? 200 : 0) + (run_at == 0 ? 100 : 0);
    } else {
        qsizetype at = -1;
        qsizetype before = -2;
        for (const QChar letter : wanted) {
            at = whole.indexOf(letter, at + 1);
            if (at < 0) return 0;
            const bool word = at == 0 || !whole[at - 1].isLetterOrNumber();
            score += word ? 30 : at == before + 1 ? 20 : 5;
            before = at;
        }
        if (score < 12 * wanted.size()) return 0;  // letters strewn over a text fit by chance
    }
    return std::max(1, score - static_cast<int>(std::min<qsizetype>(whole.size(), 90)));
}

}  // namespace clientele
