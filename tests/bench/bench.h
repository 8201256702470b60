#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace clientele::bench {

/// Where a run keeps its files, and how large the load is.
struct Setting {
    std::filesystem::path folder;
    std::uint64_t import_lines = 5'000'000;
    std::uint64_t open_lines = 10'000'000;
};

/// One benchmark; main.cpp lists them. Prints its figures.
struct Benchmark {
    const char* name;
    const char* measures;
    void (*run)(const Setting& setting);
};

void import_speed(const Setting& setting);
void open_speed(const Setting& setting);
void filter_speed(const Setting& setting);
void window_speed(const Setting& setting);
void value_speed(const Setting& setting);
void clusters_speed(const Setting& setting);
void forecast_accuracy(const Setting& setting);

/// What a finished child process used.
struct Usage {
    int exit_code = -1;
    double seconds = 0;      ///< wall clock
    double cpu_seconds = 0;  ///< all threads, user and system
    double peak_mib = 0;     ///< largest resident size
};

/// Runs a program with its standard output thrown away, or into a file. Standard input is `input` where given.
Usage run_program(const std::vector<std::string>& command, const std::string& input = {});

/// Milliseconds that one call takes: the median of `times` calls.
double median_ms(int times, const std::function<void()>& call);

struct Cost {
    double ms = 0;      ///< wall clock
    double cpu_ms = 0;  ///< all threads: says more where the machine has other work as well
};
/// The medians of `times` calls.
Cost median_cost(int times, const std::function<void()>& call);

/// Writes order lines of the generated retailer as CSV: order_id, customer_id, time, product_id, quantity, unit_price,
/// store_id; about 42 bytes a line. The same lines for the same count, on any machine. Left alone where the file is
/// there already.
void make_lines_csv(const std::filesystem::path& path, std::uint64_t lines);

/// A project with that many order lines, made by importing a CSV; left alone where it is there already.
std::filesystem::path make_lines_project(const Setting& setting, std::uint64_t lines);

}  // namespace clientele::bench
