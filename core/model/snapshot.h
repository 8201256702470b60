#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>
#include <vector>

#include "core/model/dataset_kind.h"
#include "core/model/imported_rows.h"
#include "core/model/own_definition.h"
#include "core/model/period.h"
#include "core/model/same_people.h"
#include "core/table/column.h"

namespace clientele {

/// A column of a dataset: a field of the kind or a kept attribute.
struct DatasetColumn {
    std::string id;     ///< field id, or the attribute's header
    std::string label;  ///< for people; the field's label (translatable pattern) or the attribute's header
    FieldType type = FieldType::text;
    bool attribute = false;
    std::string domain;  ///< see Field::domain; "<dataset>.<id>" where the field has none
    Column values;
};

/// The rows of one dataset kind that are in force (not undone, not replaced).
struct Dataset {
    DatasetKind kind{};
    std::size_t rows = 0;
    std::vector<DatasetColumn> columns;  ///< fields in registry order (only those with any value), then attributes
    std::uint64_t left_out = 0;          ///< further rows, which a mend has set aside

    /// The column of that id, or nullptr. Attribute ids compare without regard to case.
    const DatasetColumn* find(std::string_view id) const;
    /// The column of that domain ("customer"), or nullptr.
    const DatasetColumn* find_domain(std::string_view domain) const;
};

/// What people call the column: the field's label, or the attribute's header.
Text label_of(DatasetKind kind, const DatasetColumn& column);

/// First and last day of the dataset's own time field; nothing where it has none, or no values in it. O(rows).
std::optional<Period> days_of(const Dataset& dataset);

/// One version of a project, in memory. Immutable; shared by everything that reads it.
class Snapshot {
 public:
    Snapshot(std::uint64_t version, std::string name, std::string currency, std::vector<Dataset> datasets,
             SamePeople same_people = {}, std::vector<OwnRule> own_rules = {}, std::vector<ImportedRows> imports = {},
             std::vector<OwnSegment> own_segments = {}, std::vector<OwnSurvey> own_surveys = {});

    std::uint64_t version() const { return version_; }         ///< rises with every change of the project
    const std::string& name() const { return name_; }          ///< of the project
    const std::string& currency() const { return currency_; }  ///< "€", or "" where unknown
    /// All kinds, also the empty ones (rows = 0).
    const Dataset& dataset(DatasetKind kind) const { return datasets_[static_cast<std::size_t>(kind)]; }

    /// Who was decided to be who. All rows name the customer that stands for a person's ids; the others stay in the
    /// dictionary.
    const SamePeople& same_people() const { return same_people_; }
    /// The rules of the analyst's own that the project keeps.
    const std::vector<OwnRule>& own_rules() const { return own_rules_; }
    /// The segments of the analyst's own that the project keeps.
    const std::vector<OwnSegment>& own_segments() const { return own_segments_; }
    /// How the analyst has surveys and their questions read.
    const std::vector<OwnSurvey>& own_surveys() const { return own_surveys_; }
    /// The id under which the customer of that original id is in the rows; the id itself where they are nobody else's.
    std::string_view customer_of(std::string_view id) const;

    /// The imports in force, dataset by dataset in the order of the ledger; their rows are those of the datasets from
    /// the first to the last. None of a dataset of which that is not known.
    const std::vector<ImportedRows>& imports() const { return imports_; }

    /// Row of the dataset with a key for each code of its key's dictionary: row_of(customers)[code of a customer_id in
    /// any dataset] is the row in customers, or missing_code where no such reference row exists. Built at the first
    /// call (thread-safe). Only for kinds with a key; empty where the dataset has no rows.
    const std::vector<std::uint32_t>& row_of(DatasetKind kind) const;

    /// The dictionary that all columns of the domain share; nullptr where no dataset has one.
    std::shared_ptr<const Dictionary> dictionary(std::string_view domain) const;

    /// What make() gives, worked out once and kept as long as the snapshot. It may depend on the snapshot alone, never
    /// on a filter or option that `what` does not name. Thread-safe; two threads that ask at once may both work it out.
    template <class Make>
    const auto& derived(std::string_view what, Make&& make) const {
        using Value = std::remove_cvref_t<decltype(make())>;
        if (const Value* known = find_derived<Value>(what)) return *known;
        return keep_derived(what, make());
    }
    /// The same in two steps, for work that can fail or be cancelled: nothing is kept then.
    template <class Value>
    const Value* find_derived(std::string_view what) const {
        return static_cast<const Value*>(derived_value(what, typeid(Value)));
    }
    template <class Value>
    const Value& keep_derived(std::string_view what, Value value) const {
        return *static_cast<const Value*>(
            keep_derived_value(what, typeid(Value), std::make_shared<const Value>(std::move(value))));
    }

 private:
    const void* derived_value(std::string_view what, std::type_index type) const;
    const void* keep_derived_value(std::string_view what, std::type_index type,
                                   std::shared_ptr<const void> value) const;

    struct Lazy;
    std::uint64_t version_;
    std::string name_;
    std::string currency_;
    std::vector<Dataset> datasets_;
    SamePeople same_people_;
    std::vector<OwnRule> own_rules_;
    std::vector<ImportedRows> imports_;
    std::vector<OwnSegment> own_segments_;
    std::vector<OwnSurvey> own_surveys_;
    std::shared_ptr<Lazy> lazy_;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

}  // namespace clientele
