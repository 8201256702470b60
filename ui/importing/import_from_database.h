#pragma once

#include <QString>

class QWidget;

namespace clientele {

class Session;

/// Asks for a database and what to read of it, then goes on into the import assistant. `place`: its address, as far as
/// it is known; `kind`: what the rows are to be, "" where that is not said.
void import_from_database(Session& session, const QString& place, const QString& kind, QWidget* window);

}  // namespace clientele
