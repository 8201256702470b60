#pragma once

#include "core/sample/streams.h"

namespace clientele::sample {

/// All rows of a stream in one chunk.
inline Chunk all_rows(std::unique_ptr<RowStream> stream) {
    Chunk all = empty_chunk(stream->columns());
    for (;;) {
        auto block = stream->next();
        if (!block || !*block) return all;
        const Chunk& rows = (*block)->rows;
        for (std::size_t c = 0; c < rows.columns.size(); ++c) {
            const ChunkColumn& from = rows.columns[c];
            ChunkColumn& to = all.columns[c];
            to.numbers.insert(to.numbers.end(), from.numbers.begin(), from.numbers.end());
            to.dates.insert(to.dates.end(), from.dates.begin(), from.dates.end());
            to.times.insert(to.times.end(), from.times.begin(), from.times.end());
            to.booleans.insert(to.booleans.end(), from.booleans.begin(), from.booleans.end());
            const auto before = static_cast<std::uint32_t>(to.bytes.size());
            to.bytes += from.bytes;
            for (const std::uint32_t end : from.ends) to.ends.push_back(before + end);
        }
        all.rows += rows.rows;
    }
}

/// The options without dirty rows, for tests of what everything else looks like.
inline SampleOptions clean(SampleOptions options) {
    options.truths.dirt.strength = 0;
    return options;
}

}  // namespace clientele::sample
