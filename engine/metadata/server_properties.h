#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/metadata/cluster_image.h"

namespace brook {

/// One entry of a server.properties file.
struct PropertyLine {
    std::string key;
    std::string value;
    std::size_t line = 0;  ///< where it begins, from 1
};

/// Reads Java's properties format: '#' and '!' comments, '=' or ':' or white space between key and value, continued
/// lines, backslash escapes with \uXXXX.
std::vector<PropertyLine> parsePropertiesFile(std::string_view text);

/// The values of a server.properties file, checked. Keys that Kafka does not know are named in `warnings`; a bad value
/// fails with InvalidConfig and the number of its line. A key given twice takes its last value.
struct ServerProperties {
    ConfigValues values;
    std::vector<std::string> warnings;
};
Result<ServerProperties> readServerProperties(std::string_view text);

}  // namespace brook
