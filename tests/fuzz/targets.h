#pragma once

#include <span>
#include <string_view>

namespace clientele::fuzz {

/// Something that reads what others wrote, given any bytes at all. Whatever they are, it must neither crash nor hang
/// nor take unbounded memory, and what it finds in them must fit together; where it does not, the process is aborted.
struct Target {
    std::string_view name;  ///< also of its seeds' folder
    void (*run)(std::string_view bytes);
};

void read_text(std::string_view bytes);
void read_json(std::string_view bytes);
void read_web_log(std::string_view bytes);
void read_workbook(std::string_view bytes);
void read_workbook_parts(std::string_view bytes);
void read_statistics(std::string_view bytes);
void read_transcript(std::string_view bytes);
void read_recipe(std::string_view bytes);
void read_project(std::string_view bytes);

inline constexpr Target targets[] = {
    {"text", read_text},         {"json", read_json},
    {"web_log", read_web_log},   {"workbook", read_workbook},
    {"workbook_parts", read_workbook_parts}, {"statistics", read_statistics},
    {"transcript", read_transcript}, {"recipe", read_recipe},
    {"project", read_project}};

}  // namespace clientele::fuzz
