#include "core/model/filter_fields.h"

#include <algorithm>

#include "core/base/edit_distance.h"
#include "core/base/small_letters.h"

namespace clientele {
namespace {

std::vector<Text> listed(const std::vector<std::string>& names) {
    std::vector<Text> texts;
    for (const std::string& each : names) texts.push_back(verbatim(each));
    return texts;
}

std::vector<std::string> datasets_with_data(const Snapshot& snapshot) {
    std::vector<std::string> names;
    for (const DatasetSpec& kind : dataset_kinds())
        if (snapshot.dataset(kind.kind).rows > 0) names.emplace_back(kind.id);
    return names;
}

}  // namespace

std::optional<std::string> closest(std::string_view text, const std::vector<std::string>& known) {
    const std::string wanted = small_letters(text);
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(2, wanted.size() / 4) + 1;
    for (const std::string& each : known) {
        const std::string candidate = small_letters(each);
        if (candidate.size() > wanted.size() + least || wanted.size() > candidate.size() + least) continue;
        const std::size_t away = edit_distance(wanted, candidate);
        if (away < least) {
            least = away;
            best = each;
        }
    }
    return best;
}

std::vector<FieldPlace> places_of(const Snapshot& snapshot, std::string_view field) {
    std::vector<FieldPlace> places;
    const std::string wanted = small_letters(field);
    for (const DatasetSpec& kind : dataset_kinds())
        for (const DatasetColumn& column : snapshot.dataset(kind.kind).columns)
            if (small_letters(column.id) == wanted) places.push_back({kind.kind, &column});
    return places;
}

std::unexpected<Error> unknown_dataset(const Snapshot& snapshot, std::string_view dataset) {
    if (datasets_with_data(snapshot).empty())
        return fail(ErrorCode::not_found,
                    text("There is no dataset “{0}”, and the project has no data yet.", name(dataset)));
    return fail(ErrorCode::not_found, text("There is no dataset “{0}”. Datasets with data: {1}.", name(dataset),
                                           listed(datasets_with_data(snapshot))));
}

std::unexpected<Error> missing_field(const Snapshot& snapshot, const Condition& condition) {
    const DatasetSpec& kind = spec(condition.dataset);
    const Dataset& dataset = snapshot.dataset(condition.dataset);
    std::vector<std::string> others;
    for (const FieldPlace& place : places_of(snapshot, condition.field)) others.push_back(place.written());
    if (!others.empty()) {
        return fail(ErrorCode::not_found,
                    text("{0} has no values in “{1}” in this project, but there is {2}: use that instead.",
                         name(kind.id), name(condition.field), listed(others)));
    }
    if (dataset.rows == 0) {
        if (datasets_with_data(snapshot).empty())
            return fail(ErrorCode::not_found, text("{0} has no rows: the project has no data yet.", name(kind.id)));
        return fail(ErrorCode::not_found, text("{0} has no rows in this project. Datasets with data: {1}.",
                                               name(kind.id), listed(datasets_with_data(snapshot))));
    }
    std::vector<std::string> known;
    for (const DatasetColumn& column : dataset.columns) known.push_back(column.id);
    if (const auto near = closest(condition.field, known)) {
        return fail(ErrorCode::not_found, text("{0} has no field “{1}”. Did you mean {2}? It has: {3}.", name(kind.id),
                                               name(condition.field), name(*near), listed(known)));
    }
    return fail(ErrorCode::not_found,
                text("{0} has no field “{1}”. It has: {2}.", name(kind.id), name(condition.field), listed(known)));
}

}  // namespace clientele
