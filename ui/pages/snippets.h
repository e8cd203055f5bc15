#pragma once

#include <QString>
#include <QStringList>

namespace brook::ui {

/// How to produce a first record, per language, with the address to copy.
QStringList snippetLanguages();
QString snippet(int language, const QString& address);

}  // namespace brook::ui
