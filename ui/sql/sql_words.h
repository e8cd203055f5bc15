#pragma once

#include <QString>

namespace brook::ui {

/// What is wrong with a statement, and where: characters [from, from + count) of it.
struct SqlProblem {
    QString sentence;
    int from = 0;
    int count = 0;
    bool isUnfinished = false;  ///< it may only go on: nobody who still types is told
};

/// What SQLite says, as a sentence. `statement` and the byte that SQLite points at say where.
SqlProblem problemOf(const QString& message, const QByteArray& statement, int byte);

}  // namespace brook::ui
