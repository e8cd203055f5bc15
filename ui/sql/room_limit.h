#pragma once

namespace brook::ui {

/// The name of a file system for SQLite in which all that is sorted and kept aside takes at most 4 GiB together, in
/// files without a name that are gone with the process. Any thread; null where SQLite knows none.
const char* limitedRoom();

}  // namespace brook::ui
