#pragma once

#include <QObject>

class QDBusVariant;

namespace brook::ui::look {

/// Whether the system asks for dark or light, and when it changes its mind: the freedesktop settings portal, asked
/// without waiting. Where there is none, nothing is ever told, and the palette the application started with decides.
/// GUI thread.
class SystemScheme final : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

signals:
    void told(bool dark);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
};

}  // namespace brook::ui::look
