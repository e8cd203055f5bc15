#include "ui/storage/anatomy_models.h"

namespace brook::ui {

namespace {

constexpr std::uint32_t pageRows = 200;

QString producer(const admin::BatchRow& row) {
    if (row.producerId == noProducerId) return QStringLiteral("–");
    return QStringLiteral("%1 / %2 / %3")
        .arg(row.producerId.value())
        .arg(row.producerEpoch.value())
        .arg(row.sequence == noSequence ? QStringLiteral("–") : QString::number(row.sequence.value()));
}

QString flagWords(const admin::BatchRow& row) {
    QStringList words;
    if (row.control) words << BatchesModel::tr("control");
    if (row.transactional) words << BatchesModel::tr("transactional");
    if (row.logAppendTime) words << BatchesModel::tr("append time");
    if (row.deleteHorizon) words << BatchesModel::tr("goes from %1 on").arg(text::dateTime(*row.deleteHorizon));
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(", "));
}

QString offsets(const admin::BatchRow& row) {
    const QString first = QString::number(row.first.value());
    return row.first == row.last ? first : text::range(first, QString::number(row.last.value()));
}

}  // namespace

BatchesModel::BatchesModel(QObject* parent)
    : PagedModel([](const admin::BatchRow& row) { return QString::number(row.position); }, parent) {
    using Row = const admin::BatchRow&;
    addColumn(tr("Offsets"), offsets, [](Row row) { return row.first.value(); });
    addColumn(tr("Records"), [](Row row) { return row.records; });
    addColumn(tr("Codec"), [](Row row) { return QString::fromStdString(row.codec); });
    addColumn(
        tr("Size"), [](Row row) { return text::bytes(row.bytes); }, [](Row row) { return row.bytes; });
    addColumn(tr("Flags"), flagWords);
    addColumn(
        tr("Newest time"), [](Row row) { return text::dateTime(row.largestTime); },
        [](Row row) { return row.largestTime.value(); });
    addColumn(tr("Producer / epoch / sequence"), producer, [](Row row) { return row.producerId.value(); });
    addColumn(
        tr("Leader epoch"), [](Row row) { return QString::number(row.leaderEpoch.value()); },
        [](Row row) { return row.leaderEpoch.value(); });
    addColumn(
        tr("Position"), [](Row row) { return QString::number(row.position); }, [](Row row) { return row.position; });
}

void BatchesModel::show(admin::Storage& storage, const admin::SegmentPlace& segment) {
    begin([&storage, segment](const std::vector<admin::BatchRow>& there, Reply reply) {
        const std::uint64_t from = there.empty() ? 0 : there.back().position + there.back().bytes;
        storage.batches(segment, from, pageRows, [reply](Result<admin::BatchPage> page) {
            if (!page) return reply(tl::unexpected(page.error()));
            reply(Page{std::move(page->rows), page->atEnd});
        });
    });
}

IndexModel::IndexModel(admin::IndexKind kind, QObject* parent)
    : PagedModel([](const admin::IndexRow& row) { return QString::number(row.offset.value()); }, parent), m_kind(kind) {
    using Row = const admin::IndexRow&;
    const auto number = [this](const QString& title, auto value) {
        addColumn(
            title, [value](Row row) { return QString::number(value(row)); }, [value](Row row) { return value(row); });
    };
    switch (kind) {
        case admin::IndexKind::Offsets:
            number(tr("Last offset of the batch"), [](Row row) { return row.offset.value(); });
            number(tr("Position in the file"), [](Row row) { return row.position.value_or(0); });
            break;
        case admin::IndexKind::Times:
            addColumn(
                tr("Largest time so far"), [](Row row) { return text::dateTime(row.time.value_or(noTimestamp)); },
                [](Row row) { return row.time.value_or(noTimestamp).value(); });
            number(tr("Offset that has it"), [](Row row) { return row.offset.value(); });
            break;
        case admin::IndexKind::Aborted:
            number(tr("Producer"), [](Row row) { return row.producerId.value_or(noProducerId).value(); });
            number(tr("First offset"), [](Row row) { return row.firstOffset.value_or(Offset(-1)).value(); });
            number(tr("Marker at"), [](Row row) { return row.offset.value(); });
            break;
    }
}

void IndexModel::show(admin::Storage& storage, const admin::SegmentPlace& segment) {
    begin([&storage, segment, kind = m_kind](const std::vector<admin::IndexRow>& there, Reply reply) {
        storage.index(segment, kind, there.size(), pageRows, [reply, before = there.size()](auto page) {
            if (!page) return reply(tl::unexpected(page.error()));
            const bool last = before + page->rows.size() >= page->total;
            reply(Page{std::move(page->rows), last});
        });
    });
}

}  // namespace brook::ui
