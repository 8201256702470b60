#pragma once

extern "C" void __asan_init() __attribute__((weak));

/// Whether core is built with the address sanitizer, where all takes ten times as long and more. Tests are compiled the
/// same in both builds: it is known when they run.
inline bool core_is_checked() { return __asan_init != nullptr; }
