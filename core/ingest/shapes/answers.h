#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/ingest/source.h"

namespace clientele::ingest {

/// How a question is answered.
enum class QuestionType : std::uint8_t { nps, scale, single, multiple, number, text };
/// "nps", "scale", "single", "multiple", "number", "text".
std::string_view id(QuestionType type);

/// What the answers in one column have in common.
class AnswerEvidence {
 public:
    /// Distinct answers that are told apart; a column with more is no list of options.
    static constexpr std::size_t most_distinct = 60;

    void add(std::string_view cell);
    /// A cell that holds no answer: a word such as NA.
    void add_missing() { ++missing_; }
    /// A word that holds no answer where the others are numbers, such as a dash.
    void add_doubtful() { ++doubtful_; }

    std::uint64_t filled() const { return filled_; }
    /// Cells without an answer that are not blank.
    std::uint64_t missing() const { return missing_ + (all_numbers() ? doubtful_ : 0); }
    std::uint64_t answers() const { return filled_ + (all_numbers() ? 0 : doubtful_); }
    /// With how often; complete unless many().
    const std::map<std::string, std::uint64_t>& distinct() const { return distinct_; }
    bool many() const { return many_; }
    bool all_numbers() const { return filled_ > 0 && numbers_ == filled_; }
    bool all_integers() const { return filled_ > 0 && integers_ == filled_; }
    double smallest() const { return smallest_; }
    double largest() const { return largest_; }
    /// 1, 2, 3: names of the rows rather than answers.
    bool counts_rows() const { return all_integers() && filled_ > 2 && rising_; }
    /// The sign that separates several options in one cell; '\0' where there is none.
    char separator() const;

 private:
    struct Pieces {
        char sign;
        std::uint64_t cells = 0;  ///< with the sign in them
        std::uint64_t pieces = 0;
        std::map<std::string, std::uint64_t, std::less<>> distinct;
        bool many = false;
        void add(std::string_view cell);
        bool are_options() const;
    };
    /// Commas stand in answers as well ("Yes, always"): they part options only where nearly all of these are also given
    /// alone, and there are more combinations than options.
    bool commas_part_options() const;
    /// Semicolons stand in sentences as well: pieces of cells with the sign are options where at least half of them
    /// also come in another cell.
    bool pieces_come_again(char sign) const;

    std::uint64_t filled_ = 0;
    std::uint64_t missing_ = 0;
    std::uint64_t doubtful_ = 0;
    std::uint64_t numbers_ = 0;
    std::uint64_t integers_ = 0;
    double smallest_ = 0;
    double largest_ = 0;
    bool rising_ = true;
    double before_ = 0;
    std::map<std::string, std::uint64_t> distinct_;
    bool many_ = false;
    Pieces by_semicolon_{.sign = ';', .distinct = {}};
    Pieces by_bar_{.sign = '|', .distinct = {}};
    Pieces by_comma_{.sign = ',', .distinct = {}};
};

/// The type of a question whose answers stand in one column. `words`: its header and text.
QuestionType question_type(const AnswerEvidence& answers, std::string_view words, const ValueLabels* labels);

/// A cell that says that an option was not chosen: "Not selected", 0, "No".
bool is_unchosen(std::string_view cell);
/// A cell that says that an option was chosen without naming it: 1, "Yes", "Selected".
bool is_bare_choice(std::string_view cell);

/// "I am ALL Ears" -> "i am all ears"; of ASCII letters alone.
std::string small_letters(std::string_view words);

}  // namespace clientele::ingest
