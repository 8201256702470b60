#include "core/model/mend.h"

namespace clientele {

std::string_view id(MendChange change) {
    switch (change) {
        case MendChange::leave_out:
            return "leave out";
        case MendChange::clear:
            return "set to missing";
        case MendChange::replace:
            return "replace values";
    }
    return {};
}

}  // namespace clientele
