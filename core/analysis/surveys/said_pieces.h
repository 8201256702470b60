#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// What preparations and options of surveys are written in: pieces between signs, and names in quotes where they hold
// such signs themselves: "How was it; honestly?", quotes within doubled.

/// The pieces between separators that do not stand in quotes, without blanks at their ends; empty ones are left out.
std::vector<std::string_view> said_pieces(std::string_view text, char separator);
/// First and last place of a sign outside of quotes; npos where there is none.
std::size_t first_outside_quotes(std::string_view text, char sign);
std::size_t last_outside_quotes(std::string_view text, char sign);
/// What a piece means: "in ""quotes""" as it is, others without blanks at their ends.
std::string unquoted_piece(std::string_view text);
/// A name as a piece that means it: in quotes where it holds one of the signs, quotes or blanks at its ends.
std::string quoted_piece(std::string_view name, std::string_view signs = ";,=:>*");

}  // namespace clientele
