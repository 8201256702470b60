#include "core/model/noted_snapshot.h"

#include <deque>
#include <mutex>

namespace clientele {
namespace {

constexpr std::size_t most_carried = 4;
constexpr std::string_view notes_key = "notes on alerts", carried_key = "carried";

/// The latest last.
struct CarriedValues {
    std::mutex mutex{};
    std::deque<std::pair<std::string, std::shared_ptr<const void>>> values{};
};
using SharedValues = std::shared_ptr<CarriedValues>;

const SharedValues& values_of(const Snapshot& snapshot) {
    return snapshot.derived(carried_key, [] { return std::make_shared<CarriedValues>(); });
}

}  // namespace

const AlertNotes& alert_notes(const Snapshot& snapshot) {
    return snapshot.derived(notes_key, [] { return AlertNotes(); });
}

void lay_notes(const Snapshot& fresh, AlertNotes notes) { fresh.keep_derived(notes_key, std::move(notes)); }

SnapshotPtr with_notes(const Snapshot& snapshot, std::uint64_t version, AlertNotes notes) {
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(snapshot.dataset(kind.kind));
    auto other = std::make_shared<const Snapshot>(version, snapshot.name(), snapshot.currency(), std::move(datasets),
                                                  snapshot.same_people(), snapshot.own_rules(), snapshot.imports(),
                                                  snapshot.own_segments(), snapshot.own_surveys());
    lay_notes(*other, std::move(notes));
    other->keep_derived(carried_key, values_of(snapshot));
    return other;
}

std::shared_ptr<const void> carried(const Snapshot& snapshot, std::string_view what) {
    CarriedValues& all = *values_of(snapshot);
    const std::lock_guard lock(all.mutex);
    for (const auto& [name, value] : all.values)
        if (name == what) return value;
    return nullptr;
}

void carry(const Snapshot& snapshot, std::string_view what, std::shared_ptr<const void> value) {
    CarriedValues& all = *values_of(snapshot);
    const std::lock_guard lock(all.mutex);
    std::erase_if(all.values, [&](const auto& each) { return each.first == what; });
    all.values.emplace_back(what, std::move(value));
    if (all.values.size() > most_carried) all.values.pop_front();
}

}  // namespace clientele
