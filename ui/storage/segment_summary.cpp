#include "ui/storage/segment_summary.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPointer>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

QString number(Offset offset) { return QString::number(offset.value()); }

QString codecs(const admin::SegmentAnatomy& anatomy) {
    QStringList parts;
    for (const auto& [name, share] : anatomy.codecs)
        parts << (name == "none" ? SegmentSummary::tr("not compressed") : QString::fromStdString(name)) +
                     (anatomy.codecs.size() > 1 ? QStringLiteral(" %1").arg(text::count(share.batches)) : QString());
    return parts.join(QStringLiteral(", "));
}

QString meaning(const std::string& file) {
    if (file.ends_with(".log")) return SegmentSummary::tr("records");
    if (file.ends_with(".timeindex")) return SegmentSummary::tr("by time");
    if (file.ends_with(".txnindex")) return SegmentSummary::tr("aborted transactions");
    if (file.ends_with(".index")) return SegmentSummary::tr("by offset");
    if (file.ends_with(".snapshot")) return SegmentSummary::tr("producers");
    return {};
}

}  // namespace

SegmentSummary::SegmentSummary(admin::Storage& storage, QWidget* parent) : QWidget(parent), m_storage(storage) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    m_title = new Text({}, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    m_badge = new Badge({}, this);
    m_partition = new Text({}, look::words(look::small), Text::Tone::Second, this);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_badge);
    head->addWidget(m_partition);
    column->addLayout(head);
    column->addSpacing(px(8));
    const std::array<QString, LineCount> titles{tr("Offsets"), tr("Time"), tr("Holds"), tr("Batches"),
                                                tr("May be deleted")};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        auto* row = new QWidget(this);
        row->setMinimumHeight(px(27));
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(px(12));
        auto* label = new Text(titles[i], look::words(look::small), Text::Tone::Third, row);
        label->setFixedWidth(px(112));
        m_facts[i].value = new ElidedLabel({}, Qt::ElideRight, row);
        m_facts[i].value->setFont(look::data());
        m_facts[i].note = new Text({}, look::words(look::small), Text::Tone::Second, row);
        line->addWidget(label);
        line->addWidget(m_facts[i].value, 1);
        line->addWidget(m_facts[i].note);
        column->addWidget(row);
        column->addWidget(hairline(this));
    }
    column->addSpacing(px(8));
    m_files = new QGridLayout;
    m_files->setHorizontalSpacing(px(16));
    m_files->setVerticalSpacing(px(4));
    m_files->setColumnStretch(2, 1);
    column->addLayout(m_files);
    column->addStretch();
}

void SegmentSummary::set(Line line, const QString& value, const QString& note) {
    m_facts[line].value->setText(value);
    m_facts[line].note->setText(note);
}

void SegmentSummary::show(const admin::SegmentPlace& place, const admin::SegmentRow& segment,
                          const admin::TopicStorage& storage, bool oldest) {
    const auto state = storage_words::stateOf(segment, storage.rules, storage.takenAt, oldest);
    m_title->setText(tr("Segment %1").arg(number(segment.base)));
    m_badge->set(storage_words::badgeOf(state));
    m_partition->setText(tr("partition %1").arg(place.partition.value()));
    const bool empty = segment.next == segment.base;
    set(Offsets, empty ? tr("none yet") : text::range(number(segment.base), number(segment.next - 1)),
        tr("%n offset(s)", nullptr,
           static_cast<int>(std::min<std::int64_t>(segment.next - segment.base, std::numeric_limits<int>::max()))));
    const bool timed = segment.first.value() >= 0 && segment.largest.value() >= 0;
    set(Time, timed ? text::range(text::dateTime(segment.first), text::dateTime(segment.largest)) : tr("no time"),
        timed && segment.largest >= segment.first ? text::duration(segment.largest - segment.first) : QString());
    set(Held, storage_words::held(segment.held), text::bytes(segment.bytes));
    if (segment.due)
        set(Goes, tr("with the next check of retention"));
    else if (segment.leavesAt)
        set(Goes, text::dateTime(*segment.leavesAt),
            tr("in %1").arg(storage_words::timeLeft(segment, storage.takenAt)));
    else
        set(Goes, tr("never by its age"));
    // The active segment grows all the time: it is read again when that makes a difference, or when it was closed.
    const std::uint64_t grown = segment.bytes < m_bytes ? segment.bytes : segment.bytes - m_bytes;
    const bool same = place == m_shown && segment.active == m_active && grown <= m_bytes / 10 && m_generation > 0;
    if (same) return;
    m_bytes = segment.bytes;
    m_active = segment.active;
    m_shown = place;
    readAnatomy(place);
}

void SegmentSummary::readAnatomy(const admin::SegmentPlace& place) {
    m_storage.anatomy(
        place, [self = QPointer(this), generation = ++m_generation](const Result<admin::SegmentAnatomy>& anatomy) {
            if (!self || self->m_generation != generation) return;
            if (anatomy) return self->fillAnatomy(*anatomy);
            self->set(Batches, QString::fromStdString(anatomy.error().message));
        });
}

void SegmentSummary::fillAnatomy(const admin::SegmentAnatomy& anatomy) {
    QString batches = text::count(anatomy.batches);
    if (anatomy.batches > 0) batches += QStringLiteral(", ") + codecs(anatomy);
    set(Batches, batches, anatomy.batches > 0 ? tr("largest %1").arg(text::bytes(anatomy.largestBatch)) : QString());
    if (!anatomy.damage.empty()) m_facts[Batches].value->setText(QString::fromStdString(anatomy.damage.front()));
    while (QLayoutItem* item = m_files->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(anatomy.files.size()); ++i) {
        const admin::SegmentFile& file = anatomy.files[static_cast<std::size_t>(i)];
        m_files->addWidget(new Text(QString::fromStdString(file.name), look::data(), Text::Tone::Second, this), i, 0);
        m_files->addWidget(new Text(text::bytes(file.bytes), look::data(), Text::Tone::Second, this), i, 1,
                           Qt::AlignRight);
        const QString entries = file.entries ? tr("%n entry(s)", nullptr, static_cast<int>(*file.entries)) : QString();
        const QStringList note{meaning(file.name), entries};
        m_files->addWidget(new Text(note.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(", ")),
                                    look::words(look::small), Text::Tone::Second, this),
                           i, 2, Qt::AlignRight);
    }
}

}  // namespace brook::ui
