#pragma once

#include <QWidget>

#include <array>

#include "engine/admin/storage.h"
#include "ui/storage/storage_words.h"

class QGridLayout;

namespace brook::ui {

class Badge;
class ElidedLabel;
class Text;

/// One segment in words: offsets, time, what it holds, its batches, when it goes, and its files with their sizes.
class SegmentSummary final : public QWidget {
    Q_OBJECT

public:
    SegmentSummary(admin::Storage& storage, QWidget* parent);
    /// `oldest`: it is the first of its partition. The anatomy is read when another segment is shown.
    void show(const admin::SegmentPlace& place, const admin::SegmentRow& segment, const admin::TopicStorage& storage,
              bool oldest);

private:
    enum Line { Offsets, Time, Held, Batches, Goes, LineCount };
    struct Fact {
        ElidedLabel* value;
        Text* note;
    };
    void readAnatomy(const admin::SegmentPlace& place);
    void fillAnatomy(const admin::SegmentAnatomy& anatomy);
    void set(Line line, const QString& value, const QString& note = {});

    admin::Storage& m_storage;
    admin::SegmentPlace m_shown;
    std::uint64_t m_bytes = 0;
    bool m_active = false;
    std::uint64_t m_generation = 0;
    Text* m_title;
    Badge* m_badge;
    Text* m_partition;
    std::array<Fact, LineCount> m_facts;
    QGridLayout* m_files;
};

}  // namespace brook::ui
