#pragma once

#include <QString>

#include <vector>

#include "engine/admin/storage_values.h"

/// "Why is this record still here?" in words.
namespace brook::ui::fate_words {

struct Line {
    enum class Shape {
        Open,   ///< this no longer holds it
        Waits,  ///< this holds it for a time
        Holds,  ///< this holds it for as long as nothing changes
    };
    Shape shape = Shape::Holds;
    QString title;
    QString detail;
};

/// What holds the record and what does not, in the order in which it matters.
std::vector<Line> lines(const admin::RecordFate& fate);
/// When it can go, in one sentence.
QString verdict(const admin::RecordFate& fate);

}  // namespace brook::ui::fate_words
