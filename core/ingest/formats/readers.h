#pragma once

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

FileFormat json_format();  ///< arrays and lines of objects or arrays; see json.cpp

}  // namespace clientele::ingest
