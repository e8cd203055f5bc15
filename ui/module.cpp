#include <QApplication>

#include "ui/shell/link_door.h"
#include "ui/shell/opening.h"
#include "ui/shell/window_host.h"
#include "ui/window_module.h"

extern "C" __attribute__((visibility("default"))) int brookRunWindow(int argc, char** argv,
                                                                     const brook::WindowOptions& options,
                                                                     const brook::StartBroker& start,
                                                                     const brook::ConnectCluster& connect) {
    QApplication::setApplicationName(QStringLiteral("Brook"));
    QApplication::setDesktopFileName(QStringLiteral("brook"));
    QApplication app(argc, argv);
    if (!options.link.empty() &&
        brook::ui::LinkDoor::handOver(options.workbench, QString::fromStdString(options.link)))
        return 0;
    if (const std::optional<int> failed = brook::ui::startBroker(start)) return *failed;
    const brook::ui::WindowHost host(options, connect);
    return QApplication::exec();
}
