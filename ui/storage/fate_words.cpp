#include "ui/storage/fate_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "ui/look/text.h"

namespace brook::ui::fate_words {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::fate_words)
};

using Fate = admin::RecordFate;
using Keeper = Fate::Keeper;
using Shape = Line::Shape;

QString ratio(double value) { return QLocale().toString(value, 'f', 2); }

QString at(std::optional<Offset> offset) { return offset ? QString::number(offset->value()) : QStringLiteral("–"); }

/// "28 Nov 19:40, in 5 d 6 h"
QString moment(Timestamp until, Timestamp now) {
    const std::int64_t left = until - now;
    return left <= 0 ? Words::tr("%1, which has passed").arg(text::dateTime(until))
                     : Words::tr("%1, in %2").arg(text::dateTime(until), text::duration(left));
}

Line lineOf(const Fate& fate, const Fate::Reason& reason) {
    const Timestamp now = fate.askedAt;
    switch (reason.keeper) {
        case Keeper::NoPolicy:
            return {Shape::Holds, Words::tr("No policy deletes it"),
                    Words::tr("cleanup.policy and retention let nothing go from here.")};
        case Keeper::RetentionTime:
            if (!reason.until)
                return {Shape::Holds, Words::tr("Its age is not known"),
                        Words::tr("No record of its segment has a time, so retention.ms never takes it.")};
            return {Shape::Waits, Words::tr("Retention does not reach it yet"),
                    Words::tr("retention.ms %1: %2 at the earliest.")
                        .arg(fate.rules.retention ? text::duration(fate.rules.retention->count()) : QString(),
                             moment(*reason.until, now))};
        case Keeper::RetentionSize:
            return {Shape::Waits, Words::tr("The log is not large enough yet"),
                    Words::tr("retention.bytes lets it go when %1 more have been written.")
                        .arg(text::bytes(reason.bytes.value_or(0)))};
        case Keeper::OlderSegment:
            return {Shape::Waits, Words::tr("An older segment stays"),
                    Words::tr("Segments go oldest first, and the one at offset %1 still has to stay.")
                        .arg(at(reason.offset))};
        case Keeper::HighWatermark:
            return {Shape::Waits, Words::tr("It is not acknowledged yet"),
                    Words::tr("What lies behind the high watermark is never removed.")};
        case Keeper::ActiveSegment:
            return {Shape::Waits, Words::tr("Its segment is still written to"),
                    Words::tr("Compaction never touches the active segment. Rolling closes it.")};
        case Keeper::OpenTransaction:
            return {Shape::Waits, Words::tr("A transaction is open"),
                    Words::tr("Compaction stops at the transaction that began at offset %1.").arg(at(reason.offset))};
        case Keeper::CompactionLag:
            return {Shape::Waits, Words::tr("It is too young to be compacted"),
                    Words::tr("min.compaction.lag.ms %1: %2.")
                        .arg(text::duration(fate.rules.minCompactionLag.count()),
                             reason.until ? moment(*reason.until, now) : QString())};
        case Keeper::NewestOfItsKey:
            return {Shape::Holds, Words::tr("It is the newest record of its key"),
                    Words::tr("Compaction keeps it until a newer one with the same key is written.")};
        case Keeper::WaitsForCleaning:
            if (!reason.offset)
                return {Shape::Open, Words::tr("Nothing needs it any more"),
                        Words::tr("Compaction will drop it when it runs next.")};
            return {Shape::Open, Words::tr("A newer record has the same key"),
                    Words::tr("Offset %1. Compaction will drop this one.").arg(at(reason.offset))};
        case Keeper::DeleteHorizon:
            if (!reason.until)
                return {Shape::Waits, Words::tr("Readers still have to see it"),
                        Words::tr("delete.retention.ms %1 begins to run with the next compaction.")
                            .arg(text::duration(fate.rules.deleteRetention.count()))};
            return {Shape::Waits, Words::tr("Readers still have to see it"),
                    Words::tr("delete.retention.ms keeps it until %1.").arg(moment(*reason.until, now))};
        case Keeper::TransactionMarker: break;
    }
    return {Shape::Waits, Words::tr("It decides a transaction"),
            Words::tr("Batches of its transaction are still there, the last before offset %1.").arg(at(reason.offset))};
}

bool waitsForCleaning(const Fate& fate) {
    return fate.byCompaction.size() == 1 && fate.byCompaction.front().keeper == Keeper::WaitsForCleaning;
}

/// The last of the moments that hold it, where only time does.
std::optional<Timestamp> latest(const std::vector<Fate::Reason>& reasons) {
    std::optional<Timestamp> last;
    for (const Fate::Reason& reason : reasons) {
        if (!reason.until) return std::nullopt;
        last = std::max(last.value_or(*reason.until), *reason.until);
    }
    return last;
}

bool goesByRetention(const Fate& fate) { return fate.rules.deletes && fate.byRetention.empty(); }

}  // namespace

std::vector<Line> lines(const Fate& fate) {
    std::vector<Line> all;
    if (fate.presence != Fate::Presence::Here) return all;
    for (const Fate::Reason& reason : fate.byCompaction) all.push_back(lineOf(fate, reason));
    if (waitsForCleaning(fate)) {
        const bool dirtyEnough = fate.dirtyRatio > fate.rules.minDirtyRatio;
        all.push_back(
            {dirtyEnough ? Shape::Open : Shape::Waits,
             dirtyEnough ? Words::tr("The log is dirty enough") : Words::tr("The log is not dirty enough yet"),
             Words::tr("Dirty ratio %1, cleaning starts at min.cleanable.dirty.ratio %2.")
                 .arg(ratio(fate.dirtyRatio), ratio(fate.rules.minDirtyRatio))});
    }
    for (const Fate::Reason& reason : fate.byRetention)
        if (!fate.rules.compacts || fate.rules.deletes) all.push_back(lineOf(fate, reason));
    if (goesByRetention(fate))
        all.push_back({Shape::Open, Words::tr("Retention has reached it"),
                       Words::tr("Its segment goes when retention looks next.")});
    return all;
}

QString verdict(const Fate& fate) {
    switch (fate.presence) {
        case Fate::Presence::NotWritten: return Words::tr("Nothing was written at this offset yet.");
        case Fate::Presence::BelowStart:
            return Words::tr("It is gone: retention or a deletion of records has taken it.");
        case Fate::Presence::CompactedAway:
            return Words::tr("It is gone: compaction has taken it, or no record ever had this offset.");
        case Fate::Presence::Here: break;
    }
    if (goesByRetention(fate)) return Words::tr("It goes with the next check of retention.");
    if (waitsForCleaning(fate)) return Words::tr("It goes with the next cleaning.");
    const auto byRetention = fate.rules.deletes ? latest(fate.byRetention) : std::nullopt;
    if (byRetention && !fate.byRetention.empty())
        return Words::tr("It can go on %1.").arg(moment(*byRetention, fate.askedAt));
    const bool forEver = std::any_of(fate.byCompaction.begin(), fate.byCompaction.end(),
                                     [](const auto& reason) { return reason.keeper == Keeper::NewestOfItsKey; });
    if (forEver) return Words::tr("It stays until a newer record has its key.");
    if (fate.byCompaction.empty() && !fate.byRetention.empty() && fate.byRetention.front().keeper == Keeper::NoPolicy)
        return Words::tr("It stays for ever.");
    return Words::tr("It goes when what is named above no longer holds it.");
}

}  // namespace brook::ui::fate_words
