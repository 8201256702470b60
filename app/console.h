#pragma once

#include <string_view>

#include "core/base/format.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// The two channels of a command: results go to standard output, messages and progress to standard error. From its
/// making on, Ctrl+C asks the work under way to stop instead of ending the program; a second Ctrl+C ends it.
class Console {
 public:
    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// To standard output, as it is.
    void print(std::string_view bytes);
    /// The sentence and a line end, to standard output.
    void say(const Text& sentence);
    /// A remark beside the result: "clientele: …" on standard error.
    void remark(const Text& sentence);
    /// "clientele: message (file:line, column)".
    void complain(const Error& error);

    /// One line on standard error, rewritten, where that is a terminal; stops on Ctrl+C everywhere.
    Progress progress();
    bool stop_wanted() const;
    /// Sends out what is buffered. False when standard output could not be written (a full disk, say).
    bool flush();

 private:
    void clear_line();

    bool terminal_;
    bool line_shown_ = false;
};

}  // namespace clientele
