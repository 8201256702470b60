#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/shapes/survey_plan.h"

namespace clientele::ingest {

/// What neighbouring columns of one question have before their number: "Q4_1", "Q4.2", "Q4r3", "Q4[SQ001]", "Q4/tea"
/// all stand below Q4, "Which do you use? - Tea" below "Which do you use?". "" where the header has no such form.
std::string_view option_stem(std::string_view header);
/// What such a question names after its stem: "Tea"; else the whole header.
std::string_view option_item(std::string_view header);

/// One column of a group, as part of a question that takes several options.
struct OptionColumn {
    bool is_option = false;
    bool names_itself = false;            ///< the cell of a chosen option is the option's name
    std::string label;                    ///< what the code of a chosen option stands for; "" where it has no label
    std::vector<std::string> not_chosen;  ///< cells that say that it was not chosen
};

/// Beside the columns of a group, whether each holds one option of a question; empty where they are no options: then
/// each is a question of its own.
/// Yes and No in all columns may be answers to several questions: they count as options only where a text says so
/// ("select all that apply"), since the No would be lost.
std::vector<OptionColumn> find_options(std::span<const SurveyHeader::Column> headers,
                                       std::span<const AnswerEvidence> answers, std::span<const SurveyColumn> columns);

/// What the texts of a group's columns have in common, and what is left of each.
struct GroupText {
    std::string text;
    std::vector<std::string> options;
};
GroupText group_text(std::span<const SurveyHeader::Column> headers);

}  // namespace clientele::ingest
