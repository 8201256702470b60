#pragma once

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

FileFormat json_format();     ///< arrays and lines of objects or arrays; see json.cpp
FileFormat subtitles_format();    ///< transcripts as .vtt and .srt
FileFormat speech_json_format();  ///< transcripts of speech recognisers
FileFormat spss_format();     ///< .sav, .zsav and .por
FileFormat stata_format();    ///< .dta
FileFormat sas_format();      ///< .sas7bdat and .xpt
FileFormat sqlite_format();   ///< tables, views and queries of a database
FileFormat w3c_log_format();  ///< W3C extended logs, as of IIS
FileFormat web_log_format();  ///< common and combined log format
FileFormat xlsx_format();     ///< xlsx and xlsm
FileFormat xls_format();      ///< of Excel 5 to 2003
FileFormat ods_format();      ///< OpenDocument
FileFormat fods_format();     ///< the same as one XML file

}  // namespace clientele::ingest
