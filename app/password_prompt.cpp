#include "app/password_prompt.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "core/ingest/database.h"

namespace clientele {
namespace {

/// The terminal that the program was started at, with its echo off while it lives.
class SilentTerminal {
 public:
    SilentTerminal() : handle_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (handle_ < 0 || ::tcgetattr(handle_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        usable_ = ::tcsetattr(handle_, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    ~SilentTerminal() {
        if (usable_) ::tcsetattr(handle_, TCSAFLUSH, &before_);
        if (handle_ >= 0) ::close(handle_);
    }
    bool usable() const { return usable_; }

    void say(std::string_view words) const {
        if (::write(handle_, words.data(), words.size()) < 0) return;  // a terminal that is gone reads nothing either
    }
    /// A line, without its end; stops where the console was told to.
    Result<std::string> line(const Console& console) const {
        std::string typed;
        while (true) {
            if (console.stop_wanted()) return cancelled();
            pollfd keys{.fd = handle_, .events = POLLIN, .revents = 0};
            if (::poll(&keys, 1, -1) < 0 && errno == EINTR) continue;
            char sign = '\n';
            if (::read(handle_, &sign, 1) <= 0 || sign == '\n') return typed;
            typed += sign;
        }
    }

 private:
    int handle_;
    termios before_{};
    bool usable_ = false;
};

}  // namespace

std::expected<std::string, Failure> password_for(const std::vector<std::filesystem::path>& places,
                                                 const std::map<std::string, std::string>& settings, Console& console) {
    if (settings.contains("password")) return std::string();
    const Progress silent([&console](double, const Text&) { return !console.stop_wanted(); });
    for (const std::filesystem::path& place : places) {
        if (!is_database(place.string())) continue;
        const auto wanted = wants_password(place.string(), {}, silent);
        if (!wanted) return std::unexpected(wanted.error());
        if (!*wanted) continue;
        const SilentTerminal terminal;
        if (!terminal.usable()) return std::string();
        terminal.say(fmt::format("Password for {}: ", place_name(place)));
        auto typed = terminal.line(console);
        terminal.say("\n");
        if (!typed) return std::unexpected(typed.error());
        return *typed;
    }
    return std::string();
}

}  // namespace clientele
