#include <QApplication>

#include "ui/shell/window_host.h"
#include "ui/window_module.h"

extern "C" __attribute__((visibility("default"))) int brookRunWindow(int argc, char** argv,
                                                                     const brook::WindowOptions& options,
                                                                     const brook::ConnectCluster& connect) {
    QApplication::setApplicationName(QStringLiteral("Brook"));
    QApplication::setDesktopFileName(QStringLiteral("brook"));
    QApplication app(argc, argv);
    const brook::ui::WindowHost host(options, connect);
    return QApplication::exec();
}
