#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "bench.h"

namespace clientele::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const std::vector<std::string>& command, int input) {
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));  // execvp leaves them alone
    words.push_back(nullptr);
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(input >= 0 ? input : nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    execvp(words[0], words.data());
    _exit(127);
}

}  // namespace

Usage run_program(const std::vector<std::string>& command, const std::string& input) {
    int ends[2] = {-1, -1};
    if (!input.empty() && pipe(ends) != 0) return {};
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        if (ends[1] >= 0) close(ends[1]);
        become(command, ends[0]);
    }
    if (!input.empty()) {
        close(ends[0]);
        if (write(ends[1], input.data(), input.size()) < 0) return {};
        close(ends[1]);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, seconds_since(start),
            seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024};
}

double median_ms(int times, const std::function<void()>& call) { return median_cost(times, call).ms; }

Cost median_cost(int times, const std::function<void()>& call) {
    std::vector<double> taken, used;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        const std::clock_t cpu = std::clock();  // of all threads
        call();
        taken.push_back(seconds_since(start) * 1000);
        used.push_back(static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
    }
    std::ranges::sort(taken);
    std::ranges::sort(used);
    return {taken[taken.size() / 2], used[used.size() / 2]};
}

}  // namespace clientele::bench
