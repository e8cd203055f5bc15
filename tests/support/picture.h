#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace brook::test {

/// What a widget looks like. Kept as NAME.png in the folder $BROOK_PICTURES when that is set, so that somebody can
/// look.
inline QImage picture(QWidget* what, const QString& name) {
    const QImage taken = what->grab().toImage();
    const QString folder = qEnvironmentVariable("BROOK_PICTURES");
    if (!folder.isEmpty()) taken.save(QStringLiteral("%1/%2.png").arg(folder, name));
    return taken;
}

}  // namespace brook::test
