// Several records of a page at once.

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

#include "ui/export/transfer_dialogs.h"
#include "ui/look/text.h"
#include "ui/records/record_copy.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_copy.h"
#include "ui/records/records_page.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

QString sentenceOf(const RecordsCopy& copied) {
    if (copied.isTooMuch())
        return RecordsPage::tr("Nothing was copied: it is more than %1. Export the records instead.")
            .arg(text::bytes(static_cast<std::uint64_t>(RecordsCopy::mostBytes)));
    const QString asked = text::count(copied.asked());
    if (copied.written() == copied.asked()) return RecordsPage::tr("Copied %1 records").arg(asked);
    const QString why = !copied.trouble().isEmpty()
                            ? copied.trouble()
                            : RecordsPage::tr("kcat cannot write the others exactly as they are; JSON lines can.");
    return copied.written() == 0
               ? RecordsPage::tr("Nothing was copied: %1").arg(why)
               : RecordsPage::tr("Copied %1 of %2 records: %3").arg(text::count(copied.written()), asked, why);
}

}  // namespace

void RecordsPage::fillSelectionMenu(QMenu* menu) {
    menu->addSection(tr("%1 records selected").arg(text::count(m_table->selected().size())));
    menu->addAction(tr("Copy as JSON lines"), QKeySequence::Copy, this, [this] { copySelected(Lines::Json); });
    menu->addAction(tr("Copy as kcat lines"), this, [this] { copySelected(Lines::Kcat); });
    menu->addAction(tr("Copy as shown"), this, [this] { copySelected(Lines::AsShown); });
    menu->addSeparator();
    menu->addAction(tr("Export the selected records…"), this, &RecordsPage::exportRecords);
}

void RecordsPage::copySelected(Lines form) {
    std::vector<int> columns;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) columns.push_back(header->logicalIndex(visual));
    const auto line = [this, form, columns](const admin::RecordRow& record) -> std::optional<QByteArray> {
        switch (form) {
            case Lines::Json: return record_copy::json(m_topic, record);
            case Lines::AsShown: return m_model->lineOf(record, columns).toUtf8();
            case Lines::Kcat: break;
        }
        const std::optional<QString> written = record_copy::kcatLine(m_address, m_topic, record);
        return written ? std::optional(written->toUtf8()) : std::nullopt;
    };
    const QString titles = form == Lines::AsShown ? m_model->titleLine(columns) + QLatin1Char('\n') : QString();
    auto* copying = new RecordsCopy(m_cluster, m_topic, m_table->selected(), line, this);
    connect(copying, &RecordsCopy::finished, this, [this, copying, titles] {
        copying->deleteLater();
        takeCopied(*copying, titles);
    });
    copying->start();
}

void RecordsPage::takeCopied(const RecordsCopy& copied, const QString& titles) {
    if (!copied.isTooMuch() && copied.written() > 0)
        QGuiApplication::clipboard()->setText(titles + QString::fromUtf8(copied.text()));
    Toast::show(this, sentenceOf(copied));
}

/// The selected records for a file, oldest first, when there are several.
void RecordsPage::offerSelected(ExportOffer& offer) const {
    std::vector<admin::Hit> selected = m_table->selected();
    if (selected.size() < 2) return;
    if (m_model->order() == ReadingOrder::NewestFirst) std::reverse(selected.begin(), selected.end());
    offer.selected = offer.all;
    offer.selected.chosen = std::move(selected);
}

}  // namespace brook::ui
