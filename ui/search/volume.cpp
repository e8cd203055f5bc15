#include "ui/search/volume.h"

#include <QPointer>

#include <algorithm>

namespace brook::ui {

namespace {

constexpr std::uint32_t firstRows = 16;  // of which one has a time

Timestamp timeIn(const admin::RecordPage& page) {
    const auto row = std::find_if(page.rows.begin(), page.rows.end(), [](const admin::RecordRow& each) {
        return each.kind != admin::RowKind::Gap && each.timestamp != noTimestamp;
    });
    return row == page.rows.end() ? noTimestamp : row->timestamp;
}

}  // namespace

Timestamp Volume::edge(int stretch) const {
    return from + static_cast<std::int64_t>(static_cast<double>(until - from) * stretch / VolumeCounter::stretches);
}

VolumeCounter::VolumeCounter(admin::Cluster& cluster, const QString& topic, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_topic(topic.toStdString()) {}

void VolumeCounter::count(std::vector<PartitionIndex> partitions) {
    ++m_question;
    m_counting = true;
    m_partitions = std::move(partitions);
    m_volume = {};
    findEnd(admin::Direction::Newer);
}

/// The time of the oldest record, then of the newest.
void VolumeCounter::findEnd(admin::Direction direction) {
    admin::RecordQuery query;
    query.topic = m_topic;
    query.partitions = m_partitions;
    query.direction = direction;
    query.limit = firstRows;
    query.previewBytes = 0;
    m_cluster.readRecords(
        query, [self = QPointer(this), question = m_question, direction](const Result<admin::RecordPage>& page) {
            if (!self || self->m_question != question) return;
            const Timestamp time = page ? timeIn(*page) : noTimestamp;
            if (time == noTimestamp) {
                self->m_counting = false;
                return;
            }
            if (direction == admin::Direction::Newer) {
                self->m_volume.from = time;
                return self->findEnd(admin::Direction::Older);
            }
            self->m_volume.until = std::max(time, self->m_volume.from) + 1;
            self->ask();
        });
}

void VolumeCounter::ask() {
    admin::Place place;
    const auto number = static_cast<int>(m_volume.cuts.size());
    place.kind = number == 0           ? admin::Place::Kind::Start
                 : number == stretches ? admin::Place::Kind::End
                                       : admin::Place::Kind::Time;
    place.time = m_volume.edge(number);
    m_cluster.locate(m_topic, place, [self = QPointer(this), question = m_question](Result<admin::Cursor> cut) {
        if (!self || self->m_question != question) return;
        if (cut)
            self->take(std::move(*cut));
        else
            self->m_counting = false;
    });
}

void VolumeCounter::take(admin::Cursor cut) {
    if (!m_partitions.empty())
        std::erase_if(cut.next, [this](const auto& entry) {
            return std::find(m_partitions.begin(), m_partitions.end(), entry.first) == m_partitions.end();
        });
    m_volume.cuts.push_back(std::move(cut));
    if (m_volume.cuts.size() <= stretches) return ask();
    finish();
}

void VolumeCounter::finish() {
    for (std::size_t i = 0; i < stretches; ++i) {
        std::uint64_t count = 0;
        for (auto& [partition, end] : m_volume.cuts[i + 1].next) {
            const auto begin = m_volume.cuts[i].next.find(partition);
            if (begin == m_volume.cuts[i].next.end()) continue;
            end = std::max(end, begin->second);  // times may run backwards, cuts do not
            count += static_cast<std::uint64_t>(end - begin->second);
        }
        m_volume.counts.push_back(count);
    }
    m_counting = false;
    emit counted(m_volume);
}

}  // namespace brook::ui
