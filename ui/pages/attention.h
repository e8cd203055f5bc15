#pragma once

#include <QString>

#include <vector>

#include "engine/admin/values.h"

namespace brook::ui {

/// One thing that wants the user's attention: what, why in words, and the topic it is about, if it is about one.
struct Attention {
    Severity severity = Severity::Warning;
    QString what;
    QString why;
    QString topic;
};

/// What a snapshot says that someone should know, the worst first. A fact stays as long as it is one; a warning of the
/// log stays for ten minutes. Pure.
std::vector<Attention> attentions(const admin::Snapshot& snapshot);

}  // namespace brook::ui
