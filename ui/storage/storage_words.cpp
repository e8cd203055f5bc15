#include "ui/storage/storage_words.h"

#include <QCoreApplication>

#include "ui/look/text.h"

namespace brook::ui::storage_words {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::storage_words)
};

constexpr std::int64_t soon = 86'400'000;

int forPlural(std::uint64_t number) { return static_cast<int>(std::min<std::uint64_t>(number, 1'000'000'000)); }

QString records(std::uint64_t number) {
    return Words::tr("%1 record(s)", nullptr, forPlural(number)).arg(text::count(number));
}

bool isNothing(const admin::Amount& amount) {
    return amount.segments == 0 && amount.bytes == 0 && amount.records.value_or(0) == 0;
}

/// "at least" where the whole could not be found out.
QString wouldGo(const admin::Amount& gone) {
    return gone.complete ? amount(gone) : Words::tr("at least %1").arg(amount(gone));
}

}  // namespace

SegmentState stateOf(const admin::SegmentRow& segment, const admin::CleanupRules& rules, Timestamp now, bool oldest) {
    const bool leavesSoon = oldest && segment.leavesAt && *segment.leavesAt - now < soon;
    if (segment.due || (leavesSoon && !segment.active)) return SegmentState::Leaving;
    if (segment.active) return SegmentState::Active;
    if (!rules.compacts) return SegmentState::Closed;
    return segment.cleaned ? SegmentState::Clean : SegmentState::Dirty;
}

BadgeSpec badgeOf(SegmentState state) {
    switch (state) {
        case SegmentState::Leaving: return {Words::tr("leaves next"), QStringLiteral("clock"), BadgeTone::Warn};
        case SegmentState::Clean: return {Words::tr("clean"), QStringLiteral("clean"), BadgeTone::Accent};
        case SegmentState::Closed: return {Words::tr("closed"), {}, BadgeTone::Accent};
        case SegmentState::Dirty: return {Words::tr("dirty"), {}, BadgeTone::Outlined};
        case SegmentState::Active: break;
    }
    return {Words::tr("active"), QStringLiteral("edit"), BadgeTone::Outlined};
}

QString legend(SegmentState state) {
    switch (state) {
        case SegmentState::Leaving: return Words::tr("leaves next, with time left");
        case SegmentState::Clean: return Words::tr("clean");
        case SegmentState::Closed: return Words::tr("closed");
        case SegmentState::Dirty: return Words::tr("dirty, not compacted yet");
        case SegmentState::Active: break;
    }
    return Words::tr("active, written now");
}

QString rules(const admin::CleanupRules& rules) {
    QString limit;
    if (rules.deletes && rules.retention) limit = text::duration(rules.retention->count());
    if (rules.deletes && rules.retentionBytes) {
        const QString size = text::bytes(static_cast<std::uint64_t>(*rules.retentionBytes));
        limit = limit.isEmpty() ? size : Words::tr("%1 or %2").arg(limit, size);
    }
    if (rules.compacts && !rules.deletes) return Words::tr("Compact");
    if (rules.compacts)
        return limit.isEmpty() ? Words::tr("Compact and delete, without a limit")
                               : Words::tr("Compact and delete, %1").arg(limit);
    if (!rules.deletes || limit.isEmpty()) return Words::tr("Keep everything");
    return Words::tr("Delete after %1").arg(limit);
}

QString timeLeft(const admin::SegmentRow& segment, Timestamp now) {
    if (segment.due) return Words::tr("now");
    if (!segment.leavesAt) return {};
    const std::int64_t left = *segment.leavesAt - now;
    return left <= 0 ? Words::tr("now") : text::duration(left);
}

QString held(const std::optional<admin::HeldRecords>& held) {
    if (!held) return Words::tr("counting");
    QStringList parts{records(held->records)};
    if (held->tombstones > 0)
        parts << Words::tr("%1 tombstone(s)", nullptr, forPlural(held->tombstones)).arg(text::count(held->tombstones));
    if (held->control > 0)
        parts << Words::tr("%1 control record(s)", nullptr, forPlural(held->control)).arg(text::count(held->control));
    return parts.join(QStringLiteral(", "));
}

QString amount(const admin::Amount& amount) {
    QStringList parts;
    if (amount.segments > 0)
        parts << Words::tr("%1 segment(s)", nullptr, forPlural(amount.segments)).arg(text::count(amount.segments));
    if (amount.records) parts << records(*amount.records);
    parts << text::bytes(amount.bytes);
    return parts.join(QStringLiteral(", "));
}

QString orderTitle(admin::StorageOrder order, const QString& topic) {
    switch (order) {
        case admin::StorageOrder::Roll: return Words::tr("Roll the segments of %1").arg(topic);
        case admin::StorageOrder::Clean: return Words::tr("Clean %1").arg(topic);
        case admin::StorageOrder::Retain: break;
    }
    return Words::tr("Apply retention to %1").arg(topic);
}

QString orderButton(admin::StorageOrder order) {
    switch (order) {
        case admin::StorageOrder::Roll: return Words::tr("Roll now");
        case admin::StorageOrder::Clean: return Words::tr("Clean now");
        case admin::StorageOrder::Retain: break;
    }
    return Words::tr("Retain now");
}

QString orderMeaning(admin::StorageOrder order) {
    switch (order) {
        case admin::StorageOrder::Roll:
            return Words::tr(
                "The active segment is closed and a new one begins. No record goes; retention and "
                "compaction may have the closed one from now on.");
        case admin::StorageOrder::Clean:
            return Words::tr(
                "Compaction runs now, whatever the dirty ratio. The newest record of each key stays, "
                "and the active segment is not touched.");
        case admin::StorageOrder::Retain: break;
    }
    return Words::tr("What retention.ms and retention.bytes no longer keep goes now and not with the next check.");
}

QString preview(admin::StorageOrder order, const admin::OrderReport& report) {
    const admin::Amount total = report.total();
    if (order == admin::StorageOrder::Roll)
        return isNothing(total) ? Words::tr("Every active segment is empty: there is nothing to close.")
                                : Words::tr("This closes %1.").arg(amount(total));
    if (isNothing(total))
        return order == admin::StorageOrder::Clean
                   ? Words::tr(
                         "Nothing would go: no closed segment holds a record "
                         "that compaction may take.")
                   : Words::tr("Nothing would go: retention still keeps every segment.");
    return Words::tr("This removes %1. They cannot be brought back.").arg(wouldGo(total));
}

QString result(admin::StorageOrder order, const QString& topic, const admin::OrderReport& report) {
    const admin::Amount total = report.total();
    if (order == admin::StorageOrder::Roll) return Words::tr("%1: closed %2").arg(topic, amount(total));
    if (isNothing(total)) return Words::tr("%1: there was nothing to remove").arg(topic);
    return order == admin::StorageOrder::Clean ? Words::tr("%1: compaction removed %2").arg(topic, amount(total))
                                               : Words::tr("%1: retention removed %2").arg(topic, amount(total));
}

QStringList problems(const admin::OrderReport& report) {
    QStringList sentences;
    for (const admin::PartitionReport& partition : report.partitions)
        if (partition.problem)
            sentences << Words::tr("Partition %1: %2")
                             .arg(partition.partition.value())
                             .arg(QString::fromStdString(*partition.problem));
    return sentences;
}

bool doesSomething(const admin::OrderReport& report) { return !isNothing(report.total()); }

QStringList forecast(const admin::ChangeForecast& forecast) {
    QStringList sentences;
    if (const auto& retention = forecast.retention) {
        if (isNothing(retention->proposed))
            sentences << Words::tr("Retention would remove nothing that is stored now.");
        else if (retention->proposed == retention->anyway)
            sentences << Words::tr("Retention would remove %1, as it would without this change.")
                             .arg(wouldGo(retention->proposed));
        else
            sentences << Words::tr("With its next check retention would remove %1. Without this change: %2.")
                             .arg(wouldGo(retention->proposed),
                                  isNothing(retention->anyway) ? Words::tr("nothing") : wouldGo(retention->anyway));
    }
    if (const auto& compaction = forecast.compaction) {
        if (isNothing(compaction->proposed))
            sentences << Words::tr("Compaction would remove nothing that is stored now.");
        else if (compaction->proposed == compaction->anyway)
            sentences << Words::tr("Compaction would remove %1, as it would without this change.")
                             .arg(wouldGo(compaction->proposed));
        else
            sentences << Words::tr("Compaction would remove %1 of what is closed now. Without this change: %2.")
                             .arg(wouldGo(compaction->proposed),
                                  isNothing(compaction->anyway) ? Words::tr("nothing") : wouldGo(compaction->anyway));
    }
    return sentences;
}

}  // namespace brook::ui::storage_words
