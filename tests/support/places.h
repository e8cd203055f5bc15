#pragma once

#include <string>

namespace brook::test {

/// The folder of the sources that this test was built from, and what lies at `path` in it.
std::string sourcePath(const std::string& path = {});

/// What lies at `path` in tests/data: what Apache Kafka wrote and defines.
std::string dataPath(const std::string& path);

}  // namespace brook::test
