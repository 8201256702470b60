// What libFuzzer calls; CLIENTELE_FUZZ_TARGET is the target's function.

#include <cstddef>
#include <cstdint>

#include "tables.h"
#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    clientele::fuzz::in_every_way = false;
    clientele::fuzz::CLIENTELE_FUZZ_TARGET({static_cast<const char*>(static_cast<const void*>(bytes)), size});
    return 0;
}
