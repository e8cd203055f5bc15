#pragma once

#include <memory>

#include "engine/admin/search_values.h"

namespace brook::ui {

class FilterLine;

/// How a line asks for records, wherever one stands: a condition, a text or an expression. Its modes are those of
/// search::FilterMode, in their order.
namespace filter_input {

void offerModes(FilterLine& line);
/// What is in the line, whether it can be understood or not.
search::FilterText asked(const FilterLine& line);
void put(FilterLine& line, const search::FilterText& filter);
/// What is in the line, understood as of now; what cannot be is marked there. Null: that, or nothing is asked for.
std::shared_ptr<const search::Filter> read(FilterLine& line);
/// The same without a line.
std::shared_ptr<const search::Filter> understood(const search::FilterText& filter);
/// "WHERE", "Text", "Regex".
QString modeWord(search::FilterMode mode);
/// As the workbench keeps a mode; one that is not known is a condition.
QString modeKey(search::FilterMode mode);
search::FilterMode modeOf(const QString& key);

}  // namespace filter_input

}  // namespace brook::ui
