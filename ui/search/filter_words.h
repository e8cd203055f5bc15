#pragma once

#include <QString>

#include <string>

namespace brook::ui {

/// What is wrong with a filter, in the window's language; the engine says it in English. A sentence that is not known
/// stays as it is.
QString filterSentence(const std::string& english);

}  // namespace brook::ui
