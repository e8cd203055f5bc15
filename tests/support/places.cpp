#include "tests/support/places.h"

namespace brook::test {

std::string sourcePath(const std::string& path) {
    return path.empty() ? BROOK_SOURCE_DIR : BROOK_SOURCE_DIR "/" + path;
}

std::string dataPath(const std::string& path) { return sourcePath("tests/data/" + path); }

}  // namespace brook::test
