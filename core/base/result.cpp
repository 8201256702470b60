#include "core/base/result.h"

namespace clientele {

std::string_view id(ErrorCode code) {
    switch (code) {
        case ErrorCode::cancelled: return "cancelled";
        case ErrorCode::not_found: return "not_found";
        case ErrorCode::not_readable: return "not_readable";
        case ErrorCode::not_writable: return "not_writable";
        case ErrorCode::bad_format: return "bad_format";
        case ErrorCode::bad_value: return "bad_value";
        case ErrorCode::ambiguous: return "ambiguous";
        case ErrorCode::missing_data: return "missing_data";
        case ErrorCode::too_large: return "too_large";
        case ErrorCode::newer_version: return "newer_version";
        case ErrorCode::locked: return "locked";
        case ErrorCode::unsupported: return "unsupported";
        case ErrorCode::internal: return "internal";
    }
    return "internal";
}

}  // namespace clientele
