#include "app/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <mutex>

namespace clientele {
namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t stop_asked = 0;

void ask_to_stop(int) { stop_asked = 1; }

void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);  // the second one ends the program
    sigaction(signal_number, &action, nullptr);
}

std::string place(const Location& where) {
    std::string out = where.file;
    if (where.line > 0) out += (out.empty() ? "line " : ":") + std::to_string(where.line);
    if (!where.column.empty()) out += (out.empty() ? "column " : ", column ") + where.column;
    return out;
}

struct Shown {
    std::mutex mutex;
    std::chrono::steady_clock::time_point last{};
};

}  // namespace

Console::Console() : terminal_(::isatty(STDERR_FILENO) == 1) {
    stop_asked = 0;
    handle(SIGINT, ask_to_stop);
    handle(SIGTERM, ask_to_stop);
}

Console::~Console() {
    clear_line();
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
}

void Console::print(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

void Console::say(const Text& sentence) { print(to_string(sentence) + "\n"); }

void Console::remark(const Text& sentence) {
    clear_line();
    fmt::print(stderr, "clientele: {}\n", to_string(sentence));
}

void Console::complain(const Error& error) {
    clear_line();
    const std::string said = to_string(error.message);
    const std::string where = place(error.where);
    const bool known = where.empty() || said.contains(where);
    fmt::print(stderr, "clientele: {}{}\n", said, known ? "" : " (" + where + ")");
}

Progress Console::progress() {
    if (!terminal_) return Progress([](double, const Text&) { return stop_asked == 0; });
    auto shown = std::make_shared<Shown>();
    return Progress([this, shown](double fraction, const Text& doing) {
        if (fraction >= 0) {
            const std::lock_guard guard(shown->mutex);
            const auto now = std::chrono::steady_clock::now();
            if (now - shown->last > std::chrono::milliseconds(100)) {
                shown->last = now;
                line_shown_ = true;
                fmt::print(stderr, "\r\033[K{:3.0f} %  {}", fraction * 100, to_string(doing));
                std::fflush(stderr);
            }
        }
        return stop_asked == 0;
    });
}

bool Console::stop_wanted() const { return stop_asked != 0; }

bool Console::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void Console::clear_line() {
    if (!line_shown_) return;
    fmt::print(stderr, "\r\033[K");
    line_shown_ = false;
}

}  // namespace clientele
