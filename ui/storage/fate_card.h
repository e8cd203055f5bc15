#pragma once

#include <QWidget>

#include "engine/admin/storage.h"

class QLineEdit;
class QVBoxLayout;

namespace brook::ui {

class ElidedLabel;
class Text;

/// "Why is this record still here?": asks for one offset of one partition, and says what holds the record and when it
/// can go.
class FateCard final : public QWidget {
    Q_OBJECT

public:
    FateCard(admin::Storage& storage, QString topic, QWidget* parent);
    void ask(PartitionIndex partition, Offset offset);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void askWhatIsTyped();
    void show(const admin::RecordFate& fate);
    void say(const QString& sentence);
    void clear();

    admin::Storage& m_storage;
    QString m_topic;
    std::uint64_t m_generation = 0;
    QLineEdit* m_partition;
    QLineEdit* m_offset;
    ElidedLabel* m_place;
    QVBoxLayout* m_lines;
    Text* m_verdict;
};

}  // namespace brook::ui
