#pragma once

#include <string>
#include <string_view>

/// The text so often, with {i} as a number from 1, and {d} as the same in two digits.
inline std::string repeated(int times, std::string_view line) {
    std::string all;
    for (int i = 1; i <= times; ++i) {
        std::string one(line);
        while (one.contains("{i}")) one.replace(one.find("{i}"), 3, std::to_string(i));
        while (one.contains("{d}")) one.replace(one.find("{d}"), 3, (i < 10 ? "0" : "") + std::to_string(i));
        all += one + '\n';
    }
    return all;
}
