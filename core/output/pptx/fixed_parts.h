#pragma once

#include <string>
#include <utility>
#include <vector>

namespace clientele {

inline constexpr int slide_width = 12'192'000, slide_height = 6'858'000;  ///< 16:9, in EMU

using PackageParts = std::vector<std::pair<std::string, std::string>>;  ///< name and bytes

/// The parts of a presentation that are the same in all: theme, master, layout and notes' master, with their
/// relationships.
PackageParts fixed_presentation_parts();

/// `<?xml …?>`, the relationships of a part, from type (the last word of its URI) and target, numbered from rId1.
std::string relationships(const std::vector<std::pair<std::string, std::string>>& targets);

/// The namespaces of presentation parts, for their outermost element.
inline constexpr const char* presentation_namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
inline constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace clientele
