#pragma once

#include <QStringList>

#include "engine/admin/storage_values.h"
#include "ui/widgets/badge.h"

/// Storage in words: states, amounts, and what an order would do or did.
namespace brook::ui::storage_words {

enum class SegmentState {
    Leaving,  ///< retention takes it next; its time left is told
    Clean,    ///< compacted
    Closed,   ///< complete, of a topic that is not compacted
    Dirty,    ///< complete, not compacted yet
    Active,   ///< written to
};

/// `oldest`: no other segment of the partition leaves before it.
SegmentState stateOf(const admin::SegmentRow& segment, const admin::CleanupRules& rules, Timestamp now, bool oldest);
BadgeSpec badgeOf(SegmentState state);
/// What a legend says of it.
QString legend(SegmentState state);

/// "Compact and delete, 7 days"
QString rules(const admin::CleanupRules& rules);
/// "2 h 14 min", "now"; empty when retention.ms never takes it.
QString timeLeft(const admin::SegmentRow& segment, Timestamp now);
/// "58,204 records, 12 tombstones, 3 control records"
QString held(const std::optional<admin::HeldRecords>& held);
/// "3 segments, 12,345 records, 8.2 MiB"
QString amount(const admin::Amount& amount);

QString orderTitle(admin::StorageOrder order, const QString& topic);
/// The words on its button: "Roll now", "Clean now", "Retain now".
QString orderButton(admin::StorageOrder order);
/// What it is, in one sentence.
QString orderMeaning(admin::StorageOrder order);
QString preview(admin::StorageOrder order, const admin::OrderReport& report);
QString result(admin::StorageOrder order, const QString& topic, const admin::OrderReport& report);
/// What went wrong where; empty when nothing did.
QStringList problems(const admin::OrderReport& report);
/// Whether it would do anything.
bool doesSomething(const admin::OrderReport& report);

/// What a change of settings would remove; empty when it touches nothing that is stored.
QStringList forecast(const admin::ChangeForecast& forecast);

}  // namespace brook::ui::storage_words
