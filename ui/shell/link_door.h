#pragma once

#include <QLocalServer>
#include <QString>

#include <filesystem>

namespace brook::ui {

/// Where links to records come in from outside: `brook://topic/partition/offset`, clicked in a chat or a ticket, starts
/// a second Brook, which hands the link to the window that is open on the same data and is done.
class LinkDoor final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 longestLink = 1024;  ///< in bytes; what is longer names no topic, and is not listened to

    /// Opens the door of the window that remembers things in `workbench`: there is one window to a workbench, so what a
    /// window that died left behind is taken away. Only programs of the same user come in.
    explicit LinkDoor(const std::filesystem::path& workbench, QObject* parent = nullptr);

    /// Hands a link to the window that is open on `workbench`; false when there is none. Waits for a second at most.
    static bool handOver(const std::filesystem::path& workbench, const QString& link);

signals:
    void called(const QString& link);

private:
    void take();

    QLocalServer m_server;
};

}  // namespace brook::ui
