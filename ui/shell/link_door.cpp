#include "ui/shell/link_door.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace brook::ui {

namespace {

constexpr int patience = 1000;  // ms

QString nameOf(const std::filesystem::path& workbench) {
    const std::string path = std::filesystem::absolute(workbench).lexically_normal().string();
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha256);
    return QStringLiteral("brook-") + QString::fromLatin1(hash.toHex().first(24));
}

}  // namespace

LinkDoor::LinkDoor(const std::filesystem::path& workbench, QObject* parent) : QObject(parent) {
    const QString name = nameOf(workbench);
    QLocalServer::removeServer(name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LinkDoor::take);
    m_server.listen(name);  // without a door, links open nothing; all else goes on
}

void LinkDoor::take() {
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        const auto read = [this, caller] {
            const QByteArray heard = caller->peek(longestLink);
            const qsizetype end = heard.indexOf('\n');
            if (end >= 0) {
                emit called(QString::fromUtf8(heard.first(end)).trimmed());
                caller->disconnectFromServer();
            } else if (heard.size() == longestLink) {
                caller->abort();
            }
        };
        connect(caller, &QLocalSocket::readyRead, this, read);
        read();
    }
}

bool LinkDoor::handOver(const std::filesystem::path& workbench, const QString& link) {
    QLocalSocket socket;
    socket.connectToServer(nameOf(workbench));
    if (!socket.waitForConnected(patience)) return false;
    socket.write(link.toUtf8() + '\n');
    return socket.waitForBytesWritten(patience);
}

}  // namespace brook::ui
