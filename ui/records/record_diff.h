#pragma once

#include <QString>

#include <vector>

#include "engine/admin/values.h"
#include "ui/records/payload_document.h"

/// What differs between two records. Pure functions over whole records.
namespace brook::ui::record_diff {

struct Difference {
    enum class Kind { Changed, Added, Removed } kind = Kind::Changed;
    QString where;   ///< "value.times.estimated", "header trace", "line 7"
    QString before;  ///< empty when it was added
    QString after;
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Field by field where both values are trees, else line by line; then headers by name and order. In the order of the
/// later record, with what it lost at the end of each part.
std::vector<Difference> differences(const admin::RecordRow& before, const admin::RecordRow& after,
                                    const Reading& value);

}  // namespace brook::ui::record_diff
