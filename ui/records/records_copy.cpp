#include "ui/records/records_copy.h"

#include <QPointer>

namespace brook::ui {

RecordsCopy::RecordsCopy(admin::Cluster& cluster, QString topic, std::vector<admin::Hit> places, Line line,
                         QObject* parent)
    : QObject(parent), m_cluster(cluster), m_topic(std::move(topic)), m_places(std::move(places)),
      m_line(std::move(line)) {}

void RecordsCopy::start() { readNext(); }

void RecordsCopy::readNext() {
    if (m_next == m_places.size() || isTooMuch()) return emit finished();
    const admin::Hit& place = m_places[m_next++];
    m_cluster.readRecord(m_topic.toStdString(), place.partition, place.offset,
                         [self = QPointer(this)](const Result<admin::RecordRow>& record) {
                             if (self) self->take(record);
                         });
}

void RecordsCopy::take(const Result<admin::RecordRow>& record) {
    if (!record)
        m_trouble = QString::fromStdString(record.error().message);
    else if (const std::optional<QByteArray> line = m_line(*record)) {
        m_text += *line + '\n';
        ++m_written;
    }
    // By the loop, so that the window has its turn between two records.
    QMetaObject::invokeMethod(this, &RecordsCopy::readNext, Qt::QueuedConnection);
}

}  // namespace brook::ui
