#include "core/ingest/shapes/shape.h"

#include <algorithm>

#include "core/ingest/settings.h"
#include "core/ingest/shapes/all_shapes.h"

namespace clientele {

bool can_be_unfolded_into(DatasetKind kind) {
    return std::ranges::find(ingest::shapes(), kind, &ingest::Shape::kind) != ingest::shapes().end();
}

namespace ingest {

std::span<const Shape> shapes() {
    static const std::vector<Shape> all{survey_shape(), baskets_shape(), series_shape(), split_months_shape()};
    return all;
}

const Shape* shape_of(const SourceFacts& facts, std::optional<DatasetKind> kind) {
    const std::string_view given = setting(facts.settings, "shape");
    for (const Shape& shape : shapes()) {
        if (given == shape.id) return &shape;
        if (!given.empty()) continue;
        if (kind ? *kind == shape.kind && shape.is_meant(facts) : shape.is_evident(facts)) return &shape;
    }
    return nullptr;
}

}  // namespace ingest
}  // namespace clientele
